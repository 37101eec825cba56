/** The estimate for given variables; a number where no variable matters to it. */
export type OperationCost = number | ((variables: Readonly<Record<string, unknown>>) => number);

/** The cost for these variables. */
export function costFor(cost: OperationCost, variables: Readonly<Record<string, unknown>>): number {
  return typeof cost === 'number' ? cost : cost(variables);
}

/** Both costs together. */
export function plus(one: OperationCost, other: OperationCost): OperationCost {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  return (variables) => costFor(one, variables) + costFor(other, variables);
}

/** One cost as often as the other says. */
export function times(one: OperationCost, other: OperationCost): OperationCost {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  return (variables) => costFor(one, variables) * costFor(other, variables);
}

/** The highest of several costs. */
export function largest(sizes: readonly OperationCost[]): OperationCost {
  if (sizes.length === 1 && sizes[0] !== undefined) return sizes[0];
  return (variables) => Math.max(...sizes.map((size) => costFor(size, variables)));
}
