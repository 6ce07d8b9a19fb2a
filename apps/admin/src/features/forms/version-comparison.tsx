import { List, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { blockWords, columnHeadings } from './block-members';
import classes from './forms.module.css';
import { type Form, type FormBlock, type FormVersion, formVersionQuery } from './get-forms';
import { differences } from './version-differences';

interface VersionComparisonProps {
  form: Form;
  version: FormVersion;
}

/** Only what differs from the version before that was published: «+» came in, «−» went out. */
export function VersionComparison({ form, version }: VersionComparisonProps) {
  const { t } = useTranslation();
  const earlier = form.versions.find(
    ({ no, state }) => no < version.no && state === 'published',
  )?.no;
  const query = useQuery(formVersionQuery(form.form, earlier));
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={240} />;
  const found = differences(query.data.body.blocks as FormBlock[], version.blocks as FormBlock[]);
  const count = (kind: 'added' | 'removed') => found.filter((each) => each.kind === kind).length;
  return (
    <Section title={t('forms.comparison', { from: earlier, to: version.no })}>
      <Text mb="sm">
        {t('forms.differenceCount', { added: count('added'), removed: count('removed') })}
      </Text>
      <List listStyleType="none" spacing="xs">
        {found.map(({ kind, no, block }) => (
          <List.Item key={`${kind} ${no}`}>
            <span className={classes[kind]}>
              {kind === 'added' ? '+' : '−'} {no}. {t(`forms.block.${block.type}`)}:{' '}
              {fullWords(block)}
            </span>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

export function fullWords(block: FormBlock): string {
  const { text, beside, source, caption, places = [] } = block;
  const names = places.map(({ role, hint, name }) => [role, hint, name].filter(Boolean).join(' '));
  const headings = columnHeadings(block);
  const words = [text, beside, source, caption, headings, ...names].filter(Boolean).join(' | ');
  return words === '' ? blockWords(block) : words;
}
