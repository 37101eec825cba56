import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CountryReference, OrganisationReference } from '../kit/references.ts';
import type { PartnershipRecord } from './entities/partnership.ts';
import type { PartnershipPartyRecord } from './entities/partnership-party.ts';
import type { CollaborationActivityRecord } from './entities/collaboration-activity.ts';
import type { TrainingCourseRecord } from './entities/training-course.ts';
import type { TrainingSessionRecord } from './entities/training-session.ts';
import type { AccountRecord, ConsentRecord } from '../kit/account-entities.ts';
import type { MeetingRecord } from './entities/meeting.ts';
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
  /** A calendar day, YYYY-MM-DD (ISO 8601). */
  Date: { input: string; output: string; }
  /** A moment with its offset (RFC 3339), answered in UTC. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Where an activity stands. */
export type ActivityStatus =
  /** Given up. */
  | 'CANCELLED'
  /** Done. */
  | 'COMPLETED'
  /** Under way. */
  | 'ONGOING'
  /** Prepared, not yet held. */
  | 'PLANNED';

/** How sensitive a record is (ST/SGB/2007/6). */
export type Classification =
  /** Unauthorised disclosure could damage the work of the organisation or harm persons. */
  | 'CONFIDENTIAL'
  /** Unauthorised disclosure could gravely damage the organisation or endanger lives. */
  | 'STRICTLY_CONFIDENTIAL'
  /** May be shown to the public without harm. */
  | 'UNCLASSIFIED';

/** Something partners did or plan to do together. */
export type CollaborationActivity = {
  readonly __typename?: 'CollaborationActivity';
  /** How sensitive the record is. */
  readonly classification: Classification;
  /** Where. */
  readonly country: Country;
  /** The last day; null where it takes one day or none is set. */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  /** The activity's identifier. */
  readonly id: Scalars['ID']['output'];
  /** Its mechanism. */
  readonly mechanism: CollaborationMechanism;
  /** The organisation that entered the record and decides who reads it. */
  readonly owner: Organisation;
  /** How many persons took part; null while unknown. */
  readonly participants: Maybe<Scalars['Int']['output']>;
  /** The partnership it belongs to; null where there is none or it is not visible. */
  readonly partnership: Maybe<Partnership>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** The first day. */
  readonly startsOn: Scalars['Date']['output'];
  /** Where it stands. */
  readonly status: ActivityStatus;
  /** What was done or is planned. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** What it is called. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** How far it may be passed on. */
  readonly tlp: Tlp;
  /** When the record was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** How many of them women; null while unknown. */
  readonly womenParticipants: Maybe<Scalars['Int']['output']>;
};

