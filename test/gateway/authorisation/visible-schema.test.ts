import { beforeAll, describe, it, expect } from '@jest/globals';
import {
  buildClientSchema,
  executeSync,
  getIntrospectionQuery,
  introspectionFromSchema,
  parse,
  printSchema,
  validateSchema,
  type GraphQLSchema,
} from 'graphql';
import type { AuthorisationRules } from '../../../gateway/authorisation/authorisation-rules.ts';
import { createVisibleSchemas } from '../../../gateway/authorisation/visible-schema.ts';
import { anonymous } from '../../../gateway/caller.ts';
import { createInPieces } from '../../../gateway/in-pieces.ts';
import { client } from '../../support/authorisation/callers.ts';
import { protectedGraph } from '../../support/authorisation/protected-graph.ts';
import { countTurns } from '../../support/count-turns.ts';

const graph = protectedGraph({
  records: `
    type Query {
      open(rank: Rank, plain: Int): Int
      ranked(rank: Rank!): Int
      search(by: Filter): Int
      must(by: MustFilter): Int
      node: Node
      any: Any
      hidden: Hidden
      onlyHidden: OnlyHidden
      incident: Incident
      lonely: Lonely
    }
    type Mutation @requiresScopes(scopes: [["write"]]) { write: Int }
    interface Node { id: ID! title: String }
    interface Lonely { id: ID! }
    type Incident implements Node { id: ID! title: String @authenticated source: Source }
    type Visit implements Node { id: ID! title: String }
    type Hidden implements Node & Lonely @authenticated { id: ID! title: String part: Part }
    type OnlyHidden { inner: Hidden }
    type Part { name: String }
    type Source { name: String @policy(policies: [["sources"]]) }
    union Any = Incident | Hidden
    enum Rank @authenticated { HIGH LOW }
    input Filter { rank: Rank name: String }
    input MustFilter { rank: Rank! name: String }
  `,
});

/** What introspection tells of a schema, as SDL. */
function told(schema: GraphQLSchema): string {
  return printSchema(buildClientSchema(introspectionFromSchema(schema)));
}

describe('the schema an anonymous caller sees', () => {
  let visible: GraphQLSchema;
  let sdl: string;
  beforeAll(async () => {
    visible = await graph.visibleTo(anonymous);
    sdl = told(visible);
  });

  it('is a valid schema', () => {
    expect(validateSchema(visible)).toEqual([]);
  });

  it('is the part it may query, nothing else', () => {
    expect(sdl.replace(/\s+/g, ' ').trim()).toBe(
      'union Any = Incident input Filter { name: String } type Incident implements Node { id: ID! } ' +
        'interface Node { id: ID! } type Query { open(plain: Int): Int search(by: Filter): Int must: Int ' +
        'node: Node any: Any incident: Incident } type Visit implements Node { id: ID! title: String }',
    );
  });

  it.each([
    ['a protected type', 'Hidden'],
    ['a type met only through a protected one', 'Part'],
    ['a type without any field left', 'Source'],
    ['an object whose every field returns what is hidden', 'OnlyHidden'],
    ['an interface whose every implementer is hidden', 'Lonely'],
    ['a protected enum', 'Rank'],
    ['an input that cannot be given without what is hidden', 'MustFilter'],
    ['a protected root type', 'Mutation'],
  ])('does not have %s', (_what, name) => {
    expect(visible.getType(name)).toBeUndefined();
    expect(sdl).not.toContain(name);
  });

  it('answers __type of what is hidden as of what does not exist', () => {
    const document = parse('{ hidden: __type(name: "Hidden") { name } none: __type(name: "None") { name } }');
    expect(executeSync({ schema: visible, document }).data).toEqual({ hidden: null, none: null });
  });
});

describe('the schema of a caller with every right', () => {
  const { schema, rules } = protectedGraph({
    one: `type Query { open(rank: Rank): Int secret: Secret @authenticated }
      type Secret { id: ID! } enum Rank { HIGH LOW }`,
  });
  const visibleTo = createVisibleSchemas({ schema, rules, inPieces: createInPieces() });

  it('is the whole schema, of which no copy is made', async () => {
    expect(await visibleTo(client())).toBe(schema);
    expect(await visibleTo(anonymous)).not.toBe(schema);
  });

  it('has nothing that nobody can ask, as that of any other', async () => {
    const visible = await graph.visibleTo(client(['write'], ['sources']));
    expect(told(visible)).toBe(told(graph.schema));
  });
});

describe('visible schemas', () => {
  it('are shared by callers with the same rights under this supergraph', async () => {
    const shared = await graph.visibleTo(client(['other:scope']));
    expect(await graph.visibleTo(client(['unknown'], ['unheard']))).toBe(shared);
    expect(await graph.visibleTo(anonymous)).not.toBe(shared);
  });

  it('can be introspected though nothing is visible', async () => {
    const closed = protectedGraph({ one: 'type Query @authenticated { secret: Int }' });
    const document = parse(getIntrospectionQuery());
    const { data, errors } = executeSync({ schema: await closed.visibleTo(anonymous), document });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain('secret');
  });
});

describe('the making of a visible schema', () => {
  const types = Array.from(
    { length: 150 },
    (_, n) => `type T${n} { id: ID! next: T${n + 1} secret${n}: Int @authenticated }`,
  );
  const { schema, rules } = protectedGraph({
    one: `type Query { first: T0 } ${types.join(' ')} type T150 { id: ID! }`,
  });
  const open = (of = rules) => createVisibleSchemas({ schema, rules: of, inPieces: createInPieces() });

  it('that failed is not kept: who asks again is answered', async () => {
    const visibleTo = open({ ...rules, byCoordinate: failingOnce(rules.byCoordinate) });
    const [one, other] = [visibleTo(anonymous), visibleTo(anonymous)];
    await expect(one).rejects.toThrow('cannot be read');
    await expect(other).rejects.toThrow('cannot be read');
    expect(told(await visibleTo(anonymous))).not.toContain('secret');
  });

  it('lets the event loop turn between its pieces', async () => {
    const turns = countTurns();
    await open()(anonymous);
    expect(turns()).toBeGreaterThan(20);
  });

  it('is done once for all who ask at the same time', async () => {
    const visibleTo = open();
    const callers = [anonymous, anonymous, client()];
    const [one, other, own] = await Promise.all(callers.map(async (caller) => visibleTo(caller)));
    expect(other).toBe(one);
    expect(own).toBe(schema);
  });

  it('lets those who waited go on in a turn for each', async () => {
    const visibleTo = open();
    const turns = countTurns();
    const wentOn = await Promise.all(
      Array.from({ length: 5 }, () => Promise.resolve(visibleTo(anonymous)).then(turns)),
    );
    expect(new Set(wentOn).size).toBe(5);
  });

  it('is never waited for again', async () => {
    const visibleTo = open();
    const made = await visibleTo(anonymous);
    expect(visibleTo(anonymous)).toBe(made);
  });

  it('is not needed where there are no rules', () => {
    expect(open({ ...rules, clauses: [] })(anonymous)).toBe(schema);
  });
});

/** Rules that cannot be read the first time. */
function failingOnce(readable: AuthorisationRules['byCoordinate']): AuthorisationRules['byCoordinate'] {
  const rules = new Map(readable);
  rules.get = (coordinate) => {
    rules.get = (again) => readable.get(again);
    throw new Error(`The rule on ${coordinate} cannot be read.`);
  };
  return rules;
}
