import type { ApolloServerPlugin } from '@apollo/server';

// Apollo's own pages load scripts from its servers, which then know who looks at this hub.
const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Rapporteur</title>
<h1>Rapporteur</h1>
<p>A GraphQL endpoint. Send operations with <code>POST</code>, as JSON:</p>
<pre>curl "$URL/graphql" -H 'content-type: application/json' -H "authorization: Bearer $TOKEN" \\
  --data '{"query":"{ __typename }"}'</pre>
</html>
`;

/** What a person sees who opens the endpoint in a browser. */
export const landingPage: ApolloServerPlugin = {
  serverWillStart: () => Promise.resolve({ renderLandingPage: () => Promise.resolve({ html }) }),
};
