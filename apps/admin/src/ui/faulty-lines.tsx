import { Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import type { ComponentRequirement, TickState } from '@motcua/dossier-domain';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './faulty-lines.module.css';
import { useKeptChoice } from './kept-text';
import { useKeyNotes } from './keys';

export const lineFaults = ['missing', 'wrong', 'unreadable', 'expired', 'mismatch'] as const;
export type LineFault = (typeof lineFaults)[number];

export interface FaultyLine {
  no: number;
  fault: LineFault;
  howToFix: string;
}

type Paper = Pick<ComponentRequirement, 'no' | 'shortName'>;

interface FaultyLinesProps {
  papers: readonly Paper[];
  lines: readonly FaultyLine[];
  onChange: (lines: FaultyLine[]) => void;
  /** The dialog begins at the first paper at fault. */
  takesFocus?: boolean;
}

type Sentence = (fault: LineFault, paper: string) => string;

/** The sentence the letter will hold, until somebody writes a better one. */
export function useFaultSentence(): Sentence {
  const { t } = useTranslation();
  return (fault, paper) => t(`kit.faultyLines.sentence.${fault}`, { paper });
}

/** Lines for the papers that the checklist marked missing or wrong. */
export function linesFromTicks(
  papers: readonly Paper[],
  stateOf: (no: number) => TickState | undefined,
  sentence: Sentence,
): FaultyLine[] {
  return papers.flatMap(({ no, shortName }) => {
    const state = stateOf(no);
    if (state !== 'missing' && state !== 'wrong') return [];
    return [{ no, fault: state, howToFix: sentence(state, shortName) }];
  });
}

/** What was chosen is kept until the checklist says something else. */
export function useKeptLines(keptAs: string, firstLines: FaultyLine[]) {
  const found = firstLines.map(({ no, fault }) => `${no}${fault}`).join('-');
  return useKeptChoice(`${keptAs}.lines.${found}`, firstLines);
}

/** The papers at fault, each with what is wrong and how to fix it: the letter is written from these. */
export function FaultyLines({ papers, lines, onChange, takesFocus = false }: FaultyLinesProps) {
  const { t } = useTranslation();
  const sentence = useFaultSentence();
  useKeyNotes([
    { keys: 'Space', label: t('kit.faultyLines.key.tick') },
    { keys: 'M', label: t('kit.faultyLines.key.sentence') },
  ]);
  const [begun] = useState(() => (lines[0] ?? papers[0])?.no);
  const lineOf = (no: number) => lines.find((line) => line.no === no);
  const without = (no: number) => lines.filter((line) => line.no !== no);
  const put = (line: FaultyLine) =>
    onChange([...without(line.no), line].sort((a, b) => a.no - b.no));
  const toggle = ({ no, shortName }: Paper) =>
    lineOf(no)
      ? onChange(without(no))
      : put({ no, fault: 'missing', howToFix: sentence('missing', shortName) });
  /** On the line of a paper M puts the usual sentence back, whatever stood there. */
  const onKeyDown = (event: KeyboardEvent, { no, shortName }: Paper) => {
    if (event.code !== 'KeyM' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const fault = lineOf(no)?.fault ?? 'missing';
    put({ no, fault, howToFix: sentence(fault, shortName) });
  };
  const change = (next: FaultyLine) =>
    onChange(lines.map((line) => (line.no === next.no ? next : line)));
  return (
    <Stack gap="xs" role="group" aria-label={t('kit.faultyLines.title')} id="lines" tabIndex={-1}>
      <Text fw={600}>{t('kit.faultyLines.title')}</Text>
      {papers.map((paper) => {
        const line = lineOf(paper.no);
        return (
          <div key={paper.no} className={classes.line} data-chosen={line ? true : undefined}>
            <Checkbox
              checked={line !== undefined}
              label={`${paper.no}. ${paper.shortName}`}
              data-autofocus={(takesFocus && paper.no === begun) || undefined}
              aria-keyshortcuts="M"
              onChange={() => toggle(paper)}
              onKeyDown={(event) => onKeyDown(event, paper)}
            />
            {line && <LineFields paper={paper} line={line} onChange={change} />}
          </div>
        );
      })}
    </Stack>
  );
}

interface LineFieldsProps {
  paper: Paper;
  line: FaultyLine;
  onChange: (line: FaultyLine) => void;
}

function LineFields({ paper, line, onChange }: LineFieldsProps) {
  const { t } = useTranslation();
  const sentence = useFaultSentence();
  const changeFault = (fault: LineFault) => {
    const isTemplate = line.howToFix === sentence(line.fault, paper.shortName);
    const howToFix = isTemplate ? sentence(fault, paper.shortName) : line.howToFix;
    onChange({ ...line, fault, howToFix });
  };
  return (
    <Group gap="sm" mt="xs" align="flex-start" wrap="nowrap">
      <Select
        aria-label={`${t('kit.faultyLines.fault')}: ${paper.shortName}`}
        w={220}
        allowDeselect={false}
        data={lineFaults.map((fault) => ({ value: fault, label: t(`kit.faultyLines.${fault}`) }))}
        value={line.fault}
        onChange={(fault) => changeFault(fault as LineFault)}
      />
      <TextInput
        flex={1}
        aria-label={`${t('kit.faultyLines.howToFix')}: ${paper.shortName}`}
        value={line.howToFix}
        onChange={(event) => onChange({ ...line, howToFix: event.currentTarget.value })}
        onBlur={() => onChange({ ...line, howToFix: line.howToFix.normalize('NFC').trim() })}
      />
    </Group>
  );
}
