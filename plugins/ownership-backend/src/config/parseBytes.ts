const UNITS: Record<string, number> = {
  '': 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
  tib: 2 ** 40,
};

/** Bytes of a size such as `20GB`, `512 MiB` or a number; undefined for others. */
export function parseBytes(value: string | number): number | undefined {
  const [, digits, unit = ''] =
    /^\s*(\d{1,15}(?:\.\d{1,6})?)\s*([a-z]*)\s*$/i.exec(String(value)) ?? [];
  const factor = UNITS[unit.toLocaleLowerCase('en-US')];
  return digits === undefined || factor === undefined
    ? undefined
    : Math.round(Number(digits) * factor);
}
