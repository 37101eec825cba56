// @apollo/gateway reports its host to Apollo unless this is set before its module is first loaded: import this file first.
process.env.APOLLO_TELEMETRY_DISABLED = 'true';

export {};
