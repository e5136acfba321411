/** `a/b` is in `a/b`, in `a` and in the whole repository: the innermost first. */
export function foldersAbove(path: string): string[] {
  const names = path.split('/').filter(Boolean);
  return [
    ...names.map((_, at) => names.slice(0, names.length - at).join('/')),
    '',
  ];
}
