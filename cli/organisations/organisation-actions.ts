import {
  organisationKinds,
  organisationEntity,
  type OrganisationKind,
  type OrganisationRecord,
} from '../../gateway/organisations/entities/organisation.ts';
import { refused } from '../../gateway/organisations/outcome.ts';
import { registerOrganisation } from '../../gateway/organisations/register-organisation.ts';
import { changeHub, inHubDatabase } from './hub-database.ts';
import { printOutcome, type Terminal } from './print-outcome.ts';

/** What `organisation add` is told. */
export interface AddOrganisationOptions {
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
  readonly json?: boolean;
}

/** Lets an organisation take part. */
export async function addOrganisation(
  id: string,
  options: AddOrganisationOptions,
  terminal: Terminal,
): Promise<0 | 1> {
  const { name, kind, country: countryCode = null } = options;
  const outcome = isKind(kind)
    ? await changeHub(terminal, async (manager, tell) => {
        const organisation: OrganisationRecord = { id, name, kind, countryCode };
        const registered = await registerOrganisation(manager, organisation);
        if (!registered.ok) return registered;
        await tell({ act: 'ORGANISATION_REGISTERED', subject: `Organisation:${id}`, concerns: id });
        return { ok: true, organisation };
      })
    : refused('BAD_USER_INPUT', `--kind is one of ${organisationKinds.join(', ')}.`);
  const text = (): string => `${id} takes part. Give it a client: rapporteur client add --organisation ${id}`;
  return printOutcome(outcome, { json: options.json, text }, terminal);
}

/** Lists the organisations that take part. */
export async function listOrganisations(
  options: { readonly json?: boolean },
  terminal: Terminal,
): Promise<0 | 1> {
  const outcome = await inHubDatabase(terminal, async (manager) => ({
    ok: true,
    organisations: await manager.find(organisationEntity, { order: { id: 'ASC' } }),
  }));
  return printOutcome(
    outcome,
    {
      json: options.json,
      text: ({ organisations }) =>
        organisations
          .map(({ id, kind, countryCode, name }) => [id, kind, countryCode ?? '-', name].join('\t'))
          .join('\n'),
    },
    terminal,
  );
}

function isKind(text: string): text is OrganisationKind {
  return organisationKinds.some((kind) => kind === text);
}
