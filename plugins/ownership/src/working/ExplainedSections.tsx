import { Link, Text } from '@backstage/ui';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { Facts } from '../components/Facts';
import { Section } from '../components/Section';
import { useOwnershipTranslation } from '../components/useOwnershipTranslation';
import { usePageHref } from '../routes';
import type { Explained } from './Working';

const useStyles = makeStyles(
  {
    value: {
      display: 'block',
      fontVariantNumeric: 'tabular-nums',
      overflowWrap: 'anywhere',
    },
    formula: {
      padding: 'var(--bui-space-2) var(--bui-space-3)',
      borderLeft: '3px solid var(--bui-border-2)',
    },
  },
  { name: 'OwnershipExplainedSections' },
);

/** A figure laid open: value, how it comes about, how sure, what would change it. */
export function ExplainedSections(props: {
  explained: Explained;
  /** What it rests on and how old that is. */
  evidence: ReactNode;
  /** The steps that would change it. */
  children?: ReactNode;
}) {
  const { explained, evidence, children } = props;
  const { value, missing, meaning, formula, inputs, sensitivity } = explained;
  const classes = useStyles();
  const { t } = useOwnershipTranslation();
  const pageHref = usePageHref();
  return (
    <>
      <div>
        {value !== undefined && (
          <Text
            as="span"
            variant="title-medium"
            weight="bold"
            className={classes.value}
          >
            {value}
          </Text>
        )}
        {missing !== undefined && <Text as="p">{missing}</Text>}
        <Text as="p">{meaning}</Text>
      </div>
      <Section title={t('figure.how')}>
        <Text as="p" className={classes.formula}>
          {formula}
        </Text>
        {inputs.some(input => input.value !== undefined) && (
          <Facts facts={inputs} />
        )}
        {pageHref && (
          <Link href={pageHref('method')} variant="body-small">
            {t('figure.method')}
          </Link>
        )}
      </Section>
      <Section title={t('figure.sure')}>
        {sensitivity.map(sentence => (
          <Text as="p" key={sentence}>
            {sentence}
          </Text>
        ))}
        {evidence}
      </Section>
      <Section title={t('figure.change')}>
        <Text as="p">{explained.change}</Text>
      </Section>
      {children}
    </>
  );
}
