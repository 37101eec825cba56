import { enableCompileCache } from 'node:module';
import { Listr, type ListrTask } from 'listr2';
import { composeOwners } from '../../gateway/registry/compose-owners.ts';
import { claimHome } from './claim-home.ts';
import { type Databases, openDatabases } from './databases.ts';
import { exists, prepareHome, writePrivately } from './home.ts';
import { removeHubFile } from './hub-file.ts';
import { createHubPublication, type HubParts } from './hub-publication.ts';
import type { Plan } from './plan.ts';
import type { Service } from './service.ts';
import { createServices, type Services } from './services.ts';
import type { Shutdown } from './shutdown.ts';

/** Starts the parts of a hub, at the same time where one does not wait for the other, and shows how far it is. */
export async function startHub(plan: Plan, shutdown: Shutdown): Promise<HubParts> {
  await prepareHome(plan.home);
  enableCompileCache(plan.home.compiled);
  shutdown.add(await claimHome(plan.home.folder, plan.home.claimFile));
  const publication = createHubPublication(plan);

  const opening = openDatabases({
    home: plan.home,
    given: plan.config.deployment.databases,
    port: plan.ports.postgres,
    onRestart: publication.refresh,
  });
  // Also a server that is still starting has to end.
  shutdown.add(async () => (await opening.catch(() => null))?.stop());
  await show([
    {
      title: 'Databases',
      task: async (_, task) => {
        task.title = `Databases: ${(await opening).description}`;
      },
    },
    { title: 'Schemas of the owners composed', task: async () => compose(plan) },
  ]);
  shutdown.signal.throwIfAborted();

  const databases = await opening;
  const services = createServices({ plan, databaseUrls: databases.urls, onListening: publication.refresh });
  shutdown.add(async () => Promise.all(services.subgraphs.map(async (service) => service.stop())));
  shutdown.add(async () => services.gateway.stop());
  await show(startTasks(services, plan));
  shutdown.signal.throwIfAborted();

  await loadDemonstrationOnce(plan, databases);
  shutdown.signal.throwIfAborted();

  const hub = { services, databases };
  shutdown.add(async () => removeHubFile(plan.home.hubFile));
  await publication.begin(hub);
  return hub;
}

/** The demonstration is for the embedded server: what others keep on theirs is real. */
async function loadDemonstrationOnce({ home, config }: Plan, { urls }: Databases): Promise<void> {
  const isEmbedded = Object.values(config.deployment.databases).every((given) => given === null);
  if (!isEmbedded || (await exists(home.demonstrationMark))) return;
  const load = async (_: unknown, task: { title?: string }): Promise<void> => {
    const { loadDemonstration } = await import('../demonstration/load.ts');
    const { keysFolder } = config.deployment;
    const { added } = await loadDemonstration({ databaseUrls: urls, keysFolder });
    await writePrivately(home.demonstrationMark, `${added} records\n`);
    task.title = `Demonstration: ${added} fictional records`;
  };
  await show([{ title: 'Demonstration, on first start only', task: load }]);
}

/**
 * The gateway takes as long as the subgraphs together: it is left a processor of its own, while they start one after
 * the other, each with what the one before has compiled. What the hub does last is loaded meanwhile.
 */
function startTasks({ gateway, subgraphs }: Services, plan: Plan): ListrTask[] {
  const inTurn = subgraphs.map((service) => startTask(service, plan, loadAhead));
  return [
    startTask(gateway, plan),
    { title: 'Subgraphs', task: (_, task) => task.newListr(inTurn, { concurrent: false }) },
  ];
}

function loadAhead(): void {
  // Whoever needs it asks for it again, and is told then what is wrong with it.
  import('../organisations/mint-local-token.ts').catch(() => undefined);
}

function startTask(service: Service, { ports, home }: Plan, whenStarted?: () => void): ListrTask {
  const port = Object.entries(ports).find(([name]) => name === service.name)?.[1] ?? '';
  return {
    title: `${service.name} on port ${port}, log in ${home.logs}/${service.name}.log`,
    task: async () => {
      await service.start();
      whenStarted?.();
    },
  };
}

/** Composes ahead of the gateway, which then finds the supergraph in the cache, and says early what is wrong. */
async function compose({ home }: Plan): Promise<void> {
  const composition = await composeOwners(home.supergraphs);
  if (composition.ok) return;
  const reasons = composition.errors.map(({ code, message }) => `- ${code}: ${message}`).join('\n');
  throw new Error(`The schemas do not compose:\n${reasons}`);
}

async function show(tasks: ListrTask[]): Promise<void> {
  await new Listr(tasks, {
    concurrent: true,
    // The hub's own shutdown answers signals, and the command prints what went wrong.
    registerSignalListeners: false,
    rendererOptions: { showErrorMessage: false, collapseErrors: false },
  }).run();
}
