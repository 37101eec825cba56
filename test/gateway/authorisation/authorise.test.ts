import { describe, it, expect } from '@jest/globals';
import { anonymous } from '../../../gateway/caller.ts';
import { client } from '../../support/authorisation/callers.ts';
import { protectedGraph } from '../../support/authorisation/protected-graph.ts';

const sdl = `
  type Query {
    me: Person
    people: [Person!]!
    report: Report
    rank: Rank
    token: Token
    open: String
    find(by: Filter, rank: Rank, token: Token): String
  }
  type Person @key(fields: "id") {
    id: ID!
    name: String
    email: String @authenticated
    friends: [Person!]!
    salary: Int @requiresScopes(scopes: [["pay:read", "pay:all"], ["admin"]])
    file: File @policy(policies: [["cleared"]])
  }
  type File { text: String! }
  type Report @authenticated { title: String }
  enum Rank @requiresScopes(scopes: [["rank"]]) { HIGH LOW }
  scalar Token @policy(policies: [["token"]])
  input Filter { name: String rank: Rank nested: [Filter!] }
  type Mutation @requiresScopes(scopes: [["write"]]) { rename(name: String): Person }
`;
const graph = protectedGraph({ people: sdl });

describe('a selection the caller may not query', () => {
  it('is removed and reported at the path the client wrote', () => {
    expect(graph.ask({ query: '{ me { name mail: email } }', caller: anonymous })).toMatchObject({
      kind: 'filtered',
      document: '{ me { name } }',
      shape: '{ me { name mail: email } }',
      paths: ['me.mail'],
      codes: ['UNAUTHORIZED_FIELD_OR_TYPE'],
      messages: ['The caller may not query "me.mail".'],
    });
  });

  it.each([
    ['a field that needs a token', '{ open me { email } }', 'me.email'],
    ['a field that needs a scope', '{ open me { salary } }', 'me.salary'],
    ['a field that needs a policy nobody knows', '{ open me { file { text } } }', 'me.file'],
    ['a field that returns a protected object', '{ open report { title } }', 'report'],
    ['a field that returns a protected enum', '{ open rank }', 'rank'],
    ['a field that returns a protected scalar', '{ open token }', 'token'],
    ['an argument of a protected enum', '{ open found: find(rank: HIGH) }', 'found'],
    ['an argument of a protected scalar', '{ open find(token: "t") }', 'find'],
    ['an input field of a protected enum', '{ open find(by: { rank: LOW }) }', 'find'],
    ['a protected input field, deep', '{ open find(by: { nested: [{ nested: { rank: LOW } }] }) }', 'find'],
    ['a name of a protected type', '{ open report { __typename } }', 'report'],
    [
      'what stands under a list, without indexes',
      '{ open people { friends { pay: salary } } }',
      'people.friends.pay',
    ],
  ])('refuses %s', (_what, query, path) => {
    const answer = graph.ask({ query, caller: anonymous });
    expect(answer).toMatchObject({ kind: 'filtered', document: '{ open }', paths: [path] });
  });

  it('is refused without planning where nothing else was asked', () => {
    expect(graph.ask({ query: '{ me { email } report { title } }', caller: anonymous })).toMatchObject({
      kind: 'refused',
      document: null,
      paths: ['me.email', 'report'],
    });
  });

  it('is refused without planning where the root type is protected', () => {
    const query = 'mutation { rename(name: "n") { name } __typename }';
    expect(graph.ask({ query, caller: client() })).toMatchObject({
      kind: 'refused',
      paths: ['rename', '__typename'],
    });
  });

  it('takes its variables and fragments with it', () => {
    const query = `query Q($name: String, $n: String) { open find(by: { name: $n }) again: find(by: { name: $name }, rank: HIGH) me { ...Pay } report { ...T @include(if: true) } }
      fragment Pay on Person { salary } fragment T on Report { title }`;
    expect(graph.ask({ query, caller: anonymous }).document).toBe(
      'query Q($n: String) { open find(by: {name: $n}) }',
    );
  });

  it('takes with it the field of which nothing remains, with no error of its own', () => {
    const answer = graph.ask({ query: '{ open me { friends { email } } }', caller: anonymous });
    expect(answer).toMatchObject({ document: '{ open }', paths: ['me.friends.email'] });
  });

  it('is reported once where it was asked twice', () => {
    const query = '{ open me { email ...E ...E } } fragment E on Person { email }';
    expect(graph.ask({ query, caller: anonymous }).paths).toEqual(['me.email']);
  });
});

describe('a variable that carries something the caller may not use', () => {
  const query = 'query Q($by: Filter, $rank: Rank) { open find(by: $by, rank: $rank) }';

  it.each([
    ['a protected enum', { rank: 'HIGH' }],
    ['a protected input field', { by: { name: 'n', rank: 'LOW' } }],
    ['a protected input field, deep', { by: { nested: [{ nested: [{ rank: 'LOW' }] }] } }],
  ])('removes the field it is given to: %s', (_what, variables) => {
    expect(graph.ask({ query, caller: anonymous, variables })).toMatchObject({
      kind: 'filtered',
      document: 'query Q { open }',
      paths: ['find'],
    });
  });

  it('removes the field its default is given to', () => {
    const withDefault = 'query Q($rank: Rank = HIGH) { open find(rank: $rank) }';
    expect(graph.ask({ query: withDefault, caller: anonymous }).paths).toEqual(['find']);
    expect(graph.ask({ query: withDefault, caller: anonymous, variables: { rank: null } }).kind).toBe(
      'allowed',
    );
  });

  it('removes nothing while it carries nothing protected', () => {
    expect(graph.ask({ query, caller: anonymous, variables: { by: { name: 'n', rank: null } } }).kind).toBe(
      'allowed',
    );
    expect(graph.ask({ query, caller: anonymous }).kind).toBe('allowed');
    expect(graph.ask({ query, caller: client(['rank']), variables: { rank: 'HIGH' } }).kind).toBe('allowed');
  });
});

