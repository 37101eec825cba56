import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse, print, validate, type GraphQLSchema } from 'graphql';
import type { Caller } from '../../../gateway/caller.ts';
import { createAuthorise, type AuthoriseOptions } from '../../../gateway/authorisation/authorise.ts';
import type { AuthorisationRules } from '../../../gateway/authorisation/authorisation-rules.ts';
import { createVisibleSchemas, type VisibleSchema } from '../../../gateway/authorisation/visible-schema.ts';
import { createInPieces } from '../../../gateway/in-pieces.ts';
import { readRules } from '../../../gateway/authorisation/read-rules.ts';

const defaultImports = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@inaccessible',
  '@interfaceObject',
  '@context',
  '@fromContext',
  '@authenticated',
  '@requiresScopes',
  '@policy',
];

/** A supergraph with rules, and questions to ask of it. */
export interface ProtectedGraph {
  readonly supergraphSdl: string;
  readonly schema: GraphQLSchema;
  readonly rules: AuthorisationRules;
  readonly ask: (question: Question) => Answer;
  readonly visibleTo: (caller: Caller) => VisibleSchema;
}

interface Question {
  readonly query: string;
  readonly caller: Caller;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** An outcome as text, so that a test reads like what a planner would see. */
interface Answer {
  readonly kind: 'allowed' | 'filtered' | 'refused';
  /** Whether `document` is the very object that was given. */
  readonly same: boolean;
  readonly document: string | null;
  readonly shape: string | null;
  readonly paths: readonly string[];
  readonly codes: readonly unknown[];
  readonly messages: readonly string[];
}

/** Composes subgraphs, each given as SDL without its link, and reads the rules from what composition makes. */
export function protectedGraph(
  subgraphs: Readonly<Record<string, string>>,
  options: Pick<AuthoriseOptions, 'rejectUnauthorized'> = {},
): ProtectedGraph {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}.test`,
      typeDefs: parse(sdl.includes('@link(') ? sdl : `${federationLink()} ${sdl}`),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map((error) => error.message).join('\n'));
  return protectedSupergraph(supergraphSdl, options);
}

/** Reads the rules from a supergraph as it stands, even where Apollo's own library would not load it. */
export function protectedSupergraph(
  supergraphSdl: string,
  options: Pick<AuthoriseOptions, 'rejectUnauthorized'> & { readonly schema?: GraphQLSchema } = {},
): ProtectedGraph {
  const schema = options.schema ?? apiSchema(supergraphSdl);
  const rules = readRules(supergraphSdl);
  const authorise = createAuthorise({ rules, ...options, schema });
  const ask = ({ query, caller, variables = {}, operationName }: Question): Answer => {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) throw new Error(invalid.map((error) => error.message).join('\n'));
    const outcome = authorise({ document, operationName, variables, caller });
    const errors = outcome.kind === 'allowed' ? [] : outcome.errors;
    return {
      kind: outcome.kind,
      same: outcome.kind !== 'refused' && outcome.document === document,
      document: outcome.kind === 'refused' ? null : compact(print(outcome.document)),
      shape: outcome.kind === 'filtered' ? compact(print(outcome.shape)) : null,
      paths: errors.map((error) => (error.path ?? []).join('.')),
      codes: errors.map((error) => error.extensions.code),
      messages: errors.map((error) => error.message),
    };
  };
  return {
    supergraphSdl,
    schema,
    rules,
    ask,
    visibleTo: createVisibleSchemas({ rules, schema, inPieces: createInPieces() }),
  };
}

/** The link a subgraph imports its directives by. */
export function federationLink(imports: readonly unknown[] = defaultImports): string {
  const items = imports.map((item) => JSON.stringify(item).replace(/"(name|as)":/g, '$1:')).join(', ');
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${items}])`;
}

function apiSchema(supergraphSdl: string): GraphQLSchema {
  return Supergraph.build(supergraphSdl.replaceAll(', for: SECURITY', '')).apiSchema().toGraphQLJSSchema();
}

function compact(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
