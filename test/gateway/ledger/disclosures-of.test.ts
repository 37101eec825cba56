import { describe, expect, it } from '@jest/globals';
import type { ClientCaller } from '../../../gateway/caller.ts';
import type { SubgraphCall } from '../../../gateway/execution/subgraph-call.ts';
import { disclosuresOf } from '../../../gateway/ledger/disclosures-of.ts';
import type { Disclosure } from '../../../subgraphs/kit/disclosures.ts';

const caller = (organisation: string): ClientCaller => ({
  ...{ kind: 'client', organisation, clientId: 'client', purpose: null, expiresAt: 0, key: organisation },
  ...{ scopes: new Set<string>(), policies: new Set<string>() },
});
const said: Disclosure = {
  ...{ owner: 'mission-aurora', dataset: 'Incident', given: 'RECORDS', records: 1 },
  ...{ fieldGroups: [], agreements: [], sensitive: false },
};
const ask = (query: string, trusted: boolean): SubgraphCall => ({
  ...{ subgraph: { name: 'lantern', url: 'https://lantern.example', owner: 'ngo-lantern', trusted } },
  ...{ query, variables: {}, kind: 'query', caller: caller('mission-aurora'), requestId: 'request' },
});
const entities =
  'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Country { shelters { name } } } }';
const data = { _entities: [{ shelters: [{ name: 'a' }, { name: 'b' }] }] };

describe('what a partner’s own subgraph gave', () => {
  it('is taken for its own records above UNCLASSIFIED, whatever it says of them', () => {
    const reply = { ok: true, data, errors: [], disclosures: [said] } as const;
    expect(disclosuresOf(ask(entities, false), reply, caller('mission-aurora'))).toEqual([
      {
        ...{ owner: 'ngo-lantern', dataset: 'Country', given: 'RECORDS', records: 3 },
        ...{ fieldGroups: [], agreements: [], sensitive: true },
      },
    ]);
  });

  it('counts also where it is a single value', () => {
    const reply = { ok: true, data: { lanternMembers: 7 }, errors: [] } as const;
    expect(disclosuresOf(ask('{ lanternMembers }', false), reply, caller('mission-aurora'))).toMatchObject([
      { owner: 'ngo-lantern', given: 'TOTALS', records: 0, sensitive: true },
    ]);
  });

  it('is nothing to its own organisation, and nothing where it gave nothing', () => {
    const reply = { ok: true, data, errors: [] } as const;
    expect(disclosuresOf(ask(entities, false), reply, caller('ngo-lantern'))).toEqual([]);
    const nothing = { ...reply, data: { lanternMembers: null } };
    expect(disclosuresOf(ask('{ lanternMembers }', false), nothing, caller('mission-aurora'))).toEqual([]);
  });
});

describe('what a subgraph of the hub gave', () => {
  it('is what it says', () => {
    const reply = { ok: true, data, errors: [], disclosures: [said] } as const;
    expect(disclosuresOf(ask(entities, true), reply, caller('ngo-lantern'))).toEqual([said]);
  });
});