describe('a condition on a removed selection', () => {
  const query =
    'query Q($a: Boolean!, $b: Boolean = false) { open me @include(if: $a) { name email @skip(if: $b) } }';

  it('decides whether it is reported, not what is planned', () => {
    const asked = graph.ask({ query, caller: anonymous, variables: { a: true } });
    const skipped = graph.ask({ query, caller: anonymous, variables: { a: true, b: true } });
    const left = graph.ask({ query, caller: anonymous, variables: { a: false } });
    expect(asked.paths).toEqual(['me.email']);
    expect([skipped.paths, left.paths]).toEqual([[], []]);
    expect(new Set([asked, skipped, left].map((answer) => answer.document)).size).toBe(1);
    expect(asked.document).toBe('query Q($a: Boolean!) { open me @include(if: $a) { name } }');
  });

  it('that is a literal no leaves it out in silence', () => {
    const answer = graph.ask({ query: '{ open me { email @skip(if: true) } }', caller: anonymous });
    expect(answer).toMatchObject({ document: '{ open }', paths: [] });
  });

  it('that leaves nothing asked is no refusal', () => {
    const all = 'query Q($a: Boolean!) { me @include(if: $a) { email } }';
    expect(graph.ask({ query: all, caller: anonymous, variables: { a: false } })).toMatchObject({
      kind: 'filtered',
      document: 'query Q { __typename }',
      shape: 'query Q($a: Boolean!) { me @include(if: $a) { email } }',
      paths: [],
    });
    expect(graph.ask({ query: all, caller: anonymous, variables: { a: true } }).kind).toBe('refused');
  });
});

describe('a rule of several alternatives', () => {
  const query = '{ me { salary } }';

  it.each([
    ['no token', anonymous],
    ['no scope', client()],
    ['half of one alternative', client(['pay:read'])],
    ['the scope as a policy', client([], ['admin'])],
    ['scopes that only begin alike', client(['administrator', 'pay:read:all'])],
  ])('refuses a caller with %s', (_what, caller) => {
    expect(graph.ask({ query, caller }).kind).toBe('refused');
  });

  it.each([
    ['one alternative whole', client(['pay:read', 'pay:all'])],
    ['the other alternative', client(['admin'])],
  ])('admits a caller with %s', (_what, caller) => {
    expect(graph.ask({ query, caller }).kind).toBe('allowed');
  });
});

describe('an operation the caller may query whole', () => {
  it('is the very document that was given', () => {
    const query =
      '{ me { id name email salary file { text } } report { title } rank token find(rank: HIGH) }';
    const caller = client(['admin', 'rank'], ['cleared', 'token']);
    expect(graph.ask({ query, caller })).toMatchObject({ kind: 'allowed', same: true });
  });
});

describe('an introspection field', () => {
  it('stays: the schema that the caller may see answers it', () => {
    const query = '{ __schema { types { name } } me { email } }';
    expect(graph.ask({ query, caller: anonymous })).toMatchObject({
      kind: 'filtered',
      document: '{ __schema { types { name } } }',
      paths: ['me.email'],
    });
  });
});

describe('an operation asked by several callers', () => {
  it('is filtered for each by its own rights, whatever was asked before', () => {
    const query = '{ me { name email salary } }';
    const ask = (caller: Parameters<typeof graph.ask>[0]['caller']): string | null =>
      graph.ask({ query, caller }).document;
    expect(ask(client(['admin']))).toBe('{ me { name email salary } }');
    expect(ask(anonymous)).toBe('{ me { name } }');
    expect(ask(client())).toBe('{ me { name email } }');
    expect(ask(anonymous)).toBe('{ me { name } }');
  });
});

describe('an operation of a document with several', () => {
  it('is judged and planned without the others', () => {
    const query = 'query A { me { email } } query B { open me { email name } }';
    const answer = graph.ask({ query, caller: anonymous, operationName: 'B' });
    expect(answer.document).toBe('query B { open me { name } }');
    expect(graph.ask({ query, caller: anonymous, operationName: 'A' }).kind).toBe('refused');
  });
});

describe('a hub that rejects instead of filtering', () => {
  const strict = protectedGraph({ people: sdl }, { rejectUnauthorized: true });

  it('refuses the whole operation for one removed field', () => {
    expect(strict.ask({ query: '{ open me { email } }', caller: anonymous })).toMatchObject({
      kind: 'refused',
      paths: ['me.email'],
    });
  });

  it('leaves an operation alone whose removed fields were not asked', () => {
    const query = 'query Q($a: Boolean!) { open me @include(if: $a) { email } }';
    expect(strict.ask({ query, caller: anonymous, variables: { a: false } }).kind).toBe('filtered');
  });
});
