import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { isPhone } from '@motcua/shared-identifiers';
import type { LocalDate } from '@motcua/shared-time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistPaper } from './checklist-paper';
import { FaultyLines, useKeptLines, type FaultyLine } from './faulty-lines';
import { useKeptChoice } from './kept-text';
import { LocalDateInput, type LocalDateInputProps } from './local-date-input';
import { fieldMessages } from './problem-error';
import { ReasonDialog, type ReasonDialogProps } from './reason-dialog';
import type { GivenReason, ReasonCode } from './use-reason-form';

export interface SupplementRequest {
  reason: string;
  reasonCode?: string;
  lines: FaultyLine[];
  deadline?: LocalDate;
  contact?: ContactPerson;
}

interface ContactPerson {
  fullName: string;
  phone: string;
}

/** A message that goes to the applicant with the request. */
export interface SupplementNotice {
  /** Where it goes, or why it cannot. */
  words: string;
  isPossible: boolean;
}

interface SupplementDialogProps {
  /** Repeats the act and its object. */
  act: string;
  consequence: string;
  papers: readonly Pick<ChecklistPaper, 'no' | 'shortName'>[];
  firstLines: FaultyLine[];
  first?: ReasonDialogProps['first'];
  keptAs: string;
  /** Between which days, and on which, the papers can be brought. */
  days: Pick<LocalDateInputProps, 'min' | 'max' | 'isOpen'>;
  /** From the editable list; without them only words are asked for. */
  reasonCodes?: ReasonCode[];
  isPending: boolean;
  error: Error | null;
  /** Without it nobody is told by a message. */
  notice?: SupplementNotice;
  onConfirm: (request: SupplementRequest, isTold: boolean) => void;
  onClose: () => void;
  /** The letter as it is so far. */
  preview?: (request: SupplementRequest) => ReactNode;
}

/** The message has one tick here, whatever of it was refused. */
const messageFields = ['message', 'message.to', 'message.templateCode', 'message.text'];
const messageField = 'message';
const fieldIdOf = (path: string) => (messageFields.includes(path) ? messageField : path);

/** Asks for all missing papers at once, each with its fault and its remedy. */
export function SupplementDialog(props: SupplementDialogProps) {
  const { t } = useTranslation();
  const [lines, setLines] = useKeptLines(props.keptAs, props.firstLines);
  const [deadline, setDeadline] = useKeptChoice<LocalDate | undefined>(
    `${props.keptAs}.deadline`,
    undefined,
  );
  const [contact, setContact] = useKeptChoice<ContactPerson>(`${props.keptAs}.contact`, {
    fullName: '',
    phone: '',
  });
  const [isWanted, setWanted] = useKeptChoice(`${props.keptAs}.notice`, true);
  const isTold = isWanted && (props.notice?.isPossible ?? false);
  const person = { fullName: contact.fullName.trim(), phone: contact.phone.replace(/[ .]/g, '') };
  const hasPerson = person.fullName !== '' && isPhone(person.phone);
  const isHalfNamed = !hasPerson && (person.fullName !== '' || person.phone !== '');
  const isIncomplete = lines.some(({ howToFix }) => !howToFix.trim());
  const lack =
    lines.length === 0
      ? 'kit.faultyLines.none'
      : isIncomplete
        ? 'kit.faultyLines.noRemedy'
        : 'kit.supplement.contactHalf';
  const requestOf = ({ reason, reasonCode }: GivenReason): SupplementRequest => ({
    reason,
    reasonCode,
    lines,
    deadline,
    ...(hasPerson ? { contact: person } : {}),
  });
  const { preview } = props;
  const fieldLabels = Object.fromEntries(
    messageFields.map((path) => [path, t('kit.supplement.tell')]),
  );
  return (
    <ReasonDialog
      act={props.act}
      consequence={props.consequence}
      reason="required"
      reasonCodes={props.reasonCodes}
      keptAs={props.keptAs}
      beginsInChildren
      first={props.first}
      isPending={props.isPending}
      error={props.error}
      errorFields={{ fieldId: fieldIdOf, fieldLabels }}
      blockedBecause={lines.length === 0 || isIncomplete || isHalfNamed ? t(lack) : undefined}
      preview={preview && ((given) => preview(requestOf(given)))}
      onConfirm={(given) => props.onConfirm(requestOf(given), isTold)}
      onClose={props.onClose}
    >
      <Stack gap="md">
        <FaultyLines papers={props.papers} lines={lines} onChange={setLines} takesFocus />
        <LocalDateInput
          id="deadline"
          label={`${t('kit.faultyLines.deadline')} ${t('common.optional')}`}
          description={t('kit.faultyLines.deadlineHint')}
          w={240}
          {...props.days}
          value={deadline}
          onChange={setDeadline}
          error={fieldMessages(props.error).deadline}
        />
        <Group gap="sm" align="flex-start" grow>
          <TextInput
            label={`${t('kit.supplement.contact')} ${t('common.optional')}`}
            description={t('kit.supplement.contactHint')}
            maxLength={150}
            autoComplete="off"
            value={contact.fullName}
            onChange={({ currentTarget }) =>
              setContact({ ...contact, fullName: currentTarget.value })
            }
          />
          <TextInput
            label={t('kit.supplement.contactPhone')}
            description={t('kit.supplement.contactPhoneHint')}
            inputMode="tel"
            maxLength={20}
            autoComplete="off"
            value={contact.phone}
            onChange={({ currentTarget }) => setContact({ ...contact, phone: currentTarget.value })}
          />
        </Group>
        {props.notice && (
          <Checkbox
            id={messageField}
            label={t('kit.supplement.tell')}
            description={props.notice.words}
            checked={isTold}
            disabled={!props.notice.isPossible}
            onChange={({ currentTarget }) => setWanted(currentTarget.checked)}
          />
        )}
      </Stack>
    </ReasonDialog>
  );
}
