import fc from 'fast-check';
import { areas, categories, countries, organisationIds, readers, verifications } from './state.ts';
import type { Asker, Shown } from './oracle.ts';

/** A filter of incidents. */
export interface Filter {
  readonly countries?: readonly string[] | undefined;
  readonly adm1?: readonly string[] | undefined;
  readonly period?: { readonly from?: string; readonly to?: string } | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly verification?: readonly string[] | undefined;
  readonly parties?: readonly string[] | undefined;
  readonly owners?: readonly string[] | undefined;
  readonly text?: string | undefined;
}

interface Asked {
  readonly asker: Asker;
}

/** A list, page by page. */
export interface ListOperation extends Asked {
  readonly kind: 'LIST' | 'IN_COUNTRY' | 'OF_OWNER';
  readonly filter: Filter;
  readonly first: number;
}

/** A record by its id, or every record that evidence points to, as entities. */
export interface RecordOperation extends Asked {
  readonly kind: 'NODE' | 'EVIDENCE';
  readonly id: string;
}

export interface StatisticsOperation extends Asked {
  readonly kind: 'STATISTICS';
  readonly filter: Filter;
  readonly by: readonly Dimension[];
}

/** A page behind a cursor that another caller was given. */
export interface CursorOperation extends Asked {
  readonly kind: 'FOREIGN_CURSOR';
  readonly giver: Asker;
  readonly filter: Filter;
}

/** Recommendations, as a list or as an export of it. */
export interface RecommendationsOperation extends Asked {
  readonly kind: 'RECOMMENDATIONS' | 'EXPORT';
  readonly countries: readonly string[] | undefined;
}

/** What one caller asks. */
export type Operation =
  RecommendationsOperation | ListOperation | RecordOperation | StatisticsOperation | CursorOperation;

const dimensions = ['COUNTRY', 'CATEGORY', 'YEAR', 'VERIFICATION'] as const;
type Dimension = (typeof dimensions)[number];

/** The most incidents of a state. */
export const mostIncidents = 16;

const asker: fc.Arbitrary<Asker> = fc.record({
  organisation: fc.constantFrom(...organisationIds, ...readers, ...readers),
  purpose: fc.constantFrom('protection', 'protection', 'protection', 'early-warning', null),
});

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 1 });
const some = (values: readonly string[]): fc.Arbitrary<readonly string[] | undefined> =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined, freq: 1 });

const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.constant({}),
  fc.record({ countries: some(countries), owners: some(organisationIds) }),
  fc.record({ verification: some(verifications), categories: some(categories) }),
  fc.record({ adm1: some(areas), text: maybe(fc.constantFrom('title', 'place', 'absent')) }),
  fc.record({
    period: fc.constantFrom(
      { from: '2022-06-10' },
      { to: '2022-06-15' },
      { from: '2022-01-01', to: '2022-12-31' },
    ),
    parties: maybe(fc.constant(['ARMED_GROUP'])),
  }),
);

const id = fc.nat(mostIncidents).map((at) => `incident-${at}`);

/** Any of them. */
export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('LIST' as const, 'LIST' as const, 'IN_COUNTRY' as const, 'OF_OWNER' as const),
    first: fc.constantFrom(3, 100),
    filter,
    asker,
  }),
  fc.record({ kind: fc.constantFrom('NODE' as const, 'EVIDENCE' as const), id, asker }),
  fc.record({
    kind: fc.constant('STATISTICS' as const),
    filter,
    by: fc.subarray([...dimensions]),
    asker,
  }),
  fc.record({ kind: fc.constant('FOREIGN_CURSOR' as const), giver: asker, filter, asker }),
  fc.record({
    kind: fc.constantFrom('RECOMMENDATIONS' as const, 'EXPORT' as const),
    countries: some(countries),
    asker,
  }),
);

/** Whether a record, as it is shown, is what a filter asks for. */
export function matches(one: Shown, filter: Filter): boolean {
  const within = (wanted: readonly string[] | undefined, values: readonly string[]): boolean =>
    wanted === undefined || values.some((value) => wanted.includes(value));
  // Words are searched in the title and the place together, and only where both are shown.
  const words = one.title === null || one.place.name === null ? [] : ['title', 'place'];
  return (
    within(filter.countries, [one.country.code]) &&
    within(filter.owners, [one.owner.id]) &&
    within(filter.adm1, [one.place.adm1]) &&
    within(filter.categories, one.categories) &&
    within(filter.verification, [one.verification]) &&
    within(filter.parties, one.allegedInvolvements.length > 0 ? ['ARMED_GROUP'] : []) &&
    (filter.text === undefined || words.includes(filter.text)) &&
    (filter.period?.from === undefined || one.occurredOn >= filter.period.from) &&
    (filter.period?.to === undefined || one.occurredOn <= filter.period.to)
  );
}

/** Whether a filter cuts through no cell of what may only be counted. */
export function keepsCellsWhole({ adm1, parties, text, period }: Filter): boolean {
  const isWhole = (day: string | undefined, end: string): boolean => day?.endsWith(end) ?? true;
  return (
    [adm1, parties, text].every((part) => part === undefined) &&
    isWhole(period?.from, '-01-01') &&
    isWhole(period?.to, '-12-31')
  );
}
