import type { GraphQLError } from 'graphql';
import type { FieldError } from '../operation-outcome.ts';
import { refusalOf } from './refuse-visit.ts';
import type { Answer } from './visit.ts';

/** The first page of a list, with the way to those behind it; that one of these cannot be had is an error thrown. */
export type FirstPage<Row> =
  | { readonly ok: true; readonly pages: AsyncIterable<readonly Row[]> }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** A page of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Where the next one begins; null behind the last. */
  readonly next: string | null;
}

/** A page, or why there is none. */
export type PageRead<Row> =
  | { readonly ok: true; readonly page: Page<Row> }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** Reads pages one by one, each a query of its own; while one is written, the next is read, and no more than that. */
export async function followPages<Row>(
  read: (after: string | null) => Promise<PageRead<Row>>,
): Promise<FirstPage<Row>> {
  const first = await read(null);
  return first.ok ? { ok: true, pages: pagesFrom(first.page, read) } : first;
}

async function* pagesFrom<Row>(
  first: Page<Row>,
  read: (after: string) => Promise<PageRead<Row>>,
): AsyncGenerator<readonly Row[]> {
  let page = first;
  while (page.next !== null) {
    const reading = read(page.next);
    // Whoever goes away in the meantime does not hear how it ended.
    reading.catch(() => undefined);
    yield page.rows;
    const next = await reading;
    if (!next.ok) throw new DownloadCutShort(next.errors);
    ({ page } = next);
  }
  yield page.rows;
}

/** What a query gave of a list; a hole that the caller's scopes do not explain is a refusal. */
export function listOf<List>(
  answer: Answer<unknown>,
  list: List | null | undefined,
):
  | { readonly ok: true; readonly list: List }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] } {
  if (!answer.ok) return answer;
  // Fields that the caller's scopes do not reach are empty; any other error would be a hole nobody sees.
  const holes = answer.errors.filter(({ extensions }) => extensions.code !== 'UNAUTHORIZED_FIELD_OR_TYPE');
  if (list == null || holes.length > 0)
    return { ok: false, errors: [refusalOf(holes.length > 0 ? holes : answer.errors)] };
  return { ok: true, list };
}

/** Whether a query failed by what it would have given being too long. */
export function isTooLong(answer: Answer<unknown>): boolean {
  const errors: readonly FieldError[] = answer.ok ? answer.errors : [];
  return errors.some(({ extensions }) => extensions.code === 'SUBGRAPH_RESPONSE_TOO_LARGE');
}

/** A download that had begun and cannot go on: the connection is cut, so that nobody takes the part for the whole. */
class DownloadCutShort extends Error {
  constructor(errors: readonly GraphQLError[]) {
    super(`A download was cut short: ${errors.map(({ extensions }) => String(extensions.code)).join(', ')}.`);
  }
}
