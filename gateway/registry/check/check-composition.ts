import { unsupportedReasons } from '../../supergraph/unsupported-reasons.ts';
import type { ComposedSubgraph, Composition, CompositionError } from '../compose.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, findingAt, type PlacedNode } from './finding.ts';
import { unreachableFields } from './unreachable-fields.ts';

/** The outcome of composing a candidate with everything that is served. */
export interface CandidateComposition {
  readonly findings: readonly Finding[];
  /** Null where it does not compose. */
  readonly supergraphSdl: string | null;
}

/** Composes the candidate in the place of its present version; errors are told at lines of the publisher's file. */
export async function checkComposition(
  context: CheckContext,
  parts: {
    readonly url: string;
    readonly compose: (all: readonly ComposedSubgraph[]) => Promise<Composition>;
  },
): Promise<CandidateComposition> {
  const { name, schema, published } = context;
  const others = [...published.live.values()].filter((subgraph) => subgraph.name !== name);
  const composition = await parts.compose([
    ...others.map((subgraph) => ({ name: subgraph.name, url: subgraph.url, sdl: subgraph.schema.sdl })),
    { name, url: parts.url, sdl: schema.sdl },
  ]);
  if (!composition.ok) {
    const { errors } = composition;
    const unreachable = errors.filter(({ code }) => code === 'SATISFIABILITY_ERROR');
    const rest = errors.filter(({ code }) => code !== 'SATISFIABILITY_ERROR');
    const all = [...rest, ...unreachableFields(context, unreachable)];
    return { findings: all.map((error) => told(context, error)), supergraphSdl: null };
  }
  const unsupported = unsupportedReasons(composition.supergraphSdl).map((message) => {
    const coordinate = coordinateIn(message);
    return findingAt(nodeOf(context, coordinate), {
      code: 'REQUIREMENT_UNSUPPORTED',
      severity: 'ERROR',
      message,
      coordinate,
    });
  });
  return { findings: unsupported, supergraphSdl: composition.supergraphSdl };
}

function told(context: CheckContext, { code, message, places = [] }: CompositionError): Finding {
  const own = places.find(({ subgraph }) => subgraph === context.name);
  const coordinate = coordinateIn(message);
  const finding = findingAt(own ? null : nodeOf(context, coordinate), {
    code,
    severity: 'ERROR',
    message: message.replaceAll(`[${context.name}] `, ''),
    coordinate,
  });
  return own ? { ...finding, line: own.line, column: own.column } : finding;
}

function coordinateIn(message: string): string | null {
  const [, field, type] = /\bField (\w+) already exists on (\w+)/.exec(message) ?? [];
  if (field !== undefined && type !== undefined) return `${type}.${field}`;
  return /"@?([A-Z]\w*(?:\.\w+(?:\(\w+:\))?)?)"/.exec(message)?.[1] ?? null;
}

function nodeOf({ schema }: CheckContext, coordinate: string | null): PlacedNode | null {
  const [type = '', field = ''] = (coordinate ?? '').replace(/\(.*$/, '').split('.');
  const declared = schema.types.get(type);
  return declared?.members.get(field)?.node ?? declared?.nodes[0] ?? null;
}
