import { basename } from 'node:path';
import { mostReasons, type ImportReport, type RefusedFile } from './import-report.ts';

/** The most reasons shown in text; `--json` has more. */
const shownReasons = 20;

const count = new Intl.NumberFormat('en');

/** What became of a file, for people. */
export function reportText(report: ImportReport | RefusedFile): string {
  const name = basename(report.file);
  if ('refused' in report) return `${name}: refused as ${report.kind}: ${report.refused}`;
  const { read, added, changed, unchanged, skipped } = report;
  const shown = report.reasons
    .slice(0, shownReasons)
    .map(({ position, reason }) => `  ${report.unit} ${position}: ${reason}`);
  return [
    `${name}: ${count.format(read)} read, ${count.format(added)} added, ${count.format(changed)} changed, ` +
      `${count.format(unchanged)} unchanged, ${count.format(skipped)} skipped`,
    ...(report.heldBack ? ['  Nothing was written.'] : []),
    ...(!report.heldBack && read > 0 && added + changed === 0 ? ['  Nothing changed.'] : []),
    ...passedOverText(report),
    ...shown,
    ...(skipped > shown.length
      ? [`  and ${count.format(skipped - shown.length)} more; --json lists ${mostReasons}`]
      : []),
  ].join('\n');
}

function passedOverText({ kind, passedOver = [] }: ImportReport): readonly string[] {
  const names = passedOver.map((name) => JSON.stringify(name)).join(', ');
  return names === '' ? [] : [`  Not imported, since ${kind} have no such fields: ${names}`];
}
