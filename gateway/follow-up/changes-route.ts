import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpAnswer } from '../http/http-answer.ts';
import type { Route } from '../http/route.ts';
import { writeAnswer } from '../http/write-answer.ts';
import { hasTag } from './download-tag.ts';
import { readParameters } from './read-parameters.ts';
import { badRequest, onlyRead, refusalOf, refuseVisit } from './refuse-visit.ts';
import type { Ask } from './visit.ts';

const path = '/v1/follow-up/changes';

const parameters = {
  since: 'text',
  first: 'number',
  types: 'codes',
  countries: 'codes',
  owners: 'codes',
} as const;

const labelled = `owner { id } classification tlp`;

/** What a line tells of a record; whoever needs more asks GraphQL for the same changes. */
const query = `query FollowUpChanges($since: String, $first: Int, $filter: FollowUpChangeFilter) {
  followUpChanges(since: $since, first: $first, filter: $filter) {
    edges { cursor node { kind type id recordedAt record {
      ... on Recommendation {
        text body { code } country { code } documentSymbol paragraph cycle session adoptedOn themes affectedGroups
        sdgTargets status response { status verbatim } grade { code gradedOn } selection { dueOn } ${labelled}
      }
      ... on EvidenceLink { recommendation { id } incident { id } direction note withdrawnAt ${labelled} }
      ... on Action { title ${labelled} }
      ... on Indicator { title ${labelled} }
      ... on ProgressReport { recommendation { id } text submittedOn ${labelled} }
      ... on AlternativeReport { recommendation { id } text submittedOn ${labelled} }
    } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface ChangesAnswer {
  readonly followUpChanges: {
    readonly edges: readonly { readonly cursor: string; readonly node: object }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  } | null;
}

/**
 * The change feed as lines of JSON. The address of the next visit is in the header Link; while nothing changes, the same
 * address answers 304 to whoever sends back its ETag.
 */
export function changesRoute(visit: (request: IncomingMessage, response: ServerResponse) => Ask): Route {
  return {
    matches: (asked) => asked === path,
    async answer(request, response) {
      await writeAnswer(request, response, await answerChanges(request, visit(request, response)));
    },
  };
}

async function answerChanges(request: IncomingMessage, ask: Ask): Promise<HttpAnswer> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseVisit(onlyRead());
  const { searchParams } = new URL(request.url ?? '/', 'http://hub');
  const read = readParameters(searchParams, parameters);
  if (!read.ok) return refuseVisit(badRequest(read.message));
  const { since, first, ...filter } = read.values;
  const answer = await ask<ChangesAnswer | null>(query, { since, first, filter });
  if (!answer.ok) return refuseVisit(...answer.errors);
  const changes = answer.data?.followUpChanges;
  if (!changes) return refuseVisit(refusalOf(answer.errors));
  const { edges, pageInfo } = changes;
  const body = edges.map(({ cursor, node }) => `${JSON.stringify({ cursor, ...node })}\n`).join('');
  // The cursors and the time of a first visit are its own: another one is told the same by others.
  const told =
    since === undefined
      ? edges.map(({ node }) => ({ ...node, recordedAt: null }))
      : [pageInfo.endCursor, body];
  const stand = JSON.stringify([told, pageInfo.hasNextPage]);
  // Weak: compressed or not, it says the same.
  const etag = `W/"${createHash('sha256').update(stand).digest('base64url')}"`;
  searchParams.set('since', pageInfo.endCursor);
  const headers = {
    etag,
    'cache-control': 'private, no-cache',
    link: `<${path}?${searchParams.toString()}>; rel="next"`,
    'x-next-cursor': pageInfo.endCursor,
    'x-has-more': String(pageInfo.hasNextPage),
  };
  if (hasTag(request.headers['if-none-match'], etag)) return { status: 304, headers, body: '' };
  return {
    status: 200,
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', ...headers },
    body,
  };
}
