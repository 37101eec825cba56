import type { ExportedRecommendation } from './recommendation-pages.ts';

/** A column of the tables that are downloaded. */
export interface Column<Row> {
  readonly name: string;
  /** Its tag in the Humanitarian Exchange Language (hxlstandard.org). */
  readonly hxl: string;
  readonly value: (row: Row) => string | number | null;
}

const list = (values: readonly string[]): string => values.join('; ');

/** The columns, in their order: new ones come last. */
export const recommendationColumns: readonly Column<ExportedRecommendation>[] = [
  { name: 'id', hxl: '#meta+id', value: ({ id }) => id },
  { name: 'body', hxl: '#org+code+body', value: ({ body }) => body?.code ?? null },
  { name: 'country', hxl: '#country+code+v_iso3', value: ({ country }) => country?.code ?? null },
  { name: 'document_symbol', hxl: '#meta+document', value: ({ documentSymbol }) => documentSymbol },
  { name: 'paragraph', hxl: '#meta+paragraph', value: ({ paragraph }) => paragraph },
  { name: 'cycle', hxl: '#event+cycle+num', value: ({ cycle }) => cycle },
  { name: 'session', hxl: '#event+session+num', value: ({ session }) => session },
  { name: 'adopted_on', hxl: '#date+adopted', value: ({ adoptedOn }) => adoptedOn },
  {
    name: 'recommending_state',
    hxl: '#country+code+from+v_iso3',
    value: ({ recommendingState }) => recommendingState?.code ?? null,
  },
  { name: 'text', hxl: '#description+recommendation', value: ({ text }) => text },
  { name: 'themes', hxl: '#subsector+themes+list', value: ({ themes }) => list(themes) },
  {
    name: 'affected_groups',
    hxl: '#beneficiary+type+list',
    value: ({ affectedGroups }) => list(affectedGroups),
  },
  { name: 'sdg_targets', hxl: '#indicator+sdg+list', value: ({ sdgTargets }) => list(sdgTargets) },
  { name: 'action_category', hxl: '#severity+action+num', value: ({ actionCategory }) => actionCategory },
  { name: 'response', hxl: '#status+response', value: ({ response }) => response?.status ?? null },
  {
    name: 'response_text',
    hxl: '#description+response',
    value: ({ response }) => response?.verbatim ?? null,
  },
  { name: 'status', hxl: '#status+followup', value: ({ status }) => status },
  { name: 'grade', hxl: '#status+grade', value: ({ grade }) => grade?.code ?? null },
  { name: 'graded_on', hxl: '#date+graded', value: ({ grade }) => grade?.gradedOn ?? null },
  { name: 'due_on', hxl: '#date+due', value: ({ selection }) => selection?.dueOn ?? null },
  { name: 'owner', hxl: '#org+owner', value: ({ owner }) => owner?.id ?? null },
  { name: 'classification', hxl: '#meta+classification', value: ({ classification }) => classification },
  { name: 'tlp', hxl: '#meta+tlp', value: ({ tlp }) => tlp },
  { name: 'updated_at', hxl: '#date+updated', value: ({ updatedAt }) => updatedAt },
];
