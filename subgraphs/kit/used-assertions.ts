/** Remembers assertions that were used for a mutation until they have expired anyway. */
export interface UsedAssertions {
  /** True once for each id. */
  claim(id: string, expiresAt: number): boolean;
}

/** Makes the memory; what has expired is forgotten as new ones come. */
export function createUsedAssertions(now: () => number = Date.now): UsedAssertions {
  const used = new Map<string, number>();
  // Clock skew allowed when verifying: an id is kept that much longer than it can be valid.
  const margin = 10;
  return {
    claim(id, expiresAt) {
      for (const [known, end] of used) {
        if (end > now() / 1000) break;
        used.delete(known);
      }
      if (used.has(id)) return false;
      used.set(id, expiresAt + margin);
      return true;
    },
  };
}
