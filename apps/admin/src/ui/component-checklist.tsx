import { ActionIcon, Select, Table, Text } from '@mantine/core';
import {
  checkCompleteness,
  paperKinds,
  type ComponentRequirement,
  type ComponentTick,
  type PaperKind,
} from '@motcua/dossier-domain';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './component-checklist.module.css';
import { TickButtons } from './tick-buttons';
import { LookBadge } from './status-badge';
import { paperLooks } from './status-looks';
import { tickAfterKey, tickOf, tickWithState } from './checklist-ticks';
import { useRowKeys } from './use-row-keys';

export interface ChecklistPaper extends ComponentRequirement {
  /** The statutory wording, often over a thousand characters. */
  name?: string;
  /** Why it does not apply or when it does. */
  condition?: string;
}

interface ComponentChecklistProps {
  papers: readonly ChecklistPaper[];
  ticks: readonly ComponentTick[];
  /** Absent: the list is only read. */
  onChange?: (ticks: ComponentTick[]) => void;
  /** Beside a paper: files, scan, reuse. */
  paperActs?: (paper: ChecklistPaper) => ReactNode;
}

/** The papers of a dossier, ticked one by one: there is no «tick all». */
export function ComponentChecklist(props: ComponentChecklistProps) {
  const { papers, ticks, onChange, paperActs } = props;
  const { t } = useTranslation();
  const [unfolded, setUnfolded] = useState<number>();
  const toggle = (no: number) => setUnfolded(unfolded === no ? undefined : no);
  const change = (tick: ComponentTick) =>
    onChange?.(papers.map(({ no }) => (no === tick.no ? tick : tickOf(ticks, no))));
  const roving = useRowKeys({
    rows: papers,
    rowKey: ({ no }) => String(no),
    open: ({ no }) => toggle(no),
    acts: onChange && keyActs(papers, ticks, change),
  });
  return (
    <div className={classes.frame}>
      <ChecklistSummary papers={papers} ticks={ticks} />
      <Table className={classes.table} role="grid" verticalSpacing={4}>
        <caption className="visually-hidden">{t('kit.checklist.paper')}</caption>
        <Table.Tbody ref={roving.body} onKeyDown={roving.onKeyDown}>
          {papers.map((paper, index) => (
            <Table.Tr key={paper.no} {...roving.rowProps(index)} aria-label={paper.shortName}>
              <Table.Td className={classes.no}>{paper.no}</Table.Td>
              <Table.Td>
                <PaperName paper={paper} isUnfolded={unfolded === paper.no} onToggle={toggle} />
              </Table.Td>
              <PaperCells
                paper={paper}
                tick={tickOf(ticks, paper.no)}
                onChange={onChange && change}
              />
              {paperActs && <Table.Td>{paperActs(paper)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {onChange && (
        <Text size="xs" c="dimmed" mt="xs" className="not-printed">
          {t('kit.checklist.keys')}
        </Text>
      )}
    </div>
  );
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
  const codes = ['Space', 'KeyN', 'KeyT', 'KeyS', 'Digit1', 'Digit2', 'Digit3', 'Digit4'];
  const signs = ['Equal', 'NumpadAdd', 'Minus', 'NumpadSubtract'];
  return Object.fromEntries([...codes, ...signs].map((code) => [code, act(code)]));
}

function focusRowBelow(): void {
  const below = document.activeElement?.closest('tr')?.nextElementSibling;
  if (below instanceof HTMLElement) below.focus();
}

export function ChecklistSummary({
  papers,
  ticks,
}: Pick<ComponentChecklistProps, 'papers' | 'ticks'>) {
  const { t } = useTranslation();
  const mandatory = papers.filter((paper) => paper.mandatory !== false);
  const lacking = checkCompleteness(papers, ticks);
  const present = mandatory.length - lacking.missing.length - lacking.warnings.length;
  const notApplicable = ticks.filter(({ state }) => state === 'notApplicable').length;
  const parts = [
    t('kit.checklist.summary', { present, required: mandatory.length }),
    notApplicable > 0 && t('kit.checklist.notApplicableCount', { count: notApplicable }),
  ];
  return (
    <Text fw={600} role="status">
      {parts.filter(Boolean).join(' · ')}
    </Text>
  );
}

interface PaperNameProps {
  paper: ChecklistPaper;
  isUnfolded: boolean;
  onToggle: (no: number) => void;
}

function PaperName({ paper, isUnfolded, onToggle }: PaperNameProps) {
  const { t } = useTranslation();
  const { no, shortName, name, condition, mandatory } = paper;
  const notes = [t(`kit.checklist.${mandatory === false ? 'optional' : 'mandatory'}`), condition];
  const hasMore = name !== undefined && name !== shortName;
  return (
    <>
      {shortName}
      <Text size="xs" c="dimmed">
        {notes.filter(Boolean).join(' · ')}
        {hasMore && (
          <button
            type="button"
            tabIndex={-1}
            className={classes.more}
            aria-expanded={isUnfolded}
            onClick={() => onToggle(no)}
          >
            {t('kit.checklist.statutory')}
          </button>
        )}
      </Text>
      {hasMore && isUnfolded && <Text>{name}</Text>}
    </>
  );
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
    tick.sheets > 0 && t('kit.checklist.sheetsShort', { count: tick.sheets }),
  ];
  if (!onChange)
    return (
      <>
        <Table.Td>{tick.kind && t(`dossier.paperKind.${tick.kind}`)}</Table.Td>
        <Table.Td>{counts.filter(Boolean).join(' · ')}</Table.Td>
        <Table.Td>
          <LookBadge look={paperLooks[tick.state]} label={t(`dossier.paper.${tick.state}`)} />
        </Table.Td>
      </>
    );
  const changeSheets = (by: number) => onChange({ ...tick, sheets: Math.max(tick.sheets + by, 0) });
  return (
    <>
      <Table.Td className={classes.kind}>
        {tick.state === 'present' && (
          <Select
            aria-label={`${t('kit.checklist.kind')}: ${paper.shortName}`}
            size="xs"
            tabIndex={-1}
            allowDeselect={false}
            data={paperKinds.map((kind, index) => ({
              value: kind,
              label: `${index + 1} ${t(`dossier.paperKind.${kind}`)}`,
            }))}
            value={tick.kind}
            onChange={(kind) => onChange({ ...tick, kind: kind as PaperKind | null })}
          />
        )}
      </Table.Td>
      <Table.Td className={classes.counts}>
        {tick.state === 'present' && (
          <>
            <ActionIcon
              variant="subtle"
              tabIndex={-1}
              aria-label={t('kit.checklist.fewer')}
              onClick={() => changeSheets(-1)}
            >
              <IconMinus size={16} />
            </ActionIcon>
            {t('kit.checklist.sheetsShort', { count: tick.sheets })}
            <ActionIcon
              variant="subtle"
              tabIndex={-1}
              aria-label={t('kit.checklist.moreSheets')}
              onClick={() => changeSheets(1)}
            >
              <IconPlus size={16} />
            </ActionIcon>
          </>
        )}
      </Table.Td>
      <Table.Td>
        <TickButtons
          name={paper.shortName}
          state={tick.state}
          onChange={(state) => onChange(tickWithState(tick, state, paper))}
        />
      </Table.Td>
    </>
  );
}
