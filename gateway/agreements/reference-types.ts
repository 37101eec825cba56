/** Types that everybody at the hub reads: no agreement is needed to be sent what they hold. */
const referenceTypes = new Set([
  'Country',
  'M49Region',
  'Organisation',
  'Instrument',
  'ReviewBody',
  'FollowUpProcedure',
]);

/** Whether a type's records are reference data and nobody's own. */
export function isReferenceType(type: string): boolean {
  return referenceTypes.has(type);
}
