/**
 * An address that may be somebody else's, as far as its owner needs it to know
 * it again: in full where the mailbox is the caller's own word, else by the
 * first letter of the mailbox.
 */
export function hideAddress(
  email: string,
  { mailboxIsOwn }: { mailboxIsOwn: boolean },
): string {
  const at = email.lastIndexOf('@');
  const mailbox = email.slice(0, at);
  const host = email.slice(at + 1);
  return mailboxIsOwn ? email : `${[...mailbox][0] ?? ''}…@${host}`;
}
