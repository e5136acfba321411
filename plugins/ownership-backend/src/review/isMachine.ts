/** Accounts that are no people, as the hosts name them. */
export function isMachine(login: string): boolean {
  return (
    /\[bot\]$/i.test(login) ||
    /^(project|group)_\d+_bot/i.test(login) ||
    /^(ghost|support-bot|alert-bot)$/i.test(login)
  );
}
