import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { type DocumentNode, type GraphQLError, print } from 'graphql';
import type { Exchange } from '../exchange.ts';
import type { KnownDocument } from '../known-document.ts';
import type { LedgerAppender } from '../ledger/appender.ts';
import { type AccessEntry, nobody, type RecordActEntry } from '../ledger/entry.ts';
import { refusal } from '../refusal.ts';

/**
 * Step eight of a request: what was read of other organisations' records is written down before it is given, and what
 * was changed of who may read records before it is confirmed.
 */
export type Disclose = (
  known: KnownDocument,
  exchange: Exchange,
) => GraphQLError | null | Promise<GraphQLError | null>;

interface DiscloseOptions {
  readonly ledger: LedgerAppender | null;
  readonly log: Logger;
}

/**
 * Writes the entries of a request. An answer with a record above UNCLASSIFIED waits until its entry is durable, and is
 * not given where it cannot be; others are written soon after.
 */
export function createDisclose({ ledger, log }: DiscloseOptions): Disclose {
  const hashOf = createOperationHash();
  return (known, exchange) => {
    const { disclosures, acts } = exchange;
    if (ledger === null || disclosures.length + acts.length === 0) return null;
    const reads = disclosures.length === 0 ? [] : accessEntries(hashOf(known.document), exchange);
    const written = ledger.append([...reads, ...actEntries(exchange)]);
    if (acts.length === 0 && !disclosures.some(({ sensitive }) => sensitive)) {
      written.catch((error: unknown) =>
        log.error({ err: error, requestId: exchange.requestId }, 'an access is not in the ledger'),
      );
      return null;
    }
    return written.then(
      () => null,
      (error: unknown) => {
        log.error(
          { err: error, requestId: exchange.requestId },
          'an answer was withheld for want of the ledger',
        );
        const message =
          acts.length > 0
            ? 'The change was made and could not be written down. Tell those who run the hub, with the request id.'
            : 'The access could not be written down, so the answer is not given. Ask again in a moment.';
        return refusal('LEDGER_UNAVAILABLE', message, { status: 503 });
      },
    );
  };
}

function callerOf({ caller }: Exchange): Pick<AccessEntry, 'organisation' | 'client'> {
  const isClient = caller.kind === 'client';
  return {
    organisation: (isClient ? caller.organisation : null) ?? nobody,
    client: isClient ? caller.clientId : 'anonymous',
  };
}

function actEntries(exchange: Exchange): RecordActEntry[] {
  const { acts, requestId } = exchange;
  return acts.map((told) => ({ kind: 'RECORD_ACT', ...callerOf(exchange), ...told, requestId }));
}

function accessEntries(operation: string, exchange: Exchange): AccessEntry[] {
  const { caller, disclosures, requestId } = exchange;
  return disclosures.map(({ owner, dataset, given, records, fieldGroups, agreements }) => ({
    kind: 'ACCESS',
    ...callerOf(exchange),
    owner,
    dataset,
    given,
    records,
    fieldGroups,
    agreements,
    purpose: caller.kind === 'client' ? caller.purpose : null,
    operation,
    requestId,
  }));
}

/** Hashes a document as printed, so that the same operation has the same hash however it was laid out; once for each. */
function createOperationHash(): (document: DocumentNode) => string {
  const hashes = new WeakMap<DocumentNode, string>();
  return (document) => {
    const known = hashes.get(document);
    if (known !== undefined) return known;
    const hash = createHash('sha256').update(print(document)).digest('hex');
    hashes.set(document, hash);
    return hash;
  };
}
