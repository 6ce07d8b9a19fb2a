import { Stack } from '@mantine/core';
import { addDays, officeDay, type LocalDate } from '@motcua/shared-time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistPaper } from './component-checklist';
import { FaultyLines, useKeptLines, type FaultyLine } from './faulty-lines';
import { useKeptChoice } from './kept-text';
import { LocalDateInput } from './local-date-input';
import { officeClock } from './office-clock';
import { ReasonDialog, type GivenReason, type ReasonCode } from './reason-dialog';

export interface SupplementRequest {
  reason: string;
  reasonCode?: string;
  lines: FaultyLine[];
  deadline?: LocalDate;
}

interface SupplementDialogProps {
  /** Repeats the act and its object. */
  act: string;
  consequence: string;
  papers: readonly Pick<ChecklistPaper, 'no' | 'shortName'>[];
  firstLines: FaultyLine[];
  keptAs: string;
  /** From the editable list; without them only words are asked for. */
  reasonCodes?: ReasonCode[];
  isPending: boolean;
  error: Error | null;
  onConfirm: (request: SupplementRequest) => void;
  onClose: () => void;
  /** The letter as it is so far. */
  preview?: (request: SupplementRequest) => ReactNode;
}

/** Asks for all missing papers at once, each with its fault and its remedy. */
export function SupplementDialog(props: SupplementDialogProps) {
  const { t } = useTranslation();
  const [lines, setLines] = useKeptLines(props.keptAs, props.firstLines);
  const [deadline, setDeadline] = useKeptChoice<LocalDate | undefined>(
    `${props.keptAs}.deadline`,
    undefined,
  );
  const isIncomplete = lines.some(({ howToFix }) => !howToFix.trim());
  const lack = lines.length === 0 ? 'kit.faultyLines.none' : 'kit.faultyLines.noRemedy';
  const tomorrow = addDays(officeDay(officeClock.now()), 1);
  const requestOf = ({ reason, reasonCode }: GivenReason): SupplementRequest => ({
    reason,
    reasonCode,
    lines,
    deadline,
  });
  const { preview } = props;
  return (
    <ReasonDialog
      act={props.act}
      consequence={props.consequence}
      reason="required"
      reasonCodes={props.reasonCodes}
      keptAs={props.keptAs}
      isPending={props.isPending}
      error={props.error}
      blockedBecause={lines.length === 0 || isIncomplete ? t(lack) : undefined}
      preview={preview && ((given) => preview(requestOf(given)))}
      onConfirm={(given) => props.onConfirm(requestOf(given))}
      onClose={props.onClose}
    >
      <Stack gap="md">
        <FaultyLines papers={props.papers} lines={lines} onChange={setLines} />
        <LocalDateInput
          id="deadline"
          label={`${t('kit.faultyLines.deadline')} ${t('common.optional')}`}
          description={t('kit.faultyLines.deadlineHint')}
          w={240}
          min={tomorrow}
          value={deadline}
          onChange={setDeadline}
        />
      </Stack>
    </ReasonDialog>
  );
}
