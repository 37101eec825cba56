import { FieldFailure } from '../field-failure.ts';
import { placeErrors } from '../reply/place-errors.ts';
import { learnType, type ReadAs } from '../reply/reply-reader.ts';
import { SharedValues } from '../reply/shared-values.ts';
import { typeNameKey } from '../result-object.ts';
import type { ResultObject } from '../result-object.ts';
import type { ExecutionRequest } from '../execution-request.ts';
import type { SubgraphReply } from '../subgraph-call.ts';
import { maySend } from './data-flows.ts';
import { gatherEntities } from './entity-batch.ts';
import type { EntityBatch } from './entity-batch.ts';
import type { AskedEntities, AskEntities, EntitiesReply } from './entity-loads.ts';
import type { ExecutableFetch } from './executable-fetch.ts';
import { pickVariables, representationsName } from './fetch-body.ts';

/** Runs one fetch for some objects and merges what it brings into them. */
export async function runFetch(
  fetch: ExecutableFetch,
  objects: readonly ResultObject[],
  request: ExecutionRequest,
): Promise<void> {
  if (objects.length === 0) return;
  const agreed = maySend(fetch.node, request);
  if (agreed !== true && !(await agreed)) {
    const refused = new FieldFailure('DATA_FLOW_NOT_AGREED', fetch.node.subgraph);
    for (const object of objects) fetch.fail(object, refused);
    return;
  }
  if (!fetch.represent) {
    mergeRoot(fetch, objects, read(fetch, await send(fetch, request, null), request));
    return;
  }
  const batch = gatherEntities(objects, fetch.represent, (object, failure) => fetch.lose(object, failure));
  if (batch.representations.length === 0) return;
  if (fetch.sharedQuery === null || request.loads === null) {
    mergeEntities(
      fetch,
      batch,
      entitiesOf(fetch, batch, read(fetch, await send(fetch, request, batch), request)),
    );
    return;
  }
  mergeEntities(fetch, batch, await request.loads.load(fetch.sharedQuery, batch, ask(fetch, request)));
}

/** Entities that other fetches ask for by the same query are asked for together with theirs. */
function ask(fetch: ExecutableFetch, request: ExecutionRequest): AskEntities {
  return async (asked) => entitiesOf(fetch, asked, read(fetch, await send(fetch, request, asked), request));
}

function send(
  { node, variables: sent, writeBody, keepsDigits }: ExecutableFetch,
  request: ExecutionRequest,
  entities: AskedEntities | null,
): Promise<SubgraphReply> {
  const subgraph = request.endpoints.get(node.subgraph);
  if (!subgraph) return Promise.resolve({ ok: false, code: 'SUBGRAPH_UNAVAILABLE' });
  const variables = pickVariables(request.variables, sent);
  if (entities !== null) variables[representationsName] = entities.representations;
  return request.send({
    subgraph,
    query: node.query,
    operationName: node.operationName ?? undefined,
    variables,
    body: writeBody(request.variables, entities?.keys ?? null),
    kind: node.operation === 'mutation' ? 'mutation' : 'query',
    keepsDigits,
    afterChange: request.isChange,
    caller: request.caller,
    requestId: request.requestId,
    signal: request.signal,
  });
}

/** The data of a reply with its errors put in their places, or the one failure that took all of it. */
function read(
  fetch: ExecutableFetch,
  reply: SubgraphReply,
  request: ExecutionRequest,
): object | FieldFailure {
  const { subgraph } = fetch.node;
  if (!reply.ok) return new FieldFailure(reply.code, subgraph);
  if (typeof reply.data !== 'object' || reply.data === null || Array.isArray(reply.data)) {
    const [error] = reply.errors;
    return error ? new FieldFailure(error.code, subgraph, { message: error.message }) : fetch.invalid;
  }
  if (reply.errors.length > 0) request.unplaced.push(...placeErrors(reply.data, reply.errors, subgraph));
  return reply.data;
}

function mergeRoot(
  fetch: ExecutableFetch,
  objects: readonly ResultObject[],
  data: object | FieldFailure,
): void {
  const shared = new SharedValues();
  for (const object of objects) {
    if (data instanceof FieldFailure) fetch.fail(object, data);
    else fetch.reader.readInto(object, data, { typeName: object[typeNameKey], shared });
  }
}

function mergeEntities(fetch: ExecutableFetch, batch: EntityBatch, entities: EntitiesReply): void {
  const shared = new SharedValues();
  const { targets, representations } = batch;
  for (let index = 0; index < targets.length; index += 1) {
    const entity: unknown = entities instanceof FieldFailure ? entities : entities[index];
    const typeName = representations[index]?.__typename;
    if (typeName === undefined) continue;
    for (const target of targets[index] ?? []) mergeEntity(fetch, target, { entity, typeName, shared });
  }
}

/** An answer with more or fewer entities than were asked for cannot be told apart: none of it is used. */
function entitiesOf(
  { invalid }: ExecutableFetch,
  { representations }: AskedEntities,
  data: object | FieldFailure,
): EntitiesReply {
  if (data instanceof FieldFailure) return data;
  const entities: unknown = '_entities' in data ? data._entities : undefined;
  if (entities instanceof FieldFailure) return entities;
  return Array.isArray(entities) && entities.length === representations.length ? entities : invalid;
}

function mergeEntity(
  fetch: ExecutableFetch,
  target: ResultObject,
  { entity, typeName, shared }: ReadAs & { readonly entity: unknown },
): void {
  if (entity instanceof FieldFailure) {
    fetch.fail(target, entity);
    return;
  }
  if (entity === null) {
    fetch.reader.leaveNull(target, typeName, fetch.unknown);
    return;
  }
  const isObject = typeof entity === 'object' && !Array.isArray(entity);
  const told = isObject ? fetch.reader.typeOf(entity, typeName) : null;
  if (!isObject || told === null) {
    fetch.fail(target, fetch.invalid);
    return;
  }
  learnType(target, told, fetch.types);
  fetch.reader.readInto(target, entity, { typeName: told, shared });
}
