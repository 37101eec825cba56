import type { Disclosure } from '../../../subgraphs/kit/disclosures.ts';

/** Reads what one of the hub's own subgraphs says it gave; null where it does not say, so that nothing passes. */
export function readDisclosures(response: object): readonly Disclosure[] | null {
  const extensions = 'extensions' in response ? response.extensions : undefined;
  if (typeof extensions !== 'object' || extensions === null || !('disclosures' in extensions)) return null;
  const { disclosures } = extensions;
  return Array.isArray(disclosures) && disclosures.every(isDisclosure) ? disclosures : null;
}

function isDisclosure(value: unknown): value is Disclosure {
  if (typeof value !== 'object' || value === null) return false;
  const { owner, dataset, given, records, fieldGroups, agreements, sensitive } = value as Record<
    string,
    unknown
  >;
  return (
    typeof owner === 'string' &&
    typeof dataset === 'string' &&
    (given === 'RECORDS' || given === 'TOTALS') &&
    Number.isSafeInteger(records) &&
    isNames(fieldGroups) &&
    isNames(agreements) &&
    typeof sensitive === 'boolean'
  );
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}
