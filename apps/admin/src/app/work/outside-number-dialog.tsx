import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { forgetKept, useKeptChoice } from '../../ui/kept-text';
import { MainAct } from '../../ui/main-act';
import { fieldMessages } from '../../ui/problem-error';
import { api, read, readTagged } from '../api';
import { ChangedMeanwhile } from '../changed-meanwhile';
import { useCommand } from '../use-command';

type Dossier = Pick<components['schemas']['DossierResponse'], 'id' | 'code' | 'outsideNumber'>;
type OutsideNumber = Dossier['outsideNumber'];

interface OutsideNumberDialogProps {
  dossier: Dossier;
  etag: string;
  onClose: () => void;
}

interface Typed {
  system: string;
  number: string;
  /** Whether there was a number to remove at that version of the dossier. */
  isRecorded: boolean;
  etag: string;
}

const fields = ['system', 'number'] as const;

const typedFrom = (recorded: OutsideNumber, etag: string): Typed => ({
  system: recorded?.system ?? '',
  number: recorded?.number ?? '',
  isRecorded: recorded !== null,
  etag,
});

/** In which system of a ministry the agency works on the dossier too, and under which number. */
export function OutsideNumberDialog({ dossier, etag, onClose }: OutsideNumberDialogProps) {
  const { t } = useTranslation();
  const { id, code } = dossier;
  // What is typed and the version it was typed from stay together, however long it takes.
  const [first] = useState(() => typedFrom(dossier.outsideNumber, etag));
  const [typed, setTyped] = useKeptChoice(`outsideNumber.${id}.typed`, first);
  const { save, remove } = useOutsideNumber(dossier, onClose);
  const failed = save.error ? save : remove;
  const faults = fieldMessages(save.error);
  const { system, number } = typed;
  const given = { system: system.normalize('NFC').trim(), number: number.normalize('NFC').trim() };
  const lacks = given.system === '' || given.number === '';
  const goOnFrom = (next: Typed) => {
    setTyped(next);
    failed.reset();
  };
  const compared = (theirs: OutsideNumber) =>
    fields
      .map((field) => ({
        label: t(`work.outsideNumber.${field}`),
        mine: given[field],
        theirs: theirs?.[field] ?? '',
      }))
      .filter(({ mine, theirs: stored }) => mine !== stored);
  return (
    <Dialog title={t('work.outsideNumber.title', { code })} onClose={onClose}>
      <Stack gap="md">
        <ChangedMeanwhile
          error={failed.error}
          onRetry={failed.retry}
          about={['dossiers', id]}
          read={() => readTagged(api.GET('/api/v1/dossiers/{id}', { params: { path: { id } } }))}
          fieldsOf={({ body }) => compared(body.outsideNumber)}
          onKeepMine={({ body, etag: newer }) =>
            goOnFrom({ ...typedFrom(body.outsideNumber, newer), system, number })
          }
          onTakeTheirs={({ body, etag: newer }) => goOnFrom(typedFrom(body.outsideNumber, newer))}
        />
        <Text>{t('work.outsideNumber.means')}</Text>
        <TextInput
          data-autofocus
          label={t('work.outsideNumber.system')}
          description={t('work.outsideNumber.systemHint')}
          maxLength={200}
          autoComplete="off"
          value={system}
          onChange={({ currentTarget }) => setTyped({ ...typed, system: currentTarget.value })}
          error={faults.system}
        />
        <TextInput
          label={t('work.outsideNumber.number')}
          w={380}
          maxLength={60}
          autoComplete="off"
          value={number}
          onChange={({ currentTarget }) => setTyped({ ...typed, number: currentTarget.value })}
          error={faults.number}
        />
        <Group justify="flex-end" align="flex-start">
          <Button onClick={onClose}>{t('common.close')}</Button>
          {typed.isRecorded && (
            <Button
              color="danger"
              loading={remove.isPending}
              disabled={save.isPending}
              onClick={() => {
                save.reset();
                remove.run(null, typed.etag);
              }}
            >
              {t('work.outsideNumber.remove')}
            </Button>
          )}
          <MainAct
            label={t('work.outsideNumber.save')}
            isPending={save.isPending || remove.isPending}
            blockedBecause={lacks ? t('work.outsideNumber.lacks') : undefined}
            onRun={() => {
              remove.reset();
              save.run(given, typed.etag);
            }}
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
    keepsSeenVersion: true,
    onDone: done('done'),
  });
  const remove = useCommand({
    send: (_: null, header) =>
      read(api.DELETE('/api/v1/dossiers/{id}/outside-number', { params: { path, header } })),
    changes: [['dossiers']],
    keepsSeenVersion: true,
    onDone: done('removed'),
  });
  return { save, remove };
}
