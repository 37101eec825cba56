import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../gateway/config.ts';
import { errorCodes } from '../gateway/errors.ts';
import { readSubgraphConfig } from '../subgraphs/kit/config.ts';
import { variablesRead } from './support/variables-read.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('README', () => {
  it('says in five lines what it is and for whom', () => {
    expect(readme.split('\n\n')[1]?.split('\n')).toHaveLength(5);
  });

  it('names every variable that the gateway and the supervisor read, and no other', () => {
    const { known } = variablesRead((env) => readConfig(env), {});
    expect(firstColumn('Configuration')).toEqual([...known].sort());
  });

  it('names every variable that a subgraph reads, and no other', () => {
    const required = { HUB_ISSUER: 'http://127.0.0.1', DATABASE_URL: 'postgres://127.0.0.1/mission' };
    const { known } = variablesRead((env) => readSubgraphConfig('mission', env), required);
    expect(firstColumn('A subgraph that runs')).toEqual([...known].sort());
  });

  it('names every error code with what it means', () => {
    expect(table('Error codes')).toEqual(
      Object.entries(errorCodes).map(([code, meaning]) => [`\`${code}\``, meaning]),
    );
  });
});

/** The rows of the first table after a text, cell by cell. */
function table(after: string): string[][] {
  const lines = readme.slice(readme.indexOf(`\n${after.startsWith('A ') ? '' : '## '}${after}`)).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  return lines.slice(first + 2, first + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function firstColumn(after: string): string[] {
  return table(after)
    .map(([name = '']) => name.replaceAll('`', ''))
    .sort();
}
