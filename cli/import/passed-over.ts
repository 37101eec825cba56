import type { SourceRecords } from './import-kind.ts';

/** The most names that are told of one file. */
const mostNames = 20;

/** Notes which names of a file's records mean nothing to a kind, for a slip of the pen is not to lose a column unseen. */
export function createPassedOver(known: readonly string[]) {
  const knownNames = new Set(known);
  const names = new Set<string>();
  return {
    names: (): readonly string[] => [...names],
    async *watch(records: SourceRecords): SourceRecords {
      for await (const some of records) {
        for (const record of some) if (record.ok) note(Object.keys(record.fields));
        yield some;
      }
    },
  };

  function note(fields: readonly string[]): void {
    for (const name of fields) {
      if (!knownNames.has(name) && names.size < mostNames) names.add(name);
    }
  }
}
