import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType, buildASTSchema, parse, type GraphQLField } from 'graphql';
import type { AssertionClaims } from '../../support/subgraph.ts';
import { review as parts } from '../../../subgraphs/review/parts.ts';
import { Follower } from './follower.ts';
import { aurora, compass, shared, startReview, state, steward, type ReviewUnderTest } from './support.ts';

const schema = buildASTSchema(parse(readFileSync(parts.schema, 'utf8')), { assumeValidSDL: true });
const mutations = schema.getMutationType()?.getFields() ?? {};

/** An operation that gives every argument of a mutation and asks for the id of what it answers. */
function operationOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const answered = schema.getType(String(type).replaceAll(/[![\]]/g, ''));
  const id = isObjectType(answered) && 'id' in answered.getFields() ? 'id' : '__typename';
  const variables = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `mutation (${variables}) { ${name}(${given}) { ${id} } }`;
}

let review: ReviewUnderTest;
const run = (by: AssertionClaims, name: string, variables: Record<string, unknown>) => {
  const field = mutations[name];
  if (!field) throw new Error(`There is no mutation ${name}.`);
  return review.run(by, operationOf(field), variables);
};

const second = { ...state, clientId: 'state.second' };
const tighter = { classification: 'CONFIDENTIAL' };
const newAction = { title: 'Train', institution: 'Ministry', mainFocalPoint: 'Office', ...shared };
const newReport = { text: 'A law was passed.', submittedBy: 'office-7', ...shared };
const consent = (use: string): object => ({ use, givenBy: 'PERSON' });
const newAccount = {
  needsGuardian: false,
  consents: ['STORE', 'SHARE_WITH_UN', 'PUBLISH', 'CONTACT_AGAIN'].map(consent),
};
const newIndicator = { kind: 'PROCESS', title: 'Judges trained', ...shared };
const newBody = { name: 'A court', kind: 'REGIONAL_BODY' };
const newProcedure = {
  body: 'TRIBUNAL',
  validFrom: '2030',
  deadlineMonths: 12,
  scale: [{ code: 'A', label: 'Satisfactory', status: 'IMPLEMENTED' }],
  source: 'A document.',
};

/** What mutations are about, by the names that the table calls them. */
const ids: Record<string, string> = {};

beforeAll(async () => {
  review = await startReview();
  for (const name of ['recommendation', 'sensitive', 'tightened'])
    ids[name] = await review.recommend(compass, { ...shared, documentSymbol: name });
  const about = { recommendation: ids.recommendation };
  const keep = async (name: string, by: AssertionClaims, [mutation, input]: [string, object]) => {
    ids[name] = (await run(by, mutation, { input })).id;
  };
  await keep('action', state, ['createAction', { recommendations: [ids.recommendation], ...newAction }]);
  ids.benchmark = (
    await review.run(
      state,
      `mutation ($input: AddBenchmarkInput!) { addBenchmark(input: $input) { benchmarks { id } } }`,
      { input: { action: ids.action, title: 'A law' } },
    )
  ).benchmarks[0].id;
  await keep('indicator', state, ['createIndicator', { ...about, ...newIndicator }]);
  await keep('report', state, ['submitProgressReport', { ...about, ...newReport }]);
  await keep('beside', { ...aurora, kind: 'NGO' }, ['submitAlternativeReport', { ...about, ...newReport }]);
  const account = await review.run(
    aurora,
    `mutation ($report: ID!, $input: RecordAccountInput!) {
      recordReportAccount(report: $report, input: $input) { id consents { id } } }`,
    { report: ids.beside, input: newAccount },
  );
  ids.account = account.id;
  ids.consent = account.consents.at(-1).id;
  const link = { ...about, incident: 'incident-1', direction: 'SUPPORTS', ...shared };
  await keep('link', aurora, ['linkEvidence', link]);
  await run(compass, 'createReviewBody', { input: { ...newBody, code: newProcedure.body } });
  const { id } = await run(aurora, 'tightenRecommendation', { id: ids.tightened, input: tighter });
  ids.tightening = id;
});
afterAll(() => review.stop());

type Told = [kind: string, type: string, to?: 'TO_ITS_OWNER'] | null;
type Row = [mutation: string, by: AssertionClaims, given: () => Record<string, unknown>, told: Told];

const input =
  (names: Record<string, string>, rest: object = {}): Row[2] =>
  () => ({
    input: {
      ...Object.fromEntries(Object.entries(names).map(([field, name]) => [field, ids[name]])),
      ...rest,
    },
  });
const tighten = (name: string): Row[2] => {
  return () => ({ id: ids[name], input: tighter });
};
const about = { recommendation: 'recommendation' };

