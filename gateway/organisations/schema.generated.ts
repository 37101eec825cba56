import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CountryRecord } from './entities/country.ts';
import type { OrganisationRecord } from './entities/organisation.ts';
import type { ClientRecord } from './entities/client.ts';
import type { TrustedIssuerRecord } from './entities/trusted-issuer.ts';
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

/** Software that acts for one organisation. */
export type Client = {
  readonly __typename?: 'Client';
  /** How it proves who it is. */
  readonly authentication: ClientAuthentication;
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

/** A region of the United Nations' M49 standard. */
export type M49Region = {
  readonly __typename?: 'M49Region';
  /** Numeric M49 code with its leading zeros, such as 002. */
  readonly code: Scalars['ID']['output'];
  /** Name in English. */
  readonly name: Scalars['String']['output'];
};

/** What organisations change at the hub. Each acts on its own clients alone. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Accepts no more tokens of an issuer elsewhere, from the next request on. */
  readonly distrustIssuer: DistrustIssuerPayload;
  /** Registers a client of the caller's own organisation. */
  readonly registerClient: ClientCredentialPayload;
  /** Lets an organisation take part and gives it a first client, by which it registers its others. */
  readonly registerOrganisation: RegisterOrganisationPayload;
  /** Ends a client of the caller's own organisation for good, and every token it got, from the next request on. */
  readonly revokeClient: RevokeClientPayload;
  /**
   * Replaces the secret or the keys of a client of the caller's own organisation. The old ones, and every token they
   * got, are refused from the next request on.
   */
  readonly rotateClient: ClientCredentialPayload;
  /**
   * Accepts tokens of an issuer elsewhere for the caller's own organisation: for its registered clients, with the scopes
   * they were registered with, and for nobody else.
   */
  readonly trustIssuer: TrustIssuerPayload;
};


/** What organisations change at the hub. Each acts on its own clients alone. */
export type MutationDistrustIssuerArgs = {
  input: DistrustIssuerInput;
};


/** What organisations change at the hub. Each acts on its own clients alone. */
export type MutationRegisterClientArgs = {
  input: RegisterClientInput;
};


/** What organisations change at the hub. Each acts on its own clients alone. */
export type MutationRegisterOrganisationArgs = {
  input: RegisterOrganisationInput;
};


/** What organisations change at the hub. Each acts on its own clients alone. */
export type MutationRevokeClientArgs = {
  input: RevokeClientInput;
};


/** What organisations change at the hub. Each acts on its own clients alone. */
export type MutationRotateClientArgs = {
  input: RotateClientInput;
};


/** What organisations change at the hub. Each acts on its own clients alone. */
export type MutationTrustIssuerArgs = {
  input: TrustIssuerInput;
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

/** What the hub itself owns: the countries everybody refers to, the organisations that take part, and their clients. */
export type Query = {
  readonly __typename?: 'Query';
  /** A client of the caller's own organisation; null if it has none of this id. */
  readonly client: Maybe<Client>;
  /** Clients of the caller's own organisation, in the order of their ids, the revoked ones among them. */
  readonly clients: ClientConnection;
  /** Countries and territories of ISO 3166-1, in the order of their codes. */
  readonly countries: CountryConnection;
  /** One country by its ISO 3166-1 alpha-3 code, such as CAF; null if there is no such code. */
  readonly country: Maybe<Country>;
  /** One organisation that takes part; null if there is none of this id. */
  readonly organisation: Maybe<Organisation>;
  /** Organisations that take part, in the order of their ids. */
  readonly organisations: OrganisationConnection;
  /** Issuers elsewhere whose tokens stand for the caller's own organisation. */
  readonly trustedIssuers: ReadonlyArray<TrustedIssuer>;
  /** Who is asking, as the hub sees it. */
  readonly viewer: Viewer;
};


/** What the hub itself owns: the countries everybody refers to, the organisations that take part, and their clients. */
export type QueryClientArgs = {
  id: Scalars['ID']['input'];
};


/** What the hub itself owns: the countries everybody refers to, the organisations that take part, and their clients. */
export type QueryClientsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What the hub itself owns: the countries everybody refers to, the organisations that take part, and their clients. */
export type QueryCountriesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<CountryFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};


/** What the hub itself owns: the countries everybody refers to, the organisations that take part, and their clients. */
export type QueryCountryArgs = {
  code: Scalars['ID']['input'];
};


