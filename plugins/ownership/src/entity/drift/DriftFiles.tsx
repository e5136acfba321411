import { Button, Text } from '@backstage/ui';
import type {
  DriftChange,
  DriftFile,
} from '@stewardship/backstage-plugin-ownership-common';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { PlainTable } from '../../components/PlainTable';
import { useNarrow } from '../../components/useNarrow';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    file: {
      fontFamily: 'var(--bui-font-monospace)',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'OwnershipDriftFiles' },
);

const sides = ['path', 'team'] as const;

/** Those that take thought come first; the others on demand. */
const MOST_ROWS = 12;

/** Which file was changed by whom. */
export function DriftFiles(props: { files: DriftFile[]; moreFiles?: number }) {
  const { files, moreFiles } = props;
  const { t } = useOwnershipTranslation();
  const classes = useStyles();
  const narrow = useNarrow();
  const [showsAll, setShowsAll] = useState(false);
  if (files.length === 0) return null;
  const shown = showsAll ? files : files.slice(0, MOST_ROWS);
  return (
    <>
      <PlainTable label={t('entity.drift.files')}>
        <thead>
          <tr>
            <th scope="col">{t('entity.drift.file')}</th>
            <th scope="col">{t('entity.drift.state')}</th>
            {!narrow &&
              sides.map(side => (
                <th key={side} scope="col">
                  {t(`entity.drift.${side}`)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(file => (
            <tr key={file.path}>
              <th scope="row" className={classes.file}>
                {file.path}
              </th>
              <td>
                {t(`entity.drift.states.${stateOf(file)}`)}
                {narrow &&
                  sides.map(side => {
                    const change = changeOf(file, side);
                    return (
                      change && (
                        <Text
                          key={side}
                          as="div"
                          variant="body-small"
                          color="secondary"
                        >
                          {t('entity.drift.changeBy', {
                            side: t(`entity.drift.${side}`),
                            change: changeText(change, t),
                          })}
                        </Text>
                      )
                    );
                  })}
              </td>
              {!narrow &&
                sides.map(side => (
                  <td key={side}>{changeText(changeOf(file, side), t)}</td>
                ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {files.length > MOST_ROWS && (
        <div>
          <Button
            size="small"
            variant="secondary"
            onPress={() => setShowsAll(!showsAll)}
          >
            {showsAll
              ? t('entity.drift.fewer')
              : t('entity.drift.all', { count: files.length })}
          </Button>
        </div>
      )}
      {moreFiles !== undefined && (showsAll || files.length <= MOST_ROWS) && (
        <Text as="p" variant="body-small" color="secondary">
          {t('entity.drift.more', { count: moreFiles })}
        </Text>
      )}
    </>
  );
}

function changeOf(file: DriftFile, side: (typeof sides)[number]) {
  return side === 'path' ? file.byPath : file.byTeam;
}

function stateOf({ state, collides, alike }: DriftFile) {
  if (collides) return 'collides';
  return alike ? 'alike' : state;
}

function changeText(change: DriftChange | undefined, t: Translate): string {
  if (!change) return t('entity.drift.change.none');
  const { kind, to = '', linesAdded, linesRemoved } = change;
  if (kind === 'moved') return t('entity.drift.change.moved', { to });
  const word = t(`entity.drift.change.${kind}`);
  return linesAdded === undefined || linesRemoved === undefined
    ? word
    : `${word} ${t('entity.drift.change.lines', {
        added: linesAdded,
        removed: linesRemoved,
      })}`;
}
