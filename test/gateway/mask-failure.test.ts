import { describe, expect, it } from '@jest/globals';
import { createLogger } from '../../gateway/observability/logger.ts';
import { maskFailure } from '../../gateway/mask-failure.ts';
import { httpOf } from '../../gateway/refusal.ts';

describe('a failure inside the hub', () => {
  it('tells the client the request id and nothing else, and the log the rest, once', async () => {
    const lines: string[] = [];
    const log = createLogger({ level: 'info', to: { write: (line) => void lines.push(line) } });
    const outcome = await maskFailure({ log, requestId: 'request-1' }, () => {
      throw new Error('relation "victim" does not exist');
    });
    expect(outcome).toMatchObject({
      kind: 'refused',
      errors: [
        {
          message: 'Internal server error; ask about request request-1.',
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' },
        },
      ],
    });
    expect(outcome.errors.map((error) => 'name' in error && httpOf(error).status)).toEqual([500]);
    expect(JSON.stringify(outcome)).not.toContain('victim');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        level: 'error',
        requestId: 'request-1',
        err: expect.objectContaining({ message: 'relation "victim" does not exist' }),
      }),
    ]);
  });
});
