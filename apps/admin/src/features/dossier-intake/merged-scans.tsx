import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { Dialog } from '../../ui/dialog';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { attachScansTo, useScansToFile } from './file-scans';

interface KeptDossier {
  id: string;
  code: string;
}

/** The scans of a draft that was merged go to the dossier that is kept, then its page opens. */
export function useMergedScans(draftId: string, onGo: (dossierId: string) => void) {
  const { staff } = useMe();
  const { file, isPending, error } = useScansToFile();
  const [into, setInto] = useState<KeptDossier>();
  const send = async ({ id }: KeptDossier) => {
    if (await file()) onGo(id);
  };
  const attach = async (dossier: KeptDossier) => {
    if ((await attachScansTo(draftId, staff.id, dossier)) === 0) return onGo(dossier.id);
    setInto(dossier);
    await send(dossier);
  };
  return { into, attach, send, onGo, isPending, error };
}

interface MergedScansProps extends Omit<ReturnType<typeof useMergedScans>, 'into' | 'attach'> {
  into: KeptDossier;
}

/** The decision is made; what could not be filed stays on this PC until it is. */
export function MergedScans({ into, send, onGo, isPending, error }: MergedScansProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('intake.scans.merged', { code: into.code })} onClose={() => onGo(into.id)}>
      <Stack gap="sm">
        <ProblemAlert error={error} takesFocus />
        <Text role="status">{t(error ? 'intake.scans.notFiled' : 'intake.scans.attaching')}</Text>
        <Group justify="flex-end" align="flex-start">
          <Button onClick={() => onGo(into.id)}>{t('intake.scans.openKept')}</Button>
          <MainAct
            label={t('intake.scans.file')}
            isPending={isPending}
            onRun={() => void send(into)}
          />
        </Group>
      </Stack>
    </Dialog>
  );
}
