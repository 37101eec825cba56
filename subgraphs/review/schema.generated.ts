import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CountryReference, OrganisationReference } from '../kit/references.ts';
import type { ReviewBodyRecord } from './entities/review-body.ts';
import type { InstrumentRecord } from './entities/instrument.ts';
import type { RatificationRecord } from './entities/ratification.ts';
import type { RecommendationRecord } from './entities/recommendation.ts';
import type { ResponseRecord } from './entities/response.ts';
import type { CountOfRecommendations } from './recommendation-statistics.ts';
import type { FollowUpProcedureRecord } from './entities/follow-up-procedure.ts';
import type { ScaleStepRecord } from './entities/scale-step.ts';
import type { GradeRecord } from './entities/grade.ts';
import type { EvidenceLinkRecord } from './entities/evidence-link.ts';
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
  _FieldSet: { input: unknown; output: unknown; }
};

/** Confidentiality of a record, as in ST/SGB/2007/6. */
export type Classification =
  /** Disclosure could do harm. */
  | 'CONFIDENTIAL'
  /** Disclosure could do grave harm. */
  | 'STRICTLY_CONFIDENTIAL'
  /** Disclosure does no harm. With `tlp` CLEAR or GREEN every organisation on the hub reads the record. */
  | 'UNCLASSIFIED';

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
  filter: InputMaybe<RecommendationFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
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
  /** Code of the body: one that came with the hub, or the caller's own. */
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
  /** Confidentiality as its owner set it. */
  readonly classification: Classification;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** For or against progress. */
  readonly direction: EvidenceDirection;
  /** Identifies the link. */
  readonly id: Scalars['ID']['output'];
  /** The incident; null where the caller may not see it. */
  readonly incident: Maybe<Incident>;
  /** What it shows. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The organisation that keeps the record and alone may change it. */
  readonly owner: Organisation;
  /** The recommendation; null where the caller may see the link and not the recommendation. */
  readonly recommendation: Maybe<Recommendation>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** How a recipient may pass it on, by the Traffic Light Protocol. */
  readonly tlp: Tlp;
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
  /** The recommendation, the caller's own. */
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

/** Evidence to link. */
export type LinkEvidenceInput = {
  /** Confidentiality; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** For or against progress. */
  readonly direction: EvidenceDirection;
  /** The incident, which the caller holds or may see. */
  readonly incident: Scalars['ID']['input'];
  /** What it shows. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** A recommendation the caller may see. */
  readonly recommendation: Scalars['ID']['input'];
  /** Handling by recipients; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** What an organisation may change of its own. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Brings a new version of the follow-up procedure of the caller's own body into force; grades keep the version they were given under. */
  readonly createFollowUpProcedure: FollowUpProcedure;
  /** Adds an instrument. */
  readonly createInstrument: Instrument;
  /** Records a recommendation, kept by the caller's organisation. */
  readonly createRecommendation: Recommendation;
  /** Adds a review body, which the caller's organisation acts as from now on. */
  readonly createReviewBody: ReviewBody;
  /** Adds a grade to a recommendation's history, under the scale in force on the day it is given. */
  readonly gradeRecommendation: Recommendation;
  /** Links an incident to a recommendation, as evidence kept by the caller's organisation. */
  readonly linkEvidence: EvidenceLink;
  /** Records where a state stands towards a treaty, in place of what the caller recorded before. */
  readonly recordRatification: Ratification;
  /** Adds a state's answer to a recommendation's history; it becomes the present one. */
  readonly recordResponse: Recommendation;
  /** Sets who may read an evidence link of the caller's organisation. */
  readonly relabelEvidence: EvidenceLink;
  /** Sets who may read a recommendation of the caller's organisation. */
  readonly relabelRecommendation: Recommendation;
  /** Changes a recommendation of the caller's organisation. */
  readonly updateRecommendation: Recommendation;
  /** Withdraws an evidence link of the caller's organisation; it stays in the history. */
  readonly withdrawEvidence: EvidenceLink;
};


