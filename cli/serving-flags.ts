/**
 * Node's flags for a serving process. Answers live longer than the default young generation, so that copying them to
 * the old one costs a fifth of the throughput on large answers. One event loop makes the garbage of one core: helpers
 * of its collector cost more than they help, and wake on the cores of others while a new version is loaded. What a
 * request makes does not outlive it, whatever the engine learns in a moment when much did: what it then makes old from
 * the start keeps whole replies until the next collection of everything.
 *
 * Such a collection takes most of a core for 70 ms. It begins when most of the room for what is old is used; without
 * these bounds, as soon as the room left is less than the young generation, which is always so here.
 *
 * Node's own code lies in large pages where the system has them: in a virtual machine, looking up where small ones lie
 * takes three hundredths of the time.
 */
export const servingFlags: readonly string[] = [
  '--max-semi-space-size=64',
  '--no-parallel-scavenge',
  '--v8-pool-size=1',
  '--no-allocation-site-pretenuring',
  '--incremental-marking-soft-trigger=70',
  '--incremental-marking-hard-trigger=90',
  '--use-largepages=silent',
];
