import { type DocumentNode, parse, print } from 'graphql';
import { readFieldSources } from './planning/field-sources.ts';
import { nameVariants, type Variants } from './planning/name-variants.ts';
import { contestedPlaces, placesIn, type SentPlace } from './planning/sent-places.ts';
import { veiledInterfaceObjects, type VeiledInterfaceObject } from './veiled-interface-objects.ts';

/** Why a supergraph could not be answered, in words for who publishes it; empty for one that can be served. */
export function unsupportedReasons(supergraphSdl: string): string[] {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const veiled = veiledInterfaceObjects(supergraph, readFieldSources(supergraph));
  return [...contestedRequirements(supergraph), ...veiled.map(veiledReason)];
}

function veiledReason({ name, subgraph, as, field }: VeiledInterfaceObject): string {
  return (
    `The field "${field}" of the subgraph "${subgraph}" gives objects of the interface "${as}", and "${name}" is one of them: ` +
    `an interface, of which this subgraph cannot tell the types. Give the field the type "${name}", or let ` +
    `"${name}" not implement "${as}" in this subgraph.`
  );
}

/**
 * A subgraph is sent one value of a field at a time: no field can require two of them. Keys are never in the way, as
 * their fields have no arguments.
 */
function contestedRequirements(supergraph: DocumentNode): string[] {
  const { document, variants } = nameVariants(supergraph);
  if (variants.size === 0) return [];
  return [...readFieldSources(document)].flatMap(([typeName, type]) =>
    [...type.fields].flatMap(([field, { requires }]) =>
      [...requires.values()].flatMap((required) => {
        const sent = placesIn(required, (name) => variants.get(name)?.name ?? name);
        const lost = contestedPlaces(sent);
        return [...lost].map((place) => reason(`${typeName}.${field}`, place, { sent, variants }));
      }),
    ),
  );
}

function reason(
  coordinate: string,
  place: string,
  { sent, variants }: { readonly sent: readonly SentPlace[]; readonly variants: Variants },
): string {
  const forms = new Set(
    sent.filter((each) => each.place === place).map(({ name }) => written(name, variants)),
  );
  return (
    `The field "${coordinate}" requires ${[...forms].join(' and ')} at once: its subgraph can be sent one value of it only. ` +
    'Give the field that is required another name for each use, or require each in a field of its own.'
  );
}

function written(name: string, variants: Variants): string {
  const variant = variants.get(name);
  if (!variant) return `"${name}"`;
  return `"${variant.name}(${variant.arguments.map((given) => print(given)).join(', ')})"`;
}
