import { Table } from '@mantine/core';
import type { ComponentTick } from '@motcua/dossier-domain';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistPaper } from './checklist-paper';
import { ChecklistPaperName } from './checklist-paper-name';
import { ChecklistSummary } from './checklist-summary';
import classes from './component-checklist.module.css';
import { PresentPaper } from './present-paper';
import { TickButtons } from './tick-buttons';
import { LookBadge } from './status-badge';
import { paperLooks } from './status-looks';
import { tickAfterKey, tickOf, tickWithState } from './checklist-ticks';
import { useKeyNotes } from './keys';
import { useRowKeys } from './use-row-keys';

interface ComponentChecklistProps {
  papers: readonly ChecklistPaper[];
  ticks: readonly ComponentTick[];
  /** Absent: the list is only read. */
  onChange?: (ticks: ComponentTick[]) => void;
  /** Beside a paper: files, scan, reuse. */
  paperActs?: (paper: ChecklistPaper) => ReactNode;
  /** Below the name of a paper, such as what is kept of it already. */
  paperNote?: (paper: ChecklistPaper) => ReactNode;
  /** Further keys on a line, such as R for a paper that is kept already. */
  moreKeys?: Readonly<Record<string, (paper: ChecklistPaper) => void>>;
  /** False where the summary stands in the heading of the section. */
  hasSummary?: boolean;
}

/** The papers of a dossier, ticked one by one: there is no «tick all». */
export function ComponentChecklist(props: ComponentChecklistProps) {
  const { papers, ticks, onChange, paperActs, paperNote, moreKeys, hasSummary = true } = props;
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState<number>();
  const toggle = (no: number) => setUnfolded(unfolded === no ? undefined : no);
  const change = (tick: ComponentTick) =>
    onChange?.(papers.map(({ no }) => (no === tick.no ? tick : tickOf(ticks, no))));
  const roving = useRowKeys({
    rows: papers,
    rowKey: ({ no }) => String(no),
    open: ({ no }) => toggle(no),
    acts: onChange && { ...keyActs(papers, ticks, change), ...moreKeys },
  });
  return (
    <div className={classes.frame}>
      {onChange && <TickKeyNotes />}
      {hasSummary && <ChecklistSummary papers={papers} ticks={ticks} />}
      <Table className={classes.table} role="grid" verticalSpacing={2}>
        <caption className="visually-hidden">{t('kit.checklist.paper')}</caption>
        <Table.Tbody ref={roving.body} onKeyDown={roving.onKeyDown}>
          {papers.map((paper, index) => (
            <Table.Tr
              key={paper.no}
              {...roving.rowProps(index)}
              aria-label={paper.shortName}
              data-autofocus={onChange && index === 0 ? true : undefined}
            >
              <Table.Td className={classes.no}>{paper.no}</Table.Td>
              <Table.Td>
                <ChecklistPaperName
                  paper={paper}
                  group={groupOf(paper, papers)}
                  isAnswered={onChange !== undefined && tickOf(ticks, paper.no).state === 'present'}
                  isUnfolded={unfolded === paper.no}
                  onToggle={toggle}
                  note={tickOf(ticks, paper.no).note}
                  onNote={onChange && ((note) => change({ ...tickOf(ticks, paper.no), note }))}
                >
                  {onChange && (
                    <PresentPaper paper={paper} tick={tickOf(ticks, paper.no)} onChange={change} />
                  )}
                </ChecklistPaperName>
                {paperNote?.(paper)}
              </Table.Td>
              <PaperCells
                paper={paper}
                tick={tickOf(ticks, paper.no)}
                onChange={onChange && change}
              />
              {paperActs && <Table.Td className={classes.acts}>{paperActs(paper)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

const groupOf = ({ oneOf }: ChecklistPaper, papers: readonly ChecklistPaper[]) =>
  oneOf ? papers.filter((paper) => paper.oneOf === oneOf).map(({ no }) => no) : [];

const tickKeys = {
  Space: 'present',
  N: 'notApplicable',
  T: 'missing',
  S: 'wrong',
  '1 2 3 4': 'kind',
  '+ −': 'sheets',
  'C X': 'copies',
  Enter: 'details',
} as const;

function TickKeyNotes() {
  const { t } = useTranslation();
  const notes = Object.entries(tickKeys).map(([keys, name]) => ({
    keys,
    label: t(`kit.checklist.key.${name}`),
  }));
  useKeyNotes(notes);
  return null;
}

/** Space goes on to the next line, so that four papers are four strokes. */
function keyActs(
  papers: readonly ChecklistPaper[],
  ticks: readonly ComponentTick[],
  change: (tick: ComponentTick) => void,
) {
  const act = (code: string) => (paper: ChecklistPaper) => {
    const next = tickAfterKey(code, tickOf(ticks, paper.no), paper);
    if (next) change(next);
    if (code === 'Space' && paper !== papers.at(-1)) focusRowBelow();
  };
  const letters = ['KeyN', 'KeyT', 'KeyS', 'KeyC', 'KeyX'];
  const codes = ['Space', ...letters, 'Digit1', 'Digit2', 'Digit3', 'Digit4'];
  const signs = ['Equal', 'NumpadAdd', 'Minus', 'NumpadSubtract'];
  return Object.fromEntries([...codes, ...signs].map((code) => [code, act(code)]));
}

function focusRowBelow(): void {
  const below = document.activeElement?.closest('tr')?.nextElementSibling;
  if (below instanceof HTMLElement) below.focus();
}

interface PaperCellsProps {
  paper: ChecklistPaper;
  tick: ComponentTick;
  onChange?: (tick: ComponentTick) => void;
}

function PaperCells({ paper, tick, onChange }: PaperCellsProps) {
  const { t } = useTranslation();
  const counts = [
    tick.copies > 0 && t('kit.checklist.copiesShort', { count: tick.copies }),
    Boolean(tick.certifiedCopies) &&
      t('kit.checklist.certifiedShort', { count: tick.certifiedCopies }),
    tick.sheets > 0 && t('kit.checklist.sheetsShort', { count: tick.sheets }),
  ];
  if (!onChange)
    return (
      <>
        <Table.Td className={classes.fact}>
          {tick.kind && t(`dossier.paperKind.${tick.kind}`)}
        </Table.Td>
        <Table.Td className={classes.fact}>{counts.filter(Boolean).join(' · ')}</Table.Td>
        <Table.Td className={classes.fact}>
          <LookBadge look={paperLooks[tick.state]} label={t(`dossier.paper.${tick.state}`)} />
        </Table.Td>
      </>
    );
  return (
    <Table.Td className={classes.ticks}>
      <TickButtons
        name={paper.shortName}
        state={tick.state}
        onChange={(state) => onChange(tickWithState(tick, state, paper))}
      />
    </Table.Td>
  );
}
