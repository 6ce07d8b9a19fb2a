import { Text } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ChecklistSummary,
  ComponentChecklist,
  type ChecklistPaper,
} from '../../ui/component-checklist';
import { useKeyNotes } from '../../ui/keys';
import { Section } from '../../ui/section';
import type { IntakeSheet } from './intake-sheet';
import { ReusablePaperLine } from './reusable-paper';
import { useReuse } from './use-reuse';

interface PapersSectionProps extends IntakeSheet {
  papers: readonly ChecklistPaper[];
  list: RefObject<HTMLDivElement | null>;
}

export function PapersSection({ form, change, errors, papers, list }: PapersSectionProps) {
  const { t } = useTranslation();
  const reuse = useReuse(form, change);
  const message = Object.entries(errors).find(([path]) => path.startsWith('components'))?.[1];
  return (
    <Section
      title={t('intake.section.papers')}
      note={papers.length > 0 && <ChecklistSummary papers={papers} ticks={form.ticks} />}
    >
      <div ref={list} id="components" tabIndex={-1}>
        {papers.length > 0 ? (
          <ComponentChecklist
            papers={papers}
            ticks={form.ticks}
            hasSummary={false}
            onChange={reuse.tickAll}
            moreKeys={{ KeyR: ({ no }) => reuse.take(no) }}
            paperNote={({ no, shortName }) => {
              const offer = reuse.offerFor(no);
              return (
                offer && (
                  <ReusablePaperLine
                    name={shortName}
                    offer={offer}
                    isTaken={reuse.isTaken(no)}
                    onTake={() => reuse.take(no)}
                    onDrop={() => reuse.drop(no)}
                  />
                )
              );
            }}
          />
        ) : (
          <Text c="dimmed">
            {t(form.procedureCode ? 'intake.chooseCaseFirst' : 'intake.chooseProcedureFirst')}
          </Text>
        )}
      </div>
      {reuse.offers.length > 0 && <ReuseKeyNote />}
      {message && (
        <Text size="xs" c="var(--danger)" mt="xs">
          {message}
        </Text>
      )}
    </Section>
  );
}

function ReuseKeyNote() {
  const { t } = useTranslation();
  useKeyNotes([{ keys: 'R', label: t('keeping.reuse.keys') }]);
  return null;
}
