import { checkCountry, checkNumber, checkText } from '../../kit/check-input.ts';
import { badInput } from '../../kit/errors.ts';
import type {
  AllegedInvolvementInput,
  CreateIncidentInput,
  PlaceInput,
  UpdateIncidentInput,
} from '../schema.generated.ts';
import { checkEstimate, checkParts, checkPast, longest } from './check-input.ts';

/** What is wrong with an incident by itself, whatever is recorded already. */
export function checkIncident(input: CreateIncidentInput | UpdateIncidentInput): void {
  checkText('title', input.title, longest.line);
  checkText('summary', input.summary, longest.narrative);
  checkText('reporter', input.reporter, longest.line);
  checkPast('occurredOn', input.occurredOn);
  checkCountry('country', input.country);
  if (input.place) checkPlace(input.place);
  if (input.deaths) checkEstimate('deaths', input.deaths);
  checkActs(input);
  checkVictimGroups(input);
  checkInvolvements('allegedInvolvements', input.allegedInvolvements);
  checkInvolvements('foundInvolvements', input.foundInvolvements);
  checkSources(input);
}

function checkPlace(place: PlaceInput): void {
  for (const part of ['adm1', 'adm2', 'name'] as const) checkText(`place.${part}`, place[part], longest.line);
  checkNumber('place.latitude', place.latitude, [-90, 90]);
  checkNumber('place.longitude', place.longitude, [-180, 180]);
  checkNumber('place.precision', place.precision, [1, 7]);
  if ((place.latitude == null) === (place.longitude == null)) return;
  throw badInput('"place" takes latitude and longitude together, or neither.');
}

function checkActs({ acts }: Pick<UpdateIncidentInput, 'acts'>): void {
  checkParts('acts', acts, 1);
  for (const act of acts ?? []) {
    checkText('acts.method', act.method, longest.line);
    checkPast('acts.occurredOn', act.occurredOn);
  }
}

function checkVictimGroups({ victimGroups }: Pick<UpdateIncidentInput, 'victimGroups'>): void {
  checkParts('victimGroups', victimGroups);
  for (const group of victimGroups ?? []) checkEstimate('victimGroups', group);
}

function checkInvolvements(
  argument: string,
  involvements: readonly Pick<AllegedInvolvementInput, 'partyName'>[] | null | undefined,
): void {
  checkParts(argument, involvements);
  for (const { partyName } of involvements ?? []) checkText(`${argument}.partyName`, partyName, longest.line);
}

function checkSources({ sources }: Pick<UpdateIncidentInput, 'sources'>): void {
  checkParts('sources', sources);
  for (const source of sources ?? []) {
    checkText('sources.description', source.description, longest.citation);
    checkNumber('sources.credibility', source.credibility, [1, 6]);
  }
}
