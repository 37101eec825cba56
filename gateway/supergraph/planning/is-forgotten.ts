import type { SelectedField } from '../../execution/plan/selected-field.ts';
import { type Place, placeBelow, rootPlace } from '../../execution/plan/shared-places.ts';
import type { BroughtFields } from './brought-fields.ts';

/**
 * Whether a plan leaves out a field that was asked for, whatever the types of the objects above it: the planner drops
 * a field it has no way to, where it cannot tell an object without types from one that does not exist.
 */
export function isForgotten(asked: readonly SelectedField[], brought: BroughtFields): boolean {
  return lacks(asked, rootPlace, brought);
}

function lacks(asked: readonly SelectedField[], place: Place, brought: BroughtFields): boolean {
  return asked.some(({ name, key, onTypes, fields }) => {
    if (name === '__typename') return false;
    const below = placeBelow(place, key);
    // A field of some types only may be of no type that any subgraph gives here.
    if (!brought.fields.has(below)) return onTypes === null;
    return lacks(fields ?? [], below, brought);
  });
}
