import { namedEvents } from './event-stream.ts';

/** A stream of graphql-sse that several operations share, as its client uses it. */
export interface SharedStream {
  readonly token: string;
  /** Asks for something of it, by the usual caller unless told. */
  readonly ask: (method: string, parts?: SharedAsk) => Promise<SharedAnswer>;
  /** Opens it. */
  readonly open: () => Promise<Opened>;
  /** Puts an operation on it. */
  readonly put: (operationId: unknown, request: object, headers?: Headers) => Promise<SharedAnswer>;
}

/** What differs from the usual request. */
export interface SharedAsk {
  readonly path?: string;
  readonly headers?: Headers;
  readonly body?: string;
}

/** A status, and the code of the refusal, if any. */
export interface SharedAnswer {
  readonly status: number;
  readonly text: string;
  readonly code: string | null;
}

interface Opened {
  readonly status: number;
  readonly code: string | null;
  /** The next event, as its name and data; null once the connection is closed. */
  readonly next: () => Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  close(): void;
}

type Headers = Readonly<Record<string, string>>;

const json = { 'content-type': 'application/json' };
const tokenHeader = 'x-graphql-event-stream-token';

/** Reserves one. */
export async function reserveStream(url: string, bearer: string): Promise<SharedStream> {
  const usual = { authorization: `Bearer ${bearer}` };
  const reserved = await fetch(`${url}/graphql`, { method: 'PUT', headers: usual });
  const token = await reserved.text();
  if (reserved.status !== 201) throw new Error(`No stream was reserved: ${reserved.status} ${token}`);
  const own = { ...usual, [tokenHeader]: token };
  const ask: SharedStream['ask'] = async (method, { path = '', headers = {}, body } = {}) => {
    const init = { method, headers: { ...own, ...headers }, ...(body === undefined ? {} : { body }) };
    const answer = await fetch(`${url}/graphql${path}`, init);
    const text = await answer.text();
    return { status: answer.status, text, code: codeOf(text) };
  };
  return {
    token,
    ask,
    put: (operationId, request, headers = {}) =>
      ask('POST', {
        headers: { ...json, ...headers },
        body: JSON.stringify({ ...request, extensions: { operationId } }),
      }),
    async open() {
      const ending = new AbortController();
      const headers = { ...own, accept: 'text/event-stream' };
      const response = await fetch(`${url}/graphql`, { headers, signal: ending.signal });
      const events = response.body && response.ok ? readEvents(namedEvents(response.body)) : null;
      return {
        status: response.status,
        code: events ? null : codeOf(await response.text()),
        async next() {
          const read = await events?.next();
          return read === undefined || read.done === true ? null : read.value;
        },
        close: () => ending.abort(),
      };
    },
  };
}

function codeOf(text: string): string | null {
  if (!text.startsWith('{')) return null;
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code ?? null;
}

async function* readEvents(events: ReturnType<typeof namedEvents>): AsyncGenerator {
  for await (const { event, data } of events) {
    yield { event, ...(data === '' ? {} : JSON.parse(data)) };
  }
}
