import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Refused, refused } from '../../../gateway/organisations/outcome.ts';
import { findRunningHub } from '../../organisations/find-running-hub.ts';
import { printOutcome, type Terminal } from '../../organisations/print-outcome.ts';
import { lockProject } from './lock-project.ts';
import { packKit } from './pack-kit.ts';
import { completeManifest } from './project-manifest.ts';
import {
  type DatabaseKind,
  fillTemplate,
  isDatabaseKind,
  isSubgraphName,
  type TemplateNames,
} from './template-names.ts';

/** What `subgraph init` is told. */
export interface InitOptions {
  readonly name: string;
  readonly organisation?: string;
  readonly database: string;
  readonly hub?: string;
  readonly json?: boolean;
}

interface MadeProject {
  readonly ok: true;
  readonly folder: string;
  readonly database: DatabaseKind;
  /** Whether `npm ci` finds a lock; `npm install` makes one otherwise. */
  readonly locked: boolean;
}

const template = fileURLToPath(new URL('../template/', import.meta.url));

/** Makes a project of a subgraph's own in an empty folder. */
export async function initSubgraph(folder: string, options: InitOptions, terminal: Terminal): Promise<0 | 1> {
  const text = ({ locked }: MadeProject): string =>
    `${folder} holds the subgraph "${options.name}". Next:\n  cd ${folder} && npm ${locked ? 'ci' : 'install'} && npm test && npm start`;
  return printOutcome(await makeProject(folder, options, terminal), { json: options.json, text }, terminal);
}

async function makeProject(
  folder: string,
  options: InitOptions,
  terminal: Terminal,
): Promise<MadeProject | Refused> {
  const { name, organisation = name, database } = options;
  if (!isSubgraphName(name))
    return refused(
      'BAD_USER_INPUT',
      '"--name" is words in lower case joined by hyphens, such as justice-watch.',
    );
  if (!isDatabaseKind(database)) return refused('BAD_USER_INPUT', '"--database" is sqlite or postgresql.');
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0)
    return refused('CONFLICT', `${folder} is not empty; name a folder that is, or is not there.`);

  const names = { name, organisation, database, hub: await hubOf(options, terminal) } as const;
  await copyTemplate(join(template, 'common'), folder, names);
  await copyTemplate(join(template, database), folder, names);
  const kit = await packKit(join(folder, 'vendor'));
  const manifestFile = join(folder, 'package.json');
  const manifest = await completeManifest(await readFile(manifestFile, 'utf8'), kit, database);
  await writeJson(manifestFile, manifest);
  const lock = await lockProject(manifest, kit);
  if (lock) await writeJson(join(folder, 'package-lock.json'), lock);
  return { ok: true, folder, database, locked: lock !== null };
}

// What a hub is called that was started as the README says.
const usualHub = 'http://127.0.0.1:4000';

async function hubOf({ hub }: InitOptions, terminal: Terminal): Promise<string> {
  if (hub !== undefined) return hub.replace(/\/+$/, '');
  const running = await findRunningHub(terminal);
  return running.ok ? running.gatewayUrl : usualHub;
}

/** Names that would be in force in this repository, too, if the template had them. */
const hidden: Readonly<Record<string, string>> = { env: '.env', gitignore: '.gitignore' };

async function copyTemplate(from: string, to: string, names: TemplateNames): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(to, entry.parentPath.slice(from.length), hidden[entry.name] ?? entry.name);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, fillTemplate(await readFile(source, 'utf8'), names), { flag: 'wx' });
  }
}

function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
