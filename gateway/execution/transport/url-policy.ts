const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** What decides which addresses a subgraph may have. */
export interface UrlPolicyOptions {
  readonly production: boolean;
  /** Subgraphs the operator runs beside the gateway: their network is the operator's affair. */
  readonly configured?: readonly string[];
}

/** Which addresses a subgraph may have: https, what the operator configured, and on a developer's machine the loopback. */
export function createUrlPolicy({ production, configured = [] }: UrlPolicyOptions): (url: URL) => boolean {
  const trusted = new Set(configured.map((url) => new URL(url).href));
  return (url) => {
    if (url.username !== '' || url.password !== '') return false;
    if (url.protocol === 'https:' || trusted.has(url.href)) return true;
    return !production && url.protocol === 'http:' && loopback.test(url.hostname);
  };
}
