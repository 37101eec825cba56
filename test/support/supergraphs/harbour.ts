import { federate } from './federation.ts';
import type { Federation } from './federation.ts';
import type { MonolithResolvers } from './monolith.ts';

interface Row {
  readonly id: string;
}
interface Place {
  readonly port: string;
  readonly no: number;
}
interface Plate {
  readonly land: string;
  readonly code: number;
}
interface Money {
  readonly in?: { readonly factor?: number } | null;
}

const people = ['ann', 'bob', null].map((nick, index) => ({ id: `p${index + 1}`, nick }));
const berths = [4.5, 12].map((depth, index) => ({ port: 'x', no: index + 1, depth }));
const cars = ['FR', 'DE'].map((land, index) => ({
  __typename: 'Car',
  vin: `c${index + 1}`,
  plate: { land, code: 7 },
  owner: index === 0 ? people[0] : null,
}));
const oil = { __typename: 'Oil', grade: 'HEAVY' };
const [first, second] = cars;
const vessels = [
  {
    __typename: 'Ferry',
    id: 'u1',
    name: 'One',
    seats: 10,
    berth: berths[0],
    deck: [[first, null], [second]],
  },
  { __typename: 'Tanker', id: 'm2', name: 'Two', barrels: 3, berth: berths[1], deck: [[oil], []] },
  { __typename: 'Tanker', id: 'a3', name: 'Three', barrels: 40, berth: null, deck: [[first, oil]] },
];

const vesselOf = ({ id }: Row) => vessels.find((each) => each.id === id);
const personOf = ({ id }: Row) => people.find((each) => each.id === id);
const berthOf = (place: Place) => berths.find(({ port, no }) => port === place.port && no === place.no);
const carOf = (known: { vin?: string; plate?: Plate }) =>
  cars.find(({ vin, plate }) => vin === known.vin || plate.land === known.plate?.land);
const keyOf = ({ id }: Row) => ({ id });

const vessel = (_: unknown, row: Row) => vesselOf(row);
const volume = ({ barrels }: { barrels: number }, { unit = 'LITRE' }) =>
  unit === 'LITRE' ? 159 * barrels : barrels;
const fee = ({ id }: Row, { days = 1 }) => id.charCodeAt(0) * days;
const agent = ({ id }: Row) => people[id === 'u1' ? 0 : 2];
const agentOf = (person: Row) => vessels.filter((each) => agent(each)?.id === person.id);
const atBerth = (place: Place) => vessels.filter(({ berth }) => berth?.no === place.no);
const depthClass = ({ depth }: { depth: number }) => (depth > 10 ? 'DEEP' : 'SHALLOW');
const insured = ({ vin }: { vin: string }) => vin === 'c1';
const value = ({ vin }: { vin: string }, { in: money }: Money) => Number(vin.slice(1)) * (money?.factor ?? 1);
const tag = ({ plate }: { plate: Plate }) => `${plate.land}-${plate.code}`;
const wash = ({ plate }: { plate: Plate }, { in: money }: Money) => plate.code * (money?.factor ?? 2);
const notes = ({ plate }: { plate: Plate }) => [
  { __typename: 'Photo', url: plate.land, by: people[plate.land === 'FR' ? 1 : 2] },
  ...(plate.land === 'FR' ? [{ __typename: 'Text', text: 'clean' }] : []),
];

const Query = {
  vessels: () => vessels,
  vessel,
  cargoes: () => vessels.flatMap(({ deck }): readonly unknown[] => deck),
  any: () => [vessels[1], vessels[0]],
};

