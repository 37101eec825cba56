import sql, { raw, type Sql } from 'sql-template-tag';
import { columnsOf, isPlannedOnce, pageStatement, type PageQuery } from '../kit/collection.ts';
import type { SubgraphContext } from '../kit/context.ts';
import { cursorsOf, decodeCursor } from '../kit/cursor.ts';
import { badInput } from '../kit/errors.ts';
import { showsGroup } from '../kit/redactions.ts';
import { recommendationEntity, type RecommendationRecord } from './entities/recommendation.ts';
import type { ResponseStatus } from './entities/response.ts';
import { statusOfEach, wasKnown, type AsOf } from './follow-up-state.ts';
import { recommendationPolicy } from './policies.ts';
import { recommendationList } from './recommendation-list.ts';
import { wordsIn } from './search-in.ts';
import type { FollowUpStatus, RecommendationFilter } from './schema.generated.ts';

/** The most rows a page may hold. */
const largestPage = 2000;

/** What became of a recommendation, as it is joined to its row. */
interface Joined {
  readonly response: ResponseStatus | null;
  readonly responseText: string | null;
  readonly status: FollowUpStatus | null;
  readonly grade: string | null;
  readonly gradedOn: string | null;
  readonly gradeRationale: string | null;
  readonly dueOn: string | null;
}

/** A row of the table. */
export type TableRow = Omit<RecommendationRecord, 'createdAt' | 'updatedAt' | 'responseStatus' | 'asOf'> &
  Joined & { readonly updatedAt: string; readonly __cursor: readonly string[] | null };

/** A page of the table. */
export interface TablePage {
  readonly rows: readonly TableRow[];
  /** The cursor that the next page starts behind; null where no record follows. */
  readonly next: string | null;
}

interface Question {
  readonly first: number;
  readonly after: string | null;
  readonly filter: RecommendationFilter;
  readonly asOf: AsOf;
}

/** Reads a page with all that its columns tell, in one statement. */
export async function recommendationTable(request: SubgraphContext, question: Question): Promise<TablePage> {
  const { first, after, filter, asOf } = question;
  if (first < 1 || first > largestPage)
    throw badInput(`"first" is ${first}; a page of a table holds from 1 to ${largestPage} records.`);
  const { context, collection } = recommendationList(request, asOf, await wordsIn(request, filter.search));
  const scope = {
    list: `${collection.name}/table`,
    organisation: request.caller.organisation,
    filter,
  };
  const visible = context.visible(recommendationEntity);
  const storage = request.db.storage(recommendationEntity);
  const types = columnsOf({ storage, order: collection.order }).map(({ type }) => type);
  const query: PageQuery = {
    storage,
    visible,
    order: collection.order,
    conditions: collection.where(filter),
    keys: [''],
    first,
    after: after === null ? null : decodeCursor(scope, after, types),
    wants: { page: true, total: false },
  };
  const statement = tableStatement(request, {
    page: pageStatement(query),
    masks: visible.masks,
    first,
    asOf,
  });
  // A download asks for page after page: to plan each anew would take a tenth of its time.
  const read = await (isPlannedOnce(query)
    ? request.db.repeat<TableRow>(statement)
    : request.db.query<TableRow>(statement));
  const rows = read.slice(0, first).map(asShown);
  context.disclosures.note(recommendationEntity, rows);
  const last = read.length > first ? rows.at(-1) : undefined;
  return { rows, next: last ? cursorsOf(scope)(last.__cursor ?? []) : null };
}

const plain = [
  ...['id', 'bodyCode', 'countryCode', 'recommendingState', 'text', 'documentSymbol', 'paragraph', 'cycle'],
  ...['session', 'adoptedOn', 'actionCategory', 'ownerId', 'classification', 'tlp'],
  ...['effectiveClassification', 'effectiveTlp'],
]
  .map((property) => `t."${property}"`)
  .join(', ');

// JSON is read several times as fast as arrays of PostgreSQL are, and a text as it stands.
const asJson = [
  ...['themes', 'affectedGroups', 'sdgTargets'].map(
    (property) => `to_json(t."${property}") AS "${property}"`,
  ),
  `to_char(t."updatedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt"`,
].join(', ');

function tableStatement(
  context: SubgraphContext,
  { page, masks, first, asOf }: { page: Sql; masks: Sql; first: number; asOf: AsOf },
): Sql {
  const { joins, status } = statusOfEach(context, asOf);
  return sql`
    SELECT ${raw(plain)}, ${raw(asJson)}${masks}, ${status} AS status, gra.code AS grade, gra.graded_on AS "gradedOn",
      gra.rationale AS "gradeRationale", sel.due_on AS "dueOn", ans.status AS response, ans.verbatim AS "responseText",
      CASE WHEN t."__row" = ${first}::int THEN t."__cursor" END AS "__cursor"
    FROM (${page}) t ${joins}
    LEFT JOIN LATERAL (
      SELECT a.status, a.verbatim FROM response a
      WHERE a.recommendation_id = o.id AND ${wasKnown(sql`a.recorded_at`, asOf)} ORDER BY a.recorded_at DESC, a.id LIMIT 1
    ) ans ON true
    WHERE t.id IS NOT NULL ORDER BY t."__row"`;
}

const withheldGrades = { status: null, grade: null, gradedOn: null, gradeRationale: null, dueOn: null };
const withheldResponses = { response: null, responseText: null };

/** Nothing of what the caller may not see of it. */
function asShown(row: TableRow): TableRow {
  if (!('__exact' in row)) return row;
  return {
    ...row,
    ...(showsGroup(recommendationPolicy, row, 'GRADES') ? {} : withheldGrades),
    ...(showsGroup(recommendationPolicy, row, 'RESPONSES') ? {} : withheldResponses),
  };
}
