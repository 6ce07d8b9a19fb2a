import { NumberInput, Text } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ChecklistSummary } from '../../ui/checklist-summary';
import { ComponentChecklist } from '../../ui/component-checklist';
import type { ChecklistPaper } from '../../ui/checklist-paper';
import { useKeyNotes } from '../../ui/keys';
import { Section } from '../../ui/section';
import { seenPapersOf } from './changed-papers';
import type { IntakeSheet } from './intake-sheet';
import { ChosenScans, ScanButton, useScanChooser } from './paper-scans';
import { ReusablePaperLine } from './reusable-paper';
import classes from './papers-section.module.css';
import type { usePaperScans } from './use-paper-scans';
import { useReuse } from './use-reuse';

const mostSets = 20;

interface PapersSectionProps extends IntakeSheet {
  papers: readonly ChecklistPaper[];
  list: RefObject<HTMLDivElement | null>;
  /** Absent where one form makes many dossiers: a scan belongs to one. */
  scans?: ReturnType<typeof usePaperScans>;
  /** Beside each paper what came with a dossier that has its number; its sets are counted already. */
  files?: (paper: ChecklistPaper) => ReactNode;
}

export function PapersSection(props: PapersSectionProps) {
  const { form, change, errors, papers, list, scans, files } = props;
  const { t } = useTranslation();
  const reuse = useReuse(form, (patch) => change({ ...patch, seenPapers: seenPapersOf(papers) }));
  const { choose, chooser } = useScanChooser(scans);
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
            moreKeys={{ KeyR: ({ no }) => reuse.take(no), ...(scans && { KeyQ: choose }) }}
            paperActs={
              files ??
              (scans &&
                ((paper) => <ScanButton name={paper.shortName} onChoose={() => choose(paper)} />))
            }
            paperNote={({ no, shortName }) => {
              const offer = reuse.offerFor(no);
              return (
                <>
                  {offer && (
                    <ReusablePaperLine
                      name={shortName}
                      offer={offer}
                      isTaken={reuse.isTaken(no)}
                      onTake={() => reuse.take(no)}
                      onDrop={() => reuse.drop(no)}
                    />
                  )}
                  {scans && <ChosenScans no={no} scans={scans} />}
                </>
              );
            }}
          />
        ) : (
          <Text c="dimmed">
            {t(form.procedureCode ? 'intake.chooseCaseFirst' : 'intake.chooseProcedureFirst')}
          </Text>
        )}
      </div>
      {papers.length > 0 && !files && (
        <NumberInput
          className={classes.sets}
          size="xs"
          styles={{ input: { height: 26, minHeight: 26 } }}
          aria-label={t('intake.sets')}
          suffix={t('intake.setsUnit')}
          min={1}
          max={mostSets}
          allowDecimal={false}
          value={form.sets}
          error={errors.sets}
          onChange={(sets) => change({ sets: Number(sets) || 1 })}
        />
      )}
      {chooser}
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
