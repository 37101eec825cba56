import { Kind, visit, type DocumentNode } from 'graphql';

/** The number of items of the longest list written in a document. */
export function longestListOfDocument(document: DocumentNode): number {
  let longest = 0;
  visit(document, {
    [Kind.LIST](node) {
      longest = Math.max(longest, node.values.length);
    },
  });
  return longest;
}

/** The number of items of the longest list anywhere inside a variable's value, as JSON gives it. */
export function longestListOfValue(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let longest = Array.isArray(value) ? value.length : 0;
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) longest = Math.max(longest, longestListOfValue(inner));
  }
  return longest;
}
