import { federate } from './federation.ts';
import type { Federation } from './federation.ts';
import type { MonolithResolvers } from './monolith.ts';

interface Row {
  readonly id: string;
}
interface Counted extends Row {
  readonly count: number;
}

/** What changes leave behind: each tells its turn, and whatever is read tells what was changed before. */
const state = { turn: 0, counts: new Map<string, number>(), prices: new Map<string, number>() };
const trips = new Map<string, Row[]>();
const ids = ['u1', 'm2', 'a3'];

/** Puts everything back to where it was. */
export function resetDepot(): void {
  state.turn = 0;
  state.counts = new Map(ids.map((id, index) => [id, 10 * index]));
  state.prices = new Map(ids.map((id, index) => [id, 5 + index]));
  for (const id of ids) trips.set(id, []);
}

const itemOf = ({ id }: Row) => (ids.includes(id) ? { id } : null);
const items = () => ids.map((id) => ({ id }));
const item = (_: unknown, row: Row) => itemOf(row);
const label = ({ id }: Row) => `Item ${id}`;
const count = ({ id }: Row) => state.counts.get(id);
const price = ({ id }: Row) => state.prices.get(id);
const weight = ({ id }: Row) => id.charCodeAt(0);
const tripsOf = ({ id }: Row) => trips.get(id);
const dear = (one: Row) => (price(one) ?? 0) > 5;
const duty = (one: Counted) => one.count * 2;
const cheapest = () => itemOf({ id: 'u1' });
const dearest = () => itemOf({ id: 'a3' });

function receive(_: unknown, { id, count: more = 1 }: Row & { count?: number | null }) {
  const found = itemOf({ id: ids.includes(id) ? id : 'u1' });
  state.turn += 1;
  if (found) state.counts.set(found.id, (state.counts.get(found.id) ?? 0) + (more ?? 1));
  return { turn: state.turn, item: found, price: 0 };
}

function retire(_: unknown, row: Row) {
  const found = itemOf(row);
  state.turn += 1;
  if (found) state.counts.set(found.id, 0);
  return found;
}

function reprice(_: unknown, { id, by }: Row & { by: number }) {
  const found = itemOf({ id });
  state.turn += 1;
  if (found) state.prices.set(id, (state.prices.get(id) ?? 0) + by);
  return found;
}

function clear(_: unknown, row: Row) {
  state.turn += 1;
  trips.set(row.id, []);
  return itemOf(row);
}

function move(_: unknown, { in: { item: id, far } }: { in: { item: string; far: number } }) {
  state.turn += 1;
  const trip = { id: `t${state.turn}`, turn: state.turn, far, item: { id: ids.includes(id) ? id : 'm2' } };
  trips.set(trip.item.id, [...(trips.get(trip.item.id) ?? []), trip]);
  return trip;
}

/** What must not be asked: it is overridden by, or not yet by, another subgraph. */
const unasked = () => {
  throw new Error('Another subgraph has this field.');
};

/** A depot whose stock moves field by field to another subgraph, and whose changes go to three. */
export function depot(): Federation {
  return federate({
    stock: {
      typeDefs: `type Query { items: [Item!]! item(id: ID!): Item dearest: Item cheapest: Item }
        type Mutation { receive(id: ID!, count: Int = 1): Receipt! retire(id: ID!): Item clear(id: ID!): Item }
        type Receipt { turn: Int! item: Item }
        type Item @key(fields: "id") { id: ID! label: String! count: Int! price: Int! weight: Int! }`,
      resolvers: {
        Query: { items, item, dearest, cheapest: unasked },
        Mutation: { receive, retire, clear },
        Item: { __resolveReference: itemOf, label, count, price, weight: unasked },
      },
    },
    pricing: {
      typeDefs: `type Query {
          dearest: Item @override(from: "stock", label: "percent(50)") cheapest: Item @override(from: "stock")
        }
        type Mutation { reprice(id: ID!, by: Int!): Item clear(id: ID!): Item @override(from: "stock", label: "percent(20)") }
        type Item @key(fields: "id") {
          id: ID! price: Int! @override(from: "stock", label: "percent(5)") weight: Int! @override(from: "stock") dear: Boolean!
        }`,
      resolvers: {
        Query: { dearest: unasked, cheapest },
        Mutation: { reprice, clear: unasked },
        Item: { __resolveReference: itemOf, price: unasked, weight, dear },
      },
    },
    moves: {
      typeDefs: `type Mutation { move(in: Move!): Trip! }
        input Move { item: ID! far: Int! } type Trip @key(fields: "id") { id: ID! turn: Int! far: Int item: Item! }
        type Item @key(fields: "id") { id: ID! trips: [Trip!]! count: Int! @external duty: Int! @requires(fields: "count") }`,
      resolvers: { Mutation: { move }, Item: { trips: tripsOf, duty } },
    },
  });
}

/** The same depot in one place. */
export const depotMonolith: MonolithResolvers = {
  Query: { items, item, dearest, cheapest },
  Mutation: { receive, retire, reprice, clear, move },
  Item: {
    label,
    count,
    price,
    weight,
    dear,
    trips: tripsOf,
    duty: (one: Row) => (count(one) ?? 0) * 2,
  },
};
