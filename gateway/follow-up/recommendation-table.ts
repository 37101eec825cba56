import { type FirstPage, followPages, isTooLong, listOf, type Page } from './follow-pages.ts';
import type { ExportedRecommendation } from './recommendation-pages.ts';
import type { Ask } from './visit.ts';

type Column<Value> = readonly Value[];

/** A page of recommendations by columns; those that the caller's scopes do not reach are null. */
interface Table {
  readonly id: Column<string>;
  readonly body: Column<string>;
  readonly country: Column<string>;
  readonly documentSymbol: Column<string | null>;
  readonly paragraph: Column<string | null>;
  readonly cycle: Column<number | null>;
  readonly session: Column<number | null>;
  readonly adoptedOn: Column<string | null>;
  readonly recommendingState: Column<string | null>;
  readonly text: Column<string | null>;
  readonly themes: Column<readonly string[]>;
  readonly affectedGroups: Column<readonly string[]>;
  readonly sdgTargets: Column<readonly string[]>;
  readonly actionCategory: Column<number | null>;
  readonly response: Column<string | null>;
  readonly responseText: Column<string | null>;
  readonly status: Column<string | null> | null;
  readonly grade: Column<string | null> | null;
  readonly gradedOn: Column<string | null> | null;
  readonly gradeRationale: Column<string | null> | null;
  readonly dueOn: Column<string | null> | null;
  readonly owner: Column<string>;
  readonly classification: Column<string>;
  readonly tlp: Column<string>;
  readonly updatedAt: Column<string>;
  readonly next: string | null;
}

interface TableAnswer {
  readonly recommendationTable: Table | null;
}

const query = `query ExportRecommendations($filter: RecommendationFilter, $asOf: Date, $first: Int!, $after: String) {
  recommendationTable(filter: $filter, asOf: $asOf, first: $first, after: $after) {
    id body country documentSymbol paragraph cycle session adoptedOn recommendingState text themes affectedGroups
    sdgTargets actionCategory response responseText status grade gradedOn gradeRationale dueOn owner classification tlp
    updatedAt next
  }
}`;

/** How many recommendations are asked for at a time. */
export const exportPageSize = 2000;

/** Pages of very long texts are asked for with fewer records, down to so many. */
const leastPageSize = 25;

/**
 * Reads recommendations with what became of them, in large pages: what the policy withholds from the query is withheld
 * from the download.
 */
export function openTable(
  ask: Ask,
  variables: Readonly<Record<string, unknown>>,
): Promise<FirstPage<ExportedRecommendation>> {
  let first = exportPageSize;
  return followPages(async (after) => {
    for (;;) {
      const answer = await ask<TableAnswer | null>(query, { ...variables, first, after });
      if (isTooLong(answer) && first > leastPageSize) {
        first = Math.max(leastPageSize, Math.floor(first / 4));
        continue;
      }
      const read = listOf(answer, answer.ok ? answer.data?.recommendationTable : null);
      return read.ok ? { ok: true, page: toPage(read.list) } : read;
    }
  });
}

/** Columns are any JSON to the graph: one that is no list of as many values is none of a table. */
function toPage(table: Table): Page<ExportedRecommendation> {
  const { next, ...columns } = table;
  const given = Object.values(columns).filter((column) => column !== null);
  if (!given.every((column) => Array.isArray(column) && column.length === table.id.length))
    throw new Error('the review subgraph gave a table whose columns differ in length');
  return { rows: table.id.map((id, at) => toRow(table, id, at)), next };
}

function toRow(table: Table, id: string, at: number): ExportedRecommendation {
  const state = valueAt(table.recommendingState, at);
  const answer = valueAt(table.response, at);
  const grade = valueAt(table.grade, at);
  const dueOn = valueAt(table.dueOn, at);
  return {
    id,
    body: { code: table.body[at] ?? '' },
    country: { code: table.country[at] ?? '' },
    documentSymbol: valueAt(table.documentSymbol, at),
    paragraph: valueAt(table.paragraph, at),
    cycle: valueAt(table.cycle, at),
    session: valueAt(table.session, at),
    adoptedOn: valueAt(table.adoptedOn, at),
    recommendingState: state === null ? null : { code: state },
    text: valueAt(table.text, at),
    themes: table.themes[at] ?? [],
    affectedGroups: table.affectedGroups[at] ?? [],
    sdgTargets: table.sdgTargets[at] ?? [],
    actionCategory: valueAt(table.actionCategory, at),
    response: answer === null ? null : { status: answer, verbatim: valueAt(table.responseText, at) ?? '' },
    status: valueAt(table.status, at),
    grade:
      grade === null
        ? null
        : {
            code: grade,
            gradedOn: valueAt(table.gradedOn, at) ?? '',
            rationale: valueAt(table.gradeRationale, at),
          },
    selection: dueOn === null ? null : { dueOn },
    owner: { id: table.owner[at] ?? '' },
    classification: table.classification[at] ?? '',
    tlp: table.tlp[at] ?? '',
    updatedAt: table.updatedAt[at] ?? '',
  };
}

function valueAt<Value>(column: Column<Value | null> | null, at: number): Value | null {
  return column?.[at] ?? null;
}
