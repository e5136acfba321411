import { Button } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiDownloadLine } from '@remixicon/react';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
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
type Format = (typeof formats)[number];

/** Downloads what the page shows, all pages of it. */
export function ExportButtons(props: {
  /** Without an ending. */
  fileName: string;
  load: (format: Format) => Promise<Response>;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      {formats.map(format => (
        <ExportButton key={format} format={format} {...props} />
      ))}
    </div>
  );
}

function ExportButton(props: {
  format: Format;
  fileName: string;
  load: (format: Format) => Promise<Response>;
}) {
  const { format, fileName, load } = props;
  const { t } = useOwnershipTranslation();
  const name = `${fileName}.${format}`;
  const { start, pending, error } = useTask({
    run: async () => saveFile(await (await load(format)).blob(), name),
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
        {t(`action.export.${format}`)}
      </Button>
      <TaskError error={error} />
    </>
  );
}
