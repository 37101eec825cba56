import type { DataSource } from 'typeorm';
import type { OnAct } from '../ledger/on-act.ts';
import type { CheckSources } from './check/check-schema.ts';
import type { Finding } from './check/finding.ts';
import type { ComposedSubgraph, Composition } from './compose.ts';
import type { Composer } from './composer.ts';

/** A publication as it is looked at from outside: where it answers, and what it has to serve. */
export interface Inspected {
  readonly name: string;
  readonly organisation: string;
  readonly url: string;
  readonly sdl: string;
  /** The entities that are the publisher's own. */
  readonly ownTypes: readonly string[];
}

/** What the registry depends on. */
export interface RegistryParts {
  /** Connections of its own: whoever publishes must not keep others from being recognised. */
  readonly source: DataSource;
  /** The schemas that the hub brings itself. */
  readonly builtIn: readonly ComposedSubgraph[];
  readonly compose: Composer;
  /** Composes the schemas that the hub brings itself, where nothing else is published. */
  readonly composeBuiltIn: () => Promise<Composition>;
  /** Whether a subgraph may be at an address and serves there, to the hub alone, what is published. */
  readonly inspect: (publication: Inspected) => Promise<readonly Finding[]>;
  readonly mayFlow: CheckSources['mayFlow'];
  /** Keeps each act before it takes effect. */
  readonly onAct: OnAct;
  /** Called after a new version: this gateway serves it when it resolves. */
  readonly afterChange: () => Promise<void>;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Who acts. */
export interface Author {
  readonly organisation: string;
  readonly client: string;
  readonly requestId: string;
}

/** A subgraph to check or publish. */
export interface Submission {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
}
