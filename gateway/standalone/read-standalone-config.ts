import { readConfig } from '../config.ts';
import type { Environment } from '../environment.ts';

/** Who serves a file has chosen its callers: rates are bounded only where that is asked for. */
const withoutRates: Environment = {
  RATE_REQUESTS_PER_MINUTE: '0',
  RATE_ANONYMOUS_REQUESTS_PER_MINUTE: '0',
  RATE_COST_PER_MINUTE: '0',
  RATE_ANONYMOUS_COST_PER_MINUTE: '0',
};

/** The configuration of a gateway for one supergraph file. */
export function readStandaloneConfig(env: Environment): ReturnType<typeof readConfig> {
  return readConfig({ ...withoutRates, ...env });
}
