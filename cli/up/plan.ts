import { type Config, readConfig } from '../../gateway/config.ts';
import type { Environment } from '../../gateway/environment.ts';
import { freePort } from '../postgres/free-port.ts';
import { type Home, homeIn } from './home.ts';

/** The ports of a hub's parts. */
export type Ports = Readonly<Record<'gateway' | 'mission' | 'partners' | 'review' | 'postgres', number>>;

/** What `up` is going to start, decided before anything runs. */
export interface Plan {
  readonly config: Config;
  readonly env: Environment;
  readonly home: Home;
  readonly ports: Ports;
  /** The gateway as this machine reaches it. */
  readonly gatewayUrl: string;
}

/** The parts behind the gateway listen this far from it, so that gateways on neighbouring ports do not meet them. */
const offset = 10_000;

/** Reads the configuration and chooses the ports; throws one error that says all that is wrong. */
export async function planHub(given: Environment): Promise<Plan> {
  // Port 0 asks for any: it is chosen now, since the hub's name in its tokens holds it.
  const env = given.PORT === '0' ? { ...given, PORT: String(await freePort()) } : given;
  const reading = readConfig(env);
  if (!reading.ok) throw new Error(`The hub cannot start:\n- ${reading.mistakes.join('\n- ')}`);
  const { config } = reading;
  const ports = await choosePorts(config.http.port);
  const host = ['0.0.0.0', '::'].includes(config.http.host) ? '127.0.0.1' : config.http.host;
  return {
    config,
    env,
    home: homeIn(config.deployment.home),
    ports,
    gatewayUrl: `http://${host}:${ports.gateway}`,
  };
}

async function choosePorts(gateway: number): Promise<Ports> {
  if ((await freePort(gateway)) !== gateway) {
    throw new Error(
      `Port ${gateway} is taken: another hub or another program listens on it. ` +
        `End that, or start on another port: PORT=${gateway + 1} npm start`,
    );
  }
  const behind = async (place: number): Promise<number> => {
    const preferred = gateway + offset + place;
    return freePort(preferred <= 65_535 ? preferred : undefined);
  };
  // One after the other, so that no two are given the same.
  const [mission, partners, review] = [await behind(1), await behind(2), await behind(3)];
  return { gateway, mission, partners, review, postgres: await behind(4) };
}