/** What an organisation may change of its own. */
export type MutationCreateFollowUpProcedureArgs = {
  input: CreateFollowUpProcedureInput;
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
export type MutationGradeRecommendationArgs = {
  input: GradeRecommendationInput;
};


/** What an organisation may change of its own. */
export type MutationLinkEvidenceArgs = {
  input: LinkEvidenceInput;
};


/** What an organisation may change of its own. */
export type MutationRecordRatificationArgs = {
  input: RecordRatificationInput;
};


/** What an organisation may change of its own. */
export type MutationRecordResponseArgs = {
  input: RecordResponseInput;
};


/** What an organisation may change of its own. */
export type MutationRelabelEvidenceArgs = {
  input: RelabelInput;
};


/** What an organisation may change of its own. */
export type MutationRelabelRecommendationArgs = {
  input: RelabelInput;
};


/** What an organisation may change of its own. */
export type MutationUpdateRecommendationArgs = {
  input: UpdateRecommendationInput;
};


/** What an organisation may change of its own. */
export type MutationWithdrawEvidenceArgs = {
  id: Scalars['ID']['input'];
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

/** What can be asked of reviews. */
export type Query = {
  readonly __typename?: 'Query';
  /** The version of a follow-up procedure with this id; null where there is none. */
  readonly followUpProcedure: Maybe<FollowUpProcedure>;
  /** The instrument with this code; null where there is none. */
  readonly instrument: Maybe<Instrument>;
  /** Instruments by code. */
  readonly instruments: InstrumentConnection;
  /** The recommendation with this id; null where there is none the caller may see. */
  readonly recommendation: Maybe<Recommendation>;
  /** How many recommendations there are, by these dimensions; the total alone where none is given. */
  readonly recommendationStatistics: RecommendationStatistics;
  /** Recommendations the caller may see, newest record first. */
  readonly recommendations: RecommendationConnection;
  /** Review bodies by code. */
  readonly reviewBodies: ReviewBodyConnection;
  /** The review body with this code; null where there is none. */
  readonly reviewBody: Maybe<ReviewBody>;
};


/** What can be asked of reviews. */
export type QueryFollowUpProcedureArgs = {
  id: Scalars['ID']['input'];
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
  id: Scalars['ID']['input'];
};


/** What can be asked of reviews. */
export type QueryRecommendationStatisticsArgs = {
  by: ReadonlyArray<RecommendationDimension>;
  filter: InputMaybe<RecommendationFilter>;
};


/** What can be asked of reviews. */
export type QueryRecommendationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
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
  /** When the body adopted it. */
  readonly adoptedOn: Maybe<Scalars['Date']['output']>;
  /** Whom it is about. */
  readonly affectedGroups: ReadonlyArray<Scalars['String']['output']>;
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
  /** Identifies the record. */
  readonly id: Scalars['ID']['output'];
  /** The organisation that keeps the record and alone may change it. */
  readonly owner: Organisation;
  /** Paragraph of that document, such as "75.12". */
  readonly paragraph: Maybe<Scalars['String']['output']>;
  /** The state that proposed it, in a review by states; null elsewhere and where the source does not tell. */
  readonly recommendingState: Maybe<Country>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** The state's present answer; null where none is recorded. */
  readonly response: Maybe<Response>;
  /** Every answer the state gave, newest first. Answers are added and never changed. */
  readonly responses: ResponseConnection;
  /** Targets of the Sustainable Development Goals it serves, such as "16.3". */
  readonly sdgTargets: ReadonlyArray<Scalars['String']['output']>;
  /** Session of the body. */
  readonly session: Maybe<Scalars['Int']['output']>;
  /** The recommendation, verbatim; null where it is withheld. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** What it is about, in the words of its source. */
  readonly themes: ReadonlyArray<Scalars['String']['output']>;
  /** How a recipient may pass it on, by the Traffic Light Protocol. */
  readonly tlp: Tlp;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
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
  /** By one of these bodies, by code. */
  readonly bodies?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** To one of these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of one of these cycles. */
  readonly cycles?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Kept by one of these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Proposed by one of these states (ISO 3166-1 alpha-3). */
  readonly recommendingStates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Presently answered so. */
  readonly responses?: InputMaybe<ReadonlyArray<ResponseStatus>>;
  /** Serving one of these targets of the Sustainable Development Goals. */
  readonly sdgTargets?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these sessions. */
  readonly sessions?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
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
   * records are counted only where the filter speaks of owners, of dimensions and of whole years alone.
   */
  readonly withheld: Scalars['Boolean']['output'];
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

/** New labels of a record. */
export type RelabelInput = {
  /** Confidentiality from now on; unchanged where left out. */
  readonly classification?: InputMaybe<Classification>;
  /** The record, the caller's own. */
  readonly id: Scalars['ID']['input'];
  /** Handling from now on; unchanged where left out. */
  readonly tlp?: InputMaybe<Tlp>;
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
  /** The organisation that acts as this body on the hub; null for a body that came with the hub. */
  readonly owner: Maybe<Organisation>;
  /** Its recommendations, newest record first. */
  readonly recommendations: RecommendationConnection;
};


/** A body that reviews states and recommends. The bodies of the United Nations come with the hub; others are added by themselves. */
export type ReviewBodyRecommendationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
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
  Country: Country;
  Instrument: Instrument;
  Recommendation: Recommendation;
  ReviewBody: ReviewBody;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
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



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Classification: Classification;
  Country: ResolverTypeWrapper<CountryReference>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CreateFollowUpProcedureInput: CreateFollowUpProcedureInput;
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
  FollowUpProcedure: ResolverTypeWrapper<FollowUpProcedureRecord>;
  Grade: ResolverTypeWrapper<GradeRecord>;
  GradeConnection: ResolverTypeWrapper<Omit<GradeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['GradeEdge']>, nodes: ReadonlyArray<ResolversTypes['Grade']> }>;
  GradeEdge: ResolverTypeWrapper<Omit<GradeEdge, 'node'> & { node: ResolversTypes['Grade'] }>;
  GradeRecommendationInput: GradeRecommendationInput;
  ImplementationStatus: ImplementationStatus;
  Incident: ResolverTypeWrapper<Incident>;
  Instrument: ResolverTypeWrapper<InstrumentRecord>;
  InstrumentConnection: ResolverTypeWrapper<Omit<InstrumentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InstrumentEdge']>, nodes: ReadonlyArray<ResolversTypes['Instrument']> }>;
  InstrumentEdge: ResolverTypeWrapper<Omit<InstrumentEdge, 'node'> & { node: ResolversTypes['Instrument'] }>;
  InstrumentFilter: InstrumentFilter;
  LinkEvidenceInput: LinkEvidenceInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Organisation: ResolverTypeWrapper<OrganisationReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Ratification: ResolverTypeWrapper<RatificationRecord>;
  RatificationConnection: ResolverTypeWrapper<Omit<RatificationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RatificationEdge']>, nodes: ReadonlyArray<ResolversTypes['Ratification']> }>;
  RatificationEdge: ResolverTypeWrapper<Omit<RatificationEdge, 'node'> & { node: ResolversTypes['Ratification'] }>;
  RatificationFilter: RatificationFilter;
  RatificationStatus: RatificationStatus;
  Recommendation: ResolverTypeWrapper<RecommendationRecord>;
  RecommendationConnection: ResolverTypeWrapper<Omit<RecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RecommendationEdge']>, nodes: ReadonlyArray<ResolversTypes['Recommendation']> }>;
  RecommendationCount: ResolverTypeWrapper<CountOfRecommendations>;
  RecommendationDimension: RecommendationDimension;
  RecommendationEdge: ResolverTypeWrapper<Omit<RecommendationEdge, 'node'> & { node: ResolversTypes['Recommendation'] }>;
  RecommendationFilter: RecommendationFilter;
  RecommendationStatistics: ResolverTypeWrapper<Omit<RecommendationStatistics, 'counts'> & { counts: ReadonlyArray<ResolversTypes['RecommendationCount']> }>;
  RecordRatificationInput: RecordRatificationInput;
  RecordResponseInput: RecordResponseInput;
  Redaction: ResolverTypeWrapper<Redaction>;
  RedactionReason: RedactionReason;
  RelabelInput: RelabelInput;
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
  Tlp: Tlp;
  UpdateRecommendationInput: UpdateRecommendationInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Country: CountryReference;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  CreateFollowUpProcedureInput: CreateFollowUpProcedureInput;
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
  FollowUpProcedure: FollowUpProcedureRecord;
  Grade: GradeRecord;
  GradeConnection: Omit<GradeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['GradeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Grade']> };
  GradeEdge: Omit<GradeEdge, 'node'> & { node: ResolversParentTypes['Grade'] };
  GradeRecommendationInput: GradeRecommendationInput;
  Incident: Incident;
  Instrument: InstrumentRecord;
  InstrumentConnection: Omit<InstrumentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InstrumentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Instrument']> };
  InstrumentEdge: Omit<InstrumentEdge, 'node'> & { node: ResolversParentTypes['Instrument'] };
  InstrumentFilter: InstrumentFilter;
  LinkEvidenceInput: LinkEvidenceInput;
  Mutation: Record<PropertyKey, never>;
  Organisation: OrganisationReference;
  PageInfo: PageInfo;
  PartialDate: Scalars['PartialDate']['output'];
  Query: Record<PropertyKey, never>;
  Ratification: RatificationRecord;
  RatificationConnection: Omit<RatificationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RatificationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Ratification']> };
  RatificationEdge: Omit<RatificationEdge, 'node'> & { node: ResolversParentTypes['Ratification'] };
  RatificationFilter: RatificationFilter;
  Recommendation: RecommendationRecord;
  RecommendationConnection: Omit<RecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RecommendationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Recommendation']> };
  RecommendationCount: CountOfRecommendations;
  RecommendationEdge: Omit<RecommendationEdge, 'node'> & { node: ResolversParentTypes['Recommendation'] };
  RecommendationFilter: RecommendationFilter;
  RecommendationStatistics: Omit<RecommendationStatistics, 'counts'> & { counts: ReadonlyArray<ResolversParentTypes['RecommendationCount']> };
  RecordRatificationInput: RecordRatificationInput;
  RecordResponseInput: RecordResponseInput;
  Redaction: Redaction;
  RelabelInput: RelabelInput;
  Response: ResponseRecord;
  ResponseConnection: Omit<ResponseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ResponseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Response']> };
  ResponseEdge: Omit<ResponseEdge, 'node'> & { node: ResolversParentTypes['Response'] };
  ReviewBody: ReviewBodyRecord;
  ReviewBodyConnection: Omit<ReviewBodyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReviewBodyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ReviewBody']> };
  ReviewBodyEdge: Omit<ReviewBodyEdge, 'node'> & { node: ResolversParentTypes['ReviewBody'] };
  ReviewBodyFilter: ReviewBodyFilter;
  ScaleStep: ScaleStepRecord;
  ScaleStepInput: ScaleStepInput;
  UpdateRecommendationInput: UpdateRecommendationInput;
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
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['EvidenceDirection'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type GradeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Grade'] = ResolversParentTypes['Grade']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documentSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gradedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createFollowUpProcedure?: Resolver<ResolversTypes['FollowUpProcedure'], ParentType, ContextType, RequireFields<MutationCreateFollowUpProcedureArgs, 'input'>>;
  createInstrument?: Resolver<ResolversTypes['Instrument'], ParentType, ContextType, RequireFields<MutationCreateInstrumentArgs, 'input'>>;
  createRecommendation?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType, RequireFields<MutationCreateRecommendationArgs, 'input'>>;
  createReviewBody?: Resolver<ResolversTypes['ReviewBody'], ParentType, ContextType, RequireFields<MutationCreateReviewBodyArgs, 'input'>>;
  gradeRecommendation?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType, RequireFields<MutationGradeRecommendationArgs, 'input'>>;
  linkEvidence?: Resolver<ResolversTypes['EvidenceLink'], ParentType, ContextType, RequireFields<MutationLinkEvidenceArgs, 'input'>>;
  recordRatification?: Resolver<ResolversTypes['Ratification'], ParentType, ContextType, RequireFields<MutationRecordRatificationArgs, 'input'>>;
  recordResponse?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType, RequireFields<MutationRecordResponseArgs, 'input'>>;
  relabelEvidence?: Resolver<ResolversTypes['EvidenceLink'], ParentType, ContextType, RequireFields<MutationRelabelEvidenceArgs, 'input'>>;
  relabelRecommendation?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType, RequireFields<MutationRelabelRecommendationArgs, 'input'>>;
  updateRecommendation?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType, RequireFields<MutationUpdateRecommendationArgs, 'input'>>;
  withdrawEvidence?: Resolver<ResolversTypes['EvidenceLink'], ParentType, ContextType, RequireFields<MutationWithdrawEvidenceArgs, 'id'>>;
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

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  followUpProcedure?: Resolver<Maybe<ResolversTypes['FollowUpProcedure']>, ParentType, ContextType, RequireFields<QueryFollowUpProcedureArgs, 'id'>>;
  instrument?: Resolver<Maybe<ResolversTypes['Instrument']>, ParentType, ContextType, RequireFields<QueryInstrumentArgs, 'code'>>;
  instruments?: Resolver<ResolversTypes['InstrumentConnection'], ParentType, ContextType, Partial<QueryInstrumentsArgs>>;
  recommendation?: Resolver<Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType, RequireFields<QueryRecommendationArgs, 'id'>>;
  recommendationStatistics?: Resolver<ResolversTypes['RecommendationStatistics'], ParentType, ContextType, RequireFields<QueryRecommendationStatisticsArgs, 'by'>>;
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
  adoptedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  affectedGroups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['ReviewBody'], ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cycle?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  documentSymbol?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['EvidenceLinkConnection'], ParentType, ContextType, Partial<RecommendationEvidenceArgs>>;
  grade?: Resolver<Maybe<ResolversTypes['Grade']>, ParentType, ContextType>;
  grades?: Resolver<ResolversTypes['GradeConnection'], ParentType, ContextType, Partial<RecommendationGradesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  paragraph?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendingState?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['Response']>, ParentType, ContextType>;
  responses?: Resolver<ResolversTypes['ResponseConnection'], ParentType, ContextType, Partial<RecommendationResponsesArgs>>;
  sdgTargets?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  themes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

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

export type RecommendationStatisticsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecommendationStatistics'] = ResolversParentTypes['RecommendationStatistics']> = {
  counts?: Resolver<ReadonlyArray<ResolversTypes['RecommendationCount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RedactionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Redaction'] = ResolversParentTypes['Redaction']> = {
  fieldGroup?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RedactionReason'], ParentType, ContextType>;
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

export type Resolvers<ContextType = SubgraphContext> = {
  Country?: CountryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EvidenceLink?: EvidenceLinkResolvers<ContextType>;
  EvidenceLinkConnection?: EvidenceLinkConnectionResolvers<ContextType>;
  EvidenceLinkEdge?: EvidenceLinkEdgeResolvers<ContextType>;
  FollowUpProcedure?: FollowUpProcedureResolvers<ContextType>;
  Grade?: GradeResolvers<ContextType>;
  GradeConnection?: GradeConnectionResolvers<ContextType>;
  GradeEdge?: GradeEdgeResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  Instrument?: InstrumentResolvers<ContextType>;
  InstrumentConnection?: InstrumentConnectionResolvers<ContextType>;
  InstrumentEdge?: InstrumentEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartialDate?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Ratification?: RatificationResolvers<ContextType>;
  RatificationConnection?: RatificationConnectionResolvers<ContextType>;
  RatificationEdge?: RatificationEdgeResolvers<ContextType>;
  Recommendation?: RecommendationResolvers<ContextType>;
  RecommendationConnection?: RecommendationConnectionResolvers<ContextType>;
  RecommendationCount?: RecommendationCountResolvers<ContextType>;
  RecommendationEdge?: RecommendationEdgeResolvers<ContextType>;
  RecommendationStatistics?: RecommendationStatisticsResolvers<ContextType>;
  Redaction?: RedactionResolvers<ContextType>;
  Response?: ResponseResolvers<ContextType>;
  ResponseConnection?: ResponseConnectionResolvers<ContextType>;
  ResponseEdge?: ResponseEdgeResolvers<ContextType>;
  ReviewBody?: ReviewBodyResolvers<ContextType>;
  ReviewBodyConnection?: ReviewBodyConnectionResolvers<ContextType>;
  ReviewBodyEdge?: ReviewBodyEdgeResolvers<ContextType>;
  ScaleStep?: ScaleStepResolvers<ContextType>;
};

