import { describe, expect, it } from '@jest/globals';
import { readActsOfOthers } from '../../../gateway/execution/transport/read-acts.ts';
import { entryOfKept, toldActsOf } from '../../../gateway/ledger/told-acts.ts';

const act = { id: '7', act: 'LABELS_RELAXED', subject: 'Shelter:1', concerns: null, detail: 'RED to GREEN' };
const others = { name: 'lantern', url: 'https://lantern.example', owner: 'ngo-lantern' };
const own = { name: 'mission', url: 'http://127.0.0.1:1', trusted: true };

describe('an act that another organisation’s subgraph tells', () => {
  it.each([
    ['that are none', { extensions: { acts: [{ ...act, act: 7 }] } }],
    ['that are too many', { extensions: { acts: Array.from({ length: 101 }, () => act) } }],
    ['that are too long', { extensions: { acts: [{ ...act, detail: 'x'.repeat(501) }] } }],
    ['of another kind', { extensions: { acts: 'of kindness' } }],
    ['that are not there', {}],
  ])('is not taken with acts %s', (_what, response) => {
    expect(readActsOfOthers(response)).toEqual([]);
  });

  it('is not taken where nothing was changed', () => {
    expect(toldActsOf({ subgraph: others, kind: 'query' }, [act])).toEqual([]);
  });

  it('is that organisation’s word, under an id that no other subgraph can have', () => {
    expect(toldActsOf({ subgraph: others, kind: 'mutation' }, [act])).toEqual([
      { ...act, id: 'lantern:7', reportedBy: 'ngo-lantern' },
    ]);
    const kept = { ...act, organisation: 'mission-aurora', client: 'field', requestId: 'request' };
    expect(entryOfKept(others, kept)).toMatchObject({
      ...{ organisation: 'mission-aurora', client: 'field', requestId: 'request' },
      ...{ id: 'lantern:7', reportedBy: 'ngo-lantern' },
    });
  });
});

describe('an act that a subgraph of the hub’s own tells', () => {
  it('is believed', () => {
    expect(toldActsOf({ subgraph: own, kind: 'mutation' }, [act])).toEqual([
      { ...act, id: 'mission:7', reportedBy: null },
    ]);
  });
});
