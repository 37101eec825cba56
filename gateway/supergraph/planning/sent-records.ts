import type { FetchNode as ApolloFetch, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import type { SentRecords } from '../../execution/plan/execution-plan.ts';
import type { FieldSources } from './field-sources.ts';

/** Tells of what records of other subgraphs a fetch sends something to its own. */
export type ListSent = (fetch: ApolloFetch) => SentRecords[];

/** Makes the list for the fetches of one supergraph. Keys are not on it: by them a subgraph knows its entities. */
export function createListSent(sources: FieldSources): ListSent {
  return (fetch) => {
    const { serviceName: subgraph, requires = [], contextRewrites = [] } = fetch;
    const sent = new Map<string, SentRecords>();
    const send: Send = (type, field, record) => {
      const from = sourcesOf(sources, type, field).filter((name) => name !== subgraph);
      if (from.length > 0) sent.set(`${record} ${from.join()}`, { type: record, from });
      return sources.get(type)?.fields.get(field)?.type;
    };
    walk({ sources, send }, requires, { type: null, record: null, keysIn: subgraph, keys: [] });
    for (const { path } of contextRewrites) followContext(path.map(String), { sources, send });
    return [...sent.values()];
  };
}

function sourcesOf(sources: FieldSources, type: string, field: string): readonly string[] {
  const source = sources.get(type);
  const from = source?.fields.get(field)?.from;
  if (from) return from;
  const behind = source?.interfaces.flatMap((name) => sources.get(name)?.fields.get(field)?.from ?? []);
  return [...new Set(behind)];
}

/** Notes a field of a type, under the type of the record that it is part of, and tells the type of its value. */
type Send = (type: string, field: string, record: string) => string | undefined;

interface Walk {
  readonly sources: FieldSources;
  readonly send: Send;
}

/** What has no key is no record, but a part of the one that it is reached from. */
function recordOf(sources: FieldSources, type: string, around: string | null): string {
  const hasKey = [...(sources.get(type)?.keys.values() ?? [])].some((keys) => keys.length > 0);
  return hasKey ? type : (around ?? type);
}

interface At {
  readonly type: string | null;
  /** The type of the record around it. */
  readonly record: string | null;
  /** The subgraph whose keys are looked up where a type is named; null below a field. */
  readonly keysIn: string | null;
  readonly keys: readonly SelectionSetNode[];
}

function walk(walking: Walk, selections: readonly QueryPlanSelectionNode[], at: At): void {
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      const type = selection.typeCondition ?? at.type;
      const keys = at.keysIn === null || type === null ? at.keys : keysOf(walking.sources, type, at.keysIn);
      walk(walking, selection.selections, { ...at, type, keys });
      continue;
    }
    if (selection.name === '__typename' || at.type === null) continue;
    const record = recordOf(walking.sources, at.type, at.record);
    const inKeys = at.keys.flatMap(({ selections: fields }) =>
      fields.filter((field) => field.kind === Kind.FIELD && field.name.value === selection.name),
    );
    const inner =
      inKeys.length > 0
        ? walking.sources.get(at.type)?.fields.get(selection.name)?.type
        : walking.send(at.type, selection.name, record);
    const keys = inKeys.flatMap((field) =>
      field.kind === Kind.FIELD && field.selectionSet ? [field.selectionSet] : [],
    );
    walk(walking, selection.selections ?? [], { type: inner ?? null, record, keysIn: null, keys });
  }
}

/** An object may be known to a subgraph as the interface that it implements. */
function keysOf(sources: FieldSources, type: string, subgraph: string): SelectionSetNode[] {
  const source = sources.get(type);
  return [type, ...(source?.interfaces ?? [])].flatMap((name) => [
    ...(sources.get(name)?.keys.get(subgraph) ?? []),
  ]);
}

/** The path of a contextual argument goes up, names a type, and goes down its fields. */
function followContext(path: readonly string[], { sources, send }: Walk): void {
  let type: string | undefined;
  let record: string | null = null;
  for (const step of path) {
    if (step.startsWith('... on ')) type = step.slice('... on '.length);
    else if (step !== '..' && type !== undefined) {
      record = recordOf(sources, type, record);
      type = send(type, step, record);
    }
  }
}
