/**
 * The commits as a stream for `git fast-import`, on the branch `main`.
 *
 * A commit with a merger arrives by a merge commit: its own commit goes to a
 * side branch that ends with the stream.
 */
export function* fastImportStream(commits) {
  let mark = 0;
  let tip;
  let merges = false;
  for (const commit of commits) {
    const files = [];
    for (const change of commit.changes) {
      if (change.kind === 'move') {
        files.push(`R ${change.from} ${change.to}\n`);
        continue;
      }
      mark += 1;
      yield `blob\nmark :${mark}\n${data(change.text)}`;
      files.push(`M 100644 :${mark} ${change.path}\n`);
    }
    mark += 1;
    const topic = mark;
    yield commitCommand({
      branch: commit.merger ? 'refs/heads/topic' : 'refs/heads/main',
      mark: topic,
      author: commit.author,
      seconds: commit.seconds,
      message: commit.message,
      from: tip,
      files,
    });
    if (commit.merger) {
      merges = true;
      mark += 1;
      yield commitCommand({
        branch: 'refs/heads/main',
        mark,
        author: commit.merger,
        seconds: commit.seconds + 60,
        message: `Merge: ${commit.message.split('\n')[0]}`,
        from: tip,
        merge: topic,
        files,
      });
    }
    tip = mark;
  }
  if (merges) yield `reset refs/heads/topic\nfrom ${'0'.repeat(40)}\n\n`;
  yield 'done\n';
}

function commitCommand(commit) {
  const { branch, mark, author, seconds, message, from, merge, files } = commit;
  const who = `${author.name} <${author.email}> ${seconds} ${author.zone}`;
  return [
    `commit ${branch}\nmark :${mark}\nauthor ${who}\ncommitter ${who}\n`,
    data(`${message}\n`),
    from ? `from :${from}\n` : '',
    merge ? `merge :${merge}\n` : '',
    ...files,
    '\n',
  ].join('');
}

function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
