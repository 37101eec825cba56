/** A stream of Server-Sent Events, as a client reads it. */
export interface EventStream {
  readonly status: number;
  /** The body where there is no stream. */
  // Tests reach into answers of many shapes; a wrong path fails the test.
  readonly refusal: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  /** The next event's data; null once the stream is complete. */
  readonly next: () => Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  close(): void;
}

/** Asks for a stream, and waits until it has begun. */
export async function openEventStream(
  url: string,
  request: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream> {
  const ending = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(request),
    signal: ending.signal,
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const events = isStream && response.body ? readEvents(namedEvents(response.body)) : null;
  return {
    status: response.status,
    refusal: isStream ? null : await response.json(),
    async next() {
      const read = await events?.next();
      return read === undefined || read.done === true ? null : read.value;
    },
    close: () => ending.abort(),
  };
}

interface NamedEvent {
  readonly event: string;
  readonly data: string;
}

async function* readEvents(events: AsyncIterable<NamedEvent>): AsyncGenerator {
  for await (const { event, data } of events) {
    if (event === 'complete') return;
    if (event === 'next') yield JSON.parse(data);
  }
}

/**
 * The events of a stream that have a name, with their data as it was sent. The body is taken at once: one that nobody
 * reads is cancelled when its response is collected as garbage.
 */
export function namedEvents(body: ReadableStream<Uint8Array>): AsyncIterable<NamedEvent> {
  return eventsIn(body.pipeThrough(new TextDecoderStream()));
}

async function* eventsIn(texts: AsyncIterable<string>): AsyncGenerator<NamedEvent> {
  let text = '';
  for await (const chunk of texts) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, event, data = ''] = /^(?:id: .*\n)?event: (\w+)\ndata: ?(.*)$/.exec(block) ?? [];
      if (event !== undefined) yield { event, data };
    }
  }
}

/** Reads a response up to its first event and goes. */
export async function firstEvent({ body }: Response): Promise<{ id: string; data: string }> {
  let text = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const [, id = '', data] = /(?:^|\n)(?:id: (.*)\n)?event: next\ndata: (.*)\n\n/.exec(text) ?? [];
    if (data !== undefined) return { id, data };
  }
  throw new Error(`There was no event in ${text}`);
}
