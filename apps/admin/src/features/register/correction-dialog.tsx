import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { fieldMessages } from '../../ui/problem-error';
import type { BookKey } from './get-registers';

interface CorrectionDialogProps {
  bookKey: BookKey;
  entryNo: number;
  onClose: () => void;
}

/** A line is never changed: what is right stands in a line of its own. */
export function CorrectionDialog({ bookKey, entryNo, onClose }: CorrectionDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const command = useCommand({
    send: (input: { entryNo: number; text: string }, header) =>
      read(
        api.POST('/api/v1/registers/{unitId}/{year}/corrections', {
          params: { path: { unitId: bookKey.unitId, year: bookKey.year }, header },
          body: input,
        }),
      ),
    changes: [['registers']],
    onDone: onClose,
  });
  const words = text.normalize('NFC').trim();
  return (
    <ConfirmDialog
      act={t('register.correctLine', { no: entryNo })}
      consequence={t('register.correctConsequence')}
      blockedBecause={words.length < 3 ? t('register.correctionMissing') : undefined}
      isPending={command.isPending}
      error={command.error}
      onConfirm={() => command.run({ entryNo, text: words })}
      onClose={onClose}
    >
      <Textarea
        label={t('register.correctionText')}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        value={text}
        error={fieldMessages(command.error)['text']}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
