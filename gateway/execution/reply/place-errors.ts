import { FieldFailure } from '../field-failure.ts';
import type { SubgraphFieldError } from '../subgraph-call.ts';

/**
 * Puts each error a subgraph reported where it left null, so that the error is told at the path the client wrote.
 * Gives back the failures that have no such place.
 */
export function placeErrors(
  data: object,
  errors: readonly SubgraphFieldError[],
  subgraph: string,
): FieldFailure[] {
  const unplaced: FieldFailure[] = [];
  for (const { path, code, message } of errors) {
    const placed =
      path !== null && place(data, path, (below) => new FieldFailure(code, subgraph, { message, below }));
    if (!placed) unplaced.push(new FieldFailure(code, subgraph, { message }));
  }
  return unplaced;
}

/** The path comes from the subgraph: it may lead nowhere, and must not lead into a prototype. */
function place(
  data: object,
  path: readonly (string | number)[],
  failure: (below: readonly (string | number)[]) => FieldFailure,
): boolean {
  let parent = data;
  for (const [index, key] of path.entries()) {
    if (!Object.hasOwn(parent, key)) return false;
    const value: unknown = Reflect.get(parent, key);
    // Two errors may have emptied the same place; one is enough to tell the client.
    if (value instanceof FieldFailure) return true;
    if (value === null) {
      const lost = {
        value: failure(path.slice(index + 1)),
        configurable: true,
        enumerable: true,
        writable: true,
      };
      return Reflect.defineProperty(parent, key, lost);
    }
    if (typeof value !== 'object') return false;
    parent = value;
  }
  return false;
}
