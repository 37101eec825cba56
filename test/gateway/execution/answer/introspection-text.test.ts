import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  executeSync,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  SchemaMetaFieldDef,
} from 'graphql';
import { introspectionText } from '../../../../gateway/execution/answer/introspection-text.ts';
import { createInPieces } from '../../../../gateway/in-pieces.ts';
import { keepLiteralDigits } from '../../../../gateway/supergraph/keep-literal-digits.ts';
import { countTurns } from '../../../support/count-turns.ts';

const sdl = `
  directive @marked(by: String = "a \\"quoted\\" name", old: Int @deprecated) repeatable on FIELD | QUERY
  "What may be asked." type Query implements Node { id: ID! find(by: Filter = { rank: HIGH }, old: Int @deprecated): [Found!]!
    gone: Int @deprecated(reason: "It is \\u2028 gone.") untold(of: Json = { a: 1 }): Date }
  interface Node { id: ID! } union Found = Query | Other
  type Other implements Node { id: ID! many: [[Rank!]!]! }
  enum Rank { HIGH LOW @deprecated } input Filter { rank: Rank = LOW, part: Filter, old: Int @deprecated }
  scalar Json scalar Date @specifiedBy(url: "https://dates.example")`;
const schema = buildSchema(sdl);

type Variables = Readonly<Record<string, unknown>>;

/** What a document asks of the schema by its first field, asked of the hub and of graphql-js. */
async function ask(query: string, variables: Variables = {}, of: GraphQLSchema = schema) {
  const document = parse(query);
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const asked = {
    nodes: operation?.selectionSet.selections.filter((each) => each.kind === Kind.FIELD) ?? [],
    variables: operation?.variableDefinitions ?? [],
    fragments: document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION),
  };
  const { data } = executeSync({ schema: of, document, variableValues: variables });
  return {
    text: await createInPieces()(introspectionText(asked, { schema: of, variables })),
    right: JSON.stringify(data?.answer ?? null),
  };
}

describe('introspection', () => {
  it.each<readonly [what: string, query: string, variables?: Variables]>([
    ['a variable that does not fit', 'query ($n: String!) { answer: __type(name: $n) { name } }'],
    [
      'a default that cannot be written',
      '{ answer: __type(name: "Query") { fields { name args { defaultValue } } } }',
    ],
    [
      'an argument that is wrong',
      '{ answer: __type(name: "Query") { name fields { args(includeDeprecated: "a") { name } } } }',
    ],
    ['a type that is not there', '{ answer: __type(name: "None") { name } }'],
  ])('of %s is answered as by graphql-js', async (...[, query, variables]) => {
    const { text, right } = await ask(query, variables);
    expect(text).toBe(right);
    expect(text).toContain('null');
  });

  it.each<readonly [what: string, query: string, variables?: Variables]>([
    [
      'all that tools ask',
      getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }).replace('__schema', 'answer: __schema'),
    ],
    [
      'one field asked in parts',
      '{ answer: __schema { types { name } } answer: __schema { types { kind } ...T } } fragment T on __Schema { types { ...N } } fragment N on __Type { description name }',
    ],
    [
      'conditions',
      'query ($yes: Boolean!, $no: Boolean = false) { answer: __schema { types @include(if: $no) { name } queryType { name @skip(if: $yes) kind ... @include(if: $yes) { fields(includeDeprecated: $yes) { n: name } } } } }',
      { yes: true },
    ],
    [
      'its own types',
      '{ answer: __type(name: "__Type") { __typename fields(includeDeprecated: true) { name type { ofType { name } } } } }',
    ],
  ])('of %s is answered as by graphql-js', async (...[, query, variables]) => {
    const { text, right } = await ask(query, variables);
    expect(text).toBe(right);
    expect(text).not.toBe('null');
  });

  it('tells defaults of custom scalars as they are written, as nothing else could', async () => {
    const kept = buildSchema(sdl);
    keepLiteralDigits(kept);
    const { text } = await ask(
      '{ answer: __type(name: "Query") { fields { args { defaultValue } } } }',
      {},
      kept,
    );
    expect(text).toContain('"defaultValue":"{a: 1}"');
  });

  it('of anything is answered as by graphql-js', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 1_000 }), { minLength: 30 }), async (tape) => {
        const query = randomIntrospection(tape);
        const { text, right } = await ask(query, { yes: true, no: false });
        expect(text).toBe(right);
      }),
      { numRuns: 150 },
    );
  });

  it('lets the event loop turn before it is all answered', async () => {
    const types = Array.from({ length: 500 }, (_, n) => `type T${n} { a(b: Int): Int c: [T${n}!]! }`);
    const large = buildSchema(`type Query { first: T0 } ${types.join(' ')}`);
    const turns = countTurns();
    const query = getIntrospectionQuery().replace('__schema', 'answer: __schema');
    const { text, right } = await ask(query, {}, large);
    expect(text).toBe(right);
    expect(turns()).toBeGreaterThan(10);
  });
});

/** Any selection of the introspection types, valid or nearly so. */
function randomIntrospection(tape: readonly number[]): string {
  let position = 0;
  const choose = (options: number): number => (tape[position++ % tape.length] ?? 0) % options;
  const conditions = ['', '', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @skip(if: $no)'];
  const given = [
    '',
    '',
    '(includeDeprecated: true)',
    '(includeDeprecated: $yes)',
    '(includeDeprecated: "a")',
  ];

  function selection(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields());
    const picked = Array.from({ length: 1 + choose(4) }, () => {
      const field = all[choose(all.length)];
      const named = field && getNamedType(field.type);
      const condition = conditions[choose(conditions.length)] ?? '';
      if (!field || (isObjectType(named) && depth === 0)) return `__typename${condition}`;
      const form = field.args.length === 0 ? 0 : choose(given.length);
      const name = `f${form}${field.name}: ${field.name}${given[form] ?? ''}${condition}`;
      return isObjectType(named) ? `${name} { ${selection(named, depth - 1)} }` : name;
    });
    const one = picked.join(' ');
    return choose(3) === 0
      ? `... on ${type.name}${conditions[choose(conditions.length)] ?? ''} { ${one} } __typename`
      : one;
  }

  const root = getNamedType(SchemaMetaFieldDef.type);
  const asked = isObjectType(root) ? selection(root, 4) : '';
  return `query ($yes: Boolean!, $no: Boolean!) { answer: __schema { ${asked} } }`;
}
