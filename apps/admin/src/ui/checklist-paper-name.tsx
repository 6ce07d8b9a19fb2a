import { ActionIcon, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistPaper } from './component-checklist';
import classes from './component-checklist.module.css';

interface ChecklistPaperNameProps {
  paper: ChecklistPaper;
  /** Numbers of the papers that stand for one another, this one among them; empty without a choice. */
  group: readonly number[];
  /** Handed in: when it would be needed is no question any more. */
  isAnswered: boolean;
  isUnfolded: boolean;
  onToggle: (no: number) => void;
  /** At the end of the line. */
  children?: ReactNode;
}

/** What a paper is called, and whether and when it has to be here. */
export function ChecklistPaperName(props: ChecklistPaperNameProps) {
  const { paper, group, isAnswered, isUnfolded, onToggle, children } = props;
  const { t } = useTranslation();
  const { no, shortName, name, condition, mandatory } = paper;
  const need =
    group.length > 0
      ? t('kit.checklist.oneOf', { numbers: group.join(', ') })
      : t(`kit.checklist.${mandatory === false ? 'optional' : 'mandatory'}`);
  const notes = [need, isAnswered ? undefined : condition];
  const hasMore = name !== undefined && name !== shortName;
  return (
    <>
      <div className={classes.line}>
        <div className={classes.name}>
          {shortName}{' '}
          <Text span size="xs" c="dimmed">
            {notes.filter(Boolean).join(' · ')}
          </Text>
          {hasMore && (
            <ActionIcon
              variant="subtle"
              size={22}
              tabIndex={-1}
              className={classes.more}
              aria-label={t('kit.checklist.statutory')}
              aria-expanded={isUnfolded}
              onClick={() => onToggle(no)}
            >
              <IconChevronDown size={16} />
            </ActionIcon>
          )}
        </div>
        {children}
      </div>
      {hasMore && isUnfolded && <Text>{name}</Text>}
    </>
  );
}
