import { raw, type Sql } from 'sql-template-tag';
import { generalised as generalisedBits, groupBit, wholeBit } from './group-bits.ts';
import type { RecordPolicy } from './record-policy.ts';
import type { EntityStorage } from './request-database.ts';

/**
 * The columns of `r` as they are shown by the mask `m.mask`. Plain columns of the core keep the indexes that lists are ordered
 * and filtered by.
 */
export function visibleColumns(
  storage: EntityStorage,
  policy: RecordPolicy,
  core: 'EXACT' | 'GENERALISED' | 'EITHER',
): Sql {
  const groupOf = new Map(
    Object.entries(policy.fieldGroups).flatMap(([group, properties]) =>
      properties.map((property) => [property, group]),
    ),
  );
  const columns = storage.columns.map(({ property, column }) => {
    const bit = groupOf.has(property) ? groupBit(policy, groupOf.get(property) ?? '') : wholeBit;
    if (bit === wholeBit && core === 'EXACT') return `r."${column}"`;
    const generalised = policy.deidentified[property] ?? (bit === wholeBit ? `r."${column}"` : 'NULL');
    const isGeneralised = bit === wholeBit && core === 'GENERALISED';
    const value = isGeneralised
      ? generalised
      : visibleValue(`r."${column}"`, generalised, { bit, generalisedBit: generalisedBits(policy, bit) });
    return `${value} AS "${column}"`;
  });
  const derived = Object.entries(policy.derivedColumns ?? {}).map(([column, groups]) => {
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