/** A page of activities. */
export type CollaborationActivityConnection = {
  readonly __typename?: 'CollaborationActivityConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<CollaborationActivityEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<CollaborationActivity>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many records the filter matches and the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record in a page of activities. */
export type CollaborationActivityEdge = {
  readonly __typename?: 'CollaborationActivityEdge';
  /** The cursor to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: CollaborationActivity;
};

/** Which activities; what is left out does not narrow. */
export type CollaborationActivityFilter = {
  /** In one of these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of one of these mechanisms. */
  readonly mechanisms?: InputMaybe<ReadonlyArray<CollaborationMechanism>>;
  /** Entered by one of these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Begun on a day of this period. */
  readonly period?: InputMaybe<DatePeriod>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<ActivityStatus>>;
};

/** The five mechanisms through which a mission and its partners work together. */
export type CollaborationMechanism =
  /** Advice and technical support. */
  | 'ADVISORY_TECHNICAL_SUPPORT'
  /** Advocacy and raising awareness. */
  | 'ADVOCACY_AWARENESS'
  /** Dialogue and cooperation with authorities and communities. */
  | 'DIALOGUE_COOPERATION'
  /** Training given or taken together. */
  | 'JOINT_TRAINING'
  /** Monitoring and reporting done together. */
  | 'MONITORING_REPORTING';

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

/** A country, and what partners do in it. */
export type Country = {
  readonly __typename?: 'Country';
  /** ISO 3166-1 alpha-3. */
  readonly code: Scalars['ID']['output'];
  /** Activities in the country, latest first. */
  readonly collaborationActivities: Maybe<CollaborationActivityConnection>;
  /** Partnerships that work in the country, latest first. */
  readonly partnerships: Maybe<PartnershipConnection>;
};


/** A country, and what partners do in it. */
export type CountryCollaborationActivitiesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CollaborationActivityFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** A country, and what partners do in it. */
export type CountryPartnershipsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<PartnershipFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** A new activity. */
export type CreateCollaborationActivityInput = {
  /** How sensitive the record is; CONFIDENTIAL where left out. */
  readonly classification?: InputMaybe<Classification>;
  /** Where (ISO 3166-1 alpha-3). */
  readonly country: Scalars['ID']['input'];
  /** The last day, not before the first. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Its mechanism. */
  readonly mechanism: CollaborationMechanism;
  /** How many persons took part. */
  readonly participants?: InputMaybe<Scalars['Int']['input']>;
  /** The partnership it belongs to, one of your own. */
  readonly partnershipId?: InputMaybe<Scalars['ID']['input']>;
  /** The first day. */
  readonly startsOn: Scalars['Date']['input'];
  /** Where it stands. */
  readonly status: ActivityStatus;
  /** What was done or is planned. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** What it is called, at most 300 characters. */
  readonly title: Scalars['String']['input'];
  /** How far it may be passed on; AMBER_STRICT where left out, so a new record is not shared. */
  readonly tlp?: InputMaybe<Tlp>;
  /** How many of them women. */
  readonly womenParticipants?: InputMaybe<Scalars['Int']['input']>;
};

/** A new meeting. */
export type CreateMeetingInput = {
  /** The activity it was part of, one of your own. */
  readonly activityId?: InputMaybe<Scalars['ID']['input']>;
  /** How sensitive the record is; CONFIDENTIAL where left out. */
  readonly classification?: InputMaybe<Classification>;
  /** With whom it was held. */
  readonly counterpart: MeetingCounterpart;
  /** Where (ISO 3166-1 alpha-3). */
  readonly country: Scalars['ID']['input'];
  /** The day. */
  readonly heldOn: Scalars['Date']['input'];
  /** What came of it. */
  readonly outcome?: InputMaybe<Scalars['String']['input']>;
  /** What it was about, at most 300 characters. */
  readonly subject: Scalars['String']['input'];
  /** How far it may be passed on; AMBER_STRICT where left out, so a new record is not shared. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** A new partnership. */
export type CreatePartnershipInput = {
  /** Areas within these countries. */
  readonly areas?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** How sensitive the record is; CONFIDENTIAL where left out. */
  readonly classification?: InputMaybe<Classification>;
  /** Where (ISO 3166-1 alpha-3); at least one. */
  readonly countries: ReadonlyArray<Scalars['ID']['input']>;
  /** What it is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The last day, not before the first. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Through which mechanisms; at least one. */
  readonly mechanisms: ReadonlyArray<CollaborationMechanism>;
  /** Who takes part, each organisation once; at least one. */
  readonly parties: ReadonlyArray<PartnershipPartyInput>;
  /** The first day. */
  readonly startsOn: Scalars['Date']['input'];
  /** Where it stands. */
  readonly status: PartnershipStatus;
  /** What it is called, at most 300 characters. */
  readonly title: Scalars['String']['input'];
  /** How far it may be passed on; AMBER_STRICT where left out, so a new record is not shared. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** A new training course. */
export type CreateTrainingCourseInput = {
  /** For whom it is. */
  readonly audience?: InputMaybe<Scalars['String']['input']>;
  /** How sensitive the record is; CONFIDENTIAL where left out. */
  readonly classification?: InputMaybe<Classification>;
  /** Where (ISO 3166-1 alpha-3). */
  readonly country: Scalars['ID']['input'];
  /** What those who take it learn. */
  readonly objectives?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Its sessions; they replace those recorded before. */
  readonly sessions?: InputMaybe<ReadonlyArray<TrainingSessionInput>>;
  /** The first day. */
  readonly startsOn: Scalars['Date']['input'];
  /** What it is called, at most 300 characters. */
  readonly title: Scalars['String']['input'];
  /** How far it may be passed on; AMBER_STRICT where left out, so a new record is not shared. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** A span of days; an end left out is open. */
export type DatePeriod = {
  /** From this day on. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Up to and including this day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
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

/** A meeting with local leaders, authorities or communities. */
export type Meeting = {
  readonly __typename?: 'Meeting';
  /** The persons' accounts it rests on, with what these persons consented to. Accounts never leave their owner: every other organisation gets an empty list, and sees the meeting only as far as all of them permit. */
  readonly accounts: ReadonlyArray<MeetingAccount>;
  /** The activity it was part of; null where there is none or it is not visible. */
  readonly activity: Maybe<CollaborationActivity>;
  /** How sensitive the record is. */
  readonly classification: Classification;
  /** With whom it was held. */
  readonly counterpart: MeetingCounterpart;
  /** Where. */
  readonly country: Country;
  /** The day. */
  readonly heldOn: Scalars['Date']['output'];
  /** The meeting's identifier. */
  readonly id: Scalars['ID']['output'];
  /** What came of it. */
  readonly outcome: Maybe<Scalars['String']['output']>;
  /** The organisation that entered the record and decides who reads it. */
  readonly owner: Organisation;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** What it was about. */
  readonly subject: Maybe<Scalars['String']['output']>;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** How far it may be passed on. */
  readonly tlp: Tlp;
  /** When the record was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** What a person told that a meeting rests on. It never leaves its owner. */
export type MeetingAccount = {
  readonly __typename?: 'MeetingAccount';
  /** What was consented to, the first one first; a withdrawn consent stays. */
  readonly consents: ReadonlyArray<MeetingConsent>;
  /** The account. */
  readonly id: Scalars['ID']['output'];
  /** Whether a guardian consents in the person's stead, as for a child. */
  readonly needsGuardian: Scalars['Boolean']['output'];
  /** What is needed to find the account again; no names. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
};

/** A page of meetings. */
export type MeetingConnection = {
  readonly __typename?: 'MeetingConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<MeetingEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<Meeting>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many records the filter matches and the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A use of an account that was consented to. */
export type MeetingConsent = {
  readonly __typename?: 'MeetingConsent';
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

/** Whom a meeting was held with. */
export type MeetingCounterpart =
  /** Authorities of the state, local or national. */
  | 'AUTHORITIES'
  /** Civil society. */
  | 'CIVIL_SOCIETY'
  /** Communities affected. */
  | 'COMMUNITY'
  /** Traditional, religious or other local leaders. */
  | 'LOCAL_LEADERS'
  /** Police or armed forces. */
  | 'SECURITY_FORCES';

/** A record in a page of meetings. */
export type MeetingEdge = {
  readonly __typename?: 'MeetingEdge';
  /** The cursor to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Meeting;
};

/** Which meetings; what is left out does not narrow. */
export type MeetingFilter = {
  /** With one of these counterparts. */
  readonly counterparts?: InputMaybe<ReadonlyArray<MeetingCounterpart>>;
  /** In one of these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Entered by one of these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Held on a day of this period. */
  readonly period?: InputMaybe<DatePeriod>;
};

/** Where changes begin. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Enters a activity as a record of the caller's organisation. Errors: BAD_USER_INPUT, FORBIDDEN. */
  readonly createCollaborationActivity: CollaborationActivity;
  /** Enters a meeting as a record of the caller's organisation. Errors: BAD_USER_INPUT, FORBIDDEN. */
  readonly createMeeting: Meeting;
  /** Enters a partnership as a record of the caller's organisation. Errors: BAD_USER_INPUT, FORBIDDEN. */
  readonly createPartnership: Partnership;
  /** Enters a training course as a record of the caller's organisation. Errors: BAD_USER_INPUT, FORBIDDEN. */
  readonly createTrainingCourse: TrainingCourse;
  /** Adds a consent that the person of an account, or the guardian, gave. */
  readonly giveMeetingConsent: MeetingAccount;
  /** Records that a meeting rests on a person's account, with what the person consented to. From then on it is shared only as consented: without consent with nobody. */
  readonly recordMeetingAccount: MeetingAccount;
  /** Sets aside what another organisation tightened on a record of your organisation. */
  readonly setAsidePartnerTightening: Maybe<LabelTightening>;
  /** Tightens the labels of an activity that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenCollaborationActivity: Maybe<LabelTightening>;
  /** Tightens the labels of a meeting that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenMeeting: Maybe<LabelTightening>;
  /** Tightens the labels of a partnership that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenPartnership: Maybe<LabelTightening>;
  /** Tightens the labels of a training course that another organisation recorded and that you see. It is shared by the tighter label from the next request on, with you too; only its originator relaxes that. */
  readonly tightenTrainingCourse: Maybe<LabelTightening>;
  /** Changes a activity of the caller's organisation. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT. */
  readonly updateCollaborationActivity: CollaborationActivity;
  /** Changes a meeting of the caller's organisation. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT. */
  readonly updateMeeting: Meeting;
  /** Changes a partnership of the caller's organisation. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT. */
  readonly updatePartnership: Partnership;
  /** Changes a training course of the caller's organisation. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT. */
  readonly updateTrainingCourse: TrainingCourse;
  /** Withdraws a consent, for every read from the next request on. It stays in the account's history. */
  readonly withdrawMeetingConsent: MeetingAccount;
};


/** Where changes begin. */
export type MutationCreateCollaborationActivityArgs = {
  input: CreateCollaborationActivityInput;
};


/** Where changes begin. */
export type MutationCreateMeetingArgs = {
  input: CreateMeetingInput;
};


/** Where changes begin. */
export type MutationCreatePartnershipArgs = {
  input: CreatePartnershipInput;
};


/** Where changes begin. */
export type MutationCreateTrainingCourseArgs = {
  input: CreateTrainingCourseInput;
};


/** Where changes begin. */
export type MutationGiveMeetingConsentArgs = {
  account: Scalars['ID']['input'];
  input: ConsentInput;
};


/** Where changes begin. */
export type MutationRecordMeetingAccountArgs = {
  input: RecordAccountInput;
  meeting: Scalars['ID']['input'];
};


/** Where changes begin. */
export type MutationSetAsidePartnerTighteningArgs = {
  id: Scalars['ID']['input'];
};


/** Where changes begin. */
export type MutationTightenCollaborationActivityArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** Where changes begin. */
export type MutationTightenMeetingArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** Where changes begin. */
export type MutationTightenPartnershipArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** Where changes begin. */
export type MutationTightenTrainingCourseArgs = {
  id: Scalars['ID']['input'];
  input: TightenLabelsInput;
};


/** Where changes begin. */
export type MutationUpdateCollaborationActivityArgs = {
  id: Scalars['ID']['input'];
  input: UpdateCollaborationActivityInput;
};


/** Where changes begin. */
export type MutationUpdateMeetingArgs = {
  id: Scalars['ID']['input'];
  input: UpdateMeetingInput;
};


/** Where changes begin. */
export type MutationUpdatePartnershipArgs = {
  id: Scalars['ID']['input'];
  input: UpdatePartnershipInput;
};


/** Where changes begin. */
export type MutationUpdateTrainingCourseArgs = {
  id: Scalars['ID']['input'];
  input: UpdateTrainingCourseInput;
};


/** Where changes begin. */
export type MutationWithdrawMeetingConsentArgs = {
  id: Scalars['ID']['input'];
};

/** An organisation, and the partnerships it takes part in. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  /** The organisation's identifier. */
  readonly id: Scalars['ID']['output'];
  /** Partnerships it is a party of, latest first. */
  readonly partnerships: Maybe<PartnershipConnection>;
};


/** An organisation, and the partnerships it takes part in. */
export type OrganisationPartnershipsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<PartnershipFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** Where a page of a list begins and ends (Relay cursor connections). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last record; null on an empty page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more records follow. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether the page began behind a cursor. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first record; null on an empty page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** A cooperation of two or more organisations with a purpose, areas and a period. */
export type Partnership = {
  readonly __typename?: 'Partnership';
  /** What the parties do, latest first. */
  readonly activities: CollaborationActivityConnection;
  /** Areas within these countries, as the owner names them. */
  readonly areas: ReadonlyArray<Scalars['String']['output']>;
  /** How sensitive the record is. */
  readonly classification: Classification;
  /** The countries it works in. */
  readonly countries: ReadonlyArray<Country>;
  /** What it is for. */
  readonly description: Maybe<Scalars['String']['output']>;
  /** The last day; null while none is set. */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  /** The partnership's identifier. */
  readonly id: Scalars['ID']['output'];
  /** Through which mechanisms the parties work together. */
  readonly mechanisms: ReadonlyArray<CollaborationMechanism>;
  /** The organisation that entered the record and decides who reads it. */
  readonly owner: Organisation;
  /** Who takes part. */
  readonly parties: ReadonlyArray<PartnershipParty>;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** The first day. */
  readonly startsOn: Scalars['Date']['output'];
  /** Where it stands. */
  readonly status: PartnershipStatus;
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** What the partnership is called. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** How far it may be passed on. */
  readonly tlp: Tlp;
  /** When the record was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A cooperation of two or more organisations with a purpose, areas and a period. */
export type PartnershipActivitiesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CollaborationActivityFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** A page of partnerships. */
export type PartnershipConnection = {
  readonly __typename?: 'PartnershipConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<PartnershipEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<Partnership>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many records the filter matches and the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record in a page of partnerships. */
export type PartnershipEdge = {
  readonly __typename?: 'PartnershipEdge';
  /** The cursor to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: Partnership;
};

/** Which partnerships; what is left out does not narrow. */
export type PartnershipFilter = {
  /** Working in one of these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Using one of these mechanisms. */
  readonly mechanisms?: InputMaybe<ReadonlyArray<CollaborationMechanism>>;
  /** Entered by one of these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With one of these organisations among the parties. */
  readonly parties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Under way on a day of this period. */
  readonly period?: InputMaybe<DatePeriod>;
  /** In one of these states. */
  readonly statuses?: InputMaybe<ReadonlyArray<PartnershipStatus>>;
};

/** An organisation in a partnership. */
export type PartnershipParty = {
  readonly __typename?: 'PartnershipParty';
  /** The organisation. */
  readonly organisation: Organisation;
  /** What it does in the partnership. */
  readonly role: PartyRole;
};

/** An organisation taking part in a partnership. */
export type PartnershipPartyInput = {
  /** The organisation's identifier. */
  readonly organisation: Scalars['ID']['input'];
  /** What it does in the partnership. */
  readonly role: PartyRole;
};

/** Where a partnership stands. */
export type PartnershipStatus =
  /** Under way. */
  | 'ACTIVE'
  /** Ended. */
  | 'ENDED'
  /** Agreed in principle, not begun. */
  | 'PLANNED'
  /** Paused by a party. */
  | 'SUSPENDED';

/** What an organisation does in a partnership. */
export type PartyRole =
  /** Carries it out with others. */
  | 'IMPLEMENTING'
  /** Leads the work. */
  | 'LEAD'
  /** Supports it with means or advice. */
  | 'SUPPORTING';

/** Where queries begin. */
export type Query = {
  readonly __typename?: 'Query';
  /** The activities visible to the caller, latest first. */
  readonly collaborationActivities: CollaborationActivityConnection;
  /** One activity; null where it is missing or not visible to the caller. */
  readonly collaborationActivity: Maybe<CollaborationActivity>;
  /** One meeting; null where it is missing or not visible to the caller. */
  readonly meeting: Maybe<Meeting>;
  /** The meetings visible to the caller, latest first. */
  readonly meetings: MeetingConnection;
  /** One partnership; null where it is missing or not visible to the caller. */
  readonly partnership: Maybe<Partnership>;
  /** The partnerships visible to the caller, latest first. */
  readonly partnerships: PartnershipConnection;
  /** One training course; null where it is missing or not visible to the caller. */
  readonly trainingCourse: Maybe<TrainingCourse>;
  /** The training courses visible to the caller, latest first. */
  readonly trainingCourses: TrainingCourseConnection;
};


/** Where queries begin. */
export type QueryCollaborationActivitiesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CollaborationActivityFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** Where queries begin. */
export type QueryCollaborationActivityArgs = {
  id: Scalars['ID']['input'];
};


/** Where queries begin. */
export type QueryMeetingArgs = {
  id: Scalars['ID']['input'];
};


/** Where queries begin. */
export type QueryMeetingsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<MeetingFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** Where queries begin. */
export type QueryPartnershipArgs = {
  id: Scalars['ID']['input'];
};


/** Where queries begin. */
export type QueryPartnershipsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<PartnershipFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** Where queries begin. */
export type QueryTrainingCourseArgs = {
  id: Scalars['ID']['input'];
};


/** Where queries begin. */
export type QueryTrainingCoursesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<TrainingCourseFilter>;
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

/** Tighter labels for a record of another organisation; what is left out stays as it is shared now. */
export type TightenLabelsInput = {
  /** How sensitive it is. */
  readonly classification?: InputMaybe<Classification>;
  /** Why, for the originator to read. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** How far it may be shared. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** How far a recipient may pass a record on (Traffic Light Protocol 2.0, FIRST). */
export type Tlp =
  /** May be passed on within the recipient's organisation and to its clients who need to know. */
  | 'AMBER'
  /** May be passed on within the recipient's organisation only. */
  | 'AMBER_STRICT'
  /** May be passed on without limit. */
  | 'CLEAR'
  /** May be passed on within the community, not published. */
  | 'GREEN'
  /** For the named recipients alone. */
  | 'RED';

/** A course that is held in sessions. */
export type TrainingCourse = {
  readonly __typename?: 'TrainingCourse';
  /** For whom it is. */
  readonly audience: Maybe<Scalars['String']['output']>;
  /** How sensitive the record is. */
  readonly classification: Classification;
  /** Where it is held. */
  readonly country: Country;
  /** The course's identifier. */
  readonly id: Scalars['ID']['output'];
  /** What those who take it learn. */
  readonly objectives: ReadonlyArray<Scalars['String']['output']>;
  /** The organisation that entered the record and decides who reads it. */
  readonly owner: Organisation;
  /** Which groups of fields were withheld from the caller, and why; empty where the record is shown whole. */
  readonly redactions: ReadonlyArray<Redaction>;
  /** Its sessions, in order of the day. */
  readonly sessions: ReadonlyArray<TrainingSession>;
  /** The day of its first session or announcement. */
  readonly startsOn: Scalars['Date']['output'];
  /** Where other organisations hold the record for more sensitive than its owner does. The owner sees all of that, another organisation what it said itself. */
  readonly tightenings: ReadonlyArray<LabelTightening>;
  /** What it is called. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** How far it may be passed on. */
  readonly tlp: Tlp;
  /** When the record was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of training courses. */
export type TrainingCourseConnection = {
  readonly __typename?: 'TrainingCourseConnection';
  /** The records with their cursors. */
  readonly edges: ReadonlyArray<TrainingCourseEdge>;
  /** The records alone. */
  readonly nodes: ReadonlyArray<TrainingCourse>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many records the filter matches and the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record in a page of training courses. */
export type TrainingCourseEdge = {
  readonly __typename?: 'TrainingCourseEdge';
  /** The cursor to go on behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: TrainingCourse;
};

/** Which training courses; what is left out does not narrow. */
export type TrainingCourseFilter = {
  /** In one of these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Entered by one of these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Begun on a day of this period. */
  readonly period?: InputMaybe<DatePeriod>;
};

/** One day of a course. */
export type TrainingSession = {
  readonly __typename?: 'TrainingSession';
  /** The day. */
  readonly heldOn: Scalars['Date']['output'];
  /** The session's identifier. */
  readonly id: Scalars['ID']['output'];
  /** How many persons took part; null while unknown. */
  readonly participants: Maybe<Scalars['Int']['output']>;
  /** The place, as the owner names it. */
  readonly place: Maybe<Scalars['String']['output']>;
  /** How many of them women; null while unknown. */
  readonly womenParticipants: Maybe<Scalars['Int']['output']>;
};

/** One day of a course. */
export type TrainingSessionInput = {
  /** The day. */
  readonly heldOn: Scalars['Date']['input'];
  /** How many persons took part. */
  readonly participants?: InputMaybe<Scalars['Int']['input']>;
  /** The place, as you name it. */
  readonly place?: InputMaybe<Scalars['String']['input']>;
  /** How many of them women. */
  readonly womenParticipants?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes to a activity; what is left out stays as it is. */
export type UpdateCollaborationActivityInput = {
  /** How sensitive the record is from now on. */
  readonly classification?: InputMaybe<Classification>;
  /** Where (ISO 3166-1 alpha-3). */
  readonly country?: InputMaybe<Scalars['ID']['input']>;
  /** The last day, not before the first. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Its mechanism. */
  readonly mechanism?: InputMaybe<CollaborationMechanism>;
  /** How many persons took part. */
  readonly participants?: InputMaybe<Scalars['Int']['input']>;
  /** The partnership it belongs to, one of your own. */
  readonly partnershipId?: InputMaybe<Scalars['ID']['input']>;
  /** The first day. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Where it stands. */
  readonly status?: InputMaybe<ActivityStatus>;
  /** What was done or is planned. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** What it is called, at most 300 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** How far it may be passed on from now on. */
  readonly tlp?: InputMaybe<Tlp>;
  /** How many of them women. */
  readonly womenParticipants?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes to a meeting; what is left out stays as it is. */
export type UpdateMeetingInput = {
  /** The activity it was part of, one of your own. */
  readonly activityId?: InputMaybe<Scalars['ID']['input']>;
  /** How sensitive the record is from now on. */
  readonly classification?: InputMaybe<Classification>;
  /** With whom it was held. */
  readonly counterpart?: InputMaybe<MeetingCounterpart>;
  /** Where (ISO 3166-1 alpha-3). */
  readonly country?: InputMaybe<Scalars['ID']['input']>;
  /** The day. */
  readonly heldOn?: InputMaybe<Scalars['Date']['input']>;
  /** What came of it. */
  readonly outcome?: InputMaybe<Scalars['String']['input']>;
  /** What it was about, at most 300 characters. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** How far it may be passed on from now on. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** Changes to a partnership; what is left out stays as it is. */
export type UpdatePartnershipInput = {
  /** Areas within these countries. */
  readonly areas?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** How sensitive the record is from now on. */
  readonly classification?: InputMaybe<Classification>;
  /** Where (ISO 3166-1 alpha-3); at least one. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** What it is for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The last day, not before the first. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Through which mechanisms; at least one. */
  readonly mechanisms?: InputMaybe<ReadonlyArray<CollaborationMechanism>>;
  /** Who takes part, each organisation once; at least one. */
  readonly parties?: InputMaybe<ReadonlyArray<PartnershipPartyInput>>;
  /** The first day. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Where it stands. */
  readonly status?: InputMaybe<PartnershipStatus>;
  /** What it is called, at most 300 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** How far it may be passed on from now on. */
  readonly tlp?: InputMaybe<Tlp>;
};

/** Changes to a training course; what is left out stays as it is. */
export type UpdateTrainingCourseInput = {
  /** For whom it is. */
  readonly audience?: InputMaybe<Scalars['String']['input']>;
  /** How sensitive the record is from now on. */
  readonly classification?: InputMaybe<Classification>;
  /** Where (ISO 3166-1 alpha-3). */
  readonly country?: InputMaybe<Scalars['ID']['input']>;
  /** What those who take it learn. */
  readonly objectives?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Its sessions; they replace those recorded before. */
  readonly sessions?: InputMaybe<ReadonlyArray<TrainingSessionInput>>;
  /** The first day. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it is called, at most 300 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** How far it may be passed on from now on. */
  readonly tlp?: InputMaybe<Tlp>;
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
  CollaborationActivity: CollaborationActivity;
  Country: Country;
  Meeting: Meeting;
  Organisation: Organisation;
  Partnership: Partnership;
  TrainingCourse: TrainingCourse;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CollaborationActivity:
    ( { __typename: 'CollaborationActivity' }
    & GraphQLRecursivePick<FederationTypes['CollaborationActivity'], {"id":true}> );
  Country:
    ( { __typename: 'Country' }
    & GraphQLRecursivePick<FederationTypes['Country'], {"code":true}> );
  Meeting:
    ( { __typename: 'Meeting' }
    & GraphQLRecursivePick<FederationTypes['Meeting'], {"id":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  Partnership:
    ( { __typename: 'Partnership' }
    & GraphQLRecursivePick<FederationTypes['Partnership'], {"id":true}> );
  TrainingCourse:
    ( { __typename: 'TrainingCourse' }
    & GraphQLRecursivePick<FederationTypes['TrainingCourse'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityStatus: ActivityStatus;
  Classification: Classification;
  CollaborationActivity: ResolverTypeWrapper<CollaborationActivityRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CollaborationActivityConnection: ResolverTypeWrapper<Omit<CollaborationActivityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CollaborationActivityEdge']>, nodes: ReadonlyArray<ResolversTypes['CollaborationActivity']> }>;
  CollaborationActivityEdge: ResolverTypeWrapper<Omit<CollaborationActivityEdge, 'node'> & { node: ResolversTypes['CollaborationActivity'] }>;
  CollaborationActivityFilter: CollaborationActivityFilter;
  CollaborationMechanism: CollaborationMechanism;
  ConsentGiver: ConsentGiver;
  ConsentInput: ConsentInput;
  ConsentUse: ConsentUse;
  Country: ResolverTypeWrapper<CountryReference>;
  CreateCollaborationActivityInput: CreateCollaborationActivityInput;
  CreateMeetingInput: CreateMeetingInput;
  CreatePartnershipInput: CreatePartnershipInput;
  CreateTrainingCourseInput: CreateTrainingCourseInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DatePeriod: DatePeriod;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LabelTightening: ResolverTypeWrapper<LabelTighteningRecord>;
  Meeting: ResolverTypeWrapper<MeetingRecord>;
  MeetingAccount: ResolverTypeWrapper<AccountRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  MeetingConnection: ResolverTypeWrapper<Omit<MeetingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MeetingEdge']>, nodes: ReadonlyArray<ResolversTypes['Meeting']> }>;
  MeetingConsent: ResolverTypeWrapper<ConsentRecord>;
  MeetingCounterpart: MeetingCounterpart;
  MeetingEdge: ResolverTypeWrapper<Omit<MeetingEdge, 'node'> & { node: ResolversTypes['Meeting'] }>;
  MeetingFilter: MeetingFilter;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Organisation: ResolverTypeWrapper<OrganisationReference>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Partnership: ResolverTypeWrapper<PartnershipRecord>;
  PartnershipConnection: ResolverTypeWrapper<Omit<PartnershipConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PartnershipEdge']>, nodes: ReadonlyArray<ResolversTypes['Partnership']> }>;
  PartnershipEdge: ResolverTypeWrapper<Omit<PartnershipEdge, 'node'> & { node: ResolversTypes['Partnership'] }>;
  PartnershipFilter: PartnershipFilter;
  PartnershipParty: ResolverTypeWrapper<PartnershipPartyRecord>;
  PartnershipPartyInput: PartnershipPartyInput;
  PartnershipStatus: PartnershipStatus;
  PartyRole: PartyRole;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordAccountInput: RecordAccountInput;
  Redaction: ResolverTypeWrapper<Redaction>;
  RedactionReason: RedactionReason;
  TightenLabelsInput: TightenLabelsInput;
  Tlp: Tlp;
  TrainingCourse: ResolverTypeWrapper<TrainingCourseRecord>;
  TrainingCourseConnection: ResolverTypeWrapper<Omit<TrainingCourseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TrainingCourseEdge']>, nodes: ReadonlyArray<ResolversTypes['TrainingCourse']> }>;
  TrainingCourseEdge: ResolverTypeWrapper<Omit<TrainingCourseEdge, 'node'> & { node: ResolversTypes['TrainingCourse'] }>;
  TrainingCourseFilter: TrainingCourseFilter;
  TrainingSession: ResolverTypeWrapper<TrainingSessionRecord>;
  TrainingSessionInput: TrainingSessionInput;
  UpdateCollaborationActivityInput: UpdateCollaborationActivityInput;
  UpdateMeetingInput: UpdateMeetingInput;
  UpdatePartnershipInput: UpdatePartnershipInput;
  UpdateTrainingCourseInput: UpdateTrainingCourseInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CollaborationActivity: CollaborationActivityRecord;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  CollaborationActivityConnection: Omit<CollaborationActivityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CollaborationActivityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CollaborationActivity']> };
  CollaborationActivityEdge: Omit<CollaborationActivityEdge, 'node'> & { node: ResolversParentTypes['CollaborationActivity'] };
  CollaborationActivityFilter: CollaborationActivityFilter;
  ConsentInput: ConsentInput;
  Country: CountryReference;
  CreateCollaborationActivityInput: CreateCollaborationActivityInput;
  CreateMeetingInput: CreateMeetingInput;
  CreatePartnershipInput: CreatePartnershipInput;
  CreateTrainingCourseInput: CreateTrainingCourseInput;
  Date: Scalars['Date']['output'];
  DatePeriod: DatePeriod;
  DateTime: Scalars['DateTime']['output'];
  LabelTightening: LabelTighteningRecord;
  Meeting: MeetingRecord;
  MeetingAccount: AccountRecord;
  Boolean: Scalars['Boolean']['output'];
  MeetingConnection: Omit<MeetingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MeetingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Meeting']> };
  MeetingConsent: ConsentRecord;
  MeetingEdge: Omit<MeetingEdge, 'node'> & { node: ResolversParentTypes['Meeting'] };
  MeetingFilter: MeetingFilter;
  Mutation: Record<PropertyKey, never>;
  Organisation: OrganisationReference;
  PageInfo: PageInfo;
  Partnership: PartnershipRecord;
  PartnershipConnection: Omit<PartnershipConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PartnershipEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Partnership']> };
  PartnershipEdge: Omit<PartnershipEdge, 'node'> & { node: ResolversParentTypes['Partnership'] };
  PartnershipFilter: PartnershipFilter;
  PartnershipParty: PartnershipPartyRecord;
  PartnershipPartyInput: PartnershipPartyInput;
  Query: Record<PropertyKey, never>;
  RecordAccountInput: RecordAccountInput;
  Redaction: Redaction;
  TightenLabelsInput: TightenLabelsInput;
  TrainingCourse: TrainingCourseRecord;
  TrainingCourseConnection: Omit<TrainingCourseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TrainingCourseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['TrainingCourse']> };
  TrainingCourseEdge: Omit<TrainingCourseEdge, 'node'> & { node: ResolversParentTypes['TrainingCourse'] };
  TrainingCourseFilter: TrainingCourseFilter;
  TrainingSession: TrainingSessionRecord;
  TrainingSessionInput: TrainingSessionInput;
  UpdateCollaborationActivityInput: UpdateCollaborationActivityInput;
  UpdateMeetingInput: UpdateMeetingInput;
  UpdatePartnershipInput: UpdatePartnershipInput;
  UpdateTrainingCourseInput: UpdateTrainingCourseInput;
};

export type CollaborationActivityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CollaborationActivity'] = ResolversParentTypes['CollaborationActivity'], FederationReferenceType extends FederationReferenceTypes['CollaborationActivity'] = FederationReferenceTypes['CollaborationActivity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CollaborationActivity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mechanism?: Resolver<ResolversTypes['CollaborationMechanism'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  participants?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ActivityStatus'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  womenParticipants?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CollaborationActivityConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CollaborationActivityConnection'] = ResolversParentTypes['CollaborationActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CollaborationActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CollaborationActivity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CollaborationActivityEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CollaborationActivityEdge'] = ResolversParentTypes['CollaborationActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CollaborationActivity'], ParentType, ContextType>;
};

export type CountryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country'], FederationReferenceType extends FederationReferenceTypes['Country'] = FederationReferenceTypes['Country']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Country']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  collaborationActivities?: Resolver<Maybe<ResolversTypes['CollaborationActivityConnection']>, ParentType, ContextType, Partial<CountryCollaborationActivitiesArgs>>;
  partnerships?: Resolver<Maybe<ResolversTypes['PartnershipConnection']>, ParentType, ContextType, Partial<CountryPartnershipsArgs>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type LabelTighteningResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LabelTightening'] = ResolversParentTypes['LabelTightening']> = {
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  setAsideAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tightenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
};

export type MeetingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting'], FederationReferenceType extends FederationReferenceTypes['Meeting'] = FederationReferenceTypes['Meeting']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Meeting']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accounts?: Resolver<ReadonlyArray<ResolversTypes['MeetingAccount']>, ParentType, ContextType>;
  activity?: Resolver<Maybe<ResolversTypes['CollaborationActivity']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  counterpart?: Resolver<ResolversTypes['MeetingCounterpart'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MeetingAccountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MeetingAccount'] = ResolversParentTypes['MeetingAccount']> = {
  consents?: Resolver<ReadonlyArray<ResolversTypes['MeetingConsent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  needsGuardian?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MeetingConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MeetingConnection'] = ResolversParentTypes['MeetingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MeetingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Meeting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MeetingConsentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MeetingConsent'] = ResolversParentTypes['MeetingConsent']> = {
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  givenBy?: Resolver<ResolversTypes['ConsentGiver'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  use?: Resolver<ResolversTypes['ConsentUse'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MeetingEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MeetingEdge'] = ResolversParentTypes['MeetingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createCollaborationActivity?: Resolver<ResolversTypes['CollaborationActivity'], ParentType, ContextType, RequireFields<MutationCreateCollaborationActivityArgs, 'input'>>;
  createMeeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType, RequireFields<MutationCreateMeetingArgs, 'input'>>;
  createPartnership?: Resolver<ResolversTypes['Partnership'], ParentType, ContextType, RequireFields<MutationCreatePartnershipArgs, 'input'>>;
  createTrainingCourse?: Resolver<ResolversTypes['TrainingCourse'], ParentType, ContextType, RequireFields<MutationCreateTrainingCourseArgs, 'input'>>;
  giveMeetingConsent?: Resolver<ResolversTypes['MeetingAccount'], ParentType, ContextType, RequireFields<MutationGiveMeetingConsentArgs, 'account' | 'input'>>;
  recordMeetingAccount?: Resolver<ResolversTypes['MeetingAccount'], ParentType, ContextType, RequireFields<MutationRecordMeetingAccountArgs, 'input' | 'meeting'>>;
  setAsidePartnerTightening?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationSetAsidePartnerTighteningArgs, 'id'>>;
  tightenCollaborationActivity?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenCollaborationActivityArgs, 'id' | 'input'>>;
  tightenMeeting?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenMeetingArgs, 'id' | 'input'>>;
  tightenPartnership?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenPartnershipArgs, 'id' | 'input'>>;
  tightenTrainingCourse?: Resolver<Maybe<ResolversTypes['LabelTightening']>, ParentType, ContextType, RequireFields<MutationTightenTrainingCourseArgs, 'id' | 'input'>>;
  updateCollaborationActivity?: Resolver<ResolversTypes['CollaborationActivity'], ParentType, ContextType, RequireFields<MutationUpdateCollaborationActivityArgs, 'id' | 'input'>>;
  updateMeeting?: Resolver<ResolversTypes['Meeting'], ParentType, ContextType, RequireFields<MutationUpdateMeetingArgs, 'id' | 'input'>>;
  updatePartnership?: Resolver<ResolversTypes['Partnership'], ParentType, ContextType, RequireFields<MutationUpdatePartnershipArgs, 'id' | 'input'>>;
  updateTrainingCourse?: Resolver<ResolversTypes['TrainingCourse'], ParentType, ContextType, RequireFields<MutationUpdateTrainingCourseArgs, 'id' | 'input'>>;
  withdrawMeetingConsent?: Resolver<ResolversTypes['MeetingAccount'], ParentType, ContextType, RequireFields<MutationWithdrawMeetingConsentArgs, 'id'>>;
};

export type OrganisationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  partnerships?: Resolver<Maybe<ResolversTypes['PartnershipConnection']>, ParentType, ContextType, Partial<OrganisationPartnershipsArgs>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnershipResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Partnership'] = ResolversParentTypes['Partnership'], FederationReferenceType extends FederationReferenceTypes['Partnership'] = FederationReferenceTypes['Partnership']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Partnership']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activities?: Resolver<ResolversTypes['CollaborationActivityConnection'], ParentType, ContextType, Partial<PartnershipActivitiesArgs>>;
  areas?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  countries?: Resolver<ReadonlyArray<ResolversTypes['Country']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mechanisms?: Resolver<ReadonlyArray<ResolversTypes['CollaborationMechanism']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['PartnershipParty']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PartnershipStatus'], ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PartnershipConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PartnershipConnection'] = ResolversParentTypes['PartnershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartnershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Partnership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartnershipEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PartnershipEdge'] = ResolversParentTypes['PartnershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Partnership'], ParentType, ContextType>;
};

export type PartnershipPartyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PartnershipParty'] = ResolversParentTypes['PartnershipParty']> = {
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['PartyRole'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  collaborationActivities?: Resolver<ResolversTypes['CollaborationActivityConnection'], ParentType, ContextType, Partial<QueryCollaborationActivitiesArgs>>;
  collaborationActivity?: Resolver<Maybe<ResolversTypes['CollaborationActivity']>, ParentType, ContextType, RequireFields<QueryCollaborationActivityArgs, 'id'>>;
  meeting?: Resolver<Maybe<ResolversTypes['Meeting']>, ParentType, ContextType, RequireFields<QueryMeetingArgs, 'id'>>;
  meetings?: Resolver<ResolversTypes['MeetingConnection'], ParentType, ContextType, Partial<QueryMeetingsArgs>>;
  partnership?: Resolver<Maybe<ResolversTypes['Partnership']>, ParentType, ContextType, RequireFields<QueryPartnershipArgs, 'id'>>;
  partnerships?: Resolver<ResolversTypes['PartnershipConnection'], ParentType, ContextType, Partial<QueryPartnershipsArgs>>;
  trainingCourse?: Resolver<Maybe<ResolversTypes['TrainingCourse']>, ParentType, ContextType, RequireFields<QueryTrainingCourseArgs, 'id'>>;
  trainingCourses?: Resolver<ResolversTypes['TrainingCourseConnection'], ParentType, ContextType, Partial<QueryTrainingCoursesArgs>>;
};

export type RedactionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Redaction'] = ResolversParentTypes['Redaction']> = {
  fieldGroup?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RedactionReason'], ParentType, ContextType>;
};

export type TrainingCourseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TrainingCourse'] = ResolversParentTypes['TrainingCourse'], FederationReferenceType extends FederationReferenceTypes['TrainingCourse'] = FederationReferenceTypes['TrainingCourse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TrainingCourse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  audience?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  objectives?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['TrainingSession']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  tightenings?: Resolver<ReadonlyArray<ResolversTypes['LabelTightening']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TrainingCourseConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TrainingCourseConnection'] = ResolversParentTypes['TrainingCourseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TrainingCourseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TrainingCourse']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrainingCourseEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TrainingCourseEdge'] = ResolversParentTypes['TrainingCourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrainingCourse'], ParentType, ContextType>;
};

export type TrainingSessionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TrainingSession'] = ResolversParentTypes['TrainingSession']> = {
  heldOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  participants?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  womenParticipants?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  CollaborationActivity?: CollaborationActivityResolvers<ContextType>;
  CollaborationActivityConnection?: CollaborationActivityConnectionResolvers<ContextType>;
  CollaborationActivityEdge?: CollaborationActivityEdgeResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LabelTightening?: LabelTighteningResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  MeetingAccount?: MeetingAccountResolvers<ContextType>;
  MeetingConnection?: MeetingConnectionResolvers<ContextType>;
  MeetingConsent?: MeetingConsentResolvers<ContextType>;
  MeetingEdge?: MeetingEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Partnership?: PartnershipResolvers<ContextType>;
  PartnershipConnection?: PartnershipConnectionResolvers<ContextType>;
  PartnershipEdge?: PartnershipEdgeResolvers<ContextType>;
  PartnershipParty?: PartnershipPartyResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Redaction?: RedactionResolvers<ContextType>;
  TrainingCourse?: TrainingCourseResolvers<ContextType>;
  TrainingCourseConnection?: TrainingCourseConnectionResolvers<ContextType>;
  TrainingCourseEdge?: TrainingCourseEdgeResolvers<ContextType>;
  TrainingSession?: TrainingSessionResolvers<ContextType>;
};

