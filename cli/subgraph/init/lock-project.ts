import { readFile } from 'node:fs/promises';
import type { PackedKit } from './pack-kit.ts';
import type { ProjectManifest } from './project-manifest.ts';

/** What a lock file says of one installed package. */
interface LockedPackage {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly [member: string]: unknown;
}

type LockedPackages = Readonly<Record<string, LockedPackage>>;

/** A lock file, version 3. */
export interface ProjectLock {
  readonly name: string;
  readonly version: string;
  readonly lockfileVersion: 3;
  readonly requires: true;
  readonly packages: LockedPackages;
}

/**
 * Makes the lock of a new project from the hub's own: the project gets the very versions that the hub is tested with, and
 * no registry has to be asked. Null where the hub's lock is not at hand or does not hold them all.
 */
export async function lockProject(manifest: ProjectManifest, kit: PackedKit): Promise<ProjectLock | null> {
  const hub = await readHubLock();
  if (hub === null) return null;
  const kept = collect(hub, Object.keys(kit.manifest.dependencies));
  const tools = collect(hub, Object.keys(manifest.devDependencies));
  if (kept === null || tools === null) return null;
  const packages = [...new Set([...kept, ...tools])].sort().map((path) => {
    const locked = Object.entries(hub[path] ?? {}).filter(
      ([member]) => !['dev', 'devOptional'].includes(member),
    );
    return [path, { ...Object.fromEntries(locked), ...(kept.has(path) ? {} : { dev: true }) }] as const;
  });
  const { dependencies, devDependencies, name, version } = manifest;
  const { license, engines, version: kitVersion } = kit.manifest;
  return {
    name,
    version,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name, version, dependencies, devDependencies, engines },
      [`node_modules/${kit.manifest.name}`]: {
        version: kitVersion,
        resolved: `file:vendor/${kit.file}`,
        integrity: kit.integrity,
        license,
        dependencies: kit.manifest.dependencies,
        engines,
      },
      ...Object.fromEntries(packages),
    },
  };
}

async function readHubLock(): Promise<LockedPackages | null> {
  const file = new URL('../../../package-lock.json', import.meta.url);
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as { packages: LockedPackages }).packages;
}

/** The places of some packages in a lock and of everything they need; null where one that is needed is missing. */
function collect(packages: LockedPackages, names: readonly string[]): ReadonlySet<string> | null {
  const found = new Set<string>();
  const open = names.map((name) => ({ name, from: '', needed: true }));
  for (let next = open.pop(); next; next = open.pop()) {
    const path = placeOf(packages, next.name, next.from);
    if (path === null) {
      if (next.needed) return null;
      continue;
    }
    if (found.has(path)) continue;
    found.add(path);
    open.push(...needsOf(packages[path] ?? {}, path));
  }
  return found;
}

function needsOf(locked: LockedPackage, from: string) {
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {} } = locked;
  const optional = (name: string): boolean =>
    name in optionalDependencies || locked.peerDependenciesMeta?.[name]?.optional === true;
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }).map((name) => ({
    name,
    from,
    needed: !optional(name),
  }));
}

/** Where Node finds a package from another: the nearest node_modules on the way up. */
function placeOf(packages: LockedPackages, name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return null;
  }
}
