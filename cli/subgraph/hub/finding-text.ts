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

/** A finding as a compiler would tell it: file, line, what kind, what is wrong, and who uses what would go. */
export function findingText(file: string, finding: SchemaFinding): string {
  const { line, column, severity, code, message, clients } = finding;
  const place = [file, line, column].filter((part) => part !== null).join(':');
  const users = clients.map(
    (use) =>
      `    used by ${use.client} (${use.organisation}): ${use.count} requests, last on ${use.lastUsed}`,
  );
  return [`${place}  ${severity} ${code}`, `    ${message}`, ...users].join('\n');
}
