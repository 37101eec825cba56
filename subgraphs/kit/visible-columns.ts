import { raw, type Sql } from 'sql-template-tag';
import { generalised as generalisedBits, groupBit, wholeBit } from './group-bits.ts';
import type { RecordPolicy } from './record-policy.ts';
import type { EntityStorage } from './request-database.ts';

/** How columns are shown: their core, and only some of them where they are named. */
interface ShownAs {
  readonly core: 'EXACT' | 'GENERALISED' | 'EITHER';
  readonly names?: ReadonlySet<string> | undefined;
}

/**
 * The columns of `r` as they are shown by the mask `m.mask`. Plain columns of the core keep the indexes that lists are ordered
 * and filtered by.
 */
export function visibleColumns(storage: EntityStorage, policy: RecordPolicy, { core, names }: ShownAs): Sql {
  const isAsked = (column: string): boolean => column === 'id' || (names?.has(column) ?? true);
  const groupOf = new Map(
    Object.entries(policy.fieldGroups).flatMap(([group, properties]) =>
      properties.map((property) => [property, group]),
    ),
  );
  const asked = storage.columns.filter(({ column }) => isAsked(column));
  const columns = asked.map(({ property, column }) => {
    const bit = groupOf.has(property) ? groupBit(policy, groupOf.get(property) ?? '') : wholeBit;
    if (bit === wholeBit && core === 'EXACT') return `r."${column}"`;
    const generalised = policy.deidentified[property] ?? (bit === wholeBit ? `r."${column}"` : 'NULL');
    const isGeneralised = bit === wholeBit && core === 'GENERALISED';
    const value = isGeneralised
      ? generalised
      : visibleValue(`r."${column}"`, generalised, { bit, generalisedBit: generalisedBits(policy, bit) });
    return `${value} AS "${column}"`;
  });
  const derivedColumns = Object.entries(policy.derivedColumns ?? {}).filter(([column]) => isAsked(column));
  const derived = derivedColumns.map(([column, groups]) => {
    const bits = groups.reduce((all, group) => all | groupBit(policy, group), 0);
    return `CASE WHEN m.mask & ${bits} = ${bits} THEN r."${column}" END AS "${column}"`;
  });
  return raw([...columns, ...derived].join(', '));
}

function visibleValue(
  exact: string,
  generalised: string,
  { bit, generalisedBit }: { bit: number; generalisedBit: number },
): string {
  if (exact === generalised) return exact;
  const otherwise = generalised === 'NULL' ? '' : ` WHEN m.mask & ${generalisedBit} <> 0 THEN ${generalised}`;
  return `CASE WHEN m.mask & ${bit} <> 0 THEN ${exact}${otherwise} END`;
}
