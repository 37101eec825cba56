import { createHash, createPrivateKey } from 'node:crypto';
import { createSigner, httpbis } from 'http-message-signatures';
import { type Dispatcher, request } from 'undici';
import type { SigningKey } from '../identity/key-set.ts';

/** One message to one address. */
export interface Delivery {
  readonly url: string;
  /** The same whenever the same is sent again. */
  readonly idempotencyKey: string;
  readonly body: string;
}

/** Sends a message; resolves once it was accepted (2xx), and rejects with what went wrong. */
export type SendDelivery = (delivery: Delivery) => Promise<void>;

/** What sending depends on. */
export interface SendDeliveryParts {
  readonly signing: SigningKey;
  /** Connects to nothing inside the hub's own network. */
  readonly dispatcher: Dispatcher;
}

/** A delivery that was not accepted, in words for who runs the receiving end. */
export class DeliveryFailed extends Error {
  override readonly name = 'DeliveryFailed';
  /** Trying again is of no use. */
  readonly isFinal: boolean;
  constructor(message: string, { isFinal = false }: { readonly isFinal?: boolean } = {}) {
    super(message);
    this.isFinal = isFinal;
  }
}

const deadlineMilliseconds = 10_000;
/** A receiver that says more is not listened to; what it said first counts. */
const largestAnswer = 65_536;
const gone = 410;

/** What a signature covers: whom it is for, what is said, and that it is said once. */
const signedFields = ['@method', '@target-uri', 'content-type', 'content-digest', 'idempotency-key'];

/** Signs each message (RFC 9421) over the digest of its content (RFC 9530). */
export function createSendDelivery({ signing, dispatcher }: SendDeliveryParts): SendDelivery {
  const key = createSigner(
    createPrivateKey({ key: { ...signing.jwk }, format: 'jwk' }),
    'ed25519',
    signing.kid,
  );
  return async ({ url, idempotencyKey, body }) => {
    const digest = createHash('sha256').update(body).digest('base64');
    const { headers } = await httpbis.signMessage(
      { key, name: 'rapporteur', fields: signedFields, params: ['created', 'keyid', 'alg'] },
      {
        method: 'POST',
        url,
        headers: {
          'content-type': 'application/json',
          'content-digest': `sha-256=:${digest}:`,
          'idempotency-key': `"${idempotencyKey}"`,
        },
      },
    );
    const status = await post(url, { headers, body, dispatcher });
    if (status >= 200 && status <= 299) return;
    throw new DeliveryFailed(`The address answered with status ${status}.`, { isFinal: status === gone });
  };
}

async function post(
  url: string,
  {
    headers,
    body,
    dispatcher,
  }: { headers: Record<string, string | string[]>; body: string; dispatcher: Dispatcher },
): Promise<number> {
  try {
    const signal = AbortSignal.timeout(deadlineMilliseconds);
    const answer = await request(url, { method: 'POST', headers, body, dispatcher, signal });
    // What it says besides is not read, and changes nothing, also where it ends early.
    await answer.body.dump({ limit: largestAnswer, signal }).catch(() => undefined);
    return answer.statusCode;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new DeliveryFailed(`The address could not be reached (${reason}).`);
  }
}
