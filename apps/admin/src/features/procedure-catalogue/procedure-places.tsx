import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { CompetentUnits } from '../guidance/competent-units';
import { competentUnitsQuery, type Procedure } from './get-procedure';
import { publishedFacts } from './published-facts';
import { useProcedureWords } from './use-procedure-words';

/** Where it is handed in, who decides it, and whether the Post may take it. */
export function ProcedurePlaces({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const words = useProcedureWords();
  const { transferHint, validTo } = procedure;
  const { agency } = publishedFacts(procedure);
  return (
    <>
      <Section title={t('catalogue.tab.places')}>
        <SummaryList
          labelWidth={220}
          items={[
            { label: t('catalogue.levelLabel'), value: words.levels(procedure.levels) },
            {
              label: t('catalogue.channelLabel'),
              value: words.channels(procedure.channels.map(({ channel }) => channel)),
            },
            { label: t('catalogue.agency'), value: agency },
            {
              label: t('catalogue.transfer'),
              value: transferHint && t(`catalogue.hint.${transferHint}`),
            },
          ]}
        />
      </Section>
      {!validTo && <DecidingUnits code={procedure.code} />}
    </>
  );
}

/** Any counter may take it; which units decide depends on where it is handed in. */
function DecidingUnits({ code }: { code: string }) {
  const { t } = useTranslation();
  const { unit } = useMe();
  const { data, error, refetch } = useQuery(competentUnitsQuery(code, unit.id));
  return (
    <Section title={t('catalogue.decidedBy', { unit: unit.name })}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton height={60} />}
      {data && <CompetentUnits units={data.items} />}
    </Section>
  );
}
