import type { EntityManager } from 'typeorm';
import { type Refused, refused } from '../organisations/outcome.ts';
import { tell } from './change.ts';
import type { Finding } from './check/finding.ts';
import { isRefused, ownEntities } from './judge.ts';
import { goLive, judgeNow, type PublishingParts } from './publish.ts';
import type { Author, Submission } from './registry-parts.ts';
import {
  type ApprovalRow,
  approvalsOf,
  askOwners,
  decideApproval,
  endPublication,
  findApproval,
  notYetApproved,
  rememberApproved,
} from './store/approvals.ts';
import { findVersion, type PublicationStatus } from './store/subgraphs.ts';

/** A decision on an item of the queue. */
export interface Decision {
  readonly id: string;
  readonly approve: boolean;
  readonly reason: string | null;
}

/** A decided item, and what came of the publication. */
export type Decided =
  | {
      readonly ok: true;
      readonly id: string;
      readonly status: PublicationStatus;
      readonly supergraphVersion: number | null;
      readonly findings: readonly Finding[];
    }
  | Refused;

/** Who decides: for its own organisation, and a steward for what no organisation owns. */
export interface Decider extends Author {
  readonly isSteward: boolean;
}

/** Decides an item; the last approval lets the publication go live, checked and probed again. */
export async function decide(parts: PublishingParts, decider: Decider, decision: Decision): Promise<Decided> {
  const found = await findApproval(parts.source.manager, decision.id);
  const inspected = decision.approve && found ? await inspectAgain(parts, found) : [];
  return parts.change(async (store): Promise<Decided> => {
    const item = await findApproval(store, decision.id);
    const problem = whyNot(decider, decision, item);
    if (problem || !item) return problem ?? noItem(decision.id);
    const { subgraph, version } = item;
    const status = decision.approve ? 'APPROVED' : 'DECLINED';
    await decideApproval(store, { ...decision, status, client: decider.client });
    await tell(parts, decider, {
      act: `SCHEMA_CHANGE_${status}`,
      subject: `Subgraph ${subgraph}@${version}`,
      concerns: item.publisherId,
    });
    if (!decision.approve) {
      await endPublication(store, { subgraph, version, status: 'DECLINED' });
      return { ok: true, id: item.id, status: 'DECLINED', supergraphVersion: null, findings: [] };
    }
    await rememberApproved(store, item);
    const items = await approvalsOf(store, subgraph, version);
    if (items.some((each) => each.status === 'WAITING')) return waiting(item);
    return finish(parts, store, { item, inspected, requestId: decider.requestId });
  });
}

function noItem(id: string): Refused {
  return refused('NOT_FOUND', `No SchemaApproval with id "${id}" is visible to you.`);
}

function whyNot(decider: Decider, { id }: Decision, item: ApprovalRow | null): Refused | null {
  const isOwner =
    item !== null && (item.ownerId === null ? decider.isSteward : item.ownerId === decider.organisation);
  if (!isOwner) return noItem(id);
  if (item.status === 'WAITING') return null;
  return refused(
    'CONFLICT',
    `The item "${id}" is ${item.status.toLowerCase()} and cannot be decided any more.`,
  );
}

function waiting({ id }: ApprovalRow): Decided {
  return { ok: true, id, status: 'WAITING_FOR_APPROVAL', supergraphVersion: null, findings: [] };
}

/** The transaction must not wait for a subgraph, so it is asked before. */
async function inspectAgain(parts: PublishingParts, item: ApprovalRow): Promise<readonly Finding[]> {
  const submitted = await findVersion(parts.source.manager, item.subgraph, item.version);
  if (!submitted) return [];
  const judged = await judgeNow(parts, parts.source.manager, {
    author: { ...submitted, requestId: '' },
    submission: submitted,
    compose: false,
  });
  return parts.inspect({ ...submitted, ownTypes: judged.context ? ownEntities(judged.context) : [] });
}

async function finish(
  parts: PublishingParts,
  store: EntityManager,
  {
    item,
    inspected,
    requestId,
  }: { readonly item: ApprovalRow; readonly inspected: readonly Finding[]; readonly requestId: string },
): Promise<Decided> {
  const { id, subgraph, version } = item;
  const submitted = await findVersion(store, subgraph, version);
  if (!submitted) throw new Error(`The publication ${subgraph}@${version} is missing.`);
  const submission: Submission = submitted;
  // It is the publisher's act that takes effect now.
  const author = { organisation: submitted.organisation, client: submitted.client, requestId };
  const judged = await judgeNow(parts, store, { author, submission, compose: true });
  const findings = [...inspected, ...judged.findings];
  if (isRefused(findings)) {
    await endPublication(store, { subgraph, version, status: 'REFUSED' });
    return { ok: true, id, status: 'REFUSED', supergraphVersion: null, findings };
  }
  const open = await notYetApproved(store, subgraph, findings);
  if (open.length > 0) {
    const { publisherId: publisher, changes, expiresAt } = item;
    await askOwners(store, { subgraph, version, publisher, findings: open, changes, expiresAt });
    return waiting(item);
  }
  const supergraphVersion = await goLive(parts, store, { author, submission, version, judged });
  return { ok: true, id, status: 'LIVE', supergraphVersion, findings };
}
