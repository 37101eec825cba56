import type { Logger } from 'pino';
import { type OperationOutcome, refusedOperation } from './operation-outcome.ts';
import { refusal } from './refusal.ts';

interface Watched {
  readonly log: Logger;
  readonly requestId: string;
}

/** Turns whatever is thrown into an error that tells the client nothing but where to ask; logged here, once. */
export async function maskFailure(
  { log, requestId }: Watched,
  run: () => OperationOutcome | Promise<OperationOutcome>,
): Promise<OperationOutcome> {
  try {
    return await run();
  } catch (error) {
    log.error({ err: error, requestId }, 'an operation failed inside the hub');
    const message = `Internal server error; ask about request ${requestId}.`;
    const details = { status: 500, extensions: { requestId } };
    return refusedOperation(refusal('INTERNAL_SERVER_ERROR', message, details));
  }
}
