/** What is needed of the head of a response. */
export interface ResponseHead {
  readonly status: number;
  /** By lower-case name; of several lines of one name all, joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyFraming;
  /** Whether another request may follow on the connection. */
  readonly keepsAlive: boolean;
  /** How long the server says it keeps an idle connection. */
  readonly keepsAliveMs: number | null;
}

/** How the end of the body is told. */
export type BodyFraming =
  { readonly kind: 'counted'; readonly length: number } | { readonly kind: 'chunked' | 'closed' };

/** Blank lines, folded lines, control characters and names that are no names are refused before anything is read. */
const wellFormed =
  /^HTTP\/1\.[01] [1-5]\d\d(?: [\t\x20-\x7e\x80-\xff]*)?(?:\r\n[\w!#$%&'*+.^`|~-]+:[\t\x20-\x7e\x80-\xff]*)*$/;
const wanted: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'keep-alive',
  'rapporteur-request-id',
  'transfer-encoding',
]);
const digits = /^\d{1,15}$/;
const keepAliveTimeout = /(?:^|[,\s])timeout=(\d{1,6})/i;

/** Reads a head, given without the blank line that ends it; null where it is not one that can be relied on. */
export type ReadHead = (text: string) => ResponseHead | null;

const rememberedHeads = 64;
const longestRemembered = 512;

/** Reads the heads of one server, which mostly sends the same few again and again. */
export function createReadHead(): ReadHead {
  const known = new Map<string, ResponseHead>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const head = readHead(text);
    if (head === null || text.length > longestRemembered) return head;
    if (known.size === rememberedHeads) known.clear();
    known.set(text, head);
    return head;
  };
}

function readHead(text: string): ResponseHead | null {
  if (!wellFormed.test(text)) return null;
  const lines = text.split('\r\n');
  const headers = readHeaders(lines);
  const status = Number(text.slice(9, 12));
  const body = framingOf(status, headers);
  if (body === null) return null;
  const { connection = '' } = headers;
  const isLatest = text.startsWith('HTTP/1.1');
  if (!isLatest && body.kind === 'chunked') return null;
  const timeout = keepAliveTimeout.exec(headers['keep-alive'] ?? '')?.[1];
  return {
    status,
    headers,
    body,
    keepsAlive: isLatest && body.kind !== 'closed' && !/\bclose\b/i.test(connection),
    keepsAliveMs: timeout === undefined ? null : Number(timeout) * 1_000,
  };
}

function readHeaders(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (!wanted.has(name)) continue;
    const value = line.slice(colon + 1).trim();
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}, ${value}`;
  }
  return headers;
}

/** A length told twice, or beside chunks, would let two readers see two different responses. */
function framingOf(status: number, headers: Readonly<Record<string, string>>): BodyFraming | null {
  const { 'content-length': length, 'transfer-encoding': coding } = headers;
  if (coding !== undefined) {
    return coding.toLowerCase() === 'chunked' && length === undefined ? { kind: 'chunked' } : null;
  }
  if (status < 200 || status === 204 || status === 304) return { kind: 'counted', length: 0 };
  if (length === undefined) return { kind: 'closed' };
  return digits.test(length) ? { kind: 'counted', length: Number(length) } : null;
}
