import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Helper,
  OwnershipReport,
} from '@stewardship/backstage-plugin-ownership-common';
import { NotForEvaluation } from '../components/NotForEvaluation';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { AskTeam } from './AskTeam';

const useStyles = makeStyles(
  {
    list: {
      margin: 0,
      padding: 0,
      listStyle: 'none',
      '& > li + li': { marginTop: 'var(--bui-space-2)' },
    },
  },
  { name: 'OwnershipHelpSection' },
);

/** Names with reasons where they may be shown, else the team to ask. */
export function HelpSection({ report }: { report: OwnershipReport }) {
  const { t } = useOwnershipTranslation();
  return (
    <Section title={t('entity.help.title')}>
      <HelpContent report={report} />
    </Section>
  );
}

/** The same without a frame of its own. */
export function HelpContent({ report }: { report: OwnershipReport }) {
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const { people = [], team, escalation } = report.whoCanHelp;
  return (
    <>
      {people.length > 1 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('entity.help.order')}
        </Text>
      )}
      {people.length > 0 && (
        <ul className={classes.list}>
          {people.map(helper => (
            <li key={helper.entityRef ?? helper.name}>
              <HelperLine helper={helper} />
            </li>
          ))}
        </ul>
      )}
      <AskTeam team={team} escalation={escalation} />
      {people.length === 0 && !team && !escalation && (
        <Text as="p">{t('entity.help.nobody')}</Text>
      )}
      {people.length > 0 && <NotForEvaluation names />}
    </>
  );
}

function HelperLine({ helper }: { helper: Helper }) {
  const { t } = useOwnershipTranslation();
  const entityHref = useEntityRefLink();
  const { name, entityRef, reasons, you } = helper;
  return (
    <>
      <Text as="span">
        {entityRef ? <Link href={entityHref(entityRef)}>{name}</Link> : name}
        {you && ` (${t('entity.help.you')})`}
      </Text>
      <Text as="div" variant="body-small" color="secondary">
        {reasons.map(reason => t(`entity.help.${reason}`)).join(' · ')}
      </Text>
    </>
  );
}
