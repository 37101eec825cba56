import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, type ImportRequest } from '../../../cli/import/import-files.ts';
import type { ImportReport, RefusedFile } from '../../../cli/import/import-report.ts';
import { ucdpGed } from '../../../cli/import/ucdp-ged/ucdp-ged.ts';
import { mission } from '../../../subgraphs/mission/parts.ts';
import { startSubgraphUnderTest, type SubgraphUnderTest } from '../../support/subgraph.ts';

/** A mission subgraph, a folder of files, and imports of the files into the subgraph. */
export interface MissionImport {
  readonly subgraph: SubgraphUnderTest;
  readonly folder: string;
  write(name: string, content: string | Buffer): Promise<string>;
  run(
    operands: readonly string[],
    request?: Partial<ImportRequest>,
  ): Promise<readonly (ImportReport | RefusedFile)[]>;
  /** What an organisation's incidents are, by the query's fields. */
  incidents(organisation: string, fields: string): Promise<{ totalCount: number; nodes: never[] }>;
  stop(): Promise<void>;
}

/** Starts all of it, empty. */
export async function startMissionImport(): Promise<MissionImport> {
  const subgraph = await startSubgraphUnderTest(mission);
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  return {
    subgraph,
    folder,
    async write(name, content) {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    run: (operands, request = {}) =>
      importFiles({
        kind: ucdpGed,
        operands,
        organisation: 'mission-aurora',
        labels: ucdpGed.labels,
        databaseUrl: subgraph.databaseUrl,
        ...request,
      }),
    async incidents(organisation, fields) {
      const query = `query ($filter: IncidentFilter) {
        incidents(first: 500, filter: $filter) { totalCount nodes { ${fields} } }
      }`;
      const caller = { organisation, scope: 'incident:read' };
      const { data } = await subgraph.ask(caller, query, { filter: { owners: [organisation] } });
      return data.incidents as { totalCount: number; nodes: never[] };
    },
    async stop() {
      await subgraph.stop();
      await rm(folder, { recursive: true });
    },
  };
}
