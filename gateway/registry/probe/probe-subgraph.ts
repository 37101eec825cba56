import type { Dispatcher } from 'undici';
import { createAskSubgraph, type AskSubgraph } from './ask-subgraph.ts';
import { compareSchemas, readSchema } from './compare-schemas.ts';
import { type Finding, finding } from './finding.ts';
import { createProbeAssertions, type ProbeAssertions, type ProbeSigner } from './probe-assertions.ts';
import { probeEntities } from './probe-entities.ts';

/** Which subgraph is probed, and by what. */
export interface SubgraphProbe {
  readonly name: string;
  readonly url: string;
  /** The schema it has to serve; null takes what it serves. */
  readonly sdl: string | null;
  /** The types whose records the publisher owns. */
  readonly ownTypes: readonly string[];
  /** Types of this prefix are the publisher's, too. */
  readonly ownPrefix?: string;
  readonly signer: ProbeSigner;
  /** How the subgraph is connected to. */
  readonly dispatcher: Dispatcher;
}

/** What a probe found; nothing where the subgraph does all it must. */
export interface ProbeReport {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  readonly servedSdl: string | null;
}

/** Finds out over HTTP whether a subgraph serves this schema, to the hub and to nobody else, and answers references. */
export async function probeSubgraph(probe: SubgraphProbe): Promise<ProbeReport> {
  const ask = createAskSubgraph(probe.url, probe.dispatcher);
  const assertions = createProbeAssertions(probe.name, probe.signer);
  const authorization = await assertions.right();
  const served = await askForSchema(ask, authorization);
  if (!served.ok) return report([served.finding], null);
  const judged = judgeSchema(probe, served.sdl);
  const isOwn = (type: string): boolean =>
    probe.ownTypes.includes(type) || (probe.ownPrefix !== undefined && type.startsWith(probe.ownPrefix));
  const [refusals, entities] = await Promise.all([
    probeRefusals(ask, assertions),
    judged.subgraph ? probeEntities({ ask, authorization, subgraph: judged.subgraph, isOwn }) : [],
  ]);
  return report([...judged.findings, ...refusals, ...entities], served.sdl);
}

function report(findings: readonly Finding[], servedSdl: string | null): ProbeReport {
  return { ok: findings.length === 0, findings, servedSdl };
}

type ServedSchema =
  { readonly ok: true; readonly sdl: string } | { readonly ok: false; readonly finding: Finding };

async function askForSchema(ask: AskSubgraph, authorization: string): Promise<ServedSchema> {
  const fail = (code: Finding['code'], message: string): ServedSchema => ({
    ok: false,
    finding: finding(code, message),
  });
  const answer = await ask({ query: '{ _service { sdl } }', authorization });
  if (answer.kind === 'unreachable') return fail('PROBE_UNREACHABLE', `It is not reached: ${answer.reason}.`);
  if (answer.status === 401 || answer.status === 403)
    return fail('PROBE_REFUSES_HUB', `It refuses the hub's own assertion with status ${answer.status}.`);
  if (answer.kind === 'other')
    return fail(
      'PROBE_NOT_GRAPHQL',
      `It answers with status ${answer.status} and something else than GraphQL.`,
    );
  const service = answer.data?._service;
  const sdl = typeof service === 'object' && service !== null && 'sdl' in service ? service.sdl : null;
  return typeof sdl === 'string'
    ? { ok: true, sdl }
    : fail('PROBE_SCHEMA_MISSING', 'It does not tell its schema.');
}

function judgeSchema({ name, sdl }: SubgraphProbe, servedSdl: string) {
  const served = readSchema(name, servedSdl);
  if (!served.ok) return { findings: [finding('PROBE_SCHEMA_INVALID', served.reason)], subgraph: null };
  const { subgraph } = served;
  if (sdl === null) return { findings: [], subgraph };
  const published = readSchema(name, sdl);
  if (!published.ok) return { findings: [finding('PROBE_SCHEMA_INVALID', published.reason)], subgraph };
  const difference = compareSchemas(published.subgraph, subgraph);
  return { findings: difference === null ? [] : [finding('PROBE_SCHEMA_DIFFERS', difference)], subgraph };
}

/** An answer with data is one that was not refused, whatever its status. */
async function probeRefusals(ask: AskSubgraph, assertions: ProbeAssertions): Promise<readonly Finding[]> {
  const wrong = await assertions.wrong();
  const answers = await Promise.all(
    wrong.map(({ authorization }) => ask({ query: '{ __typename _service { sdl } }', authorization })),
  );
  return wrong.flatMap(({ code, what }, at) => {
    const answer = answers[at];
    return answer?.kind === 'graphql' && answer.data !== null ? [finding(code, `It answers ${what}.`)] : [];
  });
}
