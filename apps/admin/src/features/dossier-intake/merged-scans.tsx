import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { Dialog } from '../../ui/dialog';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { attachScansTo, useScansToFile } from './file-scans';
import { keptScans, type KeptScan } from './kept-scans';
import { RefusedScans } from './refused-scans';

interface KeptDossier {
  id: string;
  code: string;
}

/** The scans of a draft that was merged go to the dossier that is kept, then its page opens. */
export function useMergedScans(draftId: string, onGo: (dossierId: string) => void) {
  const { staff } = useMe();
  const { file, discard: discardScan, refused, isPending, error } = useScansToFile();
  const [into, setInto] = useState<KeptDossier>();
  const goUnlessWaiting = (id: string, waiting: readonly KeptScan[]) => {
    if (!waiting.some(({ dossierId }) => dossierId === id)) onGo(id);
  };
  const send = async ({ id }: KeptDossier) => goUnlessWaiting(id, await file());
  const discard = async (scan: KeptScan, { id }: KeptDossier) => {
    await discardScan(scan);
    goUnlessWaiting(id, await keptScans(staff.id));
  };
  const attach = async (dossier: KeptDossier) => {
    if ((await attachScansTo(draftId, staff.id, dossier)) === 0) return onGo(dossier.id);
    setInto(dossier);
    await send(dossier);
  };
  const refusedHere = refused.filter(({ scan }) => scan.dossierId === into?.id);
  return { into, attach, send, discard, onGo, isPending, refused: refusedHere, error };
}

interface MergedScansProps extends Omit<ReturnType<typeof useMergedScans>, 'into' | 'attach'> {
  into: KeptDossier;
}

/** The decision is made; what could not be filed stays on this PC until it is. */
export function MergedScans(props: MergedScansProps) {
  const { into, send, discard, onGo, isPending, refused, error } = props;
  const { t } = useTranslation();
  const isLeft = !isPending && (error !== null || refused.length > 0);
  return (
    <Dialog title={t('intake.scans.merged', { code: into.code })} onClose={() => onGo(into.id)}>
      <Stack gap="sm">
        <ProblemAlert error={error} takesFocus onRetry={() => void send(into)} />
        <RefusedScans refused={refused} onDiscard={(scan) => void discard(scan, into)} />
        <Text role="status">{t(isLeft ? 'intake.scans.notFiled' : 'intake.scans.attaching')}</Text>
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
