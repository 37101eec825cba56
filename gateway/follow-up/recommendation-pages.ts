import type { GraphQLError } from 'graphql';
import { refusalOf } from './refuse-visit.ts';
import type { Ask } from './visit.ts';

/** What the downloads tell of a recommendation; what the caller may not query is null. */
export interface ExportedRecommendation {
  readonly id: string;
  readonly body: { readonly code: string } | null;
  readonly country: { readonly code: string } | null;
  readonly documentSymbol: string | null;
  readonly paragraph: string | null;
  readonly cycle: number | null;
  readonly session: number | null;
  readonly adoptedOn: string | null;
  readonly recommendingState: { readonly code: string } | null;
  readonly text: string | null;
  readonly themes: readonly string[];
  readonly affectedGroups: readonly string[];
  readonly sdgTargets: readonly string[];
  readonly actionCategory: number | null;
  readonly response: { readonly status: string; readonly verbatim: string } | null;
  readonly status: string | null;
  readonly grade: {
    readonly code: string;
    readonly gradedOn: string;
    readonly rationale: string | null;
  } | null;
  readonly selection: { readonly dueOn: string | null } | null;
  readonly owner: { readonly id: string } | null;
  readonly classification: string;
  readonly tlp: string;
  readonly updatedAt: string;
}

/** A page of a list; of the pages behind the first the caller only learns that they cannot be had by an error thrown. */
export type FirstPage<Row> =
  | { readonly ok: true; readonly total: number; readonly pages: AsyncIterable<readonly Row[]> }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** What is asked: which fields, and narrowed how. */
export interface ListRequest {
  readonly fields: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields of an exported recommendation. */
export const exportedFields = `id body { code } country { code } documentSymbol paragraph cycle session adoptedOn
  recommendingState { code } text themes affectedGroups sdgTargets actionCategory response { status verbatim } status
  grade { code gradedOn rationale } selection { dueOn } owner { id } classification tlp updatedAt`;

/** How many recommendations are asked for at a time. */
export const exportPageSize = 200;

interface PageAnswer<Row> {
  readonly recommendations: {
    readonly totalCount?: number;
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

/**
 * Reads recommendations page by page, each a query of its own: no more than one page is ever held, and what the policy
 * withholds from the query is withheld from the download.
 */
export async function openRecommendations<Row>(
  ask: Ask,
  { fields, variables }: ListRequest,
): Promise<FirstPage<Row>> {
  const query = (total: string): string => `query ExportRecommendations(
    $filter: RecommendationFilter, $asOf: Date, $first: Int, $after: String
  ) { recommendations(filter: $filter, asOf: $asOf, first: $first, after: $after) {
    ${total} nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
  const read = async (after: string | null): Promise<Page<Row>> => {
    const asked = query(after === null ? 'totalCount' : '');
    const answer = await ask<PageAnswer<Row> | null>(asked, { ...variables, first: exportPageSize, after });
    if (!answer.ok) return answer;
    const list = answer.data?.recommendations;
    // Fields that the caller's scopes do not reach are empty; any other error would be a hole nobody sees.
    const holes = answer.errors.filter(({ extensions }) => extensions.code !== 'UNAUTHORIZED_FIELD_OR_TYPE');
    if (!list || holes.length > 0)
      return { ok: false, errors: [refusalOf(holes.length > 0 ? holes : answer.errors)] };
    return { ok: true, list };
  };
  const first = await read(null);
  if (!first.ok) return first;
  return { ok: true, total: first.list.totalCount ?? 0, pages: followPages(first, read) };
}

type Page<Row> =
  | { readonly ok: true; readonly list: NonNullable<PageAnswer<Row>['recommendations']> }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

async function* followPages<Row>(
  first: Extract<Page<Row>, { ok: true }>,
  read: (after: string) => Promise<Page<Row>>,
): AsyncGenerator<readonly Row[]> {
  let { list } = first;
  for (;;) {
    yield list.nodes;
    if (!list.pageInfo.hasNextPage || list.pageInfo.endCursor === null) return;
    const page = await read(list.pageInfo.endCursor);
    if (!page.ok) throw new DownloadCutShort(page.errors);
    ({ list } = page);
  }
}

/** A download that had begun and cannot go on: the connection is cut, so that nobody takes the part for the whole. */
class DownloadCutShort extends Error {
  constructor(errors: readonly GraphQLError[]) {
    super(`A download was cut short: ${errors.map(({ extensions }) => String(extensions.code)).join(', ')}.`);
  }
}
