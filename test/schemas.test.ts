import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { owners } from '../gateway/deployment.ts';
import { composeOwners } from '../gateway/registry/compose-owners.ts';
import { inScratchFolder } from './support/scratch-folder.ts';

describe('the schemas of the owners', () => {
  it('compose into one supergraph', async () => {
    await inScratchFolder(async (folder) => {
      expect(await composeOwners(folder)).toEqual({ ok: true, supergraphSdl: expect.any(String) });
    });
  });

  it('let no owner who does not answer take away what another owner answers', () => {
    expect(owners.flatMap(demandsOnOthers)).toEqual([]);
  });
});

/** Whose records the entities are that several owners add fields to. */
const ownerOf: Readonly<Record<string, string>> = {
  Country: 'hub',
  Organisation: 'hub',
  Mission: 'mission',
  Incident: 'mission',
  Partnership: 'partners',
  Recommendation: 'review',
  Instrument: 'review',
  ReviewBody: 'review',
};

/** The fields that one owner adds to another's entities and that may not be null. */
function demandsOnOthers(owner: string): string[] {
  const document = parse(readFileSync(new URL(`../schemas/${owner}.graphql`, import.meta.url), 'utf8'));
  return document.definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    if ((ownerOf[type.name.value] ?? owner) === owner) return [];
    return (type.fields ?? [])
      .filter((field) => field.type.kind === Kind.NON_NULL_TYPE && !['id', 'code'].includes(field.name.value))
      .map((field) => `${type.name.value}.${field.name.value}`);
  });
}
