import type { FieldNode } from 'graphql';

/** Whether a field asks for the schema, which no subgraph answers. */
export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}
