import type { EntityManager } from 'typeorm';
import type { Finding } from './check/finding.ts';
import { changesBetween, type SchemaChange, schemaParts } from './check/schema-parts.ts';
import { type Change, tell } from './change.ts';
import { beginInHealth } from './health/judge-health.ts';
import { firstPublished, isRefused, judge, type Judgement, ownEntities } from './judge.ts';
import type { Author, RegistryParts, Submission } from './registry-parts.ts';
import { askOwners, notYetApproved } from './store/approvals.ts';
import { hashOf, makeLive, writeVersion } from './store/subgraphs.ts';
import { writeSupergraph } from './store/supergraph-versions.ts';
import { createUsesOf } from './store/uses.ts';
import type { ReadPublished } from './store/read-published.ts';

/** What became of a publication. */
export type Publication =
  | {
      readonly status: 'LIVE';
      readonly version: number;
      readonly supergraphVersion: number;
      readonly findings: readonly Finding[];
    }
  | {
      readonly status: 'WAITING_FOR_APPROVAL';
      readonly version: number;
      readonly findings: readonly Finding[];
    }
  | { readonly status: 'REFUSED'; readonly findings: readonly Finding[] };

/** What publishing depends on beside the registry's own parts. */
export interface PublishingParts extends RegistryParts {
  readonly hubHash: string;
  readonly readPublished: ReadPublished;
  readonly change: Change;
}

/** How long an owner has to decide. */
const approvalMilliseconds = 30 * 86_400_000;

/** Publishes a subgraph: refused at once for what it says, then for how it answers, then for what it does to others. */
export async function publish(
  parts: PublishingParts,
  author: Author,
  submission: Submission,
): Promise<Publication> {
  const first = await judgeNow(parts, parts.source.manager, { author, submission, compose: false });
  if (isRefused(first.findings) || !first.context) return { status: 'REFUSED', findings: first.findings };
  const inspected = await parts.inspect({
    ...submission,
    organisation: author.organisation,
    ownTypes: ownEntities(first.context),
  });
  if (isRefused(inspected)) {
    const explained = await explain(parts, { author, submission, inspected });
    return { status: 'REFUSED', findings: [...inspected, ...(explained ?? first.findings)] };
  }
  return parts.change((store) => land(parts, store, { author, submission }));
}

/** What cannot be read as a schema is explained by composing it: that tells the lines of the publisher's file. */
async function explain(
  parts: PublishingParts,
  { inspected, ...trial }: Landing & { readonly inspected: readonly Finding[] },
): Promise<readonly Finding[] | null> {
  if (!inspected.some(({ code }) => code === 'PROBE_SCHEMA_INVALID')) return null;
  return (await judgeNow(parts, parts.source.manager, { ...trial, compose: true })).findings;
}

interface Landing {
  readonly author: Author;
  readonly submission: Submission;
}

/** What others published meanwhile counts: everything is judged again, in the transaction that writes it. */
async function land(parts: PublishingParts, store: EntityManager, landing: Landing): Promise<Publication> {
  const { author, submission } = landing;
  const judged = await judgeNow(parts, store, { ...landing, compose: true });
  const { findings, context, supergraphSdl } = judged;
  if (isRefused(findings) || !context || supergraphSdl === null) return { status: 'REFUSED', findings };
  const { name, sdl } = submission;
  const version = await writeVersion(store, { ...submission, ...author });
  const open = await notYetApproved(store, name, findings);
  const subject = `Subgraph ${name}@${version}`;
  if (open.length > 0) {
    await askOwners(store, {
      subgraph: name,
      version,
      publisher: author.organisation,
      findings: open,
      changes: changesOf(judged),
      expiresAt: new Date(parts.now() + approvalMilliseconds),
    });
    await tell(parts, author, { act: 'SUBGRAPH_SUBMITTED', subject, content: hashOf(sdl) });
    return { status: 'WAITING_FOR_APPROVAL', version, findings };
  }
  const supergraphVersion = await goLive(parts, store, { ...landing, version, judged });
  return { status: 'LIVE', version, supergraphVersion, findings };
}

/** Judges a submission at this very moment. */
export async function judgeNow(
  { readPublished, mayFlow, compose }: PublishingParts,
  store: EntityManager,
  trial: { readonly author: Author; readonly submission: Submission; readonly compose: boolean },
): Promise<Judgement> {
  return judge({
    submission: trial.submission,
    organisation: trial.author.organisation,
    published: await readPublished(store),
    sources: { usesOf: createUsesOf(store), mayFlow },
    compose: trial.compose ? compose : null,
  });
}

/** Writes the supergraph that serves a publication from now on. */
export async function goLive(
  parts: PublishingParts,
  store: EntityManager,
  live: Landing & { readonly version: number; readonly judged: Judgement },
): Promise<number> {
  const { author, submission, version, judged } = live;
  if (!judged.context || judged.supergraphSdl === null) throw new Error('Nothing composed can go live.');
  const { name, sdl } = submission;
  await makeLive(store, {
    name,
    version,
    organisation: author.organisation,
    firstPublished: firstPublished(judged.context),
  });
  await beginInHealth(store, name);
  const supergraphVersion = await writeSupergraph(store, {
    sdl: judged.supergraphSdl,
    hubHash: parts.hubHash,
    kind: 'PUBLISHED',
    organisation: author.organisation,
    client: author.client,
  });
  await tell(parts, author, {
    act: 'SUBGRAPH_PUBLISHED',
    subject: `Subgraph ${name}@${version}`,
    content: hashOf(sdl),
  });
  return supergraphVersion;
}

function changesOf({ context }: Judgement): SchemaChange[] {
  if (!context) return [];
  const before = context.published.live.get(context.name);
  return changesBetween(before ? schemaParts(before.schema) : new Map(), schemaParts(context.schema));
}
