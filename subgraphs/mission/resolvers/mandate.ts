import { randomUUID } from 'node:crypto';
import { requireScope } from '../../kit/caller.ts';
import { changesOf } from '../../kit/changes.ts';
import { checkCountry, checkText } from '../../kit/check-input.ts';
import { conflict, notFound } from '../../kit/errors.ts';
import { loadOne } from '../../kit/loaders.ts';
import { ownRecord } from '../../kit/own-record.ts';
import { mandateEntity, type AreaRecord } from '../entities/mandate.ts';
import { missionEntity } from '../entities/mission.ts';
import { lookups } from '../loaders.ts';
import { checkOrder, checkParts, longest } from '../rules/check-input.ts';
import type {
  AreaInput,
  AreaResolvers,
  MandateResolvers,
  MutationResolvers,
  UpdateMandateInput,
} from '../schema.generated.ts';

/** The most mandates a mission has: they are read whole with it. */
const mostMandates = 100;

export const mandateFields: MandateResolvers = {
  __resolveReference: ({ id }, context) => loadOne(context, lookups.mandate, id),
  mission: ({ missionId }, _args, context) => loadOne(context, lookups.mission, missionId),
};

export const areaFields: AreaResolvers = {
  country: ({ countryCode }) => ({ code: countryCode }),
};

export const mandateMutations: MutationResolvers = {
  createMandate(_root, { input }, context) {
    requireScope(context.caller, 'incident:write');
    checkMandate(input);
    checkOrder(['validFrom', input.validFrom], ['validUntil', input.validUntil]);
    return context.db.change(async (manager) => {
      await ownRecord(context, manager, { entity: missionEntity, id: input.missionId });
      const present = await manager.countBy(mandateEntity, { missionId: input.missionId });
      if (present >= mostMandates) throw conflict(`A mission has at most ${mostMandates} mandates.`);
      const id = randomUUID();
      const { targetAreas, ...fields } = changesOf(input, ['targetAreas', 'focus', 'protocols']);
      const lists = { targetAreas: areasOf(targetAreas ?? []), focus: [], protocols: [] };
      await manager.insert(mandateEntity, { id, ...lists, ...fields });
      return manager.findOneByOrFail(mandateEntity, { id });
    });
  },

  updateMandate(_root, { id, input }, context) {
    requireScope(context.caller, 'incident:write');
    checkMandate(input);
    const required = ['objectives', 'targetAreas', 'focus', 'validFrom', 'protocols'] as const;
    const { targetAreas, ...fields } = changesOf(input, required);
    return context.db.change(async (manager) => {
      const record = await manager.findOneBy(mandateEntity, { id });
      if (!record) throw notFound('Mandate', id);
      await ownRecord(context, manager, { entity: missionEntity, id: record.missionId });
      const changed = { ...record, ...fields };
      checkOrder(['validFrom', changed.validFrom], ['validUntil', changed.validUntil]);
      const areas = targetAreas === undefined ? {} : { targetAreas: areasOf(targetAreas) };
      if (Object.keys(input).length > 0) await manager.update(mandateEntity, { id }, { ...fields, ...areas });
      return manager.findOneByOrFail(mandateEntity, { id });
    });
  },
};

function areasOf(areas: readonly AreaInput[]): AreaRecord[] {
  return areas.map(({ country, adm1, adm2 }) => ({
    countryCode: country,
    adm1: adm1 ?? null,
    adm2: adm2 ?? null,
  }));
}

function checkMandate(input: UpdateMandateInput): void {
  checkText('legalBasis', input.legalBasis, longest.line);
  for (const argument of ['objectives', 'protocols'] as const) {
    checkParts(argument, input[argument]);
    for (const text of input[argument] ?? []) checkText(argument, text, longest.paragraph);
  }
  checkParts('focus', input.focus);
  checkParts('targetAreas', input.targetAreas);
  for (const area of input.targetAreas ?? []) {
    checkCountry('targetAreas.country', area.country);
    checkText('targetAreas.adm1', area.adm1, longest.line);
    checkText('targetAreas.adm2', area.adm2, longest.line);
  }
}
