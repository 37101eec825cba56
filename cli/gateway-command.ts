import { flushCompileCache } from 'node:module';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { keepCompiled } from './keep-compiled.ts';
import { restartWithFlags } from './restart-with-flags.ts';
import { servingFlags } from './serving-flags.ts';
import type { SupergraphFile } from '../gateway/create-file-gateway.ts';

interface GatewayOptions {
  readonly supergraph: string;
  readonly port?: string;
  readonly host?: string;
  readonly jwks?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly policyClaim?: string;
  readonly requireAuthentication?: true;
  readonly rejectUnauthorized?: true;
  readonly reportUnauthorized?: string;
  readonly trustedDocuments?: string;
  readonly trustedDocumentsOnly?: true;
  readonly executor: 'own' | 'apollo';
}

/** `rapporteur gateway`: serves any federation 2 supergraph, without the hub's database. */
export function registerGatewayCommand(program: Command): void {
  program
    .command('gateway')
    .description('Serve the supergraph of a file, without the hub.')
    .requiredOption('--supergraph <file>', 'the supergraph SDL to serve')
    .option('--port <number>', 'where to listen; 0 takes a free port (default: PORT, else 4000)', portNumber)
    .option('--host <address>', 'the address to listen on (default: HOST, else 127.0.0.1)')
    .option(
      '--jwks <file-or-url>',
      'the keys that sign access tokens; without them every caller is anonymous',
    )
    .option('--issuer <issuer>', 'the iss of access tokens')
    .option('--audience <audience>', 'the aud of access tokens')
    .option('--policy-claim <name>', 'the claim that lists the policies granted to the caller')
    .option('--require-authentication', 'refuse requests without an access token')
    .option('--reject-unauthorized', 'refuse an operation whole where a part of it is not allowed')
    .addOption(
      new Option('--report-unauthorized <where>', 'where an answer tells what was left out of it').choices([
        'errors',
        'extensions',
        'off',
      ]),
    )
    .option('--trusted-documents <file-or-folder>', 'documents known by hash')
    .option('--trusted-documents-only', 'refuse every other document')
    .addOption(
      new Option('--executor <name>', 'apollo runs the stock executor, for comparison')
        .choices(['own', 'apollo'])
        .default('own'),
    )
    .action(async (options: GatewayOptions, command: Command) => {
      const file = readFileOptions(options);
      if (!file.ok) return command.error(file.mistakes.join('\n'));
      restartWithFlags(servingFlags, await keepCompiled(process.env));
      const { serveSupergraphFile } = await import('../gateway/serve-supergraph-file.ts');
      const { host: HOST, port: PORT, reportUnauthorized: REPORT_UNAUTHORIZED } = options;
      const given = {
        ...(HOST && { HOST }),
        ...(PORT && { PORT }),
        ...(REPORT_UNAUTHORIZED && { REPORT_UNAUTHORIZED }),
      };
      await serveSupergraphFile(file.value, { ...process.env, ...given });
      // Node keeps it at a clean exit otherwise; who kills the process must not make the next start slow.
      flushCompileCache();
    });
}

function portNumber(value: string): string {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return value;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
}

type FileOptions = { ok: true; value: SupergraphFile } | { ok: false; mistakes: readonly string[] };

/** An empty text is a variable that was never set: taken at its word it would ask nothing of a token. */
function emptyOptions(options: GatewayOptions): string[] {
  const texts = [
    'supergraph',
    'host',
    'jwks',
    'issuer',
    'audience',
    'policyClaim',
    'trustedDocuments',
  ] as const;
  return texts
    .filter((name) => options[name]?.trim() === '')
    .map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} is empty.`);
}

/** Options that only make sense together are refused apart, all mistakes at once. */
function readFileOptions(options: GatewayOptions): FileOptions {
  const { jwks, issuer, audience, policyClaim = null } = options;
  const complete = jwks !== undefined && issuer !== undefined && audience !== undefined;
  const given = [jwks, issuer, audience].some((each) => each !== undefined);
  const mistakes = [
    ...emptyOptions(options),
    ...(given && !complete ? ['--jwks, --issuer and --audience belong together: give all three.'] : []),
    ...(policyClaim !== null && !given ? ['--policy-claim needs --jwks.'] : []),
    ...(options.requireAuthentication && !given ? ['--require-authentication needs --jwks.'] : []),
    ...(options.trustedDocumentsOnly && options.trustedDocuments === undefined
      ? ['--trusted-documents-only needs --trusted-documents.']
      : []),
  ];
  if (mistakes.length > 0) return { ok: false, mistakes };
  return {
    ok: true,
    value: {
      supergraph: options.supergraph,
      tokens: complete ? { jwks, issuer, audience, policyClaim } : null,
      requireAuthentication: options.requireAuthentication ?? false,
      rejectUnauthorized: options.rejectUnauthorized ?? false,
      trustedDocuments: options.trustedDocuments ?? null,
      trustedDocumentsOnly: options.trustedDocumentsOnly ?? false,
      executor: options.executor,
    },
  };
}
