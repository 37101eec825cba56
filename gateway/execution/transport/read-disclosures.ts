import type { Disclosure } from '../../../subgraphs/kit/disclosures.ts';

/** Reads what one of the hub's own subgraphs says it gave; null where that cannot be read, so that nothing passes. */
export function readDisclosures(response: object): readonly Disclosure[] | null {
  const extensions = 'extensions' in response ? response.extensions : undefined;
  if (typeof extensions !== 'object' || extensions === null || !('disclosures' in extensions)) return [];
  const { disclosures } = extensions;
  return Array.isArray(disclosures) && disclosures.every(isDisclosure) ? disclosures : null;
}

function isDisclosure(value: unknown): value is Disclosure {
  if (typeof value !== 'object' || value === null) return false;
  const { owner, dataset, records, fieldGroups, agreements, sensitive } = value as Record<string, unknown>;
  return (
    typeof owner === 'string' &&
    typeof dataset === 'string' &&
    typeof records === 'number' &&
    Array.isArray(fieldGroups) &&
    Array.isArray(agreements) &&
    typeof sensitive === 'boolean'
  );
}
