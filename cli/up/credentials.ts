import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Owner, owners } from '../../gateway/deployment.ts';
import { writePrivately } from './home.ts';

/** The passwords of the embedded PostgreSQL: its superuser's and each owner's. */
export interface Credentials {
  readonly administrator: string;
  readonly owners: Readonly<Record<Owner, string>>;
  /** Whether they were made just now, so that an older cluster does not know them. */
  readonly fresh: boolean;
}

/** Reads the passwords of a hub, or makes them where there are none. */
export async function readCredentials(file: string): Promise<Credentials> {
  const kept = await readFile(file, 'utf8').catch(() => null);
  const passwords = kept === null ? {} : parsePasswords(kept, file);
  const complete = ['administrator', ...owners].every((name) => name in passwords);
  const credentials = {
    administrator: passwords.administrator ?? newPassword(),
    owners: {
      hub: passwords.hub ?? newPassword(),
      mission: passwords.mission ?? newPassword(),
      partners: passwords.partners ?? newPassword(),
      review: passwords.review ?? newPassword(),
    },
  };
  if (!complete) {
    const content = { administrator: credentials.administrator, ...credentials.owners };
    await writePrivately(file, `${JSON.stringify(content, null, 2)}\n`);
  }
  return { ...credentials, fresh: !('administrator' in passwords) };
}

function parsePasswords(content: string, file: string): Readonly<Partial<Record<string, string>>> {
  const value: unknown = JSON.parse(content);
  if (typeof value !== 'object' || value === null) throw new Error(`${file} holds no credentials.`);
  return Object.fromEntries(Object.entries(value).map(([name, password]) => [name, String(password)]));
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
