import { Text } from '@mantine/core';
import {
  checkCompleteness,
  type ComponentRequirement,
  type ComponentTick,
} from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';

interface ChecklistSummaryProps {
  papers: readonly ComponentRequirement[];
  ticks: readonly ComponentTick[];
}

/** How many of the papers that are asked for are here; a group asks for one. */
export function ChecklistSummary({ papers, ticks }: ChecklistSummaryProps) {
  const { t } = useTranslation();
  const groups = new Set(papers.flatMap(({ oneOf }) => (oneOf ? [oneOf] : []))).size;
  const required = papers.filter(({ mandatory }) => mandatory !== false).length + groups;
  const { missing, missingGroups, warnings } = checkCompleteness(papers, ticks);
  const present = required - missing.length - missingGroups.length - warnings.length;
  const notApplicable = ticks.filter(({ state }) => state === 'notApplicable').length;
  const parts = [
    t('kit.checklist.summary', { present, required }),
    notApplicable > 0 && t('kit.checklist.notApplicableCount', { count: notApplicable }),
  ];
  return (
    <Text fw={600} role="status">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}
