import { randomUUID } from 'node:crypto';
import type { EntitySchema } from 'typeorm';
import sql from 'sql-template-tag';
import { requireScope } from './caller.ts';
import type { SubgraphContext } from './context.ts';
import { badInput, conflict, forbidden, notFound } from './errors.ts';
import { classifications, tlpLabels } from './grant.ts';
import type { LabelledRecord } from './labelled-record.ts';
import { labelTighteningEntity, type LabelTighteningRecord } from './label-tightening.ts';
import type { RecordPolicy } from './record-policy.ts';
import { visibleRecords } from './visible-records.ts';

/** What a caller says of a record that another organisation recorded. */
export interface Tightening {
  readonly classification?: LabelledRecord['classification'] | null | undefined;
  readonly tlp?: LabelledRecord['tlp'] | null | undefined;
  readonly reason?: string | null | undefined;
}

/** Of which kind of record, and which scope it takes. */
export interface TighteningOf {
  readonly entity: EntitySchema;
  readonly policy?: RecordPolicy;
  readonly scope: string;
}

type Labels = Pick<LabelledRecord, 'ownerId' | 'classification' | 'tlp'>;

const longestReason = 2000;

/** Makes the mutation that tightens the labels of a record the caller sees and does not own. */
export function tighten(of: TighteningOf) {
  return async (
    _root: unknown,
    { id, input }: { readonly id: string; readonly input: Tightening },
    context: SubgraphContext,
  ): Promise<LabelTighteningRecord> => {
    requireScope(context.caller, of.scope);
    const { reason = null } = input;
    if (reason !== null && reason.length > longestReason)
      throw badInput(`"reason" has up to ${longestReason} characters.`);
    const seen = await seenLabels(context, of, id);
    if (seen.ownerId === context.caller.organisation)
      throw forbidden('This record is your own: change its labels instead.');
    const row = {
      id: randomUUID(),
      recordTable: context.db.storage(of.entity).table,
      recordId: id,
      ownerId: seen.ownerId,
      organisationId: context.caller.organisation,
      ...tighterLabels(seen, input),
      reason,
    };
    return context.db.change(async (manager) => {
      await manager.insert(labelTighteningEntity, row);
      return manager.findOneByOrFail(labelTighteningEntity, { id: row.id });
    });
  };
}

/** Makes the mutation by which a record's originator sets aside what another organisation tightened. */
export function setAsideTightening(scope: string) {
  return (
    _root: unknown,
    { id }: { readonly id: string },
    context: SubgraphContext,
  ): Promise<LabelTighteningRecord> => {
    requireScope(context.caller, scope);
    return context.db.change(async (manager) => {
      const found = await manager.findOneBy(labelTighteningEntity, { id });
      if (!found) throw notFound('LabelTightening', id);
      if (found.ownerId !== context.caller.organisation)
        throw forbidden('Only the originator of a record relaxes its labels.');
      if (found.setAsideAt !== null) throw conflict('This tightening was set aside already.');
      await manager.update(labelTighteningEntity, { id }, { setAsideAt: () => 'now()' });
      return manager.findOneByOrFail(labelTighteningEntity, { id });
    });
  };
}

async function seenLabels(context: SubgraphContext, of: TighteningOf, id: string): Promise<Labels> {
  const { from } = visibleRecords(context.db.storage(of.entity), of.policy, context.caller);
  const [seen] = await context.db.see<Labels>(sql`
    SELECT t.owner_id AS "ownerId", t.effective_classification AS classification, t.effective_tlp AS tlp
    FROM ${from} WHERE t.id = ${id}`);
  if (!seen) throw notFound(of.entity.options.name, id);
  // Whatever is answered from here on, a refusal too, tells the labels.
  const { ownerId, classification: effectiveClassification } = seen;
  context.disclosures.noteNamed(of.entity, [{ id, ownerId, effectiveClassification }]);
  return seen;
}

function tighterLabels(seen: Labels, input: Tightening): Pick<Labels, 'classification' | 'tlp'> {
  const classification = input.classification ?? seen.classification;
  const tlp = input.tlp ?? seen.tlp;
  const steps = [
    classifications.indexOf(classification) - classifications.indexOf(seen.classification),
    tlpLabels.indexOf(tlp) - tlpLabels.indexOf(seen.tlp),
  ];
  if (steps.every((step) => step >= 0) && steps.some((step) => step > 0)) return { classification, tlp };
  throw badInput(
    `The record is ${seen.classification}, TLP ${seen.tlp}: others than its originator can only tighten that.`,
  );
}
