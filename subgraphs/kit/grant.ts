/** How much of a record an agreement shows. */
export type Detail = 'FULL' | 'DEIDENTIFIED' | 'AGGREGATE';

export const classifications = ['UNCLASSIFIED', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL'] as const;
export const tlpLabels = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'] as const;
const details = ['FULL', 'DEIDENTIFIED', 'AGGREGATE'] as const;

/** What one version of an agreement grants the caller of a request, in the closed vocabulary of agreements. */
export interface Grant {
  /** The agreement and its version, as id@version: what the access record names. */
  readonly agreement: string;
  /** Whose records. */
  readonly grantor: string;
  /** Of which types. */
  readonly datasets: readonly string[];
  /** In which countries (ISO 3166-1 alpha-3); null is everywhere. */
  readonly countries: readonly string[] | null;
  /** In which first-level administrative areas; null is all of them. */
  readonly areas: readonly string[] | null;
  /** Of which categories, at least one; null is any. */
  readonly categories: readonly string[] | null;
  /** Occurred from and up to these days; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Up to which labels. */
  readonly classification: (typeof classifications)[number];
  readonly tlp: (typeof tlpLabels)[number];
  /** With one of these verification states; null is any. */
  readonly verification: readonly string[] | null;
  /** Which groups of fields beyond the core of a record; null is all of them. */
  readonly fieldGroups: readonly string[] | null;
  readonly detail: Detail;
}

/** A grant as the assertion carries it: 40 of them have to fit into a request header. */
export interface GrantClaim {
  readonly a: string;
  readonly g: string;
  readonly d: readonly string[];
  readonly r?: readonly string[];
  readonly q?: readonly string[];
  readonly c?: readonly string[];
  readonly f?: string;
  readonly t?: string;
  readonly k: number;
  readonly p: number;
  readonly v?: readonly string[];
  readonly s?: readonly string[];
  readonly l: number;
}

/** Writes a grant for the assertion. */
export function toClaim(grant: Grant): GrantClaim {
  return {
    a: grant.agreement,
    g: grant.grantor,
    d: grant.datasets,
    ...(grant.countries && { r: grant.countries }),
    ...(grant.areas && { q: grant.areas }),
    ...(grant.categories && { c: grant.categories }),
    ...(grant.from !== null && { f: grant.from }),
    ...(grant.to !== null && { t: grant.to }),
    k: classifications.indexOf(grant.classification),
    p: tlpLabels.indexOf(grant.tlp),
    ...(grant.verification && { v: grant.verification }),
    ...(grant.fieldGroups && { s: grant.fieldGroups }),
    l: details.indexOf(grant.detail),
  };
}

/** Reads a grant of an assertion; null where any part of it is not what it should be, so that it grants nothing. */
export function readClaim(claim: unknown): Grant | null {
  if (typeof claim !== 'object' || claim === null) return null;
  const { a, g, d, r, q, c, f, t, k, p, v, s, l } = claim as Record<string, unknown>;
  const classification = typeof k === 'number' ? classifications[k] : undefined;
  const tlp = typeof p === 'number' ? tlpLabels[p] : undefined;
  const detail = typeof l === 'number' ? details[l] : undefined;
  if (typeof a !== 'string' || typeof g !== 'string' || !isNames(d)) return null;
  if (classification === undefined || tlp === undefined || detail === undefined) return null;
  if (![r, q, c, v, s].every((list) => list === undefined || isNames(list))) return null;
  if (
    ![f, t].every((day) => day === undefined || (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)))
  )
    return null;
  const names = (list: unknown): readonly string[] | null => (isNames(list) ? list : null);
  const day = (text: unknown): string | null => (typeof text === 'string' ? text : null);
  return {
    agreement: a,
    grantor: g,
    datasets: d,
    countries: names(r),
    areas: names(q),
    categories: names(c),
    from: day(f),
    to: day(t),
    classification,
    tlp,
    verification: names(v),
    fieldGroups: names(s),
    detail,
  };
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}
