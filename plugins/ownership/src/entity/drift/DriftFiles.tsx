import { Button, Text } from '@backstage/ui';
import type {
  DriftChange,
  DriftFile,
} from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { PlainTable } from '../../components/PlainTable';
import {
  useOwnershipTranslation,
  type Translate,
} from '../../components/useOwnershipTranslation';

/** Those that take thought come first; the others on demand. */
const MOST_ROWS = 12;

/** Which file was changed by whom. */
export function DriftFiles(props: { files: DriftFile[]; moreFiles?: number }) {
  const { files, moreFiles } = props;
  const { t } = useOwnershipTranslation();
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
            <th scope="col">{t('entity.drift.path')}</th>
            <th scope="col">{t('entity.drift.team')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(file => (
            <tr key={file.path}>
              <th scope="row">{file.path}</th>
              <td>{t(`entity.drift.states.${stateOf(file)}`)}</td>
              <td>{changeText(file.byPath, t)}</td>
              <td>{changeText(file.byTeam, t)}</td>
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
