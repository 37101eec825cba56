import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readKitManifest, type KitManifest } from './kit-manifest.ts';

const run = promisify(execFile);
const kit = fileURLToPath(new URL('../../../subgraphs/kit/', import.meta.url));

/** The kit as npm installs it. */
export interface PackedKit {
  readonly file: string;
  /** As a lock file states it (W3C Subresource Integrity). */
  readonly integrity: string;
  readonly manifest: KitManifest;
}

/** Compiles the kit and packs it into a folder; the hub's own copy stays as it is. */
export async function packKit(folder: string): Promise<PackedKit> {
  const stage = await mkdtemp(join(tmpdir(), 'rapporteur-kit-'));
  try {
    const compiler = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));
    // The kit's types are checked where it is developed.
    const flags = ['--noCheck', '--outDir', join(stage, 'dist')];
    await run(process.execPath, [compiler, '-p', join(kit, 'tsconfig.json'), ...flags]);
    for (const file of ['package.json', 'README.md']) await cp(join(kit, file), join(stage, file));
    await mkdir(folder, { recursive: true });
    // Only what is compiled here is packed; the scripts are for packing by hand.
    await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: stage });
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
  const manifest = await readKitManifest();
  const file = `rapporteur-kit-${manifest.version}.tgz`;
  const digest = createHash('sha512')
    .update(await readFile(join(folder, file)))
    .digest('base64');
  return { file, integrity: `sha512-${digest}`, manifest };
}
