import { buildSchema } from 'graphql';
import { protectedSupergraph, type ProtectedGraph } from './protected-graph.ts';

/** The fields of every composite type: field name to named type. */
export const fieldTypes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Query: { cat: 'Cat', pet: 'Pet', thing: 'Thing', level: 'Level', count: 'Int' },
  Pet: { name: 'Int', friend: 'Pet', owner: 'Owner' },
  Owned: { name: 'Int', tag: 'Tag' },
  Cat: { name: 'Int', friend: 'Pet', owner: 'Owner', tag: 'Tag', level: 'Level', near: 'Thing' },
  Dog: { name: 'Int', friend: 'Pet', owner: 'Owner', level: 'Level' },
  Owner: { name: 'Int', tag: 'Tag', pets: 'Pet', near: 'Thing' },
};

/** The object types of every composite type. */
export const objectTypes: Readonly<Record<string, readonly string[]>> = {
  Query: ['Query'],
  Cat: ['Cat'],
  Dog: ['Dog'],
  Owner: ['Owner'],
  Pet: ['Cat', 'Dog'],
  Owned: ['Cat', 'Owner'],
  Thing: ['Cat', 'Owner'],
};

const interfaces: Readonly<Record<string, readonly string[]>> = {
  Cat: ['Pet', 'Owned'],
  Dog: ['Pet'],
  Owner: ['Owned'],
};

/** One way to protect a coordinate: how it is written, and whom it admits. */
interface Protection {
  readonly directive: string;
  readonly admits: (rights: RandomRights) => boolean;
}

/** What the random caller holds. */
export interface RandomRights {
  readonly signedIn: boolean;
  readonly scopes: readonly string[];
  readonly policies: readonly string[];
}

const protections: readonly Protection[] = [
  { directive: '', admits: () => true },
  { directive: '', admits: () => true },
  { directive: '@authenticated', admits: ({ signedIn }) => signedIn },
  { directive: '@requiresScopes(scopes: [["a"]])', admits: ({ scopes }) => scopes.includes('a') },
  {
    directive: '@requiresScopes(scopes: [["a", "b"], ["c"]])',
    admits: ({ scopes }) => (scopes.includes('a') && scopes.includes('b')) || scopes.includes('c'),
  },
  { directive: '@policy(policies: [["p"]])', admits: ({ policies }) => policies.includes('p') },
];

/** What an interface demands of its own: a scope that no implementer mentions, so nobody could have derived it. */
const interfaceProtections: readonly Protection[] = [
  { directive: '', admits: () => true },
  { directive: '', admits: () => true },
  { directive: '@requiresScopes(scopes: [["i"]])', admits: ({ scopes }) => scopes.includes('i') },
];

/** A graph whose coordinates are protected at random, and the plain truth about who may query which object's field. */
export interface RandomGraph {
  readonly graph: ProtectedGraph;
  readonly admits: (rights: RandomRights, objectType: string, field: string) => boolean;
}

/** Protects the coordinates of the graph as `choose` says. */
export function randomGraph(choose: (options: number) => number): RandomGraph {
  const chosen = new Map<string, Protection>();
  const protect = (coordinate: string, among: readonly Protection[]): string => {
    const protection = among[choose(among.length)] ?? { directive: '', admits: () => true };
    chosen.set(coordinate, protection);
    return protection.directive;
  };
  const definition = (name: string, keyword: string, among: readonly Protection[]): string => {
    const fields = Object.entries(fieldTypes[name] ?? {}).map(
      ([field, type]) => `${field}: ${type} ${protect(`${name}.${field}`, among)}`,
    );
    const implemented = interfaces[name] ? `implements ${interfaces[name].join(' & ')}` : '';
    return `${keyword} ${name} ${implemented} ${name === 'Query' ? '' : protect(name, among)} { ${fields.join(' ')} }`;
  };
  const sdl = `
    ${['Query', 'Cat', 'Dog', 'Owner'].map((name) => definition(name, 'type', protections)).join('\n')}
    ${['Pet', 'Owned'].map((name) => definition(name, 'interface', interfaceProtections)).join('\n')}
    union Thing = Cat | Owner
    enum Level ${protect('Level', protections)} { HIGH LOW }
    scalar Tag ${protect('Tag', protections)}
  `;
  const schema = buildSchema(sdl.replace(/@\w+(\([^)]*\))?/g, ''));
  const admitsOn = (rights: RandomRights, coordinate: string): boolean =>
    chosen.get(coordinate)?.admits(rights) ?? true;
  const admitsType = (rights: RandomRights, name: string): boolean =>
    [name, ...(interfaces[name] ?? [])].every((owner) => admitsOn(rights, owner));
  return {
    graph: protectedSupergraph(`${links} ${sdl}`, { schema }),
    admits: (rights, objectType, field) => {
      const type = fieldTypes[objectType]?.[field] ?? '';
      return (
        admitsType(rights, objectType) &&
        [objectType, ...(interfaces[objectType] ?? [])].every((owner) =>
          admitsOn(rights, `${owner}.${field}`),
        ) &&
        (objectTypes[type] ?? [type]).some((name) => admitsType(rights, name))
      );
    },
  };
}

const links = `schema
  @link(url: "https://specs.apollo.dev/authenticated/v0.1")
  @link(url: "https://specs.apollo.dev/requiresScopes/v0.1")
  @link(url: "https://specs.apollo.dev/policy/v0.1")
{ query: Query }`;
