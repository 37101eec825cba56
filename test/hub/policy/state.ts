import fc from 'fast-check';
import { classifications, tlpLabels } from '../../../subgraphs/kit/grant.ts';

/** Everything that decides who sees what. */
export interface State {
  readonly incidents: readonly Incident[];
  readonly recommendations: readonly Recommendation[];
  readonly agreements: readonly Agreement[];
}

export interface Labels {
  readonly classification: (typeof classifications)[number];
  readonly tlp: (typeof tlpLabels)[number];
}

export interface Consent {
  readonly use: string;
  readonly recipient: string | null;
  readonly givenBy: string;
  readonly isWithdrawn: boolean;
}

export interface Incident extends Labels {
  readonly id: string;
  readonly owner: string;
  readonly country: string;
  readonly adm1: string;
  readonly day: string;
  readonly categories: readonly string[];
  readonly verification: string;
  readonly deaths: number;
  readonly accounts: readonly { readonly needsGuardian: boolean; readonly consents: readonly Consent[] }[];
  readonly tightenings: readonly Labels[];
}

/** A recommendation of the review body, whose themes are what agreements call categories. */
export interface Recommendation extends Labels {
  readonly id: string;
  readonly country: string;
  readonly day: string;
  readonly categories: readonly string[];
}

export interface Conditions extends Labels {
  readonly countries: readonly string[] | null;
  readonly areas: readonly string[] | null;
  readonly categories: readonly string[] | null;
  readonly occurredFrom: string | null;
  readonly occurredTo: string | null;
  readonly verification: readonly string[] | null;
  readonly fieldGroups: readonly string[] | null;
  readonly detail: 'FULL' | 'DEIDENTIFIED' | 'AGGREGATE';
}

export interface Agreement {
  readonly grantor: string;
  /** An organisation, or the one group there is. */
  readonly recipient: string;
  /** Who signs for the recipient: itself, or each of these members for itself. */
  readonly signers: readonly string[];
  readonly purposes: readonly string[];
  readonly datasets: readonly string[];
  readonly conditions: Conditions;
  readonly standing: 'IN_FORCE' | 'PROPOSED' | 'SUSPENDED' | 'RESUMED' | 'REVOKED' | 'OTHER_TERMS_PROPOSED';
}

/** Who takes part, as what. */
export const organisations = {
  'mission-aurora': 'MISSION',
  'mission-meridian': 'MISSION',
  'ngo-lantern': 'NGO',
  'state-norland': 'STATE',
} as const;

export const organisationIds = Object.keys(organisations) as readonly (keyof typeof organisations)[];
/** Who tightens the labels of others, and reads nothing itself. */
export const watcher = 'oversight-beacon';
/** Those that agreements are mostly made with. */
export const readers = ['ngo-lantern', 'state-norland'] as const;
/** What the readers belong to. */
export const group = 'the-readers';
/** Whose recommendations are; a party to agreements that asks for nothing itself. */
export const reviewBody = 'review-compass';
const missions = ['mission-aurora', 'mission-meridian'] as const;
export const countries = ['CAF', 'COD'] as const;
export const areas = ['area-0', 'area-1'] as const;
export const categories = ['LIFE', 'LIBERTY'] as const;
export const verifications = ['REPORTED', 'VERIFIED'] as const;
const uses = ['SHARE_WITH_UN', 'SHARE_WITH_NGO', 'SHARE_WITH_AUTHORITIES', 'PUBLISH', 'CONTACT_AGAIN'];

const days = ['2021-03-14', '2021-11-30', '2022-06-15', '2022-06-16', '2023-01-09'];

const oneOf = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const someOf = (values: readonly string[]): fc.Arbitrary<readonly string[] | null> =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { freq: 2 });

const labels = {
  classification: oneOf([...classifications, 'CONFIDENTIAL'] as const),
  tlp: oneOf([...tlpLabels, 'AMBER', 'AMBER_STRICT'] as const),
};

const consent: fc.Arbitrary<Consent> = fc
  .record({
    use: oneOf(['STORE', 'STORE', ...uses]),
    recipient: oneOf([null, null, ...organisationIds]),
    givenBy: oneOf(['PERSON', 'GUARDIAN']),
    isWithdrawn: oneOf([false, false, true]),
  })
  .map((given) => ({ ...given, recipient: given.use === 'STORE' ? null : given.recipient }));

