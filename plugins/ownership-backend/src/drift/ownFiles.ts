import { PATH_RECORD_FILE } from '@stewardship/backstage-plugin-ownership-common';
import type { Rendered } from './types';

/** What the scaffolder calls every template that is only tried out. */
const DRY_RUN_REF = 'template:default/dry-run';

/**
 * What a run would put into the repository: the folder that holds the record is
 * its top. The record itself is book-keeping, and a template that is tried out
 * gets its own name back.
 */
export function ownFiles(rendered: Rendered, templateRef: string): Rendered {
  const [record] = [...rendered.keys()]
    .filter(path => `/${path}`.endsWith(`/${PATH_RECORD_FILE}`))
    .sort((one, other) => one.length - other.length);
  const top = record?.slice(0, -PATH_RECORD_FILE.length) ?? '';
  return new Map(
    [...rendered]
      .filter(([path]) => path.startsWith(top) && path !== record)
      .map(([path, content]) => [
        path.slice(top.length),
        withName(content, templateRef),
      ]),
  );
}

function withName(content: Buffer, templateRef: string): Buffer {
  return content.includes(DRY_RUN_REF)
    ? Buffer.from(
        content.toString('latin1').replaceAll(DRY_RUN_REF, () => templateRef),
        'latin1',
      )
    : content;
}
