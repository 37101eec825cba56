import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askedOf } from '../../support/asked-of.ts';
import {
  compass,
  horizon,
  lantern,
  operations,
  startReview,
  state,
  type ReviewUnderTest,
} from './support.ts';

let review: ReviewUnderTest;
/** Records that their owner shares with nobody, by their type. */
const hidden: Record<string, string> = {};
const text = { text: 'A law was passed.', submittedBy: 'office-7' };

beforeAll(async () => {
  review = await startReview();
  const shown = await review.recommend(compass, { classification: 'UNCLASSIFIED', tlp: 'CLEAR' });
  const keep = async (type: string, by: object, operation: string, input: object): Promise<void> => {
    hidden[type] = (await review.run(by, operation, { input })).id;
  };
  hidden.recommendation = await review.recommend(compass);
  await keep('action', state, operations.act, {
    ...{ recommendations: [shown], title: 'Train', institution: 'Ministry', mainFocalPoint: 'Office' },
  });
  await keep('indicator', state, operations.measure, {
    recommendation: shown,
    kind: 'PROCESS',
    title: 'Judges',
  });
  await keep('progress', state, operations.report, { recommendation: shown, ...text });
  await keep('beside', lantern, operations.reportBeside, { recommendation: shown, ...text });
  await keep('link', lantern, operations.link, {
    recommendation: shown,
    incident: 'one',
    direction: 'SUPPORTS',
  });
});
afterAll(() => review.stop());

// Another body than the one that is addressed, another state and another organisation of civil society.
const body = horizon;
const other = { ...state, organisation: 'other-state' };
const ngo = { ...lantern, organisation: 'ngo-riverbank' };
const tighten = (name: string): string =>
  `mutation ($id: ID!, $input: TightenLabelsInput!) { ${name}(id: $id, input: $input) { id } }`;
const relabel = (name: string): string =>
  `mutation ($input: RelabelInput!) { ${name}(input: $input) { id } }`;
const tighter = (id: string) => ({ id, input: { tlp: 'RED' } });
const looser = (id: string) => ({ input: { id, tlp: 'CLEAR' } });

type Variables = (id: string) => Record<string, unknown>;
const questions: readonly [string, string, object, string, Variables][] = [
  ['recommendation', 'recommendation', body, operations.read, (id) => ({ id })],
  ['recommendation', 'action', body, `query ($id: ID!) { action(id: $id) { id } }`, (id) => ({ id })],
  [
    'recommendation',
    '_entities',
    body,
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Recommendation { id } } }`,
    (id) => ({ r: [{ __typename: 'Recommendation', id }] }),
  ],
  ['action', 'action', body, `query ($id: ID!) { action(id: $id) { id } }`, (id) => ({ id })],
  ['recommendation', 'updateRecommendation', body, operations.update, (id) => ({ input: { id, cycle: 2 } })],
  ['recommendation', 'relabelRecommendation', body, operations.relabel, looser],
  [
    'recommendation',
    'recordResponse',
    body,
    operations.respond,
    (recommendation) => ({ input: { recommendation, status: 'NOTED', verbatim: 'Noted.' } }),
  ],
  [
    'recommendation',
    'gradeRecommendation',
    body,
    operations.grade,
    (recommendation) => ({ input: { recommendation, code: 'A' } }),
  ],
  [
    'recommendation',
    'selectForFollowUp',
    body,
    operations.select,
    (one) => ({ input: { recommendations: [one], selectedOn: '2024-03-28' } }),
  ],
  [
    'recommendation',
    'recordReminder',
    body,
    operations.remind,
    (recommendation) => ({ input: { recommendation } }),
  ],
  [
    'recommendation',
    'submitProgressReport',
    other,
    operations.report,
    (recommendation) => ({ input: { recommendation, ...text } }),
  ],
  [
    'recommendation',
    'submitAlternativeReport',
    ngo,
    operations.reportBeside,
    (recommendation) => ({ input: { recommendation, ...text } }),
  ],
  [
    'recommendation',
    'linkEvidence',
    ngo,
    operations.link,
    (recommendation) => ({ input: { recommendation, incident: 'one', direction: 'SUPPORTS' } }),
  ],
  ['link', 'withdrawEvidence', ngo, operations.withdraw, (id) => ({ id })],
  ['link', 'relabelEvidence', ngo, relabel('relabelEvidence'), looser],
  ['action', 'relabelAction', other, relabel('relabelAction'), looser],
  ['indicator', 'relabelIndicator', other, relabel('relabelIndicator'), looser],
  ['progress', 'relabelProgressReport', other, relabel('relabelProgressReport'), looser],
  ['beside', 'relabelAlternativeReport', ngo, relabel('relabelAlternativeReport'), looser],
  [
    'progress',
    'validateProgressReport',
    other,
    operations.validate,
    (report) => ({ input: { report, outcome: 'VALIDATED', validatedBy: 'office-9' } }),
  ],
  ['recommendation', 'tightenRecommendation', ngo, tighten('tightenRecommendation'), tighter],
  ['action', 'tightenAction', ngo, tighten('tightenAction'), tighter],
  ['indicator', 'tightenIndicator', ngo, tighten('tightenIndicator'), tighter],
  ['progress', 'tightenProgressReport', ngo, tighten('tightenProgressReport'), tighter],
  ['beside', 'tightenAlternativeReport', body, tighten('tightenAlternativeReport'), tighter],
  ['link', 'tightenEvidence', body, tighten('tightenEvidence'), tighter],
];

describe('a record that its caller does not see', () => {
  it.each(questions)(
    'answers and costs as a missing one: %s by %s',
    async (type, _name, by, operation, given) => {
      const asked = async (id: string): Promise<unknown> => {
        let answer: unknown;
        const statements = await askedOf(
          review,
          async () => (answer = await review.ask(by, operation, given(id))),
        );
        expect(statements.length).toBeGreaterThan(0);
        return [JSON.stringify(answer).replaceAll(id, 'ID'), statements];
      };
      const seen = await asked(hidden[type] ?? '');
      expect(seen).toEqual(await asked('missing'));
      expect(JSON.stringify(seen)).not.toContain('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(seen)).not.toContain('BAD_USER_INPUT');
    },
  );
});
