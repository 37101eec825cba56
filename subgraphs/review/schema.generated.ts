import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CountryReference, OrganisationReference } from '../kit/references.ts';
import type { ReviewBodyRecord } from './entities/review-body.ts';
import type { InstrumentRecord } from './entities/instrument.ts';
import type { RatificationRecord } from './entities/ratification.ts';
import type { RecommendationRecord } from './entities/recommendation.ts';
import type { ChangeOfRecord } from '../kit/change-log/change-feed.ts';
import type { ResponseRecord } from './entities/response.ts';
import type { CountOfRecommendations } from './recommendation-statistics.ts';
import type { TablePage } from './recommendation-table.ts';
import type { FollowUpProcedureRecord } from './entities/follow-up-procedure.ts';
import type { ScaleStepRecord } from './entities/scale-step.ts';
import type { GradeRecord } from './entities/grade.ts';
import type { EvidenceLinkRecord } from './entities/evidence-link.ts';
import type { FollowUpSelectionRecord } from './entities/follow-up-selection.ts';
import type { ReminderRecord } from './entities/reminder.ts';
import type { ActionRecord } from './entities/action.ts';
import type { BenchmarkRecord } from './entities/benchmark.ts';
import type { IndicatorRecord } from './entities/indicator.ts';
import type { IndicatorObservationRecord } from './entities/indicator-observation.ts';
import type { ProgressReportRecord } from './entities/progress-report.ts';
import type { ProgressReportValidationRecord } from './entities/progress-report-validation.ts';
import type { AccountRecord, ConsentRecord } from '../kit/account-entities.ts';
import type { AlternativeReportRecord } from './entities/alternative-report.ts';
import type { CountOfFollowUp } from './follow-up-statistics.ts';
import type { LabelTighteningRecord } from '../kit/label-tightening.ts';
import type { SubgraphContext } from '../kit/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A moment, RFC 3339, answered in UTC. */
  DateTime: { input: Date; output: Date; }
  /** A calendar day as precisely as the source gives it: "1981", "1981-05" or "1981-05-08" (ISO 8601). */
  PartialDate: { input: string; output: string; }
  /** A column of a table: a list with a value or null for each row; a value is a text, a number or a list of texts. */
  RecommendationColumn: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What a state does about recommendations; one action may serve many. */
