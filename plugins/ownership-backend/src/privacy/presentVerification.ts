import { verificationState, type VerificationRecord } from '../verification';
import { maySeePersons, type Viewer } from './Viewer';

/**
 * A confirmation or dispute as one caller may see it: who it was only to
 * themselves, and where details of people are shown.
 */
export function presentVerification(
  record: VerificationRecord,
  context: { viewer: Viewer; userName?: (ref: string) => string | undefined },
) {
  const { viewer, userName } = context;
  const isYou = (ref: string | undefined) =>
    ref !== undefined && ref === viewer.userRef;
  const { byRef, answer, reason } = record;
  const isShown =
    byRef !== undefined &&
    (isYou(byRef) || (maySeePersons(viewer) && viewer.visible.has(byRef)));
  const by = isShown ? userName?.(byRef) : undefined;
  return {
    id: record.id,
    entityRef: record.entityRef,
    ownerRef: record.ownerRef,
    kind: record.kind,
    at: iso(record.atMs),
    ...(reason ? { reason } : {}),
    ...(by ? { by } : {}),
    byYou: isYou(byRef),
    state: verificationState(record),
    ...(answer
      ? {
          answer: {
            at: iso(answer.atMs),
            result: answer.result,
            ...(answer.reason ? { reason: answer.reason } : {}),
            byYou: isYou(answer.byRef),
          },
        }
      : {}),
  };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
