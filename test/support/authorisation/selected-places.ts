import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { fieldTypes, objectTypes } from './random-graph.ts';

/** One field at one place of an operation, fragments written out. */
export interface SelectedPlace {
  /** Aliases and fragments on the way, the same before and after filtering. */
  readonly key: string;
  readonly field: string;
  /** The object types it may be asked of, as the operation narrows them. */
  readonly askedOf: readonly string[];
  /** The object types of the type it is written on. */
  readonly writtenOn: readonly string[];
  readonly isLeaf: boolean;
  readonly above: SelectedPlace | null;
}

interface Surroundings {
  readonly key: string;
  readonly askedOf: readonly string[];
  readonly writtenOn: readonly string[];
  readonly above: SelectedPlace | null;
}

/** Every place of an operation on the random graph at which a field is selected. */
export function selectedPlaces(text: string): SelectedPlace[] {
  const document = parse(text);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }

  const narrowed = (around: Surroundings, condition: string, key: string): Surroundings => {
    const writtenOn = objectTypes[condition] ?? [];
    const isNarrower = around.writtenOn.every((name) => writtenOn.includes(name));
    return {
      ...around,
      key: `${around.key}/${key}`,
      askedOf: around.askedOf.filter((name) => writtenOn.includes(name)),
      writtenOn: isNarrower ? around.writtenOn : writtenOn,
    };
  };

  const placesOf = (node: SelectionSetNode, around: Surroundings): SelectedPlace[] =>
    node.selections.flatMap((selection): SelectedPlace[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? '';
        return placesOf(selection.selectionSet, narrowed(around, condition, `on ${condition}`));
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        const [original = ''] = selection.name.value.split('__');
        if (!fragment) throw new Error(`The operation lost its fragment ${selection.name.value}.`);
        return placesOf(fragment.selectionSet, narrowed(around, fragment.typeCondition.name.value, original));
      }
      const field = selection.name.value;
      const key = `${around.key}/${selection.alias?.value ?? field}`;
      const place = { ...around, key, field, isLeaf: !selection.selectionSet };
      const [owner = ''] = around.writtenOn;
      const type = fieldTypes[owner]?.[field] ?? '';
      const below = objectTypes[type] ?? [];
      const inner = { key, askedOf: below, writtenOn: below, above: place };
      return [place, ...(selection.selectionSet ? placesOf(selection.selectionSet, inner) : [])];
    });

  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first.');
  return placesOf(operation.selectionSet, { key: '', askedOf: ['Query'], writtenOn: ['Query'], above: null });
}
