import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { probeRemedies } from '../../gateway/registry/probe/finding.ts';

describe('the contract of a subgraph', () => {
  it('has every finding of a probe with what to do about it', async () => {
    const page = await readFile(new URL('../../docs/subgraph-contract.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `(PROBE_\w+)` *\| (.*?) *\|$/gm)].map(([, code, remedy]) => [
      code,
      remedy,
    ]);
    expect(rows).toEqual(Object.entries(probeRemedies));
  });
});
