/** The object types behind every interface and union of a supergraph, hidden ones included. */
export interface TypeIndex {
  isAbstract(name: string): boolean;
  /** Whether an object of type `name` satisfies a condition on `type`. */
  satisfies(name: string, type: string): boolean;
  /** The object types of an interface or union; of any other type, itself. */
  objectTypes(name: string): readonly string[];
}

/** Indexes the possible types, given by interface or union. */
export function createTypeIndex(possibleTypes: Readonly<Record<string, readonly string[]>>): TypeIndex {
  const lists = new Map(Object.entries(possibleTypes));
  const sets = new Map([...lists].map(([name, objects]) => [name, new Set(objects)]));
  return {
    isAbstract: (name) => lists.has(name),
    satisfies: (name, type) => name === type || (sets.get(type)?.has(name) ?? false),
    objectTypes: (name) => lists.get(name) ?? [name],
  };
}
