import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { CollectorFields, CollectorSignature } from './collector-fields';
import { lackOf, ownerOf, signatureOf, useCollectorScan, type Collector } from './collector';
import type { Dossier } from './get-dossier';
import type { Original } from './get-originals';

interface GiveOriginalsDialogProps {
  dossier: Dossier;
  /** Those that are still here. */
  originals: readonly Original[];
  onClose: () => void;
}

/** What stayed behind when the dossier ended goes to a person who signs for it. */
export function GiveOriginalsDialog({ dossier, originals, onClose }: GiveOriginalsDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [collector, setCollector] = useState<Collector>(() =>
    ownerOf(dossier, t('dossiers.owner')),
  );
  const change = (patch: Partial<Collector>) => setCollector((now) => ({ ...now, ...patch }));
  const [chosen, setChosen] = useState(() => originals.map(({ no }) => String(no)));
  useCollectorScan(change, dossier, t('dossiers.owner'));
  const command = useHandBack(dossier.id, () => {
    say(t('keeping.originals.given'));
    onClose();
  });
  const lack = chosen.length === 0 ? 'keeping.originals.lack' : lackOf(collector);
  return (
    <ConfirmDialog
      act={t('keeping.originals.give')}
      size={820}
      isPending={command.isPending}
      error={command.error}
      blockedBecause={lack && t(lack)}
      onConfirm={() =>
        command.run(
          { ...signatureOf(collector), originals: chosen.map(Number) },
          `"${dossier.version}"`,
        )
      }
      onClose={onClose}
    >
      <Stack gap="md">
        <CollectorFields
          collector={collector}
          change={change}
          dossier={dossier}
          error={command.error}
        />
        <Checkbox.Group
          label={t('keeping.originals.toGive')}
          value={chosen}
          onChange={(next) => setChosen(next)}
        >
          <Stack gap="xs" mt="xs">
            {originals.map(({ no, shortName, copies, sheets }) => (
              <Checkbox
                key={no}
                value={String(no)}
                label={
                  <>
                    {shortName}{' '}
                    <Text span c="dimmed" size="sm">
                      {t('keeping.originals.amountOf', { copies, sheets })}
                    </Text>
                  </>
                }
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <CollectorSignature collector={collector} change={change} />
      </Stack>
    </ConfirmDialog>
  );
}

interface HandBack extends ReturnType<typeof signatureOf> {
  originals: number[];
}

function useHandBack(id: string, onDone: () => void) {
  return useCommand({
    send: (
      { originals, fullName, relation, idLastFour, idCompared, signature }: HandBack,
      header,
    ) =>
      read(
        api.POST('/api/v1/dossiers/{id}/originals/hand-backs', {
          params: { path: { id }, header },
          body: { originals, fullName, relation, idLastFour, idCompared, signature },
        }),
      ),
    changes: [['dossiers']],
    onDone,
  });
}
