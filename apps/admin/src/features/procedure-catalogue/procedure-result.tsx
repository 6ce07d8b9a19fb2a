import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import type { Procedure } from './get-procedure';
import { publishedFacts } from './published-facts';
import { TextList } from './text-list';

/** What the citizen gets in the end, and whether it is a paper. */
export function ProcedureResult({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const { returnsPaper } = procedure;
  const { results } = publishedFacts(procedure);
  return (
    <Section title={t('catalogue.tab.result')}>
      <Text mb="sm">
        {returnsPaper === null
          ? t('catalogue.resultUnknown')
          : t(`catalogue.paper.${returnsPaper}`)}
      </Text>
      {results.length > 0 ? (
        <TextList texts={results} />
      ) : (
        <Text c="dimmed">{t('catalogue.noResults')}</Text>
      )}
    </Section>
  );
}
