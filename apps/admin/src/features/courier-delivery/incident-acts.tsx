import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';
import { useActOnIncident, type IncidentAct, type IncidentDetail } from './get-incidents';

/** One person writes the result, another closes the incident or sends the result back. */
export function IncidentActs({ incident }: { incident: IncidentDetail }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [asked, setAsked] = useState<IncidentAct>();
  const { number, version, availableActions } = incident;
  const command = useActOnIncident((_incident, { action }) => {
    setAsked(undefined);
    say(t('courier.incidents.done', { act: t(`courier.incidents.act.${action}`), number }));
  });
  const can = (act: IncidentAct) => availableActions.includes(act);
  const open = (act: IncidentAct) => {
    command.reset();
    setAsked(act);
  };
  const run = (action: IncidentAct, result?: string) =>
    command.run({ id: number, action, result }, `"${version}"`);
  return (
    <>
      {!asked && <ProblemAlert error={command.error} onRetry={command.retry} />}
      <Group gap="sm" mt="sm">
        {can('proposeClosing') && (
          <MainAct
            label={t('courier.incidents.act.proposeClosing')}
            onRun={() => open('proposeClosing')}
          />
        )}
        {can('confirmClosing') && (
          <MainAct
            label={t('courier.incidents.act.confirmClosing')}
            isPending={command.isPending}
            onRun={() => run('confirmClosing')}
          />
        )}
        {can('rejectClosing') && (
          <Button onClick={() => open('rejectClosing')}>
            {t('courier.incidents.act.rejectClosing')}
          </Button>
        )}
      </Group>
      {asked && (
        <ReasonDialog
          act={`${t(`courier.incidents.act.${asked}`)} · ${number}`}
          consequence={t(`courier.incidents.leadsTo.${asked}`)}
          reason="required"
          keptAs={`incident.${number}.${asked}`}
          isPending={command.isPending}
          error={command.error}
          onConfirm={({ reason }) => run(asked, reason)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
