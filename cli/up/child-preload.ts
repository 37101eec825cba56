import { flushCompileCache } from 'node:module';

/**
 * Loaded into every child before its own code: a child whose supervisor has gone, in whatever way, ends itself.
 * The child's own handlers get the chance to end cleanly first.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5000).unref();
});

// Compiled code is kept only at a clean exit otherwise; a crash must not make the next start slow.
setTimeout(flushCompileCache, 3000).unref();
