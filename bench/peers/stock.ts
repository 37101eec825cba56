import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readPeerInput } from './peer-input.ts';

/** The stock gateway as its documentation starts it: no token is verified, no rule holds. */
const { port, supergraphSdl } = readPeerInput();
const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
