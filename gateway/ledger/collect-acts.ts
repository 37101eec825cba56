import type { Logger } from 'pino';
import type { SubgraphEndpoint } from '../execution/subgraph-call.ts';
import type { LedgerAppender } from './appender.ts';
import type { AskForActs } from './ask-for-acts.ts';
import { entryOfKept } from './told-acts.ts';

/** Collects acts whose note was lost between a subgraph's commit and the ledger. */
export interface ActCollection {
  /** Collects now, and again and again from then on. */
  readonly start: () => void;
  /** Settles when no collecting is under way. */
  readonly stop: () => Promise<void>;
}

interface CollectionParts {
  readonly ask: AskForActs;
  readonly appender: LedgerAppender;
  /** Where subgraphs answer now. */
  readonly endpoints: () => Iterable<SubgraphEndpoint>;
  /** The pause between two collections. */
  readonly seconds: number;
  readonly log: Logger;
}

/** How often one of the hub's own subgraphs is asked in a row; what is left then waits for the next time. */
const mostQuestions = 10;
/** Another's is asked once, and told what was taken: it cannot fill the ledger faster than this many acts at a time. */
const questionsToOthers = 2;
const mostOfOthers = 100;

/** Opens it; what is collected twice, here or by another gateway, is in the ledger once. */
export function openActCollection(parts: CollectionParts): ActCollection {
  const { endpoints, seconds, log } = parts;
  // A version of the supergraph has one object for each of its subgraphs: with the next one they are asked again.
  const keepNone = new WeakSet<SubgraphEndpoint>();
  const failing = new WeakSet<SubgraphEndpoint>();
  let timer: NodeJS.Timeout | null = null;
  let collecting: Promise<unknown> = Promise.resolve();
  let isStopped = false;

  const collectFrom = async (endpoint: SubgraphEndpoint): Promise<void> => {
    if (endpoint.name === 'hub' || keepNone.has(endpoint)) return;
    const outcome = await collect(parts, endpoint).catch((error: unknown) => String(error));
    if (outcome === 'none-kept') keepNone.add(endpoint);
    if (outcome === 'none-kept' || outcome === 'collected') failing.delete(endpoint);
    else if (!failing.has(endpoint)) {
      failing.add(endpoint);
      log.warn({ subgraph: endpoint.name, reason: outcome }, 'acts of a subgraph cannot be collected');
    }
  };
  const collectAll = async (): Promise<void> => {
    await Promise.all([...endpoints()].map(collectFrom));
    if (!isStopped) timer = setTimeout(begin, seconds * 1000).unref();
  };
  const begin = (): void => void (collecting = collectAll());

  return {
    start: begin,
    async stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await collecting;
    },
  };
}

/** A subgraph forgets acts only once they are durable in the ledger. */
async function collect({ ask, appender }: CollectionParts, endpoint: SubgraphEndpoint): Promise<string> {
  let taken: readonly string[] = [];
  const questions = endpoint.trusted === true ? mostQuestions : questionsToOthers;
  for (let question = 1; question <= questions; question += 1) {
    const answer = await ask(endpoint, taken);
    if (answer.kind === 'none-kept') return answer.kind;
    if (answer.kind === 'unavailable') return answer.reason;
    if (answer.acts.length === 0 || question === questions) break;
    const acts = endpoint.trusted === true ? answer.acts : answer.acts.slice(0, mostOfOthers);
    await appender.append(acts.map((kept) => entryOfKept(endpoint, kept)));
    taken = acts.map(({ id }) => id);
  }
  return 'collected';
}
