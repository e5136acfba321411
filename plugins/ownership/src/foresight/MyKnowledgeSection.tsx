import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { RiDownloadLine, RiFileCopyLine } from '@remixicon/react';
import type {
  MyKnowledge,
  MyKnowledgeItem,
} from '@stewardship/backstage-plugin-ownership-common';
import { saveFile } from '../actions/saveFile';
import { useTask } from '../actions/useTask';
import { ownershipApiRef } from '../api/ownershipApiRef';
import { useRequest } from '../api/useRequest';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { Pictured } from '../components/Pictured';
import {
  useOwnershipTranslation,
  type Translate,
} from '../components/useOwnershipTranslation';
import { IDENTITIES_ANCHOR, useRootPath } from '../routes';
import { AskedSection } from './AskedSection';
import { handOverChecklist } from './handOverChecklist';
import { ServiceList } from './ServiceList';

const useStyles = makeStyles(
  {
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
      '& > [role="alert"]:empty': { position: 'absolute' },
    },
  },
  { name: 'OwnershipMyKnowledgeSection' },
);

const FILE_NAME = 'hand-over-checklist.md';

/** What the reader alone knows, with a checklist; nobody else sees it. */
export function MyKnowledgeSection() {
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const request = useRequest('me/knowledge', signal =>
    api.getMyKnowledge({ signal }),
  );
  return (
    <AskedSection
      title={t('foresight.mine.title')}
      intro={t('foresight.mine.onlyYou')}
      request={request}
      height={120}
    >
      {data => <Mine knowledge={data} />}
    </AskedSection>
  );
}

function Mine({ knowledge }: { knowledge: MyKnowledge }) {
  const { t } = useOwnershipTranslation();
  const root = useRootPath();
  const { items, state, more } = knowledge;
  const isLinked = state === 'linked';
  if (items.length === 0) {
    return (
      <Pictured state={isLinked ? 'no-findings' : 'empty'}>
        <Text as="p">
          {t(isLinked ? 'foresight.mine.none' : 'foresight.mine.notLinked')}
        </Text>
        {!isLinked && root !== undefined && (
          <Link href={`${root}/method#${IDENTITIES_ANCHOR}`}>
            {t('foresight.mine.link')}
          </Link>
        )}
      </Pictured>
    );
  }
  return (
    <>
      <ChecklistButtons items={items} />
      <ServiceList
        services={items}
        more={more}
        wordsOf={item => wordsOf(item, t)}
      />
      <NotForEvaluation
        names={items.some(({ successors = [] }) => successors.length > 0)}
      />
    </>
  );
}

/** How it stands, in numbers of one's own that only oneself sees. */
function wordsOf(item: MyKnowledgeItem, t: Translate): string {
  const { onlyKnower, filesAlone, files, successors = [] } = item;
  return [
    ...(onlyKnower ? [t('foresight.mine.onlyKnower')] : []),
    t('foresight.mine.files', { count: filesAlone, files }),
    ...(successors.length > 0
      ? [
          t('foresight.mine.successors', {
            names: successors.map(({ title }) => title).join(', '),
          }),
        ]
      : []),
  ].join(' · ');
}

function ChecklistButtons({ items }: { items: readonly MyKnowledgeItem[] }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const copy = useTask({
    run: () => navigator.clipboard.writeText(handOverChecklist(items, t)),
    done: () => t('foresight.mine.copied'),
  });
  const save = useTask({
    run: async () =>
      saveFile(
        new Blob([handOverChecklist(items, t)], { type: 'text/markdown' }),
        FILE_NAME,
      ),
    done: () => t('action.export.done', { name: FILE_NAME }),
  });
  return (
    <div className={classes.row}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFileCopyLine size={14} aria-hidden />}
        isPending={copy.pending}
        onPress={copy.start}
      >
        {t('foresight.mine.copy')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine size={14} aria-hidden />}
        isPending={save.pending}
        onPress={save.start}
      >
        {t('foresight.mine.download')}
      </Button>
      <div role="alert">
        {copy.error && (
          <Text as="p" variant="body-small">
            {t('foresight.mine.copyFailed')}
          </Text>
        )}
      </div>
    </div>
  );
}
