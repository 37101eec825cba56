import { parse } from 'graphql';
import type { AuthorisationRules } from './authorisation-rules.ts';
import { bindImplementers } from './bind-implementers.ts';
import { readOwnRules } from './read-own-rules.ts';
import { readSupergraphTypes } from './read-supergraph-types.ts';

/** Reads who may query what from a supergraph: the directives it links, on whatever they are written. */
export function readRules(supergraphSdl: string): AuthorisationRules {
  const document = parse(supergraphSdl, { noLocation: true });
  const types = readSupergraphTypes(document);
  const own = readOwnRules(document);
  return { clauses: own.clauses, byCoordinate: bindImplementers(own, types), types };
}
