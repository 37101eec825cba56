import { scalars, type SubgraphParts } from '@rapporteur/kit';
import { caseEntity } from './case.ts';
import { Cases1795219200000 } from './migrations/2026-11-21-cases.ts';
import { casePolicy } from './policy.ts';
import { caseFields, countryFields, createCaseMutations, caseQueries } from './resolvers.ts';

/** All that makes this subgraph; records are written by clients of `organisation` alone. */
export function createSubgraph(organisation: string): SubgraphParts {
  return {
    name: 'template-name',
    schema: new URL('schema.graphql', import.meta.url),
    entities: [caseEntity],
    migrations: [Cases1795219200000],
    policies: [casePolicy],
    resolvers: {
      ...scalars,
      Query: caseQueries,
      Mutation: createCaseMutations(organisation),
      TemplateNameCase: caseFields,
      Country: countryFields,
    },
  };
}
