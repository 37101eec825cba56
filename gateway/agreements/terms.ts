import { createHash } from 'node:crypto';
import type { Grant } from '../../subgraphs/kit/grant.ts';
import { canonicalJson } from './canonical-json.ts';

/** The conditions of an agreement, in the vocabulary that every subgraph judges by. */
export type AgreementConditions = Omit<Grant, 'agreement' | 'grantor' | 'datasets'>;

/** All that both sides sign: a signature under one version of one agreement fits no other. */
export interface AgreementTerms {
  readonly agreement: string;
  readonly version: number;
  readonly grantor: string;
  readonly recipient: AgreementRecipient;
  readonly purposes: readonly string[];
  readonly datasets: readonly string[];
  readonly conditions: AgreementConditions;
  /** RFC 3339, in UTC: from this moment on, and up to but not including that. */
  readonly validFrom: string;
  readonly validTo: string;
}

/** One organisation, or the members of a group as it was at one version. */
export type AgreementRecipient =
  { readonly organisation: string } | { readonly group: string; readonly groupVersion: number };

/** Terms as they are kept and signed. */
export interface SealedTerms {
  /** Canonical JSON. */
  readonly text: string;
  /** SHA-256 of the text, in hexadecimal digits. */
  readonly hash: string;
}

/** Writes terms in their one form. */
export function sealTerms(terms: AgreementTerms): SealedTerms {
  const text = canonicalJson({
    ...terms,
    recipient: { ...terms.recipient },
    conditions: { ...terms.conditions },
  });
  return { text, hash: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/** Reads what `sealTerms` wrote; the hub's database keeps nothing else there. */
export function readTerms(text: string): AgreementTerms {
  return JSON.parse(text) as AgreementTerms;
}

/** What terms grant, as subgraphs are told. */
export function grantOf(terms: AgreementTerms): Grant {
  const { agreement, version, grantor, datasets, conditions } = terms;
  return { agreement: `${agreement}@${version}`, grantor, datasets, ...conditions };
}
