/**
 * What the path for Node services was, told backwards from what it is: an older
 * version is the newer one with these texts put back. A text that is not there
 * any more is an error, so that the story is kept true when a path is changed.
 */
const before = [
  {
    message: 'Check health in the image, and say how to take turns',
    newer: '1.4.0',
    older: '1.1.0',
    texts: {
      'content/Dockerfile': text =>
        text
          .split('\n')
          .filter(line => !line.startsWith('HEALTHCHECK'))
          .join('\n'),
      'content/README.md': put(
        'Node 22.18 or newer; there is nothing to build.',
        'Node 22.18 or newer.',
      ),
      'content/CONTRIBUTING.md': put(
        `4. Take turns: let the change be made by who knows that part least, together
   with who knows it best. What only one person knows is lost on their first
   day of holidays.
5. A change`,
        '4. A change',
      ),
      'content/docs/runbook.md': put(
        `- **It stops** on SIGTERM after the requests under way, at most ten seconds
  later.
`,
        '',
      ),
    },
  },
  {
    message: 'Say what to do after an incident',
    newer: '1.1.0',
    older: '1.0.0',
    texts: {
      'content/docs/runbook.md': put(
        `
## Afterwards

Write down here what you had to find out at night, and let somebody else of the
team read it who was not there.
`,
        '',
      ),
    },
  },
];

const NAME = 'service-node';

/**
 * The paths at each version of the one for Node services, the oldest first.
 *
 * @param {ReadonlyMap<string, string>} shipped texts by path
 * @returns {Array<{ message: string, files: Map<string, string>, versions: Record<string, string> }>}
 */
export function versionsOf(shipped) {
  const told = [];
  let files = new Map(shipped);
  let versions = { [NAME]: before[0].newer };
  for (const { message, newer, older, texts } of before) {
    told.unshift({ message, files, versions });
    files = new Map(files);
    versions = { [NAME]: older };
    for (const [path, change] of Object.entries({
      ...texts,
      'template.yaml': put(newer, older),
    })) {
      const at = `${NAME}/${path}`;
      const text = files.get(at);
      const changed = text && change(text);
      if (!changed || changed === text) {
        throw new Error(
          `golden-paths/${at} does not hold any more what version ${newer} brought; tell it anew in ${
            import.meta.filename
          }`,
        );
      }
      files.set(at, changed);
    }
  }
  told.unshift({ message: 'Start the golden paths', files, versions });
  return told;
}

/** Every place of a text, replaced. */
function put(newer, older) {
  return text => text.replaceAll(newer, older);
}
