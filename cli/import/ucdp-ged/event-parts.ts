import type { Fields } from '../import-kind.ts';
import { wholeNumberOrNull } from './event-values.ts';

/** Who is said to have taken part in an event. */
export interface EventInvolvement {
  readonly party: string;
  readonly party_name: string;
  readonly degree: string;
}

/**
 * The sides of an event as allegations. The civilians of one-sided violence are its victims and no party. Of a side
 * the data set says whether it is a government; it does not tell branches of a state, nor pro-government from
 * opposition groups, so neither is guessed.
 */
export function involvementsOf(fields: Fields): readonly EventInvolvement[] {
  const oneSided = fields.type_of_violence?.trim() === '3';
  const degree = oneSided ? 'CARRIED_OUT' : 'FOUGHT';
  const sides = oneSided ? [fields.side_a] : [fields.side_a, fields.side_b];
  return sides
    .map((side) => side?.trim() ?? '')
    .filter((side) => side !== '')
    .map((side) => ({ party: partyOf(side), party_name: side, degree }));
}

/** The kinds of parties, each once. */
export function partiesOf(involvements: readonly EventInvolvement[]): readonly string[] {
  return [...new Set(involvements.map(({ party }) => party))];
}

function partyOf(side: string): string {
  if (side === 'Civilians') return 'PRIVATE_PERSONS';
  return side.startsWith('Government of ') ? 'STATE_UNSPECIFIED' : 'ARMED_GROUP';
}

const deathColumns = [
  { column: 'deaths_a', group: 'COMBATANTS' },
  { column: 'deaths_b', group: 'COMBATANTS' },
  { column: 'deaths_civilians', group: 'CIVILIANS' },
  { column: 'deaths_unknown', group: 'UNKNOWN' },
] as const;

/** Those who died, by the data set's best estimate of each group; a group nobody died of is left out. */
export function victimGroupsOf(fields: Fields): readonly { readonly group: string; readonly best: number }[] {
  return deathColumns
    .map(({ column, group }) => ({ group, best: wholeNumberOrNull(fields, column) ?? 0 }))
    .filter(({ best }) => best > 0);
}

/** The reports an event rests on, as the data set cites them, and whom those reports quote. */
export function sourcesOf(
  fields: Fields,
): readonly { readonly kind: string; readonly description: string }[] {
  const article = fields.source_article?.trim() ?? '';
  const original = fields.source_original?.trim() ?? '';
  return [
    ...(article === '' ? [] : [{ kind: 'MEDIA', description: article }]),
    ...(original === '' ? [] : [{ kind: 'OTHER', description: `As quoted: ${original}` }]),
  ];
}
