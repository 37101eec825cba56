/** Everything a probe can find wrong with a subgraph, and what its owner does about it. */
export const probeRemedies = {
  PROBE_UNREACHABLE: 'Start the subgraph, and check the address and that the hub may reach it.',
  PROBE_NOT_GRAPHQL:
    'Answer POST with content-type application/json by a JSON object with "data" or "errors", without redirects.',
  PROBE_REFUSES_HUB:
    "Accept the hub's assertion: check the issuer, the address of its keys, and that the audience ends in the subgraph's name.",
  PROBE_ANSWERS_ANYBODY: 'Answer 401 to every request without "Authorization: Bearer <assertion>".',
  PROBE_ACCEPTS_ALTERED: "Verify the assertion's signature over exactly the header and claims that came.",
  PROBE_ACCEPTS_OTHER_KEY:
    'Verify the signature with the keys at the address the hub publishes, and no other.',
  PROBE_ACCEPTS_UNSIGNED: 'Accept the algorithm EdDSA alone, whatever the header says.',
  PROBE_ACCEPTS_OTHER_AUDIENCE: 'Compare "aud" with urn:rapporteur:subgraph:<your subgraph\'s name>.',
  PROBE_ACCEPTS_OTHER_ISSUER: 'Compare "iss" with the hub\'s issuer as a string.',
  PROBE_ACCEPTS_OTHER_TYPE: 'Compare the header\'s "typ" with rapporteur-assertion+jwt.',
  PROBE_ACCEPTS_EXPIRED:
    'Refuse an assertion after its "exp", with at most 5 seconds for clocks that differ.',
  PROBE_SCHEMA_MISSING: 'Answer { _service { sdl } } with the schema as SDL.',
  PROBE_SCHEMA_INVALID: 'Serve a federation 2 schema; the message says what is wrong with it.',
  PROBE_SCHEMA_DIFFERS: 'Deploy the schema that you publish, or publish the one that is deployed.',
  PROBE_ENTITIES_FAILED: 'Let _entities answer null for what cannot be found instead of failing.',
  PROBE_ENTITIES_COUNT: 'Answer one item of _entities for each representation, in their order.',
  PROBE_ENTITIES_TYPE: 'Answer each representation by an object of the type it names, or null.',
  PROBE_ENTITIES_UNKNOWN:
    'Answer null for a key that no record has: otherwise a missing record looks like one that is there.',
} as const;

/** One thing a probe found wrong. */
export interface Finding {
  readonly code: keyof typeof probeRemedies;
  readonly message: string;
  readonly remedy: string;
}

/** Makes a finding with its remedy. */
export function finding(code: keyof typeof probeRemedies, message: string): Finding {
  return { code, message, remedy: probeRemedies[code] };
}
