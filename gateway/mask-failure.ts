import type { Logger } from 'pino';
import type { Exchange } from './exchange.ts';
import { refusal } from './refusal.ts';
import { type OperationOutcome, refusedOperation } from './operation-outcome.ts';

/** Turns whatever is thrown into an error that tells the client nothing but where to ask; logged here, once. */
export async function maskFailure(
  log: Logger,
  exchange: Exchange,
  run: () => OperationOutcome | Promise<OperationOutcome>,
): Promise<OperationOutcome> {
  try {
    return await run();
  } catch (error) {
    log.error({ err: error, requestId: exchange.requestId }, 'an operation failed inside the hub');
    const { requestId } = exchange;
    const message = `Internal server error; ask about request ${requestId}.`;
    return refusedOperation(
      refusal('INTERNAL_SERVER_ERROR', message, { status: 500, extensions: { requestId } }),
    );
  }
}
