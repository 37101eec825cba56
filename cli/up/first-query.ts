/** The query that a started hub suggests, and README shows: one question to three owners. */
export const firstQuery = `{
  country(code: "CAF") {
    name
    incidents(first: 2) { totalCount edges { node { occurredOn categories } } }
    recommendations(first: 1) { totalCount }
    partnerships { totalCount }
  }
}`;
