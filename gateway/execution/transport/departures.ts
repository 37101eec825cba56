/** Tells calls that their client has gone: one listener for each client, since one request makes many calls. */
export interface Departures {
  watch(signal: AbortSignal, listener: () => void): void;
  unwatch(signal: AbortSignal, listener: () => void): void;
}

/** Watches clients for as long as anything holds their signals. */
export function createDepartures(): Departures {
  const bySignal = new WeakMap<AbortSignal, Set<() => void>>();

  function listenersOf(signal: AbortSignal): Set<() => void> {
    const known = bySignal.get(signal);
    if (known) return known;
    const listeners = new Set<() => void>();
    bySignal.set(signal, listeners);
    const tell = (): void => {
      for (const listener of listeners) listener();
    };
    signal.addEventListener('abort', tell, { once: true });
    return listeners;
  }

  return {
    watch: (signal, listener) => void listenersOf(signal).add(listener),
    unwatch: (signal, listener) => void bySignal.get(signal)?.delete(listener),
  };
}
