import { Client } from 'pg';
import { importFile } from './import-file.ts';
import type { ImportKind, Labels, Recognised } from './import-kind.ts';
import type { ImportReport, RefusedFile } from './import-report.ts';
import { openSourceFile } from './source-file.ts';

export interface ImportRequest {
  readonly kind: ImportKind;
  readonly operands: readonly string[];
  readonly organisation: string;
  readonly labels: Labels | null;
  readonly databaseUrl: string;
  readonly progress?: ImportProgress;
}

/** Is told how far an import has come. */
export interface ImportProgress {
  readonly begin: (file: string, size: number) => void;
  readonly read: (bytes: number) => void;
  readonly end: () => void;
}

interface RecognisedFile {
  readonly path: string;
  readonly size: number;
  readonly source: Extract<Recognised, { ok: true }>;
}

/**
 * Imports files of one kind. All of them are looked at first: where one is not of this kind, nothing of any is
 * written. Each is then one transaction of its own; one that fails leaves the others as they are.
 */
export async function importFiles(request: ImportRequest): Promise<readonly (ImportReport | RefusedFile)[]> {
  const { kind, operands } = request;
  const paths = (
    await Promise.all(
      operands.map((operand) => (kind.filesOf ? kind.filesOf(operand) : Promise.resolve([operand]))),
    )
  ).flat();
  const looked = await Promise.all(paths.map((path) => recognise(path, request)));
  const refused = looked.filter((file) => 'refused' in file);
  if (refused.length > 0) return refused;
  const client = new Client({ connectionString: request.databaseUrl, application_name: 'rapporteur import' });
  await client.connect();
  try {
    const reports = [];
    for (const file of looked) if ('source' in file) reports.push(await importOne(client, file, request));
    return reports;
  } finally {
    await client.end();
  }
}

async function recognise(
  path: string,
  { kind, progress }: ImportRequest,
): Promise<RecognisedFile | RefusedFile> {
  const opened = await openSourceFile(path, progress?.read);
  const refuse = (reason: string): RefusedFile => ({ file: path, kind: kind.name, refused: reason });
  if (!opened.ok) return refuse(opened.reason);
  const source = await kind.recognise(opened.file);
  return source.ok ? { path, size: opened.file.size, source } : refuse(source.reason);
}

async function importOne(
  client: Client,
  { path, size, source }: RecognisedFile,
  { kind, organisation, labels, progress }: ImportRequest,
): Promise<ImportReport | RefusedFile> {
  progress?.begin(path, size);
  try {
    return await importFile({ client, kind, setting: { organisation, labels, file: path }, source });
  } catch (error) {
    const reason = String(error).replace(/^[a-z]*error: /i, '');
    return { file: path, kind: kind.name, refused: `${reason}; nothing of it was written` };
  } finally {
    progress?.end();
  }
}
