import type { EntitySchema, ObjectLiteral } from 'typeorm';
import type { Sql } from 'sql-template-tag';

/**
 * How agreements apply to one kind of record: which columns their conditions speak of, which fields belong to which
 * group, and what is left of a field where only de-identified records are granted. SQL speaks of the table as `r`.
 */
export interface RecordPolicy<Row extends ObjectLiteral = ObjectLiteral> {
  /** The type's name in the schema, as agreements name it. */
  readonly dataset: string;
  readonly entity: EntitySchema<Row>;
  /** A condition of an agreement that is missing here cannot be judged, so that such an agreement shows nothing. */
  readonly conditions: PolicyConditions;
  /** A column that names another organisation which reads the whole record, such as the one it was sent to. */
  readonly addressee?: string;
  /** Whether records may rest on persons' accounts (see `consentTables`): then they are shared only as these consented. */
  readonly restsOnAccounts?: true;
  /**
   * Whether the table has cells (see `cellTable`), which counts are summed from where nothing finer is asked. A cell's
   * columns are in no group, and mean the same where they are de-identified.
   */
  readonly countedInCells?: true;
  /** The properties of each group that an agreement may withhold; what is in no group is shown with the record. */
  readonly fieldGroups: Readonly<Record<string, readonly (keyof Row & string)[]>>;
  /** Columns that are no properties of the entity, such as a search vector, with all the groups that they are made of. */
  readonly derivedColumns?: Readonly<Record<string, readonly string[]>>;
  /**
   * What a property becomes under DEIDENTIFIED, as SQL. Of the properties in groups all that are not named here are
   * withheld; of the others all that are not named here are shown.
   */
  readonly deidentified: Partial<Readonly<Record<keyof Row & string, string>>>;
}

/** How each condition of an agreement reads over the table `r`. */
export interface PolicyConditions {
  readonly countries?: (codes: readonly string[]) => Sql;
  readonly areas?: (names: readonly string[]) => Sql;
  readonly categories?: (categories: readonly string[]) => Sql;
  readonly from?: (day: string) => Sql;
  readonly to?: (day: string) => Sql;
  readonly verification?: (statuses: readonly string[]) => Sql;
}

/** Keeps a policy's columns checked against its entity while the subgraph holds policies of many entities. */
export function recordPolicy<Row extends ObjectLiteral>(policy: RecordPolicy<Row>): RecordPolicy {
  return policy;
}
