/** Streams for a command, and what it wrote to them. */
export function captureStreams(terminal: { isTTY?: boolean } = {}) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof written) => ({
    ...terminal,
    columns: 200,
    write: (text: string) => {
      written[name] += text;
    },
  });
  return { written, stdout: stream('stdout'), stderr: stream('stderr') };
}
