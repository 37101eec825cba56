import type { CodegenConfig } from '@graphql-codegen/cli';

/** Resolver types of one subgraph; its entities are the mapped parents (see `mappers` in each entry). */
function subgraph(
  schema: string,
  mappers: Record<string, string>,
  contextType: string,
): CodegenConfig['generates'][string] {
  return {
    schema,
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      strictScalars: true,
      scalars: { Date: 'string', DateTime: 'Date' },
      maybeValue: 'T | null',
      inputMaybeValue: 'T | null | undefined',
      avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: false },
      contextType,
      mappers,
    },
  };
}

/** Generated files: `npm run generate` writes them, `npm run check:generated` fails where they are stale. */
const config: CodegenConfig = {
  generates: {},
};

export default config;
