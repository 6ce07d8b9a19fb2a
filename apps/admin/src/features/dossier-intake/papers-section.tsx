import { Text } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ComponentChecklist, type ChecklistPaper } from '../../ui/component-checklist';
import { Section } from '../../ui/section';
import type { IntakeSheet } from './intake-sheet';

interface PapersSectionProps extends IntakeSheet {
  papers: readonly ChecklistPaper[];
  list: RefObject<HTMLDivElement | null>;
}

export function PapersSection({ form, change, errors, papers, list }: PapersSectionProps) {
  const { t } = useTranslation();
  const message = Object.entries(errors).find(([path]) => path.startsWith('components'))?.[1];
  return (
    <Section title={t('intake.section.papers')}>
      <div ref={list} id="components" tabIndex={-1}>
        {papers.length > 0 ? (
          <ComponentChecklist
            papers={papers}
            ticks={form.ticks}
            onChange={(ticks) => change({ ticks })}
          />
        ) : (
          <Text c="dimmed">
            {t(form.procedureCode ? 'intake.chooseCaseFirst' : 'intake.chooseProcedureFirst')}
          </Text>
        )}
      </div>
      {message && (
        <Text size="xs" c="var(--danger)" mt="xs">
          {message}
        </Text>
      )}
    </Section>
  );
}
