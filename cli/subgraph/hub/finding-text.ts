/** One thing the hub found in a schema. */
export interface SchemaFinding {
  readonly code: string;
  readonly severity: 'ERROR' | 'APPROVAL' | 'WARNING';
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly coordinate: string | null;
  readonly owner: string | null;
  readonly clients: readonly {
    readonly client: string;
    readonly organisation: string;
    readonly count: number;
    readonly lastUsed: string;
  }[];
}

/** The fields of a finding, for a query. */
export const findingFields = `code severity message line column coordinate owner
  clients { client organisation count lastUsed }`;

/** A finding as a compiler would tell it: file, line, what kind, and what is wrong; the message names the clients. */
export function findingText(file: string, { line, column, severity, code, message }: SchemaFinding): string {
  const place = [file, line, column].filter((part) => part !== null).join(':');
  return `${place}  ${severity} ${code}\n    ${message}`;
}
