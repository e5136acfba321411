/** A group, as its members know it. */
export interface NamedTeam {
  ref: string;
  title?: string;
}

/**
 * Words of a pull request. They name teams and no person: who proposed and who
 * accepted stays in the portal, except where the privacy mode `named` says so.
 */
export function pullRequestText(options: {
  title: string;
  entityRef: string;
  from?: NamedTeam;
  to: NamedTeam;
  notes: readonly string[];
  /** Page of the entity in the portal. */
  portalUrl?: string;
  /** Only in the privacy mode `named`. */
  people?: { proposedBy?: string; acceptedBy?: string };
}): { title: string; body: string } {
  const { entityRef, from, to, notes, portalUrl, people = {} } = options;
  const by = (name: string | undefined) => (name ? ` (${plain(name)})` : '');
  const giver = from ? `**${nameOf(from)}**` : 'Nobody valid, so far,';
  return {
    title: line(`Hand ${options.title} over to ${nameOf(to)}`).slice(0, 200),
    body: [
      `${giver} hands \`${code(entityRef)}\` over to **${nameOf(
        to,
      )}**, who accepted it in the portal.`,
      '',
      `- Proposed by: ${from ? nameOf(from) : 'the portal’s users'}${by(
        people.proposedBy,
      )}`,
      `- Accepted by: ${nameOf(to)}${by(people.acceptedBy)}`,
      ...(portalUrl ? [`- In the portal: ${portalUrl}`] : []),
      '',
      'Merging this changes the owner in the catalog. Until then nothing changes.',
      ...(notes.length > 0
        ? ['', 'To be done by hand:', ...notes.map(note => `- ${plain(note)}`)]
        : []),
      '',
    ].join('\n'),
  };
}

function nameOf({ ref, title }: NamedTeam): string {
  return plain(title ?? ref.split('/').at(-1)!);
}

/** Text of strangers: no markup, no mention, no line of its own. */
function plain(text: string): string {
  return line(text)
    .replace(/[\\`*_{}[\]<>#|!~]/g, '\\$&')
    .replaceAll('@', '@\u200b');
}

function code(text: string): string {
  return line(text).replaceAll('`', '');
}

function line(text: string): string {
  return text.replace(/\p{C}+|\s+/gu, ' ').trim();
}
