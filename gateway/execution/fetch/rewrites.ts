import type { Rewrite } from '../plan/execution-plan.ts';
import type { TypeIndex } from '../plan/type-index.ts';

const onType = '... on ';

/** Changes a representation in place, wherever the rewrite's path leads. */
export function applyRewrite(rewrite: Rewrite, representation: unknown, types: TypeIndex): void {
  const key = rewrite.path.at(-1);
  if (key === undefined) return;
  for (const target of targetsOf(representation, rewrite.path.slice(0, -1), types)) {
    if (rewrite.kind === 'ValueSetter') target[key] = rewrite.value;
    else rename(target, key, rewrite.renameKeyTo);
  }
}

function rename(target: Record<string, unknown>, from: string, to: string): void {
  if (!Object.hasOwn(target, from)) return;
  target[to] = target[from];
  Reflect.deleteProperty(target, from);
}

function* targetsOf(
  value: unknown,
  path: readonly string[],
  types: TypeIndex,
): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) {
    for (const item of value) yield* targetsOf(item, path, types);
    return;
  }
  if (!isRecord(value)) return;
  const [step, ...rest] = path;
  if (step === undefined) yield value;
  else if (!step.startsWith(onType)) yield* targetsOf(value[step], rest, types);
  else if (mayBe(value, step.slice(onType.length), types)) yield* targetsOf(value, rest, types);
}

/** A representation need not name the type of an object inside it. */
function mayBe(value: Record<string, unknown>, type: string, types: TypeIndex): boolean {
  const typeName = value.__typename;
  return typeof typeName !== 'string' || types.satisfies(typeName, type);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
