import { Text } from '@backstage/ui';

/** What the backend says in prose, which is English in every language. */
export function Said({ children }: { children: string }) {
  return (
    <Text as="p" variant="body-small" lang="en">
      {children}
    </Text>
  );
}
