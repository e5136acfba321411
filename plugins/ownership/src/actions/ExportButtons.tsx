import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { readAll } from './readAll';
import { saveFile } from './saveFile';
import { TaskError } from './TaskError';
import { useTask } from './useTask';

const useStyles = makeStyles(
  {
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipExportButtons' },
);

const formats = ['csv', 'json'] as const;
/** Endings of file names. */
const ENDINGS = {
  csv: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  markdown: 'md',
} as const;
type Format = keyof typeof ENDINGS;

interface ExportProps<F extends Format> {
  /** Without an ending. */
  fileName: string;
  load: (format: F, signal: AbortSignal) => Promise<Response>;
}

/** Downloads what the page shows, all pages of it. */
export function ExportButtons(props: ExportProps<(typeof formats)[number]>) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {formats.map(format => (
        <ExportButton key={format} format={format} {...props} />
      ))}
    </div>
  );
}

/** Downloads what the page shows as one kind of file. */
export function ExportButton<F extends Format>(
  props: ExportProps<F> & {
    format: F;
    /** Where there are others of the same format beside it. */
    label?: string;
  },
) {
  const { format, fileName, load, label } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const [bytes, setBytes] = useState(0);
  const kind: Format = format;
  const name = `${fileName}.${ENDINGS[kind]}`;
  const { start, cancel, pending, error } = useTask({
    onStart: () => setBytes(0),
    run: async signal =>
      saveFile(await readAll(await load(format, signal), setBytes), name),
    done: () => t('action.export.done', { name }),
  });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine size={14} aria-hidden />}
        isPending={pending}
        onPress={start}
      >
        {label ?? t(`action.export.${kind}`)}
      </Button>
      {pending && (
        <span className={classes.root}>
          <Text as="span" variant="body-small" color="secondary" role="status">
            {t('action.export.running', { name })}
          </Text>
          {bytes > 0 && (
            // Beside what is read out: each piece would be read out anew.
            <Text as="span" variant="body-small" color="secondary" aria-hidden>
              {t('action.export.size', { kilobytes: Math.ceil(bytes / 1024) })}
            </Text>
          )}
          <Button size="small" variant="tertiary" onPress={cancel}>
            {t('action.cancel')}
          </Button>
        </span>
      )}
      <TaskError error={error} />
    </>
  );
}
