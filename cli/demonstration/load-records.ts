import { readFile } from 'node:fs/promises';
import type { DataSource, EntityManager, ObjectLiteral } from 'typeorm';
import { createDataSource } from '../../subgraphs/kit/database.ts';
import type { SubgraphParts } from '../../subgraphs/kit/subgraph-parts.ts';

/** The records of one organisation in a demonstration file, by entity, in the order they are inserted. */
interface OwnersRecords {
  readonly organisation: string;
  readonly records: Readonly<Record<string, readonly ObjectLiteral[]>>;
}

/**
 * Loads one owner's demonstration file: all of it or nothing. Rows that are there already stay as they are.
 * @returns how many rows were added.
 */
export async function loadRecords(parts: SubgraphParts, databaseUrl: string, file: URL): Promise<number> {
  const owners = JSON.parse(await readFile(file, 'utf8')) as readonly OwnersRecords[];
  const source = await createDataSource({ url: databaseUrl, entities: parts.entities, poolSize: 1 }).initialize();
  try {
    return await source.transaction(async (manager) => {
      let added = 0;
      for (const owner of owners) added += await insertAs(manager, source, owner);
      return added;
    });
  } finally {
    await source.destroy();
  }
}

async function insertAs(manager: EntityManager, source: DataSource, owner: OwnersRecords): Promise<number> {
  await manager.query(`SELECT set_config('rapporteur.organisation', $1, true)`, [owner.organisation]);
  let added = 0;
  for (const [entity, rows] of Object.entries(owner.records)) {
    const isOwned = source.getMetadata(entity).findColumnWithPropertyName('ownerId') !== undefined;
    const values = isOwned ? rows.map((row) => ({ ownerId: owner.organisation, ...row })) : [...rows];
    const result = await manager.createQueryBuilder().insert().into(entity).values(values).orIgnore().returning('1').execute();
    added += (result.raw as readonly unknown[]).length;
  }
  return added;
}