export type Action = {
  readonly __typename?: 'Action';
  /** The office to turn to in its place. */
  readonly alternateFocalPoint: Maybe<Scalars['String']['output']>;
  /** What it is measured by. */
  readonly benchmarks: ReadonlyArray<Benchmark>;
  /** Confidentiality as its owner set it. */
  readonly classification: Classification;
  /** The state. */
  readonly country: Country;
  /** When it was recorded here. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What is done. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** Its last day. */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** The institution that is responsible; null where it is withheld. */
  readonly institution: Maybe<Scalars['String']['output']>;
  /** The office to turn to: an office, not a person; null where it is withheld. */
  readonly mainFocalPoint: Maybe<Scalars['String']['output']>;
  /** The organisation that keeps the record and alone may change it. */
  readonly owner: Organisation;
  /** The recommendations it serves, those the caller may see. */
  readonly recommendations: ReadonlyArray<Recommendation>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** Its first day. */
  readonly startsOn: Maybe<Scalars['Date']['output']>;
  /** How far it has come. */
  readonly status: ActionStatus;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** What is done, in a line. */
  readonly title: Scalars['String']['output'];
  /** How a recipient may pass it on, by the Traffic Light Protocol. */
  readonly tlp: Tlp;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of actions, in a stable order. */
export type ActionConnection = {
  readonly __typename?: 'ActionConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<ActionEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<Action>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of actions. */
export type ActionEdge = {
  readonly __typename?: 'ActionEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Action;
};

/** How far an action has come. */
export type ActionStatus =
  /** Given up. */
  | 'ABANDONED'
  /** Done. */
  | 'COMPLETED'
  /** Begun. */
  | 'ONGOING'
  /** Not begun. */
  | 'PLANNED';

/** A mark for an action of the caller's own. */
export type AddBenchmarkInput = {
  /** The action. */
  readonly action: Scalars['ID']['input'];
  /** By when. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** What is to be reached. */
  readonly title: Scalars['String']['input'];
};

/**
 * What an organisation of civil society or a national human-rights institution reports about a recommendation. Of a submitted report only the
 * labels change. The organisation it is submitted to reads it whatever its labels; the state does not unless they allow it.
 */
export type AlternativeReport = {
  readonly __typename?: 'AlternativeReport';
  /** The persons' accounts it rests on, with what these persons consented to. Accounts never leave their owner: every other organisation gets an empty list, and sees the alternative report only as far as all of them permit, the one it is addressed to as well. */
  readonly accounts: ReadonlyArray<ReportAccount>;
  /** The organisation that acted as the body when it was submitted; null where none did. */
  readonly addressedTo: Maybe<Organisation>;
  /** Confidentiality as its owner set it. */
  readonly classification: Classification;
  /** When it was recorded here. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Symbol of the document it stands in. */
  readonly documentSymbol: Maybe<Scalars['String']['output']>;
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** The organisation that keeps the record and alone may change it. */
  readonly owner: Organisation;
  /** The recommendation; null where the caller may not see it. */
  readonly recommendation: Maybe<Recommendation>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** The day it was submitted. */
  readonly submittedOn: Scalars['Date']['output'];
  /** The report; null where it is withheld. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** How a recipient may pass it on, by the Traffic Light Protocol. */
  readonly tlp: Tlp;
};

/** A page of alternative reports, in a stable order. */
export type AlternativeReportConnection = {
  readonly __typename?: 'AlternativeReportConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<AlternativeReportEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<AlternativeReport>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of alternative reports. */
export type AlternativeReportEdge = {
  readonly __typename?: 'AlternativeReportEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: AlternativeReport;
};

/** Which organisation acts as a review body from now on. */
export type AssignReviewBodyInput = {
  /** Code of the body. */
  readonly body: Scalars['ID']['input'];
  /** The organisation; only one of kind REVIEW_BODY can then write in the body's name. */
  readonly organisation: Scalars['ID']['input'];
};

/** A mark that an action is to reach. */
export type Benchmark = {
  readonly __typename?: 'Benchmark';
  /** When it was reached; null while it was not. */
  readonly achievedOn: Maybe<Scalars['Date']['output']>;
  /** By when. */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  /** Identifies the benchmark. */
  readonly id: Scalars['ID']['output'];
  /** What is to be reached. */
  readonly title: Scalars['String']['output'];
};

/** What happened to a record, for the one who follows it. */
export type ChangeKind =
  /** It was there, and can be seen from now on: an agreement began, a label was relaxed, or the reader has just begun to follow. */
  | 'APPEARED'
  /** It, or a part of it, says something else. */
  | 'CHANGED'
  /** It is new. */
  | 'CREATED'
  /** It can no longer be seen: an agreement ended, or a label was tightened. */
  | 'DISAPPEARED'
  /** Its owner took it back; some records can still be read then. */
  | 'WITHDRAWN';

/** Confidentiality of a record, as in ST/SGB/2007/6. */
export type Classification =
  /** Disclosure could do harm. */
  | 'CONFIDENTIAL'
  /** Disclosure could do grave harm. */
  | 'STRICTLY_CONFIDENTIAL'
  /** Disclosure does no harm. With `tlp` CLEAR or GREEN every organisation on the hub reads the record. */
  | 'UNCLASSIFIED';

/** An activity that evidence refers to; described by the partners that carry it out. */
export type CollaborationActivity = {
  readonly __typename?: 'CollaborationActivity';
  readonly id: Scalars['ID']['output'];
};

/** Who consents. */
export type ConsentGiver =
  /** The person's guardian. */
  | 'GUARDIAN'
  /** The person. */
  | 'PERSON';

/** A consent that was given. */
export type ConsentInput = {
  /** Who gave it. */
  readonly givenBy: ConsentGiver;
  /** For which organisation alone; all that the use means where left out. */
  readonly recipient?: InputMaybe<Scalars['ID']['input']>;
  /** What for. */
  readonly use: ConsentUse;
};

/** What a person's account may be used for. Each use is consented to by itself. */
export type ConsentUse =
  /** To be contacted again by the owner. */
  | 'CONTACT_AGAIN'
  /** To be published: what its labels show to everybody, and what an agreement shows to researchers. */
  | 'PUBLISH'
  /** To be shared with states, national institutions and donors, where an agreement does so. */
  | 'SHARE_WITH_AUTHORITIES'
  /** To be shared with non-governmental organisations, where an agreement does so. */
  | 'SHARE_WITH_NGO'
  /** To be shared with missions, review bodies and oversight, where an agreement does so. */
  | 'SHARE_WITH_UN'
  /** To be kept at all. Without it nothing of the account is shared, whatever else was consented to. */
  | 'STORE';

/** A country or area, with what review bodies recommended to it and which treaties bind it. */
export type Country = {
  readonly __typename?: 'Country';
  readonly code: Scalars['ID']['output'];
  /** Its status towards each treaty on record, one entry a treaty: the caller's own where it keeps one, else the newest. */
  readonly ratifications: Maybe<ReadonlyArray<Ratification>>;
  /** What the country was recommended, newest record first. */
  readonly recommendations: Maybe<RecommendationConnection>;
};


/** A country or area, with what review bodies recommended to it and which treaties bind it. */
export type CountryRecommendationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  asOf: InputMaybe<Scalars['Date']['input']>;
  filter: InputMaybe<RecommendationFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** What a state does about recommendations. */
export type CreateActionInput = {
  /** The office to turn to in its place. */
  readonly alternateFocalPoint?: InputMaybe<Scalars['String']['input']>;
  /** Confidentiality; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** What is done. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Its last day. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The institution that is responsible. */
  readonly institution: Scalars['String']['input'];
  /** The office to turn to: an office, not a person. */
  readonly mainFocalPoint: Scalars['String']['input'];
  /** The recommendations it serves, to the caller's own country; 1 to 100. */
  readonly recommendations: ReadonlyArray<Scalars['ID']['input']>;
  /** Its first day. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** How far it has come; PLANNED unless told. */
  readonly status?: InputMaybe<ActionStatus>;
  /** What is done, in a line. */
  readonly title: Scalars['String']['input'];
  /** Handling by recipients; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** A version of a follow-up procedure to bring into force. */
export type CreateFollowUpProcedureInput = {
  /** Code of the body, the caller's own. */
  readonly body: Scalars['ID']['input'];
  /** Months a state has to report back, 1 to 120. */
  readonly deadlineMonths?: InputMaybe<Scalars['Int']['input']>;
  /** The most recommendations selected for follow-up, 1 to 100. */
  readonly maximumItems?: InputMaybe<Scalars['Int']['input']>;
  /** The grades, best first; at most 20. */
  readonly scale: ReadonlyArray<ScaleStepInput>;
  /** The document these facts are from. */
  readonly source: Scalars['String']['input'];
  /** In force from this day on; the version before ends there. */
  readonly validFrom: Scalars['PartialDate']['input'];
};

/** An indicator to keep. */
export type CreateIndicatorInput = {
  /** The value to start from. */
  readonly baseline?: InputMaybe<Scalars['Float']['input']>;
  /** The day of that value. */
  readonly baselineOn?: InputMaybe<Scalars['Date']['input']>;
  /** Confidentiality; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** What it measures. */
  readonly kind: IndicatorKind;
  /** A recommendation the caller may see. */
  readonly recommendation: Scalars['ID']['input'];
  /** The value to reach. */
  readonly target?: InputMaybe<Scalars['Float']['input']>;
  /** The day to reach it by. */
  readonly targetOn?: InputMaybe<Scalars['Date']['input']>;
  /** What is counted or observed. */
  readonly title: Scalars['String']['input'];
  /** Handling by recipients; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
  /** The unit of its values. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

/** An instrument to add. */
export type CreateInstrumentInput = {
  /** The year it was adopted. */
  readonly adoptedYear: Scalars['Int']['input'];
  /** Code of the body that monitors it. */
  readonly body?: InputMaybe<Scalars['ID']['input']>;
  /** Short name in capital letters, digits and hyphens, at most 20; unique on the hub. */
  readonly code: Scalars['ID']['input'];
  /** Full name. */
  readonly name: Scalars['String']['input'];
};

/** A recommendation to record. */
export type CreateRecommendationInput = {
  /** 1 to 5. */
  readonly actionCategory?: InputMaybe<Scalars['Int']['input']>;
  /** When the body adopted it. */
  readonly adoptedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Whom it is about; at most 50. */
  readonly affectedGroups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Code of the body the caller acts as. */
  readonly body: Scalars['ID']['input'];
  /** Confidentiality; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** ISO 3166-1 alpha-3 code of the state it is addressed to. */
  readonly country: Scalars['ID']['input'];
  /** Cycle of the review. */
  readonly cycle?: InputMaybe<Scalars['Int']['input']>;
  /** Symbol of the document. */
  readonly documentSymbol?: InputMaybe<Scalars['String']['input']>;
  /** Paragraph of the document. */
  readonly paragraph?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-3 code of the state that proposed it. */
  readonly recommendingState?: InputMaybe<Scalars['ID']['input']>;
  /** Targets such as "16.3" or "16.a"; at most 50. */
  readonly sdgTargets?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Session of the body. */
  readonly session?: InputMaybe<Scalars['Int']['input']>;
  /** The recommendation, verbatim. */
  readonly text: Scalars['String']['input'];
  /** What it is about; at most 50. */
  readonly themes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Handling by recipients; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** A review body to add. */
export type CreateReviewBodyInput = {
  /** Short name in capital letters, digits and hyphens, at most 20; unique on the hub. */
  readonly code: Scalars['ID']['input'];
  /** What it is. */
  readonly kind: ReviewBodyKind;
  /** Full name. */
  readonly name: Scalars['String']['input'];
};

/** What a piece of evidence says about progress on a recommendation. */
export type EvidenceDirection =
  /** It speaks against progress. */
  | 'CONTRADICTS'
  /** It shows progress. */
  | 'SUPPORTS';

/** Which evidence links. */
export type EvidenceFilter = {
  /** Saying this about progress. */
  readonly direction?: InputMaybe<EvidenceDirection>;
  /** Also links that their maker withdrew; not unless told. */
  readonly includeWithdrawn?: InputMaybe<Scalars['Boolean']['input']>;
  /** Made by one of these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A pointer from a recommendation to an incident that speaks for or against progress, made by whoever holds the evidence. */
export type EvidenceLink = {
  readonly __typename?: 'EvidenceLink';
  /** The activity, where it points to one; null also where it is withheld. */
  readonly activity: Maybe<CollaborationActivity>;
  /** Confidentiality as its owner set it. */
  readonly classification: Classification;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** For or against progress. */
  readonly direction: EvidenceDirection;
  /** Identifies the link. */
  readonly id: Scalars['ID']['output'];
  /** The incident, where it points to one; null also where the caller may not see it. */
  readonly incident: Maybe<Incident>;
  /** Where its maker keeps the interview notes; the notes themselves never leave it. */
  readonly interviewReference: Maybe<Scalars['String']['output']>;
  /** What it shows. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it happened, as its maker stated when it made the link. */
  readonly occurredOn: Maybe<Scalars['Date']['output']>;
  /** The organisation that keeps the record and alone may change it. */
  readonly owner: Organisation;
  /** The recommendation; null where the caller may see the link and not the recommendation. */
  readonly recommendation: Maybe<Recommendation>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** How a recipient may pass it on, by the Traffic Light Protocol. */
  readonly tlp: Tlp;
  /** How far it was verified, as its maker stated when it made the link; the incident itself says what holds today. */
  readonly verification: Maybe<StatedVerification>;
  /** The visit, where it points to one; null also where it is withheld. */
  readonly visit: Maybe<Visit>;
  /** When its maker withdrew it; null while it stands. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of evidence links, in a stable order. */
export type EvidenceLinkConnection = {
  readonly __typename?: 'EvidenceLinkConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<EvidenceLinkEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<EvidenceLink>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of evidence links. */
export type EvidenceLinkEdge = {
  readonly __typename?: 'EvidenceLinkEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: EvidenceLink;
};

/** What recommendations are sorted by beside a search. */
export type FacetDimension =
  /** How much it asks, 1 to 5. */
  | 'ACTION_CATEGORY'
  /** Affected groups. */
  | 'AFFECTED_GROUP'
  /** The body, by code. */
  | 'BODY'
  /** The state, by code. */
  | 'COUNTRY'
  /** The cycle. */
  | 'CYCLE'
  /** The state that proposed it, by code. */
  | 'RECOMMENDING_STATE'
  /** The present answer. */
  | 'RESPONSE'
  /** Targets of the Sustainable Development Goals. */
  | 'SDG_TARGET'
  /** The session. */
  | 'SESSION'
  /** Themes. */
  | 'THEME'
  /** The year of adoption. */
  | 'YEAR';

/** How many recommendations have this value. */
export type FacetValue = {
  readonly __typename?: 'FacetValue';
  /** How many. */
  readonly records: Scalars['Int']['output'];
  /** The value, as the filter takes it. */
  readonly value: Scalars['String']['output'];
};

/** One change of follow-up. */
export type FollowUpChange = {
  readonly __typename?: 'FollowUpChange';
  /** The record. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: ChangeKind;
  /** The record as it is now; null where it is gone or can no longer be seen. */
  readonly record: Maybe<FollowUpRecord>;
  /** When it was recorded, to the month where an agreement shows the record de-identified; for what appeared or disappeared by an agreement, when it is told. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The type of the record. */
  readonly type: Scalars['String']['output'];
};

/** A page of changes. Its last cursor is where the next visit begins, also when the page is empty. */
export type FollowUpChangeConnection = {
  readonly __typename?: 'FollowUpChangeConnection';
  /** The changes with their cursors. */
  readonly edges: ReadonlyArray<FollowUpChangeEdge>;
  /** The changes alone. */
  readonly nodes: ReadonlyArray<FollowUpChange>;
  /** Whether more can be had at once, and the cursor for the next visit. */
  readonly pageInfo: PageInfo;
};

/** One change of a page. */
export type FollowUpChangeEdge = {
  readonly __typename?: 'FollowUpChangeEdge';
  /** Give it as `since` for what follows this change. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: FollowUpChange;
};

/** Which changes of follow-up to tell of. */
export type FollowUpChangeFilter = {
  /** In these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Kept by these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of these types, such as "Recommendation". */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** How many recommendations share the values of the dimensions that were asked for; the others are null. */
export type FollowUpCount = {
  readonly __typename?: 'FollowUpCount';
  /** The group. */
  readonly affectedGroup: Maybe<Scalars['String']['output']>;
  /** How many of them the body graded, by the newest grade that counts, other than as insufficient information. */
  readonly assessed: Scalars['Int']['output'];
  /** The body. */
  readonly body: Maybe<ReviewBody>;
  /** The state. */
  readonly country: Maybe<Country>;
  /** The cycle; null also where there is none. */
  readonly cycle: Maybe<Scalars['Int']['output']>;
  /** Implemented of assessed, 0 to 1; null where none was assessed. */
  readonly implementationRate: Maybe<Scalars['Float']['output']>;
  /** How many of them are IMPLEMENTED or SUBSTANTIALLY so. */
  readonly implemented: Scalars['Int']['output'];
  /** How many. */
  readonly records: Scalars['Int']['output'];
  /** The Sustainable Development Goal, 1 to 17. */
  readonly sdgGoal: Maybe<Scalars['Int']['output']>;
  /** The target of the Sustainable Development Goals. */
  readonly sdgTarget: Maybe<Scalars['String']['output']>;
  /** Where they stand; null also where that is withheld. */
  readonly status: Maybe<FollowUpStatus>;
  /** The theme. */
  readonly theme: Maybe<Scalars['String']['output']>;
};

/** What follow-up is counted by. */
export type FollowUpDimension =
  /** Whom it is about; a recommendation may have several. */
  | 'AFFECTED_GROUP'
  /** The body that recommends. */
  | 'BODY'
  /** The state it is addressed to. */
  | 'COUNTRY'
  /** The cycle of the review. */
  | 'CYCLE'
  /** Sustainable Development Goals it serves; there may be several. */
  | 'SDG_GOAL'
  /** Targets of the Sustainable Development Goals it serves; there may be several. */
  | 'SDG_TARGET'
  /** Where it stands. */
  | 'STATUS'
  /** Its themes; a recommendation may have several. */
  | 'THEME';

/** How a body follows its recommendations up, for as long as this version was in force. */
export type FollowUpProcedure = {
  readonly __typename?: 'FollowUpProcedure';
  /** The body. */
  readonly body: ReviewBody;
  /** Months a state has to report back; null where none is fixed or no source was read that says so. */
  readonly deadlineMonths: Maybe<Scalars['Int']['output']>;
  /** Identifies the version, such as "HRC-2017". */
  readonly id: Scalars['ID']['output'];
  /** The most recommendations of one review that are selected for follow-up; null where none is fixed. */
  readonly maximumItems: Maybe<Scalars['Int']['output']>;
  /** The grades it knows, best first; empty where the body gives none or no source was read. */
  readonly scale: ReadonlyArray<ScaleStep>;
  /** The document these facts are from. */
  readonly source: Scalars['String']['output'];
  /** In force from this day on. */
  readonly validFrom: Scalars['PartialDate']['output'];
  /** In force before this day; null while it is in force. */
  readonly validTo: Maybe<Scalars['PartialDate']['output']>;
};

/** A record of follow-up. */
export type FollowUpRecord = Action | AlternativeReport | EvidenceLink | Indicator | ProgressReport | Recommendation;

/** That a body selected a recommendation for follow-up. Selections are added and never changed. */
export type FollowUpSelection = {
  readonly __typename?: 'FollowUpSelection';
  /** Symbol of the document it stands in. */
  readonly documentSymbol: Maybe<Scalars['String']['output']>;
  /** The last day of the state's time, by the procedure's months; null where it fixes none. */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  /** Identifies the selection. */
  readonly id: Scalars['ID']['output'];
  /** The organisation that acted as the body. */
  readonly owner: Organisation;
  /** The version of the procedure that was in force on the day. */
  readonly procedure: FollowUpProcedure;
  /** When it was recorded here. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The day the state's time began. */
  readonly selectedOn: Scalars['Date']['output'];
  /** The session. */
  readonly session: Maybe<Scalars['Int']['output']>;
};

/** Recommendations counted by where they stand: those the caller may see, and none beside. */
export type FollowUpStatistics = {
  readonly __typename?: 'FollowUpStatistics';
  /** The day as of which they were counted; null where it is the present. */
  readonly asOf: Maybe<Scalars['Date']['output']>;
  /** One for each combination of values that is there; at most 10,000. */
  readonly counts: ReadonlyArray<FollowUpCount>;
  /** How many there are. Where a record has several values of a dimension, less than the sum of the counts. */
  readonly total: Scalars['Int']['output'];
};

/**
 * Where a recommendation stands, worked out from what is on record and the caller may see. The first line that applies counts:
 *
 * 1. Graded since it was last selected for follow-up, or ever where it was never selected: the status of the newest grade's scale step.
 * 2. Never selected, or selected under a procedure without a deadline: INSUFFICIENT_INFORMATION.
 * 3. The day is not later than the deadline: NOT_YET_DUE.
 * 4. No validated progress report since the selection: OVERDUE.
 * 5. Otherwise, reported and not graded yet: INSUFFICIENT_INFORMATION.
 */
export type FollowUpStatus =
  /** Done. */
  | 'IMPLEMENTED'
  /** Nobody who judges it was told enough to say. */
  | 'INSUFFICIENT_INFORMATION'
  /** Not done. */
  | 'NOT_IMPLEMENTED'
  /** Selected for follow-up, and its deadline has not passed. */
  | 'NOT_YET_DUE'
  /** Its deadline has passed without a validated progress report. */
  | 'OVERDUE'
  /** Begun; more is needed. */
  | 'PARTIALLY'
  /** What was done goes against the recommendation. */
  | 'REGRESSED'
  /** Done in large part. */
  | 'SUBSTANTIALLY';

/** A body's judgement of what a state did about a recommendation. */
export type Grade = {
  readonly __typename?: 'Grade';
  /** The grade as the body writes it. */
  readonly code: Scalars['String']['output'];
  /** Symbol of the document it stands in. */
  readonly documentSymbol: Maybe<Scalars['String']['output']>;
  /** The day it was given. */
  readonly gradedOn: Scalars['Date']['output'];
  /** Identifies the grade. */
  readonly id: Scalars['ID']['output'];
  /** The organisation that acted as the body and gave it. */
  readonly owner: Organisation;
  /** The version of the procedure under which it was given, whatever is in force today. */
  readonly procedure: FollowUpProcedure;
  /** Why, in the body's words. */
  readonly rationale: Maybe<Scalars['String']['output']>;
  /** When it was recorded here. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The session it was given at. */
  readonly session: Maybe<Scalars['Int']['output']>;
  /** The step of the scale under which it was given. */
  readonly step: ScaleStep;
};

/** A page of grades, in a stable order. */
export type GradeConnection = {
  readonly __typename?: 'GradeConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<GradeEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<Grade>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of grades. */
export type GradeEdge = {
  readonly __typename?: 'GradeEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Grade;
};

/** A grade to give. */
export type GradeRecommendationInput = {
  /** A code of the scale that is in force on the day the grade is given. */
  readonly code: Scalars['String']['input'];
  /** Symbol of the document it stands in. */
  readonly documentSymbol?: InputMaybe<Scalars['String']['input']>;
  /** The day it is given; today unless told. */
  readonly gradedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Why, in the body's words. */
  readonly rationale?: InputMaybe<Scalars['String']['input']>;
  /** A recommendation of the body the caller acts as. */
  readonly recommendation: Scalars['ID']['input'];
  /** The session. */
  readonly session?: InputMaybe<Scalars['Int']['input']>;
};

/** One status for comparing bodies; the verbatim grade stands beside it. */
export type ImplementationStatus =
  /** Done. */
  | 'IMPLEMENTED'
  /** The body was not told enough to say. */
  | 'INSUFFICIENT_INFORMATION'
  /** Not done. */
  | 'NOT_IMPLEMENTED'
  /** Begun; more is needed. */
  | 'PARTIALLY'
  /** What was done goes against the recommendation. */
  | 'REGRESSED'
  /** Done in large part. */
  | 'SUBSTANTIALLY';

/** An incident that a recommendation's evidence points to; described by the mission that documented it. */
export type Incident = {
  readonly __typename?: 'Incident';
  readonly id: Scalars['ID']['output'];
};

/** What progress on a recommendation is measured by. */
export type Indicator = {
  readonly __typename?: 'Indicator';
  /** The value to start from. */
  readonly baseline: Maybe<Scalars['Float']['output']>;
  /** The day of that value. */
  readonly baselineOn: Maybe<Scalars['Date']['output']>;
  /** Confidentiality as its owner set it. */
  readonly classification: Classification;
  /** When it was recorded here. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** What it measures. */
  readonly kind: IndicatorKind;
  /** Observed values, newest first; at most 500. */
  readonly observations: ReadonlyArray<Observation>;
  /** The organisation that keeps the record and alone may change it. */
  readonly owner: Organisation;
  /** The recommendation; null where the caller may not see it. */
  readonly recommendation: Maybe<Recommendation>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** The value to reach. */
  readonly target: Maybe<Scalars['Float']['output']>;
  /** The day to reach it by. */
  readonly targetOn: Maybe<Scalars['Date']['output']>;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** What is counted or observed. */
  readonly title: Scalars['String']['output'];
  /** How a recipient may pass it on, by the Traffic Light Protocol. */
  readonly tlp: Tlp;
  /** The unit of its values. */
  readonly unit: Maybe<Scalars['String']['output']>;
};

/** A page of indicators, in a stable order. */
export type IndicatorConnection = {
  readonly __typename?: 'IndicatorConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<IndicatorEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<Indicator>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of indicators. */
export type IndicatorEdge = {
  readonly __typename?: 'IndicatorEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Indicator;
};

/** What an indicator measures (HR/PUB/12/5). */
export type IndicatorKind =
  /** Result: what rights-holders enjoy. */
  | 'OUTCOME'
  /** Effort: what is done to carry commitments out. */
  | 'PROCESS'
  /** Commitment: laws, institutions and policies. */
  | 'STRUCTURAL';

/** A human-rights treaty or a protocol to one. */
export type Instrument = {
  readonly __typename?: 'Instrument';
  /** The year it was adopted. */
  readonly adoptedYear: Scalars['Int']['output'];
  /** The body that monitors it, where there is one. */
  readonly body: Maybe<ReviewBody>;
  /** Short name in capital letters, such as "ICCPR" or "OP-CAT". */
  readonly code: Scalars['ID']['output'];
  /** Full name. */
  readonly name: Scalars['String']['output'];
  /** The organisation that added it; null for an instrument that came with the hub. */
  readonly owner: Maybe<Organisation>;
  /** Where states stand towards it, by country. */
  readonly ratifications: RatificationConnection;
};


/** A human-rights treaty or a protocol to one. */
export type InstrumentRatificationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RatificationFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** A page of instruments, in a stable order. */
export type InstrumentConnection = {
  readonly __typename?: 'InstrumentConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<InstrumentEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<Instrument>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of instruments. */
export type InstrumentEdge = {
  readonly __typename?: 'InstrumentEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Instrument;
};

/** Which instruments. */
export type InstrumentFilter = {
  /** Monitored by one of these bodies, by code. */
  readonly bodies?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** That an organisation which sees a record of another's holds it for more sensitive than its owner does. The record is shared by the tighter label; its originator may set the tightening aside. */
export type LabelTightening = {
  readonly __typename?: 'LabelTightening';
  /** How sensitive it holds the record to be. */
  readonly classification: Classification;
  /** The tightening. */
  readonly id: Scalars['ID']['output'];
  /** Who tightened. */
  readonly organisation: Organisation;
  /** Why. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** When the originator set this aside; null while it counts. */
  readonly setAsideAt: Maybe<Scalars['DateTime']['output']>;
  /** When it tightened. */
  readonly tightenedAt: Scalars['DateTime']['output'];
  /** How far it holds that the record may be shared. */
  readonly tlp: Tlp;
};

/** Evidence to link. */
export type LinkEvidenceInput = {
  /** The activity, which the caller holds or may see. */
  readonly activity?: InputMaybe<Scalars['ID']['input']>;
  /** Confidentiality; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** For or against progress. */
  readonly direction: EvidenceDirection;
  /** The incident, which the caller holds or may see. One of incident, activity and visit is given. */
  readonly incident?: InputMaybe<Scalars['ID']['input']>;
  /** Where the interview notes are kept: a file number, not the notes. */
  readonly interviewReference?: InputMaybe<Scalars['String']['input']>;
  /** What it shows. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** When it happened. */
  readonly occurredOn?: InputMaybe<Scalars['Date']['input']>;
  /** A recommendation the caller may see. */
  readonly recommendation: Scalars['ID']['input'];
  /** Handling by recipients; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
  /** How far the incident is verified; UNVERIFIED unless told. VERIFIED takes the day it happened. */
  readonly verification?: InputMaybe<StatedVerification>;
  /** The visit, which the caller holds or may see. */
  readonly visit?: InputMaybe<Scalars['ID']['input']>;
};

/** What an organisation may change of its own. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Records when a mark of an action of the caller's organisation was reached. */
  readonly achieveBenchmark: Action;
  /** Adds a mark to an action of the caller's organisation. */
  readonly addBenchmark: Action;
  /** Says which organisation acts as a review body from now on; for stewards. */
  readonly assignReviewBody: ReviewBody;
  /** Records what the caller's state does about recommendations to it. */
  readonly createAction: Action;
  /** Brings a new version of the follow-up procedure of the caller's own body into force; grades keep the version they were given under. */
  readonly createFollowUpProcedure: FollowUpProcedure;
  /** Keeps an indicator of progress; for states, review bodies and national institutions. */
  readonly createIndicator: Indicator;
  /** Adds an instrument. */
  readonly createInstrument: Instrument;
  /** Records a recommendation, kept by the caller's organisation. */
  readonly createRecommendation: Recommendation;
  /** Adds a review body, which the caller's organisation acts as from now on. */
  readonly createReviewBody: ReviewBody;
  /** Adds a consent that the person of an account, or the guardian, gave. */
  readonly giveReportConsent: ReportAccount;
  /** Adds a grade to a recommendation's history, under the scale in force on the day it is given. */
  readonly gradeRecommendation: Recommendation;
  /** Links an incident to a recommendation, as evidence kept by the caller's organisation. */
  readonly linkEvidence: EvidenceLink;
  /** Adds an observed value to an indicator of the caller's organisation. */
  readonly recordObservation: Indicator;
  /** Records where a state stands towards a treaty, in place of what the caller recorded before. */
  readonly recordRatification: Ratification;
  /** Records that the body reminded the state. */
  readonly recordReminder: Reminder;
  /** Records that an alternative report rests on a person's account, with what the person consented to. From then on it is shared only as consented: without consent with nobody. */
  readonly recordReportAccount: ReportAccount;
  /** Adds a state's answer to a recommendation's history; it becomes the present one. */
  readonly recordResponse: Recommendation;
  /** Sets who may read an action of the caller's organisation. */
  readonly relabelAction: Action;
  /** Sets who may read an alternative report of the caller's organisation. */
  readonly relabelAlternativeReport: AlternativeReport;
  /** Sets who may read an evidence link of the caller's organisation. */
  readonly relabelEvidence: EvidenceLink;
  /** Sets who may read an indicator of the caller's organisation. */
  readonly relabelIndicator: Indicator;
  /** Sets who may read a progress report of the caller's organisation. */
  readonly relabelProgressReport: ProgressReport;
  /** Sets who may read a recommendation of the caller's organisation. */
  readonly relabelRecommendation: Recommendation;
  /** Selects recommendations of one review for follow-up, under the procedure in force on the day: no more than it allows, with its deadline. */
  readonly selectForFollowUp: ReadonlyArray<Recommendation>;
  /** Sets aside what another organisation tightened on a record of your organisation. */
  readonly setAsideReviewTightening: Maybe<LabelTightening>;
  /** Submits a report of civil society or of a national institution to the body. */
  readonly submitAlternativeReport: AlternativeReport;
  /** Submits a report of the caller's state to the body. */
  readonly submitProgressReport: ProgressReport;
  /** Tightens the labels of an action that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenAction: Maybe<LabelTightening>;
  /** Tightens the labels of an alternative report that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenAlternativeReport: Maybe<LabelTightening>;
  /** Tightens the labels of an evidence link that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenEvidence: Maybe<LabelTightening>;
  /** Tightens the labels of an indicator that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenIndicator: Maybe<LabelTightening>;
  /** Tightens the labels of a state's report that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenProgressReport: Maybe<LabelTightening>;
  /** Tightens the labels of a recommendation that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenRecommendation: Maybe<LabelTightening>;
  /** Changes an action of the caller's organisation. */
  readonly updateAction: Action;
  /** Changes a recommendation of the caller's organisation. */
  readonly updateRecommendation: Recommendation;
  /** Writes many recommendations of the body the caller acts as by the keys they have elsewhere: new ones are added, known ones changed where they say something else. */
  readonly upsertRecommendations: UpsertOutcome;
  /** Validates or returns a progress report of the caller's organisation, by another person and another client than submitted it. */
  readonly validateProgressReport: ProgressReport;
  /** Withdraws an evidence link of the caller's organisation; it stays in the history. */
  readonly withdrawEvidence: EvidenceLink;
  /** Withdraws a consent, for every read from the next request on. It stays in the account's history. */
  readonly withdrawReportConsent: ReportAccount;
};


/** What an organisation may change of its own. */
export type MutationAchieveBenchmarkArgs = {
  achievedOn: Scalars['Date']['input'];
  id: Scalars['ID']['input'];
};


/** What an organisation may change of its own. */
export type MutationAddBenchmarkArgs = {
  input: AddBenchmarkInput;
};


/** What an organisation may change of its own. */
export type MutationAssignReviewBodyArgs = {
  input: AssignReviewBodyInput;
};


/** What an organisation may change of its own. */
export type MutationCreateActionArgs = {
  input: CreateActionInput;
};


/** What an organisation may change of its own. */
export type MutationCreateFollowUpProcedureArgs = {
  input: CreateFollowUpProcedureInput;
};


/** What an organisation may change of its own. */
export type MutationCreateIndicatorArgs = {
  input: CreateIndicatorInput;
};


/** What an organisation may change of its own. */
export type MutationCreateInstrumentArgs = {
  input: CreateInstrumentInput;
};


/** What an organisation may change of its own. */
export type MutationCreateRecommendationArgs = {
  input: CreateRecommendationInput;
};


/** What an organisation may change of its own. */
export type MutationCreateReviewBodyArgs = {
  input: CreateReviewBodyInput;
};


/** What an organisation may change of its own. */
export type MutationGiveReportConsentArgs = {
  account: Scalars['ID']['input'];
  input: ConsentInput;
};


/** What an organisation may change of its own. */
export type MutationGradeRecommendationArgs = {
  input: GradeRecommendationInput;
};


/** What an organisation may change of its own. */
export type MutationLinkEvidenceArgs = {
  input: LinkEvidenceInput;
};


/** What an organisation may change of its own. */
export type MutationRecordObservationArgs = {
  input: RecordObservationInput;
};


/** What an organisation may change of its own. */
export type MutationRecordRatificationArgs = {
  input: RecordRatificationInput;
};


/** What an organisation may change of its own. */
export type MutationRecordReminderArgs = {
  input: RecordReminderInput;
};


/** What an organisation may change of its own. */
export type MutationRecordReportAccountArgs = {
  input: RecordAccountInput;
  report: Scalars['ID']['input'];
};


/** What an organisation may change of its own. */
export type MutationRecordResponseArgs = {
  input: RecordResponseInput;
};


/** What an organisation may change of its own. */
export type MutationRelabelActionArgs = {
  input: RelabelInput;
};


/** What an organisation may change of its own. */
export type MutationRelabelAlternativeReportArgs = {
  input: RelabelInput;
};


/** What an organisation may change of its own. */
export type MutationRelabelEvidenceArgs = {
  input: RelabelInput;
};


/** What an organisation may change of its own. */
export type MutationRelabelIndicatorArgs = {
  input: RelabelInput;
};


/** What an organisation may change of its own. */
export type MutationRelabelProgressReportArgs = {
  input: RelabelInput;
};


/** What an organisation may change of its own. */
export type MutationRelabelRecommendationArgs = {
  input: RelabelInput;
};


/** What an organisation may change of its own. */
export type MutationSelectForFollowUpArgs = {
  input: SelectForFollowUpInput;
};


/** What an organisation may change of its own. */
export type MutationSetAsideReviewTighteningArgs = {
  id: Scalars['ID']['input'];
};


/** What an organisation may change of its own. */
export type MutationSubmitAlternativeReportArgs = {
  input: SubmitAlternativeReportInput;
};


/** What an organisation may change of its own. */
export type MutationSubmitProgressReportArgs = {
  input: SubmitProgressReportInput;
};


/** What an organisation may change of its own. */
export type MutationTightenActionArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** What an organisation may change of its own. */
export type MutationTightenAlternativeReportArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** What an organisation may change of its own. */
export type MutationTightenEvidenceArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** What an organisation may change of its own. */
export type MutationTightenIndicatorArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** What an organisation may change of its own. */
export type MutationTightenProgressReportArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** What an organisation may change of its own. */
export type MutationTightenRecommendationArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** What an organisation may change of its own. */
export type MutationUpdateActionArgs = {
  input: UpdateActionInput;
};


/** What an organisation may change of its own. */
export type MutationUpdateRecommendationArgs = {
  input: UpdateRecommendationInput;
};


/** What an organisation may change of its own. */
export type MutationUpsertRecommendationsArgs = {
  input: UpsertRecommendationsInput;
};


/** What an organisation may change of its own. */
export type MutationValidateProgressReportArgs = {
  input: ValidateProgressReportInput;
};


/** What an organisation may change of its own. */
export type MutationWithdrawEvidenceArgs = {
  id: Scalars['ID']['input'];
};


/** What an organisation may change of its own. */
export type MutationWithdrawReportConsentArgs = {
  id: Scalars['ID']['input'];
};

/** A value of an indicator on a day. Observations are added and never changed. */
export type Observation = {
  readonly __typename?: 'Observation';
  /** Identifies the observation. */
  readonly id: Scalars['ID']['output'];
  /** The day. */
  readonly observedOn: Scalars['Date']['output'];
  /** When it was recorded here. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Where it is from. */
  readonly source: Maybe<Scalars['String']['output']>;
  /** The value. */
  readonly value: Scalars['Float']['output'];
};

/** The organisation that keeps a record; described by the hub. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the page's last record; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more records follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page starts behind another record. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first record; null on an empty page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/**
 * What a state reports about a recommendation. It is the state's once a second person validated it. Of a submitted report only the labels change.
 * The organisation it is submitted to reads it whatever its labels.
 */
export type ProgressReport = {
  readonly __typename?: 'ProgressReport';
  /** The organisation that acted as the body when it was submitted; null where none did. */
  readonly addressedTo: Maybe<Organisation>;
  /** What the state claims to have come to. */
  readonly claimedStatus: Maybe<ImplementationStatus>;
  /** Confidentiality as its owner set it. */
  readonly classification: Classification;
  /** When it was recorded here. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Symbol of the document it stands in. */
  readonly documentSymbol: Maybe<Scalars['String']['output']>;
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** The organisation that keeps the record and alone may change it. */
  readonly owner: Organisation;
  /** The recommendation; null where the caller may not see it. */
  readonly recommendation: Maybe<Recommendation>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** Who submitted it, by the code its office gives; null to all but the state itself. */
  readonly submittedBy: Maybe<Scalars['String']['output']>;
  /** The day it was submitted. */
  readonly submittedOn: Scalars['Date']['output'];
  /** The report; null where it is withheld. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** How a recipient may pass it on, by the Traffic Light Protocol. */
  readonly tlp: Tlp;
  /** What the second person made of it; null until then. */
  readonly validation: Maybe<Validation>;
};

/** A page of progress reports, in a stable order. */
export type ProgressReportConnection = {
  readonly __typename?: 'ProgressReportConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<ProgressReportEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<ProgressReport>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of progress reports. */
export type ProgressReportEdge = {
  readonly __typename?: 'ProgressReportEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: ProgressReport;
};

/** What can be asked of reviews. */
export type Query = {
  readonly __typename?: 'Query';
  /** The action with this id; null where there is none the caller may see. */
  readonly action: Maybe<Action>;
  /** What changed of follow-up since a visit, in the order of the transactions that changed it, each change once. Without `since` what there is, as APPEARED; then, after months as well as after seconds, what changed. */
  readonly followUpChanges: FollowUpChangeConnection;
  /** The version of a follow-up procedure with this id; null where there is none. */
  readonly followUpProcedure: Maybe<FollowUpProcedure>;
  /** How many recommendations there are and where they stand, by these dimensions; the total alone where none is given. */
  readonly followUpStatistics: FollowUpStatistics;
  /** The instrument with this code; null where there is none. */
  readonly instrument: Maybe<Instrument>;
  /** Instruments by code. */
  readonly instruments: InstrumentConnection;
  /** The recommendation with this id; null where there is none the caller may see. */
  readonly recommendation: Maybe<Recommendation>;
  /** What recommendations are sorted into: for each dimension its most frequent values among those that the filter finds. */
  readonly recommendationFacets: ReadonlyArray<RecommendationFacet>;
  /** How many recommendations there are, by these dimensions; the total alone where none is given. */
  readonly recommendationStatistics: RecommendationStatistics;
  /** The same recommendations as a table, in large pages with what became of them: for downloads. */
  readonly recommendationTable: RecommendationTable;
  /** Recommendations the caller may see, newest record first. */
  readonly recommendations: RecommendationConnection;
  /** Review bodies by code. */
  readonly reviewBodies: ReviewBodyConnection;
  /** The review body with this code; null where there is none. */
  readonly reviewBody: Maybe<ReviewBody>;
};


/** What can be asked of reviews. */
export type QueryActionArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked of reviews. */
export type QueryFollowUpChangesArgs = {
  filter: InputMaybe<FollowUpChangeFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  since: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked of reviews. */
export type QueryFollowUpProcedureArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked of reviews. */
export type QueryFollowUpStatisticsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
  by: ReadonlyArray<FollowUpDimension>;
  filter: InputMaybe<RecommendationFilter>;
};


/** What can be asked of reviews. */
export type QueryInstrumentArgs = {
  code: Scalars['ID']['input'];
};


/** What can be asked of reviews. */
export type QueryInstrumentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<InstrumentFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked of reviews. */
export type QueryRecommendationArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
  id: Scalars['ID']['input'];
};


/** What can be asked of reviews. */
export type QueryRecommendationFacetsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
  by: ReadonlyArray<FacetDimension>;
  filter: InputMaybe<RecommendationFilter>;
  top: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked of reviews. */
export type QueryRecommendationStatisticsArgs = {
  asOf: InputMaybe<Scalars['Date']['input']>;
  by: ReadonlyArray<RecommendationDimension>;
  filter: InputMaybe<RecommendationFilter>;
};


/** What can be asked of reviews. */
export type QueryRecommendationTableArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  asOf: InputMaybe<Scalars['Date']['input']>;
  filter: InputMaybe<RecommendationFilter>;
  first: Scalars['Int']['input'];
};


/** What can be asked of reviews. */
export type QueryRecommendationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  asOf: InputMaybe<Scalars['Date']['input']>;
  filter: InputMaybe<RecommendationFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked of reviews. */
export type QueryReviewBodiesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ReviewBodyFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What can be asked of reviews. */
export type QueryReviewBodyArgs = {
  code: Scalars['ID']['input'];
};

/** Where one state stands towards one treaty, as one organisation recorded it. Public reference data: every organisation reads it. */
export type Ratification = {
  readonly __typename?: 'Ratification';
  /** The state. */
  readonly country: Country;
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** The treaty. */
  readonly instrument: Instrument;
  /** What the source adds, verbatim. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The organisation that recorded it and alone may change it. */
  readonly owner: Organisation;
  /** When it became bound, as precisely as the source tells; null where it is not bound or the source does not tell. */
  readonly ratifiedOn: Maybe<Scalars['PartialDate']['output']>;
  /** What the state did. */
  readonly status: RatificationStatus;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of ratifications, in a stable order. */
export type RatificationConnection = {
  readonly __typename?: 'RatificationConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<RatificationEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<Ratification>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of ratifications. */
export type RatificationEdge = {
  readonly __typename?: 'RatificationEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Ratification;
};

/** Which ratifications. */
export type RatificationFilter = {
  /** Of one of these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Recorded by one of these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With one of these statuses. */
  readonly statuses?: InputMaybe<ReadonlyArray<RatificationStatus>>;
};

/** What a state did about a treaty. */
export type RatificationStatus =
  /** Neither signed nor bound. */
  | 'NO_ACTION'
  /** Signed and not bound yet. */
  | 'SIGNATORY'
  /** Bound by it: ratified, acceded or succeeded. */
  | 'STATE_PARTY';

/** What a review body asked of a state. */
export type Recommendation = {
  readonly __typename?: 'Recommendation';
  /** How much it asks, 1 to 5: 1 asks for little (help, sharing), 2 to continue, 3 to consider, 4 for action in general, 5 for a specific action. */
  readonly actionCategory: Maybe<Scalars['Int']['output']>;
  /** What is done about it, newest record first. */
  readonly actions: ActionConnection;
  /** When the body adopted it. */
  readonly adoptedOn: Maybe<Scalars['Date']['output']>;
  /** Whom it is about. */
  readonly affectedGroups: ReadonlyArray<Scalars['String']['output']>;
  /** What civil society and national institutions reported, newest record first. */
  readonly alternativeReports: AlternativeReportConnection;
  /** The day as of which it was read; null where it is the present. */
  readonly asOf: Maybe<Scalars['Date']['output']>;
  /** Whether a validated progress report is newer than the newest grade; null where its grades are withheld from the caller. */
  readonly awaitingAssessment: Maybe<Scalars['Boolean']['output']>;
  /** The body that recommends. */
  readonly body: ReviewBody;
  /** Confidentiality as its owner set it. */
  readonly classification: Classification;
  /** The state it is addressed to. */
  readonly country: Country;
  /** When it was recorded here. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Cycle of the review. */
  readonly cycle: Maybe<Scalars['Int']['output']>;
  /** Symbol of the document it stands in, such as "A/HRC/12/2". */
  readonly documentSymbol: Maybe<Scalars['String']['output']>;
  /** Incidents that speak for or against progress, newest link first; each link is kept and labelled by who made it. */
  readonly evidence: EvidenceLinkConnection;
  /** The newest grade of the body; null where it was not graded. */
  readonly grade: Maybe<Grade>;
  /** Every grade the body gave, newest first. Grades are added and never changed. */
  readonly grades: GradeConnection;
  /** Its text with the words that a search finds between "**" and "**"; null where the text is withheld. */
  readonly highlight: Maybe<Scalars['String']['output']>;
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** What progress is measured by, newest record first. */
  readonly indicators: IndicatorConnection;
  /** The organisation that keeps the record and alone may change it. */
  readonly owner: Organisation;
  /** Paragraph of that document, such as "75.12". */
  readonly paragraph: Maybe<Scalars['String']['output']>;
  /** What the state reported, newest record first. */
  readonly progressReports: ProgressReportConnection;
  /** The state that proposed it, in a review by states; null elsewhere and where the source does not tell. */
  readonly recommendingState: Maybe<Country>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** Reminders the body sent, newest first. */
  readonly reminders: ReminderConnection;
  /** The state's present answer; null where none is recorded. */
  readonly response: Maybe<Response>;
  /** Every answer the state gave, newest first. Answers are added and never changed. */
  readonly responses: ResponseConnection;
  /** Targets of the Sustainable Development Goals it serves, such as "16.3". */
  readonly sdgTargets: ReadonlyArray<Scalars['String']['output']>;
  /** Its newest selection for follow-up; null where it was not selected. */
  readonly selection: Maybe<FollowUpSelection>;
  /** Session of the body. */
  readonly session: Maybe<Scalars['Int']['output']>;
  /** Where it stands, by the rules that FollowUpStatus writes down; null where its grades are withheld from the caller. */
  readonly status: Maybe<FollowUpStatus>;
  /** The recommendation, verbatim; null where it is withheld. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** What it is about, in the words of its source. */
  readonly themes: ReadonlyArray<Scalars['String']['output']>;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** How a recipient may pass it on, by the Traffic Light Protocol. */
  readonly tlp: Tlp;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** What a review body asked of a state. */
export type RecommendationActionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What a review body asked of a state. */
export type RecommendationAlternativeReportsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What a review body asked of a state. */
export type RecommendationEvidenceArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<EvidenceFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What a review body asked of a state. */
export type RecommendationGradesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What a review body asked of a state. */
export type RecommendationHighlightArgs = {
  search: Scalars['String']['input'];
};


/** What a review body asked of a state. */
export type RecommendationIndicatorsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What a review body asked of a state. */
export type RecommendationProgressReportsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What a review body asked of a state. */
export type RecommendationRemindersArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What a review body asked of a state. */
export type RecommendationResponsesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** A page of recommendations, in a stable order. */
export type RecommendationConnection = {
  readonly __typename?: 'RecommendationConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<RecommendationEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<Recommendation>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many recommendations share the values of the dimensions that were asked for; the others are null. */
export type RecommendationCount = {
  readonly __typename?: 'RecommendationCount';
  /** The body. */
  readonly body: Maybe<ReviewBody>;
  /** The state. */
  readonly country: Maybe<Country>;
  /** How many. */
  readonly records: Scalars['Int']['output'];
  /** The answer; null also where there is none or it is withheld. */
  readonly response: Maybe<ResponseStatus>;
  /** The theme. */
  readonly theme: Maybe<Scalars['String']['output']>;
  /** The year; null also where the source does not tell. */
  readonly year: Maybe<Scalars['Int']['output']>;
};

/** What recommendations are counted by. */
export type RecommendationDimension =
  /** The body that recommends. */
  | 'BODY'
  /** The state it is addressed to. */
  | 'COUNTRY'
  /** The state's present answer. */
  | 'RESPONSE'
  /** Its themes; a recommendation may have several. */
  | 'THEME'
  /** The year it was adopted in. */
  | 'YEAR';

/** One record of a page of recommendations. */
export type RecommendationEdge = {
  readonly __typename?: 'RecommendationEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Recommendation;
};

/** What recommendations are sorted into beside a search, and how many lie in each value. */
export type RecommendationFacet = {
  readonly __typename?: 'RecommendationFacet';
  /** What they are sorted by. */
  readonly by: FacetDimension;
  /** Its values, the most frequent first. */
  readonly values: ReadonlyArray<FacetValue>;
};

/** Which recommendations. Conditions are joined by "and". */
export type RecommendationFilter = {
  /** Of one of these action categories, 1 to 5. */
  readonly actionCategories?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Adopted on this day or later. */
  readonly adoptedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Adopted on this day or earlier. */
  readonly adoptedTo?: InputMaybe<Scalars['Date']['input']>;
  /** About one of these groups. */
  readonly affectedGroups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With a validated progress report newer than the newest grade, or without one. */
  readonly awaitingAssessment?: InputMaybe<Scalars['Boolean']['input']>;
  /** By one of these bodies, by code. */
  readonly bodies?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * With or without a standing link to an incident that contradicts progress, that its maker stated to be verified and to have happened on the
   * day of adoption or later; any day where the day of adoption is not known.
   */
  readonly contradicted?: InputMaybe<Scalars['Boolean']['input']>;
  /** To one of these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of one of these cycles. */
  readonly cycles?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Selected for follow-up, with the last day of the state's time on this day or later. */
  readonly dueFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Selected for follow-up, with the last day of the state's time on this day or earlier. */
  readonly dueTo?: InputMaybe<Scalars['Date']['input']>;
  /** Selected for follow-up, with the last day of the state's time today or in the next so many days. */
  readonly dueWithinDays?: InputMaybe<Scalars['Int']['input']>;
  /** Kept by one of these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Proposed by one of these states (ISO 3166-1 alpha-3). */
  readonly recommendingStates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Presently answered so. */
  readonly responses?: InputMaybe<ReadonlyArray<ResponseStatus>>;
  /** Serving one of these Sustainable Development Goals, 1 to 17. */
  readonly sdgGoals?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Serving one of these targets of the Sustainable Development Goals. */
  readonly sdgTargets?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * With these words in its text, by their stems: words stand next to each other for "and"; AND, OR, NOT in capitals, brackets,
   * "a phrase" in quotation marks, and a beginning with a star, such as protect*.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Of one of these sessions. */
  readonly sessions?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Standing at one of these. This and what follows takes the scope follow-up:read, and finds nothing where grades are withheld. */
  readonly statuses?: InputMaybe<ReadonlyArray<FollowUpStatus>>;
  /** With one of these themes, in the exact words of their source. */
  readonly themes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/**
 * Counts of recommendations. Those the caller may see are all counted. Those an agreement lets it count and not see are counted in
 * cells of one owner, pair of labels and value of every dimension; cells of too few records are in no count and no total.
 */
export type RecommendationStatistics = {
  readonly __typename?: 'RecommendationStatistics';
  /** One for each combination of values that is there; at most 10,000. */
  readonly counts: ReadonlyArray<RecommendationCount>;
  /** How many there are. Where a record has several values of a dimension, less than the sum of the counts. */
  readonly total: Scalars['Int']['output'];
  /**
   * Whether counts may leave records out: true wherever an agreement lets the caller count records it does not see. Such
   * records are counted only where the filter speaks of owners, of dimensions and of whole years alone, and of the present
   * alone: the difference between two days could be one record.
   */
  readonly withheld: Scalars['Boolean']['output'];
};

/** Recommendations as a table: each field is a column with a value for each row, all in the order of `id`. What is withheld is null. */
export type RecommendationTable = {
  readonly __typename?: 'RecommendationTable';
  /** How much it asks, 1 to 5. */
  readonly actionCategory: Scalars['RecommendationColumn']['output'];
  /** When the body adopted it. */
  readonly adoptedOn: Scalars['RecommendationColumn']['output'];
  /** Whom it is about. */
  readonly affectedGroups: Scalars['RecommendationColumn']['output'];
  /** Code of the body that recommends. */
  readonly body: Scalars['RecommendationColumn']['output'];
  /** Confidentiality, as on the record. */
  readonly classification: Scalars['RecommendationColumn']['output'];
  /** ISO 3166-1 alpha-3 code of the state it is addressed to. */
  readonly country: Scalars['RecommendationColumn']['output'];
  /** Cycle of the review. */
  readonly cycle: Scalars['RecommendationColumn']['output'];
  /** Symbol of the document it stands in. */
  readonly documentSymbol: Scalars['RecommendationColumn']['output'];
  /** When it is due by its newest selection for follow-up; null where there is none or grades are withheld. */
  readonly dueOn: Maybe<Scalars['RecommendationColumn']['output']>;
  /** The newest grade as the body writes it; null where there is none or it is withheld. */
  readonly grade: Maybe<Scalars['RecommendationColumn']['output']>;
  /** Why, in the body's words. */
  readonly gradeRationale: Maybe<Scalars['RecommendationColumn']['output']>;
  /** The day of that grade. */
  readonly gradedOn: Maybe<Scalars['RecommendationColumn']['output']>;
  /** Identifies each record. */
  readonly id: Scalars['RecommendationColumn']['output'];
  /** The cursor that the next page starts behind; null where no record follows. */
  readonly next: Maybe<Scalars['String']['output']>;
  /** The organisation whose record it is. */
  readonly owner: Scalars['RecommendationColumn']['output'];
  /** Paragraph of that document. */
  readonly paragraph: Scalars['RecommendationColumn']['output'];
  /** ISO 3166-1 alpha-3 code of the state that proposed it. */
  readonly recommendingState: Scalars['RecommendationColumn']['output'];
  /** The state's present answer; null where none is recorded or it is withheld. */
  readonly response: Scalars['RecommendationColumn']['output'];
  /** That answer in the source's own words. */
  readonly responseText: Scalars['RecommendationColumn']['output'];
  /** Targets of the Sustainable Development Goals it serves. */
  readonly sdgTargets: Scalars['RecommendationColumn']['output'];
  /** Session of the body. */
  readonly session: Scalars['RecommendationColumn']['output'];
  /** Where it stands; null where its grades are withheld. */
  readonly status: Maybe<Scalars['RecommendationColumn']['output']>;
  /** The recommendation, verbatim; null where it is withheld. */
  readonly text: Scalars['RecommendationColumn']['output'];
  /** What it is about, in the words of its source. */
  readonly themes: Scalars['RecommendationColumn']['output'];
  /** Handling, as on the record. */
  readonly tlp: Scalars['RecommendationColumn']['output'];
  /** When the record last changed. */
  readonly updatedAt: Scalars['RecommendationColumn']['output'];
};

/** An account to record. */
export type RecordAccountInput = {
  /** What was consented to; nothing where the list is empty. */
  readonly consents: ReadonlyArray<ConsentInput>;
  /** Whether a guardian consents in the person's stead, as for a child. */
  readonly needsGuardian: Scalars['Boolean']['input'];
  /** What is needed to find the account again; no names. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** An observed value of an indicator of the caller's own. */
export type RecordObservationInput = {
  /** The indicator. */
  readonly indicator: Scalars['ID']['input'];
  /** The day. */
  readonly observedOn: Scalars['Date']['input'];
  /** Where it is from. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** The value. */
  readonly value: Scalars['Float']['input'];
};

/** Where a state stands towards a treaty. */
export type RecordRatificationInput = {
  /** ISO 3166-1 alpha-3 code of the state. */
  readonly country: Scalars['ID']['input'];
  /** Code of the treaty. */
  readonly instrument: Scalars['ID']['input'];
  /** What the source adds. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** When it became bound; only with STATE_PARTY. */
  readonly ratifiedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What the state did. */
  readonly status: RatificationStatus;
};

/** A reminder that was sent. */
export type RecordReminderInput = {
  /** Symbol of the document. */
  readonly documentSymbol?: InputMaybe<Scalars['String']['input']>;
  /** What it said. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** A recommendation of the body the caller acts as, selected for follow-up. */
  readonly recommendation: Scalars['ID']['input'];
  /** The day it was sent; today unless told. */
  readonly sentOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A state's answer to record. */
export type RecordResponseInput = {
  /** Symbol of the document it stands in. */
  readonly documentSymbol?: InputMaybe<Scalars['String']['input']>;
  /** The recommendation, the caller's own. */
  readonly recommendation: Scalars['ID']['input'];
  /** When the state gave it. */
  readonly respondedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Supported or noted. */
  readonly status: ResponseStatus;
  /** The answer in the state's own words. */
  readonly verbatim: Scalars['String']['input'];
};

/** A group of fields that was withheld from a record the caller may see. */
export type Redaction = {
  readonly __typename?: 'Redaction';
  /** The group: CORE is what every visible record shows. */
  readonly fieldGroup: Scalars['String']['output'];
  /** Why it was withheld. */
  readonly reason: RedactionReason;
};

/** Why a group of fields was withheld. */
export type RedactionReason =
  /** The agreements that name it grant de-identified records only: what is left is generalised. */
  | 'DEIDENTIFIED'
  /** No agreement that covers the record names the group. */
  | 'NOT_GRANTED';

/** Why an entry of a bulk upsert was refused. */
export type RefusedEntry = {
  readonly __typename?: 'RefusedEntry';
  /** Its external key. */
  readonly externalKey: Scalars['String']['output'];
  /** Its place in the list, from 0. */
  readonly index: Scalars['Int']['output'];
  /** What is wrong with it. */
  readonly reason: Scalars['String']['output'];
};

/** New labels of a record. */
export type RelabelInput = {
  /** Confidentiality from now on; unchanged where left out. */
  readonly classification?: InputMaybe<Classification>;
  /** The record, the caller's own. */
  readonly id: Scalars['ID']['input'];
  /** Handling from now on; unchanged where left out. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** That a body reminded a state. Reminders are added and never changed. */
export type Reminder = {
  readonly __typename?: 'Reminder';
  /** Symbol of the document it stands in. */
  readonly documentSymbol: Maybe<Scalars['String']['output']>;
  /** Identifies the reminder. */
  readonly id: Scalars['ID']['output'];
  /** What it said. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The organisation that acted as the body. */
  readonly owner: Organisation;
  /** When it was recorded here. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The day it was sent. */
  readonly sentOn: Scalars['Date']['output'];
};

/** A page of reminders, in a stable order. */
export type ReminderConnection = {
  readonly __typename?: 'ReminderConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<ReminderEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<Reminder>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of reminders. */
export type ReminderEdge = {
  readonly __typename?: 'ReminderEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Reminder;
};

/** What a person told that an alternative report rests on. It never leaves its owner. */
export type ReportAccount = {
  readonly __typename?: 'ReportAccount';
  /** What was consented to, the first one first; a withdrawn consent stays. */
  readonly consents: ReadonlyArray<ReportConsent>;
  /** The account. */
  readonly id: Scalars['ID']['output'];
  /** Whether a guardian consents in the person's stead, as for a child. */
  readonly needsGuardian: Scalars['Boolean']['output'];
  /** What is needed to find the account again; no names. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
};

/** A use of an account that was consented to. */
export type ReportConsent = {
  readonly __typename?: 'ReportConsent';
  /** When it was given. */
  readonly givenAt: Scalars['DateTime']['output'];
  /** Who gave it. */
  readonly givenBy: ConsentGiver;
  /** The consent. */
  readonly id: Scalars['ID']['output'];
  /** For which organisation alone; null for all that the use means. */
  readonly recipient: Maybe<Organisation>;
  /** What for. */
  readonly use: ConsentUse;
  /** When it was withdrawn; null while it holds. */
  readonly withdrawnAt: Maybe<Scalars['DateTime']['output']>;
};

/** A state's answer to a recommendation, as of a day. */
export type Response = {
  readonly __typename?: 'Response';
  /** Symbol of the document it stands in. */
  readonly documentSymbol: Maybe<Scalars['String']['output']>;
  /** Identifies the answer. */
  readonly id: Scalars['ID']['output'];
  /** When it was recorded here. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When the state gave it; null where the source does not tell. */
  readonly respondedOn: Maybe<Scalars['Date']['output']>;
  /** Supported or noted. */
  readonly status: ResponseStatus;
  /** The answer in the source's own words. */
  readonly verbatim: Scalars['String']['output'];
};

/** A page of a state's answers, in a stable order. */
export type ResponseConnection = {
  readonly __typename?: 'ResponseConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<ResponseEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<Response>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of a state's answers. */
export type ResponseEdge = {
  readonly __typename?: 'ResponseEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Response;
};

/** A state's answer to a recommendation of the Universal Periodic Review, which knows these two only. */
export type ResponseStatus =
  /** The state takes note of it and does not commit itself. */
  | 'NOTED'
  /** The state supports the recommendation. */
  | 'SUPPORTED';

/** A body that reviews states and recommends. The bodies of the United Nations come with the hub; others are added by themselves. */
export type ReviewBody = {
  readonly __typename?: 'ReviewBody';
  /** Short name in capital letters, such as "UPR" or "CEDAW". */
  readonly code: Scalars['ID']['output'];
  /** Every version of its follow-up procedure, newest first. */
  readonly followUpProcedures: ReadonlyArray<FollowUpProcedure>;
  /** The treaties it monitors, by code. */
  readonly instruments: ReadonlyArray<Instrument>;
  /** What it is. */
  readonly kind: ReviewBodyKind;
  /** Full name. */
  readonly name: Scalars['String']['output'];
  /** The organisation that acts as this body, and alone records, selects and grades in its name: the one a steward assigned last, else its owner. */
  readonly organisation: Maybe<Organisation>;
  /** The organisation that added this body; null for a body that came with the hub. */
  readonly owner: Maybe<Organisation>;
  /** Its recommendations, newest record first. */
  readonly recommendations: RecommendationConnection;
};


/** A body that reviews states and recommends. The bodies of the United Nations come with the hub; others are added by themselves. */
export type ReviewBodyRecommendationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  asOf: InputMaybe<Scalars['Date']['input']>;
  filter: InputMaybe<RecommendationFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** A page of review bodies, in a stable order. */
export type ReviewBodyConnection = {
  readonly __typename?: 'ReviewBodyConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<ReviewBodyEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<ReviewBody>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has, counting only what the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One record of a page of review bodies. */
export type ReviewBodyEdge = {
  readonly __typename?: 'ReviewBodyEdge';
  /** Give it as `after` for the page behind this record. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: ReviewBody;
};

/** Which review bodies. */
export type ReviewBodyFilter = {
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<ReviewBodyKind>>;
};

/** What a review body is. */
export type ReviewBodyKind =
  /** A regional court or commission. */
  | 'REGIONAL_BODY'
  /** A special procedure of the Human Rights Council. */
  | 'SPECIAL_PROCEDURE'
  /** A committee that monitors a United Nations human-rights treaty. */
  | 'TREATY_BODY'
  /** The Universal Periodic Review by states. */
  | 'UNIVERSAL_PERIODIC_REVIEW';

/** A grade a procedure knows. */
export type ScaleStep = {
  readonly __typename?: 'ScaleStep';
  /** The grade as the body writes it, such as "B1". */
  readonly code: Scalars['String']['output'];
  /** What it stands for, in the body's words. */
  readonly label: Scalars['String']['output'];
  /** Its place on the scale, 1 for the best. */
  readonly rank: Scalars['Int']['output'];
  /** The common status it is compared by. */
  readonly status: ImplementationStatus;
};

/** A grade of the scale. */
export type ScaleStepInput = {
  /** The grade as the body writes it; at most 20 characters. */
  readonly code: Scalars['String']['input'];
  /** What it stands for. */
  readonly label: Scalars['String']['input'];
  /** The common status it is compared by. */
  readonly status: ImplementationStatus;
};

/** Recommendations of one review to select for follow-up. */
export type SelectForFollowUpInput = {
  /** Symbol of the document. */
  readonly documentSymbol?: InputMaybe<Scalars['String']['input']>;
  /** The recommendations: of the body the caller acts as, to one country, of one document. */
  readonly recommendations: ReadonlyArray<Scalars['ID']['input']>;
  /** The day the state's time begins; the day of adoption unless told, else today. */
  readonly selectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The session. */
  readonly session?: InputMaybe<Scalars['Int']['input']>;
};

/** How far an incident was verified, in the words of whoever links it. */
export type StatedVerification =
  /** Supported by other information, short of verified. */
  | 'CORROBORATED'
  /** Neither. */
  | 'UNVERIFIED'
  /** Verified by a standard of proof. */
  | 'VERIFIED';

/** A report of civil society or a national institution to submit. */
export type SubmitAlternativeReportInput = {
  /** Confidentiality; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** Symbol of the document it stands in. */
  readonly documentSymbol?: InputMaybe<Scalars['String']['input']>;
  /** A recommendation the caller may see. */
  readonly recommendation: Scalars['ID']['input'];
  /** Who submits it, by the code the office gives. */
  readonly submittedBy: Scalars['String']['input'];
  /** The day it was submitted; today unless told. */
  readonly submittedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The report. */
  readonly text: Scalars['String']['input'];
  /** Handling by recipients; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** A state's report to submit. */
export type SubmitProgressReportInput = {
  /** What the state claims to have come to; REGRESSED and INSUFFICIENT_INFORMATION are not for it to claim. */
  readonly claimedStatus?: InputMaybe<ImplementationStatus>;
  /** Confidentiality; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** Symbol of the document it stands in. */
  readonly documentSymbol?: InputMaybe<Scalars['String']['input']>;
  /** A recommendation to the caller's own country. */
  readonly recommendation: Scalars['ID']['input'];
  /** Who submits it, by the code the office gives. */
  readonly submittedBy: Scalars['String']['input'];
  /** The day it was submitted; today unless told. */
  readonly submittedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The report. */
  readonly text: Scalars['String']['input'];
  /** Handling by recipients; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** What changes, told as it happens. A subscription is answered as a stream, over Server-Sent Events or WebSocket; whoever comes back with the last cursor has missed nothing. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** What changes of follow-up from now on, or since a visit: the edges of `followUpChanges`, each once, in the same order. */
  readonly followUpChanged: FollowUpChangeEdge;
};


/** What changes, told as it happens. A subscription is answered as a stream, over Server-Sent Events or WebSocket; whoever comes back with the last cursor has missed nothing. */
export type SubscriptionFollowUpChangedArgs = {
  filter: InputMaybe<FollowUpChangeFilter>;
  since: InputMaybe<Scalars['String']['input']>;
};

/** Tighter labels for a record of another organisation; what is left out stays as it is shared now. */
export type TightenLabelsInput = {
  /** How sensitive it is. */
  readonly classification?: InputMaybe<Classification>;
  /** Why, for the originator to read. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** How far it may be shared. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** Traffic Light Protocol 2.0: how a recipient may pass a record on. */
export type Tlp =
  /** Within the recipient's organisation and its clients, as needed. */
  | 'AMBER'
  /** Within the recipient's organisation only, as needed. */
  | 'AMBER_STRICT'
  /** To anybody. */
  | 'CLEAR'
  /** Within the community. */
  | 'GREEN'
  /** To nobody else. */
  | 'RED';

/** A change to an action: what is left out stays as it is, null empties what may be empty. */
export type UpdateActionInput = {
  /** The office to turn to in its place. */
  readonly alternateFocalPoint?: InputMaybe<Scalars['String']['input']>;
  /** What is done. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Its last day. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The action, the caller's own. */
  readonly id: Scalars['ID']['input'];
  /** The institution that is responsible. */
  readonly institution?: InputMaybe<Scalars['String']['input']>;
  /** The office to turn to. */
  readonly mainFocalPoint?: InputMaybe<Scalars['String']['input']>;
  /** Its first day. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** How far it has come. */
  readonly status?: InputMaybe<ActionStatus>;
  /** What is done, in a line. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** A change to a recommendation: what is left out stays as it is, null empties what may be empty. */
export type UpdateRecommendationInput = {
  /** 1 to 5. */
  readonly actionCategory?: InputMaybe<Scalars['Int']['input']>;
  /** When the body adopted it. */
  readonly adoptedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Whom it is about; at most 50. */
  readonly affectedGroups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Cycle of the review. */
  readonly cycle?: InputMaybe<Scalars['Int']['input']>;
  /** Symbol of the document. */
  readonly documentSymbol?: InputMaybe<Scalars['String']['input']>;
  /** The recommendation, the caller's own. */
  readonly id: Scalars['ID']['input'];
  /** Paragraph of the document. */
  readonly paragraph?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-3 code of the state that proposed it. */
  readonly recommendingState?: InputMaybe<Scalars['ID']['input']>;
  /** Targets such as "16.3" or "16.a"; at most 50. */
  readonly sdgTargets?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Session of the body. */
  readonly session?: InputMaybe<Scalars['Int']['input']>;
  /** The recommendation, verbatim. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** What it is about; at most 50. */
  readonly themes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What became of a bulk upsert. */
export type UpsertOutcome = {
  readonly __typename?: 'UpsertOutcome';
  /** How many records were new. */
  readonly added: Scalars['Int']['output'];
  /** How many were known and say something else now. */
  readonly changed: Scalars['Int']['output'];
  /** Which entries were refused, and why. */
  readonly refused: ReadonlyArray<RefusedEntry>;
  /** How many were known and say the same. */
  readonly unchanged: Scalars['Int']['output'];
  /** Whether anything was written: not in a dry run, and not where all or nothing was asked for and an entry was refused. */
  readonly written: Scalars['Boolean']['output'];
};

/** A recommendation by the key it has elsewhere. */
export type UpsertRecommendationInput = {
  /** 1 to 5. */
  readonly actionCategory?: InputMaybe<Scalars['Int']['input']>;
  /** When the body adopted it. */
  readonly adoptedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Whom it is about; at most 50. */
  readonly affectedGroups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Code of the body the caller acts as. */
  readonly body: Scalars['ID']['input'];
  /** ISO 3166-1 alpha-3 code of the state it is addressed to. */
  readonly country: Scalars['ID']['input'];
  /** Cycle of the review. */
  readonly cycle?: InputMaybe<Scalars['Int']['input']>;
  /** Symbol of the document. */
  readonly documentSymbol?: InputMaybe<Scalars['String']['input']>;
  /** The key it has in its source; unique within the source and the caller's organisation. */
  readonly externalKey: Scalars['String']['input'];
  /** Paragraph of the document. */
  readonly paragraph?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-3 code of the state that proposed it. */
  readonly recommendingState?: InputMaybe<Scalars['ID']['input']>;
  /** Targets such as "16.3" or "16.a"; at most 50. */
  readonly sdgTargets?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Session of the body. */
  readonly session?: InputMaybe<Scalars['Int']['input']>;
  /** The recommendation, verbatim. */
  readonly text: Scalars['String']['input'];
  /** What it is about; at most 50. */
  readonly themes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Recommendations to write by their external keys. */
export type UpsertRecommendationsInput = {
  /** Writes nothing where an entry is refused; else the others are written. */
  readonly allOrNothing?: InputMaybe<Scalars['Boolean']['input']>;
  /** Confidentiality of those that are new; CONFIDENTIAL unless told. Known ones keep their labels. */
  readonly classification?: InputMaybe<Classification>;
  /** Writes nothing and says what would be. */
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The recommendations; at most 5,000. */
  readonly entries: ReadonlyArray<UpsertRecommendationInput>;
  /** Names the source, such as "register"; capital letters and blanks are not in it. */
  readonly source: Scalars['String']['input'];
  /** Handling of those that are new; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** A second person's reading of a progress report. */
export type ValidateProgressReportInput = {
  /** Why. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Validated or returned. */
  readonly outcome: ValidationOutcome;
  /** The report, of the caller's organisation. */
  readonly report: Scalars['ID']['input'];
  /** Who validates it, by the code the office gives: not who submitted it, nor through the same client. */
  readonly validatedBy: Scalars['String']['input'];
};

/** What a second person made of a progress report. It is added and never changed. */
export type Validation = {
  readonly __typename?: 'Validation';
  /** Why. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Validated or returned. */
  readonly outcome: ValidationOutcome;
  /** When it was recorded here. */
  readonly recordedAt: Scalars['DateTime']['output'];
};

/** What became of a progress report when a second person read it. */
export type ValidationOutcome =
  /** It goes back; the state submits another. */
  | 'RETURNED'
  /** It stands as the state's report. */
  | 'VALIDATED';

/** A visit that evidence refers to; described by the mission that made it. */
export type Visit = {
  readonly __typename?: 'Visit';
  readonly id: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Action: Action;
  Country: Country;
  Instrument: Instrument;
  Recommendation: Recommendation;
  ReviewBody: ReviewBody;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Action:
    ( { __typename: 'Action' }
    & GraphQLRecursivePick<FederationTypes['Action'], {"id":true}> );
  Country:
    ( { __typename: 'Country' }
    & GraphQLRecursivePick<FederationTypes['Country'], {"code":true}> );
  Instrument:
    ( { __typename: 'Instrument' }
    & GraphQLRecursivePick<FederationTypes['Instrument'], {"code":true}> );
  Recommendation:
    ( { __typename: 'Recommendation' }
    & GraphQLRecursivePick<FederationTypes['Recommendation'], {"id":true}> );
  ReviewBody:
    ( { __typename: 'ReviewBody' }
    & GraphQLRecursivePick<FederationTypes['ReviewBody'], {"code":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  FollowUpRecord:
    | ( ActionRecord )
    | ( AlternativeReportRecord )
    | ( EvidenceLinkRecord )
    | ( IndicatorRecord )
    | ( ProgressReportRecord )
    | ( RecommendationRecord )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Action: ResolverTypeWrapper<ActionRecord>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActionConnection: ResolverTypeWrapper<Omit<ActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ActionEdge']>, nodes: ReadonlyArray<ResolversTypes['Action']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ActionEdge: ResolverTypeWrapper<Omit<ActionEdge, 'node'> & { node: ResolversTypes['Action'] }>;
  ActionStatus: ActionStatus;
  AddBenchmarkInput: AddBenchmarkInput;
  AlternativeReport: ResolverTypeWrapper<AlternativeReportRecord>;
  AlternativeReportConnection: ResolverTypeWrapper<Omit<AlternativeReportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AlternativeReportEdge']>, nodes: ReadonlyArray<ResolversTypes['AlternativeReport']> }>;
  AlternativeReportEdge: ResolverTypeWrapper<Omit<AlternativeReportEdge, 'node'> & { node: ResolversTypes['AlternativeReport'] }>;
  AssignReviewBodyInput: AssignReviewBodyInput;
  Benchmark: ResolverTypeWrapper<BenchmarkRecord>;
  ChangeKind: ChangeKind;
  Classification: Classification;
  CollaborationActivity: ResolverTypeWrapper<CollaborationActivity>;
  ConsentGiver: ConsentGiver;
  ConsentInput: ConsentInput;
  ConsentUse: ConsentUse;
  Country: ResolverTypeWrapper<CountryReference>;
  CreateActionInput: CreateActionInput;
  CreateFollowUpProcedureInput: CreateFollowUpProcedureInput;
  CreateIndicatorInput: CreateIndicatorInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CreateInstrumentInput: CreateInstrumentInput;
  CreateRecommendationInput: CreateRecommendationInput;
  CreateReviewBodyInput: CreateReviewBodyInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EvidenceDirection: EvidenceDirection;
  EvidenceFilter: EvidenceFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  EvidenceLink: ResolverTypeWrapper<EvidenceLinkRecord>;
  EvidenceLinkConnection: ResolverTypeWrapper<Omit<EvidenceLinkConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EvidenceLinkEdge']>, nodes: ReadonlyArray<ResolversTypes['EvidenceLink']> }>;
  EvidenceLinkEdge: ResolverTypeWrapper<Omit<EvidenceLinkEdge, 'node'> & { node: ResolversTypes['EvidenceLink'] }>;
  FacetDimension: FacetDimension;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  FollowUpChange: ResolverTypeWrapper<ChangeOfRecord>;
  FollowUpChangeConnection: ResolverTypeWrapper<Omit<FollowUpChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FollowUpChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['FollowUpChange']> }>;
  FollowUpChangeEdge: ResolverTypeWrapper<Omit<FollowUpChangeEdge, 'node'> & { node: ResolversTypes['FollowUpChange'] }>;
  FollowUpChangeFilter: FollowUpChangeFilter;
  FollowUpCount: ResolverTypeWrapper<CountOfFollowUp>;
  FollowUpDimension: FollowUpDimension;
  FollowUpProcedure: ResolverTypeWrapper<FollowUpProcedureRecord>;
  FollowUpRecord: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FollowUpRecord']>;
  FollowUpSelection: ResolverTypeWrapper<FollowUpSelectionRecord>;
  FollowUpStatistics: ResolverTypeWrapper<Omit<FollowUpStatistics, 'counts'> & { counts: ReadonlyArray<ResolversTypes['FollowUpCount']> }>;
  FollowUpStatus: FollowUpStatus;
  Grade: ResolverTypeWrapper<GradeRecord>;
  GradeConnection: ResolverTypeWrapper<Omit<GradeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['GradeEdge']>, nodes: ReadonlyArray<ResolversTypes['Grade']> }>;
  GradeEdge: ResolverTypeWrapper<Omit<GradeEdge, 'node'> & { node: ResolversTypes['Grade'] }>;
  GradeRecommendationInput: GradeRecommendationInput;
  ImplementationStatus: ImplementationStatus;
  Incident: ResolverTypeWrapper<Incident>;
  Indicator: ResolverTypeWrapper<IndicatorRecord>;
  IndicatorConnection: ResolverTypeWrapper<Omit<IndicatorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IndicatorEdge']>, nodes: ReadonlyArray<ResolversTypes['Indicator']> }>;
  IndicatorEdge: ResolverTypeWrapper<Omit<IndicatorEdge, 'node'> & { node: ResolversTypes['Indicator'] }>;
  IndicatorKind: IndicatorKind;
  Instrument: ResolverTypeWrapper<InstrumentRecord>;
  InstrumentConnection: ResolverTypeWrapper<Omit<InstrumentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InstrumentEdge']>, nodes: ReadonlyArray<ResolversTypes['Instrument']> }>;
  InstrumentEdge: ResolverTypeWrapper<Omit<InstrumentEdge, 'node'> & { node: ResolversTypes['Instrument'] }>;
  InstrumentFilter: InstrumentFilter;
  LabelTightening: ResolverTypeWrapper<LabelTighteningRecord>;
  LinkEvidenceInput: LinkEvidenceInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Observation: ResolverTypeWrapper<IndicatorObservationRecord>;
  Organisation: ResolverTypeWrapper<OrganisationReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  ProgressReport: ResolverTypeWrapper<ProgressReportRecord>;
  ProgressReportConnection: ResolverTypeWrapper<Omit<ProgressReportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProgressReportEdge']>, nodes: ReadonlyArray<ResolversTypes['ProgressReport']> }>;
  ProgressReportEdge: ResolverTypeWrapper<Omit<ProgressReportEdge, 'node'> & { node: ResolversTypes['ProgressReport'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ratification: ResolverTypeWrapper<RatificationRecord>;
  RatificationConnection: ResolverTypeWrapper<Omit<RatificationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RatificationEdge']>, nodes: ReadonlyArray<ResolversTypes['Ratification']> }>;
  RatificationEdge: ResolverTypeWrapper<Omit<RatificationEdge, 'node'> & { node: ResolversTypes['Ratification'] }>;
  RatificationFilter: RatificationFilter;
  RatificationStatus: RatificationStatus;
  Recommendation: ResolverTypeWrapper<RecommendationRecord>;
  RecommendationColumn: ResolverTypeWrapper<Scalars['RecommendationColumn']['output']>;
  RecommendationConnection: ResolverTypeWrapper<Omit<RecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RecommendationEdge']>, nodes: ReadonlyArray<ResolversTypes['Recommendation']> }>;
  RecommendationCount: ResolverTypeWrapper<CountOfRecommendations>;
  RecommendationDimension: RecommendationDimension;
  RecommendationEdge: ResolverTypeWrapper<Omit<RecommendationEdge, 'node'> & { node: ResolversTypes['Recommendation'] }>;
  RecommendationFacet: ResolverTypeWrapper<RecommendationFacet>;
  RecommendationFilter: RecommendationFilter;
  RecommendationStatistics: ResolverTypeWrapper<Omit<RecommendationStatistics, 'counts'> & { counts: ReadonlyArray<ResolversTypes['RecommendationCount']> }>;
  RecommendationTable: ResolverTypeWrapper<TablePage>;
  RecordAccountInput: RecordAccountInput;
  RecordObservationInput: RecordObservationInput;
  RecordRatificationInput: RecordRatificationInput;
  RecordReminderInput: RecordReminderInput;
  RecordResponseInput: RecordResponseInput;
  Redaction: ResolverTypeWrapper<Redaction>;
  RedactionReason: RedactionReason;
  RefusedEntry: ResolverTypeWrapper<RefusedEntry>;
  RelabelInput: RelabelInput;
  Reminder: ResolverTypeWrapper<ReminderRecord>;
  ReminderConnection: ResolverTypeWrapper<Omit<ReminderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReminderEdge']>, nodes: ReadonlyArray<ResolversTypes['Reminder']> }>;
  ReminderEdge: ResolverTypeWrapper<Omit<ReminderEdge, 'node'> & { node: ResolversTypes['Reminder'] }>;
  ReportAccount: ResolverTypeWrapper<AccountRecord>;
  ReportConsent: ResolverTypeWrapper<ConsentRecord>;
  Response: ResolverTypeWrapper<ResponseRecord>;
  ResponseConnection: ResolverTypeWrapper<Omit<ResponseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ResponseEdge']>, nodes: ReadonlyArray<ResolversTypes['Response']> }>;
  ResponseEdge: ResolverTypeWrapper<Omit<ResponseEdge, 'node'> & { node: ResolversTypes['Response'] }>;
  ResponseStatus: ResponseStatus;
  ReviewBody: ResolverTypeWrapper<ReviewBodyRecord>;
  ReviewBodyConnection: ResolverTypeWrapper<Omit<ReviewBodyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReviewBodyEdge']>, nodes: ReadonlyArray<ResolversTypes['ReviewBody']> }>;
  ReviewBodyEdge: ResolverTypeWrapper<Omit<ReviewBodyEdge, 'node'> & { node: ResolversTypes['ReviewBody'] }>;
  ReviewBodyFilter: ReviewBodyFilter;
  ReviewBodyKind: ReviewBodyKind;
  ScaleStep: ResolverTypeWrapper<ScaleStepRecord>;
  ScaleStepInput: ScaleStepInput;
  SelectForFollowUpInput: SelectForFollowUpInput;
  StatedVerification: StatedVerification;
  SubmitAlternativeReportInput: SubmitAlternativeReportInput;
  SubmitProgressReportInput: SubmitProgressReportInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TightenLabelsInput: TightenLabelsInput;
  Tlp: Tlp;
  UpdateActionInput: UpdateActionInput;
  UpdateRecommendationInput: UpdateRecommendationInput;
  UpsertOutcome: ResolverTypeWrapper<UpsertOutcome>;
  UpsertRecommendationInput: UpsertRecommendationInput;
  UpsertRecommendationsInput: UpsertRecommendationsInput;
  ValidateProgressReportInput: ValidateProgressReportInput;
  Validation: ResolverTypeWrapper<ProgressReportValidationRecord>;
  ValidationOutcome: ValidationOutcome;
  Visit: ResolverTypeWrapper<Visit>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Action: ActionRecord;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  ActionConnection: Omit<ActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ActionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Action']> };
  Int: Scalars['Int']['output'];
  ActionEdge: Omit<ActionEdge, 'node'> & { node: ResolversParentTypes['Action'] };
  AddBenchmarkInput: AddBenchmarkInput;
  AlternativeReport: AlternativeReportRecord;
  AlternativeReportConnection: Omit<AlternativeReportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AlternativeReportEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AlternativeReport']> };
  AlternativeReportEdge: Omit<AlternativeReportEdge, 'node'> & { node: ResolversParentTypes['AlternativeReport'] };
  AssignReviewBodyInput: AssignReviewBodyInput;
  Benchmark: BenchmarkRecord;
  CollaborationActivity: CollaborationActivity;
  ConsentInput: ConsentInput;
  Country: CountryReference;
  CreateActionInput: CreateActionInput;
  CreateFollowUpProcedureInput: CreateFollowUpProcedureInput;
  CreateIndicatorInput: CreateIndicatorInput;
  Float: Scalars['Float']['output'];
  CreateInstrumentInput: CreateInstrumentInput;
  CreateRecommendationInput: CreateRecommendationInput;
  CreateReviewBodyInput: CreateReviewBodyInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  EvidenceFilter: EvidenceFilter;
  Boolean: Scalars['Boolean']['output'];
  EvidenceLink: EvidenceLinkRecord;
  EvidenceLinkConnection: Omit<EvidenceLinkConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EvidenceLinkEdge']>, nodes: ReadonlyArray<ResolversParentTypes['EvidenceLink']> };
  EvidenceLinkEdge: Omit<EvidenceLinkEdge, 'node'> & { node: ResolversParentTypes['EvidenceLink'] };
  FacetValue: FacetValue;
  FollowUpChange: ChangeOfRecord;
  FollowUpChangeConnection: Omit<FollowUpChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FollowUpChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['FollowUpChange']> };
  FollowUpChangeEdge: Omit<FollowUpChangeEdge, 'node'> & { node: ResolversParentTypes['FollowUpChange'] };
  FollowUpChangeFilter: FollowUpChangeFilter;
  FollowUpCount: CountOfFollowUp;
  FollowUpProcedure: FollowUpProcedureRecord;
  FollowUpRecord: ResolversUnionTypes<ResolversParentTypes>['FollowUpRecord'];
  FollowUpSelection: FollowUpSelectionRecord;
  FollowUpStatistics: Omit<FollowUpStatistics, 'counts'> & { counts: ReadonlyArray<ResolversParentTypes['FollowUpCount']> };
  Grade: GradeRecord;
  GradeConnection: Omit<GradeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['GradeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Grade']> };
  GradeEdge: Omit<GradeEdge, 'node'> & { node: ResolversParentTypes['Grade'] };
  GradeRecommendationInput: GradeRecommendationInput;
  Incident: Incident;
  Indicator: IndicatorRecord;
  IndicatorConnection: Omit<IndicatorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IndicatorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Indicator']> };
  IndicatorEdge: Omit<IndicatorEdge, 'node'> & { node: ResolversParentTypes['Indicator'] };
  Instrument: InstrumentRecord;
  InstrumentConnection: Omit<InstrumentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InstrumentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Instrument']> };
  InstrumentEdge: Omit<InstrumentEdge, 'node'> & { node: ResolversParentTypes['Instrument'] };
  InstrumentFilter: InstrumentFilter;
  LabelTightening: LabelTighteningRecord;
  LinkEvidenceInput: LinkEvidenceInput;
  Mutation: Record<PropertyKey, never>;
  Observation: IndicatorObservationRecord;
  Organisation: OrganisationReference;
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  ProgressReport: ProgressReportRecord;
  ProgressReportConnection: Omit<ProgressReportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProgressReportEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ProgressReport']> };
  ProgressReportEdge: Omit<ProgressReportEdge, 'node'> & { node: ResolversParentTypes['ProgressReport'] };
  Query: Record<PropertyKey, never>;
  Ratification: RatificationRecord;
  RatificationConnection: Omit<RatificationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RatificationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Ratification']> };
  RatificationEdge: Omit<RatificationEdge, 'node'> & { node: ResolversParentTypes['Ratification'] };
  RatificationFilter: RatificationFilter;
  Recommendation: RecommendationRecord;
  RecommendationColumn: Scalars['RecommendationColumn']['output'];
  RecommendationConnection: Omit<RecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RecommendationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Recommendation']> };
  RecommendationCount: CountOfRecommendations;
  RecommendationEdge: Omit<RecommendationEdge, 'node'> & { node: ResolversParentTypes['Recommendation'] };
  RecommendationFacet: RecommendationFacet;
  RecommendationFilter: RecommendationFilter;
  RecommendationStatistics: Omit<RecommendationStatistics, 'counts'> & { counts: ReadonlyArray<ResolversParentTypes['RecommendationCount']> };
  RecommendationTable: TablePage;
  RecordAccountInput: RecordAccountInput;
  RecordObservationInput: RecordObservationInput;
  RecordRatificationInput: RecordRatificationInput;
  RecordReminderInput: RecordReminderInput;
  RecordResponseInput: RecordResponseInput;
  Redaction: Redaction;
  RefusedEntry: RefusedEntry;
  RelabelInput: RelabelInput;
  Reminder: ReminderRecord;
  ReminderConnection: Omit<ReminderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReminderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Reminder']> };
  ReminderEdge: Omit<ReminderEdge, 'node'> & { node: ResolversParentTypes['Reminder'] };
  ReportAccount: AccountRecord;
  ReportConsent: ConsentRecord;
  Response: ResponseRecord;
  ResponseConnection: Omit<ResponseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ResponseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Response']> };
  ResponseEdge: Omit<ResponseEdge, 'node'> & { node: ResolversParentTypes['Response'] };
  ReviewBody: ReviewBodyRecord;
  ReviewBodyConnection: Omit<ReviewBodyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReviewBodyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReviewBody']> };
  ReviewBodyEdge: Omit<ReviewBodyEdge, 'node'> & { node: ResolversParentTypes['ReviewBody'] };
  ReviewBodyFilter: ReviewBodyFilter;
  ScaleStep: ScaleStepRecord;
  ScaleStepInput: ScaleStepInput;
  SelectForFollowUpInput: SelectForFollowUpInput;
  SubmitAlternativeReportInput: SubmitAlternativeReportInput;
  SubmitProgressReportInput: SubmitProgressReportInput;
  Subscription: Record<PropertyKey, never>;
  TightenLabelsInput: TightenLabelsInput;
  UpdateActionInput: UpdateActionInput;
  UpdateRecommendationInput: UpdateRecommendationInput;
  UpsertOutcome: UpsertOutcome;
  UpsertRecommendationInput: UpsertRecommendationInput;
  UpsertRecommendationsInput: UpsertRecommendationsInput;
  ValidateProgressReportInput: ValidateProgressReportInput;
  Validation: ProgressReportValidationRecord;
  Visit: Visit;
};

export type ActionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Action'] = ResolversParentTypes['Action'], FederationReferenceType extends FederationReferenceTypes['Action'] = FederationReferenceTypes['Action']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Action']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alternateFocalPoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  benchmarks?: Resolver<ReadonlyArray<ResolversTypes['Benchmark']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  institution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mainFocalPoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  recommendations?: Resolver<ReadonlyArray<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ActionStatus'], ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ActionConnection'] = ResolversParentTypes['ActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Action']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ActionEdge'] = ResolversParentTypes['ActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
};

export type AlternativeReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlternativeReport'] = ResolversParentTypes['AlternativeReport']> = {
  accounts?: Resolver<ReadonlyArray<ResolversTypes['ReportAccount']>, ParentType, ContextType>;
  addressedTo?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  documentSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  submittedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlternativeReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlternativeReportConnection'] = ResolversParentTypes['AlternativeReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AlternativeReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AlternativeReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlternativeReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AlternativeReportEdge'] = ResolversParentTypes['AlternativeReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AlternativeReport'], ParentType, ContextType>;
};

export type BenchmarkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Benchmark'] = ResolversParentTypes['Benchmark']> = {
  achievedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CollaborationActivityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CollaborationActivity'] = ResolversParentTypes['CollaborationActivity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CountryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country'], FederationReferenceType extends FederationReferenceTypes['Country'] = FederationReferenceTypes['Country']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Country']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ratifications?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Ratification']>>, ParentType, ContextType>;
  recommendations?: Resolver<Maybe<ResolversTypes['RecommendationConnection']>, ParentType, ContextType, Partial<CountryRecommendationsArgs>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EvidenceLinkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EvidenceLink'] = ResolversParentTypes['EvidenceLink']> = {
  activity?: Resolver<Maybe<ResolversTypes['CollaborationActivity']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['EvidenceDirection'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  interviewReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['StatedVerification']>, ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EvidenceLinkConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EvidenceLinkConnection'] = ResolversParentTypes['EvidenceLinkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EvidenceLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EvidenceLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EvidenceLinkEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EvidenceLinkEdge'] = ResolversParentTypes['EvidenceLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EvidenceLink'], ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FollowUpChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowUpChange'] = ResolversParentTypes['FollowUpChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['FollowUpRecord']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FollowUpChangeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowUpChangeConnection'] = ResolversParentTypes['FollowUpChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FollowUpChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FollowUpChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FollowUpChangeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowUpChangeEdge'] = ResolversParentTypes['FollowUpChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FollowUpChange'], ParentType, ContextType>;
};

export type FollowUpCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowUpCount'] = ResolversParentTypes['FollowUpCount']> = {
  affectedGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assessed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['ReviewBody']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  cycle?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  implementationRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  implemented?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sdgGoal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sdgTarget?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['FollowUpStatus']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FollowUpProcedureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowUpProcedure'] = ResolversParentTypes['FollowUpProcedure']> = {
  body?: Resolver<ResolversTypes['ReviewBody'], ParentType, ContextType>;
  deadlineMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maximumItems?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scale?: Resolver<ReadonlyArray<ResolversTypes['ScaleStep']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['PartialDate'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type FollowUpRecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowUpRecord'] = ResolversParentTypes['FollowUpRecord']> = {
  __resolveType: TypeResolveFn<'Action' | 'AlternativeReport' | 'EvidenceLink' | 'Indicator' | 'ProgressReport' | 'Recommendation', ParentType, ContextType>;
};

export type FollowUpSelectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowUpSelection'] = ResolversParentTypes['FollowUpSelection']> = {
  documentSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['FollowUpProcedure'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  selectedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FollowUpStatisticsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FollowUpStatistics'] = ResolversParentTypes['FollowUpStatistics']> = {
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['FollowUpCount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GradeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Grade'] = ResolversParentTypes['Grade']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gradedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['FollowUpProcedure'], ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['ScaleStep'], ParentType, ContextType>;
};

export type GradeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GradeConnection'] = ResolversParentTypes['GradeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GradeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Grade']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GradeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GradeEdge'] = ResolversParentTypes['GradeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Grade'], ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator']> = {
  baseline?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  baselineOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IndicatorKind'], ParentType, ContextType>;
  observations?: Resolver<ReadonlyArray<ResolversTypes['Observation']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  targetOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorConnection'] = ResolversParentTypes['IndicatorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IndicatorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IndicatorEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IndicatorEdge'] = ResolversParentTypes['IndicatorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
};

export type InstrumentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Instrument'] = ResolversParentTypes['Instrument'], FederationReferenceType extends FederationReferenceTypes['Instrument'] = FederationReferenceTypes['Instrument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Instrument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  adoptedYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['ReviewBody']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  ratifications?: Resolver<ResolversTypes['RatificationConnection'], ParentType, ContextType, Partial<InstrumentRatificationsArgs>>;
};

export type InstrumentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InstrumentConnection'] = ResolversParentTypes['InstrumentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InstrumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Instrument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InstrumentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['InstrumentEdge'] = ResolversParentTypes['InstrumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
};

export type LabelTighteningResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LabelTightening'] = ResolversParentTypes['LabelTightening']> = {
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  setAsideAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tightenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  achieveBenchmark?: Resolver<ResolversTypes['Action'], ParentType, ContextType, RequireFields<MutationAchieveBenchmarkArgs, 'achievedOn' | 'id'>>;
  addBenchmark?: Resolver<ResolversTypes['Action'], ParentType, ContextType, RequireFields<MutationAddBenchmarkArgs, 'input'>>;
  assignReviewBody?: Resolver<ResolversTypes['ReviewBody'], ParentType, ContextType, RequireFields<MutationAssignReviewBodyArgs, 'input'>>;
  createAction?: Resolver<ResolversTypes['Action'], ParentType, ContextType, RequireFields<MutationCreateActionArgs, 'input'>>;
  createFollowUpProcedure?: Resolver<ResolversTypes['FollowUpProcedure'], ParentType, ContextType, RequireFields<MutationCreateFollowUpProcedureArgs, 'input'>>;
  createIndicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType, RequireFields<MutationCreateIndicatorArgs, 'input'>>;
  createInstrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType, RequireFields<MutationCreateInstrumentArgs, 'input'>>;
  createRecommendation?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType, RequireFields<MutationCreateRecommendationArgs, 'input'>>;
  createReviewBody?: Resolver<ResolversTypes['ReviewBody'], ParentType, ContextType, RequireFields<MutationCreateReviewBodyArgs, 'input'>>;
  giveReportConsent?: Resolver<ResolversTypes['ReportAccount'], ParentType, ContextType, RequireFields<MutationGiveReportConsentArgs, 'account' | 'input'>>;
  gradeRecommendation?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType, RequireFields<MutationGradeRecommendationArgs, 'input'>>;
  linkEvidence?: Resolver<ResolversTypes['EvidenceLink'], ParentType, ContextType, RequireFields<MutationLinkEvidenceArgs, 'input'>>;
  recordObservation?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType, RequireFields<MutationRecordObservationArgs, 'input'>>;
  recordRatification?: Resolver<ResolversTypes['Ratification'], ParentType, ContextType, RequireFields<MutationRecordRatificationArgs, 'input'>>;
  recordReminder?: Resolver<ResolversTypes['Reminder'], ParentType, ContextType, RequireFields<MutationRecordReminderArgs, 'input'>>;
  recordReportAccount?: Resolver<ResolversTypes['ReportAccount'], ParentType, ContextType, RequireFields<MutationRecordReportAccountArgs, 'input' | 'report'>>;
  recordResponse?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType, RequireFields<MutationRecordResponseArgs, 'input'>>;
  relabelAction?: Resolver<ResolversTypes['Action'], ParentType, ContextType, RequireFields<MutationRelabelActionArgs, 'input'>>;
  relabelAlternativeReport?: Resolver<ResolversTypes['AlternativeReport'], ParentType, ContextType, RequireFields<MutationRelabelAlternativeReportArgs, 'input'>>;
  relabelEvidence?: Resolver<ResolversTypes['EvidenceLink'], ParentType, ContextType, RequireFields<MutationRelabelEvidenceArgs, 'input'>>;
  relabelIndicator?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType, RequireFields<MutationRelabelIndicatorArgs, 'input'>>;
  relabelProgressReport?: Resolver<ResolversTypes['ProgressReport'], ParentType, ContextType, RequireFields<MutationRelabelProgressReportArgs, 'input'>>;
  relabelRecommendation?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType, RequireFields<MutationRelabelRecommendationArgs, 'input'>>;
  selectForFollowUp?: Resolver<ReadonlyArray<ResolversTypes['Recommendation']>, ParentType, ContextType, RequireFields<MutationSelectForFollowUpArgs, 'input'>>;
  setAsideReviewTightening?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationSetAsideReviewTighteningArgs, 'id'>>;
  submitAlternativeReport?: Resolver<ResolversTypes['AlternativeReport'], ParentType, ContextType, RequireFields<MutationSubmitAlternativeReportArgs, 'input'>>;
  submitProgressReport?: Resolver<ResolversTypes['ProgressReport'], ParentType, ContextType, RequireFields<MutationSubmitProgressReportArgs, 'input'>>;
  tightenAction?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenActionArgs, 'id' | 'input'>>;
  tightenAlternativeReport?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenAlternativeReportArgs, 'id' | 'input'>>;
  tightenEvidence?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenEvidenceArgs, 'id' | 'input'>>;
  tightenIndicator?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenIndicatorArgs, 'id' | 'input'>>;
  tightenProgressReport?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenProgressReportArgs, 'id' | 'input'>>;
  tightenRecommendation?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenRecommendationArgs, 'id' | 'input'>>;
  updateAction?: Resolver<ResolversTypes['Action'], ParentType, ContextType, RequireFields<MutationUpdateActionArgs, 'input'>>;
  updateRecommendation?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType, RequireFields<MutationUpdateRecommendationArgs, 'input'>>;
  upsertRecommendations?: Resolver<ResolversTypes['UpsertOutcome'], ParentType, ContextType, RequireFields<MutationUpsertRecommendationsArgs, 'input'>>;
  validateProgressReport?: Resolver<ResolversTypes['ProgressReport'], ParentType, ContextType, RequireFields<MutationValidateProgressReportArgs, 'input'>>;
  withdrawEvidence?: Resolver<ResolversTypes['EvidenceLink'], ParentType, ContextType, RequireFields<MutationWithdrawEvidenceArgs, 'id'>>;
  withdrawReportConsent?: Resolver<ResolversTypes['ReportAccount'], ParentType, ContextType, RequireFields<MutationWithdrawReportConsentArgs, 'id'>>;
};

export type ObservationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Observation'] = ResolversParentTypes['Observation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  observedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export type ProgressReportResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProgressReport'] = ResolversParentTypes['ProgressReport']> = {
  addressedTo?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  claimedStatus?: Resolver<Maybe<ResolversTypes['ImplementationStatus']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  documentSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  submittedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  validation?: Resolver<Maybe<ResolversTypes['Validation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProgressReportConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProgressReportConnection'] = ResolversParentTypes['ProgressReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProgressReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProgressReport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProgressReportEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ProgressReportEdge'] = ResolversParentTypes['ProgressReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProgressReport'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  action?: Resolver<Maybe<ResolversTypes['Action']>, ParentType, ContextType, RequireFields<QueryActionArgs, 'id'>>;
  followUpChanges?: Resolver<ResolversTypes['FollowUpChangeConnection'], ParentType, ContextType, Partial<QueryFollowUpChangesArgs>>;
  followUpProcedure?: Resolver<Maybe<ResolversTypes['FollowUpProcedure']>, ParentType, ContextType, RequireFields<QueryFollowUpProcedureArgs, 'id'>>;
  followUpStatistics?: Resolver<ResolversTypes['FollowUpStatistics'], ParentType, ContextType, RequireFields<QueryFollowUpStatisticsArgs, 'by'>>;
  instrument?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType, RequireFields<QueryInstrumentArgs, 'code'>>;
  instruments?: Resolver<ResolversTypes['InstrumentConnection'], ParentType, ContextType, Partial<QueryInstrumentsArgs>>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType, RequireFields<QueryRecommendationArgs, 'id'>>;
  recommendationFacets?: Resolver<ReadonlyArray<ResolversTypes['RecommendationFacet']>, ParentType, ContextType, RequireFields<QueryRecommendationFacetsArgs, 'by'>>;
  recommendationStatistics?: Resolver<ResolversTypes['RecommendationStatistics'], ParentType, ContextType, RequireFields<QueryRecommendationStatisticsArgs, 'by'>>;
  recommendationTable?: Resolver<ResolversTypes['RecommendationTable'], ParentType, ContextType, RequireFields<QueryRecommendationTableArgs, 'first'>>;
  recommendations?: Resolver<ResolversTypes['RecommendationConnection'], ParentType, ContextType, Partial<QueryRecommendationsArgs>>;
  reviewBodies?: Resolver<ResolversTypes['ReviewBodyConnection'], ParentType, ContextType, Partial<QueryReviewBodiesArgs>>;
  reviewBody?: Resolver<Maybe<ResolversTypes['ReviewBody']>, ParentType, ContextType, RequireFields<QueryReviewBodyArgs, 'code'>>;
};

export type RatificationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Ratification'] = ResolversParentTypes['Ratification']> = {
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  ratifiedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RatificationStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RatificationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RatificationConnection'] = ResolversParentTypes['RatificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RatificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Ratification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RatificationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RatificationEdge'] = ResolversParentTypes['RatificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ratification'], ParentType, ContextType>;
};

export type RecommendationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Recommendation'] = ResolversParentTypes['Recommendation'], FederationReferenceType extends FederationReferenceTypes['Recommendation'] = FederationReferenceTypes['Recommendation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Recommendation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actionCategory?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  actions?: Resolver<ResolversTypes['ActionConnection'], ParentType, ContextType, Partial<RecommendationActionsArgs>>;
  adoptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  affectedGroups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  alternativeReports?: Resolver<ResolversTypes['AlternativeReportConnection'], ParentType, ContextType, Partial<RecommendationAlternativeReportsArgs>>;
  asOf?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  awaitingAssessment?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['ReviewBody'], ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cycle?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  documentSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['EvidenceLinkConnection'], ParentType, ContextType, Partial<RecommendationEvidenceArgs>>;
  grade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  grades?: Resolver<ResolversTypes['GradeConnection'], ParentType, ContextType, Partial<RecommendationGradesArgs>>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RecommendationHighlightArgs, 'search'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicators?: Resolver<ResolversTypes['IndicatorConnection'], ParentType, ContextType, Partial<RecommendationIndicatorsArgs>>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  paragraph?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progressReports?: Resolver<ResolversTypes['ProgressReportConnection'], ParentType, ContextType, Partial<RecommendationProgressReportsArgs>>;
  recommendingState?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  reminders?: Resolver<ResolversTypes['ReminderConnection'], ParentType, ContextType, Partial<RecommendationRemindersArgs>>;
  response?: Resolver<Maybe<ResolversTypes['Response']>, ParentType, ContextType>;
  responses?: Resolver<ResolversTypes['ResponseConnection'], ParentType, ContextType, Partial<RecommendationResponsesArgs>>;
  sdgTargets?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  selection?: Resolver<Maybe<ResolversTypes['FollowUpSelection']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['FollowUpStatus']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  themes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface RecommendationColumnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RecommendationColumn'], any> {
  name: 'RecommendationColumn';
}

export type RecommendationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecommendationConnection'] = ResolversParentTypes['RecommendationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecommendationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecommendationCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecommendationCount'] = ResolversParentTypes['RecommendationCount']> = {
  body?: Resolver<Maybe<ResolversTypes['ReviewBody']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['ResponseStatus']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RecommendationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecommendationEdge'] = ResolversParentTypes['RecommendationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType>;
};

export type RecommendationFacetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecommendationFacet'] = ResolversParentTypes['RecommendationFacet']> = {
  by?: Resolver<ResolversTypes['FacetDimension'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type RecommendationStatisticsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecommendationStatistics'] = ResolversParentTypes['RecommendationStatistics']> = {
  counts?: Resolver<ReadonlyArray<ResolversTypes['RecommendationCount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecommendationTableResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecommendationTable'] = ResolversParentTypes['RecommendationTable']> = {
  actionCategory?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  adoptedOn?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  affectedGroups?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  cycle?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  documentSymbol?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['RecommendationColumn']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['RecommendationColumn']>, ParentType, ContextType>;
  gradeRationale?: Resolver<Maybe<ResolversTypes['RecommendationColumn']>, ParentType, ContextType>;
  gradedOn?: Resolver<Maybe<ResolversTypes['RecommendationColumn']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  paragraph?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  recommendingState?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  response?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  responseText?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  sdgTargets?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  session?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['RecommendationColumn']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  themes?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['RecommendationColumn'], ParentType, ContextType>;
};

export type RedactionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Redaction'] = ResolversParentTypes['Redaction']> = {
  fieldGroup?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RedactionReason'], ParentType, ContextType>;
};

export type RefusedEntryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RefusedEntry'] = ResolversParentTypes['RefusedEntry']> = {
  externalKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReminderResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Reminder'] = ResolversParentTypes['Reminder']> = {
  documentSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ReminderConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReminderConnection'] = ResolversParentTypes['ReminderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReminderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Reminder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReminderEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReminderEdge'] = ResolversParentTypes['ReminderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reminder'], ParentType, ContextType>;
};

export type ReportAccountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReportAccount'] = ResolversParentTypes['ReportAccount']> = {
  consents?: Resolver<ReadonlyArray<ResolversTypes['ReportConsent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  needsGuardian?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReportConsentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReportConsent'] = ResolversParentTypes['ReportConsent']> = {
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['ConsentGiver'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  use?: Resolver<ResolversTypes['ConsentUse'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ResponseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Response'] = ResolversParentTypes['Response']> = {
  documentSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  respondedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ResponseStatus'], ParentType, ContextType>;
  verbatim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ResponseConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResponseConnection'] = ResolversParentTypes['ResponseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ResponseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Response']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ResponseEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResponseEdge'] = ResolversParentTypes['ResponseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Response'], ParentType, ContextType>;
};

export type ReviewBodyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReviewBody'] = ResolversParentTypes['ReviewBody'], FederationReferenceType extends FederationReferenceTypes['ReviewBody'] = FederationReferenceTypes['ReviewBody']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReviewBody']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  followUpProcedures?: Resolver<ReadonlyArray<ResolversTypes['FollowUpProcedure']>, ParentType, ContextType>;
  instruments?: Resolver<ReadonlyArray<ResolversTypes['Instrument']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReviewBodyKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  recommendations?: Resolver<ResolversTypes['RecommendationConnection'], ParentType, ContextType, Partial<ReviewBodyRecommendationsArgs>>;
};

export type ReviewBodyConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReviewBodyConnection'] = ResolversParentTypes['ReviewBodyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewBodyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReviewBody']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewBodyEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ReviewBodyEdge'] = ResolversParentTypes['ReviewBodyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReviewBody'], ParentType, ContextType>;
};

export type ScaleStepResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ScaleStep'] = ResolversParentTypes['ScaleStep']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImplementationStatus'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  followUpChanged?: SubscriptionResolver<ResolversTypes['FollowUpChangeEdge'], "followUpChanged", ParentType, ContextType, Partial<SubscriptionFollowUpChangedArgs>>;
};

export type UpsertOutcomeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UpsertOutcome'] = ResolversParentTypes['UpsertOutcome']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ReadonlyArray<ResolversTypes['RefusedEntry']>, ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  written?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ValidationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Validation'] = ResolversParentTypes['Validation']> = {
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ValidationOutcome'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type VisitResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Visit'] = ResolversParentTypes['Visit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Action?: ActionResolvers<ContextType>;
  ActionConnection?: ActionConnectionResolvers<ContextType>;
  ActionEdge?: ActionEdgeResolvers<ContextType>;
  AlternativeReport?: AlternativeReportResolvers<ContextType>;
  AlternativeReportConnection?: AlternativeReportConnectionResolvers<ContextType>;
  AlternativeReportEdge?: AlternativeReportEdgeResolvers<ContextType>;
  Benchmark?: BenchmarkResolvers<ContextType>;
  CollaborationActivity?: CollaborationActivityResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EvidenceLink?: EvidenceLinkResolvers<ContextType>;
  EvidenceLinkConnection?: EvidenceLinkConnectionResolvers<ContextType>;
  EvidenceLinkEdge?: EvidenceLinkEdgeResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  FollowUpChange?: FollowUpChangeResolvers<ContextType>;
  FollowUpChangeConnection?: FollowUpChangeConnectionResolvers<ContextType>;
  FollowUpChangeEdge?: FollowUpChangeEdgeResolvers<ContextType>;
  FollowUpCount?: FollowUpCountResolvers<ContextType>;
  FollowUpProcedure?: FollowUpProcedureResolvers<ContextType>;
  FollowUpRecord?: FollowUpRecordResolvers<ContextType>;
  FollowUpSelection?: FollowUpSelectionResolvers<ContextType>;
  FollowUpStatistics?: FollowUpStatisticsResolvers<ContextType>;
  Grade?: GradeResolvers<ContextType>;
  GradeConnection?: GradeConnectionResolvers<ContextType>;
  GradeEdge?: GradeEdgeResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorConnection?: IndicatorConnectionResolvers<ContextType>;
  IndicatorEdge?: IndicatorEdgeResolvers<ContextType>;
  Instrument?: InstrumentResolvers<ContextType>;
  InstrumentConnection?: InstrumentConnectionResolvers<ContextType>;
  InstrumentEdge?: InstrumentEdgeResolvers<ContextType>;
  LabelTightening?: LabelTighteningResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Observation?: ObservationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  ProgressReport?: ProgressReportResolvers<ContextType>;
  ProgressReportConnection?: ProgressReportConnectionResolvers<ContextType>;
  ProgressReportEdge?: ProgressReportEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Ratification?: RatificationResolvers<ContextType>;
  RatificationConnection?: RatificationConnectionResolvers<ContextType>;
  RatificationEdge?: RatificationEdgeResolvers<ContextType>;
  Recommendation?: RecommendationResolvers<ContextType>;
  RecommendationColumn?: GraphQLScalarType;
  RecommendationConnection?: RecommendationConnectionResolvers<ContextType>;
  RecommendationCount?: RecommendationCountResolvers<ContextType>;
  RecommendationEdge?: RecommendationEdgeResolvers<ContextType>;
  RecommendationFacet?: RecommendationFacetResolvers<ContextType>;
  RecommendationStatistics?: RecommendationStatisticsResolvers<ContextType>;
  RecommendationTable?: RecommendationTableResolvers<ContextType>;
  Redaction?: RedactionResolvers<ContextType>;
  RefusedEntry?: RefusedEntryResolvers<ContextType>;
  Reminder?: ReminderResolvers<ContextType>;
  ReminderConnection?: ReminderConnectionResolvers<ContextType>;
  ReminderEdge?: ReminderEdgeResolvers<ContextType>;
  ReportAccount?: ReportAccountResolvers<ContextType>;
  ReportConsent?: ReportConsentResolvers<ContextType>;
  Response?: ResponseResolvers<ContextType>;
  ResponseConnection?: ResponseConnectionResolvers<ContextType>;
  ResponseEdge?: ResponseEdgeResolvers<ContextType>;
  ReviewBody?: ReviewBodyResolvers<ContextType>;
  ReviewBodyConnection?: ReviewBodyConnectionResolvers<ContextType>;
  ReviewBodyEdge?: ReviewBodyEdgeResolvers<ContextType>;
  ScaleStep?: ScaleStepResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UpsertOutcome?: UpsertOutcomeResolvers<ContextType>;
  Validation?: ValidationResolvers<ContextType>;
  Visit?: VisitResolvers<ContextType>;
};

