import type { Sql } from 'sql-template-tag';
import type { Owner } from '../../gateway/deployment.ts';
import type { SourceFile } from './source-file.ts';

/**
 * One kind of file that can be imported. A kind says how to recognise and read its files, what a row becomes, and the
 * statements that merge the staged rows; everything else (streaming, staging, telling what is new, transactions,
 * progress, reports) is the same for all and lives beside this file.
 */
export interface ImportKind {
  /** The word on the command line; also the `external_source` of what it imports. */
  readonly name: string;
  /** The owner whose database the records go to. */
  readonly database: Owner;
  /** How records are labelled unless flags say otherwise; null where the records carry no labels. */
  readonly labels: Labels | null;
  /** The files that an operand of the command stands for; itself unless told. */
  readonly filesOf?: (operand: string) => Promise<readonly string[]>;
  /** Looks at the beginning of a file only; a file of another kind is refused before anything is written. */
  readonly recognise: (file: SourceFile) => Promise<Recognised>;
  /** Turns one record of the file into one row. Must not throw for what a file may hold. */
  readonly toRow: (fields: Fields, setting: ImportSetting) => MappedRow;
  /** The names that a record may have, where files are written for the hub: others are told of. */
  readonly fields?: readonly string[];
  /** The columns of the staged rows, in the order of `MappedRow.values`. */
  readonly columns: readonly StagedColumn[];
  /** Where a record is found again: the table, and its columns that hold the id and the digest of the row. */
  readonly target: { readonly table: string; readonly id: string; readonly digest: string };
  /** The record's id; the same for the same organisation, kind and key unless told. */
  readonly idOf?: (key: string, setting: ImportSetting) => string;
  /**
   * A statement that finds rows of the temporary table `import_staging` which cannot be imported, by what the database
   * knows: their `position`, and the `reason`.
   */
  readonly refuse?: (setting: ImportSetting) => Sql;
  /**
   * Set where rows of one key are always the same row, as where the key is a digest of all of it: the statement that adds
   * the rows of `import_row` where all of them are new. Then files may be merged at the same time. Otherwise a later file
   * has to find what an earlier one wrote.
   */
  readonly addInAnyOrder?: (setting: ImportSetting) => Sql;
  /**
   * The statements, in order, that write the rows that are new or changed. They read the temporary view `import_row`:
   * `id`, `external_key`, `digest`, `outcome` ('added' or 'changed') and the staged columns.
   */
  readonly merge: (setting: ImportSetting) => readonly Sql[];
  /** A statement that does some of what imports leave for later; its column `done` says how much, 0 at the end. */
  readonly leaves?: Sql;
}

export interface Labels {
  readonly classification: string;
  readonly tlp: string;
}

/** What the command line says about one file's import. */
export interface ImportSetting {
  readonly organisation: string;
  readonly labels: Labels | null;
  readonly file: string;
  /** Writes nothing: always, or where a record of the file was skipped; writes what can be written without it. */
  readonly holdBack?: 'ALWAYS' | 'UNLESS_WHOLE';
}

export interface StagedColumn {
  readonly name: string;
  /** Its PostgreSQL type; arrays of text take a list of strings, jsonb a JSON text. */
  readonly type: string;
}

/** The fields of one record, by their names in the file. */
export type Fields = Readonly<Record<string, string>>;

/** What COPY can write: a list of strings becomes an array. */
export type CopyValue = string | number | boolean | null | readonly string[];

/** A row and the key that names it in its data set, or why the record cannot be imported. */
export type MappedRow =
  | { readonly ok: true; readonly key: string; readonly values: readonly CopyValue[] }
  | { readonly ok: false; readonly reason: string };

/** A record as it lies in the file, or why it cannot be read. `position` counts in the source's unit, from 1. */
export type SourceRecord =
  | { readonly ok: true; readonly position: number; readonly fields: Fields }
  | { readonly ok: false; readonly position: number; readonly reason: string };

/** The records of a recognised file, many at a time: a turn of the event loop for each would cost more than reading it. */
export type SourceRecords = AsyncIterable<readonly SourceRecord[]>;

/** How to read a recognised file, or why it is not of this kind. */
export type Recognised =
  | { readonly ok: true; readonly unit: PositionUnit; readonly records: () => SourceRecords }
  | { readonly ok: false; readonly reason: string };

/** What positions count: lines of a text, features of a GeoJSON collection. */
export type PositionUnit = 'line' | 'feature';
