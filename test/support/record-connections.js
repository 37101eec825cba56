// Loaded into a process with --import: writes every address it connects to, or asks the name of, to a file.
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';

const record = (what) => appendFileSync(process.env.RECORD_CONNECTIONS_TO, `${JSON.stringify(what)}\n`);

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function recordedConnect(...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  record({ host: options.host ?? options.hostname ?? options.path ?? 'localhost', port: options.port });
  return connect.apply(this, args);
};

const { lookup } = dns;
dns.lookup = function recordedLookup(name, ...rest) {
  record({ lookup: name });
  return lookup.call(this, name, ...rest);
};
syncBuiltinESMExports();
