/** Every right a client can hold, and what it allows. */
export const scopes = {
  'incident:read': 'Read incidents, visits and mandates that may be read.',
  'incident:write': "Record and change the organisation's own incidents, visits and mandates.",
  'partnership:read': 'Read partnerships and activities that may be read.',
  'partnership:write': "Record and change the organisation's own partnerships and activities.",
  'recommendation:read': 'Read recommendations, responses and ratifications that may be read.',
  'recommendation:write':
    "Record and change the organisation's own recommendations, responses and ratifications, and the body it acts as.",
  'follow-up:read': 'Read grades and follow-up of recommendations.',
  'follow-up:write':
    "Record the organisation's own grades, actions, reports and evidence on recommendations.",
  'agreement:read': 'Read the sharing agreements that the organisation is party to.',
  'agreement:write':
    'Propose, sign, suspend, resume and revoke agreements, and join groups, for the organisation.',
  'organisation:read': "Read the organisation's own clients.",
  'organisation:write': "Register, rotate and revoke the organisation's own clients.",
  'ledger:read': "Read who read the organisation's records, what it read itself, and proofs of both.",
  'ledger:cosign': "Add the organisation's signature, as a witness, to checkpoints of the ledger.",
  'registry:read': 'Check schemas and read what is published.',
  'registry:write':
    "Publish and retire the organisation's own subgraphs and decide what others change about its parts.",
  'hub:admin': 'Register organisations; only a steward can hold it.',
} as const;

/** A right a client can hold. */
export type Scope = keyof typeof scopes;

/** Whether a text is the name of a scope. */
export function isScope(text: string): text is Scope {
  return Object.hasOwn(scopes, text);
}
