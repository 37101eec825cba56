import { Kind } from 'graphql';
import { argument } from '../authorisation/linked-directives.ts';
import type { CheckContext, PublishedSchemas } from './check/check-context.ts';
import { otherOwner } from './check/check-context.ts';
import { checkComposition } from './check/check-composition.ts';
import { checkSchema, type CheckSources } from './check/check-schema.ts';
import { type Finding, inOrder } from './check/finding.ts';
import {
  coordinatesOf,
  readSubgraphDocument,
  rootTypes,
  type SubgraphDocument,
} from './check/subgraph-document.ts';
import type { Composer } from './composer.ts';
import type { Submission } from './registry-parts.ts';

/** What is to be judged, and against what. */
export interface Trial {
  readonly submission: Submission;
  readonly organisation: string;
  readonly published: PublishedSchemas;
  readonly sources: CheckSources;
  /** Null leaves composition for later. */
  readonly compose: Composer | null;
}

/** Everything found, and what would be served. */
export interface Judgement {
  readonly findings: readonly Finding[];
  /** Null where it cannot be read. */
  readonly context: CheckContext | null;
  /** Null where it does not compose, or was not composed. */
  readonly supergraphSdl: string | null;
}

/** Checks a schema as a publication of an organisation. */
export async function judge({
  submission,
  organisation,
  published,
  sources,
  compose,
}: Trial): Promise<Judgement> {
  const read = readSubgraphDocument(submission.sdl);
  if (!read.ok) return { findings: [read.finding], context: null, supergraphSdl: null };
  const context: CheckContext = { name: submission.name, organisation, schema: read.schema, published };
  const findings = await checkSchema(context, sources);
  // What is not well formed composes into messages that nobody understands.
  const isComposable = !findings.some(({ code }) => unreadable.has(code));
  if (compose === null || !isComposable) {
    return { findings: inOrder(findings), context, supergraphSdl: null };
  }
  const composed = await checkComposition(context, { url: submission.url, compose });
  return {
    findings: inOrder([...findings, ...composed.findings]),
    context,
    supergraphSdl: composed.supergraphSdl,
  };
}

/** The entities of a schema that are an organisation's own, as things are published now; none where it is unreadable. */
export function ownEntitiesOf({
  submission: { name, sdl },
  organisation,
  published,
}: Pick<Trial, 'submission' | 'organisation' | 'published'>): string[] {
  const read = readSubgraphDocument(sdl);
  return read.ok ? ownEntities({ name, organisation, schema: read.schema, published }) : [];
}

const unreadable = new Set(['FEDERATION_1', 'NAME_INVALID', 'ROOT_TYPE_RENAMED']);

/** Whether something found ends the matter. */
export function isRefused(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'ERROR');
}

/** What nobody owned before. */
export function firstPublished({ schema, published }: CheckContext): string[] {
  return coordinatesOf(schema).filter((coordinate) => !published.owners.has(coordinate));
}

/** The entities that are the publisher's own. */
export function ownEntities(context: CheckContext): string[] {
  return [...context.schema.types.values()]
    .filter(({ name }) => !rootTypes.has(name) && !otherOwner(context, name))
    .filter((type) => type.kind === 'object' && hasResolvableKey(type.directives))
    .map(({ name }) => name);
}

type Applied =
  SubgraphDocument['types'] extends ReadonlyMap<string, infer T>
    ? T extends { readonly directives: infer D }
      ? D
      : never
    : never;

function hasResolvableKey(directives: Applied): boolean {
  return directives.some(({ name, node }) => {
    const resolvable = argument(node, 'resolvable');
    return name === 'key' && !(resolvable?.kind === Kind.BOOLEAN && !resolvable.value);
  });
}
