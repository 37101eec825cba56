import type { AuthorisationRules } from './authorisation-rules.ts';
import type { NeededField, SupergraphType } from './supergraph-types.ts';

/** What may be queried with certain rights, by name. */
export interface Permissions {
  /** Whether every rule on this very coordinate holds. */
  readonly passes: (coordinate: string) => boolean;
  /** Whether a field may return the type, or an input take it. Of an abstract type, one object type is enough. */
  readonly mayUseType: (type: string) => boolean;
  /** Whether the field may be selected on the type; on an abstract type, that it may on every object type of it. */
  readonly mayQueryField: (type: string, field: string) => boolean;
  /** Whether an input of the type might carry something that may not be used. */
  readonly mayCarryDenied: (inputType: string) => boolean;
}

/** Derives permissions from which of the rules' clauses hold; every answer is computed once. */
export function createPermissions(rules: AuthorisationRules, holding: readonly boolean[]): Permissions {
  const passes = (coordinate: string): boolean =>
    rules.byCoordinate.get(coordinate)?.every((position) => holding[position] === true) ?? true;

  const mayUseType = remembered((name): boolean => {
    const type = rules.types.get(name);
    if (!type || type.possible.size === 0) return passes(name);
    if (type.kind === 'union' && !passes(name)) return false;
    return [...type.possible].some(passes);
  });

  const mayReadItself = ({ type, field }: NeededField): boolean => {
    const definition = rules.types.get(type)?.fields.get(field);
    return (
      definition !== undefined && passes(type) && passes(`${type}.${field}`) && mayUseType(definition.type)
    );
  };

  const mayReadOnObject = remembered((coordinate): boolean => {
    const [type = '', field = ''] = coordinate.split('.');
    return field === '__typename'
      ? passes(type)
      : everythingRead(rules, { type, field }).every(mayReadItself);
  });

  const mayQueryField = remembered((coordinate): boolean => {
    const [name = '', field = ''] = coordinate.split('.');
    const type = rules.types.get(name);
    if (!type) return false;
    // As in Apollo Router, the name of an object's type may be asked of an interface or union although some of its types
    // are protected: clients ask for it everywhere, and removed it would take every other object of the field with it.
    if (field === '__typename') return mayUseType(name);
    if (type.possible.size === 0) return mayReadItself({ type: name, field });
    return [...type.possible].every((object) => mayReadOnObject(`${object}.${field}`));
  });

  return {
    passes,
    mayUseType,
    mayQueryField: (type, field) => mayQueryField(`${type}.${field}`),
    mayCarryDenied: remembered((name) => !everyInput(rules, name, { passes, mayUseType })),
  };
}

/** The field and all that subgraphs read to resolve it, directly or through what they read; object types only. */
function everythingRead(rules: AuthorisationRules, field: NeededField): NeededField[] {
  const found = new Map<string, NeededField>();
  const open = [field];
  for (let next = open.pop(); next; next = open.pop()) {
    const { type, field: name } = next;
    if (name === '__typename' || found.has(`${type}.${name}`)) continue;
    found.set(`${type}.${name}`, next);
    for (const needed of rules.types.get(type)?.fields.get(name)?.needs ?? []) {
      for (const object of objectTypes(rules.types.get(needed.type), needed.type)) {
        open.push({ type: object, field: needed.field });
      }
    }
  }
  return [...found.values()];
}

function objectTypes(type: SupergraphType | undefined, name: string): Iterable<string> {
  return type && type.possible.size > 0 ? type.possible : [name];
}

/** Whether everything an input of the type can contain may be used. */
function everyInput(
  rules: AuthorisationRules,
  name: string,
  { passes, mayUseType }: Pick<Permissions, 'passes' | 'mayUseType'>,
): boolean {
  const seen = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (!mayUseType(next)) return false;
    const type = rules.types.get(next);
    for (const field of type?.kind === 'input' ? type.fields.values() : []) {
      if (!passes(`${next}.${field.name}`)) return false;
      open.push(field.type);
    }
  }
  return rulesOnValues(rules, seen).every(passes);
}

/** Enum values with a rule of their own among the types seen. */
function rulesOnValues(rules: AuthorisationRules, types: ReadonlySet<string>): string[] {
  return [...rules.byCoordinate.keys()].filter((coordinate) => types.has(coordinate.split('.')[0] ?? ''));
}

function remembered(answer: (key: string) => boolean): (key: string) => boolean {
  const known = new Map<string, boolean>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = answer(key);
    known.set(key, now);
    return now;
  };
}
