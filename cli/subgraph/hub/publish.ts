import { readFile } from 'node:fs/promises';
import type { Terminal } from '../../organisations/print-outcome.ts';
import type { HubOptions } from './ask-hub.ts';
import { findingFields, findingText, type SchemaFinding } from './finding-text.ts';
import { printAnswer } from './print-answer.ts';

/** What `subgraph check` and `subgraph publish` are told. */
export interface PublishOptions extends HubOptions {
  readonly name: string;
  readonly schema: string;
  readonly url?: string;
}

interface Check {
  readonly checkSubgraph: {
    readonly ok: boolean;
    readonly needsApproval: boolean;
    readonly findings: readonly SchemaFinding[];
  };
}

interface Publication {
  readonly publishSubgraph: {
    readonly status: string;
    readonly version: number | null;
    readonly supergraphVersion: number | null;
    readonly findings: readonly SchemaFinding[];
    readonly approvals: readonly { readonly id: string; readonly owner: { readonly id: string } | null }[];
  };
}

/** Says what the hub would say to a schema if it were published now; exits with 1 where it would refuse it. */
export async function checkSubgraph(options: PublishOptions, terminal: Terminal): Promise<0 | 1> {
  const { name, schema, url } = options;
  const sdl = await readSchemaFile(schema, terminal);
  if (sdl === null) return 1;
  const query = `query ($name: ID!, $sdl: String!, $url: String) {
    checkSubgraph(name: $name, sdl: $sdl, url: $url) { ok needsApproval findings { ${findingFields} } } }`;
  const operation = { query, variables: { name, sdl, url: url ?? null } };
  const verdict = ({ ok, needsApproval }: Check['checkSubgraph']): string => {
    if (!ok) return `${schema} would be refused.`;
    return needsApproval
      ? `${schema} can be published and would wait for approval.`
      : `${schema} can be published.`;
  };
  return printAnswer<Check>(
    { options, operation },
    {
      json: (data) => data.checkSubgraph,
      isDone: (data) => data.checkSubgraph.ok,
      text: ({ checkSubgraph: check }) => [...tell(schema, check.findings), verdict(check)].join('\n'),
    },
    terminal,
  );
}

/** Publishes a schema; exits with 1 where it was refused. */
export async function publishSubgraph(options: PublishOptions, terminal: Terminal): Promise<0 | 1> {
  const { name, schema, url } = options;
  const sdl = await readSchemaFile(schema, terminal);
  if (sdl === null) return 1;
  const query = `mutation ($input: PublishSubgraphInput!) { publishSubgraph(input: $input) {
    status version supergraphVersion findings { ${findingFields} } approvals { id owner { id } } } }`;
  return printAnswer<Publication>(
    { options, operation: { query, variables: { input: { name, sdl, url } } } },
    {
      json: (data) => data.publishSubgraph,
      isDone: (data) => data.publishSubgraph.status !== 'REFUSED',
      text: ({ publishSubgraph: publication }) =>
        [...tell(schema, publication.findings), outcome(name, publication)].join('\n'),
    },
    terminal,
  );
}

function outcome(name: string, { status, version, ...rest }: Publication['publishSubgraph']): string {
  if (status === 'LIVE')
    return `${name} version ${version ?? '?'} is live, in version ${rest.supergraphVersion ?? '?'} of the supergraph.`;
  if (status !== 'WAITING_FOR_APPROVAL') return `${name} is refused.`;
  const asked = rest.approvals.map(({ id, owner }) => `${id} (${owner?.id ?? 'a steward'})`).join(', ');
  return `${name} version ${version ?? '?'} waits for approval: ${asked}. It goes live by itself.`;
}

function tell(file: string, findings: readonly SchemaFinding[]): string[] {
  return findings.map((finding) => findingText(file, finding));
}

async function readSchemaFile(file: string, { stderr }: Terminal): Promise<string | null> {
  const sdl = await readFile(file, 'utf8').catch(() => null);
  if (sdl === null) stderr.write(`The file ${file} cannot be read.\n`);
  return sdl;
}
