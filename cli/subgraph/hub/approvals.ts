import type { Terminal } from '../../organisations/print-outcome.ts';
import type { HubOptions } from './ask-hub.ts';
import { changeFields, changesText, type SchemaChange } from './change-text.ts';
import { findingFields, findingText, type SchemaFinding } from './finding-text.ts';
import { printAnswer } from './print-answer.ts';

interface Approval {
  readonly id: string;
  readonly subgraph: string;
  readonly version: number;
  readonly publisher: { readonly id: string };
  readonly owner: { readonly id: string } | null;
  readonly status: string;
  readonly findings: readonly SchemaFinding[];
  readonly changes: readonly SchemaChange[];
  readonly reason: string | null;
  readonly expiresAt: string;
}

interface Decision {
  readonly approval: Pick<Approval, 'id' | 'subgraph' | 'version'>;
  readonly status: string;
  readonly supergraphVersion: number | null;
  readonly findings: readonly SchemaFinding[];
}

/** What `subgraph approve` and `subgraph decline` are told. */
export interface DecideOptions extends HubOptions {
  readonly reason?: string;
}

/** Lists what waits for the caller's organisation, and what its own publications wait for. */
export function listApprovals(
  options: HubOptions & { readonly all?: boolean },
  terminal: Terminal,
): Promise<0 | 1> {
  const query = `query ($status: ApprovalStatus) { schemaApprovals(status: $status) {
    id subgraph version publisher { id } owner { id } status findings { ${findingFields} }
    changes { ${changeFields} } reason expiresAt } }`;
  return printAnswer<{ schemaApprovals: readonly Approval[] }>(
    { options, operation: { query, variables: { status: options.all === true ? null : 'WAITING' } } },
    {
      json: (data) => data.schemaApprovals,
      text: ({ schemaApprovals: items }) => items.map(approvalText).join('\n\n') || 'Nothing waits.',
    },
    terminal,
  );
}

/** Approves or declines an item of the queue. */
export function decide(
  { id, how }: { readonly id: string; readonly how: 'approveChange' | 'declineChange' },
  options: DecideOptions,
  terminal: Terminal,
): Promise<0 | 1> {
  const query = `mutation ($input: DecideChangeInput!) { decision: ${how}(input: $input) {
    approval { id subgraph version } status supergraphVersion findings { ${findingFields} } } }`;
  return printAnswer<{ decision: Decision }>(
    { options, operation: { query, variables: { input: { id, reason: options.reason ?? null } } } },
    { json: (data) => data.decision, text: (data) => decisionText(data.decision) },
    terminal,
  );
}

function decisionText({ approval, status, supergraphVersion, findings }: Decision): string {
  const name = `${approval.subgraph}@${approval.version}`;
  const live = supergraphVersion === null ? '' : `, in version ${supergraphVersion} of the supergraph`;
  return [...findings.map((each) => findingText(name, each)), `${name} is ${status}${live}.`].join('\n');
}

function approvalText(item: Approval): string {
  const name = `${item.subgraph}@${item.version}`;
  return [
    [
      item.id,
      name,
      `by ${item.publisher.id}`,
      `for ${item.owner?.id ?? 'a steward'}`,
      item.status,
      item.expiresAt,
    ].join('\t'),
    ...(item.reason === null ? [] : [item.reason]),
    ...item.findings.map((each) => findingText(name, each)),
    changesText(item.changes),
  ].join('\n');
}
