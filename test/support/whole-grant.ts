import type { Grant } from '../../subgraphs/kit/grant.ts';

/** A grant of everything that an owner has of some types, narrowed by what a test says. */
export const wholeGrant = (
  grantor: string,
  datasets: readonly string[],
  parts: Partial<Grant> = {},
): Grant => ({
  agreement: 'agreement@1',
  grantor,
  datasets,
  countries: null,
  areas: null,
  categories: null,
  from: null,
  to: null,
  classification: 'STRICTLY_CONFIDENTIAL',
  tlp: 'RED',
  verification: null,
  fieldGroups: null,
  detail: 'FULL',
  ...parts,
});
