import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Condition, SelectedField } from '../../execution/plan/selected-field.ts';
import { type Place, placeBelow, rootPlace } from '../../execution/plan/shared-places.ts';
import { type BroughtFields, isBrought } from './brought-fields.ts';
import type { FieldSources } from './field-sources.ts';

/** What a plan is held against. */
export interface Known {
  readonly apiSchema: GraphQLSchema;
  readonly sources: FieldSources;
}

/** The conditions that hold at a place. */
type Holding = ReadonlyMap<string, boolean>;

/**
 * Whether a plan leaves out, for some type of the objects that it brings, what was asked of that type. What is asked
 * under conditions that never hold together is not asked.
 */
export function lacksFields(
  asked: readonly SelectedField[],
  brought: BroughtFields,
  { apiSchema, sources }: Known,
): boolean {
  const isForAll = (types: readonly string[], place: Place): boolean =>
    types.every((name) =>
      isBrought(brought, place, { name, interfaces: sources.get(name)?.interfaces ?? [] }),
    );
  const lacks = (fields: readonly SelectedField[], place: Place, above: Holding): boolean => {
    // Of an object known as its interface only, another subgraph tells the type.
    const given = [...(brought.types.get(place) ?? [])].filter((name) =>
      isObjectType(apiSchema.getType(name)),
    );
    return fields.some(({ name, key, onTypes, conditions, fields: inner }) => {
      const holding = together(above, conditions);
      if (name === '__typename' || holding === null) return false;
      const below = placeBelow(place, key);
      const types = onTypes === null ? given : given.filter((each) => onTypes.includes(each));
      return !isForAll(types, below) || (inner !== null && lacks(inner, below, holding));
    });
  };
  return lacks(asked, rootPlace, new Map());
}

/** Null where the conditions exclude each other. */
function together(above: Holding, conditions: readonly Condition[]): Holding | null {
  if (conditions.length === 0) return above;
  const all = new Map(above);
  for (const { variable, is } of conditions) {
    if ((all.get(variable) ?? is) !== is) return null;
    all.set(variable, is);
  }
  return all;
}