/** What the hub itself owns: the countries everybody refers to, the organisations that take part, and their clients. */
export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
};


/** What the hub itself owns: the countries everybody refers to, the organisations that take part, and their clients. */
export type QueryOrganisationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<OrganisationFilter>;
  first: InputMaybe<Scalars['Int']['input']>;
};

/** A client to register. */
export type RegisterClientInput = {
  /** How it proves who it is. */
  readonly authentication?: ClientAuthentication;
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

/** A client whose secret or keys are replaced. */
export type RotateClientInput = {
  /** The client. */
  readonly id: Scalars['ID']['input'];
  /** JSON Web Key Set with its new public keys, for PRIVATE_KEY. */
  readonly publicKeys?: InputMaybe<Scalars['String']['input']>;
};

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
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Client: ResolverTypeWrapper<ClientRecord>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ClientAuthentication: ClientAuthentication;
  ClientConnection: ResolverTypeWrapper<Omit<ClientConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ClientEdge']>, nodes: ReadonlyArray<ResolversTypes['Client']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ClientCredentialPayload: ResolverTypeWrapper<Omit<ClientCredentialPayload, 'client'> & { client: ResolversTypes['Client'] }>;
  ClientEdge: ResolverTypeWrapper<Omit<ClientEdge, 'node'> & { node: ResolversTypes['Client'] }>;
  Country: ResolverTypeWrapper<CountryRecord>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CountryConnection: ResolverTypeWrapper<Omit<CountryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CountryEdge']>, nodes: ReadonlyArray<ResolversTypes['Country']> }>;
  CountryEdge: ResolverTypeWrapper<Omit<CountryEdge, 'node'> & { node: ResolversTypes['Country'] }>;
  CountryFilter: CountryFilter;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DistrustIssuerInput: DistrustIssuerInput;
  DistrustIssuerPayload: ResolverTypeWrapper<DistrustIssuerPayload>;
  M49Region: ResolverTypeWrapper<M49Region>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Organisation: ResolverTypeWrapper<OrganisationRecord>;
  OrganisationConnection: ResolverTypeWrapper<Omit<OrganisationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrganisationEdge']>, nodes: ReadonlyArray<ResolversTypes['Organisation']> }>;
  OrganisationEdge: ResolverTypeWrapper<Omit<OrganisationEdge, 'node'> & { node: ResolversTypes['Organisation'] }>;
  OrganisationFilter: OrganisationFilter;
  OrganisationKind: OrganisationKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterClientInput: RegisterClientInput;
  RegisterOrganisationInput: RegisterOrganisationInput;
  RegisterOrganisationPayload: ResolverTypeWrapper<Omit<RegisterOrganisationPayload, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
  RevokeClientInput: RevokeClientInput;
  RevokeClientPayload: ResolverTypeWrapper<Omit<RevokeClientPayload, 'client'> & { client: ResolversTypes['Client'] }>;
  RotateClientInput: RotateClientInput;
  TrustIssuerInput: TrustIssuerInput;
  TrustIssuerPayload: ResolverTypeWrapper<Omit<TrustIssuerPayload, 'trustedIssuer'> & { trustedIssuer: ResolversTypes['TrustedIssuer'] }>;
  TrustedIssuer: ResolverTypeWrapper<TrustedIssuerRecord>;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'organisation'> & { organisation: ResolversTypes['Organisation'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Client: ClientRecord;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  ClientConnection: Omit<ClientConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ClientEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Client']> };
  Int: Scalars['Int']['output'];
  ClientCredentialPayload: Omit<ClientCredentialPayload, 'client'> & { client: ResolversParentTypes['Client'] };
  ClientEdge: Omit<ClientEdge, 'node'> & { node: ResolversParentTypes['Client'] };
  Country: CountryRecord;
  Boolean: Scalars['Boolean']['output'];
  CountryConnection: Omit<CountryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CountryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Country']> };
  CountryEdge: Omit<CountryEdge, 'node'> & { node: ResolversParentTypes['Country'] };
  CountryFilter: CountryFilter;
  DateTime: Scalars['DateTime']['output'];
  DistrustIssuerInput: DistrustIssuerInput;
  DistrustIssuerPayload: DistrustIssuerPayload;
  M49Region: M49Region;
  Mutation: Record<PropertyKey, never>;
  Organisation: OrganisationRecord;
  OrganisationConnection: Omit<OrganisationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrganisationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Organisation']> };
  OrganisationEdge: Omit<OrganisationEdge, 'node'> & { node: ResolversParentTypes['Organisation'] };
  OrganisationFilter: OrganisationFilter;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RegisterClientInput: RegisterClientInput;
  RegisterOrganisationInput: RegisterOrganisationInput;
  RegisterOrganisationPayload: Omit<RegisterOrganisationPayload, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
  RevokeClientInput: RevokeClientInput;
  RevokeClientPayload: Omit<RevokeClientPayload, 'client'> & { client: ResolversParentTypes['Client'] };
  RotateClientInput: RotateClientInput;
  TrustIssuerInput: TrustIssuerInput;
  TrustIssuerPayload: Omit<TrustIssuerPayload, 'trustedIssuer'> & { trustedIssuer: ResolversParentTypes['TrustedIssuer'] };
  TrustedIssuer: TrustedIssuerRecord;
  Viewer: Omit<Viewer, 'organisation'> & { organisation: ResolversParentTypes['Organisation'] };
};

export type ClientResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Client'] = ResolversParentTypes['Client'], FederationReferenceType extends FederationReferenceTypes['Client'] = FederationReferenceTypes['Client']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Client']> | FederationReferenceType, FederationReferenceType, ContextType>;
  authentication?: Resolver<ResolversTypes['ClientAuthentication'], ParentType, ContextType>;
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

export type M49RegionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['M49Region'] = ResolversParentTypes['M49Region']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  distrustIssuer?: Resolver<ResolversTypes['DistrustIssuerPayload'], ParentType, ContextType, RequireFields<MutationDistrustIssuerArgs, 'input'>>;
  registerClient?: Resolver<ResolversTypes['ClientCredentialPayload'], ParentType, ContextType, RequireFields<MutationRegisterClientArgs, 'input'>>;
  registerOrganisation?: Resolver<ResolversTypes['RegisterOrganisationPayload'], ParentType, ContextType, RequireFields<MutationRegisterOrganisationArgs, 'input'>>;
  revokeClient?: Resolver<ResolversTypes['RevokeClientPayload'], ParentType, ContextType, RequireFields<MutationRevokeClientArgs, 'input'>>;
  rotateClient?: Resolver<ResolversTypes['ClientCredentialPayload'], ParentType, ContextType, RequireFields<MutationRotateClientArgs, 'input'>>;
  trustIssuer?: Resolver<ResolversTypes['TrustIssuerPayload'], ParentType, ContextType, RequireFields<MutationTrustIssuerArgs, 'input'>>;
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

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType, RequireFields<QueryClientArgs, 'id'>>;
  clients?: Resolver<ResolversTypes['ClientConnection'], ParentType, ContextType, Partial<QueryClientsArgs>>;
  countries?: Resolver<ResolversTypes['CountryConnection'], ParentType, ContextType, Partial<QueryCountriesArgs>>;
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType, RequireFields<QueryCountryArgs, 'code'>>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'id'>>;
  organisations?: Resolver<ResolversTypes['OrganisationConnection'], ParentType, ContextType, Partial<QueryOrganisationsArgs>>;
  trustedIssuers?: Resolver<ReadonlyArray<ResolversTypes['TrustedIssuer']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RegisterOrganisationPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RegisterOrganisationPayload'] = ResolversParentTypes['RegisterOrganisationPayload']> = {
  administratorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  administratorSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type RevokeClientPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RevokeClientPayload'] = ResolversParentTypes['RevokeClientPayload']> = {
  client?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
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

export type Resolvers<ContextType = SubgraphContext> = {
  Client?: ClientResolvers<ContextType>;
  ClientConnection?: ClientConnectionResolvers<ContextType>;
  ClientCredentialPayload?: ClientCredentialPayloadResolvers<ContextType>;
  ClientEdge?: ClientEdgeResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  CountryConnection?: CountryConnectionResolvers<ContextType>;
  CountryEdge?: CountryEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DistrustIssuerPayload?: DistrustIssuerPayloadResolvers<ContextType>;
  M49Region?: M49RegionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>;
  OrganisationEdge?: OrganisationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterOrganisationPayload?: RegisterOrganisationPayloadResolvers<ContextType>;
  RevokeClientPayload?: RevokeClientPayloadResolvers<ContextType>;
  TrustIssuerPayload?: TrustIssuerPayloadResolvers<ContextType>;
  TrustedIssuer?: TrustedIssuerResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

