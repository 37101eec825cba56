import type { Terminal } from '../../organisations/print-outcome.ts';
import type { HubOptions } from './ask-hub.ts';
import { printAnswer } from './print-answer.ts';

/** How a subgraph is. */
export interface SubgraphHealth {
  readonly state: string;
  readonly code: string | null;
  readonly message: string | null;
  readonly since: string;
  readonly probedAt: string | null;
  readonly calls: {
    readonly count: number;
    readonly failed: number;
    readonly invalid: number;
    readonly meanMilliseconds: number | null;
    readonly p95Milliseconds: number | null;
  };
}

interface Notice {
  readonly subgraph: string;
  readonly kind: string;
  readonly code: string | null;
  readonly message: string;
  readonly at: string;
}

/** The fields of a subgraph's health, for a query. */
export const healthFields = `state code message since probedAt
  calls { count failed invalid meanMilliseconds p95Milliseconds }`;

/** Health in indented lines: the state, what was found, and the last hour. */
export function healthText({ state, code, message, since, probedAt, calls }: SubgraphHealth): string {
  const found = code === null ? [] : [`    ${code}: ${message ?? ''}`];
  const times =
    calls.meanMilliseconds === null
      ? ''
      : `, ${calls.meanMilliseconds.toFixed(1)} ms on average, 95 % within ${calls.p95Milliseconds ?? 0} ms`;
  return [
    `  ${state}\tsince ${since}\tprobed ${probedAt ?? 'never'}`,
    ...found,
    `    last hour: ${calls.count} calls, ${calls.failed} failed, ${calls.invalid} invalid${times}`,
  ].join('\n');
}

/** Has a subgraph of the caller's probed now; exits with 1 where it stays quarantined or is not reached. */
export function recheck(name: string, options: HubOptions, terminal: Terminal): Promise<0 | 1> {
  const query = `mutation ($input: RecheckSubgraphInput!) {
    recheckSubgraph(input: $input) { health { ${healthFields} } } }`;
  return printAnswer<{ recheckSubgraph: { health: SubgraphHealth } }>(
    { options, operation: { query, variables: { input: { name } } } },
    {
      json: (data) => data.recheckSubgraph.health,
      isDone: (data) => !['QUARANTINED', 'UNREACHABLE'].includes(data.recheckSubgraph.health.state),
      text: (data) => `${name}\n${healthText(data.recheckSubgraph.health)}`,
    },
    terminal,
  );
}

/** Lists what the hub told the caller's organisation of its subgraphs. */
export function listNotices(options: HubOptions, terminal: Terminal): Promise<0 | 1> {
  return printAnswer<{ subgraphNotices: readonly Notice[] }>(
    { options, operation: { query: '{ subgraphNotices { subgraph kind code message at } }' } },
    {
      json: (data) => data.subgraphNotices,
      text: (data) => data.subgraphNotices.map(noticeText).join('\n') || 'Nothing was told.',
    },
    terminal,
  );
}

function noticeText({ at, kind, message }: Notice): string {
  return [at, kind, message].join('\t');
}
