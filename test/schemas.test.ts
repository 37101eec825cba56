import { describe, expect, it } from '@jest/globals';
import { composeOwners } from '../gateway/registry/compose-owners.ts';
import { inScratchFolder } from './support/scratch-folder.ts';

describe('the schemas of the owners', () => {
  it('compose into one supergraph', async () => {
    await inScratchFolder(async (folder) => {
      expect(await composeOwners(folder)).toEqual({ ok: true, supergraphSdl: expect.any(String) });
    });
  });
});
