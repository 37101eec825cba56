import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type Refused, refused } from '../../gateway/organisations/outcome.ts';

/** Terms as the command line states them. */
export interface TermsOptions {
  /** A file with the whole terms, as the schema's AgreementTermsInput. */
  readonly terms?: string;
  readonly purpose?: readonly string[];
  readonly dataset?: readonly string[];
  readonly until?: string;
  readonly from?: string;
  readonly classification: string;
  readonly tlp: string;
  readonly detail: string;
  readonly country?: readonly string[];
  readonly area?: readonly string[];
  readonly category?: readonly string[];
  readonly occurredFrom?: string;
  readonly occurredTo?: string;
  readonly verification?: readonly string[];
  readonly verificationFloor?: string;
  readonly fieldGroup?: readonly string[];
}

/** Adds the options that state terms. */
export function addTermsOptions(command: Command): Command {
  return command
    .option('--terms <file>', 'a JSON file with the whole terms, instead of the options below')
    .option('--purpose <purpose...>', 'what the records may be asked for, such as protection')
    .option('--dataset <type...>', 'which types of records, such as Incident')
    .option('--until <moment>', 'shows none from this moment on, such as 2027-01-01T00:00:00Z')
    .option('--from <moment>', 'shows records from this moment on; from now on unless told')
    .option('--classification <label>', 'up to this classification', 'CONFIDENTIAL')
    .option('--tlp <label>', 'up to this handling', 'AMBER_STRICT')
    .option('--detail <detail>', 'FULL, DEIDENTIFIED or AGGREGATE', 'FULL')
    .option('--country <code...>', 'in these countries alone')
    .option('--area <name...>', 'in these first-order areas alone')
    .option('--category <category...>', 'of these categories alone')
    .option('--occurred-from <day>', 'from this day on')
    .option('--occurred-to <day>', 'up to this day')
    .option('--verification <status...>', 'in these states of verification alone')
    .option('--verification-floor <status>', 'at least this firmly verified')
    .option('--field-group <group...>', 'beyond the core of a record, these groups of fields alone');
}

/** The terms that options state. The hub says what is wrong about them. */
export async function readTerms(
  options: TermsOptions,
): Promise<{ readonly ok: true; readonly terms: unknown } | Refused> {
  if (options.terms !== undefined) return readTermsFile(options.terms);
  const { purpose, dataset, until } = options;
  if (!purpose || !dataset || until === undefined)
    return refused('BAD_USER_INPUT', 'Terms need --purpose, --dataset and --until, or --terms with a file.');
  const terms = {
    purposes: purpose,
    datasets: dataset,
    validFrom: options.from,
    validTo: until,
    conditions: {
      countries: options.country,
      areas: options.area,
      categories: options.category,
      occurredFrom: options.occurredFrom,
      occurredTo: options.occurredTo,
      classification: options.classification,
      tlp: options.tlp,
      verification: options.verification,
      verificationFloor: options.verificationFloor,
      fieldGroups: options.fieldGroup,
      detail: options.detail,
    },
  };
  return { ok: true, terms };
}

async function readTermsFile(
  file: string,
): Promise<{ readonly ok: true; readonly terms: unknown } | Refused> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return refused('BAD_USER_INPUT', `The file ${file} cannot be read.`);
  try {
    return { ok: true, terms: JSON.parse(text) as unknown };
  } catch {
    return refused('BAD_USER_INPUT', `The file ${file} holds no JSON.`);
  }
}
