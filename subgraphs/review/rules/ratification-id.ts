/** The id of a ratification: one for each owner, state and treaty, so that recording or importing it again finds it. */
export function ratificationId(key: { owner: string; country: string; instrument: string }): string {
  return `${key.owner}.${key.country}.${key.instrument}`;
}
