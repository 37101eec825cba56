const signals = ['SIGTERM', 'SIGINT'] as const;

/** Stops in order at the first signal; a second one ends the process at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  const onSignal = (): void => {
    for (const signal of signals) process.off(signal, onSignal);
    stop().then(
      () => process.exit(),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, onSignal);
}
