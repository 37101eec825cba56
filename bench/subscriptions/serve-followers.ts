import { Agent, type IncomingMessage, request } from 'node:http';

/** Whom to follow, and how often. */
export interface FollowOrder {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly connections: number;
  readonly query: string;
}

/** What was written, in its order: the ids, and when each was on its way. */
export interface WrittenOrder {
  readonly ids: readonly string[];
  readonly writtenAt: readonly number[];
}

/** What the connections were told. */
export interface FollowReport {
  readonly delivered: number;
  readonly outOfOrder: number;
  readonly missed: number;
  /** Streams that the gateway ended, saying where to resume. */
  readonly dropped: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

interface Follower {
  readonly ids: string[];
  readonly at: number[];
  ended: string | null;
}

const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
const followers: Follower[] = [];
const idPattern = /"id":"([^"]+)"/g;

function follow({ url, query }: FollowOrder, token: string): Promise<void> {
  const follower: Follower = { ids: [], at: [], ended: null };
  followers.push(follower);
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/graphql`, {
      agent,
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'text/event-stream',
        'content-type': 'application/json',
      },
    });
    asked.once('error', reject).once('response', (response) => {
      if (response.statusCode === 200) resolve();
      else reject(new Error(`a stream was refused with ${String(response.statusCode)}`));
      read(response, follower);
    });
    asked.end(JSON.stringify({ query }));
  });
}

function read(response: IncomingMessage, follower: Follower): void {
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    const end = chunk.lastIndexOf('\n\n');
    if (end < 0) {
      rest += chunk;
      return;
    }
    const text = rest + chunk.slice(0, end);
    rest = chunk.slice(end);
    const now = Date.now();
    for (const [, id] of text.matchAll(idPattern)) {
      follower.ids.push(id ?? '');
      follower.at.push(now);
    }
    const code = /"code":"(SUBSCRIPTION_\w+)"/.exec(text)?.[1];
    if (code !== undefined) follower.ended = code;
  });
  response.once('close', () => {
    follower.ended ??= 'CUT';
    process.send?.({ closedAt: Date.now() });
  });
}

function report({ ids, writtenAt }: WrittenOrder): FollowReport {
  const lags: number[] = [];
  let [delivered, outOfOrder, missed] = [0, 0, 0];
  for (const follower of followers) {
    delivered += follower.ids.length;
    if (follower.ended === null) missed += ids.length - follower.ids.length;
    for (const [at, id] of follower.ids.entries()) {
      if (ids[at] !== id) outOfOrder += 1;
      lags.push((follower.at[at] ?? 0) - (writtenAt[at] ?? 0));
    }
  }
  lags.sort((one, other) => one - other);
  const quantile = (share: number): number => lags[Math.floor(lags.length * share)] ?? Number.NaN;
  const dropped = followers.filter(({ ended }) => ended !== null).length;
  return { delivered, outOfOrder, missed, dropped, p50Ms: quantile(0.5), p99Ms: quantile(0.99) };
}

async function open(order: FollowOrder): Promise<void> {
  const { tokens, connections } = order;
  // Some at once: what is measured is not how fast streams open.
  for (let at = 0; at < connections; at += 20) {
    const batch = Array.from({ length: Math.min(20, connections - at) }, (_, index) => at + index);
    await Promise.all(batch.map((number) => follow(order, tokens[number % tokens.length] ?? '')));
  }
  process.send?.({ opened: followers.length });
}

process.on('message', (order: FollowOrder | WrittenOrder | 'count') => {
  if (order === 'count') process.send?.(followers.reduce((sum, { ids }) => sum + ids.length, 0));
  else if ('ids' in order) process.send?.(report(order));
  else void open(order);
});
process.once('disconnect', () => process.exit());
