import { basename } from 'node:path';

/** The treaty each file of the data set is about, by the hub's code for it. */
const instruments: Readonly<Record<string, string>> = {
  cat: 'CAT',
  cedaw: 'CEDAW',
  cped: 'CPED',
  crc: 'CRC',
  crpd: 'CRPD',
  iccpr: 'ICCPR',
  iccpr_op1: 'ICCPR-OP1',
  iccpr_op2: 'ICCPR-OP2',
  icerd: 'ICERD',
  icescr: 'ICESCR',
  icescr_op: 'ICESCR-OP',
  icmw: 'ICMW',
  op_cedaw: 'OP-CEDAW',
  op_crc_ac: 'OP-CRC-AC',
  op_crc_ic: 'OP-CRC-IC',
  op_crc_sc: 'OP-CRC-SC',
  op_crpd: 'OP-CRPD',
  opcat: 'OP-CAT',
};

const form = /^hr_status_(\w+)\.csv$/;

/** Whether a file's name is one of this data set's. */
export function isStatusFile(name: string): boolean {
  return form.test(name);
}

/** The code of the treaty that a file is about, by its name; null where the name tells none. */
export function instrumentOfFile(path: string): string | null {
  const name = form.exec(basename(path))?.[1];
  return name === undefined ? null : (instruments[name] ?? null);
}
