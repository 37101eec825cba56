import type { EmbeddedCluster } from '../../cli/postgres/embedded-cluster.ts';

/** Carries the cluster of a test run from its start to its end: jest runs the two in one process. */
export const running = new Map<'cluster', { readonly cluster: EmbeddedCluster; readonly folder: string }>();
