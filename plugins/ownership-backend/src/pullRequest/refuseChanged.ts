import type { PatchedFile } from '../patch';
import { ChangedMeanwhile } from './ChangedMeanwhile';

/** @throws ChangedMeanwhile where a file is not what the patch was made for. */
export function refuseChanged(
  { path, before }: Pick<PatchedFile, 'path' | 'before'>,
  /** What the host says of it: base64, or that there is none. */
  { status, content = '' }: { status: number; content?: string },
): void {
  const now =
    status === 404
      ? undefined
      : Buffer.from(content, 'base64').toString('utf8');
  if (now !== before) {
    throw new ChangedMeanwhile(path);
  }
}
