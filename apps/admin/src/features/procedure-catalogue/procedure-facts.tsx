import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { SummaryList, type SummaryItem } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { FoldedText } from './folded-text';
import type { Procedure } from './get-procedure';
import { MarkBadge } from './mark-badge';
import { useProcedureWords } from './use-procedure-words';

/** What the procedure is, who handles it, and how far the catalogue is sure of it. */
export function ProcedureFacts({ procedure }: { procedure: Procedure }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const words = useProcedureWords();
  const { marks, returnsPaper, transferHint, clockPolicy } = procedure;
  const items: SummaryItem[] = [
    { label: t('catalogue.fullName'), value: <FoldedText text={procedure.name} /> },
    { label: t('catalogue.code'), value: <span className="code">{procedure.code}</span> },
    { label: t('catalogue.field'), value: procedure.field },
    { label: t('catalogue.levelLabel'), value: words.levels(procedure.levels) },
    {
      label: t('catalogue.channelLabel'),
      value: words.channels(procedure.channels.map(({ channel }) => channel)),
    },
    {
      label: t('catalogue.result'),
      value:
        returnsPaper === null ? t('catalogue.resultUnknown') : t(`catalogue.paper.${returnsPaper}`),
    },
    { label: t('catalogue.transfer'), value: transferHint && t(`catalogue.hint.${transferHint}`) },
    { label: t('catalogue.clock'), value: clockPolicy && t(`catalogue.policy.${clockPolicy}`) },
    { label: t('catalogue.validFrom'), value: date(procedure.validFrom) },
    { label: t('catalogue.validTo'), value: procedure.validTo && date(procedure.validTo) },
    { label: t('catalogue.origin'), value: t(`catalogue.originOf.${procedure.origin}`) },
    { label: t('catalogue.factsMark'), value: <MarkBadge mark={marks.facts} /> },
    { label: t('catalogue.papersMark'), value: <MarkBadge mark={marks.papers} /> },
  ];
  return (
    <Section title={t('catalogue.tab.facts')}>
      <SummaryList items={items} labelWidth={220} />
    </Section>
  );
}
