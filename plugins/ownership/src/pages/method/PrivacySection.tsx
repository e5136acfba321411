import { Button, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Me } from '@stewardship/backstage-plugin-ownership-common';
import { useState } from 'react';
import { ActionDialog } from '../../actions/ActionDialog';
import { saveFile } from '../../actions/saveFile';
import { TaskError } from '../../actions/TaskError';
import { useTask } from '../../actions/useTask';
import { ownershipApiRef } from '../../api/ownershipApiRef';
import { Section } from '../../components/Section';
import { useOwnershipTranslation } from '../../components/useOwnershipTranslation';

const useStyles = makeStyles(
  {
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: 'var(--bui-space-2)',
    },
  },
  { name: 'OwnershipPrivacySection' },
);

/** What is shown of people, what is not collected, and one's own data. */
export function PrivacySection({ me }: { me: Me }) {
  const classes = useStyles();
  const api = useApi(ownershipApiRef);
  const { t } = useOwnershipTranslation();
  const [erasing, setErasing] = useState(false);
  const download = useTask({
    run: async () =>
      saveFile(
        new Blob([JSON.stringify(await api.getMyData(), undefined, 2)], {
          type: 'application/json',
        }),
        'my-ownership-data.json',
      ),
    done: () => t('method.privacy.downloaded'),
  });
  const erase = useTask({
    run: () => api.erasePerson(),
    done: () => t('method.privacy.erased'),
    onDone: () => setErasing(false),
  });
  return (
    <Section title={t('method.privacy.title')}>
      <Text as="p">{t(`method.privacy.mode.${me.privacyMode}`)}</Text>
      <Text as="p">{t('method.privacy.few')}</Text>
      <Text as="p">{t('method.privacy.notCollected')}</Text>
      {me.userRef && (
        <>
          <div className={classes.row}>
            <Button
              size="small"
              variant="secondary"
              isPending={download.pending}
              onPress={download.start}
            >
              {t('method.privacy.download')}
            </Button>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setErasing(true)}
            >
              {t('method.privacy.erase')}
            </Button>
          </div>
          <TaskError error={download.error} />
          <ActionDialog
            title={t('method.privacy.eraseTitle')}
            intro={t('method.privacy.eraseIntro')}
            submitLabel={t('method.privacy.eraseSubmit')}
            isOpen={erasing}
            onClose={() => setErasing(false)}
            onSubmit={erase.start}
            canSubmit
            pending={erase.pending}
            error={erase.error}
          />
        </>
      )}
    </Section>
  );
}
