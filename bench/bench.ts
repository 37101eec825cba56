const benches: Readonly<
  Record<string, () => Promise<{ run: (args: readonly string[]) => Promise<string> }>>
> = {
  'follow-up': () => import('./follow-up.ts'),
  gateway: () => import('./gateway.ts'),
  import: () => import('./import.ts'),
  ledger: () => import('./ledger.ts'),
  policy: () => import('./policy.ts'),
  registry: () => import('./registry.ts'),
  subscriptions: () => import('./subscriptions.ts'),
  swap: () => import('./swap.ts'),
};

const [, , name = '', ...args] = process.argv;
const bench = benches[name];
if (bench) {
  const { run } = await bench();
  process.stdout.write(`${await run(args)}\n`);
} else {
  process.stderr.write(
    `Usage: npm run bench -- ${Object.keys(benches).join('|')} [--json] [--rounds N] [--seconds N]\n`,
  );
  process.exitCode = 2;
}
