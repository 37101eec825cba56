import type { Grant } from '../../subgraphs/kit/grant.ts';
import { categories, countries, owners, verifications } from './fill-incidents.ts';

const pick = <Value>(values: readonly Value[], at: number): Value[] =>
  values.slice(at % values.length, (at % values.length) + 1);

/**
 * As many different grants as asked for: of two in five owners, mixed in all that agreements may say, or showing whole
 * records alone.
 */
export function madeUpGrants(count: number, onlyFull: boolean): readonly Grant[] {
  return Array.from({ length: count }, (_, at) => ({
    agreement: `agreement-${at}@1`,
    grantor: pick(owners, at % 20).join(''),
    datasets: ['Incident'],
    countries: at % 4 === 0 ? null : [...pick(countries, at), ...pick(countries, at + 3)],
    areas: null,
    categories: at % 3 === 0 ? null : pick(categories, at),
    from: at % 2 === 0 ? null : `20${15 + (at % 6)}-01-01`,
    to: null,
    classification: at % 2 === 0 ? 'CONFIDENTIAL' : 'STRICTLY_CONFIDENTIAL',
    tlp: at % 5 === 0 ? 'AMBER' : 'AMBER_STRICT',
    verification: at % 7 === 0 ? pick(verifications, at) : null,
    fieldGroups: at % 3 === 0 ? null : ['CASUALTIES', 'LOCATION'],
    detail: onlyFull ? 'FULL' : at % 8 === 7 ? 'AGGREGATE' : at % 4 === 3 ? 'DEIDENTIFIED' : 'FULL',
  }));
}
