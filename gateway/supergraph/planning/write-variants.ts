import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, print, visit } from 'graphql';
import type { Variants } from './name-variants.ts';

/** Gives the fields of a fetch that stand for others with arguments their own names and arguments back. */
export function writeVariants(fetch: FetchNode, variants: Variants): FetchNode {
  if (variants.size === 0) return fetch;
  const renames = (fetch.requires ?? []).flatMap((selection) => renamesOf(selection, [], variants));
  return {
    ...fetch,
    operation: writeOperation(fetch.operation, variants),
    // They come first: what the planner changes may be the name of a type by which their paths lead.
    inputRewrites: [...renames, ...(fetch.inputRewrites ?? [])],
  };
}

function writeOperation(text: string, variants: Variants): string {
  if (![...variants.keys()].some((name) => text.includes(name))) return text;
  const document = visit(parse(text, { noLocation: true }), {
    Field(field) {
      const variant = variants.get(field.name.value);
      if (!variant) return undefined;
      return {
        ...field,
        alias: field.alias ?? field.name,
        name: { kind: Kind.NAME, value: variant.name },
        arguments: variant.arguments,
      };
    },
  });
  return print(document);
}

type Renames = NonNullable<FetchNode['inputRewrites']>;

/** Deeper fields first: the path to them has the names that their parents have before they are renamed. */
function renamesOf(selection: QueryPlanSelectionNode, path: readonly string[], variants: Variants): Renames {
  const step = selection.kind === 'Field' ? selection.name : conditionOf(selection.typeCondition);
  const below = step === null ? [...path] : [...path, step];
  const inner = (selection.selections ?? []).flatMap((each) => renamesOf(each, below, variants));
  const variant = selection.kind === 'Field' ? variants.get(selection.name) : undefined;
  return variant ? [...inner, { kind: 'KeyRenamer', path: below, renameKeyTo: variant.name }] : inner;
}

function conditionOf(type: string | undefined): string | null {
  return type === undefined ? null : `... on ${type}`;
}
