import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CountryReference, OrganisationReference } from '../kit/references.ts';
import type { MissionRecord } from './entities/mission.ts';
import type { MandateRecord, AreaRecord } from './entities/mandate.ts';
import type { IncidentRecord } from './entities/incident.ts';
import type { ChangeOfRecord } from '../kit/change-log/change-feed.ts';
import type { CountOfIncidents } from './incident-statistics.ts';
import type { ActRecord, VictimGroupRecord, AllegedInvolvementRecord, FoundInvolvementRecord, SourceRecord } from './entities/incident-parts.ts';
import type { AssessmentRecord } from './entities/assessment.ts';
import type { VisitRecord } from './entities/visit.ts';
import type { AccessConstraintRecord } from './entities/access-constraint.ts';
import type { AccountRecord, ConsentRecord } from '../kit/account-entities.ts';
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
  /** A calendar day, written YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** A moment with its offset (RFC 3339), such as 2026-03-31T09:30:00Z. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Access that was denied, hindered or made dangerous. */
export type AccessConstraint = {
  readonly __typename?: 'AccessConstraint';
  /** The first-order administrative unit. */
  readonly adm1: Maybe<Scalars['String']['output']>;
  /** The second-order administrative unit. */
  readonly adm2: Maybe<Scalars['String']['output']>;
  /** How sensitive the record is. */
  readonly classification: Classification;
  /** The country it holds in. */
  readonly country: Country;
  /** When it was recorded. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What happened, without names. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The last day; null while it lasts. */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  /** What kind of party imposed it; null where nobody did. */
  readonly imposedBy: Maybe<Party>;
  /** The group, unit or authority that imposed it; never a person. */
  readonly imposedByName: Maybe<Scalars['String']['output']>;
  /** In which way access was constrained. */
  readonly kind: AccessConstraintKind;
  /** The mission it hindered, where there is one that you may see. */
  readonly mission: Maybe<Mission>;
  /** The organisation that recorded it and decides who reads it. */
  readonly owner: Organisation;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** The first day. */
  readonly startsOn: Scalars['Date']['output'];
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** With whom it may be shared. */
  readonly tlp: Tlp;
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The visit it hindered, where there is one that you may see. */
  readonly visit: Maybe<Visit>;
};

