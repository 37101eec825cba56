import { openHubStage, type HubAnswer, type HubStage, type HubStageOptions } from './hub-stage.ts';
import { type PublishedSubgraph, startPublishedSubgraph } from './published-subgraph.ts';

/** What the hub says to a publication. */
export interface Published {
  readonly status: string;
  readonly version: number | null;
  readonly supergraphVersion: number | null;
  readonly findings: readonly {
    code: string;
    severity: string;
    message: string;
    line: number | null;
    coordinate: string | null;
    owner: string | null;
    clients: readonly { client: string; count: number }[];
  }[];
  readonly approvals: readonly { id: string; owner: { id: string } | null; status: string }[];
}

/** Organisations that publish at a hub, each with a token and a subgraph of its own. */
export interface PublishingStage {
  readonly hub: HubStage;
  subgraph(name: string): Promise<PublishedSubgraph>;
  /** The token that an organisation publishes with. */
  tokenOf(organisation: string): string;
  as(organisation: string, query: string, variables?: object, replica?: number): Promise<HubAnswer>;
  /** Serves a schema and publishes it. */
  publish(
    organisation: string,
    submission: { name: string; sdl: string; replica?: number },
  ): Promise<Published>;
  check(
    organisation: string,
    submission: { name: string; sdl: string },
  ): Promise<Pick<Published, 'findings'> & { ok: boolean }>;
  close(): Promise<void>;
}

/** What a schema begins with. */
export const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@override", "@external", "@requires", "@provides", "@tag", "@inaccessible", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy", "@context", "@fromContext"])
directive @public on OBJECT | FIELD_DEFINITION
`;

const finding = 'code severity message line coordinate owner clients { client count }';
const publishing = `mutation ($input: PublishSubgraphInput!) { publishSubgraph(input: $input) {
  status version supergraphVersion findings { ${finding} } approvals { id status owner { id } } } }`;
const checking = `query ($name: ID!, $sdl: String!) { checkSubgraph(name: $name, sdl: $sdl) { ok findings { ${finding} } } }`;

const participants = ['steward', 'ngo-lantern', 'ngo-riverbank', 'mission-aurora'];

/** Starts the stage. */
export async function openPublishingStage(options: HubStageOptions = {}): Promise<PublishingStage> {
  const hub = await openHubStage({ brings: ['hub', 'mission'], ...options });
  const tokens = new Map<string, string>();
  const subgraphs = new Map<string, PublishedSubgraph>();
  const scopes = [
    'registry:read',
    'registry:write',
    'incident:read',
    'incident:write',
    'agreement:read',
    'agreement:write',
    'organisation:write',
  ];
  for (const id of participants) {
    await hub.addOrganisation(id, id === 'steward' ? 'STEWARD' : id.startsWith('ngo') ? 'NGO' : 'MISSION');
    tokens.set(id, await hub.addClient({ id: `${id}.tool`, organisation: id, scopes }));
  }
  const subgraph = async (name: string): Promise<PublishedSubgraph> => {
    const known = subgraphs.get(name) ?? (await startPublishedSubgraph(hub.url, name));
    subgraphs.set(name, known);
    return known;
  };
  const as: PublishingStage['as'] = (organisation, query, variables = {}, replica = 0) =>
    hub.ask(tokens.get(organisation) ?? '', { query, variables }, { replica });
  return {
    hub,
    subgraph,
    tokenOf: (organisation) => tokens.get(organisation) ?? '',
    as,
    async publish(organisation, { name, sdl, replica = 0 }) {
      const served = await subgraph(name);
      try {
        served.serve(sdl);
      } catch {
        // What cannot be served is refused before anybody looks.
      }
      const input = { name, sdl, url: served.url };
      const { data, codes } = await as(organisation, publishing, { input }, replica);
      if (!data?.publishSubgraph) throw new Error(`The hub refused: ${codes.join()}`);
      return data.publishSubgraph;
    },
    async check(organisation, { name, sdl }) {
      const { data, codes } = await as(organisation, checking, { name, sdl });
      if (!data?.checkSubgraph) throw new Error(`The hub refused: ${codes.join()}`);
      return data.checkSubgraph;
    },
    async close() {
      for (const each of subgraphs.values()) await each.close();
      await hub.close();
    },
  };
}
