import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  FolderFigures,
  FoldersResponse,
} from '@stewardship/backstage-plugin-ownership-common';
import { Figure } from '../working/Figure';
import { useId, useRef, useState } from 'react';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { Pictured } from '../components/Pictured';
import { ProblemNotice } from '../components/ProblemNotice';
import { Section } from '../components/Section';
import { SlowSkeleton } from '../components/SlowSkeleton';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { filesAtRiskOf } from './folderTree';
import { FolderTreemap } from './FolderTreemap';

const useStyles = makeStyles(
  {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: 'var(--bui-font-size-2)',
      '& th': {
        textAlign: 'left',
        fontWeight: 'var(--bui-font-weight-regular)' as 'normal',
        overflowWrap: 'anywhere',
      },
      '& th, & td': {
        padding: 'var(--bui-space-1) 0',
        verticalAlign: 'middle',
      },
      '& td, & thead th:not(:first-child)': { textAlign: 'right' },
      '& thead th': { color: 'var(--bui-fg-secondary)' },
    },
  },
  { name: 'OwnershipFoldersSection' },
);

const HEIGHT_PX = 240;
/** The table begins with those most at risk; the map holds all. */
const MOST_ROWS = 12;

/** Where inside a component files hang on one person or none. */
export function FoldersSection({ entityRef }: { entityRef: string }) {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest(entityRef, signal =>
    api.getFolders(entityRef, { signal }),
  );
  const { data } = request;
  const folders = data?.folders;
  return (
    <Section
      title={t('entity.folders.title')}
      intro={folders?.length ? t('entity.folders.intro') : undefined}
    >
      <ProblemNotice request={request} />
      {!data && !request.error && <SlowSkeleton height={HEIGHT_PX} />}
      {data?.suppressed && (
        <Pictured state="suppressed">
          <Text as="p">{t('entity.suppressed')}</Text>
        </Pictured>
      )}
      {data && !data.suppressed && !folders?.length && (
        <Text as="p">{t('entity.folders.none')}</Text>
      )}
      {data && folders && folders.length > 0 && (
        <FolderMap folders={folders} response={data} entityRef={entityRef} />
      )}
    </Section>
  );
}

function FolderMap(props: {
  folders: FolderFigures[];
  response: FoldersResponse;
  entityRef: string;
}) {
  const { folders, response, entityRef } = props;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const summaryId = useId();
  const [all, setAll] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  const rows = [...folders]
    .sort((a, b) => (b.filesAtRisk ?? 0) - (a.filesAtRisk ?? 0))
    .slice(0, all ? undefined : MOST_ROWS);
  const files = folders.reduce((sum, folder) => sum + folder.files, 0);
  const atRisk = folders.reduce(
    (sum, folder) => sum + filesAtRiskOf(folder),
    0,
  );
  return (
    <>
      <Text as="p" variant="body-small" id={summaryId}>
        {t('entity.folders.summary', { atRisk, files })}
      </Text>
      <FolderTreemap
        folders={folders}
        response={response}
        entityRef={entityRef}
        describedBy={summaryId}
        onRest={() => {
          setAll(true);
          table.current?.focus();
        }}
      />
      <table ref={table} className={classes.table} tabIndex={-1}>
        <thead>
          <tr>
            <th scope="col">{t('entity.folders.folder')}</th>
            <th scope="col">{t('entity.folders.files')}</th>
            <th scope="col">{t('entity.folders.atRisk')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(folder => (
            <tr key={folder.path}>
              <th scope="row">{folder.path || t('entity.folders.top')}</th>
              <td>{t('common.number', { value: folder.files })}</td>
              <td>
                <Figure
                  working={{
                    of: 'folder',
                    folder,
                    folders: response,
                    entityRef,
                  }}
                  text={
                    folder.filesAtRisk === undefined
                      ? t('common.unknown')
                      : t('common.percent', { value: folder.filesAtRisk })
                  }
                  label={t('figure.of', {
                    figure: t('figure.folder.title'),
                    title: folder.path || t('entity.folders.top'),
                  })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {folders.length > MOST_ROWS && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={all}
          onPress={() => setAll(!all)}
        >
          {all
            ? t('entity.folders.fewer')
            : t('entity.folders.all', { count: folders.length })}
        </Button>
      )}
    </>
  );
}
