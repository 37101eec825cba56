import { Client } from 'pg';
import { stageFile, type FileImport } from './stage-file.ts';
import type { ImportKind, ImportSetting, Labels, Recognised } from './import-kind.ts';
import type { ImportReport, RefusedFile } from './import-report.ts';
import { isMeeting, type FileTurn } from './merge-early.ts';
import { createMetKeys } from './met-keys.ts';
import { openSourceFile } from './source-file.ts';

export interface ImportRequest {
  readonly kind: ImportKind;
  readonly operands: readonly string[];
  readonly organisation: string;
  readonly labels: Labels | null;
  readonly databaseUrl: string;
  readonly holdBack?: ImportSetting['holdBack'];
  readonly progress?: ImportProgress;
}

/** Is told how far an import has come. */
export interface ImportProgress {
  readonly begin: (file: string, size: number) => void;
  readonly read: (bytes: number) => void;
  readonly end: () => void;
}

/** One is read and two are merged. */
const filesUnderWay = 3;

/** How often a file is read again because of others that add its rows. */
const mostAttempts = 10;

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
  return importInTurn(
    looked.filter((file) => 'source' in file),
    request,
  );
}

/**
 * Reading is this process's work and merging the server's: while files are merged the next is read, each over a
 * connection of its own. They are merged one after the other; where their kind says that only keys matter, a file that
 * shares none with those before it does not wait for them. So a row of several files belongs to the first of them.
 */
async function importInTurn(
  files: readonly RecognisedFile[],
  request: ImportRequest,
): Promise<readonly (ImportReport | RefusedFile)[]> {
  const clients = await Promise.all(files.slice(0, filesUnderWay).map(() => connect(request.databaseUrl)));
  const reports: Promise<ImportReport | RefusedFile>[] = [];
  const met = createMetKeys();
  try {
    for (const [index, file] of files.entries()) {
      const client = clients[index % clients.length];
      if (client === undefined) break;
      await reports[index - clients.length];
      const earlier = Promise.all(reports);
      const turn = request.kind.addInAnyOrder ? { keys: met.nextFile(), earlier } : null;
      const staged = await stageOne({ client, turn }, file, request);
      const waits = turn?.keys.meetEarlier() !== false;
      reports.push((waits ? earlier : Promise.resolve()).then(() => mergeOne(staged, file, request)));
    }
    return await Promise.all(reports);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, application_name: 'rapporteur import' });
  // What is under way fails with the connection and tells why; a second word, from no call at all, would end the process.
  client.on('error', () => undefined);
  await client.connect();
  // Before the first temporary table: the rows of a file of usual size stay in memory and are sorted there.
  await client.query(`SET temp_buffers = '64MB'; SET work_mem = '64MB'; SET jit = off`);
  return client;
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

type Staged = { readonly ok: true; readonly merge: Merge } | { readonly ok: false; readonly error: unknown };

type Merge = () => Promise<ImportReport>;

async function stageOne(
  { client, turn }: { readonly client: Client; readonly turn: FileTurn | null },
  { path, size, source }: RecognisedFile,
  { kind, organisation, labels, holdBack, progress }: ImportRequest,
): Promise<Staged> {
  progress?.begin(path, size);
  try {
    const setting = { organisation, labels, file: path, ...(holdBack ? { holdBack } : {}) };
    const work = { client, kind, setting, source };
    const merge = turn === null ? (await stageFile({ ...work, turn })).merge : await stageEarly(work, turn);
    return { ok: true, merge };
  } catch (error) {
    return { ok: false, error };
  } finally {
    progress?.end();
  }
}

/**
 * Where other imports add the same rows at the same time, the file is read again and merged behind them. Each time, one
 * of them is through.
 */
async function stageEarly(work: Omit<FileImport, 'turn'>, turn: FileTurn): Promise<Merge> {
  const again = async (error: unknown, attempts: number): Promise<ImportReport> => {
    if (!isMeeting(error) || attempts === 0) throw error;
    await turn.earlier;
    try {
      const { merge } = await stageFile({ ...work, turn: null });
      return await merge();
    } catch (next) {
      return again(next, attempts - 1);
    }
  };
  try {
    const { merge } = await stageFile({ ...work, turn });
    return () => merge().catch((error: unknown) => again(error, mostAttempts));
  } catch (error) {
    return () => again(error, mostAttempts);
  }
}

async function mergeOne(
  staging: Staged,
  { path }: RecognisedFile,
  { kind }: ImportRequest,
): Promise<ImportReport | RefusedFile> {
  try {
    if (staging.ok) return await staging.merge();
    throw staging.error;
  } catch (error) {
    const reason = String(error).replace(/^[a-z]*error: /i, '');
    return { file: path, kind: kind.name, refused: `${reason}; nothing of it was written` };
  }
}
