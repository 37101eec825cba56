/** A difference between two schemas. */
export interface SchemaChange {
  readonly kind: 'ADDED' | 'CHANGED' | 'REMOVED';
  readonly coordinate: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The fields of a change, for a query. */
export const changeFields = 'kind coordinate before after';

const signs = { ADDED: '+', CHANGED: '~', REMOVED: '-' } as const;

/** Changes one a line, with how it was and how it is where both are known. */
export function changesText(changes: readonly SchemaChange[]): string {
  if (changes.length === 0) return 'Nothing differs.';
  return changes
    .map(({ kind, coordinate, before, after }) => {
      const how = kind === 'CHANGED' ? `  ${before ?? ''} -> ${after ?? ''}` : '';
      return `${signs[kind]} ${coordinate}${how}`;
    })
    .join('\n');
}
