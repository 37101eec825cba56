import { readFileSync } from 'node:fs';

const ticksPerSecond = 100;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process, or the machine's /proc, is not there.
    return '';
  }
}

/** A figure of a process and all that it started. */
function sumOfTree(pid: number, figure: (pid: number) => number): number {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + sumOfTree(Number(child), figure), figure(pid));
}

/** The memory a process and its children hold, in megabytes, as Linux counts it. */
export function residentMb(pid: number): number {
  return sumOfTree(
    pid,
    (one) => Number(/^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${one}/status`))?.[1] ?? 0) / 1024,
  );
}

/** The processor time a process and its children have used, in seconds. */
export function cpuSeconds(pid: number): number {
  return sumOfTree(pid, (one) => {
    // The name in brackets may hold blanks; user and system time are the 12th and 13th field after it.
    const [, fields = ''] = read(`/proc/${one}/stat`).split(') ');
    const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number);
    return (user + system) / ticksPerSecond;
  });
}
