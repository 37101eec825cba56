import type { Grant } from './grant.ts';

/** What a grant shows, as bits. */
export interface Shown {
  readonly grant: Grant;
  readonly bits: number;
}

const sets = ['countries', 'areas', 'categories', 'verification'] as const;

/**
 * The same with as few conditions as can be told at a glance: what is shown under the same conditions is one, and so is
 * what differs in the values of one condition alone. Hundreds of agreements are mostly variations of a few.
 */
export function mergeGrants(shown: readonly Shown[]): readonly Shown[] {
  const alike = [...Map.groupBy(shown, ({ grant }) => shapeOf(grant)).values()].map((group) =>
    group.reduce((all, { bits }) => ({ ...all, bits: all.bits | bits })),
  );
  return sets.reduce(mergeBy, alike);
}

function mergeBy(shown: readonly Shown[], set: (typeof sets)[number]): readonly Shown[] {
  const groups = Map.groupBy(shown, ({ grant, bits }) => `${bits} ${shapeOf({ ...grant, [set]: null })}`);
  return [...groups.values()].map((group) =>
    group.reduce(({ grant, bits }, other) => ({
      grant: { ...grant, [set]: union(grant[set], other.grant[set]) },
      bits,
    })),
  );
}

/** No limit is wider than any. */
function union(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  return one === null || other === null ? null : [...new Set([...one, ...other])];
}

/** Whose records a grant covers, as text: two that cover the same for any reason are not told apart. */
function shapeOf({ grantor, countries, areas, categories, verification, ...rest }: Grant): string {
  const { from, to, classification, tlp } = rest;
  const limits = [countries, areas, categories, verification].map((values) => values && [...values].sort());
  return JSON.stringify([grantor, from, to, classification, tlp, ...limits]);
}
