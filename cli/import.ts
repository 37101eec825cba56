import { Option, type Command } from 'commander';
import type { ImportKind } from './import/import-kind.ts';
import type { ImportOptions } from './import/run-import.ts';

/** Every kind of file that can be imported; its code is loaded when it is used. */
const kinds: readonly {
  readonly name: string;
  readonly operand: string;
  readonly description: string;
  /** Who owns the records unless told; without it, it must be told. */
  readonly organisation?: string;
  readonly load: () => Promise<ImportKind>;
}[] = [
  {
    name: 'countries',
    operand: '<file...>',
    description: 'formal names and M49 regions of countries, from the CSV of datasets/country-codes (PDDL)',
    organisation: 'steward',
    load: async () => (await import('./import/countries.ts')).countries,
  },
  {
    name: 'ucdp-ged',
    operand: '<file...>',
    description: 'incidents of the UCDP Georeferenced Event Dataset, CSV or GeoJSON (CC BY 4.0: cite UCDP)',
    load: async () => (await import('./import/ucdp-ged/ucdp-ged.ts')).ucdpGed,
  },
  {
    name: 'upr-info',
    operand: '<file...>',
    description: 'recommendations of the Universal Periodic Review and the answers to them, from UPR Info',
    load: async () => (await import('./import/upr-info/upr-info.ts')).uprInfo,
  },
  {
    name: 'recommendations',
    operand: '<file...>',
    description: 'recommendations of any review body, CSV or NDJSON with the names that README tells',
    load: async () => (await import('./import/recommendations/recommendations.ts')).recommendations,
  },
  {
    name: 'ratifications',
    operand: '<folder...>',
    description: 'where states stand towards human-rights treaties, from a folder with one CSV a treaty',
    load: async () => (await import('./import/ratifications/ratifications.ts')).ratifications,
  },
];

/** Adds `rapporteur import <kind> …`. */
export function registerImport(program: Command): void {
  const group = program
    .command('import')
    .description('Import published data sets; importing the same file again changes nothing.');
  for (const { name, operand, description, organisation, load } of kinds)
    group
      .command(`${name} ${operand}`)
      .description(description)
      .requiredOption('--organisation <id>', 'the organisation that will own the records', organisation)
      .addOption(
        new Option('--classification <label>', 'how sensitive the records are').choices([
          'UNCLASSIFIED',
          'CONFIDENTIAL',
          'STRICTLY_CONFIDENTIAL',
        ]),
      )
      .addOption(
        new Option('--tlp <label>', 'with whom the records may be shared').choices([
          'CLEAR',
          'GREEN',
          'AMBER',
          'AMBER_STRICT',
          'RED',
        ]),
      )
      .option('--database-url <url>', 'the database to import into; that of the running hub unless told')
      .option('--dry-run', 'say what would be written, and write nothing')
      .option('--all-or-nothing', 'write nothing of a file of which a record is skipped')
      .option('--json', 'print the report as JSON')
      .action(async (operands: string[], options: Omit<ImportOptions, 'operands'>) => {
        const { runImport } = await import('./import/run-import.ts');
        process.exitCode = await runImport(await load(), { ...options, operands }, process);
      });
}
