import { hash } from 'node:crypto';

/**
 * The id of an imported record: the same for the same organisation, data set and key, so that a record keeps its id
 * when it is imported again or into another hub. Formed as a UUID of version 8 (RFC 9562, section 5.8).
 */
export function recordId(organisation: string, source: string, key: string): string {
  const digest = hash('sha256', JSON.stringify([organisation, source, key]), 'hex');
  const variant = ((Number.parseInt(digest[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  const parts = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(13, 16),
    digest.slice(17, 20),
  ] as const;
  return `${parts[0]}-${parts[1]}-8${parts[2]}-${variant}${parts[3]}-${digest.slice(20, 32)}`;
}
