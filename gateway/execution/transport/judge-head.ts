import { type CallFailure, unhealthy, unusable } from './call-failure.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const mediaTypes = new Set(['application/json', 'application/graphql-response+json']);

function isJson(contentType: string | string[] | undefined): boolean {
  if (typeof contentType !== 'string') return false;
  const [mediaType = '', ...parameters] = contentType.toLowerCase().split(';');
  if (!mediaTypes.has(mediaType.trim())) return false;
  return parameters.every((parameter) => !/^\s*charset=(?!"?utf-8"?\s*$)/.test(parameter));
}

function refusal(status: number): CallFailure | null {
  // A redirect is never followed: it would carry the assertion to whoever the subgraph names.
  if (status >= 300 && status < 400) return unusable('SUBGRAPH_REFUSED', `redirect with status ${status}`);
  if (status === 401 || status === 403) return unusable('SUBGRAPH_REFUSED', `status ${status}`);
  // What agreements grant the caller is more than a header holds: no answer is better than one by some of them.
  if (status === 431) return unusable('SUBGRAPH_REFUSED', 'status 431');
  if (status === 429) return unhealthy('SUBGRAPH_OVERLOADED', 'status 429');
  return null;
}

/** Judges status and headers: a failure, or null where the body is worth reading. */
export function judgeHead({
  status,
  headers,
  maxBytes,
}: {
  status: number;
  headers: Headers;
  maxBytes: number;
}): CallFailure | null {
  const refused = refusal(status);
  if (refused) return refused;
  const contentType = headers['content-type'];
  if (contentType !== 'application/json' && !isJson(contentType)) {
    if (status >= 500) return unhealthy('SUBGRAPH_UNAVAILABLE', `status ${status}`);
    return unusable('SUBGRAPH_INVALID_RESPONSE', `status ${status} with content type ${String(contentType)}`);
  }
  // None was asked for, and none is undone: a small body cannot become a large one here.
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    return unusable('SUBGRAPH_INVALID_RESPONSE', `content encoding ${String(encoding)}`);
  }
  if (Number(headers['content-length'] ?? 0) > maxBytes) {
    return unusable('SUBGRAPH_RESPONSE_TOO_LARGE', `announced ${String(headers['content-length'])} bytes`);
  }
  return null;
}
