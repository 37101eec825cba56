import { readFile } from 'node:fs/promises';

/** What the kit's package.json says that a project needs to know. */
export interface KitManifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Reads the manifest of the kit in this repository. */
export async function readKitManifest(): Promise<KitManifest> {
  const file = new URL('../../../subgraphs/kit/package.json', import.meta.url);
  // A file of this repository: its shape is ours.
  return JSON.parse(await readFile(file, 'utf8')) as KitManifest;
}