/** Mostly what a person would say: yes to several uses, by whom it takes. */
const account = oneOf([false, false, true]).chain((needsGuardian) =>
  fc.record({
    needsGuardian: fc.constant(needsGuardian),
    consents: fc
      .tuple(fc.subarray(uses, { minLength: 2 }), fc.array(consent, { maxLength: 3 }))
      .map(([agreed, more]) => [
        ...['STORE', ...agreed].map((use) => plainConsent(use, needsGuardian)),
        ...more,
      ])
      .chain((given) =>
        fc
          .nat(given.length + 2)
          .map((at) => given.map((each, place) => (place === at ? { ...each, isWithdrawn: true } : each))),
      ),
  }),
);

const plainConsent = (use: string, needsGuardian: boolean): Consent => ({
  use,
  recipient: null,
  givenBy: needsGuardian ? 'GUARDIAN' : 'PERSON',
  isWithdrawn: false,
});

const incident = fc.record({
  owner: oneOf([...missions, ...missions, 'ngo-lantern']),
  country: oneOf(countries),
  adm1: oneOf(areas),
  day: oneOf(days),
  categories: fc.shuffledSubarray([...categories], { minLength: 1 }),
  verification: oneOf(verifications),
  deaths: fc.nat(3),
  accounts: oneOf([0, 0, 1, 2]).chain((count) => fc.array(account, { minLength: count, maxLength: count })),
  tightenings: oneOf([0, 0, 1, 2]).chain((count) => fc.array(fc.record(labels), { maxLength: count })),
  ...labels,
});

/** Some that are alike in all that is counted, so that there are cells which may be told. */
const alike = fc
  .tuple(incident, fc.integer({ min: 4, max: 7 }))
  .map(([one, count]) => Array.from({ length: count }, () => ({ ...one, accounts: [], tightenings: [] })));

const agreement: fc.Arbitrary<Agreement> = fc
  .record({
    grantor: oneOf([...missions, ...missions, reviewBody]),
    recipient: oneOf([...organisationIds, ...readers, group]),
    members: fc.subarray([...readers], { minLength: 1 }),
    purposes: oneOf([['protection'], ['protection', 'early-warning'], ['early-warning']]),
    datasets: oneOf([['Incident'], ['Incident'], ['Incident', 'Visit'], ['Visit']]),
    conditions: fc.record({
      countries: someOf(countries),
      areas: oneOf([null, null, null, null, ['area-0']]),
      categories: someOf(categories),
      occurredFrom: oneOf([null, null, '2021-11-01', '2022-06-16']),
      occurredTo: oneOf([null, null, '2022-12-31']),
      classification: oneOf(['CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL'] as const),
      tlp: oneOf(['AMBER', 'AMBER_STRICT', 'RED'] as const),
      verification: someOf(verifications),
      fieldGroups: someOf(['NARRATIVE', 'LOCATION', 'CASUALTIES', 'PARTIES']),
      detail: oneOf(['FULL', 'FULL', 'DEIDENTIFIED', 'AGGREGATE'] as const),
    }),
    standing: oneOf([
      ...(['IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'RESUMED', 'OTHER_TERMS_PROPOSED'] as const),
      ...(['PROPOSED', 'SUSPENDED', 'REVOKED'] as const),
    ]),
  })
  .filter(({ grantor, recipient }) => grantor !== recipient)
  .map((one) => (one.grantor === reviewBody ? { ...one, datasets: ['Recommendation'] } : one))
  .map(({ members, ...one }) => ({ ...one, signers: one.recipient === group ? members : [one.recipient] }));

const recommendation = fc.record({
  country: oneOf(countries),
  day: oneOf(days),
  categories: fc.shuffledSubarray([...categories], { minLength: 1 }),
  ...labels,
});

/** Any state of a small hub. */
export const anyState: fc.Arbitrary<State> = fc
  .record({
    single: fc.array(incident, { minLength: 5, maxLength: 9 }),
    alike,
    recommendations: fc.array(recommendation, { minLength: 2, maxLength: 4 }),
    agreements: fc.array(agreement, { minLength: 3, maxLength: 6 }),
  })
  .map(({ single, alike: same, recommendations, agreements }) => ({
    recommendations: recommendations.map((one, at) => ({ id: `recommendation-${at}`, ...one })),
    incidents: [...single, ...same].map((one, at) => ({ id: `incident-${at}`, ...one })),
    agreements,
  }));
