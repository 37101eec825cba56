import { scalars, type SqliteParts } from '@rapporteur/kit';
import { caseEntity } from './case.ts';
import { casesMigration } from './migrations/2026-11-21-cases.ts';
import { casePolicy } from './policy.ts';
import { caseFields, countryFields, createCaseMutations, caseQueries } from './resolvers.ts';

/** All that makes this subgraph; records are written by clients of `organisation` alone. */
export function createSubgraph(organisation: string): SqliteParts {
  return {
    name: 'template-name',
    database: 'sqlite',
    schema: new URL('schema.graphql', import.meta.url),
    entities: [caseEntity],
    migrations: [casesMigration],
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
