import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { forgetKept } from '../../ui/kept-text';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';
import { tagOfDossier, useActOnPaper, type PaperAct } from './act-on-paper';
import type { Custody, Dossier } from './get-dossier';

const plainActs = ['confirm', 'takeBack'] as const satisfies readonly PaperAct[];
const explainedActs = [
  'refuse',
  'reportLost',
  'recordFound',
  'recordReissued',
] as const satisfies readonly PaperAct[];
const dangerous: readonly PaperAct[] = ['refuse', 'reportLost'];

interface PaperActsProps {
  dossier: Dossier;
  custody: Custody;
}

/** What the offices do with the paper themselves; a courier's steps stand on the consignment. */
export function PaperActs({ dossier, custody }: PaperActsProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [open, setOpen] = useState<PaperAct>();
  const etag = tagOfDossier(dossier);
  const keptAs = (action: PaperAct) => `paper.${action}.${dossier.id}`;
  const act = useActOnPaper(dossier.id, (done) => {
    forgetKept(keptAs(done));
    setOpen(undefined);
    say(t(`dossiers.paperAct.done.${done}`));
  });
  const { availableActions: possible } = custody;
  if (possible.length === 0) return null;
  const inDialog = explainedActs.find((each) => each === open && possible.includes(each));
  return (
    <>
      {!inDialog && <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />}
      <Group gap="sm" mt="sm" align="flex-end">
        {possible.includes('give') && (
          <GiveTo
            custody={custody}
            isPending={act.isPending}
            onGive={(toUnitId) => act.run({ action: 'give', toUnitId }, etag)}
          />
        )}
        {plainActs.map(
          (action) =>
            possible.includes(action) && (
              <Button
                key={action}
                loading={act.isPending}
                onClick={() => act.run({ action }, etag)}
              >
                {t(`dossiers.paperAct.${action}`)}
              </Button>
            ),
        )}
        {explainedActs.map(
          (action) =>
            possible.includes(action) && (
              <Button
                key={action}
                color={dangerous.includes(action) ? 'danger' : undefined}
                onClick={() => setOpen(action)}
              >
                {t(`dossiers.paperAct.${action}`)}
              </Button>
            ),
        )}
      </Group>
      {inDialog && (
        <ReasonDialog
          act={`${t(`dossiers.paperAct.${inDialog}`)} ${dossier.code}`}
          consequence={t(`dossiers.paperAct.consequence.${inDialog}`)}
          isDangerous={dangerous.includes(inDialog)}
          reason="required"
          keptAs={keptAs(inDialog)}
          isPending={act.isPending}
          error={act.error}
          onConfirm={({ reason }) => act.run({ action: inDialog, note: reason }, etag)}
          onClose={() => {
            act.reset();
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}

interface GiveToProps {
  custody: Custody;
  isPending: boolean;
  onGive: (unitId: string) => void;
}

/** Only units of the dossier can receive its paper: no other could see it. */
function GiveTo({ custody: { receivers }, isPending, onGive }: GiveToProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(receivers[0]?.unitId ?? null);
  if (receivers.length === 0) return null;
  return (
    <>
      <Select
        label={t('dossiers.paperAct.to')}
        w={320}
        data={receivers.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
        allowDeselect={false}
        value={chosen}
        onChange={setChosen}
      />
      <Button loading={isPending} disabled={!chosen} onClick={() => chosen && onGive(chosen)}>
        {t('dossiers.paperAct.give')}
      </Button>
    </>
  );
}
