import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { nobody } from '../../gateway/ledger/entry.ts';
import { ledgerSigner } from '../../gateway/ledger/ledger-signer.ts';
import { openLedger } from '../../gateway/ledger/open-ledger.ts';
import { type Refused, refused } from '../../gateway/organisations/outcome.ts';

/** What whoever runs the hub does on its machine, past every client. */
export interface ActAtHub {
  readonly act: string;
  readonly subject: string;
  /** The organisation that it is done to, which finds it in its records of governance. */
  readonly concerns: string;
}

/** Keeps an act in the ledger before it takes effect; throws where it cannot, so that the change is undone. */
export type TellAct = (act: ActAtHub) => Promise<void>;

/** Where the ledger is, and the key that signs it. */
export interface LedgerOfHub {
  readonly databaseUrl: string;
  readonly keysFolder: string;
}

/** Lets a command change the hub past its GraphQL; without the ledger's key nothing is changed. */
export async function actAtHub<T extends { readonly ok: true }>(
  { databaseUrl, keysFolder }: LedgerOfHub,
  work: (tell: TellAct) => Promise<T | Refused>,
): Promise<T | Refused> {
  const key = await readFile(join(keysFolder, 'ledger.jwk'), 'utf8').catch(() => null);
  if (key === null) return keyIsMissing(keysFolder);
  const signer = await ledgerSigner(JSON.parse(key) as JWK);
  const ledger = openLedger({ databaseUrl, signer, copyTo: join(keysFolder, 'ledger-checkpoint.txt') });
  try {
    return await work((act) =>
      ledger.appender.append([
        {
          kind: 'GOVERNANCE',
          organisation: nobody,
          client: 'command-line',
          content: null,
          requestId: randomUUID(),
          ...act,
        },
      ]),
    );
  } finally {
    await ledger.close();
  }
}

function keyIsMissing(folder: string): Refused {
  return refused(
    'NOT_FOUND',
    `This is written into the ledger first, and its key is not in ${folder}. Run it where the hub's keys are, or name their folder by HUB_KEYS_DIR.`,
  );
}
