/** Which variables a reader looks at, besides what it makes of them. */
export function variablesRead<T>(
  read: (env: Readonly<Record<string, string | undefined>>) => T,
  env: Readonly<Record<string, string>>,
): { known: ReadonlySet<string>; reading: T } {
  const known = new Set<string>();
  const recording = new Proxy(env, {
    get(target, name) {
      if (typeof name !== 'string') return undefined;
      known.add(name);
      return target[name];
    },
  });
  return { reading: read(recording), known };
}
