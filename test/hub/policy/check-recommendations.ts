import { expect } from '@jest/globals';
import type { HubStage } from '../../support/hub-stage.ts';
import type { RecommendationsOperation } from './operations.ts';
import { type Asker, shownRecommendation } from './oracle.ts';
import type { State } from './state.ts';

interface Check {
  readonly hub: HubStage;
  readonly tokens: ReadonlyMap<string, string>;
  readonly state: State;
  readonly operation: RecommendationsOperation;
}

const list = `query ($filter: RecommendationFilter) { recommendations(first: 100, filter: $filter) {
  nodes { id country { code } adoptedOn text themes } } }`;

/** A list of recommendations, and an export of it, hold what its caller may see. */
export async function checkRecommendations(check: Check): Promise<void> {
  const { asker, countries, kind } = check.operation;
  const due = check.state.recommendations
    .filter(({ country }) => countries?.includes(country) ?? true)
    .map((one) => shownRecommendation(check.state, asker, one))
    .filter((one) => one !== null);
  const found = kind === 'EXPORT' ? await exported(check) : await listed(check);
  const ofState = found.filter(({ id }) => id !== 'the-recommendation');
  expect(ofState).toHaveLength(due.length);
  expect(ofState).toEqual(expect.arrayContaining(due.map((one): unknown => expect.objectContaining(one))));
}

interface Found {
  readonly id: string;
}

async function listed({ hub, tokens, operation: { asker, countries } }: Check): Promise<readonly Found[]> {
  const variables = { filter: countries === undefined ? {} : { countries } };
  const { data } = await hub.ask(tokenOf(tokens, asker), { query: list, variables }, purposeOf(asker));
  return data.recommendations.nodes as readonly Found[];
}

async function exported({ hub, tokens, operation: { asker, countries } }: Check): Promise<readonly Found[]> {
  const url = new URL('/v1/follow-up/recommendations.ndjson', hub.url);
  if (countries !== undefined) url.searchParams.set('countries', countries.join());
  const headers = {
    authorization: `Bearer ${tokenOf(tokens, asker)}`,
    ...(asker.purpose === null ? {} : { 'x-purpose': asker.purpose }),
  };
  const response = await fetch(url, { headers });
  const text = await response.text();
  expect([response.status, text.slice(0, 200)]).toEqual([200, text.slice(0, 200)]);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Found);
}

const tokenOf = (tokens: ReadonlyMap<string, string>, { organisation }: Asker): string =>
  tokens.get(organisation) ?? '';
const purposeOf = ({ purpose }: Asker) => (purpose === null ? {} : { purpose });
