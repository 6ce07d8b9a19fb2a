import { Stack, Text, TextInput } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import type { Dong } from '@motcua/shared-money';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../ui/money-input';
import { fieldMessages } from '../../ui/problem-error';
import { useFormats } from '../../ui/use-formats';

type Notice = components['schemas']['PaymentNoticeRequest'];

/** The notice while it is written. */
export type NoticeDraft = Partial<Notice>;

interface PaymentNoticeFieldsProps {
  /** What an earlier notice still asks for, in đồng: that one is waited for again. */
  stillDue: number;
  notice: NoticeDraft;
  error: Error | null;
  onChange: (notice: NoticeDraft) => void;
}

/** What is to be paid, how much, and until when; the applicant reads it as it stands here. */
export function PaymentNoticeFields({
  stillDue,
  notice,
  error,
  onChange,
}: PaymentNoticeFieldsProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const faults = fieldMessages(error);
  if (stillDue > 0) return <Text>{t('work.notice.stillDue', { amount: money(stillDue) })}</Text>;
  return (
    <Stack gap="sm">
      <TextInput
        id="notice.name"
        data-autofocus
        label={t('work.notice.name')}
        placeholder={t('work.notice.nameExample')}
        autoComplete="off"
        maxLength={200}
        value={notice.name ?? ''}
        error={faults['notice.name']}
        onChange={({ currentTarget: { value } }) => onChange({ ...notice, name: value })}
      />
      <MoneyInput
        id="notice.amount"
        label={t('work.notice.amount')}
        w={240}
        value={notice.amount as Dong | undefined}
        error={faults['notice.amount']}
        onChange={(amount) => onChange({ ...notice, amount })}
      />
      <TextInput
        id="notice.note"
        label={`${t('work.notice.note')} ${t('common.optional')}`}
        placeholder={t('work.notice.noteExample')}
        autoComplete="off"
        maxLength={300}
        value={notice.note ?? ''}
        error={faults['notice.note']}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...notice, note: value || undefined })
        }
      />
    </Stack>
  );
}

/** The notice as it is sent; undefined while its name or amount is missing. */
export function noticeOf({ name = '', amount, note }: NoticeDraft): Notice | undefined {
  const said = name.normalize('NFC').trim();
  if (said.length < 3 || !amount) return undefined;
  return { name: said, amount, note: note?.normalize('NFC').trim() || undefined };
}
