/**
 * The folders of a repository that a study looks at, by one rule for all: those
 * at the top, but a folder that holds more than half of the repository's files
 * stands for its folders instead, and so does each of those. Folders whose name
 * begins with a dot are none.
 */
export function studyFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    for (let at = file.indexOf('/'); at >= 0; at = file.indexOf('/', at + 1)) {
      const folder = file.slice(0, at);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  const opened = [...counts]
    .filter(([, count]) => count * 2 > files.length)
    .map(([folder]) => folder);
  const parents = new Set(['', ...opened]);
  return [...counts.keys()]
    .filter(folder => {
      const slash = folder.lastIndexOf('/');
      const parent = slash < 0 ? '' : folder.slice(0, slash);
      return (
        parents.has(parent) &&
        !opened.includes(folder) &&
        !folder.startsWith('.') &&
        !folder.includes('/.')
      );
    })
    .sort();
}
