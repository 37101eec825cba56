import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningGateway, startGateway } from '../../support/gateway.ts';
import { type Library, startLibrary } from '../../support/library-subgraphs.ts';

const names = '{ people { name } }';
const answer = { data: { people: [{ name: 'Ama' }, { name: 'Ben' }] } };

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const byHash = (sha256Hash: string): Record<string, unknown> => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

let library: Library;
let folder: string;

beforeAll(async () => {
  library = await startLibrary();
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
});
afterAll(() => library.stop());

const withGateway = async (
  options: Partial<Parameters<typeof startGateway>[0]>,
  use: (gateway: RunningGateway) => Promise<void>,
): Promise<void> => {
  const gateway = await startGateway({ supergraphSdl: library.supergraphSdl, ...options });
  try {
    await use(gateway);
  } finally {
    await gateway.stop();
  }
};

describe('an automatic persisted query', () => {
  it('is not found before it was sent, is kept, and then answers by its hash alone', () =>
    withGateway({}, async (gateway) => {
      const unknown = await gateway.post(byHash(hashOf(names)));
      expect(unknown.status).toBe(200);
      expect(unknown.json.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
      expect((await gateway.post({ query: names, ...byHash(hashOf(names)) })).json).toEqual(answer);
      expect((await gateway.post(byHash(hashOf(names)))).json).toEqual(answer);
      const path = `/graphql?extensions=${encodeURIComponent(JSON.stringify(byHash(hashOf(names)).extensions))}`;
      expect((await gateway.get(path, { 'apollo-require-preflight': '1' })).json).toEqual(answer);
    }));

  it('is the same where the answer is a stream', () =>
    withGateway({}, async (gateway) => {
      const streamed = async (body: object) =>
        (await gateway.post(body, { accept: 'text/event-stream' })).text;
      const [known, wrong] = [byHash(hashOf(names)), byHash(hashOf('{ books { id } }'))];
      expect(await streamed(known)).toContain('"PERSISTED_QUERY_NOT_FOUND"');
      expect(await streamed({ query: names, ...wrong })).toContain('"BAD_REQUEST"');
      for (const body of [{ query: names, ...known }, known])
        expect(await streamed(body)).toContain(`data: ${JSON.stringify(answer)}`);
      expect((await gateway.post(known)).json).toEqual(answer);
      expect(await streamed(wrong)).toContain('"PERSISTED_QUERY_NOT_FOUND"');
    }));

  it('under a hash that is not its own is refused and answers for nobody', () =>
    withGateway({}, async (gateway) => {
      const other = hashOf('{ books { id } }');
      const { status, json } = await gateway.post({ query: names, ...byHash(other) });
      expect([status, json.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
      expect((await gateway.post(byHash(other))).json.errors[0].extensions.code).toBe(
        'PERSISTED_QUERY_NOT_FOUND',
      );
    }));
});

describe('trusted documents', () => {
  const forms: Record<string, () => Promise<string>> = {
    'a manifest of Apollo tools': async () => {
      const file = join(folder, 'manifest.json');
      const operations = [{ id: hashOf(names), name: 'Names', type: 'query', body: names }];
      await writeFile(
        file,
        JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }),
      );
      return file;
    },
    'an object of texts by hash': async () => {
      const file = join(folder, 'texts.json');
      await writeFile(file, JSON.stringify({ [`sha256:${hashOf(names)}`]: names }));
      return file;
    },
    'a folder of files': async () => {
      const documents = await mkdtemp(join(folder, 'folder-'));
      await writeFile(join(documents, 'names.graphql'), names);
      await writeFile(join(documents, 'notes.txt'), 'not a document');
      return documents;
    },
  };

  it.each(Object.keys(forms))('come from %s', async (form) => {
    const trustedDocuments = (await forms[form]?.()) ?? '';
    await withGateway({ trustedDocuments }, async (gateway) => {
      expect((await gateway.post(byHash(hashOf(names)))).json).toEqual(answer);
      expect((await gateway.post({ query: '{ people { id } }' })).status).toBe(200);
    });
  });

  it('can be the only ones: any other is refused by every way it can come', async () => {
    const trustedDocuments = (await forms['a folder of files']?.()) ?? '';
    await withGateway({ trustedDocuments, trustedDocumentsOnly: true }, async (gateway) => {
      const other = '{ people { id } }';
      const csrf = { 'apollo-require-preflight': '1' };
      const replies = [
        await gateway.post({ query: other }),
        await gateway.post({ query: other, ...byHash(hashOf(other)) }),
        await gateway.get(`/graphql?query=${encodeURIComponent(other)}`, csrf),
        await gateway.post({ query: `${names} ` }),
      ];
      for (const { status, json } of replies) {
        expect([status, json.errors[0].extensions.code]).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
      }
      const registered = await gateway.post(byHash(hashOf(other)));
      expect(registered.json.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
      expect((await gateway.post(byHash(hashOf(names)))).json).toEqual(answer);
      expect((await gateway.post({ query: names })).json).toEqual(answer);
    });
  });
});
