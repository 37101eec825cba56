import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTVerifyOptions } from 'jose';
import { Agent } from 'undici';
import { createGuardedConnect } from '../../../../gateway/egress/guarded-connect.ts';
import { type ProbeReport, probeSubgraph } from '../../../../gateway/registry/probe/probe-subgraph.ts';
import { type Flaws, foreignSdl, startForeignSubgraph } from '../../../support/foreign-subgraph.ts';
import { type SubgraphUnderTest, startSubgraphUnderTest } from '../../../support/subgraph.ts';
import { notesSubgraph } from '../../../subgraphs/kit/notes.ts';

const dispatcher = new Agent({ connect: createGuardedConnect({ allowLoopback: true, timeoutMs: 2000 }) });
afterAll(() => dispatcher.close());

async function probe(flaws: Flaws, sdl: string | null = foreignSdl): Promise<ProbeReport> {
  const subgraph = await startForeignSubgraph('wells', flaws);
  try {
    const { url, signer } = subgraph;
    return await probeSubgraph({ name: 'wells', url, sdl, ownTypes: ['Well'], signer, dispatcher });
  } finally {
    await subgraph.close();
  }
}

const codes = ({ findings }: ProbeReport): string[] => findings.map(({ code }) => code);

const without = (rules: JWTVerifyOptions, name: keyof JWTVerifyOptions): JWTVerifyOptions =>
  Object.fromEntries(Object.entries(rules).filter(([key]) => key !== name));

describe('a probe of a subgraph', () => {
  it.each<[string, Flaws, string[]]>([
    [
      'that answers anybody',
      { answersAnybody: true },
      [
        'PROBE_ANSWERS_ANYBODY',
        'PROBE_ACCEPTS_ALTERED',
        'PROBE_ACCEPTS_UNSIGNED',
        'PROBE_ACCEPTS_OTHER_KEY',
        'PROBE_ACCEPTS_OTHER_AUDIENCE',
        'PROBE_ACCEPTS_OTHER_ISSUER',
        'PROBE_ACCEPTS_OTHER_TYPE',
        'PROBE_ACCEPTS_EXPIRED',
      ],
    ],
    [
      'that reads assertions without verifying them',
      { believesAnything: true },
      [
        'PROBE_ACCEPTS_ALTERED',
        'PROBE_ACCEPTS_UNSIGNED',
        'PROBE_ACCEPTS_OTHER_KEY',
        'PROBE_ACCEPTS_OTHER_AUDIENCE',
        'PROBE_ACCEPTS_OTHER_ISSUER',
        'PROBE_ACCEPTS_OTHER_TYPE',
        'PROBE_ACCEPTS_EXPIRED',
      ],
    ],
    [
      'that does not look at the audience',
      { verification: (rules) => without(rules, 'audience') },
      ['PROBE_ACCEPTS_OTHER_AUDIENCE'],
    ],
    [
      'that does not look at the issuer',
      { verification: (rules) => without(rules, 'issuer') },
      ['PROBE_ACCEPTS_OTHER_ISSUER'],
    ],
    [
      'that does not look at the type',
      { verification: (rules) => without(rules, 'typ') },
      ['PROBE_ACCEPTS_OTHER_TYPE'],
    ],
    [
      'whose clock never moves',
      { verification: (rules) => ({ ...rules, currentDate: new Date(Date.now() - 600_000) }) },
      ['PROBE_ACCEPTS_EXPIRED'],
    ],
    [
      'that expects another hub',
      { verification: (rules) => ({ ...rules, issuer: 'http://another.test' }) },
      ['PROBE_REFUSES_HUB'],
    ],
    [
      'that serves a field more',
      { sdl: foreignSdl.replace('number: Int!', 'number: Int! depth: Int') },
      ['PROBE_SCHEMA_DIFFERS'],
    ],
    [
      'that serves a field less',
      { sdl: foreignSdl.replace('wells: [Well!]! }\n  type Mission', '}\n  type Mission') },
      ['PROBE_SCHEMA_DIFFERS'],
    ],
    [
      'that serves another type of a field',
      { sdl: foreignSdl.replace('number: Int!', 'number: Int') },
      ['PROBE_SCHEMA_DIFFERS'],
    ],
    ['that serves a type more', { sdl: `${foreignSdl} type Extra { id: ID }` }, ['PROBE_SCHEMA_DIFFERS']],
    [
      'that answers fewer references than asked',
      { entities: (all) => all.slice(1) },
      ['PROBE_ENTITIES_COUNT'],
    ],
    [
      'that answers each type once',
      { entities: (all) => [...new Set(all.map(({ __typename }) => __typename))].map(() => null) },
      ['PROBE_ENTITIES_COUNT'],
    ],
    [
      'that answers a reference by another type',
      { entities: (all) => all.map(() => ({ __typename: 'Country' })) },
      ['PROBE_ENTITIES_TYPE'],
    ],
    [
      'that answers for records it does not have',
      { entities: (all) => all.map((each) => each) },
      ['PROBE_ENTITIES_UNKNOWN'],
    ],
    [
      'that fails on an unknown key',
      {
        entities: () => {
          throw new Error('invalid input syntax for type uuid');
        },
      },
      ['PROBE_ENTITIES_FAILED'],
    ],
    ['that is a page', { page: { status: 200, text: '<html>' } }, ['PROBE_NOT_GRAPHQL']],
    ['that is elsewhere', { page: { status: 302, text: '' } }, ['PROBE_NOT_GRAPHQL']],
    [
      'that does not tell its schema',
      { page: { status: 200, text: '{"data":{}}' } },
      ['PROBE_SCHEMA_MISSING'],
    ],
  ])('%s finds it out', async (_what, flaws, expected) => {
    const report = await probe(flaws);
    expect(codes(report)).toEqual(expected);
    expect(report.ok).toBe(false);
    for (const { message, remedy } of report.findings) expect([message, remedy].every(Boolean)).toBe(true);
  });

  it('that is not there says so', async () => {
    const subgraph = await startForeignSubgraph('wells');
    await subgraph.close();
    const { url, signer } = subgraph;
    const report = await probeSubgraph({ name: 'wells', url, sdl: null, ownTypes: [], signer, dispatcher });
    expect(codes(report)).toEqual(['PROBE_UNREACHABLE']);
  });

  it('names what differs between the schemas', async () => {
    const report = await probe({ sdl: foreignSdl.replace('number: Int!', 'number: Int') });
    expect(report.findings[0]?.message).toMatch(/^Well is served as/);
  });

  it('that does all it must finds nothing, however its schema is laid out', async () => {
    const laidOut = foreignSdl
      .replace('number: Int! place', 'place')
      .replace('type Country', 'extend type Well { number: Int! } type Country');
    expect(await probe({ sdl: laidOut })).toMatchObject({ ok: true, findings: [] });
  });

  it('says what is served where no schema is given', async () => {
    const report = await probe({}, null);
    expect(report).toMatchObject({ ok: true, servedSdl: expect.stringContaining('type Well') });
  });

  describe('built with the kit', () => {
    let notes: SubgraphUnderTest;
    beforeAll(async () => {
      notes = await startSubgraphUnderTest(notesSubgraph);
    });
    afterAll(() => notes.stop());

    it('finds nothing', async () => {
      const { url, signer } = notes;
      const report = await probeSubgraph({
        name: 'notes',
        url,
        sdl: null,
        ownTypes: ['Note'],
        signer,
        dispatcher,
      });
      expect(report).toMatchObject({ ok: true, findings: [] });
    });
  });
});
