/** The text of a body, or that it is larger than it may be. */
export type BoundedText = { readonly ok: true; readonly text: string } | { readonly ok: false };

/** Reads a body up to a size; leaving the loop early ends the connection. */
export async function readBounded(body: AsyncIterable<Buffer>, largest: number): Promise<BoundedText> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largest) return { ok: false };
    chunks.push(chunk);
  }
  return { ok: true, text: Buffer.concat(chunks).toString('utf8') };
}
