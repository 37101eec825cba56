import { exported } from './export-reader.ts';
import type { DownloadHub } from './download-hub.ts';

/** Downloads as many recommendations as are exported, and goes away. */
export async function readDownload(hub: DownloadHub): Promise<string> {
  const decoder = new TextDecoder();
  const lines: string[] = [];
  let rest = '';
  for await (const chunk of await hub.download('recommendations.csv')) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\r\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    if (lines.length > exported) break;
  }
  return lines
    .slice(1, exported + 1)
    .map(told)
    .join();
}

/** No made-up text has a comma in it. */
function told(line: string): string {
  const cells = line.split(',');
  return `${cells[0]}:${cells[16]}:${cells[17]}`;
}

/** A workbook of all that there is: what it took of memory beyond what the processes held before. */
export async function measureWorkbook(hub: DownloadHub): Promise<string> {
  const before = { gateway: hub.gateway.residentMb(), review: hub.review.residentMb() };
  const most = { ...before };
  const started = performance.now();
  let bytes = 0;
  for await (const chunk of await hub.download('recommendations.xlsx')) {
    bytes += chunk.length;
    most.gateway = Math.max(most.gateway, hub.gateway.residentMb());
    most.review = Math.max(most.review, hub.review.residentMb());
  }
  const seconds = (performance.now() - started) / 1000;
  const held = (name: 'gateway' | 'review'): string =>
    `${name} at most ${most[name].toFixed(0)} MB (${before[name].toFixed(0)} before)`;
  return `recommendations.xlsx: ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s; ${held('gateway')}, ${held('review')}`;
}
