import { classifications, tlpLabels } from '../../../subgraphs/kit/grant.ts';
import {
  type Agreement,
  type Conditions,
  type Consent,
  type Incident,
  type Labels,
  organisations,
  type Recommendation,
  reviewBody,
  type State,
} from './state.ts';

/** Who asks, and what for. */
export interface Asker {
  readonly organisation: keyof typeof organisations;
  readonly purpose: string | null;
}

const share = { MISSION: 'SHARE_WITH_UN', NGO: 'SHARE_WITH_NGO', STATE: 'SHARE_WITH_AUTHORITIES' } as const;

/** The tightest of a record's labels: its owner's and those that others tightened. */
function effective(one: Incident): Labels {
  const all = [one, ...one.tightenings];
  const tightest = <Label>(order: readonly Label[], labels: readonly Label[]): Label =>
    labels.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a));
  return {
    classification: tightest(
      classifications,
      all.map(({ classification }) => classification),
    ),
    tlp: tightest(
      tlpLabels,
      all.map(({ tlp }) => tlp),
    ),
  };
}

/** Whether every person consented to the use for the organisation. */
function permits({ accounts }: Incident, use: string, organisation: string): boolean {
  return accounts.every(({ needsGuardian, consents }) => {
    const holds = (given: Consent): boolean =>
      !given.isWithdrawn && (!needsGuardian || given.givenBy === 'GUARDIAN');
    const has = (what: string): boolean =>
      consents.some(
        (given) => holds(given) && given.use === what && [null, organisation].includes(given.recipient),
      );
    return has('STORE') && has(use);
  });
}

function holds({ standing }: Agreement): boolean {
  return ['IN_FORCE', 'RESUMED', 'OTHER_TERMS_PROPOSED'].includes(standing);
}

function covers(conditions: Conditions, one: Incident): boolean {
  const { classification, tlp } = effective(one);
  const within = (limits: readonly string[] | null, values: readonly string[]): boolean =>
    limits === null || values.some((value) => limits.includes(value));
  return (
    classifications.indexOf(classification) <= classifications.indexOf(conditions.classification) &&
    tlpLabels.indexOf(tlp) <= tlpLabels.indexOf(conditions.tlp) &&
    within(conditions.countries, [one.country]) &&
    within(conditions.areas, [one.adm1]) &&
    within(conditions.categories, one.categories) &&
    within(conditions.verification, [one.verification]) &&
    (conditions.occurredFrom === null || one.day >= conditions.occurredFrom) &&
    (conditions.occurredTo === null || one.day <= conditions.occurredTo)
  );
}

/** The conditions under which agreements show or count a record to the asker. */
function granted(state: State, asker: Asker, one: Incident): Conditions[] {
  if (!permits(one, share[organisations[asker.organisation]], asker.organisation)) return [];
  return agreed(state, asker, { owner: one.owner, dataset: 'Incident' });
}

function agreed(
  { agreements }: State,
  { organisation, purpose }: Asker,
  { owner, dataset }: { owner: string; dataset: string },
): Conditions[] {
  return agreements
    .filter((agreement) => holds(agreement) && agreement.grantor === owner)
    .filter(({ signers, datasets }) => signers.includes(organisation) && datasets.includes(dataset))
    .filter(({ purposes }) => purpose !== null && purposes.includes(purpose))
    .map(({ conditions }) => conditions);
}

/** What the asker may see of a recommendation, or null; nobody tightens it, and it rests on no account. */
export function shownRecommendation(state: State, asker: Asker, one: Recommendation) {
  const isWhole = one.classification === 'UNCLASSIFIED' && ['CLEAR', 'GREEN'].includes(one.tlp);
  const asIncident = { ...one, owner: reviewBody, adm1: '', verification: '', accounts: [], tightenings: [] };
  // An agreement that speaks of areas or of verification, which recommendations have not, shows none.
  const by = agreed(state, asker, { owner: reviewBody, dataset: 'Recommendation' }).filter(
    ({ areas, verification, detail }) => areas === null && verification === null && detail !== 'AGGREGATE',
  );
  const covering = by.filter((each) => covers(each, { ...asIncident, deaths: 0 }));
  if (!isWhole && covering.length === 0) return null;
  const full = covering.filter(({ detail }) => detail === 'FULL');
  const isTold = isWhole || full.some(({ fieldGroups }) => fieldGroups?.includes('NARRATIVE') ?? true);
  return {
    id: one.id,
    country: { code: one.country },
    adoptedOn: isWhole || full.length > 0 ? one.day : `${one.day.slice(0, 7)}-01`,
    text: isTold ? `Text of ${one.id}` : null,
    themes: one.categories,
  };
}

