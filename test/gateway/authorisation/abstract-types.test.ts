import { describe, it, expect } from '@jest/globals';
import { anonymous } from '../../../gateway/caller.ts';
import { client } from '../../support/authorisation/callers.ts';
import { protectedGraph, protectedSupergraph } from '../../support/authorisation/protected-graph.ts';

const graph = protectedGraph({
  records: `
    type Query { open: Int node: Node any: Any incident: Incident }
    interface Node { id: ID! title: String source: Source }
    interface Named implements Node { id: ID! title: String source: Source }
    type Incident implements Node & Named { id: ID! title: String source: Source @requiresScopes(scopes: [["incident:source"]]) }
    type Visit implements Node { id: ID! title: String @authenticated source: Source }
    type Finding implements Node & Named @policy(policies: [["findings"]]) { id: ID! title: String source: Source }
    type Source { name: String }
    union Any = Incident | Finding
  `,
});
const reader = client(['incident:source'], ['findings']);

describe('a field selected on an interface', () => {
  it.each([
    ['one implementer protects the field', '{ open node { source { name } } }', client([], ['findings'])],
    ['one implementer protects the field with a token', '{ open node { title } }', anonymous],
    ['one implementer is itself protected', '{ open node { id } }', client(['incident:source'])],
    ['the interface stands between fragments', '{ open node { ... on Named { id } } }', client()],
    [
      'a narrower interface is asked inside it',
      '{ open node { ... on Node { ... on Named { id } } } }',
      client(),
    ],
    ['a named fragment asks it', '{ open node { ...N } } fragment N on Node { id }', client()],
    ['a union is narrowed to it', '{ open any { ... on Node { id } } }', client()],
  ])('is removed where %s', (_where, query, caller) => {
    const answer = graph.ask({ query, caller });
    expect(answer).toMatchObject({ kind: 'filtered', document: '{ open }' });
    expect(answer.paths).toHaveLength(1);
  });

  it('stays where every implementer lets it be', () => {
    const query = '{ node { id title source { name } ... on Named { id } } any { ... on Node { id } } }';
    expect(graph.ask({ query, caller: reader }).kind).toBe('allowed');
  });

  it('stays where the object at hand is known to be another implementer', () => {
    const query = '{ incident { ... on Node { id title ... on Named { id } } } }';
    expect(graph.ask({ query, caller: anonymous }).kind).toBe('allowed');
  });
});

describe('a fragment on one implementer', () => {
  it('follows the rules of that implementer alone', () => {
    const query = `{ node { __typename ... on Incident { id title } ... on Visit { id title } ... on Finding { id title } }
      any { ... on Incident { id } ... on Finding { name: title __typename } } }`;
    const answer = graph.ask({ query, caller: anonymous });
    expect(answer).toMatchObject({
      document:
        '{ node { __typename ... on Incident { id title } ... on Visit { id } } any { ... on Incident { id } } }',
      paths: ['node.title', 'node.id', 'any.name', 'any.__typename'],
    });
  });

  it('does not open an implementer by way of its interface', () => {
    const query = '{ open node { ... on Finding { ... on Node { id } } } }';
    expect(graph.ask({ query, caller: client() })).toMatchObject({
      document: '{ open }',
      paths: ['node.id'],
    });
  });

  it('used at several places is filtered for each', () => {
    const query = `{ incident { ...N } node { ... on Visit { ...N } ... on Finding { ...N } } } fragment N on Node { id title }`;
    expect(graph.ask({ query, caller: anonymous })).toMatchObject({
      document:
        '{ incident { ...N } node { ... on Visit { ...N__Visit } } } ' +
        'fragment N on Node { id title } fragment N__Visit on Node { id }',
      paths: ['node.title', 'node.id'],
    });
  });
});

describe('a rule written on an interface itself', () => {
  const unprotected = protectedGraph({
    one: `type Query { open: Int node: Node visit: Visit }
      interface Node { id: ID! title: String }
      type Visit implements Node { id: ID! title: String } type Mandate implements Node { id: ID! title: String }
      type Locked @authenticated { id: ID! }  extend type Query { locked: Locked }`,
  });

  it('binds every implementer, so that naming one is no way around it', () => {
    const graph = protectedSupergraph(
      unprotected.supergraphSdl.replace('interface Node\n', 'interface Node @authenticated\n'),
    );
    for (const query of [
      '{ open node { id } }',
      '{ open visit { id } }',
      '{ open node { ... on Visit { id } } }',
    ]) {
      expect(graph.ask({ query, caller: anonymous })).toMatchObject({
        kind: 'filtered',
        document: '{ open }',
      });
      expect(graph.ask({ query, caller: client() }).kind).toBe('allowed');
    }
  });

  it('binds the field of every implementer', () => {
    const [before = '', after = ''] = unprotected.supergraphSdl.split('interface Node\n');
    const graph = protectedSupergraph(
      `${before}interface Node\n${after.replace('title: String', 'title: String @authenticated')}`,
    );
    for (const query of [
      '{ open node { title } }',
      '{ open visit { title } }',
      '{ open node { ... on Visit { title } } }',
    ]) {
      expect(graph.ask({ query, caller: anonymous })).toMatchObject({
        kind: 'filtered',
        document: '{ open }',
      });
    }
    expect(graph.ask({ query: '{ visit { id } }', caller: anonymous }).kind).toBe('allowed');
  });

  it('locks nobody out of other implementers where composition derived it from one', () => {
    expect(graph.supergraphSdl).toMatch(/interface Node[^{]*@policy\(policies: \[\["findings"\]\]\)/);
    expect(graph.ask({ query: '{ node { ... on Incident { id } } }', caller: anonymous }).kind).toBe(
      'allowed',
    );
  });
});

describe('a field that an interface object adds to every implementer', () => {
  const added = protectedGraph({
    records: `type Query { open: Int node: Node visit: Visit }
      interface Node @key(fields: "id") { id: ID! }
      type Visit implements Node @key(fields: "id") { id: ID! }
      type Mandate implements Node @key(fields: "id") { id: ID! }`,
    notes: `type Node @interfaceObject @key(fields: "id") { id: ID! note: String @authenticated public: String }`,
  });

  it.each([
    ['on the interface', '{ open node { note } }'],
    ['on an implementer', '{ open visit { note } }'],
    ['on an implementer by a fragment', '{ open node { ... on Mandate { note } } }'],
  ])('is protected where it is selected: %s', (_where, query) => {
    expect(added.ask({ query, caller: anonymous })).toMatchObject({ kind: 'filtered', document: '{ open }' });
    expect(added.ask({ query, caller: client() }).kind).toBe('allowed');
  });

  it('leaves the others open', () => {
    const query = '{ node { id public } visit { public ... on Node { public } } }';
    expect(added.ask({ query, caller: anonymous }).kind).toBe('allowed');
  });
});
