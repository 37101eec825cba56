import type { FieldFailure } from '../field-failure.ts';
import type { EntityBatch } from './entity-batch.ts';
import type { Representation } from './representations.ts';

/** What a subgraph answers for representations: an entity for each, or the one failure that took all. */
export type EntitiesReply = readonly unknown[] | FieldFailure;

/** Asks a subgraph for entities. */
export type AskEntities = (entities: AskedEntities) => Promise<EntitiesReply>;

/** What is asked for in one call. */
export type AskedEntities = Pick<EntityBatch, 'representations' | 'keys'>;

/** One call for entities, sent when the turn of the event loop is over. */
interface Load {
  readonly representations: Representation[];
  readonly keys: string[];
  readonly reply: Promise<EntitiesReply>;
}

/** Where an entity is among those of its call. */
interface Berth {
  readonly load: Load;
  readonly at: number;
}

interface Source {
  readonly berths: Map<string, Berth>;
  /** The call that may still take entities. */
  open: Load | null;
}

/** What a subgraph takes at once has bounds: past so many entities a further call begins. */
const mostInOneCall = 500;

/**
 * The entities that one query asks for in several places of its plan by the same text: each is asked for once, and
 * those asked for in one turn of the event loop in one call. Never those of a change, where a second answer may differ.
 */
export class EntityLoads {
  #sources: Map<string, Source> | null = null;

  /** The entities of a batch, in its order; a failure stands for each that was in a failed call. */
  async load(name: string, batch: EntityBatch, ask: AskEntities): Promise<readonly unknown[]> {
    const source = this.#sourceOf(name);
    const berths = batch.representations.map((representation, index) =>
      berthOf(source, { key: batch.keys[index] ?? '', representation, ask }),
    );
    const loads = [...new Set(berths.map(({ load }) => load))];
    const replies = await Promise.all(loads.map(({ reply }) => reply));
    const byLoad = new Map(loads.map((load, index) => [load, replies[index]]));
    return berths.map(({ load, at }) => {
      const reply = byLoad.get(load);
      return isFailure(reply) ? reply : reply?.[at];
    });
  }

  #sourceOf(name: string): Source {
    this.#sources ??= new Map();
    const known = this.#sources.get(name);
    if (known) return known;
    const source = { berths: new Map<string, Berth>(), open: null };
    this.#sources.set(name, source);
    return source;
  }
}

interface Asked {
  readonly key: string;
  readonly representation: Representation;
  readonly ask: AskEntities;
}

function berthOf(source: Source, { key, representation, ask }: Asked): Berth {
  const known = source.berths.get(key);
  if (known) return known;
  const load = source.open ?? openLoad(source, ask);
  load.keys.push(key);
  const berth = { load, at: load.representations.push(representation) - 1 };
  if (load.representations.length === mostInOneCall) source.open = null;
  source.berths.set(key, berth);
  return berth;
}

/** Replies that arrived together are all read before the turn ends, so what they lead to goes out together. */
function openLoad(source: Source, ask: AskEntities): Load {
  const asked = { representations: [], keys: [] };
  const reply = new Promise<EntitiesReply>((resolve, reject) => {
    setImmediate(() => {
      if (source.open === load) source.open = null;
      ask(asked).then(resolve, reject);
    });
  });
  const load: Load = { ...asked, reply };
  source.open = load;
  return load;
}

function isFailure(reply: EntitiesReply | undefined): reply is FieldFailure {
  return reply !== undefined && !Array.isArray(reply);
}
