/** What has to be undone when the hub stops, last first. */
export interface Shutdown {
  /** Aborted as soon as the hub is to stop: nothing new is started from then on. */
  readonly signal: AbortSignal;
  /** Asks the hub to stop; the work is done by `run`. */
  request(): void;
  add(undo: () => Promise<unknown>): void;
  /** Undoes everything, also where one part of it fails; then throws the first failure. */
  run(): Promise<void>;
}

/** An empty shutdown. */
export function createShutdown(): Shutdown {
  const controller = new AbortController();
  const undos: (() => Promise<unknown>)[] = [];
  return {
    signal: controller.signal,
    request: () => controller.abort(),
    add: (undo) => void undos.push(undo),
    async run() {
      controller.abort();
      const failures: unknown[] = [];
      for (let undo = undos.pop(); undo !== undefined; undo = undos.pop()) {
        await undo().catch((failure: unknown) => failures.push(failure));
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
