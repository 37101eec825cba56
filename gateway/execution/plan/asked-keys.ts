import type { FieldNode } from 'graphql';

/** Names under which a plan keeps what it needs itself: of key fields, and of fields that others require. */
export interface ReservedNames {
  readonly names: readonly string[];
  /** Those that are required with arguments. */
  readonly withArguments: readonly string[];
}

/** Gives the name under which a field the client asked for is fetched and kept. */
export type AskedKey = (field: FieldNode) => string;

const prefix = 'asked__';

/**
 * Keeps what clients ask for apart from what a plan needs. Apollo's planner keeps both under one name: a client
 * that calls some other field `id` gets keys for answers, and sends its own field to other subgraphs as the key.
 */
export function createAskedKey(reserved: ReservedNames): AskedKey {
  const names = new Set(['__typename', ...reserved.names]);
  const withArguments = new Set(reserved.withArguments);
  return (field) => {
    const name = field.alias?.value ?? field.name.value;
    const isTheFieldItself =
      name === field.name.value && (field.arguments ?? []).length === 0 && !withArguments.has(name);
    const collides = names.has(name) && !isTheFieldItself;
    return collides || name.startsWith(prefix) ? prefix + name : name;
  };
}
