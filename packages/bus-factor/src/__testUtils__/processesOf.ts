import { readdirSync, readFileSync } from 'node:fs';

/**
 * Ids of the processes that were started with a variable of this value, also
 * those whose parent is gone; empty where there is no `/proc`.
 */
export function processesOf(variable: string, value: string): string[] {
  const wanted = `${variable}=${value}`;
  return processIds().filter(id => {
    try {
      return readFileSync(`/proc/${id}/environ`, 'latin1')
        .split('\0')
        .includes(wanted);
    } catch {
      return false;
    }
  });
}

function processIds(): string[] {
  try {
    return readdirSync('/proc').filter(name => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
