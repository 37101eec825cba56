import { request, type Dispatcher } from 'undici';
import { collectionMediaType } from '../../subgraphs/kit/answer-collection.ts';
import type { KeptAct } from '../../subgraphs/kit/record-act.ts';
import { readBounded } from '../egress/read-bounded.ts';
import type { SubgraphEndpoint } from '../execution/subgraph-call.ts';
import { isBrief, isRecordAct } from '../execution/transport/read-acts.ts';

/** What a subgraph answered to the hub's collecting. */
export type CollectedActs =
  | { readonly kind: 'acts'; readonly acts: readonly KeptAct[] }
  /** It does not know what is meant, and need not be asked again. */
  | { readonly kind: 'none-kept' }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Tells a subgraph which of its acts the hub has, and asks for others. */
export type AskForActs = (endpoint: SubgraphEndpoint, taken: readonly string[]) => Promise<CollectedActs>;

interface AskParts {
  readonly headersFor: (subgraph: string) => Promise<Readonly<Record<string, string>>>;
  readonly allowUrl: (url: URL) => boolean;
  readonly dispatcher: Dispatcher;
}

const deadlineMilliseconds = 5000;
const largestAnswer = 4 * 1024 * 1024;

/** Makes the question: no redirects, a deadline, a bounded answer. */
export function createAskForActs({ headersFor, allowUrl, dispatcher }: AskParts): AskForActs {
  return async ({ name, url }, taken) => {
    if (!URL.canParse(url) || !allowUrl(new URL(url)))
      return { kind: 'unavailable', reason: 'the address is not allowed' };
    try {
      const answer = await request(url, {
        method: 'POST',
        dispatcher,
        headers: {
          ...(await headersFor(name)),
          'content-type': collectionMediaType,
          accept: collectionMediaType,
        },
        body: JSON.stringify({ taken }),
        signal: AbortSignal.timeout(deadlineMilliseconds),
      });
      const body = await readBounded(answer.body, largestAnswer);
      // A subgraph that cannot read the hub's keys just now refuses it, and will know it again.
      if (answer.statusCode >= 500 || answer.statusCode === 401)
        return { kind: 'unavailable', reason: `status ${answer.statusCode}` };
      if (answer.headers['content-type'] !== collectionMediaType) return { kind: 'none-kept' };
      const acts = body.ok ? readKeptActs(body.text) : null;
      return acts === null ? { kind: 'unavailable', reason: 'no list of acts' } : { kind: 'acts', acts };
    } catch (error) {
      return { kind: 'unavailable', reason: error instanceof Error ? error.message : String(error) };
    }
  };
}

function readKeptActs(text: string): readonly KeptAct[] | null {
  const { acts } = JSON.parse(text) as { acts?: unknown };
  return Array.isArray(acts) && acts.every(isKeptAct) ? acts : null;
}

function isKeptAct(value: unknown): value is KeptAct {
  if (!isRecordAct(value) || !isBrief(value)) return false;
  const { id, organisation, client, requestId } = value as unknown as Record<string, unknown>;
  return [id, organisation, client, requestId].every(
    (text) => typeof text === 'string' && text !== '' && text.length <= 500,
  );
}
