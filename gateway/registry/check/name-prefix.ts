/** What the names of a subgraph's own types begin with: justice-watch has JusticeWatch. */
export function typePrefix(subgraph: string): string {
  return subgraph
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** What the names of a subgraph's own root fields begin with: justice-watch has justiceWatch. */
export function rootPrefix(subgraph: string): string {
  const prefix = typePrefix(subgraph);
  return prefix.charAt(0).toLowerCase() + prefix.slice(1);
}

/** Whether a name is the prefix or begins with it as whole words: Justice begins JusticeWatch, and Just does not. */
export function beginsWith(name: string, prefix: string): boolean {
  return name === prefix || (name.startsWith(prefix) && /^[A-Z0-9_]/.test(name.slice(prefix.length)));
}
