const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Which addresses a subgraph may have: https only; on a developer's machine also http on the loopback. */
export function createUrlPolicy({ production }: { production: boolean }): (url: URL) => boolean {
  return (url) => {
    if (url.username !== '' || url.password !== '') return false;
    if (url.protocol === 'https:') return true;
    return !production && url.protocol === 'http:' && loopback.test(url.hostname);
  };
}
