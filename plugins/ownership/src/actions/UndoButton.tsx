import { toError } from '@backstage/errors';
import { Button } from '@backstage/ui';
import { useRef, useState } from 'react';

/** Inside a toast, which the app draws: it brings all of its words. */
export function UndoButton(props: {
  label: string;
  run: () => Promise<unknown>;
  onDone: () => void;
  onFailed: (error: Error) => void;
}) {
  const { label, run, onDone, onFailed } = props;
  const [pending, setPending] = useState(false);
  const used = useRef(false);
  return (
    <Button
      size="small"
      variant="secondary"
      isPending={pending}
      onPress={() => {
        if (used.current) {
          return;
        }
        used.current = true;
        setPending(true);
        run().then(onDone, problem => onFailed(toError(problem)));
      }}
    >
      {label}
    </Button>
  );
}
