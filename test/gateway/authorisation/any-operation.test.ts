import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { anonymous } from '../../../gateway/caller.ts';
import { client } from '../../support/authorisation/callers.ts';
import {
  randomGraph,
  type RandomGraph,
  type RandomRights,
} from '../../support/authorisation/random-graph.ts';
import { randomOperation } from '../../support/authorisation/random-operation.ts';
import { selectedPlaces, type SelectedPlace } from '../../support/authorisation/selected-places.ts';

const rightsOfAny: fc.Arbitrary<RandomRights> = fc
  .record({
    signedIn: fc.boolean(),
    scopes: fc.subarray(['a', 'b', 'c', 'i']),
    policies: fc.subarray(['p']),
  })
  .map((rights) => (rights.signedIn ? rights : { signedIn: false, scopes: [], policies: [] }));

const choices = fc.array(fc.nat({ max: 1_000 }), { minLength: 40, maxLength: 200 });

/** Takes one choice after the other, beginning again at the end. */
function chooser(tape: readonly number[]): (options: number) => number {
  let position = 0;
  return (options) => {
    position += 1;
    return ((tape[position % tape.length] ?? 0) + Math.floor(position / tape.length)) % options;
  };
}

interface Trial {
  readonly random: RandomGraph;
  readonly rights: RandomRights;
  readonly query: string;
  readonly kept: string | null;
  readonly paths: readonly string[];
  readonly kind: string;
}

type Cast = readonly [rules: number[], operation: number[], rights: RandomRights];

function run([rules, operation, rights]: Cast): Trial {
  const random = randomGraph(chooser(rules));
  const query = randomOperation(chooser(operation));
  const caller = rights.signedIn ? client(rights.scopes, rights.policies) : anonymous;
  const { document, paths, kind } = random.graph.ask({ query, caller });
  return { random, rights, query, kept: document, paths, kind };
}

// Every fact is checked on the same trials, other ones in each run of the tests: a graph costs more than what is asked.
const seed = Math.trunc(Math.random() * 2 ** 31);
const trials = new Map<string, Trial>();

function check(property: (trial: Trial) => void): void {
  fc.assert(
    fc.property(fc.tuple(choices, choices, rightsOfAny), (cast) => {
      const key = JSON.stringify(cast);
      const trial = trials.get(key) ?? run(cast);
      trials.set(key, trial);
      property(trial);
    }),
    { numRuns: 300, seed },
  );
}

/** Whether every object type among those may be asked for the field, and for all that stands above it. */
function admitted(
  { random, rights }: Pick<Trial, 'random' | 'rights'>,
  place: SelectedPlace | null,
): boolean {
  if (!place) return true;
  const { field, writtenOn, above } = place;
  const isAdmitted = (name: string): boolean => field === '__typename' || random.admits(rights, name, field);
  return writtenOn.every(isAdmitted) && admitted({ random, rights }, above);
}

describe('any operation of any caller on any rules', () => {
  it('keeps no field that the caller may not query on some object it may be asked of', () => {
    check(({ random, rights, kept }) => {
      for (const { field, askedOf } of kept === null ? [] : selectedPlaces(kept)) {
        if (field === '__typename') continue;
        expect(askedOf.filter((name) => !random.admits(rights, name, field))).toEqual([]);
      }
    });
  });

  it('loses no field that the caller may query', () => {
    check((trial) => {
      const kept = new Set(trial.kept === null ? [] : selectedPlaces(trial.kept).map(({ key }) => key));
      const due = selectedPlaces(trial.query).filter(
        (place) => place.isLeaf && place.field !== '__typename' && admitted(trial, place),
      );
      expect(due.filter(({ key }) => !kept.has(key)).map(({ key }) => key)).toEqual([]);
    });
  });

  it('reports something exactly where it loses something', () => {
    check(({ query, kept, paths, kind }) => {
      const before = selectedPlaces(query).length;
      const after = kept === null ? 0 : selectedPlaces(kept).length;
      expect(paths.length > 0).toBe(after < before);
      expect(kind === 'allowed').toBe(after === before);
    });
  });
});
