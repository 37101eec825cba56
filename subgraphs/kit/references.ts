/** A country as a subgraph knows it that does not own countries: by its key alone. */
export interface CountryReference {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
}

/** An organisation as a subgraph knows it that does not own organisations: by its key alone. */
export interface OrganisationReference {
  readonly id: string;
}
