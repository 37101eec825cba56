import type { SubgraphContext } from './context.ts';
import type { LabelledRecord } from './labelled-record.ts';
import { labelTighteningEntity, type LabelTighteningRecord } from './label-tightening.ts';
import { loadAll } from './loaders.ts';

type Asking = Pick<SubgraphContext, 'caller'>;
type Labelled = Omit<LabelledRecord, 'createdAt' | 'updatedAt'>;

const tightenings = {
  entity: labelTighteningEntity,
  by: 'recordId',
  orderBy: 't.record_id, t.tightened_at, t.id',
} as const;

/** The labels of a record as they are shown: to its owner its own, to others those that it is shared by. */
export const labelFields = {
  classification: (record: Labelled, _args: object, { caller }: Asking) =>
    record.ownerId === caller.organisation ? record.classification : record.effectiveClassification,
  tlp: (record: Labelled, _args: object, { caller }: Asking) =>
    record.ownerId === caller.organisation ? record.tlp : record.effectiveTlp,
  tightenings: ({ id }: { readonly id: string }, _args: object, context: SubgraphContext) =>
    loadAll(context, tightenings, id),
};

/** A tightening's references. */
export const labelTighteningFields = {
  organisation: ({ organisationId }: LabelTighteningRecord) => ({ id: organisationId }),
};