/** A record as it is answered. */
export type Shown = NonNullable<ReturnType<typeof shown>>;

/** What the asker may see of a record, or null. */
export function shown(state: State, asker: Asker, one: Incident) {
  const labels = effective(one);
  const isOwn = one.owner === asker.organisation;
  const isPublic =
    labels.classification === 'UNCLASSIFIED' &&
    ['CLEAR', 'GREEN'].includes(labels.tlp) &&
    permits(one, 'PUBLISH', asker.organisation);
  const by = granted(state, asker, one).filter((each) => each.detail !== 'AGGREGATE' && covers(each, one));
  const isWhole = isOwn || isPublic;
  if (!isWhole && by.length === 0) return null;
  const gives = (group: string, detail: string): boolean =>
    by.some((each) => each.detail === detail && (each.fieldGroups?.includes(group) ?? true));
  const exact = (group: string): boolean => isWhole || gives(group, 'FULL');
  const isExact = isWhole || by.some(({ detail }) => detail === 'FULL');
  return {
    id: one.id,
    owner: { id: one.owner },
    occurredOn: isExact ? one.day : `${one.day.slice(0, 7)}-01`,
    datePrecision: isExact ? 'DAY' : 'MONTH',
    country: { code: one.country },
    title: exact('NARRATIVE') ? `Title of ${one.id}` : null,
    place: {
      adm1: one.adm1,
      name: exact('LOCATION') ? 'the place' : null,
      latitude: exact('LOCATION') ? 1 : null,
      precision: isExact ? 1 : 4,
    },
    categories: one.categories,
    verification: one.verification,
    deaths: exact('CASUALTIES') || gives('CASUALTIES', 'DEIDENTIFIED') ? { best: one.deaths } : null,
    allegedInvolvements: exact('PARTIES') ? [{ partyName: 'the group' }] : [],
    classification: isOwn ? one.classification : labels.classification,
    tlp: isOwn ? one.tlp : labels.tlp,
    sources: isOwn ? [{ description: 'who told' }] : [],
    reporter: isOwn ? 'officer-4' : null,
    accounts: isOwn ? one.accounts.map(({ needsGuardian }) => ({ needsGuardian })) : [],
  };
}

/** Conditions that cut through no cell: whole years, and no areas. */
function inWholeCells(conditions: Conditions): Conditions | null {
  const { areas, occurredFrom } = conditions;
  if (areas !== null) return null;
  const year = Number(occurredFrom?.slice(0, 4)) + 1;
  return { ...conditions, occurredFrom: occurredFrom === null ? null : `${year}-01-01` };
}

/**
 * The records that the asker does not see and is told of in numbers: those of cells with at least five, none of which
 * anybody tightened.
 */
export function counted(state: State, asker: Asker): Incident[] {
  const hidden = state.incidents.filter((one) => {
    if (one.tightenings.length > 0) return false;
    const whole = granted(state, asker, one)
      .filter(({ detail }) => detail === 'AGGREGATE')
      .map(inWholeCells);
    return shown(state, asker, one) === null && whole.some((each) => each !== null && covers(each, one));
  });
  const cells = Map.groupBy(hidden, (one) => {
    const { classification, tlp } = effective(one);
    const { owner, country, categories, verification, day } = one;
    return [owner, classification, tlp, country, categories, verification, day.slice(0, 4)].join();
  });
  return [...cells.values()].filter((cell) => cell.length >= 5).flat();
}
