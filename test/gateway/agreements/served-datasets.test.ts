import { describe, expect, it } from '@jest/globals';
import { readServedDatasets } from '../../../gateway/agreements/served-datasets.ts';

const supergraph = `
  enum join__Graph {
    MISSION @join__graph(name: "mission", url: "")
    NGO_1 @join__graph(name: "ngo-1", url: "")
  }
  type Incident @join__type(graph: MISSION, key: "id") @join__type(graph: NGO_1, key: "id", resolvable: false) { id: ID! }
  type Visit @join__type(graph: MISSION, key: "id") { id: ID! }
  type Shelter @join__type(graph: NGO_1) { id: ID! }
`;

describe('The datasets a subgraph serves', () => {
  it('are the types that it resolves, by the name it was published under', () => {
    const served = readServedDatasets(supergraph);
    expect(served.get('mission')).toEqual(new Set(['Incident', 'Visit']));
    expect(served.get('ngo-1')).toEqual(new Set(['Shelter']));
    expect(served.get('elsewhere')).toBeUndefined();
  });
});
