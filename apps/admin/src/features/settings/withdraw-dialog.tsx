import { Alert, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { shortestReason } from '../../ui/shortest-reason';
import { useFormats } from '../../ui/use-formats';
import type { DatedRule } from './dated-rules';
import { useProposeWithdrawal, useWithdrawSetting } from './get-settings';
import { type SettingRow, settingsOfTwo } from './setting-fields';
import { useSettingWords } from './use-setting-words';

interface WithdrawDialogProps {
  rule: DatedRule<SettingRow>;
  onClose: () => void;
}

/** Takes back a value that has not begun; what holds today holds on. */
export function WithdrawDialog({ rule, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const { date } = useFormats();
  const words = useSettingWords();
  const [day, setDay] = useState(rule.coming[0]?.validFrom);
  const [why, setWhy] = useState('');
  const isOfTwo = settingsOfTwo.has(rule.last.key);
  const act = t(isOfTwo ? 'settings.value.proposeWithdrawal' : 'settings.value.withdraw');
  const done = () => {
    say(t(isOfTwo ? 'settings.proposal.sent' : 'settings.value.withdrawn'));
    onClose();
  };
  const [withdrawing, proposing] = [useWithdrawSetting(done), useProposeWithdrawal(done)];
  const command = isOfTwo ? proposing : withdrawing;
  const chosen = rule.coming.find(({ validFrom }) => validFrom === day);
  const blocked = () => {
    if (!chosen) return t('settings.value.noComing');
    return why.trim().length < shortestReason ? t('settings.noWhy') : undefined;
  };
  return (
    <Dialog title={act} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
        {isOfTwo && <Text>{t('settings.proposal.takesTwo')}</Text>}
        {rule.coming.length > 1 && (
          <Select
            label={t('settings.value.which')}
            w={240}
            allowDeselect={false}
            data={rule.coming.map(({ validFrom }) => ({
              value: validFrom,
              label: date(validFrom),
            }))}
            value={day ?? null}
            onChange={(next) => next && setDay(next)}
          />
        )}
        {chosen && (
          <Alert
            color="danger"
            variant="outline"
            title={`${t(`settings.value.name.${chosen.key}`)} · ${t('settings.changesFrom', {
              date: date(chosen.validFrom),
            })}`}
          >
            {words(chosen.key, chosen.value)
              .map(({ label, text }) => `${label}: ${text}`)
              .join('; ')}
          </Alert>
        )}
        <Textarea
          data-autofocus
          label={t('settings.value.withdrawWhy')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={500}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          error={fieldMessages(command.error).changeReason}
        />
        <DialogActs
          label={act}
          isDangerous
          isPending={command.isPending}
          blockedBecause={blocked()}
          onRun={() =>
            chosen &&
            command.run(
              {
                key: chosen.key,
                validFrom: chosen.validFrom,
                changeReason: why.normalize('NFC').trim(),
              },
              `"${rule.version}"`,
            )
          }
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}
