import { describe, expect, it } from '@jest/globals';
import type { FetchNode, PlanNode } from '../../../../gateway/execution/plan/execution-plan.ts';
import type { SelectedField } from '../../../../gateway/execution/plan/selected-field.ts';
import { sharedPlaces } from '../../../../gateway/execution/plan/shared-places.ts';

function field(key: string, fields: readonly SelectedField[] | null = null): SelectedField {
  const type = { kind: 'leaf', nonNull: false, name: 'ID', values: null } as const;
  return {
    responseName: key,
    key,
    name: key,
    onTypes: null,
    conditions: [],
    type,
    fields,
    introspection: null,
  };
}

function fetch(...selection: readonly SelectedField[]): FetchNode {
  const parts = { subgraph: 'a', query: '', operationName: null, operation: 'query', variables: [] } as const;
  return {
    kind: 'Fetch',
    ...parts,
    requires: null,
    selection,
    inputRewrites: [],
    interfaceObjects: [],
    contextRewrites: [],
    sends: [],
  };
}

function at(name: string, node: PlanNode): PlanNode {
  return { kind: 'Flatten', path: [{ kind: 'field', name }, { kind: 'list' }], node };
}

const users = fetch(field('users', [field('id'), field('address', [field('street')])]));

describe('equal objects', () => {
  it('stay apart where two fetches bring parts of them: they may become different', () => {
    const plan: PlanNode = {
      kind: 'Sequence',
      nodes: [users, at('users', fetch(field('address', [field('city')])))],
    };
    expect(sharedPlaces(plan)).toEqual(new Set(['/users']));
  });

  it('stay apart where the second fetch depends on a condition', () => {
    const second = at('users', fetch(field('address', [field('city')])));
    const condition: PlanNode = { kind: 'Condition', variable: 'all', then: second, otherwise: null };
    expect(sharedPlaces({ kind: 'Sequence', nodes: [users, condition] })).toEqual(new Set(['/users']));
  });

  it('are one where a single fetch brings them and others complete them', () => {
    const plan: PlanNode = { kind: 'Parallel', nodes: [users, at('users', fetch(field('name')))] };
    expect(sharedPlaces(plan)).toEqual(new Set(['/users', '/users/address']));
  });
});
