import { asciiLower } from './text';

/** A name and an address, bytes as Latin-1. */
export interface Signature {
  name: string;
  email: string;
}

interface Entry {
  name?: string;
  email?: string;
  byName: Map<string, Partial<Signature>>;
}

/**
 * Reads a `.mailmap` as git does (`mailmap.c`): all four forms, comments, later
 * lines over earlier ones, names and addresses without regard to ASCII case.
 * Returns the function that maps a signature; what is not mapped comes back as
 * it was. Content and signatures are bytes as Latin-1.
 */
export function parseMailmap(
  content: string,
): (signature: Signature) => Signature {
  const entries = new Map<string, Entry>();
  // Git reads it as text of C, which ends at the first NUL.
  for (const line of content.split('\0', 1)[0].split('\n')) {
    if (!line.startsWith('#')) addLine(entries, line);
  }
  return signature => {
    const entry = entries.get(asciiLower(signature.email));
    if (!entry) return signature;
    const mapped = entry.byName.get(asciiLower(signature.name)) ?? entry;
    return {
      name: mapped.name ?? signature.name,
      email: mapped.email ?? signature.email,
    };
  };
}

function addLine(entries: Map<string, Entry>, line: string): void {
  const first = parseSignature(line, false);
  if (!first) return;
  const second = parseSignature(first.rest, true);
  const oldEmail = asciiLower(second?.email ?? first.email);
  const newEmail = second ? first.email : undefined;
  const entry: Entry = entries.get(oldEmail) ?? { byName: new Map() };
  entries.set(oldEmail, entry);
  if (second?.name === undefined) {
    entry.name = first.name ?? entry.name;
    entry.email = newEmail ?? entry.email;
    return;
  }
  entry.byName.set(asciiLower(second.name), {
    name: first.name,
    email: newEmail,
  });
}

function parseSignature(
  text: string,
  allowEmptyEmail: boolean,
): { name?: string; email: string; rest: string } | undefined {
  const left = text.indexOf('<');
  const right = left < 0 ? -1 : text.indexOf('>', left + 1);
  if (right < 0) return undefined;
  const email = text.slice(left + 1, right);
  if (email === '' && !allowEmptyEmail) return undefined;
  const name = withoutSpaces(text.slice(0, left));
  return { name: name || undefined, email, rest: text.slice(right + 1) };
}

/** Not by a pattern: on megabytes of inner spaces one would take hours. */
function withoutSpaces(text: string): string {
  const isSpace = (at: number) => ' \t\r'.includes(text[at]);
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(start)) start += 1;
  while (end > start && isSpace(end - 1)) end -= 1;
  return text.slice(start, end);
}
