import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The codes and names of ISO 3166-1, so that a country always resolves; an import adds what M49 says of them. */
export class SeedCountries1795232460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const rows = await standardCountries();
    await runner.query(
      `INSERT INTO country (code, alpha2, numeric_code, name) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
      [
        rows.map((row) => row.code),
        rows.map((row) => row.alpha2),
        rows.map((row) => row.numericCode),
        rows.map((row) => row.name),
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM country');
  }
}

interface StandardCountry {
  readonly code: string;
  readonly alpha2: string;
  readonly numericCode: string;
  readonly name: string;
}

/** The names of all languages are only loaded when there is something to seed. */
async function standardCountries(): Promise<readonly StandardCountry[]> {
  const { default: countries } = await import('i18n-iso-countries');
  return (
    Object.entries(countries.getAlpha3Codes())
      // Codes that begin with X are a user's own (ISO 3166-1, 8.1.3): no country of the standard.
      .filter(([code]) => !code.startsWith('X'))
      .map(([code, alpha2]) => ({
        code,
        alpha2,
        numericCode: countries.alpha3ToNumeric(code)?.padStart(3, '0') ?? '',
        name: spelledOut(countries.getName(alpha2, 'en', { select: 'all' }) ?? []),
      }))
  );
}

/** The first name, with its accents where another entry of the list has them. */
function spelledOut(names: readonly string[]): string {
  const [first = ''] = names;
  return names.find((name) => name !== first && withoutAccents(name) === first) ?? first;
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{Mark}/gu, '');
}
