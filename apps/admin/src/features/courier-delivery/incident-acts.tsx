import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { forgetKept } from '../../ui/kept-text';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';
import {
  useActOnIncident,
  type IncidentAct,
  type IncidentDetail,
  type IncidentMembers,
} from './get-incidents';
import { LiabilityDialog } from './liability-dialog';

/**
 * First who is at fault; then one person writes the result, and another closes the incident or sends
 * the result back.
 */
export function IncidentActs({ incident }: { incident: IncidentDetail }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [asked, setAsked] = useState<IncidentAct>();
  const { number, version, availableActions } = incident;
  const keptAs = (act: IncidentAct) => `incident.${number}.${act}`;
  const command = useActOnIncident((_incident, { action }) => {
    setAsked(undefined);
    forgetKept(keptAs(action));
    say(t('courier.incidents.done', { act: t(`courier.incidents.act.${action}`), number }));
  });
  const can = (act: IncidentAct) => availableActions.includes(act);
  const open = (act: IncidentAct) => {
    command.reset();
    setAsked(act);
  };
  const run = (action: IncidentAct, members: IncidentMembers = {}) =>
    command.run({ id: number, action, ...members }, `"${version}"`);
  const close = () => setAsked(undefined);
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
        {can('recordLiability') && can('proposeClosing') && (
          <Button onClick={() => open('recordLiability')}>
            {t('courier.incidents.changeLiability')}
          </Button>
        )}
        {can('recordLiability') && !can('proposeClosing') && (
          <MainAct
            label={t('courier.incidents.act.recordLiability')}
            onRun={() => open('recordLiability')}
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
      {asked === 'recordLiability' && (
        <LiabilityDialog
          incident={incident}
          keptAs={keptAs('recordLiability')}
          isPending={command.isPending}
          error={command.error}
          onConfirm={(liability) => run('recordLiability', liability)}
          onClose={close}
        />
      )}
      {asked && asked !== 'recordLiability' && (
        <ReasonDialog
          act={`${t(`courier.incidents.act.${asked}`)} · ${number}`}
          consequence={t(`courier.incidents.leadsTo.${asked}`)}
          reason="required"
          keptAs={keptAs(asked)}
          isPending={command.isPending}
          error={command.error}
          onConfirm={({ reason }) => run(asked, { result: reason })}
          onClose={close}
        />
      )}
    </>
  );
}
