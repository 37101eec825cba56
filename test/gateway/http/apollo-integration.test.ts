import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import {
  type CreateServerForIntegrationTests,
  defineIntegrationTestSuite,
} from '@apollo/server-integration-testsuite';
import { answerThroughApollo } from '../../../gateway/http/answer-through-apollo.ts';
import { readRequestBody } from '../../../gateway/http/read-request-body.ts';
import { writeAnswer } from '../../../gateway/http/write-answer.ts';
import { refusedOperation } from '../../../gateway/operation-outcome.ts';
import { respond } from '../../../gateway/request/respond.ts';

const bodyBytes = 50_000_000;

/** The gateway's own HTTP layer in front of whatever Apollo Server the suite asks for. */
const createTestServer: CreateServerForIntegrationTests = async (config, options) => {
  const listener = createServer((request, response) => {
    void (async () => {
      const body = await readRequestBody(request, bodyBytes);
      const answer = body.ok
        ? await answerThroughApollo({
            apollo: server,
            request,
            body: body.value,
            context: options?.context ?? (() => Promise.resolve({})),
          })
        : respond(refusedOperation(body.error), 'application/json; charset=utf-8');
      await writeAnswer(request, response, answer);
    })();
  });
  const server = new ApolloServer({
    ...config,
    plugins: [...(config.plugins ?? []), ApolloServerPluginDrainHttpServer({ httpServer: listener })],
  });
  await server.start();
  const url = await new Promise<string>((resolve) =>
    listener.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(listener.address() as AddressInfo).port}/`),
    ),
  );
  return { server, url };
};

defineIntegrationTestSuite(createTestServer, { noIncrementalDelivery: true });
