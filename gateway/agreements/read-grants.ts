import type { DataSource } from 'typeorm';
import { grantOf, readTerms } from './terms.ts';
import type { Grant } from '../../subgraphs/kit/grant.ts';

/** A version of an agreement that both sides signed and neither has suspended or revoked. */
export interface SignedGrant {
  readonly version: number;
  readonly purposes: ReadonlySet<string>;
  readonly grant: Grant;
  /** Milliseconds since 1970: holds from this moment on, and up to but not including that. */
  readonly validFrom: number;
  readonly validTo: number;
}

/** The agreements that can show records to an organisation, each with its versions, the latest first. */
export type AgreementsOfRecipient = ReadonlyMap<string, readonly SignedGrant[]>;

/** Every signed agreement at one revision, by the organisation that it shows records to. */
export interface GrantsSnapshot {
  readonly revision: string;
  readonly byRecipient: ReadonlyMap<string, AgreementsOfRecipient>;
}

interface SignedRow {
  readonly recipient: string;
  readonly agreement: string;
  readonly terms: string;
}

/** The revision that agreements are at now. */
export async function readGrantsRevision(source: DataSource): Promise<string> {
  const [row]: { revision: string }[] = await source.query('SELECT revision FROM agreement_revision');
  if (!row) throw new Error('The hub database has no agreement revision.');
  return row.revision;
}

/** All signed agreements in one statement, which is one moment. */
export async function readGrants(source: DataSource): Promise<GrantsSnapshot> {
  const [row]: { revision: string; signed: readonly SignedRow[] }[] = await source.query(signedStatement);
  if (!row) throw new Error('The hub database has no agreement revision.');
  const byRecipient = new Map<string, Map<string, SignedGrant[]>>();
  for (const { recipient, agreement, terms } of row.signed) {
    const agreements = getOrMake(byRecipient, recipient, () => new Map<string, SignedGrant[]>());
    getOrMake(agreements, agreement, () => []).push(toSignedGrant(terms));
  }
  return { revision: row.revision, byRecipient };
}

function toSignedGrant(text: string): SignedGrant {
  const terms = readTerms(text);
  return {
    version: terms.version,
    purposes: new Set(terms.purposes),
    grant: grantOf(terms),
    validFrom: Date.parse(terms.validFrom),
    validTo: Date.parse(terms.validTo),
  };
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** What a side last did counts: a resumption ends its own suspension and nothing else. */
const signedStatement = `
  WITH last_act AS (
    SELECT DISTINCT ON (agreement_id, organisation_id) agreement_id, organisation_id, kind
    FROM agreement_act ORDER BY agreement_id, organisation_id, number DESC
  ), stopped AS (SELECT agreement_id, organisation_id FROM last_act WHERE kind <> 'RESUMED')
  SELECT revision, COALESCE((
    SELECT json_agg(json_build_object('recipient', r.organisation_id, 'agreement', v.agreement_id, 'terms', v.terms)
      ORDER BY v.agreement_id, v.version DESC)
    FROM agreement_recipient r
    JOIN agreement_version v USING (agreement_id)
    JOIN agreement_signature g ON (g.agreement_id, g.version) = (v.agreement_id, v.version)
      AND g.organisation_id = r.grantor_id
    JOIN agreement_signature s ON (s.agreement_id, s.version) = (v.agreement_id, v.version)
      AND s.organisation_id = r.organisation_id
    WHERE NOT EXISTS (SELECT FROM stopped WHERE stopped.agreement_id = r.agreement_id
      AND stopped.organisation_id IN (r.grantor_id, r.organisation_id))
  ), '[]') AS signed
  FROM agreement_revision`;
