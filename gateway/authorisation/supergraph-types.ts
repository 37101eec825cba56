/** The types of a supergraph as authorisation walks them: what the API schema hides included. */
export type SupergraphTypes = ReadonlyMap<string, SupergraphType>;

/** One type of the supergraph. */
export interface SupergraphType {
  readonly name: string;
  readonly kind: 'object' | 'interface' | 'union' | 'input' | 'leaf';
  readonly fields: ReadonlyMap<string, SupergraphField>;
  /** The object types a value may have at run time: the type itself where it is an object. */
  readonly possible: ReadonlySet<string>;
  /** The interfaces the type implements. */
  readonly interfaces: readonly string[];
}

/** One field, or input field, of a supergraph type. */
export interface SupergraphField {
  readonly name: string;
  /** The named type, without list and non-null. */
  readonly type: string;
  /** Named types of the arguments. */
  readonly arguments: ReadonlyMap<string, string>;
  /** What the planner fetches unasked so that a subgraph can resolve this field: `@requires` and `@fromContext`. */
  readonly needs: readonly NeededField[];
}

/** A field that some subgraph reads before it can resolve another one. */
export interface NeededField {
  readonly type: string;
  readonly field: string;
}

/**
 * The type that selections under `condition` are judged by, inside a selection on `parent`: the narrower of the
 * two where one contains the other, else the condition's. Never narrower than what can occur, so never laxer.
 */
export function narrowedType(types: SupergraphTypes, parent: string, condition: string): string {
  const outer = [...(types.get(parent)?.possible ?? [])];
  const inner = types.get(condition)?.possible;
  return inner && outer.length > 0 && outer.every((name) => inner.has(name)) ? parent : condition;
}

/** Whether some object may be of both types at once. */
export function overlap(types: SupergraphTypes, one: string, other: string): boolean {
  const possible = types.get(other)?.possible;
  return possible !== undefined && [...(types.get(one)?.possible ?? [])].some((name) => possible.has(name));
}
