/** An agreement as commands show it. */
export interface AgreementView {
  readonly id: string;
  readonly status: string;
  readonly grantor: { readonly id: string };
  readonly recipient: { readonly id: string } | null;
  readonly group: { readonly id: string } | null;
  readonly currentVersion: { readonly version: number } | null;
  readonly versions: readonly VersionView[];
  readonly acts: readonly {
    readonly kind: string;
    readonly organisation: { readonly id: string };
    readonly at: string;
    readonly reason: string | null;
  }[];
}

export interface VersionView {
  readonly version: number;
  readonly terms: string;
  readonly termsHash: string;
  readonly signatures: readonly {
    readonly organisation: { readonly id: string };
    readonly clientId: string;
    readonly signedAt: string;
  }[];
}

/** What is asked of an agreement. */
export const agreementFields = `id status grantor { id } recipient { id } group { id } currentVersion { version }
  versions { version terms termsHash signatures { organisation { id } clientId signedAt } }
  acts { kind organisation { id } at reason }`;

/** An agreement in one line. */
export function agreementLine({ id, status, grantor, recipient, group }: AgreementView): string {
  return [id, status, grantor.id, recipient?.id ?? `group ${group?.id ?? ''}`].join('\t');
}

/** An agreement with its terms, signatures and acts. */
export function agreementText(agreement: AgreementView): string {
  const current = agreement.currentVersion?.version;
  const versions = agreement.versions.flatMap((version) => [
    `version ${version.version}${version.version === current ? ' (holds)' : ''}`,
    ...versionLines(version),
  ]);
  const acts = agreement.acts.map(({ kind, organisation, at, reason }) =>
    [`${kind.toLowerCase()} by ${organisation.id}`, at, reason ?? ''].join('\t').trimEnd(),
  );
  return [agreementLine(agreement), ...versions, ...acts].join('\n');
}

/** What is signed, and by whom it was. */
export function versionLines({ terms, termsHash, signatures }: VersionView): string[] {
  return [
    `  terms\t${terms}`,
    `  hash\t${termsHash}`,
    ...signatures.map(
      ({ organisation, clientId, signedAt }) => `  signed by ${organisation.id}\t${clientId}\t${signedAt}`,
    ),
  ];
}
