import { type ActingOptions, askHub, type HubReply } from '../agreements/ask-hub.ts';
import { printOutcome, type Terminal } from '../organisations/print-outcome.ts';

/** What `webhook add` is told. */
export interface AddWebhookOptions extends ActingOptions {
  readonly event: readonly string[];
  readonly client?: string;
  readonly purpose?: string;
  readonly type?: readonly string[];
  readonly country?: readonly string[];
  readonly owner?: readonly string[];
}

interface WebhookView {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly deliveredAt: string | null;
  readonly lastFailure: string | null;
  readonly deadLetters: readonly {
    readonly event: string;
    readonly failure: string;
    readonly failedAt: string;
  }[];
}

const fields = 'id url events deliveredAt lastFailure deadLetters { event failure failedAt }';

/** Makes a webhook. */
export async function addWebhook(
  url: string,
  options: AddWebhookOptions,
  terminal: Terminal,
): Promise<0 | 1> {
  const { event: events, client, purpose, type: types, country: countries, owner: owners } = options;
  const input = { url, events, client, purpose, filter: { types, countries, owners } };
  const query = `mutation ($input: CreateWebhookInput!) { webhook: createWebhook(input: $input) { ${fields} } }`;
  return print(await askHub<WebhookView>(options, { query, variables: { input } }, terminal), line, {
    options,
    terminal,
  });
}

/** Lists an organisation's webhooks. */
export async function listWebhooks(options: ActingOptions, terminal: Terminal): Promise<0 | 1> {
  return print(await readWebhooks(options, terminal), (found) => found.map(line).join('\n'), {
    options,
    terminal,
  });
}

/** Lists what could not be delivered to them. */
export async function listDeadLetters(options: ActingOptions, terminal: Terminal): Promise<0 | 1> {
  const text = (found: readonly WebhookView[]): string =>
    found
      .flatMap(({ id, deadLetters }) =>
        deadLetters.map(({ event, failure, failedAt }) => [id, event, failedAt, failure].join('\t')),
      )
      .join('\n');
  return print(await readWebhooks(options, terminal), text, { options, terminal });
}

/** Ends a webhook, or delivers what was given up of it. */
export async function actOnWebhook(
  act: 'removeWebhook' | 'replayWebhook',
  id: string,
  shown: Shown,
): Promise<0 | 1> {
  const query = `mutation ($id: ID!) { webhook: ${act}(id: $id) { ${fields} } }`;
  const reply = await askHub<WebhookView>(shown.options, { query, variables: { id } }, shown.terminal);
  return print(reply, line, shown);
}

function readWebhooks(options: ActingOptions, terminal: Terminal): Promise<HubReply<readonly WebhookView[]>> {
  return askHub(options, { query: `{ webhooks { ${fields} } }` }, terminal);
}

interface Shown {
  readonly options: ActingOptions;
  readonly terminal: Terminal;
}

function print<Answer>(
  reply: HubReply<Answer>,
  text: (answer: Answer) => string,
  { options, terminal }: Shown,
): 0 | 1 {
  return printOutcome(reply, { json: options.json, text: ({ answer }) => text(answer) }, terminal);
}

function line({ id, url, events, deliveredAt, lastFailure, deadLetters }: WebhookView): string {
  const given = deadLetters.length > 0 ? `given up: ${deadLetters.length}` : (deliveredAt ?? 'not told yet');
  return [id, events.join(' '), given, url, ...(lastFailure === null ? [] : [lastFailure])].join('\t');
}
