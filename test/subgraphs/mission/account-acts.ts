import { expect } from '@jest/globals';
import type { SubgraphUnderTest } from '../../support/subgraph.ts';
import { wholeGrant } from '../../support/whole-grant.ts';
import { aurora } from './support.ts';

const grants = [wholeGrant(aurora.organisation, ['Incident'])];
/** A caller of a kind of organisation, whom an agreement grants every incident. */
export const asKind = (organisation: string, kind: string) => ({
  organisation,
  kind,
  scope: 'incident:read incident:write',
  grants,
});
export const lantern = asKind('ngo-lantern', 'NGO');

export const recordAccount = `mutation ($incident: ID!, $input: RecordAccountInput!) {
  account: recordAccount(incident: $incident, input: $input) { id consents { id use recipient { id } withdrawnAt } } }`;
export const giveConsent = `mutation ($account: ID!, $input: ConsentInput!) {
  account: giveConsent(account: $account, input: $input) { id consents { id use } } }`;
export const withdrawConsent = `mutation ($id: ID!) { withdrawConsent(id: $id) { consents { id withdrawnAt } } }`;

/** What a consent is for. */
export interface Consent {
  readonly use: string;
  readonly recipient?: string;
  readonly givenBy?: 'PERSON' | 'GUARDIAN';
}

/** A consent as an input says it. */
export const given = ({ givenBy = 'PERSON', ...consent }: Consent): object => ({ ...consent, givenBy });

/** What tests do with accounts. */
export interface Acts {
  /** Records an account, and gives its consents' ids by what they are for. */
  readonly tell: (
    incident: string,
    consents: readonly Consent[],
    needsGuardian?: boolean,
  ) => Promise<{ readonly id: string; readonly ids: ReadonlyMap<string, string> }>;
  /** Whether an incident is shown: by id, as an entity and in the list alike. */
  readonly isSeen: (by: object, id: string) => Promise<boolean>;
}

/** Makes the acts of one subgraph. */
export function accountActs(subgraph: SubgraphUnderTest): Acts {
  const tell: Acts['tell'] = async (incident, consents, needsGuardian = false) => {
    const input = { needsGuardian, consents: consents.map(given) };
    const { data, errors } = await subgraph.ask(aurora, recordAccount, { incident, input });
    expect(errors).toEqual([]);
    const told = data.account as { id: string; consents: { id: string; use: string }[] };
    return { id: told.id, ids: new Map(told.consents.map(({ id, use }) => [use, id])) };
  };
  const isSeen: Acts['isSeen'] = async (by, id) => {
    const query = `query ($id: ID!, $r: [_Any!]!) {
    incident(id: $id) { id } _entities(representations: $r) { ... on Incident { id } } incidents(first: 500) { nodes { id } } }`;
    const { data } = await subgraph.ask(by, query, { id, r: [{ __typename: 'Incident', id }] });
    const isListed = data.incidents.nodes.some((node: { id: string }) => node.id === id);
    expect([data._entities[0] !== null, isListed]).toEqual([data.incident !== null, data.incident !== null]);
    return isListed;
  };
  return { tell, isSeen };
}
