import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, type JWTVerifyOptions } from 'jose';
import type { ProbeSigner } from '../../gateway/registry/probe/probe-assertions.ts';
import { assertionAudience, assertionType } from '../../subgraphs/kit/assertion.ts';

/** What a subgraph that was not built with the kit gets wrong; nothing unless told. */
export interface Flaws {
  readonly answersAnybody?: boolean;
  /** Decodes the assertion and never verifies it. */
  readonly believesAnything?: boolean;
  /** Which rules of verification are left out. */
  readonly verification?: (right: JWTVerifyOptions) => JWTVerifyOptions;
  readonly sdl?: string;
  readonly entities?: (representations: readonly Reference[]) => unknown;
  /** Answers with this status and text alone. */
  readonly page?: { readonly status: number; readonly text: string };
}

interface Reference {
  readonly __typename: string;
  readonly id?: string;
}

/** A subgraph that was not built with the kit. */
export interface ForeignSubgraph {
  readonly url: string;
  readonly sdl: string;
  readonly signer: ProbeSigner;
  close(): Promise<void>;
}

const issuer = 'http://hub.test';

/** What it publishes: an entity of its own and an extension of another owner's. */
export const foreignSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { wells: [Well!]! }
  type Well @key(fields: "id") @key(fields: "place { code } number") { id: ID! number: Int! place: Place! }
  type Place { code: String! }
  type Country @key(fields: "code") { code: ID! wells: [Well!]! }
  type Mission @key(fields: "id", resolvable: false) { id: ID! }`;

/** Starts one on the loopback. */
export async function startForeignSubgraph(name: string, flaws: Flaws = {}): Promise<ForeignSubgraph> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA', kid: 'k' }] });
  const entities = flaws.entities ?? rightEntities;
  const schema = buildSubgraphSchema({
    typeDefs: parse(flaws.sdl ?? foreignSdl),
    resolvers: {
      Query: {
        _entities: (_root: unknown, args: { representations: Reference[] }) => entities(args.representations),
      },
    },
  });
  const right = {
    issuer,
    audience: assertionAudience(name),
    typ: assertionType,
    algorithms: ['EdDSA'],
    requiredClaims: ['exp'],
  };
  const accepts = async (authorization: string | undefined): Promise<boolean> => {
    if (flaws.answersAnybody === true) return true;
    if (authorization === undefined) return false;
    if (flaws.believesAnything === true) return true;
    return jwtVerify(authorization.slice('Bearer '.length), keys, flaws.verification?.(right) ?? right).then(
      () => true,
      () => false,
    );
  };
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      if (flaws.page) response.writeHead(flaws.page.status, { location: '/' }).end(flaws.page.text);
      else if (!(await accepts(request.headers.authorization)))
        response.writeHead(401).end('{"errors":[{"message":"refused"}]}');
      else {
        const { query, variables } = JSON.parse(body);
        response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
      }
    };
    void answer();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    sdl: foreignSdl,
    signer: { issuer, key: { alg: 'EdDSA', kid: 'k', key: privateKey } },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function rightEntities(representations: readonly Reference[]): unknown {
  return representations.map((each) => (each.__typename === 'Country' ? each : null));
}
