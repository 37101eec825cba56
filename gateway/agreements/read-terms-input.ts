import type { AgreementConditionsInput, AgreementTermsInput } from '../organisations/schema.generated.ts';
import { type Refused, refused } from '../organisations/outcome.ts';
import { isPurpose, purposeForm } from './purpose.ts';
import type { AgreementConditions, AgreementTerms } from './terms.ts';

/** The part of the terms that a proposal states. */
export type StatedTerms = Pick<
  AgreementTerms,
  'purposes' | 'datasets' | 'conditions' | 'validFrom' | 'validTo'
>;

/** Terms as they were stated, or what is wrong about them. */
export type ReadTerms = { readonly ok: true; readonly stated: StatedTerms } | Refused;

/** States of verification, each firmer than the one before; the others have no place in this order. */
const firmness = ['REPORTED', 'UNDER_VERIFICATION', 'CORROBORATED', 'VERIFIED'];
const mostItems = 100;
const longestItem = 100;

const names = {
  purposes: { isOne: isPurpose, form: purposeForm },
  datasets: form(/^[A-Z][A-Za-z0-9]*$/u, 'a type of the graph, such as Incident'),
  countries: form(/^[A-Z]{3}$/u, 'an ISO 3166-1 alpha-3 code, such as CAF'),
  areas: form(/\S/u, 'the name of an area'),
  categories: form(/^[A-Z][A-Z0-9_]*$/u, 'a category, such as LIFE'),
  verification: form(/^[A-Z][A-Z_]*$/u, 'a state of verification, such as VERIFIED'),
  fieldGroups: form(/^[A-Z][A-Z0-9_]*$/u, 'a group of fields, such as LOCATION'),
};

/** Reads proposed terms into the closed vocabulary. What would grant nothing by mistake is refused here. */
export function readTermsInput(input: AgreementTermsInput, now: Date): ReadTerms {
  const problem = whatIsWrong(input, now);
  if (problem !== null) return refused('BAD_USER_INPUT', problem);
  return {
    ok: true,
    stated: {
      purposes: sorted(input.purposes),
      datasets: sorted(input.datasets),
      conditions: conditionsOf(input.conditions),
      validFrom: (input.validFrom ?? now).toISOString(),
      validTo: input.validTo.toISOString(),
    },
  };
}

function conditionsOf(input: AgreementConditionsInput): AgreementConditions {
  const floor = input.verificationFloor ?? null;
  return {
    countries: sortedOrNull(input.countries),
    areas: sortedOrNull(input.areas),
    categories: sortedOrNull(input.categories),
    from: input.occurredFrom ?? null,
    to: input.occurredTo ?? null,
    classification: input.classification,
    tlp: input.tlp,
    verification:
      floor === null ? sortedOrNull(input.verification) : firmness.slice(firmness.indexOf(floor)).toSorted(),
    fieldGroups: sortedOrNull(input.fieldGroups),
    detail: input.detail,
  };
}

function whatIsWrong({ purposes, datasets, conditions, validFrom, validTo }: AgreementTermsInput, now: Date) {
  const { occurredFrom, occurredTo, verification, verificationFloor } = conditions;
  return (
    wrongName({ purposes, datasets, ...conditions }) ??
    wrongDay('occurredFrom', occurredFrom) ??
    wrongDay('occurredTo', occurredTo) ??
    (occurredFrom && occurredTo && occurredTo < occurredFrom
      ? '"occurredTo" is before "occurredFrom".'
      : null) ??
    (verification && verificationFloor ? 'Give "verification" or "verificationFloor", not both.' : null) ??
    (verificationFloor && !firmness.includes(verificationFloor)
      ? `"verificationFloor" is one of ${firmness.join(', ')}.`
      : null) ??
    (validTo <= (validFrom ?? now) || validTo <= now
      ? '"validTo" is later than "validFrom" and later than now.'
      : null)
  );
}

type NamedLists = Partial<Readonly<Record<string, unknown>>>;

function wrongName(lists: NamedLists): string | null {
  for (const [name, { isOne, form: what }] of Object.entries(names)) {
    const list = lists[name];
    if (!Array.isArray(list)) continue;
    if (list.length === 0 || list.length > mostItems) return `"${name}" has 1 to ${mostItems} items.`;
    const wrong: unknown = list.find(
      (item) => typeof item !== 'string' || item.length > longestItem || !item.isWellFormed() || !isOne(item),
    );
    if (wrong !== undefined) return `${JSON.stringify(wrong)} in "${name}" is not ${what}.`;
  }
  return null;
}

function wrongDay(name: string, day: string | null | undefined): string | null {
  if (day === null || day === undefined) return null;
  const moment = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  const isDay = moment !== null && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
  return isDay ? null : `"${name}" is a day as YYYY-MM-DD.`;
}

function form(pattern: RegExp, what: string): { isOne: (text: string) => boolean; form: string } {
  return { isOne: (text) => pattern.test(text), form: what };
}

/** Order and repetition grant nothing, so that they do not change what is signed. */
function sorted(list: readonly string[]): string[] {
  return [...new Set(list)].toSorted();
}

function sortedOrNull(list: readonly string[] | null | undefined): string[] | null {
  return list ? sorted(list) : null;
}
