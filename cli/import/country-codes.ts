import countries from 'i18n-iso-countries';
import { countryAliases } from './country-aliases.ts';

/** The ISO 3166-1 alpha-3 code of a country's name as published data sets write it, or null for an unknown name. */
export function countryCode(name: string): string | null {
  const known = codeOf(name);
  if (known !== null) return known;
  const plain = name.trim().replaceAll(/\s+/g, ' ');
  return codeOf(plain) ?? codeOf(plain.replaceAll(' & ', ' and ')) ?? codeWithoutBrackets(plain);
}

/** The alpha-3 code of an alpha-2 or alpha-3 code, withdrawn ones of the data sets included; null for an unknown one. */
export function countryCodeOfCode(code: string): string | null {
  const upper = code.trim().toUpperCase();
  const present = withdrawnCodes[upper] ?? upper;
  if (present.length === 2) return countries.alpha2ToAlpha3(present) ?? null;
  return countries.alpha3ToAlpha2(present) === undefined ? null : present;
}

/** Codes that ISO 3166-3 withdrew and data sets still carry: East Timor was TP. */
const withdrawnCodes: Readonly<Record<string, string>> = { TP: 'TL', TMP: 'TLS', ZAR: 'COD', BUR: 'MMR' };

/** The alpha-3 code of each English name of ISO 3166-1, by the name in small letters: the library looks names up one by one. */
const englishNames: ReadonlyMap<string, string> = new Map(
  Object.entries(countries.getNames('en', { select: 'all' })).flatMap(([alpha2, names]) => {
    const code = countries.alpha2ToAlpha3(alpha2);
    return code === undefined ? [] : names.map((name) => [name.toLowerCase(), code] as const);
  }),
);

function codeOf(name: string): string | null {
  const lower = name.toLowerCase();
  return countryAliases.get(lower) ?? englishNames.get(lower) ?? null;
}

/** "Myanmar (Burma)" names a country twice: the present name stands before the bracket. */
function codeWithoutBrackets(name: string): string | null {
  const names = /^([^()]+?) \(([^()]+)\)$/.exec(name);
  return names?.[1] === undefined || names[2] === undefined ? null : (codeOf(names[1]) ?? codeOf(names[2]));
}
