import { writeFile } from 'node:fs/promises';
import iconv from 'iconv-lite';

const states = ['Gabon', "Cote d'Ivoire", 'DPR Korea', 'Spain', 'St Lucia', 'Viet Nam', 'United States'];
const issues = ['Justice', 'Detention', '"Justice,Detention"', '"Minorities,Migrants,Labour"'];
const words =
  'adopt legislation and take effective measures to protect civilians, à titre préventif, without delay';

/** Writes a file of made-up recommendations in the form of UPR Info's export: Mac OS Roman, lines that end in CR. */
export async function writeMadeUpExport(path: string, rows: number): Promise<void> {
  const lines = ['To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session'];
  for (let row = 0; row < rows; row += 1) lines.push(line(row));
  await writeFile(path, iconv.encode(lines.join('\r'), 'macroman'));
}

function line(row: number): string {
  const pick = (from: readonly string[]): string => from[row % from.length] ?? '';
  const text = `"Recommendation ${row}: ${words.repeat(1 + (row % 2))}"`;
  const answer = row % 4 === 0 ? 'Noted' : 'Accepted';
  return [pick(states), 'Africa', '"AU, OIC"', text, pick(states.toReversed()), 'WEOG', 'EU']
    .concat(answer, String(1 + (row % 5)), pick(issues), String(1 + (row % 13)))
    .join(',');
}
