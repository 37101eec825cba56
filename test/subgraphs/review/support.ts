import { review } from '../../../subgraphs/review/parts.ts';
import {
  startSubgraphUnderTest,
  type AssertionClaims,
  type SubgraphUnderTest,
} from '../../support/subgraph.ts';

const scope = 'recommendation:read recommendation:write follow-up:read follow-up:write';

/** A treaty body, a court and a mission, each with every right that a review needs. */
export const compass = { organisation: 'review-compass', kind: 'REVIEW_BODY', scope };
export const horizon = { organisation: 'review-horizon', kind: 'REVIEW_BODY', scope };
export const aurora = { organisation: 'mission-aurora', kind: 'MISSION', scope };
/** The state that is asked, its human-rights institution, and an organisation of its civil society. */
export const state = { organisation: 'state-focal-point', kind: 'STATE', country: 'CAF', scope };
export const beacon = { organisation: 'nhri-beacon', kind: 'NHRI', country: 'CAF', scope };
export const lantern = { organisation: 'ngo-lantern', kind: 'NGO', country: 'CAF', scope };
export const steward = { organisation: 'steward', kind: 'STEWARD', scope: `${scope} hub:admin` };

/** Labels under which everybody reads. */
export const shared = { classification: 'UNCLASSIFIED', tlp: 'CLEAR' };

/** A recommendation with what it needs and no more. */
export const newRecommendation = { body: 'HRC', country: 'CAF', text: 'Protect civilians.' };

/** Who acts as which bodies that came with the hub. */
const actingBodies = { HRC: compass, UPR: compass, CAT: compass, CED: horizon };

/** The review subgraph with the sentences that tests arrange with. */
export interface ReviewUnderTest extends SubgraphUnderTest {
  /** Runs an operation that is expected to succeed, and gives its one root field. */
  run(by: AssertionClaims, operation: string, variables?: Record<string, unknown>): Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  /** The code with which an operation is refused. */
  refusal(by: AssertionClaims, operation: string, variables?: Record<string, unknown>): Promise<Refusal>;
  /** Records a recommendation and gives its id. */
  recommend(by: AssertionClaims, parts?: object): Promise<string>;
}

interface Refusal {
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/** Starts the subgraph on a database of its own. */
export async function startReview(): Promise<ReviewUnderTest> {
  const subgraph = await startSubgraphUnderTest(review);
  const assign = `mutation ($input: AssignReviewBodyInput!) { assignReviewBody(input: $input) { code } }`;
  for (const [body, { organisation }] of Object.entries(actingBodies))
    await subgraph.ask(steward, assign, { input: { body, organisation } });
  const run: ReviewUnderTest['run'] = async (by, operation, variables) => {
    const { data, errors } = await subgraph.ask(by, operation, variables);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0];
  };
  return {
    ...subgraph,
    run,
    refusal: async (by, operation, variables) => {
      const { errors } = await subgraph.ask(by, operation, variables);
      return { code: errors[0]?.extensions.code, message: errors[0]?.message };
    },
    recommend: async (by, parts = {}) => {
      const own = by.organisation === horizon.organisation ? { body: 'CED' } : {};
      const input = { ...newRecommendation, ...own, ...parts };
      return (await run(by, operations.create, { input })).id;
    },
  };
}

/** The operations that more than one test uses. */
export const operations = {
  create: `mutation ($input: CreateRecommendationInput!) { createRecommendation(input: $input) { id classification tlp } }`,
  read: `query ($id: ID!) { recommendation(id: $id) { id text owner { id } } }`,
  update: `mutation ($input: UpdateRecommendationInput!) {
    updateRecommendation(input: $input) { text cycle themes documentSymbol } }`,
  relabel: `mutation ($input: RelabelInput!) { relabelRecommendation(input: $input) { classification tlp } }`,
  respond: `mutation ($input: RecordResponseInput!) {
    recordResponse(input: $input) { id response { status verbatim } responses { totalCount nodes { status } } } }`,
  grade: `mutation ($input: GradeRecommendationInput!) {
    gradeRecommendation(input: $input) { id grade { code gradedOn procedure { id } step { label status rank } } } }`,
  link: `mutation ($input: LinkEvidenceInput!) { linkEvidence(input: $input) { id direction incident { id } tlp } }`,
  withdraw: `mutation ($id: ID!) { withdrawEvidence(id: $id) { id withdrawnAt } }`,
  select: `mutation ($input: SelectForFollowUpInput!) {
    selectForFollowUp(input: $input) { id status selection { selectedOn dueOn procedure { id } } } }`,
  remind: `mutation ($input: RecordReminderInput!) { recordReminder(input: $input) { id sentOn } }`,
  act: `mutation ($input: CreateActionInput!) { createAction(input: $input) { id institution recommendations { id } } }`,
  measure: `mutation ($input: CreateIndicatorInput!) { createIndicator(input: $input) { id kind } }`,
  report: `mutation ($input: SubmitProgressReportInput!) {
    submitProgressReport(input: $input) { id submittedBy addressedTo { id } validation { outcome } } }`,
  validate: `mutation ($input: ValidateProgressReportInput!) {
    validateProgressReport(input: $input) { id validation { outcome } } }`,
  reportBeside: `mutation ($input: SubmitAlternativeReportInput!) {
    submitAlternativeReport(input: $input) { id addressedTo { id } } }`,
  evidence: `query ($id: ID!, $filter: EvidenceFilter) {
    recommendation(id: $id) { evidence(filter: $filter) { totalCount nodes { id incident { id } owner { id } } } } }`,
};
