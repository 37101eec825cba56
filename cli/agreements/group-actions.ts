import { printOutcome, type Terminal } from '../organisations/print-outcome.ts';
import { type ActingOptions, askHub } from './ask-hub.ts';

interface GroupView {
  readonly id: string;
  readonly name: string;
  readonly members: readonly { readonly organisation: { readonly id: string } }[];
}

const fields = 'id name members { organisation { id } joinedVersion }';

const line = ({ id, name, members }: GroupView): string =>
  [id, name, members.map(({ organisation }) => organisation.id).join(' ')].join('\t');

/** What is done with a group: each for the organisation that acts alone. */
export interface GroupAct {
  readonly kind: 'create' | 'join' | 'leave';
  readonly id: string;
  readonly name?: string;
}

/** Makes a group, joins it or leaves it. */
export async function actOnGroup(
  { kind, id, name }: GroupAct,
  options: ActingOptions,
  terminal: Terminal,
): Promise<0 | 1> {
  const type = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}GroupInput`;
  const query = `mutation ($input: ${type}!) { change: ${kind}Group(input: $input) { group { ${fields} } } }`;
  const variables = { input: name === undefined ? { id } : { id, name } };
  const reply = await askHub<{ group: GroupView }>(options, { query, variables }, terminal);
  const text = ({ answer }: { answer: { group: GroupView } }): string => line(answer.group);
  return printOutcome(reply, { json: options.json, text }, terminal);
}

/** Lists the groups there are. */
export async function listGroups(options: ActingOptions, terminal: Terminal): Promise<0 | 1> {
  const query = `{ organisationGroups(first: 100) { nodes { ${fields} } } }`;
  const reply = await askHub<{ nodes: GroupView[] }>(options, { query }, terminal);
  const text = ({ answer }: { answer: { nodes: GroupView[] } }): string => answer.nodes.map(line).join('\n');
  return printOutcome(reply, { json: options.json, text }, terminal);
}