/** A harbour whose subgraphs know its vessels by an interface object, its cars by several keys, and inputs of different sizes. */
export function harbour(): Federation {
  const common = 'id: ID! name: String! berth: Berth deck: [[Cargo]!]!';
  return federate({
    registry: {
      typeDefs: `type Query { vessels: [Vessel!]! vessel(id: ID!): Vessel cargoes: [[Cargo]!]! any: [Node!]! }
        interface Node { id: ID! } interface Vessel implements Node @key(fields: "id") { ${common} }
        type Ferry implements Vessel & Node @key(fields: "id") { ${common} seats: Int! }
        type Tanker implements Vessel & Node @key(fields: "id") { ${common} volume(unit: Unit = LITRE): Int! }
        type Berth @key(fields: "port no") { port: String! no: Int! depth: Float }
        union Cargo = Oil | Car type Oil { grade: Grade! } enum Grade { LIGHT HEAVY } enum Unit { LITRE BARREL }
        type Car @key(fields: "plate { land code }") @key(fields: "vin") { plate: Plate! vin: ID! owner: Person }
        type Plate @shareable { land: String! code: Int! } type Person @key(fields: "id") { id: ID! nick: String @shareable }`,
      resolvers: {
        Query,
        Vessel: { __resolveReference: vesselOf },
        Ferry: { __resolveReference: vesselOf },
        Tanker: { __resolveReference: vesselOf, volume },
        Berth: { __resolveReference: berthOf },
        Car: { __resolveReference: carOf },
        Person: { __resolveReference: personOf },
      },
    },
    tariffs: {
      typeDefs: `type Query { busiest: Vessel slow: [Vessel!]! }
        type Vessel @interfaceObject @key(fields: "id") { id: ID! fee(days: Int = 1): Int! agent: Person! }
        type Berth @key(fields: "port no") {
          port: String! no: Int! depth: Float @external class: String! @requires(fields: "depth") vessels: [Vessel!]!
        }
        type Person @key(fields: "id") { id: ID! nick: String @shareable agentOf: [Vessel!]! }`,
      resolvers: {
        Query: { busiest: () => ({ id: 'm2' }), slow: () => [{ id: 'a3' }, { id: 'u1' }] },
        Vessel: { fee, agent },
        Berth: { class: depthClass, vessels: (place: Place) => atBerth(place).map(keyOf) },
        Person: { __resolveReference: personOf, agentOf: (person: Row) => agentOf(person).map(keyOf) },
      },
    },
    insurance: {
      typeDefs: `enum Unit { LITRE BARREL }
        type Tanker @key(fields: "id") {
          id: ID! volume(unit: Unit = LITRE): Int! @external risk: Int! @requires(fields: "volume(unit: BARREL)")
        }
        type Car @key(fields: "vin") {
          vin: ID! insured: Boolean! value(in: Money): Int plate: Plate! @external
          tag: String! @requires(fields: "plate { land code }")
        }
        type Plate @shareable { land: String! code: Int! } input Money { factor: Int tax: Int }`,
      resolvers: {
        Tanker: { risk: (tanker: { volume: number }) => tanker.volume * 2 },
        Car: { insured, value, tag },
      },
    },
    yard: {
      typeDefs: `type Car @key(fields: "plate { land code }") { plate: Plate! wash(in: Money): Int notes: [Note!]! }
        type Plate @shareable { land: String! code: Int! } input Money { factor: Int }
        union Note = Text | Photo type Text { text: String! }
        type Photo { url: String! by: Person @provides(fields: "nick") }
        type Person @key(fields: "id") { id: ID! nick: String @external }`,
      resolvers: { Car: { notes, wash } },
    },
  });
}

const ofVessel = { fee, agent };

/** The same harbour in one place. */
export const harbourMonolith: MonolithResolvers = {
  Query: { ...Query, busiest: () => vessels[1], slow: () => [vessels[2], vessels[0]] },
  Ferry: ofVessel,
  Tanker: { ...ofVessel, volume, risk: ({ barrels }: { barrels: number }) => barrels * 2 },
  Berth: { class: depthClass, vessels: atBerth },
  Person: { agentOf },
  Car: { insured, value, tag, wash, notes },
};
