/** Rows that are read in other portions than the pages they come in. */
export interface Rows<Row> {
  /** At most so many of the next rows, of one page; none where there are no more. */
  take(most: number): Promise<readonly Row[]>;
  areDrained(): Promise<boolean>;
  /** Reads no further. */
  close(): Promise<void>;
}

/** Reads pages one by one, each when the one before has been taken. */
export function readRows<Row>(pages: AsyncIterable<readonly Row[]>): Rows<Row> {
  const iterator = pages[Symbol.asyncIterator]();
  let page: readonly Row[] = [];
  let ended = false;
  const fill = async (): Promise<void> => {
    while (page.length === 0 && !ended) {
      const next = await iterator.next();
      if (next.done === true) ended = true;
      else page = next.value;
    }
  };
  return {
    async take(most) {
      await fill();
      const taken = page.slice(0, most);
      page = page.slice(most);
      return taken;
    },
    async areDrained() {
      await fill();
      return ended;
    },
    async close() {
      await iterator.return?.();
    },
  };
}
