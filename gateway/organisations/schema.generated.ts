import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CountryRecord } from './entities/country.ts';
import type { OrganisationRecord } from './entities/organisation.ts';
import type { ClientRecord } from './entities/client.ts';
import type { WebhookRecord, DeadLetter } from '../webhooks/webhook.ts';
import type { TrustedIssuerRecord } from './entities/trusted-issuer.ts';
import type { AgreementRecord } from '../agreements/entities/agreement.ts';
import type { AgreementVersionRecord } from '../agreements/entities/agreement-version.ts';
import type { AgreementSignatureRecord } from '../agreements/entities/agreement-signature.ts';
import type { AgreementActRecord } from '../agreements/entities/agreement-act.ts';
import type { AdmissionView } from '../agreements/resolvers/list-admissions.ts';
import type { OrganisationGroupRecord } from '../agreements/entities/organisation-group.ts';
import type { GroupMemberRecord } from '../agreements/entities/group-member.ts';
import type { LedgerEntryRecord } from '../ledger/entities/ledger-entry.ts';
import type { StoredCosignature } from '../ledger/stored-checkpoints.ts';
import type { SubgraphView } from '../registry/resolvers/subgraph-view.ts';
import type { SubgraphVersionRow } from '../registry/store/subgraphs.ts';
import type { Finding } from '../registry/check/finding.ts';
import type { SupergraphVersionRow } from '../registry/store/supergraph-versions.ts';
import type { ApprovalRow } from '../registry/store/approvals.ts';
import type { HealthRow } from '../registry/store/health.ts';
import type { NoticeRow } from '../registry/store/notices.ts';
import type { SubgraphContext } from '../../subgraphs/kit/context.ts';
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
  /** A moment (RFC 3339), answered in UTC. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Whether single records were given, or totals. */
export type AccessGiven =
  /** Single records. */
  | 'RECORDS'
  /** Totals that may have counted the owner's records. */
  | 'TOTALS';

/** That records of one organisation were given to another, as the ledger keeps it. */
export type AccessRecord = {
  readonly __typename?: 'AccessRecord';
  /** The agreements in force for it; empty where the records are labelled for everybody. */
  readonly agreements: ReadonlyArray<AgreementReference>;
  /** When, in UTC. */
  readonly at: Scalars['DateTime']['output'];
  /** The client that read. */
  readonly clientId: Scalars['ID']['output'];
  /** The type of the records. */
  readonly dataset: Scalars['String']['output'];
  /** The groups of fields that were given, CORE first; empty where at least one record was given whole. */
  readonly fieldGroups: ReadonlyArray<Scalars['String']['output']>;
  /** Whether single records were given, or totals that may have counted the owner's. */
  readonly given: AccessGiven;
  /** Its place in the ledger, counted from 0. */
  readonly id: Scalars['ID']['output'];
  /** SHA-256 of the operation's text in hexadecimal digits. */
  readonly operation: Scalars['String']['output'];
  /** Who read; null where the reader acted for no organisation that takes part. */
  readonly organisation: Maybe<Organisation>;
  /** Whose records were read; null where the owner takes part no longer. */
  readonly owner: Maybe<Organisation>;
  /** What for, as the reader stated; null where it stated nothing. */
  readonly purpose: Maybe<Scalars['String']['output']>;
  /** How many single records; 0 for totals. */
  readonly records: Scalars['Int']['output'];
  /** The request. */
  readonly requestId: Scalars['String']['output'];
};

