import { createEvents, type DateArray } from 'ics';
import type { ExportedRecommendation } from './recommendation-pages.ts';

/** The most deadlines of one calendar. */
export const mostDeadlines = 5000;

/** The fields that a deadline needs. */
export const deadlineFields = `id body { code } country { code } documentSymbol paragraph text selection { dueOn }`;

type Deadline = Pick<
  ExportedRecommendation,
  'id' | 'body' | 'country' | 'documentSymbol' | 'paragraph' | 'text' | 'selection'
>;

/** The deadlines of follow-up as a calendar that programs subscribe to (RFC 5545), each a whole day. */
export async function writeCalendar(pages: AsyncIterable<readonly Deadline[]>): Promise<string> {
  const deadlines: Deadline[] = [];
  for await (const page of pages) deadlines.push(...page.filter(({ selection }) => selection?.dueOn));
  const { value, error } = createEvents(deadlines.map(toEvent), {
    productId: 'rapporteur',
    calName: 'Follow-up',
  });
  if (error) throw error;
  return value ?? '';
}

function toEvent({ id, body, country, documentSymbol, paragraph, text, selection }: Deadline) {
  const [year = 0, month = 0, day = 0] = (selection?.dueOn ?? '').split('-').map(Number);
  const start: DateArray = [year, month, day];
  const place = [documentSymbol, paragraph].filter((part) => part !== null).join(', ');
  return {
    uid: `${id}@rapporteur`,
    title: `${body?.code ?? ''} ${country?.code ?? ''}: follow-up due${place === '' ? '' : ` (${place})`}`,
    start,
    end: nextDay(start),
    description: text ?? '',
  };
}

function nextDay([year, month, day]: DateArray): DateArray {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()];
}
