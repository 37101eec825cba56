import type { Terminal } from '../../organisations/print-outcome.ts';
import type { HubOptions } from './ask-hub.ts';
import { changeFields, changesText, type SchemaChange } from './change-text.ts';
import { printAnswer } from './print-answer.ts';

interface SupergraphVersion {
  readonly version: number;
  readonly kind: string;
  readonly organisation: { readonly id: string } | null;
  readonly createdAt: string;
  readonly isCurrent: boolean;
  readonly members: readonly { readonly name: string; readonly version: number }[];
}

const versionFields = `version hash kind organisation { id } client createdAt isCurrent members { name version }`;

/** Lists the versions of the supergraph, the latest first. */
export function printHistory(
  options: HubOptions & { readonly first?: string },
  terminal: Terminal,
): Promise<0 | 1> {
  const query = `query ($first: Int) { supergraphVersions(first: $first) { ${versionFields} changes { ${changeFields} } } }`;
  const variables = { first: options.first === undefined ? null : Number(options.first) };
  return printAnswer<{ supergraphVersions: readonly SupergraphVersion[] }>(
    { options, operation: { query, variables } },
    {
      json: (data) => data.supergraphVersions,
      text: (data) => data.supergraphVersions.map(versionText).join('\n'),
    },
    terminal,
  );
}

/** Says what differs between two versions of the supergraph. */
export function printDiff(
  { from, to }: { readonly from: string; readonly to: string },
  options: HubOptions,
  terminal: Terminal,
): Promise<0 | 1> {
  if (!areVersions([from, to], terminal)) return Promise.resolve(1);
  const query = `query ($from: Int!, $to: Int!) { supergraphDiff(from: $from, to: $to) { ${changeFields} } }`;
  return printAnswer<{ supergraphDiff: readonly SchemaChange[] }>(
    { options, operation: { query, variables: { from: Number(from), to: Number(to) } } },
    { json: (data) => data.supergraphDiff, text: (data) => changesText(data.supergraphDiff) },
    terminal,
  );
}

/** Goes back to an earlier version, as a new one. */
export function rollBack(version: string, options: HubOptions, terminal: Terminal): Promise<0 | 1> {
  if (!areVersions([version], terminal)) return Promise.resolve(1);
  const query = `mutation ($input: RollbackSupergraphInput!) {
    rollbackSupergraph(input: $input) { supergraphVersion { ${versionFields} } } }`;
  return printAnswer<{ rollbackSupergraph: { supergraphVersion: SupergraphVersion } }>(
    { options, operation: { query, variables: { input: { version: Number(version) } } } },
    {
      json: (data) => data.rollbackSupergraph.supergraphVersion,
      text: (data) => versionText(data.rollbackSupergraph.supergraphVersion),
    },
    terminal,
  );
}

/** Takes a subgraph out. */
export function retire(name: string, options: HubOptions, terminal: Terminal): Promise<0 | 1> {
  const query = `mutation ($input: RetireSubgraphInput!) {
    retireSubgraph(input: $input) { supergraphVersion { ${versionFields} } } }`;
  return printAnswer<{ retireSubgraph: { supergraphVersion: SupergraphVersion } }>(
    { options, operation: { query, variables: { input: { name } } } },
    {
      json: (data) => data.retireSubgraph.supergraphVersion,
      text: (data) => versionText(data.retireSubgraph.supergraphVersion),
    },
    terminal,
  );
}

function areVersions(words: readonly string[], { stderr }: Terminal): boolean {
  const other = words.find((word) => !/^[1-9]\d{0,8}$/.test(word));
  if (other !== undefined)
    stderr.write(`"${other}" is no version; "subgraph history" lists them by number.\n`);
  return other === undefined;
}

function versionText({
  version,
  kind,
  organisation,
  createdAt,
  isCurrent,
  members,
}: SupergraphVersion): string {
  const names = members.map((member) => `${member.name}@${member.version}`).join(' ');
  return [version, kind, organisation?.id ?? 'hub', createdAt, isCurrent ? 'current' : '', names].join('\t');
}
