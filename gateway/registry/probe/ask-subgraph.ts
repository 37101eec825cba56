import { request, type Dispatcher } from 'undici';
import { readBounded } from '../../egress/read-bounded.ts';
import { isObject } from '../../is-object.ts';

/** What a subgraph answered to one question. */
export type ProbeAnswer =
  | { readonly kind: 'unreachable'; readonly reason: string }
  | { readonly kind: 'other'; readonly status: number }
  | {
      readonly kind: 'graphql';
      readonly status: number;
      readonly data: Readonly<Record<string, unknown>> | null;
      readonly errors: readonly unknown[];
    };

/** A question to a subgraph; without authorisation nothing is sent of it. */
export interface ProbeQuestion {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly authorization?: string | undefined;
}

/** Asks one subgraph. */
export type AskSubgraph = (question: ProbeQuestion) => Promise<ProbeAnswer>;

const deadlineMs = 5000;
const largestAnswer = 4 * 1024 * 1024;

/** Makes the questions to a subgraph at one address: no redirects, a deadline, a bounded answer. */
export function createAskSubgraph(url: string, dispatcher: Dispatcher): AskSubgraph {
  return async ({ query, variables = {}, authorization }) => {
    try {
      const answer = await request(url, {
        method: 'POST',
        dispatcher,
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
          ...(authorization === undefined ? {} : { authorization }),
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(deadlineMs),
      });
      const body = await readBounded(answer.body, largestAnswer);
      return readAnswer(answer.statusCode, body.ok ? body.text : '');
    } catch (error) {
      return { kind: 'unreachable', reason: reasonOf(error) };
    }
  };
}

function readAnswer(status: number, text: string): ProbeAnswer {
  const parsed = parseJson(text);
  if (typeof parsed !== 'object' || parsed === null) return { kind: 'other', status };
  const { data, errors } = parsed as { data?: unknown; errors?: unknown };
  if (!isObject(data) && !Array.isArray(errors)) return { kind: 'other', status };
  return {
    kind: 'graphql',
    status,
    data: isObject(data) ? data : null,
    errors: Array.isArray(errors) ? errors : [],
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? `${code} ${error.message}` : error.message;
}
