import { composeServices } from '@apollo/composition';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import type { FetchNode, PlanNode } from '../../../../gateway/execution/plan/execution-plan.ts';
import { createPlanOperation } from '../../../../gateway/supergraph/planning/plan-operation.ts';
import { readSupergraph } from '../../../../gateway/supergraph/planning/read-supergraph.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@context", "@fromContext", "@interfaceObject"])\n';

/** What the fetches from a subgraph send, for one operation. */
function sentTo(subgraph: string, schemas: Readonly<Record<string, string>>, document: string) {
  const services = Object.entries(schemas).map(([name, sdl]) => ({
    name,
    url: `http://${name}.invalid/`,
    typeDefs: parse(link + sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new AggregateError(errors, String(errors));
  const plan = createPlanOperation(readSupergraph(supergraphSdl, { isComposedHere: true }), {
    mostPaths: 1000,
    mostPlans: 1000,
  });
  const outcome = plan({ document, operationName: null });
  if (!outcome.ok || outcome.plan.root === null || outcome.plan.root.kind === 'Subscription') {
    throw new Error('No plan was made.');
  }
  return fetchesIn(outcome.plan.root)
    .filter((fetch) => fetch.subgraph === subgraph && fetch.requires !== null)
    .map(({ sends }) => sends);
}

function fetchesIn(node: PlanNode): FetchNode[] {
  switch (node.kind) {
    case 'Fetch':
      return [node];
    case 'Flatten':
      return fetchesIn(node.node);
    case 'Condition':
      return [node.then, node.otherwise].flatMap((inner) => (inner ? fetchesIn(inner) : []));
    default:
      return node.nodes.flatMap(fetchesIn);
  }
}

const owner = `type Query { cases: [Case!]! }
  type Case @key(fields: "id place { code }") { id: ID! title: String place: Place! person: Person }
  type Place @shareable { code: ID! name: String }
  type Person @key(fields: "id") { id: ID! name: String }`;

describe('What a fetch sends of others', () => {
  it('is nothing where its subgraph only knows the key, nested parts included', () => {
    const notes = `type Case @key(fields: "id place { code }") { id: ID! place: Place! note: Int }
      type Place @shareable { code: ID! }`;
    expect(sentTo('notes', { owner, notes }, '{ cases { note } }')).toEqual([[]]);
  });

  it('is each field that is required, as the record it is of', () => {
    const notes = `type Case @key(fields: "id place { code }") { id: ID! place: Place! title: String @external
        person: Person @external
        score: Int @requires(fields: "title place { name } person { name }") }
      type Place @shareable { code: ID! name: String @external }
      type Person @key(fields: "id") { id: ID! name: String @external }`;
    const sent = sentTo('notes', { owner, notes }, '{ cases { score } }').flat();
    expect(sent).toEqual([
      { type: 'Case', from: ['owner'] },
      { type: 'Person', from: ['owner'] },
    ]);
  });

  it('is what a contextual argument takes from elsewhere', () => {
    const notes = `type Query { begin: Place2 }
      type Place2 { code: ID! }
      type Note @key(fields: "id") { id: ID! score(mood: String @fromContext(field: "$case { mood }")): Int }`;
    const others = `type Query { moods: [Mood!]! }
      type Mood @key(fields: "id") @context(name: "case") { id: ID! mood: String note: Note! }
      type Note @key(fields: "id") { id: ID! }`;
    const withContext = notes.replace(
      'type Place2',
      'type Mood @key(fields: "id") @context(name: "case") { id: ID! mood: String @external }\n      type Place2',
    );
    const sent = sentTo('notes', { others, notes: withContext }, '{ moods { note { score } } }').flat();
    expect(sent).toEqual([{ type: 'Mood', from: ['others'] }]);
  });

  it('is what it is whatever the arguments it is required with', () => {
    const measured = owner.replace('title: String', 'title(unit: Int): String');
    const notes = `type Case @key(fields: "id place { code }") { id: ID! place: Place! title(unit: Int): String @external
        score: Int @requires(fields: "title(unit: 1)") rank: Int @requires(fields: "title(unit: 2)") }
      type Place @shareable { code: ID! }`;
    const sent = sentTo('notes', { owner: measured, notes }, '{ cases { score rank } }');
    expect(sent).toEqual([[{ type: 'Case', from: ['owner'] }], [{ type: 'Case', from: ['owner'] }]]);
  });

  it('is known behind an interface object', () => {
    const shows = `type Query { things: [Thing!]! }
      interface Thing @key(fields: "id") { id: ID! title: String }
      type Book implements Thing @key(fields: "id") { id: ID! title: String }`;
    const notes = `type Thing @key(fields: "id") @interfaceObject { id: ID! title: String @external
      score: Int @requires(fields: "title") note: Int }`;
    expect(sentTo('notes', { shows, notes }, '{ things { note } }').flat()).toEqual([]);
    expect(sentTo('notes', { shows, notes }, '{ things { score } }').flat()).toContainEqual({
      type: 'Thing',
      from: ['shows'],
    });
  });
});
