import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
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
  const act = useActOnPaper(dossier.id, (done) => {
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
            dossier={dossier}
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
          keptAs={`paper.${inDialog}.${dossier.id}`}
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

interface GiveToProps extends PaperActsProps {
  isPending: boolean;
  onGive: (unitId: string) => void;
}

/** Only units of the dossier can receive its paper: no other could see it. */
function GiveTo({ dossier, custody, isPending, onGive }: GiveToProps) {
  const { t } = useTranslation();
  const units = [dossier.competentUnit, dossier.receivedUnit, dossier.helpedUnit].filter(
    (unit, index, all) =>
      unit.id !== custody.holder?.unitId && all.findIndex(({ id }) => id === unit.id) === index,
  );
  const [chosen, setChosen] = useState<string | null>(units[0]?.id ?? null);
  if (units.length === 0) return null;
  return (
    <>
      <Select
        label={t('dossiers.paperAct.to')}
        w={320}
        data={units.map(({ id, name }) => ({ value: id, label: name ?? id }))}
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