/** A page of constraints on access. */
export type AccessConstraintConnection = {
  readonly __typename?: 'AccessConstraintConnection';
  /** The page's records, each with its cursor. */
  readonly edges: ReadonlyArray<AccessConstraintEdge>;
  /** The page's records. */
  readonly nodes: ReadonlyArray<AccessConstraint>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has that you may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record within a page of constraints on access. */
export type AccessConstraintEdge = {
  readonly __typename?: 'AccessConstraintEdge';
  /** Where to continue behind this record; good for this list, filter and organisation only. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: AccessConstraint;
};

/** Which constraints to answer; conditions are joined by AND, values of one list by OR. */
export type AccessConstraintFilter = {
  /** Those in these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those imposed by such a party. */
  readonly imposedBy?: InputMaybe<ReadonlyArray<Party>>;
  /** Those of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<AccessConstraintKind>>;
  /** Those of these missions. */
  readonly missions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those recorded by these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those that began in this span. */
  readonly period?: InputMaybe<DatePeriod>;
};

/** In which way access is constrained. */
export type AccessConstraintKind =
  /** Permits, visas or procedures hinder it. */
  | 'ADMINISTRATIVE'
  /** Entry to a place of detention is denied. */
  | 'DENIAL_OF_DETENTION_ACCESS'
  /** Entry to a country or area is denied. */
  | 'DENIAL_OF_ENTRY'
  /** Fighting or crime makes it too dangerous. */
  | 'INSECURITY'
  /** An authority does not answer or cooperate. */
  | 'NON_COOPERATION'
  /** Roads, weather or damage prevent it. */
  | 'PHYSICAL'
  /** Persons who cooperate suffer reprisals. */
  | 'REPRISAL'
  /** Movement is restricted. */
  | 'RESTRICTION_OF_MOVEMENT'
  /** Staff are threatened or attacked. */
  | 'THREAT_OR_ATTACK';

/** What a person told that a record rests on. It never leaves its owner. */
export type Account = {
  readonly __typename?: 'Account';
  /** What was consented to, the first one first; a withdrawn consent stays. */
  readonly consents: ReadonlyArray<Consent>;
  /** The account. */
  readonly id: Scalars['ID']['output'];
  /** Whether a guardian consents in the person's stead, as for a child. */
  readonly needsGuardian: Scalars['Boolean']['output'];
  /** What is needed to find the account again; no names. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
};

/** One thing that was done within an incident. */
export type Act = {
  readonly __typename?: 'Act';
  /** The right or rule it touches. */
  readonly category: ViolationCategory;
  readonly id: Scalars['ID']['output'];
  /** By what means, in a few words. */
  readonly method: Maybe<Scalars['String']['output']>;
  /** The day of this act where it differs from the incident's. */
  readonly occurredOn: Maybe<Scalars['Date']['output']>;
};

/** One thing that was done. */
export type ActInput = {
  /** The right or rule it touches. */
  readonly category: ViolationCategory;
  /** By what means, at most 300 letters. */
  readonly method?: InputMaybe<Scalars['String']['input']>;
  /** Its day where it differs from the incident's. */
  readonly occurredOn?: InputMaybe<Scalars['Date']['input']>;
};

/** The age band of a group. */
export type AgeBand =
  /** All are 18 or older. */
  | 'ADULTS'
  /** All are below 18. */
  | 'CHILDREN'
  /** Several bands are among them. */
  | 'MIXED'
  /** All are 60 or older. */
  | 'OLDER_PERSONS'
  /** Not known. */
  | 'UNKNOWN';

/** An allegation: somebody says that this party took part. It is not a finding. */
export type AllegedInvolvement = {
  readonly __typename?: 'AllegedInvolvement';
  /** In which way it is said to have taken part. */
  readonly degree: DegreeOfInvolvement;
  readonly id: Scalars['ID']['output'];
  /** What kind of party it is. */
  readonly party: Party;
  /** The group, unit or force; never a person. */
  readonly partyName: Maybe<Scalars['String']['output']>;
};

/** An allegation that a party took part. */
export type AllegedInvolvementInput = {
  /** In which way. */
  readonly degree?: DegreeOfInvolvement;
  /** What kind of party it is. */
  readonly party: Party;
  /** The group, unit or force, never a person; at most 300 letters. */
  readonly partyName?: InputMaybe<Scalars['String']['input']>;
};

/** A part of a country. */
export type Area = {
  readonly __typename?: 'Area';
  /** The first-order administrative unit, such as a province; null for the whole country. */
  readonly adm1: Maybe<Scalars['String']['output']>;
  /** The second-order administrative unit, such as a district; null for the whole first-order unit. */
  readonly adm2: Maybe<Scalars['String']['output']>;
  /** The country. */
  readonly country: Country;
};

/** A part of a country. */
export type AreaInput = {
  /** The first-order administrative unit. */
  readonly adm1?: InputMaybe<Scalars['String']['input']>;
  /** The second-order administrative unit. */
  readonly adm2?: InputMaybe<Scalars['String']['input']>;
  /** The country, ISO 3166-1 alpha-3. */
  readonly country: Scalars['ID']['input'];
};

/** A verification step. */
export type AssessIncidentInput = {
  /** The code of the officer who assesses, never a name; your client's id unless told. */
  readonly assessor?: InputMaybe<Scalars['String']['input']>;
  /** How many independent sources it rests on; at least one for VERIFIED. */
  readonly independentSources?: InputMaybe<Scalars['Int']['input']>;
  /** Why, without names; at most 20,000 letters. */
  readonly rationale?: InputMaybe<Scalars['String']['input']>;
  /** The standard of proof that was met; needed for VERIFIED. */
  readonly standardOfProof?: InputMaybe<StandardOfProof>;
  /** What the step concludes; REPORTED is where an incident starts and is not a step. */
  readonly status: VerificationStatus;
};

/** A verification step. */
export type Assessment = {
  readonly __typename?: 'Assessment';
  /** When the step was taken. */
  readonly assessedAt: Scalars['DateTime']['output'];
  /** The code of the officer who assessed. It never leaves the owner: every other organisation gets null. */
  readonly assessor: Maybe<Scalars['String']['output']>;
  readonly id: Scalars['ID']['output'];
  /** How many sources independent of each other it rests on. */
  readonly independentSources: Maybe<Scalars['Int']['output']>;
  /** Why, in prose, without names of victims or sources. */
  readonly rationale: Maybe<Scalars['String']['output']>;
  /** The standard of proof that was met. */
  readonly standardOfProof: Maybe<StandardOfProof>;
  /** What the step concluded. */
  readonly status: VerificationStatus;
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

/** How sensitive a record is (ST/SGB/2007/6). */
export type Classification =
  /** Its disclosure could harm somebody or the work. */
  | 'CONFIDENTIAL'
  /** Its disclosure could cause grave harm. */
  | 'STRICTLY_CONFIDENTIAL'
  /** Its disclosure would harm nobody. */
  | 'UNCLASSIFIED';

/** A use of an account that was consented to. */
export type Consent = {
  readonly __typename?: 'Consent';
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

/** What counts count. */
export type CountingUnit =
  /** Communities or villages. */
  | 'COMMUNITY'
  /** Households. */
  | 'HOUSEHOLD'
  /** Persons. */
  | 'PERSON';

/** A country or territory of ISO 3166-1, with what missions recorded there. */
export type Country = {
  readonly __typename?: 'Country';
  /** Where access was denied or hindered in this country, the latest first. */
  readonly accessConstraints: Maybe<AccessConstraintConnection>;
  readonly code: Scalars['ID']['output'];
  /** The incidents that occurred in this country, the latest first. */
  readonly incidents: Maybe<IncidentConnection>;
  /** The missions that work in this country, the latest recorded first. */
  readonly missions: Maybe<MissionConnection>;
  /** The monitoring visits in this country, the latest first. */
  readonly visits: Maybe<VisitConnection>;
};


/** A country or territory of ISO 3166-1, with what missions recorded there. */
export type CountryAccessConstraintsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AccessConstraintFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** A country or territory of ISO 3166-1, with what missions recorded there. */
export type CountryIncidentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<IncidentFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** A country or territory of ISO 3166-1, with what missions recorded there. */
export type CountryMissionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<MissionFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** A country or territory of ISO 3166-1, with what missions recorded there. */
export type CountryVisitsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<VisitFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** A constraint on access to record. */
export type CreateAccessConstraintInput = {
  /** The first-order administrative unit. */
  readonly adm1?: InputMaybe<Scalars['String']['input']>;
  /** The second-order administrative unit. */
  readonly adm2?: InputMaybe<Scalars['String']['input']>;
  /** How sensitive it is; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** The country (ISO 3166-1 alpha-3). */
  readonly country: Scalars['ID']['input'];
  /** What happened, without names; at most 20,000 letters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The last day; not before the first. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** What kind of party imposes it. */
  readonly imposedBy?: InputMaybe<Party>;
  /** The group, unit or authority, never a person; at most 300 letters. */
  readonly imposedByName?: InputMaybe<Scalars['String']['input']>;
  /** In which way access is constrained. */
  readonly kind: AccessConstraintKind;
  /** The mission it hinders; one of your own organisation. */
  readonly missionId?: InputMaybe<Scalars['ID']['input']>;
  /** The first day. */
  readonly startsOn: Scalars['Date']['input'];
  /** How far it may be passed on; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
  /** The visit it hinders; one of your own organisation. */
  readonly visitId?: InputMaybe<Scalars['ID']['input']>;
};

/** An incident to record. */
export type CreateIncidentInput = {
  /** What was done, at most 100. */
  readonly acts: ReadonlyArray<ActInput>;
  /** Who is said to have taken part, at most 100. */
  readonly allegedInvolvements?: InputMaybe<ReadonlyArray<AllegedInvolvementInput>>;
  /** How sensitive it is; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** The country it occurred in (ISO 3166-1 alpha-3). */
  readonly country: Scalars['ID']['input'];
  /** How exactly the day is known. */
  readonly datePrecision?: InputMaybe<DatePrecision>;
  /** How many people died. */
  readonly deaths?: InputMaybe<DeathEstimateInput>;
  /** What names it in another data set. */
  readonly external?: InputMaybe<ExternalKeyInput>;
  /** Who was found to have taken part, at most 100. */
  readonly foundInvolvements?: InputMaybe<ReadonlyArray<FoundInvolvementInput>>;
  /** The mission that records it; one of your own organisation. */
  readonly missionId?: InputMaybe<Scalars['ID']['input']>;
  /** The day it occurred, or the first day it may have; not in the future. */
  readonly occurredOn: Scalars['Date']['input'];
  /** The last day it may have occurred; not before the first. */
  readonly occurredUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Where it occurred. */
  readonly place?: InputMaybe<PlaceInput>;
  /** The code of the officer who reports, never a name; your client's id unless told. */
  readonly reporter?: InputMaybe<Scalars['String']['input']>;
  /** Where the information comes from, at most 100; never shown to another organisation. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceInput>>;
  /** What happened, without names of victims or sources; at most 20,000 letters. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** One line, at most 300 letters. */
  readonly title: Scalars['String']['input'];
  /** How far it may be passed on; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
  /** Who it was done to, at most 100. */
  readonly victimGroups?: InputMaybe<ReadonlyArray<VictimGroupInput>>;
};

/** A mandate to record. */
export type CreateMandateInput = {
  /** The violations to look at first. */
  readonly focus?: InputMaybe<ReadonlyArray<ViolationCategory>>;
  /** The decision it rests on, at most 300 letters. */
  readonly legalBasis?: InputMaybe<Scalars['String']['input']>;
  /** The mission it charges; one of your own organisation. */
  readonly missionId: Scalars['ID']['input'];
  /** What the mission is to achieve; at most 100, each at most 1,000 letters. */
  readonly objectives: ReadonlyArray<Scalars['String']['input']>;
  /** The protocols that bind it; at most 100, each at most 1,000 letters. */
  readonly protocols?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where it is to work, at most 100. */
  readonly targetAreas?: InputMaybe<ReadonlyArray<AreaInput>>;
  /** The first day it holds. */
  readonly validFrom: Scalars['Date']['input'];
  /** The last day it holds; not before the first. */
  readonly validUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** A mission to record. */
export type CreateMissionInput = {
  /** The short name, at most 40 letters. */
  readonly acronym?: InputMaybe<Scalars['String']['input']>;
  /** How sensitive it is; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** The countries it works in (ISO 3166-1 alpha-3), at most 50. */
  readonly countries: ReadonlyArray<Scalars['ID']['input']>;
  /** The last day; not before the first. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** What kind of mission it is. */
  readonly kind: MissionKind;
  /** The name in full, at most 300 letters. */
  readonly name: Scalars['String']['input'];
  /** The mission it took over from; one you may see. */
  readonly predecessorId?: InputMaybe<Scalars['ID']['input']>;
  /** The first day. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Where it stands. */
  readonly status?: InputMaybe<MissionStatus>;
  /** How far it may be passed on; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** A visit to record. */
export type CreateVisitInput = {
  /** The first-order administrative unit. */
  readonly adm1?: InputMaybe<Scalars['String']['input']>;
  /** The second-order administrative unit. */
  readonly adm2?: InputMaybe<Scalars['String']['input']>;
  /** How sensitive it is; CONFIDENTIAL unless told. */
  readonly classification?: InputMaybe<Classification>;
  /** The country (ISO 3166-1 alpha-3). */
  readonly country: Scalars['ID']['input'];
  /** The last day; not before the first. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** What kind of place is visited. */
  readonly kind: VisitKind;
  /** The mission that makes it; one of your own organisation. */
  readonly missionId?: InputMaybe<Scalars['ID']['input']>;
  /** What was seen, without names; at most 20,000 letters. */
  readonly observations?: InputMaybe<Scalars['String']['input']>;
  /** The place visited; never a safe haven. */
  readonly placeName?: InputMaybe<Scalars['String']['input']>;
  /** What it is for, at most 1,000 letters. */
  readonly purpose: Scalars['String']['input'];
  /** The first day. */
  readonly startsOn: Scalars['Date']['input'];
  /** How far it may be passed on; AMBER_STRICT unless told. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** A span of days; an end left out is open. */
export type DatePeriod = {
  /** From this day on. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Up to and including this day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** How exactly a day is known. */
export type DatePrecision =
  /** The day itself is known. */
  | 'DAY'
  /** It is estimated from what surrounds it, to within some days. */
  | 'ESTIMATE'
  /** It lies within the month. */
  | 'MONTH'
  /** It lies within the year. */
  | 'YEAR';

/** Three estimates of one number. They are kept as they were given and need not be in order. */
export type DeathEstimate = {
  readonly __typename?: 'DeathEstimate';
  /** The best estimate. */
  readonly best: Maybe<Scalars['Int']['output']>;
  /** The highest estimate. */
  readonly high: Maybe<Scalars['Int']['output']>;
  /** The lowest estimate. */
  readonly low: Maybe<Scalars['Int']['output']>;
};

/** Three estimates, from the lowest to the highest; any may be left out. */
export type DeathEstimateInput = {
  /** The best. */
  readonly best?: InputMaybe<Scalars['Int']['input']>;
  /** The highest. */
  readonly high?: InputMaybe<Scalars['Int']['input']>;
  /** The lowest. */
  readonly low?: InputMaybe<Scalars['Int']['input']>;
};

/** In which way a party takes part. */
export type DegreeOfInvolvement =
  /** Knew and let it happen. */
  | 'ACQUIESCED'
  /** Carried the act out. */
  | 'CARRIED_OUT'
  /** Had the duty to prevent or punish it and did not. */
  | 'FAILED_TO_PREVENT'
  /** Took part in fighting. */
  | 'FOUGHT'
  /** Ordered it. */
  | 'ORDERED'
  /** Planned or prepared it. */
  | 'PLANNED'
  /** Supported it with people, arms, money or information. */
  | 'SUPPORTED'
  /** Not known. */
  | 'UNKNOWN';

/** What names a record in the data set it was imported from. */
export type ExternalKey = {
  readonly __typename?: 'ExternalKey';
  /** The record's id there. */
  readonly key: Scalars['String']['output'];
  /** The data set. */
  readonly source: Scalars['String']['output'];
};

/** What names a record in another data set; the pair is taken once per organisation. */
export type ExternalKeyInput = {
  /** The record's id there. */
  readonly key: Scalars['String']['input'];
  /** The data set. */
  readonly source: Scalars['String']['input'];
};

/** A finding: an assessment by a stated standard of proof concluded that this party took part. */
export type FoundInvolvement = {
  readonly __typename?: 'FoundInvolvement';
  /** In which way it took part. */
  readonly degree: DegreeOfInvolvement;
  /** The day the finding was made. */
  readonly foundOn: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  /** What kind of party it is. */
  readonly party: Party;
  /** The group, unit or force; never a person. */
  readonly partyName: Maybe<Scalars['String']['output']>;
  /** The standard of proof the finding rests on. */
  readonly standardOfProof: StandardOfProof;
};

/** A finding that a party took part. */
export type FoundInvolvementInput = {
  /** In which way. */
  readonly degree?: DegreeOfInvolvement;
  /** The day the finding was made. */
  readonly foundOn?: InputMaybe<Scalars['Date']['input']>;
  /** What kind of party it is. */
  readonly party: Party;
  /** The group, unit or force, never a person; at most 300 letters. */
  readonly partyName?: InputMaybe<Scalars['String']['input']>;
  /** The standard of proof the finding rests on. */
  readonly standardOfProof: StandardOfProof;
};

/** What was done to a group. */
export type Harm =
  /** They were abducted. */
  | 'ABDUCTED'
  /** They lost property, livelihood or services. */
  | 'DEPRIVED'
  /** They were detained. */
  | 'DETAINED'
  /** They were made to disappear. */
  | 'DISAPPEARED'
  /** They had to leave. */
  | 'DISPLACED'
  /** They were injured. */
  | 'INJURED'
  /** They died. */
  | 'KILLED'
  /** Something else. */
  | 'OTHER'
  /** They were recruited or used. */
  | 'RECRUITED'
  /** They suffered sexual violence. */
  | 'SEXUALLY_VIOLATED'
  /** They were threatened. */
  | 'THREATENED'
  /** They were tortured or ill-treated. */
  | 'TORTURED';

/** Something that happened at one place and time and may violate human rights or humanitarian law. Who is said to have done what is an allegation until an assessment finds otherwise. */
export type Incident = {
  readonly __typename?: 'Incident';
  /** The persons' accounts it rests on, with what these persons consented to. Accounts never leave their owner: every other organisation gets an empty list, and sees the incident only as far as all of them permit. */
  readonly accounts: ReadonlyArray<Account>;
  /** What was done. */
  readonly acts: ReadonlyArray<Act>;
  /** Who is said to have taken part. None of these is a finding. */
  readonly allegedInvolvements: ReadonlyArray<AllegedInvolvement>;
  /** The verification steps in the order they were taken. */
  readonly assessments: ReadonlyArray<Assessment>;
  /** The categories of its acts, each once. */
  readonly categories: ReadonlyArray<ViolationCategory>;
  /** How sensitive the record is. */
  readonly classification: Classification;
  /** The country it occurred in. */
  readonly country: Country;
  /** When it was recorded. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How exactly the day is known. */
  readonly datePrecision: DatePrecision;
  /** How many people died, as three estimates; null where nothing is known. */
  readonly deaths: Maybe<DeathEstimate>;
  /** Where an imported incident comes from; null for one recorded here. */
  readonly external: Maybe<ExternalKey>;
  /** Who was found to have taken part, and by which standard of proof. */
  readonly foundInvolvements: ReadonlyArray<FoundInvolvement>;
  readonly id: Scalars['ID']['output'];
  /** The mission that recorded it, where there is one that you may see. */
  readonly mission: Maybe<Mission>;
  /** The day it occurred, or the first day it may have. */
  readonly occurredOn: Scalars['Date']['output'];
  /** The last day it may have occurred; null where that is the first. */
  readonly occurredUntil: Maybe<Scalars['Date']['output']>;
  /** The organisation that recorded the incident and decides who reads it. */
  readonly owner: Organisation;
  /** Where it occurred. */
  readonly place: Place;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** The code of the officer who reported it. It never leaves the owner: every other organisation gets null. */
  readonly reporter: Maybe<Scalars['String']['output']>;
  /** Where the information comes from. Sources never leave their owner: every other organisation gets an empty list. */
  readonly sources: ReadonlyArray<Source>;
  /** The standard of proof of the latest verification step; null before any step stated one. */
  readonly standardOfProof: Maybe<StandardOfProof>;
  /** What happened, in prose, without names of victims or sources. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** One line that tells it from others. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** With whom it may be shared. */
  readonly tlp: Tlp;
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Where the latest verification step left it. */
  readonly verification: VerificationStatus;
  /** Who it was done to, as counting units; nobody is named. */
  readonly victimGroups: ReadonlyArray<VictimGroup>;
};

/** One change of incidents. */
export type IncidentChange = {
  readonly __typename?: 'IncidentChange';
  /** The record. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: ChangeKind;
  /** The incident as it is now; null where it is gone or can no longer be seen. */
  readonly record: Maybe<Incident>;
  /** When it was recorded, to the month where an agreement shows the record de-identified; for what appeared or disappeared by an agreement, when it is told. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The type of the record. */
  readonly type: Scalars['String']['output'];
};

/** A page of changes. Its last cursor is where the next visit begins, also when the page is empty. */
export type IncidentChangeConnection = {
  readonly __typename?: 'IncidentChangeConnection';
  /** The changes with their cursors. */
  readonly edges: ReadonlyArray<IncidentChangeEdge>;
  /** The changes alone. */
  readonly nodes: ReadonlyArray<IncidentChange>;
  /** Whether more can be had at once, and the cursor for the next visit. */
  readonly pageInfo: PageInfo;
};

/** One change of a page. */
export type IncidentChangeEdge = {
  readonly __typename?: 'IncidentChangeEdge';
  /** Give it as `since` for what follows this change. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: IncidentChange;
};

/** Which changes of incidents to tell of. */
export type IncidentChangeFilter = {
  /** In these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Kept by these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A page of incidents. */
export type IncidentConnection = {
  readonly __typename?: 'IncidentConnection';
  /** The page's records, each with its cursor. */
  readonly edges: ReadonlyArray<IncidentEdge>;
  /** The page's records. */
  readonly nodes: ReadonlyArray<Incident>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has that you may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many incidents share the values of the dimensions that were asked for; the others are null. */
export type IncidentCount = {
  readonly __typename?: 'IncidentCount';
  /** The right or rule. */
  readonly category: Maybe<ViolationCategory>;
  /** The country. */
  readonly country: Maybe<Country>;
  /** How many. */
  readonly records: Scalars['Int']['output'];
  /** How far they are verified. */
  readonly verification: Maybe<VerificationStatus>;
  /** The year. */
  readonly year: Maybe<Scalars['Int']['output']>;
};

/** What incidents are counted by. */
export type IncidentDimension =
  /** The rights or rules its acts touch; an incident may have several. */
  | 'CATEGORY'
  /** The country. */
  | 'COUNTRY'
  /** How far it is verified. */
  | 'VERIFICATION'
  /** The year it occurred in. */
  | 'YEAR';

/** A record within a page of incidents. */
export type IncidentEdge = {
  readonly __typename?: 'IncidentEdge';
  /** Where to continue behind this record; good for this list, filter and organisation only. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Incident;
};

/** Which incidents to answer; conditions are joined by AND, values of one list by OR. */
export type IncidentFilter = {
  /** Those in these first-order administrative units, as they are spelled in the records. */
  readonly adm1?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Those with an act of one of these categories. */
  readonly categories?: InputMaybe<ReadonlyArray<ViolationCategory>>;
  /** Those in these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those recorded by these missions. */
  readonly missions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those recorded by these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those in which such a party is alleged or found to have taken part. */
  readonly parties?: InputMaybe<ReadonlyArray<Party>>;
  /** Those that occurred, or may have begun, in this span. */
  readonly period?: InputMaybe<DatePeriod>;
  /** Those whose title, summary or place holds these words, at most 500 characters of them; "a phrase", OR and -without are understood. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Those whose verification stands here. */
  readonly verification?: InputMaybe<ReadonlyArray<VerificationStatus>>;
};

/**
 * Counts of incidents. Those the caller may see are all counted. Those an agreement lets it count and not see are counted in
 * cells of one owner, pair of labels and value of every dimension; cells of too few records are in no count and no total.
 */
export type IncidentStatistics = {
  readonly __typename?: 'IncidentStatistics';
  /** One for each combination of values that is there; at most 10,000. */
  readonly counts: ReadonlyArray<IncidentCount>;
  /** How many there are. Where a record has several values of a dimension, less than the sum of the counts. */
  readonly total: Scalars['Int']['output'];
  /**
   * Whether counts may leave records out: true wherever an agreement lets the caller count records it does not see. Such
   * records are counted only where the filter speaks of owners, of dimensions and of whole years alone.
   */
  readonly withheld: Scalars['Boolean']['output'];
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

/** What a mission is charged with for a time. It is shared as its mission is. */
export type Mandate = {
  readonly __typename?: 'Mandate';
  /** The violations it is to look at first. */
  readonly focus: ReadonlyArray<ViolationCategory>;
  readonly id: Scalars['ID']['output'];
  /** The decision it rests on, such as a resolution's symbol. */
  readonly legalBasis: Maybe<Scalars['String']['output']>;
  /** The mission it charges. */
  readonly mission: Maybe<Mission>;
  /** What the mission is to achieve. */
  readonly objectives: ReadonlyArray<Scalars['String']['output']>;
  /** The protocols and standing procedures that bind the mission's monitoring. */
  readonly protocols: ReadonlyArray<Scalars['String']['output']>;
  /** Where it is to work. */
  readonly targetAreas: ReadonlyArray<Area>;
  /** The first day the mandate holds. */
  readonly validFrom: Scalars['Date']['output'];
  /** The last day it holds; null while no end is set. */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
};

/** A monitoring mission: a peace operation, a field presence, a fact-finding body or a regional mission. */
export type Mission = {
  readonly __typename?: 'Mission';
  /** The short name it goes by, such as an acronym. */
  readonly acronym: Maybe<Scalars['String']['output']>;
  /** How sensitive the record is. */
  readonly classification: Classification;
  /** The countries it works in. */
  readonly countries: ReadonlyArray<Country>;
  /** When it was recorded. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The last day; null while no end is set. */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  /** The incidents this mission recorded, the latest first. */
  readonly incidents: IncidentConnection;
  /** What kind of mission it is. */
  readonly kind: MissionKind;
  /** What the mission is charged with; a new mandate is added, the old ones stay. */
  readonly mandates: ReadonlyArray<Mandate>;
  /** The name in full. */
  readonly name: Scalars['String']['output'];
  /** The organisation that recorded the mission and decides who reads it. */
  readonly owner: Organisation;
  /** The mission this one took over from, where you may see it. */
  readonly predecessor: Maybe<Mission>;
  /** The first day of the mission. */
  readonly startsOn: Maybe<Scalars['Date']['output']>;
  /** Where it stands between planning and closure. */
  readonly status: MissionStatus;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** With whom it may be shared. */
  readonly tlp: Tlp;
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A monitoring mission: a peace operation, a field presence, a fact-finding body or a regional mission. */
export type MissionIncidentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<IncidentFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** A page of missions. */
export type MissionConnection = {
  readonly __typename?: 'MissionConnection';
  /** The page's records, each with its cursor. */
  readonly edges: ReadonlyArray<MissionEdge>;
  /** The page's records. */
  readonly nodes: ReadonlyArray<Mission>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has that you may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record within a page of missions. */
export type MissionEdge = {
  readonly __typename?: 'MissionEdge';
  /** Where to continue behind this record; good for this list, filter and organisation only. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Mission;
};

/** Which missions to answer; conditions are joined by AND, values of one list by OR. */
export type MissionFilter = {
  /** Those that work in one of these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<MissionKind>>;
  /** Those recorded by these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those with these statuses. */
  readonly statuses?: InputMaybe<ReadonlyArray<MissionStatus>>;
};

/** What kind of mission it is. */
export type MissionKind =
  /** A commission of inquiry or fact-finding mission. */
  | 'FACT_FINDING'
  /** A human-rights office or presence in a country. */
  | 'FIELD_PRESENCE'
  /** Another kind of mission. */
  | 'OTHER'
  /** A peace operation with a human-rights component. */
  | 'PEACE_OPERATION'
  /** A mission of a regional organisation. */
  | 'REGIONAL_MISSION'
  /** A political mission with a human-rights component. */
  | 'SPECIAL_POLITICAL_MISSION';

/** Where a mission stands. */
export type MissionStatus =
  /** At work. */
  | 'ACTIVE'
  /** Ended. */
  | 'CLOSED'
  /** Handing over and leaving. */
  | 'DRAWDOWN'
  /** Decided but not begun. */
  | 'PLANNED';

/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes a verification step. Nobody verifies their own report: a step to VERIFIED is refused where the assessor is the reporter, and it states the standard of proof and how many independent sources there are. */
  readonly assessIncident: Maybe<Incident>;
  /** Records a constraint on access. */
  readonly createAccessConstraint: Maybe<AccessConstraint>;
  /** Records an incident with its acts, victim groups, involvements and sources. It starts as REPORTED and is not shared until you relax its labels. */
  readonly createIncident: Maybe<Incident>;
  /** Adds a mandate to a mission. */
  readonly createMandate: Maybe<Mandate>;
  /** Records a mission of your organisation. */
  readonly createMission: Maybe<Mission>;
  /** Records a monitoring visit. */
  readonly createVisit: Maybe<Visit>;
  /** Adds a consent that the person of an account, or the guardian, gave. */
  readonly giveConsent: Maybe<Account>;
  /** Records that an incident rests on a person's account, with what the person consented to. From then on it is shared only as consented: without consent with nobody. */
  readonly recordAccount: Maybe<Account>;
  /** Records that a visit rests on a person's account, as one given in an interview, with what the person consented to. From then on it is shared only as consented: without consent with nobody. */
  readonly recordVisitAccount: Maybe<Account>;
  /** Changes how an incident may be shared. Only its originator may. */
  readonly relabelIncident: Maybe<Incident>;
  /** Sets aside what another organisation tightened on a record of your organisation. */
  readonly setAsideMissionTightening: Maybe<LabelTightening>;
  /** Tightens the labels of a constraint on access that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenAccessConstraint: Maybe<LabelTightening>;
  /** Tightens the labels of an incident that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenIncident: Maybe<LabelTightening>;
  /** Tightens the labels of a mission that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenMission: Maybe<LabelTightening>;
  /** Tightens the labels of a visit that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenVisit: Maybe<LabelTightening>;
  /** Changes a constraint on access; what is left out stays as it is. */
  readonly updateAccessConstraint: Maybe<AccessConstraint>;
  /** Changes an incident; what is left out stays as it is, and a list of parts that is given takes the place of the one before. */
  readonly updateIncident: Maybe<Incident>;
  /** Changes a mandate; what is left out stays as it is. */
  readonly updateMandate: Maybe<Mandate>;
  /** Changes a mission; what is left out stays as it is. */
  readonly updateMission: Maybe<Mission>;
  /** Changes a visit; what is left out stays as it is. */
  readonly updateVisit: Maybe<Visit>;
  /** Withdraws a consent, for every read from the next request on. It stays in the account's history. */
  readonly withdrawConsent: Maybe<Account>;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationAssessIncidentArgs = {
  id: Scalars['ID']['input'];
  input: AssessIncidentInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationCreateAccessConstraintArgs = {
  input: CreateAccessConstraintInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationCreateIncidentArgs = {
  input: CreateIncidentInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationCreateMandateArgs = {
  input: CreateMandateInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationCreateMissionArgs = {
  input: CreateMissionInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationCreateVisitArgs = {
  input: CreateVisitInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationGiveConsentArgs = {
  account: Scalars['ID']['input'];
  input: ConsentInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationRecordAccountArgs = {
  incident: Scalars['ID']['input'];
  input: RecordAccountInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationRecordVisitAccountArgs = {
  input: RecordAccountInput;
  visit: Scalars['ID']['input'];
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationRelabelIncidentArgs = {
  id: Scalars['ID']['input'];
  input: RelabelIncidentInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationSetAsideMissionTighteningArgs = {
  id: Scalars['ID']['input'];
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationTightenAccessConstraintArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationTightenIncidentArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationTightenMissionArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationTightenVisitArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationUpdateAccessConstraintArgs = {
  id: Scalars['ID']['input'];
  input: UpdateAccessConstraintInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationUpdateIncidentArgs = {
  id: Scalars['ID']['input'];
  input: UpdateIncidentInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationUpdateMandateArgs = {
  id: Scalars['ID']['input'];
  input: UpdateMandateInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationUpdateMissionArgs = {
  id: Scalars['ID']['input'];
  input: UpdateMissionInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationUpdateVisitArgs = {
  id: Scalars['ID']['input'];
  input: UpdateVisitInput;
};


/** Every mutation acts on records of your own organisation only. NOT_FOUND: no such record is visible to you. FORBIDDEN: you see the record, but it is another organisation's. BAD_USER_INPUT: an argument is wrong; the message names it. */
export type MutationWithdrawConsentArgs = {
  id: Scalars['ID']['input'];
};

/** An organisation of the hub, with what it recorded. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  readonly id: Scalars['ID']['output'];
  /** The incidents this organisation recorded, the latest first. */
  readonly incidents: Maybe<IncidentConnection>;
  /** The missions this organisation recorded, the latest recorded first. */
  readonly missions: Maybe<MissionConnection>;
};


/** An organisation of the hub, with what it recorded. */
export type OrganisationIncidentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<IncidentFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** An organisation of the hub, with what it recorded. */
export type OrganisationMissionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<MissionFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** Where a page lies in its list (Relay connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the page's last record; give it as `after` for the next page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether the list goes on behind this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page continues behind a cursor. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first record. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** What kind of party takes part. */
export type Party =
  /** An opposition or other armed group. */
  | 'ARMED_GROUP'
  /** A crowd. */
  | 'CROWD'
  /** Forces of an occupying power. */
  | 'OCCUPYING_FORCES'
  /** Members of a peace operation. */
  | 'PEACEKEEPERS'
  /** Private persons. */
  | 'PRIVATE_PERSONS'
  /** A private security company. */
  | 'PRIVATE_SECURITY'
  /** An armed group on a government's side. */
  | 'PRO_GOVERNMENT_GROUP'
  /** Civil or local authorities. */
  | 'STATE_CIVIL'
  /** Intelligence or security services. */
  | 'STATE_INTELLIGENCE'
  /** Armed forces of a state. */
  | 'STATE_MILITARY'
  /** Police or gendarmerie. */
  | 'STATE_POLICE'
  /** Prison and detention services. */
  | 'STATE_PRISON'
  /** Forces of a state whose branch is not known. */
  | 'STATE_UNSPECIFIED'
  /** Not known. */
  | 'UNKNOWN';

/** A place with how exactly it is known. */
export type Place = {
  readonly __typename?: 'Place';
  /** The first-order administrative unit, such as a province. */
  readonly adm1: Maybe<Scalars['String']['output']>;
  /** The second-order administrative unit, such as a district. */
  readonly adm2: Maybe<Scalars['String']['output']>;
  /** Degrees north of the equator (WGS 84). */
  readonly latitude: Maybe<Scalars['Float']['output']>;
  /** Degrees east of Greenwich (WGS 84). */
  readonly longitude: Maybe<Scalars['Float']['output']>;
  /** The settlement or site. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** How exactly the place is known: 1 the place itself, 2 within about 25 km, 3 the second-order unit, 4 the first-order unit, 5 a line or a wider area, 6 the country, 7 beyond a country's land. */
  readonly precision: Scalars['Int']['output'];
};

/** A place with how exactly it is known. */
export type PlaceInput = {
  /** The first-order administrative unit. */
  readonly adm1?: InputMaybe<Scalars['String']['input']>;
  /** The second-order administrative unit. */
  readonly adm2?: InputMaybe<Scalars['String']['input']>;
  /** Degrees north, from -90 to 90; given together with the longitude. */
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Degrees east, from -180 to 180; given together with the latitude. */
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  /** The settlement or site. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** How exactly it is known, from 1 to 7 (see Place.precision). */
  readonly precision: Scalars['Int']['input'];
};

/** What missions recorded: each list holds what the caller may see of all organisations together. */
export type Query = {
  readonly __typename?: 'Query';
  /** The constraints on access that you may see, the latest first. */
  readonly accessConstraints: AccessConstraintConnection;
  /** The incident with this id, or null where there is none that you may see. */
  readonly incident: Maybe<Incident>;
  /** What changed of incidents since a visit, in the order of the transactions that changed it, each change once. Without `since` what there is, as APPEARED; then, after months as well as after seconds, what changed. */
  readonly incidentChanges: IncidentChangeConnection;
  /** How many incidents there are, by these dimensions; the total alone where none is given. */
  readonly incidentStatistics: IncidentStatistics;
  /** The incidents you may see, the latest first. */
  readonly incidents: IncidentConnection;
  /** The mission with this id, or null where there is none that you may see. */
  readonly mission: Maybe<Mission>;
  /** The missions you may see, the latest recorded first. */
  readonly missions: MissionConnection;
  /** The monitoring visits you may see, the latest first. */
  readonly visits: VisitConnection;
};


/** What missions recorded: each list holds what the caller may see of all organisations together. */
export type QueryAccessConstraintsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AccessConstraintFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What missions recorded: each list holds what the caller may see of all organisations together. */
export type QueryIncidentArgs = {
  id: Scalars['ID']['input'];
};


/** What missions recorded: each list holds what the caller may see of all organisations together. */
export type QueryIncidentChangesArgs = {
  filter: InputMaybe<IncidentChangeFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
  since: InputMaybe<Scalars['String']['input']>;
};


/** What missions recorded: each list holds what the caller may see of all organisations together. */
export type QueryIncidentStatisticsArgs = {
  by: ReadonlyArray<IncidentDimension>;
  filter: InputMaybe<IncidentFilter>;
};


/** What missions recorded: each list holds what the caller may see of all organisations together. */
export type QueryIncidentsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<IncidentFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What missions recorded: each list holds what the caller may see of all organisations together. */
export type QueryMissionArgs = {
  id: Scalars['ID']['input'];
};


/** What missions recorded: each list holds what the caller may see of all organisations together. */
export type QueryMissionsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<MissionFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What missions recorded: each list holds what the caller may see of all organisations together. */
export type QueryVisitsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<VisitFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
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

/** The new labels of a record; what is left out stays as it is. */
export type RelabelIncidentInput = {
  /** How sensitive it is. */
  readonly classification?: InputMaybe<Classification>;
  /** How far it may be passed on. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** The sex of a group. */
export type Sex =
  /** All are women or girls. */
  | 'FEMALE'
  /** All are men or boys. */
  | 'MALE'
  /** Both are among them. */
  | 'MIXED'
  /** Not known. */
  | 'UNKNOWN';

/** Where information on an incident comes from. Only its owner ever sees it. */
export type Source = {
  readonly __typename?: 'Source';
  /** How credible the information is, from 1 (confirmed) to 6 (cannot be judged); graded independently of the source. */
  readonly credibility: Maybe<Scalars['Int']['output']>;
  /** Who or what it is, and what is needed to find it again. */
  readonly description: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  /** What kind of source it is. */
  readonly kind: SourceKind;
  /** How reliable the source is (Admiralty grading). */
  readonly reliability: Maybe<SourceReliability>;
};

/** Where information comes from. */
export type SourceInput = {
  /** How credible the information is, from 1 to 6. */
  readonly credibility?: InputMaybe<Scalars['Int']['input']>;
  /** Who or what it is, at most 5,000 letters. */
  readonly description: Scalars['String']['input'];
  /** What kind of source it is. */
  readonly kind: SourceKind;
  /** How reliable the source is. */
  readonly reliability?: InputMaybe<SourceReliability>;
};

/** What kind of source it is. */
export type SourceKind =
  /** A document. */
  | 'DOCUMENT'
  /** A report in the media. */
  | 'MEDIA'
  /** The owner's own observation. */
  | 'OBSERVATION'
  /** Material anybody can find, such as posts and images. */
  | 'OPEN_SOURCE'
  /** A report of an organisation or authority. */
  | 'ORGANISATION'
  /** Another source. */
  | 'OTHER'
  /** Somebody's account. */
  | 'TESTIMONY';

/** How reliable a source is (Admiralty grading). */
export type SourceReliability =
  /** Completely reliable. */
  | 'A'
  /** Usually reliable. */
  | 'B'
  /** Fairly reliable. */
  | 'C'
  /** Not usually reliable. */
  | 'D'
  /** Unreliable. */
  | 'E'
  /** Cannot be judged. */
  | 'F';

/** How certain a conclusion is, in ascending order. */
export type StandardOfProof =
  /** It is more likely than not. */
  | 'BALANCE_OF_PROBABILITIES'
  /** No reasonable doubt is left. */
  | 'BEYOND_REASONABLE_DOUBT'
  /** The evidence is clear and convincing. */
  | 'CLEAR_AND_CONVINCING'
  /** There are reasonable grounds to believe it: the usual standard of fact-finding. */
  | 'REASONABLE_GROUNDS_TO_BELIEVE'
  /** There is reason to suspect it. */
  | 'REASONABLE_SUSPICION';

/** What changes, told as it happens. A subscription is answered as a stream, over Server-Sent Events or WebSocket; whoever comes back with the last cursor has missed nothing. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /** What changes of incidents from now on, or since a visit: the edges of `incidentChanges`, each once, in the same order. */
  readonly incidentChanged: IncidentChangeEdge;
};


/** What changes, told as it happens. A subscription is answered as a stream, over Server-Sent Events or WebSocket; whoever comes back with the last cursor has missed nothing. */
export type SubscriptionIncidentChangedArgs = {
  filter: InputMaybe<IncidentChangeFilter>;
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

/** With whom a record may be shared (Traffic Light Protocol 2.0). */
export type Tlp =
  /** With the recipient organisation and those it serves, as far as they need to know. */
  | 'AMBER'
  /** Within the recipient organisation only. */
  | 'AMBER_STRICT'
  /** With everybody. */
  | 'CLEAR'
  /** Within the community of the hub. */
  | 'GREEN'
  /** With the named persons only. */
  | 'RED';

/** A constraint on access to change; what is left out stays as it is. */
export type UpdateAccessConstraintInput = {
  /** The first-order administrative unit. */
  readonly adm1?: InputMaybe<Scalars['String']['input']>;
  /** The second-order administrative unit. */
  readonly adm2?: InputMaybe<Scalars['String']['input']>;
  /** How sensitive it is. */
  readonly classification?: InputMaybe<Classification>;
  /** The country (ISO 3166-1 alpha-3). */
  readonly country?: InputMaybe<Scalars['ID']['input']>;
  /** What happened, without names; at most 20,000 letters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The last day; not before the first. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** What kind of party imposes it. */
  readonly imposedBy?: InputMaybe<Party>;
  /** The group, unit or authority, never a person; at most 300 letters. */
  readonly imposedByName?: InputMaybe<Scalars['String']['input']>;
  /** In which way access is constrained. */
  readonly kind?: InputMaybe<AccessConstraintKind>;
  /** The mission it hinders; one of your own organisation. */
  readonly missionId?: InputMaybe<Scalars['ID']['input']>;
  /** The first day. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** How far it may be passed on. */
  readonly tlp?: InputMaybe<Tlp>;
  /** The visit it hinders; one of your own organisation. */
  readonly visitId?: InputMaybe<Scalars['ID']['input']>;
};

/** An incident to change; what is left out stays as it is. */
export type UpdateIncidentInput = {
  /** What was done, at most 100. */
  readonly acts?: InputMaybe<ReadonlyArray<ActInput>>;
  /** Who is said to have taken part, at most 100. */
  readonly allegedInvolvements?: InputMaybe<ReadonlyArray<AllegedInvolvementInput>>;
  /** The country it occurred in (ISO 3166-1 alpha-3). */
  readonly country?: InputMaybe<Scalars['ID']['input']>;
  /** How exactly the day is known. */
  readonly datePrecision?: InputMaybe<DatePrecision>;
  /** How many people died. */
  readonly deaths?: InputMaybe<DeathEstimateInput>;
  /** Who was found to have taken part, at most 100. */
  readonly foundInvolvements?: InputMaybe<ReadonlyArray<FoundInvolvementInput>>;
  /** The mission that records it; one of your own organisation. */
  readonly missionId?: InputMaybe<Scalars['ID']['input']>;
  /** The day it occurred, or the first day it may have; not in the future. */
  readonly occurredOn?: InputMaybe<Scalars['Date']['input']>;
  /** The last day it may have occurred; not before the first. */
  readonly occurredUntil?: InputMaybe<Scalars['Date']['input']>;
  /** Where it occurred. */
  readonly place?: InputMaybe<PlaceInput>;
  /** The code of the officer who reports, never a name; your client's id unless told. */
  readonly reporter?: InputMaybe<Scalars['String']['input']>;
  /** Where the information comes from, at most 100; never shown to another organisation. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceInput>>;
  /** What happened, without names of victims or sources; at most 20,000 letters. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** One line, at most 300 letters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Who it was done to, at most 100. */
  readonly victimGroups?: InputMaybe<ReadonlyArray<VictimGroupInput>>;
};

/** A mandate to change; what is left out stays as it is. */
export type UpdateMandateInput = {
  /** The violations to look at first. */
  readonly focus?: InputMaybe<ReadonlyArray<ViolationCategory>>;
  /** The decision it rests on, at most 300 letters. */
  readonly legalBasis?: InputMaybe<Scalars['String']['input']>;
  /** What the mission is to achieve; at most 100, each at most 1,000 letters. */
  readonly objectives?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The protocols that bind it; at most 100, each at most 1,000 letters. */
  readonly protocols?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where it is to work, at most 100. */
  readonly targetAreas?: InputMaybe<ReadonlyArray<AreaInput>>;
  /** The first day it holds. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The last day it holds; not before the first. */
  readonly validUntil?: InputMaybe<Scalars['Date']['input']>;
};

/** A mission to change; what is left out stays as it is. */
export type UpdateMissionInput = {
  /** The short name, at most 40 letters. */
  readonly acronym?: InputMaybe<Scalars['String']['input']>;
  /** How sensitive it is. */
  readonly classification?: InputMaybe<Classification>;
  /** The countries it works in (ISO 3166-1 alpha-3), at most 50. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The last day; not before the first. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** What kind of mission it is. */
  readonly kind?: InputMaybe<MissionKind>;
  /** The name in full, at most 300 letters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The mission it took over from; one you may see. */
  readonly predecessorId?: InputMaybe<Scalars['ID']['input']>;
  /** The first day. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Where it stands. */
  readonly status?: InputMaybe<MissionStatus>;
  /** How far it may be passed on. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** A visit to change; what is left out stays as it is. */
export type UpdateVisitInput = {
  /** The first-order administrative unit. */
  readonly adm1?: InputMaybe<Scalars['String']['input']>;
  /** The second-order administrative unit. */
  readonly adm2?: InputMaybe<Scalars['String']['input']>;
  /** How sensitive it is. */
  readonly classification?: InputMaybe<Classification>;
  /** The country (ISO 3166-1 alpha-3). */
  readonly country?: InputMaybe<Scalars['ID']['input']>;
  /** The last day; not before the first. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** What kind of place is visited. */
  readonly kind?: InputMaybe<VisitKind>;
  /** The mission that makes it; one of your own organisation. */
  readonly missionId?: InputMaybe<Scalars['ID']['input']>;
  /** What was seen, without names; at most 20,000 letters. */
  readonly observations?: InputMaybe<Scalars['String']['input']>;
  /** The place visited; never a safe haven. */
  readonly placeName?: InputMaybe<Scalars['String']['input']>;
  /** What it is for, at most 1,000 letters. */
  readonly purpose?: InputMaybe<Scalars['String']['input']>;
  /** The first day. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** How far it may be passed on. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** Where verification stands. */
export type VerificationStatus =
  /** Supported by other information, short of verified. */
  | 'CORROBORATED'
  /** Looked into without a conclusion. */
  | 'INCONCLUSIVE'
  /** Looked into; it did not happen as reported. */
  | 'REFUTED'
  /** Reported, nobody has assessed it. */
  | 'REPORTED'
  /** Being looked into. */
  | 'UNDER_VERIFICATION'
  /** Looked into; nothing supports it. */
  | 'UNSUBSTANTIATED'
  /** Verified by a stated standard of proof and independent sources. */
  | 'VERIFIED';

/** People an incident was done to, counted and never named. */
export type VictimGroup = {
  readonly __typename?: 'VictimGroup';
  /** Their age band, as far as it is known of the whole group. */
  readonly ageBand: AgeBand;
  /** How many by the best estimate; null where there is none. */
  readonly best: Maybe<Scalars['Int']['output']>;
  /** What the counts count. */
  readonly countingUnit: CountingUnit;
  /** Who they are. */
  readonly group: VictimGroupKind;
  /** What was done to them. */
  readonly harm: Harm;
  /** How many at most. */
  readonly high: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  /** How many at least. */
  readonly low: Maybe<Scalars['Int']['output']>;
  /** Their sex, as far as it is known of the whole group. */
  readonly sex: Sex;
};

/** People an incident was done to. */
export type VictimGroupInput = {
  /** Their age band. */
  readonly ageBand?: AgeBand;
  /** How many by the best estimate. */
  readonly best?: InputMaybe<Scalars['Int']['input']>;
  /** What the counts count. */
  readonly countingUnit?: CountingUnit;
  /** Who they are. */
  readonly group: VictimGroupKind;
  /** What was done to them. */
  readonly harm: Harm;
  /** How many at most. */
  readonly high?: InputMaybe<Scalars['Int']['input']>;
  /** How many at least. */
  readonly low?: InputMaybe<Scalars['Int']['input']>;
  /** Their sex. */
  readonly sex?: Sex;
};

/** Who the people are. */
export type VictimGroupKind =
  /** Civilians, as far as nothing narrower is known. */
  | 'CIVILIANS'
  /** Members of a party to the fighting. */
  | 'COMBATANTS'
  /** Persons deprived of liberty. */
  | 'DETAINEES'
  /** Refugees and displaced persons. */
  | 'DISPLACED_PERSONS'
  /** Humanitarian and health workers. */
  | 'HUMANITARIAN_WORKERS'
  /** Human-rights defenders. */
  | 'HUMAN_RIGHTS_DEFENDERS'
  /** Journalists and media workers. */
  | 'JOURNALISTS'
  /** Members of a minority or an indigenous people. */
  | 'MINORITY_MEMBERS'
  /** Members of a peace operation. */
  | 'PEACEKEEPERS'
  /** Not known. */
  | 'UNKNOWN';

/** What an act touches: one of the six grave violations against children, or a family of rights and rules. */
export type ViolationCategory =
  /** Freedom of assembly and association. */
  | 'ASSOCIATION'
  /** Grave violation: attacks on schools or hospitals. */
  | 'ATTACK_ON_SCHOOL_OR_HOSPITAL'
  /** Grave violation: abduction of children. */
  | 'CHILD_ABDUCTION'
  /** Grave violation: killing or maiming of children. */
  | 'CHILD_KILLING_OR_MAIMING'
  /** Grave violation: recruitment or use of children by armed forces or groups. */
  | 'CHILD_RECRUITMENT_OR_USE'
  /** Grave violation: rape or other grave sexual violence against children. */
  | 'CHILD_SEXUAL_VIOLENCE'
  /** Fighting between parties, where no violation by the act itself is established. */
  | 'CONDUCT_OF_HOSTILITIES'
  /** Grave violation: denial of humanitarian access for children. */
  | 'DENIAL_OF_HUMANITARIAN_ACCESS'
  /** Work, food, water, health, education and culture. */
  | 'ECONOMIC_SOCIAL_CULTURAL'
  /** Equality and freedom from discrimination, incitement to hatred. */
  | 'EQUALITY'
  /** Freedom of opinion, expression and information. */
  | 'EXPRESSION'
  /** Fair trial and effective remedy. */
  | 'FAIR_TRIAL'
  /** Physical and mental integrity: torture, ill-treatment, injury. */
  | 'INTEGRITY'
  /** Liberty and security of person: arbitrary arrest, disappearance, abduction. */
  | 'LIBERTY'
  /** The right to life: killings, executions, deaths in custody. */
  | 'LIFE'
  /** Freedom of movement: forced displacement, siege, refused return. */
  | 'MOVEMENT'
  /** Another right or rule. */
  | 'OTHER'
  /** Taking part in public affairs, elections. */
  | 'PARTICIPATION'
  /** Privacy, family and home. */
  | 'PRIVACY'
  /** Property, land and housing: pillage, destruction, eviction. */
  | 'PROPERTY_AND_HOUSING'
  /** Freedom of thought, conscience and religion. */
  | 'RELIGION'
  /** Sexual and gender-based violence against adults, or where ages are unknown. */
  | 'SEXUAL_AND_GENDER_BASED_VIOLENCE';

/** A visit made to monitor a place. */
export type Visit = {
  readonly __typename?: 'Visit';
  /** The persons' accounts it rests on, as interviews, with what these persons consented to. Accounts never leave their owner: every other organisation gets an empty list, and sees the visit only as far as all of them permit. */
  readonly accounts: ReadonlyArray<Account>;
  /** The first-order administrative unit. */
  readonly adm1: Maybe<Scalars['String']['output']>;
  /** The second-order administrative unit. */
  readonly adm2: Maybe<Scalars['String']['output']>;
  /** How sensitive the record is. */
  readonly classification: Classification;
  /** The country it took place in. */
  readonly country: Country;
  /** When it was recorded. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The last day; null for a visit of one day. */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  readonly id: Scalars['ID']['output'];
  /** What kind of place was visited. */
  readonly kind: VisitKind;
  /** The mission that made it, where there is one that you may see. */
  readonly mission: Maybe<Mission>;
  /** What was seen, without names. */
  readonly observations: Maybe<Scalars['String']['output']>;
  /** The organisation that made the visit and decides who reads it. */
  readonly owner: Organisation;
  /** The place visited; never a safe haven. */
  readonly placeName: Maybe<Scalars['String']['output']>;
  /** What it was for. */
  readonly purpose: Maybe<Scalars['String']['output']>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** The first day. */
  readonly startsOn: Scalars['Date']['output'];
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** With whom it may be shared. */
  readonly tlp: Tlp;
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of visits. */
export type VisitConnection = {
  readonly __typename?: 'VisitConnection';
  /** The page's records, each with its cursor. */
  readonly edges: ReadonlyArray<VisitEdge>;
  /** The page's records. */
  readonly nodes: ReadonlyArray<Visit>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many records the whole list has that you may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record within a page of visits. */
export type VisitEdge = {
  readonly __typename?: 'VisitEdge';
  /** Where to continue behind this record; good for this list, filter and organisation only. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Visit;
};

/** Which visits to answer; conditions are joined by AND, values of one list by OR. */
export type VisitFilter = {
  /** Those in these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<VisitKind>>;
  /** Those made by these missions. */
  readonly missions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those made by these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those that began in this span. */
  readonly period?: InputMaybe<DatePeriod>;
};

/** What kind of place is visited. */
export type VisitKind =
  /** An office of an authority. */
  | 'AUTHORITY'
  /** A village, town or quarter. */
  | 'COMMUNITY'
  /** A camp or site of displaced persons. */
  | 'DISPLACEMENT_SITE'
  /** The site of an incident. */
  | 'INCIDENT_SITE'
  /** A hospital or health centre. */
  | 'MEDICAL_FACILITY'
  /** Another place. */
  | 'OTHER'
  /** A prison, police cell or other place of detention. */
  | 'PLACE_OF_DETENTION'
  /** A school. */
  | 'SCHOOL';



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
  AccessConstraint: AccessConstraint;
  Country: Country;
  Incident: Incident;
  Mandate: Mandate;
  Mission: Mission;
  Organisation: Organisation;
  Visit: Visit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AccessConstraint:
    ( { __typename: 'AccessConstraint' }
    & GraphQLRecursivePick<FederationTypes['AccessConstraint'], {"id":true}> );
  Country:
    ( { __typename: 'Country' }
    & GraphQLRecursivePick<FederationTypes['Country'], {"code":true}> );
  Incident:
    ( { __typename: 'Incident' }
    & GraphQLRecursivePick<FederationTypes['Incident'], {"id":true}> );
  Mandate:
    ( { __typename: 'Mandate' }
    & GraphQLRecursivePick<FederationTypes['Mandate'], {"id":true}> );
  Mission:
    ( { __typename: 'Mission' }
    & GraphQLRecursivePick<FederationTypes['Mission'], {"id":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  Visit:
    ( { __typename: 'Visit' }
    & GraphQLRecursivePick<FederationTypes['Visit'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessConstraint: ResolverTypeWrapper<AccessConstraintRecord>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessConstraintConnection: ResolverTypeWrapper<Omit<AccessConstraintConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AccessConstraintEdge']>, nodes: ReadonlyArray<ResolversTypes['AccessConstraint']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccessConstraintEdge: ResolverTypeWrapper<Omit<AccessConstraintEdge, 'node'> & { node: ResolversTypes['AccessConstraint'] }>;
  AccessConstraintFilter: AccessConstraintFilter;
  AccessConstraintKind: AccessConstraintKind;
  Account: ResolverTypeWrapper<AccountRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Act: ResolverTypeWrapper<ActRecord>;
  ActInput: ActInput;
  AgeBand: AgeBand;
  AllegedInvolvement: ResolverTypeWrapper<AllegedInvolvementRecord>;
  AllegedInvolvementInput: AllegedInvolvementInput;
  Area: ResolverTypeWrapper<AreaRecord>;
  AreaInput: AreaInput;
  AssessIncidentInput: AssessIncidentInput;
  Assessment: ResolverTypeWrapper<AssessmentRecord>;
  ChangeKind: ChangeKind;
  Classification: Classification;
  Consent: ResolverTypeWrapper<ConsentRecord>;
  ConsentGiver: ConsentGiver;
  ConsentInput: ConsentInput;
  ConsentUse: ConsentUse;
  CountingUnit: CountingUnit;
  Country: ResolverTypeWrapper<CountryReference>;
  CreateAccessConstraintInput: CreateAccessConstraintInput;
  CreateIncidentInput: CreateIncidentInput;
  CreateMandateInput: CreateMandateInput;
  CreateMissionInput: CreateMissionInput;
  CreateVisitInput: CreateVisitInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DatePeriod: DatePeriod;
  DatePrecision: DatePrecision;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeathEstimate: ResolverTypeWrapper<IncidentRecord>;
  DeathEstimateInput: DeathEstimateInput;
  DegreeOfInvolvement: DegreeOfInvolvement;
  ExternalKey: ResolverTypeWrapper<IncidentRecord>;
  ExternalKeyInput: ExternalKeyInput;
  FoundInvolvement: ResolverTypeWrapper<FoundInvolvementRecord>;
  FoundInvolvementInput: FoundInvolvementInput;
  Harm: Harm;
  Incident: ResolverTypeWrapper<IncidentRecord>;
  IncidentChange: ResolverTypeWrapper<ChangeOfRecord>;
  IncidentChangeConnection: ResolverTypeWrapper<Omit<IncidentChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IncidentChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['IncidentChange']> }>;
  IncidentChangeEdge: ResolverTypeWrapper<Omit<IncidentChangeEdge, 'node'> & { node: ResolversTypes['IncidentChange'] }>;
  IncidentChangeFilter: IncidentChangeFilter;
  IncidentConnection: ResolverTypeWrapper<Omit<IncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IncidentEdge']>, nodes: ReadonlyArray<ResolversTypes['Incident']> }>;
  IncidentCount: ResolverTypeWrapper<CountOfIncidents>;
  IncidentDimension: IncidentDimension;
  IncidentEdge: ResolverTypeWrapper<Omit<IncidentEdge, 'node'> & { node: ResolversTypes['Incident'] }>;
  IncidentFilter: IncidentFilter;
  IncidentStatistics: ResolverTypeWrapper<Omit<IncidentStatistics, 'counts'> & { counts: ReadonlyArray<ResolversTypes['IncidentCount']> }>;
  LabelTightening: ResolverTypeWrapper<LabelTighteningRecord>;
  Mandate: ResolverTypeWrapper<MandateRecord>;
  Mission: ResolverTypeWrapper<MissionRecord>;
  MissionConnection: ResolverTypeWrapper<Omit<MissionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MissionEdge']>, nodes: ReadonlyArray<ResolversTypes['Mission']> }>;
  MissionEdge: ResolverTypeWrapper<Omit<MissionEdge, 'node'> & { node: ResolversTypes['Mission'] }>;
  MissionFilter: MissionFilter;
  MissionKind: MissionKind;
  MissionStatus: MissionStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Organisation: ResolverTypeWrapper<OrganisationReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Party: Party;
  Place: ResolverTypeWrapper<IncidentRecord>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  PlaceInput: PlaceInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordAccountInput: RecordAccountInput;
  Redaction: ResolverTypeWrapper<Redaction>;
  RedactionReason: RedactionReason;
  RelabelIncidentInput: RelabelIncidentInput;
  Sex: Sex;
  Source: ResolverTypeWrapper<SourceRecord>;
  SourceInput: SourceInput;
  SourceKind: SourceKind;
  SourceReliability: SourceReliability;
  StandardOfProof: StandardOfProof;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TightenLabelsInput: TightenLabelsInput;
  Tlp: Tlp;
  UpdateAccessConstraintInput: UpdateAccessConstraintInput;
  UpdateIncidentInput: UpdateIncidentInput;
  UpdateMandateInput: UpdateMandateInput;
  UpdateMissionInput: UpdateMissionInput;
  UpdateVisitInput: UpdateVisitInput;
  VerificationStatus: VerificationStatus;
  VictimGroup: ResolverTypeWrapper<VictimGroupRecord>;
  VictimGroupInput: VictimGroupInput;
  VictimGroupKind: VictimGroupKind;
  ViolationCategory: ViolationCategory;
  Visit: ResolverTypeWrapper<VisitRecord>;
  VisitConnection: ResolverTypeWrapper<Omit<VisitConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['VisitEdge']>, nodes: ReadonlyArray<ResolversTypes['Visit']> }>;
  VisitEdge: ResolverTypeWrapper<Omit<VisitEdge, 'node'> & { node: ResolversTypes['Visit'] }>;
  VisitFilter: VisitFilter;
  VisitKind: VisitKind;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessConstraint: AccessConstraintRecord;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AccessConstraintConnection: Omit<AccessConstraintConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AccessConstraintEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AccessConstraint']> };
  Int: Scalars['Int']['output'];
  AccessConstraintEdge: Omit<AccessConstraintEdge, 'node'> & { node: ResolversParentTypes['AccessConstraint'] };
  AccessConstraintFilter: AccessConstraintFilter;
  Account: AccountRecord;
  Boolean: Scalars['Boolean']['output'];
  Act: ActRecord;
  ActInput: ActInput;
  AllegedInvolvement: AllegedInvolvementRecord;
  AllegedInvolvementInput: AllegedInvolvementInput;
  Area: AreaRecord;
  AreaInput: AreaInput;
  AssessIncidentInput: AssessIncidentInput;
  Assessment: AssessmentRecord;
  Consent: ConsentRecord;
  ConsentInput: ConsentInput;
  Country: CountryReference;
  CreateAccessConstraintInput: CreateAccessConstraintInput;
  CreateIncidentInput: CreateIncidentInput;
  CreateMandateInput: CreateMandateInput;
  CreateMissionInput: CreateMissionInput;
  CreateVisitInput: CreateVisitInput;
  Date: Scalars['Date']['output'];
  DatePeriod: DatePeriod;
  DateTime: Scalars['DateTime']['output'];
  DeathEstimate: IncidentRecord;
  DeathEstimateInput: DeathEstimateInput;
  ExternalKey: IncidentRecord;
  ExternalKeyInput: ExternalKeyInput;
  FoundInvolvement: FoundInvolvementRecord;
  FoundInvolvementInput: FoundInvolvementInput;
  Incident: IncidentRecord;
  IncidentChange: ChangeOfRecord;
  IncidentChangeConnection: Omit<IncidentChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IncidentChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['IncidentChange']> };
  IncidentChangeEdge: Omit<IncidentChangeEdge, 'node'> & { node: ResolversParentTypes['IncidentChange'] };
  IncidentChangeFilter: IncidentChangeFilter;
  IncidentConnection: Omit<IncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IncidentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Incident']> };
  IncidentCount: CountOfIncidents;
  IncidentEdge: Omit<IncidentEdge, 'node'> & { node: ResolversParentTypes['Incident'] };
  IncidentFilter: IncidentFilter;
  IncidentStatistics: Omit<IncidentStatistics, 'counts'> & { counts: ReadonlyArray<ResolversParentTypes['IncidentCount']> };
  LabelTightening: LabelTighteningRecord;
  Mandate: MandateRecord;
  Mission: MissionRecord;
  MissionConnection: Omit<MissionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MissionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Mission']> };
  MissionEdge: Omit<MissionEdge, 'node'> & { node: ResolversParentTypes['Mission'] };
  MissionFilter: MissionFilter;
  Mutation: Record<PropertyKey, never>;
  Organisation: OrganisationReference;
  PageInfo: PageInfo;
  Place: IncidentRecord;
  Float: Scalars['Float']['output'];
  PlaceInput: PlaceInput;
  Query: Record<PropertyKey, never>;
  RecordAccountInput: RecordAccountInput;
  Redaction: Redaction;
  RelabelIncidentInput: RelabelIncidentInput;
  Source: SourceRecord;
  SourceInput: SourceInput;
  Subscription: Record<PropertyKey, never>;
  TightenLabelsInput: TightenLabelsInput;
  UpdateAccessConstraintInput: UpdateAccessConstraintInput;
  UpdateIncidentInput: UpdateIncidentInput;
  UpdateMandateInput: UpdateMandateInput;
  UpdateMissionInput: UpdateMissionInput;
  UpdateVisitInput: UpdateVisitInput;
  VictimGroup: VictimGroupRecord;
  VictimGroupInput: VictimGroupInput;
  Visit: VisitRecord;
  VisitConnection: Omit<VisitConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['VisitEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Visit']> };
  VisitEdge: Omit<VisitEdge, 'node'> & { node: ResolversParentTypes['Visit'] };
  VisitFilter: VisitFilter;
};

export type AccessConstraintResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccessConstraint'] = ResolversParentTypes['AccessConstraint'], FederationReferenceType extends FederationReferenceTypes['AccessConstraint'] = FederationReferenceTypes['AccessConstraint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AccessConstraint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  adm1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adm2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imposedBy?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  imposedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessConstraintKind'], ParentType, ContextType>;
  mission?: Resolver<Maybe<ResolversTypes['Mission']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  visit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType>;
};

export type AccessConstraintConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccessConstraintConnection'] = ResolversParentTypes['AccessConstraintConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessConstraintEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AccessConstraint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessConstraintEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccessConstraintEdge'] = ResolversParentTypes['AccessConstraintEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessConstraint'], ParentType, ContextType>;
};

export type AccountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  consents?: Resolver<ReadonlyArray<ResolversTypes['Consent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  needsGuardian?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ActResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Act'] = ResolversParentTypes['Act']> = {
  category?: Resolver<ResolversTypes['ViolationCategory'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type AllegedInvolvementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AllegedInvolvement'] = ResolversParentTypes['AllegedInvolvement']> = {
  degree?: Resolver<ResolversTypes['DegreeOfInvolvement'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  partyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AreaResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Area'] = ResolversParentTypes['Area']> = {
  adm1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adm2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type AssessmentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment']> = {
  assessedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  assessor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  independentSources?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  standardOfProof?: Resolver<Maybe<ResolversTypes['StandardOfProof']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VerificationStatus'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['ConsentGiver'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  use?: Resolver<ResolversTypes['ConsentUse'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CountryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country'], FederationReferenceType extends FederationReferenceTypes['Country'] = FederationReferenceTypes['Country']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Country']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accessConstraints?: Resolver<Maybe<ResolversTypes['AccessConstraintConnection']>, ParentType, ContextType, Partial<CountryAccessConstraintsArgs>>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incidents?: Resolver<Maybe<ResolversTypes['IncidentConnection']>, ParentType, ContextType, Partial<CountryIncidentsArgs>>;
  missions?: Resolver<Maybe<ResolversTypes['MissionConnection']>, ParentType, ContextType, Partial<CountryMissionsArgs>>;
  visits?: Resolver<Maybe<ResolversTypes['VisitConnection']>, ParentType, ContextType, Partial<CountryVisitsArgs>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeathEstimateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeathEstimate'] = ResolversParentTypes['DeathEstimate']> = {
  best?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ExternalKeyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ExternalKey'] = ResolversParentTypes['ExternalKey']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FoundInvolvementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['FoundInvolvement'] = ResolversParentTypes['FoundInvolvement']> = {
  degree?: Resolver<ResolversTypes['DegreeOfInvolvement'], ParentType, ContextType>;
  foundOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  partyName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  standardOfProof?: Resolver<ResolversTypes['StandardOfProof'], ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident'], FederationReferenceType extends FederationReferenceTypes['Incident'] = FederationReferenceTypes['Incident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Incident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accounts?: Resolver<ReadonlyArray<ResolversTypes['Account']>, ParentType, ContextType>;
  acts?: Resolver<ReadonlyArray<ResolversTypes['Act']>, ParentType, ContextType>;
  allegedInvolvements?: Resolver<ReadonlyArray<ResolversTypes['AllegedInvolvement']>, ParentType, ContextType>;
  assessments?: Resolver<ReadonlyArray<ResolversTypes['Assessment']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['ViolationCategory']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  datePrecision?: Resolver<ResolversTypes['DatePrecision'], ParentType, ContextType>;
  deaths?: Resolver<Maybe<ResolversTypes['DeathEstimate']>, ParentType, ContextType>;
  external?: Resolver<Maybe<ResolversTypes['ExternalKey']>, ParentType, ContextType>;
  foundInvolvements?: Resolver<ReadonlyArray<ResolversTypes['FoundInvolvement']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mission?: Resolver<Maybe<ResolversTypes['Mission']>, ParentType, ContextType>;
  occurredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  occurredUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  reporter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  standardOfProof?: Resolver<Maybe<ResolversTypes['StandardOfProof']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['VerificationStatus'], ParentType, ContextType>;
  victimGroups?: Resolver<ReadonlyArray<ResolversTypes['VictimGroup']>, ParentType, ContextType>;
};

export type IncidentChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IncidentChange'] = ResolversParentTypes['IncidentChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IncidentChangeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IncidentChangeConnection'] = ResolversParentTypes['IncidentChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IncidentChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IncidentChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IncidentChangeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IncidentChangeEdge'] = ResolversParentTypes['IncidentChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IncidentChange'], ParentType, ContextType>;
};

export type IncidentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IncidentConnection'] = ResolversParentTypes['IncidentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IncidentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Incident']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IncidentCount'] = ResolversParentTypes['IncidentCount']> = {
  category?: Resolver<Maybe<ResolversTypes['ViolationCategory']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['VerificationStatus']>, ParentType, ContextType>;
  year?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IncidentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IncidentEdge'] = ResolversParentTypes['IncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
};

export type IncidentStatisticsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['IncidentStatistics'] = ResolversParentTypes['IncidentStatistics']> = {
  counts?: Resolver<ReadonlyArray<ResolversTypes['IncidentCount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type MandateResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mandate'] = ResolversParentTypes['Mandate'], FederationReferenceType extends FederationReferenceTypes['Mandate'] = FederationReferenceTypes['Mandate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Mandate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  focus?: Resolver<ReadonlyArray<ResolversTypes['ViolationCategory']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mission?: Resolver<Maybe<ResolversTypes['Mission']>, ParentType, ContextType>;
  objectives?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  protocols?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  targetAreas?: Resolver<ReadonlyArray<ResolversTypes['Area']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MissionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mission'] = ResolversParentTypes['Mission'], FederationReferenceType extends FederationReferenceTypes['Mission'] = FederationReferenceTypes['Mission']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Mission']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acronym?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  countries?: Resolver<ReadonlyArray<ResolversTypes['Country']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incidents?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, Partial<MissionIncidentsArgs>>;
  kind?: Resolver<ResolversTypes['MissionKind'], ParentType, ContextType>;
  mandates?: Resolver<ReadonlyArray<ResolversTypes['Mandate']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  predecessor?: Resolver<Maybe<ResolversTypes['Mission']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MissionStatus'], ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MissionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MissionConnection'] = ResolversParentTypes['MissionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MissionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MissionEdge'] = ResolversParentTypes['MissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mission'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assessIncident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<MutationAssessIncidentArgs, 'id' | 'input'>>;
  createAccessConstraint?: Resolver<Maybe<ResolversTypes['AccessConstraint']>, ParentType, ContextType, RequireFields<MutationCreateAccessConstraintArgs, 'input'>>;
  createIncident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<MutationCreateIncidentArgs, 'input'>>;
  createMandate?: Resolver<Maybe<ResolversTypes['Mandate']>, ParentType, ContextType, RequireFields<MutationCreateMandateArgs, 'input'>>;
  createMission?: Resolver<Maybe<ResolversTypes['Mission']>, ParentType, ContextType, RequireFields<MutationCreateMissionArgs, 'input'>>;
  createVisit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType, RequireFields<MutationCreateVisitArgs, 'input'>>;
  giveConsent?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<MutationGiveConsentArgs, 'account' | 'input'>>;
  recordAccount?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<MutationRecordAccountArgs, 'incident' | 'input'>>;
  recordVisitAccount?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<MutationRecordVisitAccountArgs, 'input' | 'visit'>>;
  relabelIncident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<MutationRelabelIncidentArgs, 'id' | 'input'>>;
  setAsideMissionTightening?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationSetAsideMissionTighteningArgs, 'id'>>;
  tightenAccessConstraint?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenAccessConstraintArgs, 'id' | 'input'>>;
  tightenIncident?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenIncidentArgs, 'id' | 'input'>>;
  tightenMission?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenMissionArgs, 'id' | 'input'>>;
  tightenVisit?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenVisitArgs, 'id' | 'input'>>;
  updateAccessConstraint?: Resolver<Maybe<ResolversTypes['AccessConstraint']>, ParentType, ContextType, RequireFields<MutationUpdateAccessConstraintArgs, 'id' | 'input'>>;
  updateIncident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<MutationUpdateIncidentArgs, 'id' | 'input'>>;
  updateMandate?: Resolver<Maybe<ResolversTypes['Mandate']>, ParentType, ContextType, RequireFields<MutationUpdateMandateArgs, 'id' | 'input'>>;
  updateMission?: Resolver<Maybe<ResolversTypes['Mission']>, ParentType, ContextType, RequireFields<MutationUpdateMissionArgs, 'id' | 'input'>>;
  updateVisit?: Resolver<Maybe<ResolversTypes['Visit']>, ParentType, ContextType, RequireFields<MutationUpdateVisitArgs, 'id' | 'input'>>;
  withdrawConsent?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'id'>>;
};

export type OrganisationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incidents?: Resolver<Maybe<ResolversTypes['IncidentConnection']>, ParentType, ContextType, Partial<OrganisationIncidentsArgs>>;
  missions?: Resolver<Maybe<ResolversTypes['MissionConnection']>, ParentType, ContextType, Partial<OrganisationMissionsArgs>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  adm1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adm2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessConstraints?: Resolver<ResolversTypes['AccessConstraintConnection'], ParentType, ContextType, Partial<QueryAccessConstraintsArgs>>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<QueryIncidentArgs, 'id'>>;
  incidentChanges?: Resolver<ResolversTypes['IncidentChangeConnection'], ParentType, ContextType, Partial<QueryIncidentChangesArgs>>;
  incidentStatistics?: Resolver<ResolversTypes['IncidentStatistics'], ParentType, ContextType, RequireFields<QueryIncidentStatisticsArgs, 'by'>>;
  incidents?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, Partial<QueryIncidentsArgs>>;
  mission?: Resolver<Maybe<ResolversTypes['Mission']>, ParentType, ContextType, RequireFields<QueryMissionArgs, 'id'>>;
  missions?: Resolver<ResolversTypes['MissionConnection'], ParentType, ContextType, Partial<QueryMissionsArgs>>;
  visits?: Resolver<ResolversTypes['VisitConnection'], ParentType, ContextType, Partial<QueryVisitsArgs>>;
};

export type RedactionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Redaction'] = ResolversParentTypes['Redaction']> = {
  fieldGroup?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RedactionReason'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  credibility?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  reliability?: Resolver<Maybe<ResolversTypes['SourceReliability']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  incidentChanged?: SubscriptionResolver<ResolversTypes['IncidentChangeEdge'], "incidentChanged", ParentType, ContextType, Partial<SubscriptionIncidentChangedArgs>>;
};

export type VictimGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VictimGroup'] = ResolversParentTypes['VictimGroup']> = {
  ageBand?: Resolver<ResolversTypes['AgeBand'], ParentType, ContextType>;
  best?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  countingUnit?: Resolver<ResolversTypes['CountingUnit'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['VictimGroupKind'], ParentType, ContextType>;
  harm?: Resolver<ResolversTypes['Harm'], ParentType, ContextType>;
  high?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  low?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['Sex'], ParentType, ContextType>;
};

export type VisitResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Visit'] = ResolversParentTypes['Visit'], FederationReferenceType extends FederationReferenceTypes['Visit'] = FederationReferenceTypes['Visit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Visit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accounts?: Resolver<ReadonlyArray<ResolversTypes['Account']>, ParentType, ContextType>;
  adm1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  adm2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VisitKind'], ParentType, ContextType>;
  mission?: Resolver<Maybe<ResolversTypes['Mission']>, ParentType, ContextType>;
  observations?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  placeName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type VisitConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VisitConnection'] = ResolversParentTypes['VisitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VisitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Visit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VisitEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VisitEdge'] = ResolversParentTypes['VisitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Visit'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AccessConstraint?: AccessConstraintResolvers<ContextType>;
  AccessConstraintConnection?: AccessConstraintConnectionResolvers<ContextType>;
  AccessConstraintEdge?: AccessConstraintEdgeResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  Act?: ActResolvers<ContextType>;
  AllegedInvolvement?: AllegedInvolvementResolvers<ContextType>;
  Area?: AreaResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeathEstimate?: DeathEstimateResolvers<ContextType>;
  ExternalKey?: ExternalKeyResolvers<ContextType>;
  FoundInvolvement?: FoundInvolvementResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  IncidentChange?: IncidentChangeResolvers<ContextType>;
  IncidentChangeConnection?: IncidentChangeConnectionResolvers<ContextType>;
  IncidentChangeEdge?: IncidentChangeEdgeResolvers<ContextType>;
  IncidentConnection?: IncidentConnectionResolvers<ContextType>;
  IncidentCount?: IncidentCountResolvers<ContextType>;
  IncidentEdge?: IncidentEdgeResolvers<ContextType>;
  IncidentStatistics?: IncidentStatisticsResolvers<ContextType>;
  LabelTightening?: LabelTighteningResolvers<ContextType>;
  Mandate?: MandateResolvers<ContextType>;
  Mission?: MissionResolvers<ContextType>;
  MissionConnection?: MissionConnectionResolvers<ContextType>;
  MissionEdge?: MissionEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Redaction?: RedactionResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  VictimGroup?: VictimGroupResolvers<ContextType>;
  Visit?: VisitResolvers<ContextType>;
  VisitConnection?: VisitConnectionResolvers<ContextType>;
  VisitEdge?: VisitEdgeResolvers<ContextType>;
};

