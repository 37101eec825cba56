import type { DataSource } from 'typeorm';
import { exported } from './export-reader.ts';
import { visit } from './feed-reader.ts';
import { pastDay, type Reads } from './follow-up-reader.ts';

const isPublic = `effective_classification = 'UNCLASSIFIED' AND effective_tlp IN ('CLEAR', 'GREEN')`;
const rare = `to_tsquery('english', 'corruption & budget & (food | water) & penalty & !torture')`;
const common = `to_tsquery('english', '(torture | prisons) & reparation & !water')`;
const known = `(date '${pastDay}' + 1)::timestamp AT TIME ZONE 'UTC'`;
const columns = `c.id, c.body_code, c.country_code, c.recommending_state, c.text, c.document_symbol, c.paragraph, c.cycle,
  c.session, c.adopted_on, c.themes, c.affected_groups, c.sdg_targets, c.action_category, c.response_status, c.owner_id,
  c.effective_classification, c.effective_tlp, c.created_at, c.updated_at`;
const past = `(
  SELECT ${columns} FROM recommendation c WHERE recorded_at < ${known}
  UNION ALL
  SELECT ${columns.replaceAll('c.', 'h.').replaceAll('h.effective', 'c.effective')} FROM recommendation_history h
    JOIN recommendation c ON c.id = h.id
  WHERE h.recorded_at < ${known} AND h.recorded_to >= ${known}) r`;

const newest = `ORDER BY r.created_at DESC, r.id LIMIT 51`;
const found = (query: string): string =>
  `recommendation r JOIN recommendation_words w ON w.recommendation_id = r.id AND w.words @@ ${query}`;

const facet = (value: string, from: string): string =>
  `(SELECT ${value} AS value, count(*) AS records FROM recommendation r ${from} WHERE ${isPublic}
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10)`;

/** Where each recommendation of a relation stands, with the grade that counts. */
const standings = (from: string, day: string, recorded: string): string => `
  SELECT r.*, g.code, s.due_on, CASE
      WHEN g.graded_on IS NOT NULL AND (s.selected_on IS NULL OR g.graded_on >= s.selected_on) THEN g.status
      WHEN s.due_on IS NULL THEN 'INSUFFICIENT_INFORMATION' WHEN ${day} <= s.due_on THEN 'NOT_YET_DUE'
      WHEN p.submitted_on IS NULL OR p.submitted_on < s.selected_on THEN 'OVERDUE'
      ELSE 'INSUFFICIENT_INFORMATION' END AS status
  FROM ${from}
  LEFT JOIN (SELECT DISTINCT ON (recommendation_id) * FROM follow_up_selection
    WHERE selected_on <= ${day} AND ${recorded} ORDER BY recommendation_id, selected_on DESC) s ON s.recommendation_id = r.id
  LEFT JOIN (SELECT DISTINCT ON (recommendation_id) recommendation_id, code, graded_on, status FROM grade
    JOIN scale_step USING (procedure_id, code) WHERE graded_on <= ${day} AND ${recorded}
    ORDER BY recommendation_id, graded_on DESC, recorded_at DESC) g ON g.recommendation_id = r.id
  LEFT JOIN (SELECT recommendation_id, max(submitted_on) AS submitted_on FROM progress_report
    JOIN progress_report_validation v ON v.report_id = progress_report.id AND v.outcome = 'VALIDATED' GROUP BY 1
  ) p ON p.recommendation_id = r.id`;

const statusCounts = (from: string, day: string, recorded: string): string => `
  SELECT r.body_code, r.status, count(*)::int AS records
  FROM (${standings(from, day, recorded)} WHERE ${isPublic}) r GROUP BY 1, 2`;

const newestOnes = `(SELECT * FROM recommendation WHERE ${isPublic} ORDER BY created_at DESC, id LIMIT ${exported}) r`;

const exportedRows = `
  SELECT r.*, a.status AS answer, a.verbatim, b.name
  FROM (${standings(newestOnes, 'current_date', 'true')}) r
  JOIN review_body b ON b.code = r.body_code
  LEFT JOIN (SELECT DISTINCT ON (recommendation_id) * FROM response ORDER BY recommendation_id, recorded_at DESC) a
    ON a.recommendation_id = r.id
  ORDER BY r.created_at DESC, r.id`;

const changed = `
  SELECT r.* FROM (SELECT c.record_id, s.position, c.seq FROM change_set s JOIN record_change c ON c.change_set = s.id
    WHERE s.position > 0 AND c.open ORDER BY s.position, c.seq LIMIT ${visit}) c
  JOIN recommendation r ON r.id = c.record_id ORDER BY c.position, c.seq`;

interface Exported {
  readonly id: string;
  readonly status: string;
  readonly code: string | null;
}

interface Cell {
  readonly records: number;
}

/** The same reads as a person at the database would write them, past row-level security. */
export function createPlainReader(source: DataSource): Reads {
  const ids = async (statement: string): Promise<string> => {
    const rows: { id: string }[] = await source.query(statement);
    return rows.map(({ id }) => id).join();
  };
  const counted = async (statement: string): Promise<string> => {
    const rows: Cell[] = await source.query(statement);
    return `${rows.reduce((sum, { records }) => sum + records, 0)}:${rows.length}`;
  };
  const exportAll = async (): Promise<string> => {
    const rows: Exported[] = await source.query(exportedRows);
    return rows.map(({ id, status, code }) => `${id}:${status}:${code ?? ''}`).join();
  };
  return {
    page: () => ids(`SELECT r.* FROM recommendation r WHERE ${isPublic} ${newest}`),
    search: () => ids(`SELECT r.* FROM ${found(rare)} WHERE ${isPublic} ${newest}`),
    commonSearch: () => ids(`SELECT r.* FROM ${found(common)} WHERE ${isPublic} ${newest}`),
    searchCount: async () => {
      const [row]: Cell[] = await source.query(
        `SELECT count(*)::int AS records FROM ${found(common)} WHERE ${isPublic}`,
      );
      return String(row?.records);
    },
    facets: async () => {
      const each = 'CROSS JOIN LATERAL unnest(r.themes) AS e(value)';
      const facets: Cell[][] = [];
      for (const statement of [facet('r.country_code', ''), facet('r.body_code', ''), facet('e.value', each)])
        facets.push(await source.query(statement));
      return facets.map((values) => values.map(({ records }) => records).join()).join(';');
    },
    statistics: () => counted(statusCounts('recommendation r', 'current_date', 'true')),
    asOfPage: () => ids(`SELECT r.* FROM ${past} WHERE ${isPublic} ${newest}`),
    asOfStatistics: () => counted(statusCounts(past, `date '${pastDay}'`, `recorded_at < ${known}`)),
    feedStart: () => ids(`SELECT r.* FROM recommendation r WHERE ${isPublic} ORDER BY r.id LIMIT ${visit}`),
    feed: () => ids(changed),
    export: exportAll,
    download: exportAll,
    end: () => Promise.resolve(),
  };
}
