/** The layers of the hub: each rule says who may not know whom, and why. */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle has no first page to read; types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'steps-do-not-know-each-other',
      comment: 'server.ts lists the request steps in order; a step never calls the next.',
      severity: 'error',
      from: { path: '^gateway/request/([^/]+)\\.ts$' },
      to: { path: '^gateway/request/', pathNot: '^gateway/request/$1' },
    },
    {
      name: 'gateway-does-not-know-subgraphs',
      comment: 'The gateway meets a subgraph over HTTP; of the code it shares only the kit.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^subgraphs/(?!kit/)' },
    },
    {
      name: 'kit-stands-alone',
      comment: 'An NGO installs the kit without the hub.',
      severity: 'error',
      from: { path: '^subgraphs/kit/' },
      to: { path: '^(gateway|cli|bench|test|subgraphs/(?!kit/))' },
    },
    {
      name: 'owners-do-not-know-each-other',
      comment: 'Each owner keeps its own data in its own subgraph.',
      severity: 'error',
      from: { path: '^subgraphs/(mission|partners|review)/' },
      to: { path: '^subgraphs/(mission|partners|review)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'product-does-not-know-tests',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|cli)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'not-from-dev-dependencies',
      severity: 'error',
      from: { path: '^(gateway|subgraphs|cli)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // A project of its own, and what is made of the kit.
    exclude: { path: '^(cli/subgraph/template|subgraphs/kit/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
