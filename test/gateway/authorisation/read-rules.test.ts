import { describe, it, expect } from '@jest/globals';
import { anonymous } from '../../../gateway/caller.ts';
import { client } from '../../support/authorisation/callers.ts';
import {
  federationLink,
  protectedGraph,
  protectedSupergraph,
} from '../../support/authorisation/protected-graph.ts';

const everything = client(['a', 'b', '', 'admin'], ['p', '']);
const query = '{ open secret }';

function supergraphWith(rule: string, replace: (sdl: string) => string = (sdl) => sdl) {
  const { supergraphSdl, schema } = protectedGraph({ one: `type Query { open: Int  secret: Int ${rule} }` });
  return protectedSupergraph(replace(supergraphSdl), { schema });
}

describe('a directive whose rule says nothing', () => {
  it.each([
    ['scopes: []', '@requiresScopes(scopes: [["a"]])', 'scopes: [["a"]]'],
    ['scopes: [[]]', '@requiresScopes(scopes: [["a"]])', 'scopes: [["a"]]'],
    ['policies: []', '@policy(policies: [["p"]])', 'policies: [["p"]]'],
    ['policies: [[]]', '@policy(policies: [["p"]])', 'policies: [["p"]]'],
  ])('denies everybody: %s', (empty, rule, stated) => {
    const graph = supergraphWith(rule, (sdl) => sdl.replace(stated, empty));
    expect(graph.ask({ query, caller: everything })).toMatchObject({
      document: '{ open }',
      paths: ['secret'],
    });
  });

  it('denies everybody as one of several alternatives too', () => {
    const graph = supergraphWith('@requiresScopes(scopes: [["a"]])', (sdl) =>
      sdl.replace('scopes: [["a"]]', 'scopes: [[], ["z"]]'),
    );
    expect(graph.ask({ query, caller: everything }).kind).toBe('filtered');
    expect(graph.ask({ query, caller: client(['z']) }).kind).toBe('allowed');
  });

  it('denies everybody where an alternative is no list of text', () => {
    const graph = supergraphWith('@requiresScopes(scopes: [["a"]])', (sdl) =>
      sdl.replace('scopes: [["a"]]', 'scopes: [["a", null]]'),
    );
    expect(graph.ask({ query, caller: everything }).kind).toBe('filtered');
  });
});

describe('a directive that looks like a rule but is not linked', () => {
  const links =
    /\n {2}@link\(url: "https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)[^\n]*/g;

  it.each(['@authenticated', '@requiresScopes(scopes: [["a"]])', '@policy(policies: [["p"]])'])(
    'denies everybody: %s',
    (rule) => {
      const graph = supergraphWith(rule, (sdl) => sdl.replaceAll(links, ''));
      expect(graph.supergraphSdl).not.toContain('SECURITY)');
      expect(graph.ask({ query, caller: everything })).toMatchObject({
        document: '{ open }',
        paths: ['secret'],
      });
    },
  );

  it('denies everybody under the original name of a renamed directive', () => {
    const graph = supergraphWith('@authenticated', (sdl) =>
      sdl.replace(
        'authenticated/v0.1", for: SECURITY)',
        'authenticated/v0.1", import: [{ name: "@authenticated", as: "@other" }])',
      ),
    );
    expect(graph.ask({ query, caller: everything }).paths).toEqual(['secret']);
  });
});

describe('a renamed directive', () => {
  it.each([
    ['@authenticated', '@signedIn', '@signedIn'],
    ['@requiresScopes', '@needs', '@needs(scopes: [["a"]])'],
    ['@policy', '@law', '@law(policies: [["p"]])'],
  ])('means what it was linked for: %s as %s', (name, as, rule) => {
    const link = federationLink(['@key', { name, as }]);
    const graph = protectedGraph({ one: `${link} type Query { open: Int secret: Int ${rule} }` });
    expect(graph.supergraphSdl).toContain(rule);
    expect(graph.ask({ query, caller: anonymous })).toMatchObject({
      document: '{ open }',
      paths: ['secret'],
    });
    expect(graph.ask({ query, caller: everything }).kind).toBe('allowed');
  });

  it('means what it was linked for under the prefix of its link', () => {
    const graph = supergraphWith('@authenticated', (sdl) =>
      sdl
        .replace('authenticated/v0.1", for: SECURITY', 'authenticated/v0.1", as: "door"')
        .replaceAll('@authenticated', '@door'),
    );
    expect(graph.ask({ query, caller: anonymous }).paths).toEqual(['secret']);
    expect(graph.ask({ query, caller: client() }).kind).toBe('allowed');
  });

  it('means what it was linked for though @link is renamed itself', () => {
    const { supergraphSdl } = protectedGraph({ one: 'type Query { open: Int secret: Int @authenticated }' });
    const renamed = supergraphSdl.replaceAll('@link(', '@uses(').replaceAll('link__', 'uses__');
    expect(renamed).toContain('@uses(url: "https://specs.apollo.dev/authenticated');
    const linked = renamed.replace('link/v1.0"', 'link/v1.0", as: "uses"');
    const graph = protectedSupergraph(linked);
    expect(graph.ask({ query, caller: anonymous }).paths).toEqual(['secret']);
    expect(graph.ask({ query, caller: client() }).kind).toBe('allowed');
  });
});

describe('rules of several subgraphs on one field', () => {
  const graph = protectedGraph({
    one: 'type Query { open: Int secret: Int @shareable @requiresScopes(scopes: [["a"], ["admin"]]) }',
    two: 'type Query { secret: Int @shareable @requiresScopes(scopes: [["b"]]) @authenticated }',
  });

  it.each([
    ['one of them', ['a'], 'filtered'],
    ['the other', ['b'], 'filtered'],
    ['both', ['a', 'b'], 'allowed'],
    ['both, by another alternative', ['admin', 'b'], 'allowed'],
  ])('all hold: %s', (_which, scopes, kind) => {
    expect(graph.ask({ query, caller: client(scopes) }).kind).toBe(kind);
  });
});

describe('a rule in a @join__directive', () => {
  it('holds as if it stood on the field itself', () => {
    const graph = supergraphWith('@authenticated', (sdl) =>
      sdl.replace(
        'secret: Int @authenticated',
        'secret: Int @authenticated @join__directive(graphs: [ONE], name: "requiresScopes", args: { scopes: [["a"]] })',
      ),
    );
    expect(graph.ask({ query, caller: client() }).kind).toBe('filtered');
  });
});
