const headEnd = Buffer.from('\r\n\r\n');
const lineEnd = Buffer.from('\r\n');

type Stage =
  | { readonly name: 'head' }
  | { readonly name: 'counted'; readonly end: number }
  | { readonly name: 'chunk size'; readonly at: number }
  | { readonly name: 'done' };

/**
 * Reads one HTTP/1.1 response after another from a connection that has only one under way. Each is kept in the place of
 * the one before: what a load makes of garbage, it pauses for, and that would be told as a latency of the gateway.
 */
export class ResponseReader {
  #space: Buffer = Buffer.alloc(128 * 1_024);
  #received: Buffer = this.#space.subarray(0, 0);
  #stage: Stage = { name: 'head' };
  #status = 0;
  #bodyStart = 0;

  /** Takes what arrived, by copying it; true when the response is complete. */
  feed(chunk: Buffer): boolean {
    if (this.#stage.name === 'done') this.#begin();
    this.#add(chunk);
    if (this.#stage.name === 'head') this.#readHead();
    if (this.#stage.name === 'counted' && this.#received.length >= this.#stage.end)
      this.#stage = { name: 'done' };
    while (this.#stage.name === 'chunk size' && this.#readChunk(this.#stage.at));
    return this.#finished();
  }

  /** The status of the response read last. */
  get status(): number {
    return this.#status;
  }

  /** How long the response read last was, head and all. */
  get length(): number {
    return this.#received.length;
  }

  /** The response read last as text; chunk sizes are left in, which is enough to look into a failure. */
  get text(): string {
    return this.#received.toString('utf8', this.#bodyStart);
  }

  #finished(): boolean {
    return this.#stage.name === 'done';
  }

  #begin(): void {
    this.#received = this.#space.subarray(0, 0);
    this.#stage = { name: 'head' };
  }

  #add(chunk: Buffer): void {
    const before = this.#received.length;
    const length = before + chunk.length;
    if (length > this.#space.length) {
      const larger = Buffer.alloc(2 * length);
      this.#received.copy(larger);
      this.#space = larger;
    }
    chunk.copy(this.#space, before);
    this.#received = this.#space.subarray(0, length);
  }

  #readHead(): void {
    const at = this.#received.indexOf(headEnd);
    if (at < 0) return;
    const head = this.#received.toString('latin1', 0, at);
    this.#status = Number(head.slice(9, 12));
    this.#bodyStart = at + headEnd.length;
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    this.#stage =
      length === undefined
        ? { name: 'chunk size', at: this.#bodyStart }
        : { name: 'counted', end: this.#bodyStart + Number(length) };
  }

  /** True when one more chunk may be read. */
  #readChunk(at: number): boolean {
    const end = this.#received.indexOf(lineEnd, at);
    if (end < 0) return false;
    const size = Number.parseInt(this.#received.toString('latin1', at, end), 16);
    const next = end + lineEnd.length + size + lineEnd.length;
    if (this.#received.length < next) return false;
    this.#stage = size === 0 ? { name: 'done' } : { name: 'chunk size', at: next };
    return true;
  }
}
