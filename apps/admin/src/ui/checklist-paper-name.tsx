import { ActionIcon, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistPaper } from './checklist-paper';
import classes from './component-checklist.module.css';
import { PaperNote } from './paper-note';

interface ChecklistPaperNameProps {
  paper: ChecklistPaper;
  /** Numbers of the papers that stand for one another, this one among them; empty without a choice. */
  group: readonly number[];
  /** Handed in: when it would be needed is no question any more. */
  isAnswered: boolean;
  isUnfolded: boolean;
  onToggle: (no: number) => void;
  /** What was noted of the paper; shown where it is only read as well. */
  note: string;
  /** Absent: the note is only read. */
  onNote?: (note: string) => void;
  /** At the end of the line. */
  children?: ReactNode;
}

/** What a paper is called, and whether and when it has to be here. */
export function ChecklistPaperName(props: ChecklistPaperNameProps) {
  const { paper, group, isAnswered, isUnfolded, onToggle, note, onNote, children } = props;
  const { t } = useTranslation();
  const { no, shortName, name, condition, mandatory } = paper;
  const need =
    group.length > 0
      ? t('kit.checklist.oneOf', { numbers: group.join(', ') })
      : t(`kit.checklist.${mandatory === false ? 'optional' : 'mandatory'}`);
  const notes = [need, isAnswered ? undefined : condition];
  const hasStatutory = name !== undefined && name !== shortName;
  const isNoting = isUnfolded && onNote !== undefined;
  return (
    <>
      <div className={classes.line}>
        <div className={classes.name}>
          {shortName}{' '}
          <Text span size="xs" c="dimmed">
            {notes.filter(Boolean).join(' · ')}
          </Text>
          {(hasStatutory || onNote) && (
            <ActionIcon
              variant="subtle"
              size={22}
              tabIndex={-1}
              className={classes.more}
              aria-label={t(onNote ? 'kit.checklist.details' : 'kit.checklist.statutory')}
              aria-expanded={isUnfolded}
              onClick={() => onToggle(no)}
            >
              <IconChevronDown size={16} />
            </ActionIcon>
          )}
        </div>
        {children}
      </div>
      {hasStatutory && isUnfolded && <Text>{name}</Text>}
      {isNoting && (
        <PaperNote paper={shortName} note={note} onChange={onNote} onDone={() => onToggle(no)} />
      )}
      {note && !isNoting && <Text size="sm">{t('kit.checklist.noted', { note })}</Text>}
    </>
  );
}
