import { verificationState, type VerificationRecord } from '../verification';
import { maySeePersons, type Viewer } from './Viewer';

/**
 * A confirmation or dispute as one caller may see it: who it was only to
 * themselves, and where details of people are shown.
 */
export function presentVerification(
  record: VerificationRecord,
  context: {
    viewer: Viewer;
    userName?: (ref: string) => string | undefined;
    /** As the entity declares it now. */
    declaredOwner: string | undefined;
  },
) {
  const { viewer, userName, declaredOwner } = context;
  const isYou = (ref: string | undefined) =>
    ref !== undefined && ref === viewer.userRef;
  const { byRef, ownerRef, answer, reason } = record;
  // Who it was once is no fact of the entity any more.
  const isOwnerShown =
    ownerRef === declaredOwner || viewer.visible.has(ownerRef);
  const isShown =
    byRef !== undefined &&
    (isYou(byRef) || (maySeePersons(viewer) && viewer.visible.has(byRef)));
  const by = isShown ? userName?.(byRef) : undefined;
  return {
    id: record.id,
    entityRef: record.entityRef,
    ...(isOwnerShown ? { ownerRef } : {}),
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