/** What the treaty body that follows is told of each mutation. */
const table: readonly Row[] = [
  [
    'createRecommendation',
    compass,
    input({}, { body: 'HRC', country: 'CAF', text: 'Protect.' }),
    ['CREATED', 'Recommendation'],
  ],
  [
    'updateRecommendation',
    compass,
    input({ id: 'recommendation' }, { cycle: 3 }),
    ['CHANGED', 'Recommendation'],
  ],
  [
    'relabelRecommendation',
    compass,
    input({ id: 'recommendation' }, { tlp: 'GREEN' }),
    ['CHANGED', 'Recommendation'],
  ],
  [
    'upsertRecommendations',
    compass,
    input(
      {},
      { source: 'register', entries: [{ externalKey: '1', body: 'HRC', country: 'CAF', text: 'Protect.' }] },
    ),
    ['CREATED', 'Recommendation'],
  ],
  [
    'recordResponse',
    compass,
    input(about, { status: 'NOTED', verbatim: 'Noted.' }),
    ['CHANGED', 'Recommendation'],
  ],
  [
    'selectForFollowUp',
    compass,
    () => ({ input: { recommendations: [ids.recommendation], selectedOn: '2024-03-28' } }),
    ['CHANGED', 'Recommendation'],
  ],
  ['recordReminder', compass, input(about, {}), ['CHANGED', 'Recommendation']],
  ['gradeRecommendation', compass, input(about, { code: 'B' }), ['CHANGED', 'Recommendation']],
  [
    'createAction',
    state,
    () => ({ input: { recommendations: [ids.recommendation], ...newAction } }),
    ['CREATED', 'Action'],
  ],
  [
    'updateAction',
    state,
    input({ id: 'action' }, { alternateFocalPoint: 'Another office' }),
    ['CHANGED', 'Action'],
  ],
  ['relabelAction', state, input({ id: 'action' }, { tlp: 'GREEN' }), ['CHANGED', 'Action']],
  ['addBenchmark', state, input({ action: 'action' }, { title: 'A budget' }), ['CHANGED', 'Action']],
  ['achieveBenchmark', state, () => ({ id: ids.benchmark, achievedOn: '2024-05-06' }), ['CHANGED', 'Action']],
  ['createIndicator', state, input(about, newIndicator), ['CREATED', 'Indicator']],
  ['relabelIndicator', state, input({ id: 'indicator' }, { tlp: 'GREEN' }), ['CHANGED', 'Indicator']],
  [
    'recordObservation',
    state,
    input({ indicator: 'indicator' }, { observedOn: '2024-05-06', value: 7 }),
    ['CHANGED', 'Indicator'],
  ],
  ['submitProgressReport', state, input(about, newReport), ['CREATED', 'ProgressReport']],
  [
    'validateProgressReport',
    second,
    input({ report: 'report' }, { outcome: 'VALIDATED', validatedBy: 'office-9' }),
    ['CHANGED', 'ProgressReport'],
  ],
  ['relabelProgressReport', state, input({ id: 'report' }, { tlp: 'GREEN' }), ['CHANGED', 'ProgressReport']],
  [
    'submitAlternativeReport',
    { ...aurora, kind: 'NGO' },
    input(about, newReport),
    ['CREATED', 'AlternativeReport'],
  ],
  [
    'relabelAlternativeReport',
    aurora,
    input({ id: 'beside' }, { tlp: 'GREEN' }),
    ['CHANGED', 'AlternativeReport'],
  ],
  // Accounts and consents are told of where they change who may see the report, as the last withdrawal does.
  ['recordReportAccount', aurora, () => ({ report: ids.beside, input: newAccount }), null],
  ['giveReportConsent', aurora, () => ({ account: ids.account, input: consent('SHARE_WITH_NGO') }), null],
  [
    'withdrawReportConsent',
    aurora,
    () => ({ id: ids.consent }),
    ['CHANGED', 'AlternativeReport', 'TO_ITS_OWNER'],
  ],
  [
    'linkEvidence',
    aurora,
    input(about, { visit: 'visit-1', direction: 'CONTRADICTS', ...shared }),
    ['CREATED', 'EvidenceLink'],
  ],
  ['relabelEvidence', aurora, input({ id: 'link' }, { tlp: 'GREEN' }), ['CHANGED', 'EvidenceLink']],
  ['withdrawEvidence', aurora, () => ({ id: ids.link }), ['WITHDRAWN', 'EvidenceLink']],
  ['tightenRecommendation', aurora, tighten('sensitive'), ['CHANGED', 'Recommendation']],
  ['setAsideReviewTightening', compass, () => ({ id: ids.tightening }), ['CHANGED', 'Recommendation']],
  ['tightenEvidence', state, tighten('link'), ['DISAPPEARED', 'EvidenceLink']],
  ['tightenAction', aurora, tighten('action'), ['DISAPPEARED', 'Action']],
  ['tightenIndicator', aurora, tighten('indicator'), ['DISAPPEARED', 'Indicator']],
  ['tightenProgressReport', aurora, tighten('report'), ['CHANGED', 'ProgressReport']],
  ['tightenAlternativeReport', state, tighten('beside'), ['CHANGED', 'AlternativeReport']],
  // Reference data is nobody's record: bodies, treaties and procedures are asked for by themselves.
  ['createReviewBody', compass, input({}, { code: 'COURT', name: 'A court', kind: 'REGIONAL_BODY' }), null],
  ['assignReviewBody', steward, input({}, { body: 'CEDAW', organisation: 'review-compass' }), null],
  ['createInstrument', compass, input({}, { code: 'PACT', name: 'A pact', adoptedYear: 2001 }), null],
  [
    'recordRatification',
    compass,
    input({}, { country: 'CAF', instrument: 'ICCPR', status: 'STATE_PARTY' }),
    null,
  ],
  ['createFollowUpProcedure', compass, input({}, newProcedure), null],
];

describe('the change feed', () => {
  it('says of every mutation what it tells of it', () => {
    expect(table.map(([name]) => name).toSorted()).toEqual(Object.keys(mutations).toSorted());
  });

  it.each(table)('tells of %s as of one change', async (name, by, given, told) => {
    const [owner, compassReader] = [new Follower(review, by), new Follower(review, compass)];
    const [kind, type, to] = told ?? [];
    const follower = to === 'TO_ITS_OWNER' ? owner : compassReader;
    await Promise.all([owner.visit(), compassReader.visit()]);
    await run(by, name, given());
    const changes = (await follower.visit()).map((change) => [change.kind, change.type]);
    expect(changes).toEqual(told === null ? [] : [[kind, type]]);
    if (follower === owner) expect(await compassReader.visit()).toEqual([]);
  });
});
