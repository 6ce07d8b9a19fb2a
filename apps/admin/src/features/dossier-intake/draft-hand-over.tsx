import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { MainAct } from '../../ui/main-act';

/** The draft lies on the server under the desk: a civil servant of the same desk goes on with it. */
export function DraftHandOver({ draftId, onClose }: { draftId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const address = `${window.location.origin}/intake/${draftId}`;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    say(t('intake.addressCopied'));
  };
  return (
    <Dialog title={t('intake.handOver')} onClose={onClose}>
      <Stack gap="md">
        <Text>{t('intake.handOverDone')}</Text>
        <TextInput
          readOnly
          label={t('intake.handOverAddress')}
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end">
          {/* Browsers offer the clipboard only over https or on this machine. */}
          {window.isSecureContext && (
            <Button onClick={() => void copy()}>{t('intake.copyAddress')}</Button>
          )}
          <MainAct label={t('common.close')} onRun={onClose} />
        </Group>
      </Stack>
    </Dialog>
  );
}
