import { registerHooks } from 'node:module';
import { readPeerInput } from './peer-input.ts';

// The printer of later releases of graphql 16 refuses the documents that mercurius makes.
registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^graphql(?=$|\/)/, 'graphql-16-11'), context),
});

const { serveMercurius } = await import('./serve-mercurius.ts');
await serveMercurius(readPeerInput());
