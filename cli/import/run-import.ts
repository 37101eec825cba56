import { finishLater } from './finish-later.ts';
import { importFiles } from './import-files.ts';
import type { ImportKind, ImportSetting, Labels } from './import-kind.ts';
import { mayOwnRecords } from './may-own-records.ts';
import { findOwnerDatabase } from './owner-database-url.ts';
import { createProgressBar } from './progress-bar.ts';
import { reportText } from './report-text.ts';

/** What the command line says. */
export interface ImportOptions {
  readonly operands: readonly string[];
  readonly organisation: string;
  readonly classification?: string;
  readonly tlp?: string;
  readonly databaseUrl?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly allOrNothing?: boolean;
}

/** What an import needs of the process it runs in. */
export interface ImportTerminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Runs one import command and gives its exit code: 0 where every file was imported, skipped records or not. */
export async function runImport(
  kind: ImportKind,
  options: ImportOptions,
  { env, stdout, stderr }: ImportTerminal,
): Promise<0 | 1> {
  const refuse = (reason: string): 1 => {
    stderr.write(`${reason}\n`);
    return 1;
  };
  const labels = chooseLabels(kind, options);
  if (!labels.ok) return refuse(labels.reason);
  const { databaseUrl, organisation } = options;
  const database = await findOwnerDatabase(kind.database, { databaseUrl, env });
  if (!database.ok) return refuse(database.reason);
  if (databaseUrl === undefined && !(await mayOwnRecords(organisation, env)))
    return refuse(`The hub knows no organisation "${organisation}": see "rapporteur organisation list".`);
  const progress = createProgressBar(stderr);
  const reports = await importFiles({
    kind,
    operands: options.operands,
    organisation,
    labels: labels.labels,
    databaseUrl: database.url,
    ...holdBackOf(options),
    ...(progress ? { progress } : {}),
  });
  stdout.write(
    options.json === true ? `${JSON.stringify(reports)}\n` : `${reports.map(reportText).join('\n')}\n`,
  );
  await finishLater(kind, database.url).catch((error: unknown) =>
    stderr.write(`What was left to the subgraph, which goes on with it: ${String(error)}\n`),
  );
  const failed = reports.some(
    (report) => 'refused' in report || (report.heldBack && options.dryRun !== true),
  );
  return failed ? 1 : 0;
}

function holdBackOf({ dryRun, allOrNothing }: ImportOptions): Pick<ImportSetting, 'holdBack'> {
  if (dryRun === true) return { holdBack: 'ALWAYS' };
  return allOrNothing === true ? { holdBack: 'UNLESS_WHOLE' } : {};
}

type ChosenLabels =
  { readonly ok: true; readonly labels: Labels | null } | { readonly ok: false; readonly reason: string };

function chooseLabels(kind: ImportKind, { classification, tlp }: ImportOptions): ChosenLabels {
  if (kind.labels)
    return {
      ok: true,
      labels: { classification: classification ?? kind.labels.classification, tlp: tlp ?? kind.labels.tlp },
    };
  if (classification === undefined && tlp === undefined) return { ok: true, labels: null };
  return {
    ok: false,
    reason: `${kind.name} is reference data without labels: leave out --classification and --tlp.`,
  };
}
