import { describe, expect, it } from '@jest/globals';
import { countryCode, countryCodeOfCode } from '../../../cli/import/country-codes.ts';

describe('the code of a country', () => {
  it.each(['Atlantis', '', '(Unknown)', '&#40;Unknown&#41;', 'Chad and Niger', 'CAF'])(
    'is null for "%s", which is no name of one',
    (name) => expect(countryCode(name)).toBeNull(),
  );

  it.each([
    ['Bosnia & Herzegovina', 'BIH'],
    ["Cote d'Ivoire", 'CIV'],
    ['Czech Republic', 'CZE'],
    ['DPR Korea', 'PRK'],
    ['Democratic Republic of Congo', 'COD'],
    ['Guinea Bissau', 'GNB'],
    ['Macedonia FYR', 'MKD'],
    ['Republic of Congo', 'COG'],
    ['Sao Tome & Principe', 'STP'],
    ['St Kitts & Nevis', 'KNA'],
    ['St Lucia', 'LCA'],
    ['St Vincent & the Grenadines', 'VCT'],
    ['Swaziland', 'SWZ'],
    ['Turkey', 'TUR'],
    ['United Kingdom', 'GBR'],
    ['United States', 'USA'],
  ])('of "%s", as UPR Info writes it, is %s', (name, code) => expect(countryCode(name)).toBe(code));

  it.each([
    ['Bosnia-Herzegovina', 'BIH'],
    ['Cambodia (Kampuchea)', 'KHM'],
    ['Congo', 'COG'],
    ['DR Congo (Zaire)', 'COD'],
    ['East Timor', 'TLS'],
    ['Ivory Coast', 'CIV'],
    ['Kingdom of eSwatini (Swaziland)', 'SWZ'],
    ['Macedonia, FYR', 'MKD'],
    ['Madagascar (Malagasy)', 'MDG'],
    ['Myanmar (Burma)', 'MMR'],
    ['Russia (Soviet Union)', 'RUS'],
    ['Rumania', 'ROU'],
    ['Serbia (Yugoslavia)', 'SRB'],
    ['Sri Lanka (Ceylon)', 'LKA'],
    ['United States of America', 'USA'],
    ['Vietnam (North Vietnam)', 'VNM'],
    ['Yemen (North Yemen)', 'YEM'],
    ['Zimbabwe (Rhodesia)', 'ZWE'],
  ])('of "%s", as UCDP writes it, is %s', (name, code) => expect(countryCode(name)).toBe(code));

  it('does not mind blanks and letter case', () =>
    expect(countryCode('  central  AFRICAN republic ')).toBe('CAF'));

  it.each([
    ['NA', 'NAM'],
    ['TP', 'TLS'],
    ['caf', 'CAF'],
    ['XX', null],
    ['ABCD', null],
  ])('of the code "%s" is %s', (code, expected) => expect(countryCodeOfCode(code)).toBe(expected));
});
