import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { forgetKept, useKeptText } from '../../ui/kept-text';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { api, read } from '../api';
import { useCommand } from '../use-command';

type Dossier = Pick<components['schemas']['DossierResponse'], 'id' | 'code' | 'outsideNumber'>;

interface OutsideNumberDialogProps {
  dossier: Dossier;
  etag: string;
  onClose: () => void;
}

/** In which system of a ministry the agency works on the dossier too, and under which number. */
export function OutsideNumberDialog({ dossier, etag, onClose }: OutsideNumberDialogProps) {
  const { t } = useTranslation();
  const { id, code, outsideNumber: recorded } = dossier;
  const [system, keepSystem] = useKeptText(`outsideNumber.${id}.system`, recorded?.system);
  const [number, keepNumber] = useKeptText(`outsideNumber.${id}.number`, recorded?.number);
  const { save, remove } = useOutsideNumber(dossier, onClose);
  const faults = fieldMessages(save.error);
  const given = { system: system.normalize('NFC').trim(), number: number.normalize('NFC').trim() };
  const lacks = given.system === '' || given.number === '';
  return (
    <Dialog title={t('work.outsideNumber.title', { code })} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={save.error ?? remove.error} takesFocus />
        <Text>{t('work.outsideNumber.means')}</Text>
        <TextInput
          data-autofocus
          label={t('work.outsideNumber.system')}
          description={t('work.outsideNumber.systemHint')}
          maxLength={200}
          autoComplete="off"
          value={system}
          onChange={({ currentTarget }) => keepSystem(currentTarget.value)}
          error={faults.system}
        />
        <TextInput
          label={t('work.outsideNumber.number')}
          w={380}
          maxLength={60}
          autoComplete="off"
          value={number}
          onChange={({ currentTarget }) => keepNumber(currentTarget.value)}
          error={faults.number}
        />
        <Group justify="flex-end" align="flex-start">
          <Button onClick={onClose}>{t('common.close')}</Button>
          {recorded && (
            <Button
              color="danger"
              loading={remove.isPending}
              onClick={() => remove.run(null, etag)}
            >
              {t('work.outsideNumber.remove')}
            </Button>
          )}
          <MainAct
            label={t('work.outsideNumber.save')}
            isPending={save.isPending}
            blockedBecause={lacks ? t('work.outsideNumber.lacks') : undefined}
            onRun={() => save.run(given, etag)}
          />
        </Group>
      </Stack>
    </Dialog>
  );
}

function useOutsideNumber({ id, code }: Dossier, onDone: () => void) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const path = { id };
  const done = (key: 'done' | 'removed') => () => {
    forgetKept(`outsideNumber.${id}`);
    say(t(`work.outsideNumber.${key}`, { code }));
    onDone();
  };
  const save = useCommand({
    send: (body: components['schemas']['OutsideNumberRequest'], header) =>
      read(api.PUT('/api/v1/dossiers/{id}/outside-number', { params: { path, header }, body })),
    changes: [['dossiers']],
    onDone: done('done'),
  });
  const remove = useCommand({
    send: (_: null, header) =>
      read(api.DELETE('/api/v1/dossiers/{id}/outside-number', { params: { path, header } })),
    changes: [['dossiers']],
    onDone: done('removed'),
  });
  return { save, remove };
}
