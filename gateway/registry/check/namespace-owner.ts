import type { PartOwner, PublishedSchemas } from './check-context.ts';
import { beginsWith, typePrefix } from './name-prefix.ts';

/** Whose prefix a name begins with; the names of the hub's own subgraphs are no prefixes. */
export function namespaceOwner({ names }: PublishedSchemas, name: string): PartOwner | undefined {
  const found = [...names].find(
    ([subgraph, { organisation }]) => organisation !== null && beginsWith(name, typePrefix(subgraph)),
  );
  return found && { organisation: found[1].organisation };
}
