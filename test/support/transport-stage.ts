import { afterEach, beforeEach } from '@jest/globals';
import type { SubgraphTransport } from '../../gateway/execution/subgraph-call.ts';
import {
  type FailedCall,
  type SubgraphTransportOptions,
  createSubgraphTransport,
} from '../../gateway/execution/transport/create-subgraph-transport.ts';
import { createUrlPolicy } from '../../gateway/execution/transport/url-policy.ts';
import {
  type Behaviour,
  type MisbehavingSubgraph,
  startMisbehavingSubgraph,
} from './misbehaving-subgraph.ts';

/** A misbehaving subgraph and the transports that call it, new for each test and closed after it. */
export interface TransportStage {
  readonly subgraph: () => MisbehavingSubgraph;
  /** Says how the subgraph behaves from the next request on. */
  readonly behave: (behaviour: Behaviour) => void;
  /** Opens a transport, as in development but for the options. */
  readonly open: (options?: Partial<SubgraphTransportOptions>) => SubgraphTransport;
  /** What the transports reported to the log. */
  readonly reports: () => readonly FailedCall[];
}

/** Sets the stage for every test of the file. */
export function stageTransport(): TransportStage {
  let subgraph: MisbehavingSubgraph | null = null;
  let transports: SubgraphTransport[] = [];
  let reports: FailedCall[] = [];
  const present = (): MisbehavingSubgraph => {
    if (!subgraph) throw new Error('there is a subgraph only while a test runs');
    return subgraph;
  };
  beforeEach(async () => {
    subgraph = await startMisbehavingSubgraph();
    transports = [];
    reports = [];
  });
  afterEach(async () => {
    await Promise.all(transports.map((transport) => transport.close()));
    await present().close();
  });
  return {
    subgraph: present,
    behave: (behaviour) => present().behave(behaviour),
    reports: () => reports,
    open(options = {}) {
      const transport = createSubgraphTransport({
        allowUrl: createUrlPolicy({ production: false }),
        report: (failed) => reports.push(failed),
        ...options,
      });
      transports.push(transport);
      return transport;
    },
  };
}
