import type { Terminal } from '../../organisations/print-outcome.ts';
import type { HubOptions } from './ask-hub.ts';
import { healthFields, healthText, type SubgraphHealth } from './health.ts';
import { printAnswer } from './print-answer.ts';

interface Subgraph {
  readonly name: string;
  readonly organisation: { readonly id: string } | null;
  readonly status: string;
  readonly version: number | null;
  readonly url: string | null;
}

interface ShownSubgraph extends Subgraph {
  readonly sdl: string | null;
  readonly typePrefix: string;
  readonly versions: readonly {
    readonly version: number;
    readonly status: string;
    readonly client: string;
    readonly publishedAt: string;
  }[];
}

interface Replica {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly message: string | null;
  readonly since: string;
}

interface WatchedSubgraph extends Subgraph {
  readonly health: SubgraphHealth | null;
}

const fields = 'name organisation { id } status version url';

/** Lists every subgraph. */
export function listSubgraphs(options: HubOptions, terminal: Terminal): Promise<0 | 1> {
  return printAnswer<{ subgraphs: readonly Subgraph[] }>(
    { options, operation: { query: `{ subgraphs { ${fields} } }` } },
    { json: (data) => data.subgraphs, text: (data) => data.subgraphs.map(subgraphText).join('\n') },
    terminal,
  );
}

/** Shows one subgraph with its versions and, to its own organisation, its schema. */
export function showSubgraph(name: string, options: HubOptions, terminal: Terminal): Promise<0 | 1> {
  const query = `query ($name: ID!) { subgraph(name: $name) {
    ${fields} sdl typePrefix versions { version status client publishedAt } } }`;
  return printAnswer<{ subgraph: ShownSubgraph | null }>(
    { options, operation: { query, variables: { name } } },
    {
      json: (data) => data.subgraph,
      isDone: (data) => data.subgraph !== null,
      text: (data) => (data.subgraph ? shownText(data.subgraph) : `There is no subgraph "${name}".`),
    },
    terminal,
  );
}

/**
 * Says which subgraphs are served, how those of the caller are, and which version each gateway serves; exits with 1
 * where a subgraph of the caller is quarantined or a gateway could not serve.
 */
export function printStatus(options: HubOptions, terminal: Terminal): Promise<0 | 1> {
  const query = `{ subgraphs { ${fields} health { ${healthFields} } }
    supergraphReplicas { id version status message since } }`;
  return printAnswer<{ subgraphs: readonly WatchedSubgraph[]; supergraphReplicas: readonly Replica[] }>(
    { options, operation: { query } },
    {
      json: (data) => data,
      isDone: (data) =>
        data.supergraphReplicas.every(({ status }) => status === 'ACTIVE') &&
        data.subgraphs.every(({ health }) => health?.state !== 'QUARANTINED'),
      text: (data) =>
        [
          ...data.subgraphs.flatMap((subgraph) => [
            subgraphText(subgraph),
            ...(subgraph.health ? [healthText(subgraph.health)] : []),
          ]),
          ...data.supergraphReplicas.map(({ id, version, status, since, message }) =>
            [`gateway ${id}`, `version ${version}`, status, `since ${since}`, message ?? ''].join('\t'),
          ),
        ].join('\n'),
    },
    terminal,
  );
}

function subgraphText({ name, organisation, status, version, url }: Subgraph): string {
  return [
    name,
    organisation?.id ?? 'hub',
    status,
    version === null ? '-' : `version ${version}`,
    url ?? '',
  ].join('\t');
}

function shownText(subgraph: ShownSubgraph): string {
  const versions = subgraph.versions.map(({ version, status, client, publishedAt }) =>
    [`version ${version}`, status, publishedAt, client].join('\t'),
  );
  const sdl = subgraph.sdl === null ? [] : ['', subgraph.sdl];
  return [subgraphText(subgraph), `own types begin with ${subgraph.typePrefix}`, ...versions, ...sdl].join(
    '\n',
  );
}
