import { openNotifications } from '../../organisations/notifications.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import { healthChannel, listStates } from '../store/health.ts';
import type { Store } from '../store/rows.ts';
import type { HealthState } from './health.ts';

/** The state of every published subgraph, by name. */
export type SubgraphStates = ReadonlyMap<string, HealthState>;

/** What one gateway knows of every subgraph's state. */
export interface StateFollower {
  current(): SubgraphStates;
  /** Resolves once what is in the database is known here. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/** What following depends on. */
export interface StateFollowerParts {
  readonly store: Store;
  readonly databaseUrl: string;
  /** Called whenever the states were read. */
  readonly onStates: (states: SubgraphStates) => void;
  readonly onError: (error: unknown) => void;
}

/** Between two looks where no notification came. */
const pollMilliseconds = 2000;

/** Follows the states; where the database cannot be asked the last ones known hold. */
export async function followStates(parts: StateFollowerParts): Promise<StateFollower> {
  const inTurn = createOneAtATime();
  let states: SubgraphStates = new Map();
  const look = async (): Promise<void> => {
    const rows = await listStates(parts.store);
    states = new Map(rows.map(({ subgraph, state }) => [subgraph, state]));
    parts.onStates(states);
  };
  const catchUp = (): Promise<void> => inTurn(look).catch(parts.onError);
  await catchUp();
  const notifications = openNotifications({
    databaseUrl: parts.databaseUrl,
    channel: healthChannel,
    onNotify: () => void catchUp(),
  });
  const poll = setInterval(() => void catchUp(), pollMilliseconds);
  poll.unref();
  return {
    current: () => states,
    catchUp,
    async close() {
      clearInterval(poll);
      await notifications.close();
      await inTurn(() => Promise.resolve());
    },
  };
}
