import { labelFields } from '../../kit/label-fields.ts';
import { recommendationTable, type TablePage, type TableRow } from '../recommendation-table.ts';
import type { QueryResolvers, RecommendationTableResolvers } from '../schema.generated.ts';

export const recommendationTableQueries: QueryResolvers = {
  recommendationTable: (_root, { first, after = null, filter, asOf = null }, context) =>
    recommendationTable(context, { first, after, filter: filter ?? {}, asOf }),
};

const column =
  <Value>(value: (row: TableRow) => Value) =>
  ({ rows }: TablePage): readonly Value[] =>
    rows.map(value);

export const recommendationTableFields: RecommendationTableResolvers = {
  id: column(({ id }) => id),
  body: column(({ bodyCode }) => bodyCode),
  country: column(({ countryCode }) => countryCode),
  documentSymbol: column(({ documentSymbol }) => documentSymbol),
  paragraph: column(({ paragraph }) => paragraph),
  cycle: column(({ cycle }) => cycle),
  session: column(({ session }) => session),
  adoptedOn: column(({ adoptedOn }) => adoptedOn),
  recommendingState: column(({ recommendingState }) => recommendingState),
  text: column(({ text }) => text),
  themes: column(({ themes }) => themes),
  affectedGroups: column(({ affectedGroups }) => affectedGroups),
  sdgTargets: column(({ sdgTargets }) => sdgTargets),
  actionCategory: column(({ actionCategory }) => actionCategory),
  response: column(({ response }) => response),
  responseText: column(({ responseText }) => responseText),
  status: column(({ status }) => status),
  grade: column(({ grade }) => grade),
  gradedOn: column(({ gradedOn }) => gradedOn),
  gradeRationale: column(({ gradeRationale }) => gradeRationale),
  dueOn: column(({ dueOn }) => dueOn),
  owner: column(({ ownerId }) => ownerId),
  classification: ({ rows }, _args, context) =>
    rows.map((row) => labelFields.classification(row, {}, context)),
  tlp: ({ rows }, _args, context) => rows.map((row) => labelFields.tlp(row, {}, context)),
  updatedAt: column(({ updatedAt }) => updatedAt),
};
