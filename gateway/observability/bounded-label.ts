/** A label's value, or `other` once as many different ones as allowed have been seen. */
export type BoundedLabel = (value: string) => string;

/**
 * Bounds what a metric can grow to: clients choose operation names, and each new one would be a new time series. The
 * first ones seen keep their names.
 */
export function createBoundedLabel(most: number): BoundedLabel {
  const seen = new Set<string>();
  return (value) => {
    if (seen.has(value)) return value;
    if (seen.size >= most) return 'other';
    seen.add(value);
    return value;
  };
}
