import { createEvents, type DateArray } from 'ics';
import type { ExportedRecommendation } from './recommendation-pages.ts';

/** The fields that a deadline needs. */
export const deadlineFields = `id body { code } country { code } documentSymbol paragraph text selection { dueOn }`;

/** What a deadline is told of. */
export type Deadline = Pick<
  ExportedRecommendation,
  'id' | 'body' | 'country' | 'documentSymbol' | 'paragraph' | 'text' | 'selection'
>;

const end = 'END:VCALENDAR';

/** The deadlines of follow-up as a calendar that programs subscribe to (RFC 5545), each a whole day, page by page. */
export async function* writeCalendar(pages: AsyncIterable<readonly Deadline[]>): AsyncGenerator<string> {
  const empty = calendarOf([]);
  yield empty.slice(0, empty.lastIndexOf(end));
  for await (const page of pages) {
    const deadlines = page.filter(({ selection }) => selection?.dueOn);
    if (deadlines.length === 0) continue;
    const calendar = calendarOf(deadlines);
    yield calendar.slice(calendar.indexOf('BEGIN:VEVENT'), calendar.lastIndexOf(end));
  }
  yield empty.slice(empty.lastIndexOf(end));
}

function calendarOf(deadlines: readonly Deadline[]): string {
  const { value, error } = createEvents(deadlines.map(toEvent), {
    productId: 'rapporteur',
    calName: 'Follow-up',
  });
  if (error) throw error;
  // Folded by the library after so many characters, where RFC 5545 (3.1) counts octets.
  return (value ?? '').replaceAll('\r\n\t', '').split('\r\n').map(folded).join('\r\n');
}

const mostOctets = 75;

/** Continues a line on the next, that a blank begins, and parts no character. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= mostOctets) return line;
  let text = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > mostOctets) [text, octets] = [`${text}\r\n `, 1];
    text += sign;
    octets += size;
  }
  return text;
}

function toEvent({ id, body, country, documentSymbol, paragraph, text, selection }: Deadline) {
  const [year = 0, month = 0, day = 0] = (selection?.dueOn ?? '').split('-').map(Number);
  const start: DateArray = [year, month, day];
  const place = [documentSymbol, paragraph].filter((part) => part !== null).join(', ');
  return {
    uid: `${id}@rapporteur`,
    title: inLines(
      `${body?.code ?? ''} ${country?.code ?? ''}: follow-up due${place === '' ? '' : ` (${place})`}`,
    ),
    start,
    end: nextDay(start),
    description: inLines(text ?? ''),
  };
}

/** Programs end a line at more signs than one: at any of them, what follows could be read as a property of its own. */
function inLines(text: string): string {
  const inUsualLines = text.replaceAll(/\r\n?|[\u000B\u000C\u001C-\u001E\u0085\u2028\u2029]/g, '\n'); // eslint-disable-line no-control-regex
  return inUsualLines.replaceAll(/[\u0000-\u0008\u000E-\u001F\u007F]/g, ''); // eslint-disable-line no-control-regex
}

function nextDay([year, month, day]: DateArray): DateArray {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()];
}