/** A page of readings. */
export type AccessRecordConnection = {
  readonly __typename?: 'AccessRecordConnection';
  /** The readings of this page. */
  readonly edges: ReadonlyArray<AccessRecordEdge>;
  /** The readings of this page, without their places. */
  readonly nodes: ReadonlyArray<AccessRecord>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
  /** How many readings match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A reading and its place in the list. */
export type AccessRecordEdge = {
  readonly __typename?: 'AccessRecordEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The reading. */
  readonly node: AccessRecord;
};

/** Which readings. */
export type AccessRecordFilter = {
  /** Under any version of this agreement. */
  readonly agreement?: InputMaybe<Scalars['ID']['input']>;
  /** Of records of this type. */
  readonly dataset?: InputMaybe<Scalars['String']['input']>;
  /** At this moment or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** By this organisation. */
  readonly organisation?: InputMaybe<Scalars['ID']['input']>;
  /** Of records of this organisation. */
  readonly owner?: InputMaybe<Scalars['ID']['input']>;
  /** Before this moment. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** That an organisation suspended, resumed or revoked an agreement. */
export type AgreementAct = {
  readonly __typename?: 'AgreementAct';
  /** When, in UTC. */
  readonly at: Scalars['DateTime']['output'];
  /** The client that acted for it. */
  readonly clientId: Scalars['ID']['output'];
  /** What it did. */
  readonly kind: AgreementActKind;
  /** The organisation. */
  readonly organisation: Organisation;
  /** Why, in its words. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** What an organisation can do to an agreement. */
export type AgreementActKind =
  /** A suspension by the same organisation has ended. */
  | 'RESUMED'
  /** It has ended for good. */
  | 'REVOKED'
  /** It shows nothing for the time being. */
  | 'SUSPENDED';

/** Whether an agreement with a group applies to a member. */
export type AgreementAdmission = {
  readonly __typename?: 'AgreementAdmission';
  /** When the grantor let it apply, in UTC; null while it does not. */
  readonly admittedAt: Maybe<Scalars['DateTime']['output']>;
  /** The member. */
  readonly organisation: Organisation;
};

/** Which records an agreement shows and how much of them, in a closed vocabulary. Each condition narrows; null leaves it open. */
export type AgreementConditions = {
  readonly __typename?: 'AgreementConditions';
  /** In these first-level administrative areas. */
  readonly areas: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Of at least one of these categories. */
  readonly categories: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Up to this classification. */
  readonly classification: Classification;
  /** In these countries, ISO 3166-1 alpha-3. */
  readonly countries: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** How much of each record. */
  readonly detail: AgreementDetail;
  /** Beyond the core of a record, only these groups of fields. */
  readonly fieldGroups: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Occurred on this day (YYYY-MM-DD) or later. */
  readonly occurredFrom: Maybe<Scalars['String']['output']>;
  /** Occurred on this day (YYYY-MM-DD) or earlier. */
  readonly occurredTo: Maybe<Scalars['String']['output']>;
  /** Up to this handling label. */
  readonly tlp: Tlp;
  /** In one of these states of verification. */
  readonly verification: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Which records and how much of them. Each condition narrows; what is left out stays open. */
export type AgreementConditionsInput = {
  /** In these first-level administrative areas. */
  readonly areas?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of at least one of these categories, such as LIFE. */
  readonly categories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Up to this classification. */
  readonly classification: Classification;
  /** In these countries, ISO 3166-1 alpha-3. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** How much of each record. */
  readonly detail: AgreementDetail;
  /** Beyond the core of a record, only these groups of fields, such as LOCATION. */
  readonly fieldGroups?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Occurred on this day (YYYY-MM-DD) or later. */
  readonly occurredFrom?: InputMaybe<Scalars['String']['input']>;
  /** Occurred on this day (YYYY-MM-DD) or earlier. */
  readonly occurredTo?: InputMaybe<Scalars['String']['input']>;
  /** Up to this handling label. */
  readonly tlp: Tlp;
  /** In one of these states of verification; not together with a floor. */
  readonly verification?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In this state of verification or a firmer one: REPORTED, UNDER_VERIFICATION, CORROBORATED, VERIFIED. */
  readonly verificationFloor?: InputMaybe<Scalars['String']['input']>;
};

/** How much of a record an agreement shows. */
export type AgreementDetail =
  /** Totals only, no single record. */
  | 'AGGREGATE'
  /** A unit to count: no narrative, places told to the administrative area, dates to the month. */
  | 'DEIDENTIFIED'
  /** The record as its owner has it, but for what never leaves its owner. */
  | 'FULL';

/** Which agreements. */
export type AgreementFilter = {
  /** Those of this grantor. */
  readonly grantor?: InputMaybe<Scalars['ID']['input']>;
  /** Those with this group. */
  readonly group?: InputMaybe<Scalars['ID']['input']>;
  /** Those with this recipient. */
  readonly recipient?: InputMaybe<Scalars['ID']['input']>;
};

/** An agreement after a change. */
export type AgreementPayload = {
  readonly __typename?: 'AgreementPayload';
  /** The agreement. */
  readonly agreement: SharingAgreement;
};

/** A version of an agreement. */
export type AgreementReference = {
  readonly __typename?: 'AgreementReference';
  /** The id of the agreement. */
  readonly id: Scalars['ID']['output'];
  /** The version. */
  readonly version: Scalars['Int']['output'];
};

/** That an organisation agreed to terms. */
export type AgreementSignature = {
  readonly __typename?: 'AgreementSignature';
  /** The client that signed for it. */
  readonly clientId: Scalars['ID']['output'];
  /** The organisation. */
  readonly organisation: Organisation;
  /** When, in UTC. */
  readonly signedAt: Scalars['DateTime']['output'];
  /** SHA-256 of the terms that were signed. */
  readonly termsHash: Scalars['String']['output'];
};

/** Where an agreement stands. */
export type AgreementStatus =
  /** Both sides signed, and the validity has not begun. */
  | 'AGREED'
  /** The validity of its last version is over. */
  | 'EXPIRED'
  /** It shows records now. */
  | 'IN_FORCE'
  /** No version is signed by both sides. */
  | 'PROPOSED'
  /** One side ended it for good. */
  | 'REVOKED'
  /** One side suspended it. */
  | 'SUSPENDED';

/** What is shown, what for, and for how long. */
export type AgreementTermsInput = {
  /** Which of these records, and how much of them. */
  readonly conditions: AgreementConditionsInput;
  /** Which types of the grantor's records, such as Incident. */
  readonly datasets: ReadonlyArray<Scalars['String']['input']>;
  /** What the records may be asked for, such as protection: letters, digits, hyphens and underscores, up to 63. */
  readonly purposes: ReadonlyArray<Scalars['String']['input']>;
  /** Shows records from this moment on; from now on unless told. */
  readonly validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Shows none from this moment on. */
  readonly validTo: Scalars['DateTime']['input'];
};

/** Terms of an agreement, as they were proposed. */
export type AgreementVersion = {
  readonly __typename?: 'AgreementVersion';
  /** Which of these records, and how much of them. */
  readonly conditions: AgreementConditions;
  /** Which types of the grantor's records. */
  readonly datasets: ReadonlyArray<Scalars['String']['output']>;
  /** For a group: its members at this version of the group are meant without being asked for again. */
  readonly groupVersion: Maybe<Scalars['Int']['output']>;
  /** When, in UTC. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** The organisation that proposed it. */
  readonly proposedBy: Organisation;
  /** What the records may be asked for; a request with another purpose is shown nothing. */
  readonly purposes: ReadonlyArray<Scalars['String']['output']>;
  /** Who signed it. */
  readonly signatures: ReadonlyArray<AgreementSignature>;
  /** The terms as they are signed: canonical JSON (RFC 8785). */
  readonly terms: Scalars['String']['output'];
  /** SHA-256 of the terms in hexadecimal digits: what a signature names. */
  readonly termsHash: Scalars['String']['output'];
  /** Shows records from this moment on, in UTC. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** Shows none from this moment on, in UTC. */
  readonly validTo: Scalars['DateTime']['output'];
  /** 1 for the first. */
  readonly version: Scalars['Int']['output'];
};

/** Where an item of the queue stands. */
export type ApprovalStatus =
  /** The owner agreed. */
  | 'APPROVED'
  /** The owner did not agree. */
  | 'DECLINED'
  /** Nobody decided in time. */
  | 'EXPIRED'
  /** Nobody has decided. */
  | 'WAITING'
  /** The publication ended before a decision: declined by another owner, or followed by a later one. */
  | 'WITHDRAWN';

/** A member that an agreement shall apply to. */
export type ApproveMemberInput = {
  /** The agreement. */
  readonly agreement: Scalars['ID']['input'];
  /** The member of its group. */
  readonly organisation: Scalars['ID']['input'];
};

/** How sensitive a record is (ST/SGB/2007/6). */
export type Classification =
  /** Its disclosure could harm somebody or the work. */
  | 'CONFIDENTIAL'
  /** Its disclosure could cause grave harm. */
  | 'STRICTLY_CONFIDENTIAL'
  /** Its disclosure would harm nobody. */
  | 'UNCLASSIFIED';

/** Software that acts for one organisation. */
export type Client = {
  readonly __typename?: 'Client';
  /** How it proves who it is. */
  readonly authentication: ClientAuthentication;
  /** What it asks for records for, where a request does not say so by X-Purpose; null states none. */
  readonly defaultPurpose: Maybe<Scalars['String']['output']>;
  /** Its id at the issuer elsewhere, if it is known by one. */
  readonly externalId: Maybe<Scalars['String']['output']>;
  /** The OAuth2 client id. */
  readonly id: Scalars['ID']['output'];
  /** What the organisation calls it. */
  readonly name: Scalars['String']['output'];
  /** The organisation it acts for. */
  readonly organisation: Organisation;
  /** When it was registered, in UTC. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** When it was revoked, in UTC; null while it may act. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** When its secret or keys were last replaced, in UTC. */
  readonly rotatedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it may do. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
};

/** How a client proves who it is. */
export type ClientAuthentication =
  /** By a JWT signed with its own private key at the hub's token endpoint (RFC 7523); the hub knows the public key only. */
  | 'PRIVATE_KEY'
  /** By a secret at the hub's token endpoint. */
  | 'SECRET'
  /** By a token of an issuer elsewhere that its organisation trusts. */
  | 'TRUSTED_ISSUER';

/** A page of clients. */
export type ClientConnection = {
  readonly __typename?: 'ClientConnection';
  /** The clients of this page. */
  readonly edges: ReadonlyArray<ClientEdge>;
  /** The clients of this page, without their places. */
  readonly nodes: ReadonlyArray<Client>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
  /** How many clients the organisation has, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A client and what only its owner may see, once. */
export type ClientCredentialPayload = {
  readonly __typename?: 'ClientCredentialPayload';
  /** The client. */
  readonly client: Client;
  /** Its secret, shown this once; null if it has none. */
  readonly secret: Maybe<Scalars['String']['output']>;
};

/** A client and its place in the list. */
export type ClientEdge = {
  readonly __typename?: 'ClientEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The client. */
  readonly node: Client;
};

/** That a client used a part of the schema. */
export type CoordinateUse = {
  readonly __typename?: 'CoordinateUse';
  /** The client. */
  readonly client: Scalars['ID']['output'];
  /** In how many requests of the last 30 days. */
  readonly count: Scalars['Int']['output'];
  /** The last day on which it did (YYYY-MM-DD), in UTC. */
  readonly lastUsed: Scalars['String']['output'];
  /** The organisation it acts for. */
  readonly organisation: Scalars['ID']['output'];
};

/** A checkpoint that a witness signed. */
export type CosignLedgerCheckpointInput = {
  /** The witness's key as verifiers take it. Its name is the id of the organisation, or begins with the id and a slash. */
  readonly key: Scalars['String']['input'];
  /** The note with the witness's signature added: "rapporteur ledger cosign" makes it. */
  readonly note: Scalars['String']['input'];
};

/** A checkpoint with a witness's signature. */
export type CosignLedgerCheckpointPayload = {
  readonly __typename?: 'CosignLedgerCheckpointPayload';
  /** The checkpoint. */
  readonly checkpoint: LedgerCheckpoint;
};

/** A country or territory of ISO 3166-1. Every owner adds what it knows of the country to this type. */
export type Country = {
  readonly __typename?: 'Country';
  /** ISO 3166-1 alpha-2 code, such as CF. */
  readonly alpha2: Scalars['String']['output'];
  /** ISO 3166-1 alpha-3 code, such as CAF. */
  readonly code: Scalars['ID']['output'];
  /** M49 intermediate region, such as Middle Africa, where the sub-region has any. */
  readonly intermediateRegion: Maybe<M49Region>;
  /** Whether the United Nations count it among the landlocked developing countries; null where that is not known. */
  readonly isLandlockedDeveloping: Maybe<Scalars['Boolean']['output']>;
  /** Whether the United Nations count it among the least developed countries; null where that is not known. */
  readonly isLeastDeveloped: Maybe<Scalars['Boolean']['output']>;
  /** Whether the United Nations count it among the small island developing states; null where that is not known. */
  readonly isSmallIslandDeveloping: Maybe<Scalars['Boolean']['output']>;
  /** Short name in English. */
  readonly name: Scalars['String']['output'];
  /** ISO 3166-1 numeric code with its leading zeros, such as 140; also the M49 code. */
  readonly numericCode: Scalars['String']['output'];
  /** Formal name in English, where one is known. */
  readonly officialName: Maybe<Scalars['String']['output']>;
  /** M49 region, such as Africa. */
  readonly region: Maybe<M49Region>;
  /** M49 sub-region, such as Sub-Saharan Africa. */
  readonly subregion: Maybe<M49Region>;
};

/** A page of countries. */
export type CountryConnection = {
  readonly __typename?: 'CountryConnection';
  /** The countries of this page. */
  readonly edges: ReadonlyArray<CountryEdge>;
  /** The countries of this page, without their places. */
  readonly nodes: ReadonlyArray<Country>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
  /** How many countries match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A country and its place in the list. */
export type CountryEdge = {
  readonly __typename?: 'CountryEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The country. */
  readonly node: Country;
};

/** Which countries. */
export type CountryFilter = {
  /** ISO 3166-1 alpha-3 codes. */
  readonly codes?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Part of the name, in any case. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** M49 codes of regions, sub-regions or intermediate regions. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A group to make. */
export type CreateGroupInput = {
  /** Lower-case letters, digits and hyphens; it never changes. */
  readonly id: Scalars['ID']['input'];
  /** Its name. */
  readonly name: Scalars['String']['input'];
};

/** A webhook to make. */
export type CreateWebhookInput = {
  /** The client of the organisation whose rights decide what it is told of; the one that asks, unless told. */
  readonly client?: InputMaybe<Scalars['ID']['input']>;
  /** What it is told of. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** Which changes; all of them without it. */
  readonly filter?: InputMaybe<WebhookFilter>;
  /** The purpose that agreements are judged by. */
  readonly purpose?: InputMaybe<Scalars['String']['input']>;
  /** An https address on a host that the organisation has proven to be its own, as for publishing a subgraph. */
  readonly url: Scalars['String']['input'];
};

/** An item of the queue to decide. */
export type DecideChangeInput = {
  /** The item. */
  readonly id: Scalars['ID']['input'];
  /** Why; the publisher reads it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An issuer elsewhere to trust no longer. */
export type DistrustIssuerInput = {
  /** The issuer as its tokens name it (claim iss). */
  readonly issuer: Scalars['ID']['input'];
};

/** An issuer that is trusted no longer. */
export type DistrustIssuerPayload = {
  readonly __typename?: 'DistrustIssuerPayload';
  /** The issuer as its tokens name it. */
  readonly issuer: Scalars['ID']['output'];
};

/** What follows from something found in a schema. */
export type FindingSeverity =
  /** It waits for the owner's approval; where no organisation owns it, for a steward's. */
  | 'APPROVAL'
  /** It is refused. */
  | 'ERROR'
  /** Worth a thought; nothing follows. */
  | 'WARNING';

/** An act that changed who may do or read what, as the ledger keeps it. */
export type GovernanceRecord = {
  readonly __typename?: 'GovernanceRecord';
  /** What was done, such as AGREEMENT_SIGNED. */
  readonly act: Scalars['String']['output'];
  /** When, in UTC. */
  readonly at: Scalars['DateTime']['output'];
  /** The client that acted. */
  readonly clientId: Scalars['ID']['output'];
  /** The other organisation that it concerns, where there is one. */
  readonly concerns: Maybe<Organisation>;
  /** SHA-256 of what was decided, such as an agreement's terms, where the act does not say it all. */
  readonly content: Maybe<Scalars['String']['output']>;
  /** What exactly was changed of a record, such as its labels before and after; null for other acts. */
  readonly detail: Maybe<Scalars['String']['output']>;
  /** Its place in the ledger, counted from 0. */
  readonly id: Scalars['ID']['output'];
  /** Who acted; null where whoever runs the hub acted on its machine. */
  readonly organisation: Maybe<Organisation>;
  /** The organisation whose subgraph says so, where the hub has its word alone; null for what the hub and its own subgraphs did. */
  readonly reportedBy: Maybe<Organisation>;
  /** The request. */
  readonly requestId: Scalars['String']['output'];
  /** What it was done to: type and id. */
  readonly subject: Scalars['String']['output'];
};

/** A page of acts. */
export type GovernanceRecordConnection = {
  readonly __typename?: 'GovernanceRecordConnection';
  /** The acts of this page. */
  readonly edges: ReadonlyArray<GovernanceRecordEdge>;
  /** The acts of this page, without their places. */
  readonly nodes: ReadonlyArray<GovernanceRecord>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
  /** How many acts match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An act and its place in the list. */
export type GovernanceRecordEdge = {
  readonly __typename?: 'GovernanceRecordEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The act. */
  readonly node: GovernanceRecord;
};

/** Which acts. */
export type GovernanceRecordFilter = {
  /** What was done, such as AGREEMENT_SIGNED. */
  readonly act?: InputMaybe<Scalars['String']['input']>;
  /** At this moment or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** By this organisation. */
  readonly organisation?: InputMaybe<Scalars['ID']['input']>;
  /** Before this moment. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A member of a group. */
export type GroupMember = {
  readonly __typename?: 'GroupMember';
  /** When it joined, in UTC. */
  readonly joinedAt: Scalars['DateTime']['output'];
  /** The version of the group that began with its joining. */
  readonly joinedVersion: Scalars['Int']['output'];
  /** The organisation. */
  readonly organisation: Organisation;
};

/** A group after a change. */
export type GroupPayload = {
  readonly __typename?: 'GroupPayload';
  /** The group. */
  readonly group: OrganisationGroup;
};

/** The state of a published subgraph. */
export type HealthState =
  /** It serves all that is published, and something that is not: another version is to be published. */
  | 'DRIFTED'
  /** It serves what is published, to the hub alone. */
  | 'HEALTHY'
  /**
   * It does not serve what is published, or answered with something other than what was asked: its fields answer
   * SUBGRAPH_QUARANTINED until a probe passes.
   */
  | 'QUARANTINED'
  /** It was not probed yet since it is served. */
  | 'UNKNOWN'
  /** Several probes in a row did not reach it. */
  | 'UNREACHABLE';

/** A group to join. */
export type JoinGroupInput = {
  /** The group. */
  readonly id: Scalars['ID']['input'];
};

/** A group to leave. */
export type LeaveGroupInput = {
  /** The group. */
  readonly id: Scalars['ID']['input'];
};

/** A head of the ledger that the hub signed. */
export type LedgerCheckpoint = {
  readonly __typename?: 'LedgerCheckpoint';
  /** Who signed it as a witness. */
  readonly cosignatures: ReadonlyArray<LedgerCosignature>;
  /** The hub's key as verifiers take it (C2SP signed-note). Keep it: a checkpoint proves nothing under a key told beside it. */
  readonly key: Scalars['String']['output'];
  /** The signed note (C2SP tlog-checkpoint): the head, the hub's signature, and those of witnesses. */
  readonly note: Scalars['String']['output'];
  /** The root of their Merkle tree (RFC 6962), in base64. */
  readonly root: Scalars['String']['output'];
  /** When it was signed, in UTC. */
  readonly signedAt: Scalars['DateTime']['output'];
  /** How many entries it covers. */
  readonly size: Scalars['Int']['output'];
};

/** Shows that the ledger only grew from one checkpoint to another. */
export type LedgerConsistencyProof = {
  readonly __typename?: 'LedgerConsistencyProof';
  /** The earlier checkpoint. */
  readonly from: LedgerCheckpoint;
  /** The hashes that lead from the one to the other, in base64. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** The later checkpoint. */
  readonly to: LedgerCheckpoint;
};

/** A witness's signature on a checkpoint. */
export type LedgerCosignature = {
  readonly __typename?: 'LedgerCosignature';
  /** When the hub got it, in UTC. */
  readonly at: Scalars['DateTime']['output'];
  /** Its key as verifiers take it. */
  readonly key: Scalars['String']['output'];
  /** The organisation. */
  readonly organisation: Organisation;
};

/** Shows that an entry is in the ledger. */
export type LedgerInclusionProof = {
  readonly __typename?: 'LedgerInclusionProof';
  /** The checkpoint that it is proven for. */
  readonly checkpoint: LedgerCheckpoint;
  /** The text of the entry. */
  readonly entry: Scalars['String']['output'];
  /** The entry's place, counted from 0. */
  readonly index: Scalars['Int']['output'];
  /** The hashes that lead from the leaf to the root, in base64. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
  /** The salt that the leaf commits to the text with, in base64: the leaf is the RFC 6962 leaf hash of SHA-256 of salt and text. */
  readonly salt: Scalars['String']['output'];
};

/** A region of the United Nations' M49 standard. */
export type M49Region = {
  readonly __typename?: 'M49Region';
  /** Numeric M49 code with its leading zeros, such as 002. */
  readonly code: Scalars['ID']['output'];
  /** Name in English. */
  readonly name: Scalars['String']['output'];
};

/** What organisations change at the hub. Each acts for itself alone. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Approves for the caller's own organisation what a publication changes about its parts. Once nothing is left to
   * approve the publication is checked again and goes live.
   */
  readonly approveChange: SchemaApprovalPayload;
  /** Lets an agreement with a group apply to a member that joined later. Only the grantor does that; the member then signs for itself. */
  readonly approveMember: AgreementPayload;
  /** Keeps the signature of the caller's own organisation, as a witness, beside the hub's on a checkpoint. */
  readonly cosignLedgerCheckpoint: CosignLedgerCheckpointPayload;
  /** Makes a group of organisations with the caller's own as its first member. */
  readonly createGroup: GroupPayload;
  /** Tells an address of the caller's own organisation of changes from now on. */
  readonly createWebhook: Webhook;
  /** Declines what a publication changes about parts of the caller's own organisation; the publication ends. */
  readonly declineChange: SchemaApprovalPayload;
  /** Accepts no more tokens of an issuer elsewhere, from the next request on. */
  readonly distrustIssuer: DistrustIssuerPayload;
  /** Makes the caller's own organisation a member of a group. That opens nothing by itself: the grantor of each agreement with the group is asked first, by approveMember. */
  readonly joinGroup: GroupPayload;
  /** Ends the membership of the caller's own organisation, and with it every agreement with the group, from the next request on. */
  readonly leaveGroup: GroupPayload;
  /** Says whether others may add fields to a type of the caller's own organisation without being asked. */
  readonly openType: OpenTypePayload;
  /** Proposes an agreement and signs it for the caller's own organisation, which is its grantor, its recipient or a member of the group that is. It shows nothing before the other side has signed the same terms. */
  readonly proposeAgreement: AgreementPayload;
  /** Proposes other terms for an agreement and signs them for the caller's own organisation. The version before holds until this one is signed by both sides and its validity has begun. */
  readonly proposeAgreementVersion: AgreementPayload;
  /**
   * Publishes a subgraph for the caller's own organisation: it is checked and probed, and its fields are served from the
   * next request on, or once those have approved it whose parts it touches.
   */
  readonly publishSubgraph: PublishSubgraphPayload;
  /** Probes a subgraph of the caller's own organisation now; where the probe passes it is restored, if it was quarantined. */
  readonly recheckSubgraph: RecheckSubgraphPayload;
  /** Registers a client of the caller's own organisation. */
  readonly registerClient: ClientCredentialPayload;
  /** Lets an organisation take part and gives it a first client, by which it registers its others. */
  readonly registerOrganisation: RegisterOrganisationPayload;
  /** Ends a webhook of the caller's own organisation. */
  readonly removeWebhook: Webhook;
  /** Delivers what was given up of a webhook of the caller's own organisation, from where it stopped. */
  readonly replayWebhook: Webhook;
  /** Ends a suspension by the caller's own organisation; one by the other side stays. */
  readonly resumeAgreement: AgreementPayload;
  /** Takes a subgraph of the caller's own organisation out of the supergraph. Its name stays its organisation's. */
  readonly retireSubgraph: SupergraphPayload;
  /** Ends an agreement for good, from the next request on; before it is signed, this withdraws or declines it. Where the recipient is a group, a member ends it for itself alone. */
  readonly revokeAgreement: AgreementPayload;
  /** Ends a client of the caller's own organisation for good, and every token it got, from the next request on. */
  readonly revokeClient: RevokeClientPayload;
  /**
   * Serves the subgraphs of an earlier version of the supergraph again, as a new version. A steward rolls back all of
   * them; everybody else its own subgraphs alone.
   */
  readonly rollbackSupergraph: SupergraphPayload;
  /**
   * Replaces the secret or the keys of a client of the caller's own organisation. The old ones, and every token they
   * got, are refused from the next request on.
   */
  readonly rotateClient: ClientCredentialPayload;
  /** Signs a version of an agreement for the caller's own organisation. The hash says which terms were read: a signature under other terms is refused. */
  readonly signAgreement: AgreementPayload;
  /** Makes an agreement show nothing, from the next request on, until the same organisation resumes it. Where the recipient is a group, a member suspends it for itself alone. */
  readonly suspendAgreement: AgreementPayload;
  /**
   * Accepts tokens of an issuer elsewhere for the caller's own organisation: for its registered clients, with the scopes
   * they were registered with, and for nobody else.
   */
  readonly trustIssuer: TrustIssuerPayload;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationApproveChangeArgs = {
  input: DecideChangeInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationApproveMemberArgs = {
  input: ApproveMemberInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationCosignLedgerCheckpointArgs = {
  input: CosignLedgerCheckpointInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationCreateGroupArgs = {
  input: CreateGroupInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationDeclineChangeArgs = {
  input: DecideChangeInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationDistrustIssuerArgs = {
  input: DistrustIssuerInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationJoinGroupArgs = {
  input: JoinGroupInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationLeaveGroupArgs = {
  input: LeaveGroupInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationOpenTypeArgs = {
  input: OpenTypeInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationProposeAgreementArgs = {
  input: ProposeAgreementInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationProposeAgreementVersionArgs = {
  input: ProposeAgreementVersionInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationPublishSubgraphArgs = {
  input: PublishSubgraphInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationRecheckSubgraphArgs = {
  input: RecheckSubgraphInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationRegisterClientArgs = {
  input: RegisterClientInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationRegisterOrganisationArgs = {
  input: RegisterOrganisationInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationRemoveWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationReplayWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationResumeAgreementArgs = {
  input: ResumeAgreementInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationRetireSubgraphArgs = {
  input: RetireSubgraphInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationRevokeAgreementArgs = {
  input: RevokeAgreementInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationRevokeClientArgs = {
  input: RevokeClientInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationRollbackSupergraphArgs = {
  input: RollbackSupergraphInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationRotateClientArgs = {
  input: RotateClientInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationSignAgreementArgs = {
  input: SignAgreementInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationSuspendAgreementArgs = {
  input: SuspendAgreementInput;
};


/** What organisations change at the hub. Each acts for itself alone. */
export type MutationTrustIssuerArgs = {
  input: TrustIssuerInput;
};

/** What happened to a subgraph. */
export type NoticeKind =
  /** It serves something that is not published. */
  | 'DRIFTED'
  /** Its fields answer SUBGRAPH_QUARANTINED from now on. */
  | 'QUARANTINED'
  /** It is reached again. */
  | 'REACHED'
  /** It is asked again. */
  | 'RESTORED'
  /** It is not reached. */
  | 'UNREACHABLE';

/** Whether a type is open. */
export type OpenTypeInput = {
  /** Whether others may add fields to it without being asked. */
  readonly open: Scalars['Boolean']['input'];
  /** The type. */
  readonly type: Scalars['ID']['input'];
};

/** A type after it was opened or closed. */
export type OpenTypePayload = {
  readonly __typename?: 'OpenTypePayload';
  /** Whether others may add fields to it without being asked. */
  readonly open: Scalars['Boolean']['output'];
  /** The type. */
  readonly type: Scalars['ID']['output'];
};

/** An organisation that takes part in the hub. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  /** The country it works in or for, where it is one country. */
  readonly country: Maybe<Country>;
  /** Readable id that never changes, such as mission-aurora. */
  readonly id: Scalars['ID']['output'];
  /** What it is here for. */
  readonly kind: OrganisationKind;
  /** Name as the organisation writes it. */
  readonly name: Scalars['String']['output'];
};

/** A page of organisations. */
export type OrganisationConnection = {
  readonly __typename?: 'OrganisationConnection';
  /** The organisations of this page. */
  readonly edges: ReadonlyArray<OrganisationEdge>;
  /** The organisations of this page, without their places. */
  readonly nodes: ReadonlyArray<Organisation>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
  /** How many organisations match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An organisation and its place in the list. */
export type OrganisationEdge = {
  readonly __typename?: 'OrganisationEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The organisation. */
  readonly node: Organisation;
};

/** Which organisations. */
export type OrganisationFilter = {
  /** ISO 3166-1 alpha-3 codes of the country it works in or for. */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Any of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<OrganisationKind>>;
};

/** A named group of organisations that agreements can be made with. Who belongs to it is known to all. */
export type OrganisationGroup = {
  readonly __typename?: 'OrganisationGroup';
  /** The organisation that made it. */
  readonly convenor: Organisation;
  /** Readable id that never changes, such as protection-cluster. */
  readonly id: Scalars['ID']['output'];
  /** Who belongs to it now, in the order of joining. */
  readonly members: ReadonlyArray<GroupMember>;
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Counts the times somebody joined or left. */
  readonly version: Scalars['Int']['output'];
};

/** A page of groups. */
export type OrganisationGroupConnection = {
  readonly __typename?: 'OrganisationGroupConnection';
  /** The groups of this page. */
  readonly edges: ReadonlyArray<OrganisationGroupEdge>;
  /** The groups of this page, without their places. */
  readonly nodes: ReadonlyArray<OrganisationGroup>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
  /** How many groups match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A group and its place in the list. */
export type OrganisationGroupEdge = {
  readonly __typename?: 'OrganisationGroupEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The group. */
  readonly node: OrganisationGroup;
};

/** What an organisation is here for. */
export type OrganisationKind =
  /** A university or research institute. */
  | 'ACADEMIC'
  /** A funder of monitoring or follow-up. */
  | 'DONOR'
  /** A monitoring mission of the United Nations or a regional organisation. */
  | 'MISSION'
  /** A non-governmental partner. */
  | 'NGO'
  /** A national human-rights institution. */
  | 'NHRI'
  /** A body that investigates peacekeepers. */
  | 'OVERSIGHT'
  /** A treaty body, the Universal Periodic Review, a special procedure or a regional court. */
  | 'REVIEW_BODY'
  /** A state's focal point or national mechanism for reporting and follow-up. */
  | 'STATE'
  /** Keeps the hub running; sees no organisation's records by virtue of that. */
  | 'STEWARD';

/** Where a page ends (relay.dev/graphql/connections.htm). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The place of the last record of this page: give it as `after` for the next page. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there is more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was asked to start after a cursor. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The place of the first record of this page. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** An agreement to propose: either a recipient or a group. */
export type ProposeAgreementInput = {
  /** Whose records it shows. */
  readonly grantor: Scalars['ID']['input'];
  /** Who it shows them to, where that is a group. */
  readonly group?: InputMaybe<Scalars['ID']['input']>;
  /** Who it shows them to, where that is one organisation. */
  readonly recipient?: InputMaybe<Scalars['ID']['input']>;
  /** The terms. */
  readonly terms: AgreementTermsInput;
};

/** Other terms for an agreement. */
export type ProposeAgreementVersionInput = {
  /** The agreement. */
  readonly id: Scalars['ID']['input'];
  /** The terms, whole: what is left out here is not taken from the version before. */
  readonly terms: AgreementTermsInput;
};

/** What became of a publication. */
export type PublicationStatus =
  /** Somebody whose parts it touches declined it. */
  | 'DECLINED'
  /** Nobody decided in time. */
  | 'EXPIRED'
  /** It is, or was, served. */
  | 'LIVE'
  /** It was refused: by the check or the probe, now or after it was approved. */
  | 'REFUSED'
  /** A later publication took its place before it was served. */
  | 'SUPERSEDED'
  /** It waits for the approval of others. */
  | 'WAITING_FOR_APPROVAL';

/** A subgraph to publish. */
export type PublishSubgraphInput = {
  /** Lower-case letters, digits and hyphens, such as justice-watch; its own types begin with JusticeWatch. */
  readonly name: Scalars['ID']['input'];
  /** Its schema, as it serves it. */
  readonly sdl: Scalars['String']['input'];
  /** Where it answers. */
  readonly url: Scalars['String']['input'];
};

/** What became of a publication. */
export type PublishSubgraphPayload = {
  readonly __typename?: 'PublishSubgraphPayload';
  /** Who is asked for approval. */
  readonly approvals: ReadonlyArray<SchemaApproval>;
  /** Everything found. */
  readonly findings: ReadonlyArray<SubgraphFinding>;
  /** LIVE, WAITING_FOR_APPROVAL or REFUSED. */
  readonly status: PublicationStatus;
  /** The version of the supergraph that serves it; null where it is not live. */
  readonly supergraphVersion: Maybe<Scalars['Int']['output']>;
  /** The version of the subgraph; null where it was refused. */
  readonly version: Maybe<Scalars['Int']['output']>;
};

/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** Who read whose records: readings of the caller's own organisation's records by others, and its own readings of others'. The latest first. */
  readonly accessRecords: AccessRecordConnection;
  /** A sharing agreement that the caller's organisation is party to; null if there is none of this id. */
  readonly agreement: Maybe<SharingAgreement>;
  /** Sharing agreements that the caller's organisation is party to, the latest first. */
  readonly agreements: SharingAgreementConnection;
  /** What the hub would say to a subgraph's schema if it were published now. Nothing is kept. */
  readonly checkSubgraph: SubgraphCheck;
  /** A client of the caller's own organisation; null if it has none of this id. */
  readonly client: Maybe<Client>;
  /** Clients of the caller's own organisation, in the order of their ids, the revoked ones among them. */
  readonly clients: ClientConnection;
  /** Countries and territories of ISO 3166-1, in the order of their codes. */
  readonly countries: CountryConnection;
  /** One country by its ISO 3166-1 alpha-3 code, such as CAF; null if there is no such code. */
  readonly country: Maybe<Country>;
  /** Acts that changed who may do or read what, by the caller's own organisation or concerning it; a steward sees all of them but those on records. The latest first. */
  readonly governanceRecords: GovernanceRecordConnection;
  /** The newest signed head of the ledger, or the one of a size; null where none was signed at that size. */
  readonly ledgerCheckpoint: Maybe<LedgerCheckpoint>;
  /** Shows that the ledger at one checkpoint is the beginning of the ledger at another; null where no checkpoint was signed at one of the sizes. */
  readonly ledgerConsistencyProof: Maybe<LedgerConsistencyProof>;
  /** Shows that an entry which concerns the caller's own organisation is in the ledger as its newest checkpoint has it; null where there is no such entry. */
  readonly ledgerInclusionProof: Maybe<LedgerInclusionProof>;
  /** One organisation that takes part; null if there is none of this id. */
  readonly organisation: Maybe<Organisation>;
  /** A group of organisations; null if there is none of this id. */
  readonly organisationGroup: Maybe<OrganisationGroup>;
  /** Groups of organisations, in the order of their ids. */
  readonly organisationGroups: OrganisationGroupConnection;
  /** Organisations that take part, in the order of their ids. */
  readonly organisations: OrganisationConnection;
  /**
   * What waits, or waited, for a decision of the caller's own organisation, and what its own publications wait for; the
   * latest first.
   */
  readonly schemaApprovals: ReadonlyArray<SchemaApproval>;
  /** One subgraph; null if there is none of this name. */
  readonly subgraph: Maybe<Subgraph>;
  /** What the hub tells the caller's own organisation of its subgraphs; the latest first. */
  readonly subgraphNotices: ReadonlyArray<SubgraphNotice>;
  /** Every subgraph of this hub in the order of their names, the retired ones among them. */
  readonly subgraphs: ReadonlyArray<Subgraph>;
  /** What differs between two versions of the supergraph. */
  readonly supergraphDiff: ReadonlyArray<SchemaChange>;
  /** Which version each gateway serves, and which it could not. */
  readonly supergraphReplicas: ReadonlyArray<SupergraphReplica>;
  /** Versions of the supergraph, the latest first. */
  readonly supergraphVersions: ReadonlyArray<SupergraphVersion>;
  /** Issuers elsewhere whose tokens stand for the caller's own organisation. */
  readonly trustedIssuers: ReadonlyArray<TrustedIssuer>;
  /** Who is asking, as the hub sees it. */
  readonly viewer: Viewer;
  /**
   * The schema as an organisation sees it with all the scopes of its clients, as SDL. Without an organisation: as a
   * caller sees it whose token carries no scope.
   */
  readonly visibleSchema: Scalars['String']['output'];
  /** The webhooks of the caller's own organisation, the oldest first. */
  readonly webhooks: ReadonlyArray<Webhook>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryAccessRecordsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AccessRecordFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryAgreementArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryAgreementsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<AgreementFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryCheckSubgraphArgs = {
  name: Scalars['ID']['input'];
  sdl: Scalars['String']['input'];
  url: InputMaybe<Scalars['String']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryClientArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryClientsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryCountriesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CountryFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryCountryArgs = {
  code: Scalars['ID']['input'];
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryGovernanceRecordsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<GovernanceRecordFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryLedgerCheckpointArgs = {
  size: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryLedgerConsistencyProofArgs = {
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryLedgerInclusionProofArgs = {
  entry: Scalars['ID']['input'];
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryOrganisationGroupArgs = {
  id: Scalars['ID']['input'];
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryOrganisationGroupsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryOrganisationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<OrganisationFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QuerySchemaApprovalsArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
  status: InputMaybe<ApprovalStatus>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QuerySubgraphArgs = {
  name: Scalars['ID']['input'];
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QuerySubgraphNoticesArgs = {
  first: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QuerySupergraphDiffArgs = {
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QuerySupergraphVersionsArgs = {
  before: InputMaybe<Scalars['Int']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/**
 * What the hub itself owns: the countries everybody refers to, the organisations that take part, their clients, and what
 * they agreed to share with each other.
 */
export type QueryVisibleSchemaArgs = {
  for: InputMaybe<Scalars['ID']['input']>;
};

/** Which subgraph to probe. */
export type RecheckSubgraphInput = {
  /** Its name. */
  readonly name: Scalars['ID']['input'];
};

/** What a probe found. */
export type RecheckSubgraphPayload = {
  readonly __typename?: 'RecheckSubgraphPayload';
  /** How the subgraph is now. */
  readonly health: SubgraphHealth;
};

/** A client to register. */
export type RegisterClientInput = {
  /** How it proves who it is. */
  readonly authentication?: ClientAuthentication;
  /** What it asks for records for, where a request does not say so by X-Purpose. */
  readonly defaultPurpose?: InputMaybe<Scalars['String']['input']>;
  /** Its id at the issuer elsewhere, for TRUSTED_ISSUER. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** What the organisation calls it. */
  readonly name: Scalars['String']['input'];
  /** JSON Web Key Set with its public keys, for PRIVATE_KEY. */
  readonly publicKeys?: InputMaybe<Scalars['String']['input']>;
  /** What it may do. */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
};

/** An organisation to register. */
export type RegisterOrganisationInput = {
  /** JSON Web Key Set with the public keys of its first client; without it the client gets a secret. */
  readonly administratorKeys?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-3 code of the country it works in or for, where it is one country. */
  readonly country?: InputMaybe<Scalars['ID']['input']>;
  /** Lower-case letters, digits and hyphens, such as ngo-lantern; it never changes. */
  readonly id: Scalars['ID']['input'];
  /** What it is here for. */
  readonly kind: OrganisationKind;
  /** Name as the organisation writes it. */
  readonly name: Scalars['String']['input'];
};

/** A registered organisation. */
export type RegisterOrganisationPayload = {
  readonly __typename?: 'RegisterOrganisationPayload';
  /** The id of its first client, which may register others. */
  readonly administratorId: Scalars['ID']['output'];
  /**
   * The secret of its first client, shown this once; null if it came with keys. The organisation replaces it by
   * rotateClient as soon as it has it.
   */
  readonly administratorSecret: Maybe<Scalars['String']['output']>;
  /** The organisation. */
  readonly organisation: Organisation;
};

/** Whether a gateway serves a version. */
export type ReplicaStatus =
  /** It serves it. */
  | 'ACTIVE'
  /** It could not, and serves the version before. */
  | 'FAILED';

/** An agreement to resume. */
export type ResumeAgreementInput = {
  /** The agreement. */
  readonly id: Scalars['ID']['input'];
};

/** A subgraph to take out. */
export type RetireSubgraphInput = {
  /** The subgraph. */
  readonly name: Scalars['ID']['input'];
};

/** An agreement to end. */
export type RevokeAgreementInput = {
  /** The agreement. */
  readonly id: Scalars['ID']['input'];
  /** Why; both sides read it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A client to end. */
export type RevokeClientInput = {
  /** The client. */
  readonly id: Scalars['ID']['input'];
};

/** A client that has ended. */
export type RevokeClientPayload = {
  readonly __typename?: 'RevokeClientPayload';
  /** The client. */
  readonly client: Client;
};

/** A version to go back to. */
export type RollbackSupergraphInput = {
  /** The version of the supergraph. */
  readonly version: Scalars['Int']['input'];
};

/** A client whose secret or keys are replaced. */
export type RotateClientInput = {
  /** The client. */
  readonly id: Scalars['ID']['input'];
  /** JSON Web Key Set with its new public keys, for PRIVATE_KEY. */
  readonly publicKeys?: InputMaybe<Scalars['String']['input']>;
};

/** What a publication changes about parts of another organisation, as an item of that organisation's queue. */
export type SchemaApproval = {
  readonly __typename?: 'SchemaApproval';
  /** When it was asked for, in UTC. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** What differs from the version of the subgraph that is served. */
  readonly changes: ReadonlyArray<SchemaChange>;
  /** When it was decided, in UTC. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** It can be decided until this moment, in UTC. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What needs the approval. */
  readonly findings: ReadonlyArray<SubgraphFinding>;
  /** Names the item. */
  readonly id: Scalars['ID']['output'];
  /** Who decides; null where a steward does. */
  readonly owner: Maybe<Organisation>;
  /** Who published it. */
  readonly publisher: Organisation;
  /** Why it was declined, in the owner's words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status: ApprovalStatus;
  /** The subgraph that was published. */
  readonly subgraph: Scalars['ID']['output'];
  /** The version of the subgraph. */
  readonly version: Scalars['Int']['output'];
};

/** A decided item, and what came of the publication. */
export type SchemaApprovalPayload = {
  readonly __typename?: 'SchemaApprovalPayload';
  /** The item. */
  readonly approval: SchemaApproval;
  /** Why it is refused after all, where it is. */
  readonly findings: ReadonlyArray<SubgraphFinding>;
  /** What became of the publication by this. */
  readonly status: PublicationStatus;
  /** The version of the supergraph that serves it, where it is live now. */
  readonly supergraphVersion: Maybe<Scalars['Int']['output']>;
};

/** A difference between two schemas. */
export type SchemaChange = {
  readonly __typename?: 'SchemaChange';
  /** How it is written now; null for what was removed. */
  readonly after: Maybe<Scalars['String']['output']>;
  /** How it was written before; null for what was added. */
  readonly before: Maybe<Scalars['String']['output']>;
  /** What to, such as Incident.summary. */
  readonly coordinate: Scalars['String']['output'];
  /** What happened. */
  readonly kind: SchemaChangeKind;
};

/** What happened to a part of a schema. */
export type SchemaChangeKind =
  /** It is new. */
  | 'ADDED'
  /** It is written in another way. */
  | 'CHANGED'
  /** It is gone. */
  | 'REMOVED';

/** What one organisation shows another, agreed by both. It consists of versions that never change once they are proposed. */
export type SharingAgreement = {
  readonly __typename?: 'SharingAgreement';
  /** Suspensions, resumptions and revocations, the first one first. */
  readonly acts: ReadonlyArray<AgreementAct>;
  /** Where the recipient is a group: its members and whether the grantor let the agreement apply to them. The grantor sees all of them, a member itself. */
  readonly admissions: ReadonlyArray<AgreementAdmission>;
  /** The version that both sides signed and that holds now or held last; null while there is none. */
  readonly currentVersion: Maybe<AgreementVersion>;
  /** Whose records it shows. */
  readonly grantor: Organisation;
  /** Who it shows them to, where that is a group. */
  readonly group: Maybe<OrganisationGroup>;
  /** Short id that never changes. */
  readonly id: Scalars['ID']['output'];
  /** When it was proposed, in UTC. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** Who it shows them to, where that is one organisation. */
  readonly recipient: Maybe<Organisation>;
  /** Where it stands now, as far as the caller's own organisation is concerned. */
  readonly status: AgreementStatus;
  /** Every version, the first one first. */
  readonly versions: ReadonlyArray<AgreementVersion>;
};

/** A page of agreements. */
export type SharingAgreementConnection = {
  readonly __typename?: 'SharingAgreementConnection';
  /** The agreements of this page. */
  readonly edges: ReadonlyArray<SharingAgreementEdge>;
  /** The agreements of this page, without their places. */
  readonly nodes: ReadonlyArray<SharingAgreement>;
  /** Where this page ends. */
  readonly pageInfo: PageInfo;
  /** How many agreements match, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An agreement and its place in the list. */
export type SharingAgreementEdge = {
  readonly __typename?: 'SharingAgreementEdge';
  /** Its place. */
  readonly cursor: Scalars['String']['output'];
  /** The agreement. */
  readonly node: SharingAgreement;
};

/** A version to sign. */
export type SignAgreementInput = {
  /** The agreement. */
  readonly id: Scalars['ID']['input'];
  /** SHA-256 of the terms that were read, from AgreementVersion.termsHash. */
  readonly termsHash: Scalars['String']['input'];
  /** The version. */
  readonly version: Scalars['Int']['input'];
};

/** A part of the supergraph that one organisation serves. */
export type Subgraph = {
  readonly __typename?: 'Subgraph';
  /**
   * How it is, as far as the caller's own organisation or a steward asks; null for those that the hub brings itself, and
   * while no version is served.
   */
  readonly health: Maybe<SubgraphHealth>;
  /** Its name, which never changes hands. */
  readonly name: Scalars['ID']['output'];
  /** Whose it is; null for those that the hub brings itself. */
  readonly organisation: Maybe<Organisation>;
  /** The schema that is served, as far as the caller's own organisation or a steward asks. */
  readonly sdl: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status: SubgraphStatus;
  /** What the names of its own types begin with, such as JusticeWatch. */
  readonly typePrefix: Scalars['String']['output'];
  /** Where it answers, as far as the caller's own organisation or a steward asks. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** The version that is served; null while there is none, and for those that the hub brings itself. */
  readonly version: Maybe<Scalars['Int']['output']>;
  /** Its versions, the latest first; of other organisations' subgraphs those that were served. */
  readonly versions: ReadonlyArray<SubgraphVersion>;
};

/** What a published subgraph answered to real requests of a while. */
export type SubgraphCalls = {
  readonly __typename?: 'SubgraphCalls';
  /** How many there were. */
  readonly count: Scalars['Int']['output'];
  /** How many brought nothing: it was not reached, was too late, or answered what could not be used. */
  readonly failed: Scalars['Int']['output'];
  /** How many answers were something other than what was asked. */
  readonly invalid: Scalars['Int']['output'];
  /** How long one took on average; null without any. */
  readonly meanMilliseconds: Maybe<Scalars['Float']['output']>;
  /** Nineteen of twenty took no longer than this, from 5 to 10,000; null without any. */
  readonly p95Milliseconds: Maybe<Scalars['Float']['output']>;
};

/** What the hub says to a schema. */
export type SubgraphCheck = {
  readonly __typename?: 'SubgraphCheck';
  /** Everything found, errors first, then in the order of the file. */
  readonly findings: ReadonlyArray<SubgraphFinding>;
  /** Whether a publication would wait for the approval of others. */
  readonly needsApproval: Scalars['Boolean']['output'];
  /** Whether a publication would not be refused. */
  readonly ok: Scalars['Boolean']['output'];
};

/** One thing found in a schema. */
export type SubgraphFinding = {
  readonly __typename?: 'SubgraphFinding';
  /** Clients that used it in the last 30 days. */
  readonly clients: ReadonlyArray<CoordinateUse>;
  /** What kind of thing, such as OVERRIDE; the codes are the contract, texts may improve. */
  readonly code: Scalars['String']['output'];
  /** The column of that line, 1 for the first. */
  readonly column: Maybe<Scalars['Int']['output']>;
  /** What it is about, such as Incident.summary. */
  readonly coordinate: Maybe<Scalars['String']['output']>;
  /** The line of the publisher's own file, 1 for the first. */
  readonly line: Maybe<Scalars['Int']['output']>;
  /** What is wrong and what would be right. */
  readonly message: Scalars['String']['output'];
  /** The organisation that owns this part; null where it is nobody's or the hub's. */
  readonly owner: Maybe<Scalars['ID']['output']>;
  /** What follows from it. */
  readonly severity: FindingSeverity;
};

/** How a published subgraph is, as its probes and its answers to real requests show. */
export type SubgraphHealth = {
  readonly __typename?: 'SubgraphHealth';
  /** What it answered in the last hour. */
  readonly calls: SubgraphCalls;
  /** What was found, such as PROBE_SCHEMA_DIFFERS; null where nothing was. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** What was found, in words. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** How long the last probe took. */
  readonly probeMilliseconds: Maybe<Scalars['Float']['output']>;
  /** When it was last probed, in UTC. */
  readonly probedAt: Maybe<Scalars['DateTime']['output']>;
  /** Since when it is in this state, in UTC. */
  readonly since: Scalars['DateTime']['output'];
  /** What follows from it. */
  readonly state: HealthState;
};

/** Something that the hub tells an organisation of its subgraph. */
export type SubgraphNotice = {
  readonly __typename?: 'SubgraphNotice';
  /** When, in UTC. */
  readonly at: Scalars['DateTime']['output'];
  /** What was found, such as PROBE_SCHEMA_DIFFERS; null where nothing was. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** Names the notice. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: NoticeKind;
  /** What happened, in words. */
  readonly message: Scalars['String']['output'];
  /** The subgraph. */
  readonly subgraph: Scalars['ID']['output'];
};

/** Where a subgraph stands. */
export type SubgraphStatus =
  /** It is part of the supergraph. */
  | 'LIVE'
  /** Its first version waits for approval, or was declined. */
  | 'NOT_LIVE'
  /** Its organisation took it out. */
  | 'RETIRED';

/** A publication of a subgraph. */
export type SubgraphVersion = {
  readonly __typename?: 'SubgraphVersion';
  /** Who was asked, and what each decided. */
  readonly approvals: ReadonlyArray<SchemaApproval>;
  /** The client that published it. */
  readonly client: Scalars['ID']['output'];
  /** SHA-256 of the schema in hexadecimal digits. */
  readonly hash: Scalars['String']['output'];
  /** When, in UTC. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** What became of it. */
  readonly status: PublicationStatus;
  /** 1 for the first. */
  readonly version: Scalars['Int']['output'];
};

/** What made a version of the supergraph. */
export type SupergraphChangeKind =
  /** A release of the hub with other schemas of its own. */
  | 'HUB_CHANGED'
  /** A publication. */
  | 'PUBLISHED'
  /** The end of a subgraph. */
  | 'RETIRED'
  /** A return to an earlier version. */
  | 'ROLLED_BACK';

/** A published subgraph in a version of the supergraph. */
export type SupergraphMember = {
  readonly __typename?: 'SupergraphMember';
  /** The subgraph. */
  readonly name: Scalars['ID']['output'];
  /** Its version. */
  readonly version: Scalars['Int']['output'];
};

/** A new version of the supergraph. */
export type SupergraphPayload = {
  readonly __typename?: 'SupergraphPayload';
  /** The version. */
  readonly supergraphVersion: SupergraphVersion;
};

/** A gateway of this hub. */
export type SupergraphReplica = {
  readonly __typename?: 'SupergraphReplica';
  /** Names the gateway's process. */
  readonly id: Scalars['ID']['output'];
  /** Why it does not. */
  readonly message: Maybe<Scalars['String']['output']>;
  /** Since when, in UTC. */
  readonly since: Scalars['DateTime']['output'];
  /** Whether it does. */
  readonly status: ReplicaStatus;
  /** The version it was last asked to serve. */
  readonly version: Scalars['Int']['output'];
};

/** All subgraphs together, as they were served from one moment on. */
export type SupergraphVersion = {
  readonly __typename?: 'SupergraphVersion';
  /** What differs from the version before. */
  readonly changes: ReadonlyArray<SchemaChange>;
  /** The client that made it; null for the hub itself. */
  readonly client: Maybe<Scalars['ID']['output']>;
  /** When, in UTC. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** SHA-256 of the supergraph in hexadecimal digits. */
  readonly hash: Scalars['String']['output'];
  /** Whether it is the one to serve now. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** What made it. */
  readonly kind: SupergraphChangeKind;
  /** The published subgraphs in it. */
  readonly members: ReadonlyArray<SupergraphMember>;
  /** Who made it; null for the hub itself. */
  readonly organisation: Maybe<Organisation>;
  /** 1 for the first. */
  readonly version: Scalars['Int']['output'];
};

/** An agreement to suspend. */
export type SuspendAgreementInput = {
  /** The agreement. */
  readonly id: Scalars['ID']['input'];
  /** Why; both sides read it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
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

/** An issuer elsewhere to trust. */
export type TrustIssuerInput = {
  /** Algorithms its tokens may be signed with; only asymmetric ones are accepted. */
  readonly algorithms?: ReadonlyArray<Scalars['String']['input']>;
  /** The audience its tokens for this hub carry. */
  readonly audience: Scalars['String']['input'];
  /** The claim that names the client. */
  readonly clientClaim?: Scalars['String']['input'];
  /** The issuer as its tokens name it (claim iss). */
  readonly issuer: Scalars['ID']['input'];
  /** Where it publishes its keys, an https address. */
  readonly jwksUri: Scalars['String']['input'];
  /** The claim that lists the scopes. */
  readonly scopeClaim?: Scalars['String']['input'];
  /** The type of its tokens: at+jwt (RFC 9068), or JWT where the issuer cannot say so. */
  readonly tokenType?: Scalars['String']['input'];
};

/** An issuer that is trusted now. */
export type TrustIssuerPayload = {
  readonly __typename?: 'TrustIssuerPayload';
  /** The issuer. */
  readonly trustedIssuer: TrustedIssuer;
};

/** An issuer elsewhere whose tokens stand for one organisation. */
export type TrustedIssuer = {
  readonly __typename?: 'TrustedIssuer';
  /** Algorithms its tokens may be signed with. */
  readonly algorithms: ReadonlyArray<Scalars['String']['output']>;
  /** The audience its tokens for this hub carry. */
  readonly audience: Scalars['String']['output'];
  /** The claim that names the client. */
  readonly clientClaim: Scalars['String']['output'];
  /** The issuer as its tokens name it (claim iss). */
  readonly issuer: Scalars['ID']['output'];
  /** Where it publishes its keys. */
  readonly jwksUri: Scalars['String']['output'];
  /** The claim that lists the scopes. */
  readonly scopeClaim: Scalars['String']['output'];
  /** The type of its tokens: at+jwt (RFC 9068), or JWT where the issuer cannot say so. */
  readonly tokenType: Scalars['String']['output'];
};

/** Who is asking, as the hub sees it. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** The client that asks. */
  readonly clientId: Scalars['ID']['output'];
  /** The organisation the caller acts for. */
  readonly organisation: Organisation;
  /** What the access token allows. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
};

/**
 * An address that is told of changes, in signed messages. They say what changed and nothing of what a record says: who wants
 * to know reads it, by its own rights.
 */
export type Webhook = {
  readonly __typename?: 'Webhook';
  /** The client whose rights decide what it is told of, at each delivery; null once it is gone. */
  readonly client: Maybe<Client>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /**
   * Deliveries that were given up. While there is one of a feed, nothing more of this feed is delivered before
   * `replayWebhook`: then all of it is, from where it stopped.
   */
  readonly deadLetters: ReadonlyArray<WebhookDeadLetter>;
  /** When the address last accepted a message; null where it never did. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is told of. */
  readonly events: ReadonlyArray<WebhookEvent>;
  /** When a message was last not accepted; null where none was refused. */
  readonly failedAt: Maybe<Scalars['DateTime']['output']>;
  /** Identifies the webhook. */
  readonly id: Scalars['ID']['output'];
  /** What went wrong then. */
  readonly lastFailure: Maybe<Scalars['String']['output']>;
  /** The purpose that agreements are judged by. */
  readonly purpose: Maybe<Scalars['String']['output']>;
  /** Where messages are sent by POST. */
  readonly url: Scalars['String']['output'];
};

/** A delivery that was given up after every attempt failed. */
export type WebhookDeadLetter = {
  readonly __typename?: 'WebhookDeadLetter';
  /** What it was to tell of. */
  readonly event: WebhookEvent;
  /** When it was given up. */
  readonly failedAt: Scalars['DateTime']['output'];
  /** What went wrong at last. */
  readonly failure: Scalars['String']['output'];
  /** Identifies the delivery. */
  readonly id: Scalars['ID']['output'];
};

/** What a webhook is told of. */
export type WebhookEvent =
  /** What changed of follow-up: the changes of `followUpChanges`. */
  | 'FOLLOW_UP_CHANGED'
  /** What changed of incidents: the changes of `incidentChanges`. */
  | 'INCIDENT_CHANGED'
  /** What the organisation is told of the health of its subgraphs: each of `subgraphNotices`. */
  | 'SUBGRAPH_NOTICE';

/** Which changes a webhook is told of; each part that is given must fit. */
export type WebhookFilter = {
  /** In these countries (ISO 3166-1 alpha-3). */
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Kept by these organisations. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of these types, such as "Recommendation"; only for follow-up. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
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
  Client: Client;
  Country: Country;
  Organisation: Organisation;
  OrganisationGroup: OrganisationGroup;
  SharingAgreement: SharingAgreement;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Client:
    ( { __typename: 'Client' }
    & GraphQLRecursivePick<FederationTypes['Client'], {"id":true}> );
  Country:
    ( { __typename: 'Country' }
    & GraphQLRecursivePick<FederationTypes['Country'], {"code":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  OrganisationGroup:
    ( { __typename: 'OrganisationGroup' }
    & GraphQLRecursivePick<FederationTypes['OrganisationGroup'], {"id":true}> );
  SharingAgreement:
    ( { __typename: 'SharingAgreement' }
    & GraphQLRecursivePick<FederationTypes['SharingAgreement'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessGiven: AccessGiven;
  AccessRecord: ResolverTypeWrapper<LedgerEntryRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccessRecordConnection: ResolverTypeWrapper<Omit<AccessRecordConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AccessRecordEdge']>, nodes: ReadonlyArray<ResolversTypes['AccessRecord']> }>;
  AccessRecordEdge: ResolverTypeWrapper<Omit<AccessRecordEdge, 'node'> & { node: ResolversTypes['AccessRecord'] }>;
  AccessRecordFilter: AccessRecordFilter;
  AgreementAct: ResolverTypeWrapper<AgreementActRecord>;
  AgreementActKind: AgreementActKind;
  AgreementAdmission: ResolverTypeWrapper<AdmissionView>;
  AgreementConditions: ResolverTypeWrapper<AgreementConditions>;
  AgreementConditionsInput: AgreementConditionsInput;
  AgreementDetail: AgreementDetail;
  AgreementFilter: AgreementFilter;
  AgreementPayload: ResolverTypeWrapper<Omit<AgreementPayload, 'agreement'> & { agreement: ResolversTypes['SharingAgreement'] }>;
  AgreementReference: ResolverTypeWrapper<AgreementReference>;
  AgreementSignature: ResolverTypeWrapper<AgreementSignatureRecord>;
  AgreementStatus: AgreementStatus;
  AgreementTermsInput: AgreementTermsInput;
  AgreementVersion: ResolverTypeWrapper<AgreementVersionRecord>;
  ApprovalStatus: ApprovalStatus;
  ApproveMemberInput: ApproveMemberInput;
  Classification: Classification;
  Client: ResolverTypeWrapper<ClientRecord>;
  ClientAuthentication: ClientAuthentication;
  ClientConnection: ResolverTypeWrapper<Omit<ClientConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ClientEdge']>, nodes: ReadonlyArray<ResolversTypes['Client']> }>;
  ClientCredentialPayload: ResolverTypeWrapper<Omit<ClientCredentialPayload, 'client'> & { client: ResolversTypes['Client'] }>;
  ClientEdge: ResolverTypeWrapper<Omit<ClientEdge, 'node'> & { node: ResolversTypes['Client'] }>;
  CoordinateUse: ResolverTypeWrapper<CoordinateUse>;
  CosignLedgerCheckpointInput: CosignLedgerCheckpointInput;
  CosignLedgerCheckpointPayload: ResolverTypeWrapper<Omit<CosignLedgerCheckpointPayload, 'checkpoint'> & { checkpoint: ResolversTypes['LedgerCheckpoint'] }>;
  Country: ResolverTypeWrapper<CountryRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CountryConnection: ResolverTypeWrapper<Omit<CountryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CountryEdge']>, nodes: ReadonlyArray<ResolversTypes['Country']> }>;
  CountryEdge: ResolverTypeWrapper<Omit<CountryEdge, 'node'> & { node: ResolversTypes['Country'] }>;
  CountryFilter: CountryFilter;
  CreateGroupInput: CreateGroupInput;
  CreateWebhookInput: CreateWebhookInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideChangeInput: DecideChangeInput;
  DistrustIssuerInput: DistrustIssuerInput;
  DistrustIssuerPayload: ResolverTypeWrapper<DistrustIssuerPayload>;
  FindingSeverity: FindingSeverity;
  GovernanceRecord: ResolverTypeWrapper<LedgerEntryRecord>;
  GovernanceRecordConnection: ResolverTypeWrapper<Omit<GovernanceRecordConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['GovernanceRecordEdge']>, nodes: ReadonlyArray<ResolversTypes['GovernanceRecord']> }>;
  GovernanceRecordEdge: ResolverTypeWrapper<Omit<GovernanceRecordEdge, 'node'> & { node: ResolversTypes['GovernanceRecord'] }>;
  GovernanceRecordFilter: GovernanceRecordFilter;
  GroupMember: ResolverTypeWrapper<GroupMemberRecord>;
  GroupPayload: ResolverTypeWrapper<Omit<GroupPayload, 'group'> & { group: ResolversTypes['OrganisationGroup'] }>;
  HealthState: HealthState;
  JoinGroupInput: JoinGroupInput;
  LeaveGroupInput: LeaveGroupInput;
  LedgerCheckpoint: ResolverTypeWrapper<Omit<LedgerCheckpoint, 'cosignatures'> & { cosignatures: ReadonlyArray<ResolversTypes['LedgerCosignature']> }>;
  LedgerConsistencyProof: ResolverTypeWrapper<Omit<LedgerConsistencyProof, 'from' | 'to'> & { from: ResolversTypes['LedgerCheckpoint'], to: ResolversTypes['LedgerCheckpoint'] }>;
  LedgerCosignature: ResolverTypeWrapper<StoredCosignature>;
  LedgerInclusionProof: ResolverTypeWrapper<Omit<LedgerInclusionProof, 'checkpoint'> & { checkpoint: ResolversTypes['LedgerCheckpoint'] }>;
  M49Region: ResolverTypeWrapper<M49Region>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NoticeKind: NoticeKind;
  OpenTypeInput: OpenTypeInput;
  OpenTypePayload: ResolverTypeWrapper<OpenTypePayload>;
  Organisation: ResolverTypeWrapper<OrganisationRecord>;
  OrganisationConnection: ResolverTypeWrapper<Omit<OrganisationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrganisationEdge']>, nodes: ReadonlyArray<ResolversTypes['Organisation']> }>;
  OrganisationEdge: ResolverTypeWrapper<Omit<OrganisationEdge, 'node'> & { node: ResolversTypes['Organisation'] }>;
  OrganisationFilter: OrganisationFilter;
  OrganisationGroup: ResolverTypeWrapper<OrganisationGroupRecord>;
  OrganisationGroupConnection: ResolverTypeWrapper<Omit<OrganisationGroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrganisationGroupEdge']>, nodes: ReadonlyArray<ResolversTypes['OrganisationGroup']> }>;
  OrganisationGroupEdge: ResolverTypeWrapper<Omit<OrganisationGroupEdge, 'node'> & { node: ResolversTypes['OrganisationGroup'] }>;
  OrganisationKind: OrganisationKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProposeAgreementInput: ProposeAgreementInput;
  ProposeAgreementVersionInput: ProposeAgreementVersionInput;
  PublicationStatus: PublicationStatus;
  PublishSubgraphInput: PublishSubgraphInput;
  PublishSubgraphPayload: ResolverTypeWrapper<Omit<PublishSubgraphPayload, 'approvals' | 'findings'> & { approvals: ReadonlyArray<ResolversTypes['SchemaApproval']>, findings: ReadonlyArray<ResolversTypes['SubgraphFinding']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecheckSubgraphInput: RecheckSubgraphInput;
  RecheckSubgraphPayload: ResolverTypeWrapper<Omit<RecheckSubgraphPayload, 'health'> & { health: ResolversTypes['SubgraphHealth'] }>;
  RegisterClientInput: RegisterClientInput;
  RegisterOrganisationInput: RegisterOrganisationInput;
  RegisterOrganisationPayload: ResolverTypeWrapper<Omit<RegisterOrganisationPayload, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
  ReplicaStatus: ReplicaStatus;
  ResumeAgreementInput: ResumeAgreementInput;
  RetireSubgraphInput: RetireSubgraphInput;
  RevokeAgreementInput: RevokeAgreementInput;
  RevokeClientInput: RevokeClientInput;
  RevokeClientPayload: ResolverTypeWrapper<Omit<RevokeClientPayload, 'client'> & { client: ResolversTypes['Client'] }>;
  RollbackSupergraphInput: RollbackSupergraphInput;
  RotateClientInput: RotateClientInput;
  SchemaApproval: ResolverTypeWrapper<ApprovalRow>;
  SchemaApprovalPayload: ResolverTypeWrapper<Omit<SchemaApprovalPayload, 'approval' | 'findings'> & { approval: ResolversTypes['SchemaApproval'], findings: ReadonlyArray<ResolversTypes['SubgraphFinding']> }>;
  SchemaChange: ResolverTypeWrapper<SchemaChange>;
  SchemaChangeKind: SchemaChangeKind;
  SharingAgreement: ResolverTypeWrapper<AgreementRecord>;
  SharingAgreementConnection: ResolverTypeWrapper<Omit<SharingAgreementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SharingAgreementEdge']>, nodes: ReadonlyArray<ResolversTypes['SharingAgreement']> }>;
  SharingAgreementEdge: ResolverTypeWrapper<Omit<SharingAgreementEdge, 'node'> & { node: ResolversTypes['SharingAgreement'] }>;
  SignAgreementInput: SignAgreementInput;
  Subgraph: ResolverTypeWrapper<SubgraphView>;
  SubgraphCalls: ResolverTypeWrapper<SubgraphCalls>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SubgraphCheck: ResolverTypeWrapper<Omit<SubgraphCheck, 'findings'> & { findings: ReadonlyArray<ResolversTypes['SubgraphFinding']> }>;
  SubgraphFinding: ResolverTypeWrapper<Finding>;
  SubgraphHealth: ResolverTypeWrapper<HealthRow>;
  SubgraphNotice: ResolverTypeWrapper<NoticeRow>;
  SubgraphStatus: SubgraphStatus;
  SubgraphVersion: ResolverTypeWrapper<SubgraphVersionRow>;
  SupergraphChangeKind: SupergraphChangeKind;
  SupergraphMember: ResolverTypeWrapper<SupergraphMember>;
  SupergraphPayload: ResolverTypeWrapper<Omit<SupergraphPayload, 'supergraphVersion'> & { supergraphVersion: ResolversTypes['SupergraphVersion'] }>;
  SupergraphReplica: ResolverTypeWrapper<SupergraphReplica>;
  SupergraphVersion: ResolverTypeWrapper<SupergraphVersionRow>;
  SuspendAgreementInput: SuspendAgreementInput;
  Tlp: Tlp;
  TrustIssuerInput: TrustIssuerInput;
  TrustIssuerPayload: ResolverTypeWrapper<Omit<TrustIssuerPayload, 'trustedIssuer'> & { trustedIssuer: ResolversTypes['TrustedIssuer'] }>;
  TrustedIssuer: ResolverTypeWrapper<TrustedIssuerRecord>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
  Webhook: ResolverTypeWrapper<WebhookRecord>;
  WebhookDeadLetter: ResolverTypeWrapper<DeadLetter>;
  WebhookEvent: WebhookEvent;
  WebhookFilter: WebhookFilter;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessRecord: LedgerEntryRecord;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AccessRecordConnection: Omit<AccessRecordConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AccessRecordEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AccessRecord']> };
  AccessRecordEdge: Omit<AccessRecordEdge, 'node'> & { node: ResolversParentTypes['AccessRecord'] };
  AccessRecordFilter: AccessRecordFilter;
  AgreementAct: AgreementActRecord;
  AgreementAdmission: AdmissionView;
  AgreementConditions: AgreementConditions;
  AgreementConditionsInput: AgreementConditionsInput;
  AgreementFilter: AgreementFilter;
  AgreementPayload: Omit<AgreementPayload, 'agreement'> & { agreement: ResolversParentTypes['SharingAgreement'] };
  AgreementReference: AgreementReference;
  AgreementSignature: AgreementSignatureRecord;
  AgreementTermsInput: AgreementTermsInput;
  AgreementVersion: AgreementVersionRecord;
  ApproveMemberInput: ApproveMemberInput;
  Client: ClientRecord;
  ClientConnection: Omit<ClientConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ClientEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Client']> };
  ClientCredentialPayload: Omit<ClientCredentialPayload, 'client'> & { client: ResolversParentTypes['Client'] };
  ClientEdge: Omit<ClientEdge, 'node'> & { node: ResolversParentTypes['Client'] };
  CoordinateUse: CoordinateUse;
  CosignLedgerCheckpointInput: CosignLedgerCheckpointInput;
  CosignLedgerCheckpointPayload: Omit<CosignLedgerCheckpointPayload, 'checkpoint'> & { checkpoint: ResolversParentTypes['LedgerCheckpoint'] };
  Country: CountryRecord;
  Boolean: Scalars['Boolean']['output'];
  CountryConnection: Omit<CountryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CountryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Country']> };
  CountryEdge: Omit<CountryEdge, 'node'> & { node: ResolversParentTypes['Country'] };
  CountryFilter: CountryFilter;
  CreateGroupInput: CreateGroupInput;
  CreateWebhookInput: CreateWebhookInput;
  DateTime: Scalars['DateTime']['output'];
  DecideChangeInput: DecideChangeInput;
  DistrustIssuerInput: DistrustIssuerInput;
  DistrustIssuerPayload: DistrustIssuerPayload;
  GovernanceRecord: LedgerEntryRecord;
  GovernanceRecordConnection: Omit<GovernanceRecordConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['GovernanceRecordEdge']>, nodes: ReadonlyArray<ResolversParentTypes['GovernanceRecord']> };
  GovernanceRecordEdge: Omit<GovernanceRecordEdge, 'node'> & { node: ResolversParentTypes['GovernanceRecord'] };
  GovernanceRecordFilter: GovernanceRecordFilter;
  GroupMember: GroupMemberRecord;
  GroupPayload: Omit<GroupPayload, 'group'> & { group: ResolversParentTypes['OrganisationGroup'] };
  JoinGroupInput: JoinGroupInput;
  LeaveGroupInput: LeaveGroupInput;
  LedgerCheckpoint: Omit<LedgerCheckpoint, 'cosignatures'> & { cosignatures: ReadonlyArray<ResolversParentTypes['LedgerCosignature']> };
  LedgerConsistencyProof: Omit<LedgerConsistencyProof, 'from' | 'to'> & { from: ResolversParentTypes['LedgerCheckpoint'], to: ResolversParentTypes['LedgerCheckpoint'] };
  LedgerCosignature: StoredCosignature;
  LedgerInclusionProof: Omit<LedgerInclusionProof, 'checkpoint'> & { checkpoint: ResolversParentTypes['LedgerCheckpoint'] };
  M49Region: M49Region;
  Mutation: Record<PropertyKey, never>;
  OpenTypeInput: OpenTypeInput;
  OpenTypePayload: OpenTypePayload;
  Organisation: OrganisationRecord;
  OrganisationConnection: Omit<OrganisationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrganisationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Organisation']> };
  OrganisationEdge: Omit<OrganisationEdge, 'node'> & { node: ResolversParentTypes['Organisation'] };
  OrganisationFilter: OrganisationFilter;
  OrganisationGroup: OrganisationGroupRecord;
  OrganisationGroupConnection: Omit<OrganisationGroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrganisationGroupEdge']>, nodes: ReadonlyArray<ResolversParentTypes['OrganisationGroup']> };
  OrganisationGroupEdge: Omit<OrganisationGroupEdge, 'node'> & { node: ResolversParentTypes['OrganisationGroup'] };
  PageInfo: PageInfo;
  ProposeAgreementInput: ProposeAgreementInput;
  ProposeAgreementVersionInput: ProposeAgreementVersionInput;
  PublishSubgraphInput: PublishSubgraphInput;
  PublishSubgraphPayload: Omit<PublishSubgraphPayload, 'approvals' | 'findings'> & { approvals: ReadonlyArray<ResolversParentTypes['SchemaApproval']>, findings: ReadonlyArray<ResolversParentTypes['SubgraphFinding']> };
  Query: Record<PropertyKey, never>;
  RecheckSubgraphInput: RecheckSubgraphInput;
  RecheckSubgraphPayload: Omit<RecheckSubgraphPayload, 'health'> & { health: ResolversParentTypes['SubgraphHealth'] };
  RegisterClientInput: RegisterClientInput;
  RegisterOrganisationInput: RegisterOrganisationInput;
  RegisterOrganisationPayload: Omit<RegisterOrganisationPayload, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
  ResumeAgreementInput: ResumeAgreementInput;
  RetireSubgraphInput: RetireSubgraphInput;
  RevokeAgreementInput: RevokeAgreementInput;
  RevokeClientInput: RevokeClientInput;
  RevokeClientPayload: Omit<RevokeClientPayload, 'client'> & { client: ResolversParentTypes['Client'] };
  RollbackSupergraphInput: RollbackSupergraphInput;
  RotateClientInput: RotateClientInput;
  SchemaApproval: ApprovalRow;
  SchemaApprovalPayload: Omit<SchemaApprovalPayload, 'approval' | 'findings'> & { approval: ResolversParentTypes['SchemaApproval'], findings: ReadonlyArray<ResolversParentTypes['SubgraphFinding']> };
  SchemaChange: SchemaChange;
  SharingAgreement: AgreementRecord;
  SharingAgreementConnection: Omit<SharingAgreementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SharingAgreementEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SharingAgreement']> };
  SharingAgreementEdge: Omit<SharingAgreementEdge, 'node'> & { node: ResolversParentTypes['SharingAgreement'] };
  SignAgreementInput: SignAgreementInput;
  Subgraph: SubgraphView;
  SubgraphCalls: SubgraphCalls;
  Float: Scalars['Float']['output'];
  SubgraphCheck: Omit<SubgraphCheck, 'findings'> & { findings: ReadonlyArray<ResolversParentTypes['SubgraphFinding']> };
  SubgraphFinding: Finding;
  SubgraphHealth: HealthRow;
  SubgraphNotice: NoticeRow;
  SubgraphVersion: SubgraphVersionRow;
  SupergraphMember: SupergraphMember;
  SupergraphPayload: Omit<SupergraphPayload, 'supergraphVersion'> & { supergraphVersion: ResolversParentTypes['SupergraphVersion'] };
  SupergraphReplica: SupergraphReplica;
  SupergraphVersion: SupergraphVersionRow;
  SuspendAgreementInput: SuspendAgreementInput;
  TrustIssuerInput: TrustIssuerInput;
  TrustIssuerPayload: Omit<TrustIssuerPayload, 'trustedIssuer'> & { trustedIssuer: ResolversParentTypes['TrustedIssuer'] };
  TrustedIssuer: TrustedIssuerRecord;
  Viewer: Omit<Viewer, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
  Webhook: WebhookRecord;
  WebhookDeadLetter: DeadLetter;
  WebhookFilter: WebhookFilter;
};

export type AccessRecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccessRecord'] = ResolversParentTypes['AccessRecord']> = {
  agreements?: Resolver<ReadonlyArray<ResolversTypes['AgreementReference']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dataset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fieldGroups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  given?: Resolver<ResolversTypes['AccessGiven'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessRecordConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccessRecordConnection'] = ResolversParentTypes['AccessRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AccessRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessRecordEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccessRecordEdge'] = ResolversParentTypes['AccessRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessRecord'], ParentType, ContextType>;
};

export type AgreementActResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AgreementAct'] = ResolversParentTypes['AgreementAct']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AgreementActKind'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AgreementAdmissionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AgreementAdmission'] = ResolversParentTypes['AgreementAdmission']> = {
  admittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type AgreementConditionsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AgreementConditions'] = ResolversParentTypes['AgreementConditions']> = {
  areas?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  categories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  countries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['AgreementDetail'], ParentType, ContextType>;
  fieldGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  occurredFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tlp?: Resolver<ResolversTypes['Tlp'], ParentType, ContextType>;
  verification?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AgreementPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AgreementPayload'] = ResolversParentTypes['AgreementPayload']> = {
  agreement?: Resolver<ResolversTypes['SharingAgreement'], ParentType, ContextType>;
};

export type AgreementReferenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AgreementReference'] = ResolversParentTypes['AgreementReference']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AgreementSignatureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AgreementSignature'] = ResolversParentTypes['AgreementSignature']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  termsHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AgreementVersionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AgreementVersion'] = ResolversParentTypes['AgreementVersion']> = {
  conditions?: Resolver<ResolversTypes['AgreementConditions'], ParentType, ContextType>;
  datasets?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  groupVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  purposes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  signatures?: Resolver<ReadonlyArray<ResolversTypes['AgreementSignature']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  termsHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClientResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Client'] = ResolversParentTypes['Client'], FederationReferenceType extends FederationReferenceTypes['Client'] = FederationReferenceTypes['Client']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Client']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authentication?: Resolver<ResolversTypes['ClientAuthentication'], ParentType, ContextType>;
  defaultPurpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rotatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClientConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ClientConnection'] = ResolversParentTypes['ClientConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClientEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Client']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClientCredentialPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ClientCredentialPayload'] = ResolversParentTypes['ClientCredentialPayload']> = {
  client?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClientEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ClientEdge'] = ResolversParentTypes['ClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
};

export type CoordinateUseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CoordinateUse'] = ResolversParentTypes['CoordinateUse']> = {
  client?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastUsed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CosignLedgerCheckpointPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CosignLedgerCheckpointPayload'] = ResolversParentTypes['CosignLedgerCheckpointPayload']> = {
  checkpoint?: Resolver<ResolversTypes['LedgerCheckpoint'], ParentType, ContextType>;
};

export type CountryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country'], FederationReferenceType extends FederationReferenceTypes['Country'] = FederationReferenceTypes['Country']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Country']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alpha2?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intermediateRegion?: Resolver<Maybe<ResolversTypes['M49Region']>, ParentType, ContextType>;
  isLandlockedDeveloping?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isLeastDeveloped?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSmallIslandDeveloping?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  numericCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  officialName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['M49Region']>, ParentType, ContextType>;
  subregion?: Resolver<Maybe<ResolversTypes['M49Region']>, ParentType, ContextType>;
};

export type CountryConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CountryConnection'] = ResolversParentTypes['CountryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CountryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Country']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CountryEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CountryEdge'] = ResolversParentTypes['CountryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DistrustIssuerPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DistrustIssuerPayload'] = ResolversParentTypes['DistrustIssuerPayload']> = {
  issuer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type GovernanceRecordResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GovernanceRecord'] = ResolversParentTypes['GovernanceRecord']> = {
  act?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  concerns?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  reportedBy?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GovernanceRecordConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GovernanceRecordConnection'] = ResolversParentTypes['GovernanceRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GovernanceRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['GovernanceRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GovernanceRecordEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GovernanceRecordEdge'] = ResolversParentTypes['GovernanceRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GovernanceRecord'], ParentType, ContextType>;
};

export type GroupMemberResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupMember'] = ResolversParentTypes['GroupMember']> = {
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  joinedVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type GroupPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupPayload'] = ResolversParentTypes['GroupPayload']> = {
  group?: Resolver<ResolversTypes['OrganisationGroup'], ParentType, ContextType>;
};

export type LedgerCheckpointResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LedgerCheckpoint'] = ResolversParentTypes['LedgerCheckpoint']> = {
  cosignatures?: Resolver<ReadonlyArray<ResolversTypes['LedgerCosignature']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LedgerConsistencyProofResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LedgerConsistencyProof'] = ResolversParentTypes['LedgerConsistencyProof']> = {
  from?: Resolver<ResolversTypes['LedgerCheckpoint'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LedgerCheckpoint'], ParentType, ContextType>;
};

export type LedgerCosignatureResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LedgerCosignature'] = ResolversParentTypes['LedgerCosignature']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type LedgerInclusionProofResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LedgerInclusionProof'] = ResolversParentTypes['LedgerInclusionProof']> = {
  checkpoint?: Resolver<ResolversTypes['LedgerCheckpoint'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  salt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type M49RegionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['M49Region'] = ResolversParentTypes['M49Region']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveChange?: Resolver<ResolversTypes['SchemaApprovalPayload'], ParentType, ContextType, RequireFields<MutationApproveChangeArgs, 'input'>>;
  approveMember?: Resolver<ResolversTypes['AgreementPayload'], ParentType, ContextType, RequireFields<MutationApproveMemberArgs, 'input'>>;
  cosignLedgerCheckpoint?: Resolver<ResolversTypes['CosignLedgerCheckpointPayload'], ParentType, ContextType, RequireFields<MutationCosignLedgerCheckpointArgs, 'input'>>;
  createGroup?: Resolver<ResolversTypes['GroupPayload'], ParentType, ContextType, RequireFields<MutationCreateGroupArgs, 'input'>>;
  createWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationCreateWebhookArgs, 'input'>>;
  declineChange?: Resolver<ResolversTypes['SchemaApprovalPayload'], ParentType, ContextType, RequireFields<MutationDeclineChangeArgs, 'input'>>;
  distrustIssuer?: Resolver<ResolversTypes['DistrustIssuerPayload'], ParentType, ContextType, RequireFields<MutationDistrustIssuerArgs, 'input'>>;
  joinGroup?: Resolver<ResolversTypes['GroupPayload'], ParentType, ContextType, RequireFields<MutationJoinGroupArgs, 'input'>>;
  leaveGroup?: Resolver<ResolversTypes['GroupPayload'], ParentType, ContextType, RequireFields<MutationLeaveGroupArgs, 'input'>>;
  openType?: Resolver<ResolversTypes['OpenTypePayload'], ParentType, ContextType, RequireFields<MutationOpenTypeArgs, 'input'>>;
  proposeAgreement?: Resolver<ResolversTypes['AgreementPayload'], ParentType, ContextType, RequireFields<MutationProposeAgreementArgs, 'input'>>;
  proposeAgreementVersion?: Resolver<ResolversTypes['AgreementPayload'], ParentType, ContextType, RequireFields<MutationProposeAgreementVersionArgs, 'input'>>;
  publishSubgraph?: Resolver<ResolversTypes['PublishSubgraphPayload'], ParentType, ContextType, RequireFields<MutationPublishSubgraphArgs, 'input'>>;
  recheckSubgraph?: Resolver<ResolversTypes['RecheckSubgraphPayload'], ParentType, ContextType, RequireFields<MutationRecheckSubgraphArgs, 'input'>>;
  registerClient?: Resolver<ResolversTypes['ClientCredentialPayload'], ParentType, ContextType, RequireFields<MutationRegisterClientArgs, 'input'>>;
  registerOrganisation?: Resolver<ResolversTypes['RegisterOrganisationPayload'], ParentType, ContextType, RequireFields<MutationRegisterOrganisationArgs, 'input'>>;
  removeWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationRemoveWebhookArgs, 'id'>>;
  replayWebhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType, RequireFields<MutationReplayWebhookArgs, 'id'>>;
  resumeAgreement?: Resolver<ResolversTypes['AgreementPayload'], ParentType, ContextType, RequireFields<MutationResumeAgreementArgs, 'input'>>;
  retireSubgraph?: Resolver<ResolversTypes['SupergraphPayload'], ParentType, ContextType, RequireFields<MutationRetireSubgraphArgs, 'input'>>;
  revokeAgreement?: Resolver<ResolversTypes['AgreementPayload'], ParentType, ContextType, RequireFields<MutationRevokeAgreementArgs, 'input'>>;
  revokeClient?: Resolver<ResolversTypes['RevokeClientPayload'], ParentType, ContextType, RequireFields<MutationRevokeClientArgs, 'input'>>;
  rollbackSupergraph?: Resolver<ResolversTypes['SupergraphPayload'], ParentType, ContextType, RequireFields<MutationRollbackSupergraphArgs, 'input'>>;
  rotateClient?: Resolver<ResolversTypes['ClientCredentialPayload'], ParentType, ContextType, RequireFields<MutationRotateClientArgs, 'input'>>;
  signAgreement?: Resolver<ResolversTypes['AgreementPayload'], ParentType, ContextType, RequireFields<MutationSignAgreementArgs, 'input'>>;
  suspendAgreement?: Resolver<ResolversTypes['AgreementPayload'], ParentType, ContextType, RequireFields<MutationSuspendAgreementArgs, 'input'>>;
  trustIssuer?: Resolver<ResolversTypes['TrustIssuerPayload'], ParentType, ContextType, RequireFields<MutationTrustIssuerArgs, 'input'>>;
};

export type OpenTypePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OpenTypePayload'] = ResolversParentTypes['OpenTypePayload']> = {
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganisationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrganisationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OrganisationConnection'] = ResolversParentTypes['OrganisationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganisationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OrganisationEdge'] = ResolversParentTypes['OrganisationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type OrganisationGroupResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OrganisationGroup'] = ResolversParentTypes['OrganisationGroup'], FederationReferenceType extends FederationReferenceTypes['OrganisationGroup'] = FederationReferenceTypes['OrganisationGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrganisationGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  convenor?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['GroupMember']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationGroupConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OrganisationGroupConnection'] = ResolversParentTypes['OrganisationGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganisationGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OrganisationGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationGroupEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['OrganisationGroupEdge'] = ResolversParentTypes['OrganisationGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrganisationGroup'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublishSubgraphPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PublishSubgraphPayload'] = ResolversParentTypes['PublishSubgraphPayload']> = {
  approvals?: Resolver<ReadonlyArray<ResolversTypes['SchemaApproval']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['SubgraphFinding']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PublicationStatus'], ParentType, ContextType>;
  supergraphVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessRecords?: Resolver<ResolversTypes['AccessRecordConnection'], ParentType, ContextType, Partial<QueryAccessRecordsArgs>>;
  agreement?: Resolver<Maybe<ResolversTypes['SharingAgreement']>, ParentType, ContextType, RequireFields<QueryAgreementArgs, 'id'>>;
  agreements?: Resolver<ResolversTypes['SharingAgreementConnection'], ParentType, ContextType, Partial<QueryAgreementsArgs>>;
  checkSubgraph?: Resolver<ResolversTypes['SubgraphCheck'], ParentType, ContextType, RequireFields<QueryCheckSubgraphArgs, 'name' | 'sdl'>>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType, RequireFields<QueryClientArgs, 'id'>>;
  clients?: Resolver<ResolversTypes['ClientConnection'], ParentType, ContextType, Partial<QueryClientsArgs>>;
  countries?: Resolver<ResolversTypes['CountryConnection'], ParentType, ContextType, Partial<QueryCountriesArgs>>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType, RequireFields<QueryCountryArgs, 'code'>>;
  governanceRecords?: Resolver<ResolversTypes['GovernanceRecordConnection'], ParentType, ContextType, Partial<QueryGovernanceRecordsArgs>>;
  ledgerCheckpoint?: Resolver<Maybe<ResolversTypes['LedgerCheckpoint']>, ParentType, ContextType, Partial<QueryLedgerCheckpointArgs>>;
  ledgerConsistencyProof?: Resolver<Maybe<ResolversTypes['LedgerConsistencyProof']>, ParentType, ContextType, RequireFields<QueryLedgerConsistencyProofArgs, 'from' | 'to'>>;
  ledgerInclusionProof?: Resolver<Maybe<ResolversTypes['LedgerInclusionProof']>, ParentType, ContextType, RequireFields<QueryLedgerInclusionProofArgs, 'entry'>>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'id'>>;
  organisationGroup?: Resolver<Maybe<ResolversTypes['OrganisationGroup']>, ParentType, ContextType, RequireFields<QueryOrganisationGroupArgs, 'id'>>;
  organisationGroups?: Resolver<ResolversTypes['OrganisationGroupConnection'], ParentType, ContextType, Partial<QueryOrganisationGroupsArgs>>;
  organisations?: Resolver<ResolversTypes['OrganisationConnection'], ParentType, ContextType, Partial<QueryOrganisationsArgs>>;
  schemaApprovals?: Resolver<ReadonlyArray<ResolversTypes['SchemaApproval']>, ParentType, ContextType, Partial<QuerySchemaApprovalsArgs>>;
  subgraph?: Resolver<Maybe<ResolversTypes['Subgraph']>, ParentType, ContextType, RequireFields<QuerySubgraphArgs, 'name'>>;
  subgraphNotices?: Resolver<ReadonlyArray<ResolversTypes['SubgraphNotice']>, ParentType, ContextType, Partial<QuerySubgraphNoticesArgs>>;
  subgraphs?: Resolver<ReadonlyArray<ResolversTypes['Subgraph']>, ParentType, ContextType>;
  supergraphDiff?: Resolver<ReadonlyArray<ResolversTypes['SchemaChange']>, ParentType, ContextType, RequireFields<QuerySupergraphDiffArgs, 'from' | 'to'>>;
  supergraphReplicas?: Resolver<ReadonlyArray<ResolversTypes['SupergraphReplica']>, ParentType, ContextType>;
  supergraphVersions?: Resolver<ReadonlyArray<ResolversTypes['SupergraphVersion']>, ParentType, ContextType, Partial<QuerySupergraphVersionsArgs>>;
  trustedIssuers?: Resolver<ReadonlyArray<ResolversTypes['TrustedIssuer']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  visibleSchema?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<QueryVisibleSchemaArgs>>;
  webhooks?: Resolver<ReadonlyArray<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type RecheckSubgraphPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecheckSubgraphPayload'] = ResolversParentTypes['RecheckSubgraphPayload']> = {
  health?: Resolver<ResolversTypes['SubgraphHealth'], ParentType, ContextType>;
};

export type RegisterOrganisationPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RegisterOrganisationPayload'] = ResolversParentTypes['RegisterOrganisationPayload']> = {
  administratorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  administratorSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type RevokeClientPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RevokeClientPayload'] = ResolversParentTypes['RevokeClientPayload']> = {
  client?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
};

export type SchemaApprovalResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SchemaApproval'] = ResolversParentTypes['SchemaApproval']> = {
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['SchemaChange']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['SubgraphFinding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  publisher?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApprovalStatus'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SchemaApprovalPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SchemaApprovalPayload'] = ResolversParentTypes['SchemaApprovalPayload']> = {
  approval?: Resolver<ResolversTypes['SchemaApproval'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['SubgraphFinding']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PublicationStatus'], ParentType, ContextType>;
  supergraphVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SchemaChangeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SchemaChange'] = ResolversParentTypes['SchemaChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coordinate?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SchemaChangeKind'], ParentType, ContextType>;
};

export type SharingAgreementResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SharingAgreement'] = ResolversParentTypes['SharingAgreement'], FederationReferenceType extends FederationReferenceTypes['SharingAgreement'] = FederationReferenceTypes['SharingAgreement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SharingAgreement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acts?: Resolver<ReadonlyArray<ResolversTypes['AgreementAct']>, ParentType, ContextType>;
  admissions?: Resolver<ReadonlyArray<ResolversTypes['AgreementAdmission']>, ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  grantor?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['OrganisationGroup']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AgreementStatus'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
};

export type SharingAgreementConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SharingAgreementConnection'] = ResolversParentTypes['SharingAgreementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SharingAgreementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SharingAgreement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SharingAgreementEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SharingAgreementEdge'] = ResolversParentTypes['SharingAgreementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SharingAgreement'], ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  health?: Resolver<Maybe<ResolversTypes['SubgraphHealth']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  sdl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SubgraphStatus'], ParentType, ContextType>;
  typePrefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['SubgraphVersion']>, ParentType, ContextType>;
};

export type SubgraphCallsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubgraphCalls'] = ResolversParentTypes['SubgraphCalls']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  invalid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanMilliseconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95Milliseconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SubgraphCheckResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubgraphCheck'] = ResolversParentTypes['SubgraphCheck']> = {
  findings?: Resolver<ReadonlyArray<ResolversTypes['SubgraphFinding']>, ParentType, ContextType>;
  needsApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SubgraphFindingResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubgraphFinding'] = ResolversParentTypes['SubgraphFinding']> = {
  clients?: Resolver<ReadonlyArray<ResolversTypes['CoordinateUse']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  coordinate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
};

export type SubgraphHealthResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubgraphHealth'] = ResolversParentTypes['SubgraphHealth']> = {
  calls?: Resolver<ResolversTypes['SubgraphCalls'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  probeMilliseconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  probedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HealthState'], ParentType, ContextType>;
};

export type SubgraphNoticeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubgraphNotice'] = ResolversParentTypes['SubgraphNotice']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NoticeKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SubgraphVersionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubgraphVersion'] = ResolversParentTypes['SubgraphVersion']> = {
  approvals?: Resolver<ReadonlyArray<ResolversTypes['SchemaApproval']>, ParentType, ContextType>;
  client?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PublicationStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupergraphMemberResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupergraphMember'] = ResolversParentTypes['SupergraphMember']> = {
  name?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupergraphPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupergraphPayload'] = ResolversParentTypes['SupergraphPayload']> = {
  supergraphVersion?: Resolver<ResolversTypes['SupergraphVersion'], ParentType, ContextType>;
};

export type SupergraphReplicaResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupergraphReplica'] = ResolversParentTypes['SupergraphReplica']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReplicaStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupergraphVersionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupergraphVersion'] = ResolversParentTypes['SupergraphVersion']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['SchemaChange']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SupergraphChangeKind'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['SupergraphMember']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrustIssuerPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TrustIssuerPayload'] = ResolversParentTypes['TrustIssuerPayload']> = {
  trustedIssuer?: Resolver<ResolversTypes['TrustedIssuer'], ParentType, ContextType>;
};

export type TrustedIssuerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TrustedIssuer'] = ResolversParentTypes['TrustedIssuer']> = {
  algorithms?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clientClaim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jwksUri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopeClaim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tokenType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deadLetters?: Resolver<ReadonlyArray<ResolversTypes['WebhookDeadLetter']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['WebhookEvent']>, ParentType, ContextType>;
  failedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeadLetterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['WebhookDeadLetter'] = ResolversParentTypes['WebhookDeadLetter']> = {
  event?: Resolver<ResolversTypes['WebhookEvent'], ParentType, ContextType>;
  failedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AccessRecord?: AccessRecordResolvers<ContextType>;
  AccessRecordConnection?: AccessRecordConnectionResolvers<ContextType>;
  AccessRecordEdge?: AccessRecordEdgeResolvers<ContextType>;
  AgreementAct?: AgreementActResolvers<ContextType>;
  AgreementAdmission?: AgreementAdmissionResolvers<ContextType>;
  AgreementConditions?: AgreementConditionsResolvers<ContextType>;
  AgreementPayload?: AgreementPayloadResolvers<ContextType>;
  AgreementReference?: AgreementReferenceResolvers<ContextType>;
  AgreementSignature?: AgreementSignatureResolvers<ContextType>;
  AgreementVersion?: AgreementVersionResolvers<ContextType>;
  Client?: ClientResolvers<ContextType>;
  ClientConnection?: ClientConnectionResolvers<ContextType>;
  ClientCredentialPayload?: ClientCredentialPayloadResolvers<ContextType>;
  ClientEdge?: ClientEdgeResolvers<ContextType>;
  CoordinateUse?: CoordinateUseResolvers<ContextType>;
  CosignLedgerCheckpointPayload?: CosignLedgerCheckpointPayloadResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  CountryConnection?: CountryConnectionResolvers<ContextType>;
  CountryEdge?: CountryEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DistrustIssuerPayload?: DistrustIssuerPayloadResolvers<ContextType>;
  GovernanceRecord?: GovernanceRecordResolvers<ContextType>;
  GovernanceRecordConnection?: GovernanceRecordConnectionResolvers<ContextType>;
  GovernanceRecordEdge?: GovernanceRecordEdgeResolvers<ContextType>;
  GroupMember?: GroupMemberResolvers<ContextType>;
  GroupPayload?: GroupPayloadResolvers<ContextType>;
  LedgerCheckpoint?: LedgerCheckpointResolvers<ContextType>;
  LedgerConsistencyProof?: LedgerConsistencyProofResolvers<ContextType>;
  LedgerCosignature?: LedgerCosignatureResolvers<ContextType>;
  LedgerInclusionProof?: LedgerInclusionProofResolvers<ContextType>;
  M49Region?: M49RegionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpenTypePayload?: OpenTypePayloadResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>;
  OrganisationEdge?: OrganisationEdgeResolvers<ContextType>;
  OrganisationGroup?: OrganisationGroupResolvers<ContextType>;
  OrganisationGroupConnection?: OrganisationGroupConnectionResolvers<ContextType>;
  OrganisationGroupEdge?: OrganisationGroupEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PublishSubgraphPayload?: PublishSubgraphPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecheckSubgraphPayload?: RecheckSubgraphPayloadResolvers<ContextType>;
  RegisterOrganisationPayload?: RegisterOrganisationPayloadResolvers<ContextType>;
  RevokeClientPayload?: RevokeClientPayloadResolvers<ContextType>;
  SchemaApproval?: SchemaApprovalResolvers<ContextType>;
  SchemaApprovalPayload?: SchemaApprovalPayloadResolvers<ContextType>;
  SchemaChange?: SchemaChangeResolvers<ContextType>;
  SharingAgreement?: SharingAgreementResolvers<ContextType>;
  SharingAgreementConnection?: SharingAgreementConnectionResolvers<ContextType>;
  SharingAgreementEdge?: SharingAgreementEdgeResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  SubgraphCalls?: SubgraphCallsResolvers<ContextType>;
  SubgraphCheck?: SubgraphCheckResolvers<ContextType>;
  SubgraphFinding?: SubgraphFindingResolvers<ContextType>;
  SubgraphHealth?: SubgraphHealthResolvers<ContextType>;
  SubgraphNotice?: SubgraphNoticeResolvers<ContextType>;
  SubgraphVersion?: SubgraphVersionResolvers<ContextType>;
  SupergraphMember?: SupergraphMemberResolvers<ContextType>;
  SupergraphPayload?: SupergraphPayloadResolvers<ContextType>;
  SupergraphReplica?: SupergraphReplicaResolvers<ContextType>;
  SupergraphVersion?: SupergraphVersionResolvers<ContextType>;
  TrustIssuerPayload?: TrustIssuerPayloadResolvers<ContextType>;
  TrustedIssuer?: TrustedIssuerResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookDeadLetter?: WebhookDeadLetterResolvers<ContextType>;
};

