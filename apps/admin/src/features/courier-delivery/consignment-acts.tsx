import { Button, Group, Text } from '@mantine/core';
import { linkOptions, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { BagAct } from './bag-act';
import { AcceptDialog, AssignDialog } from './consignment-dialogs';
import type { Consignment } from './get-consignments';
import { OpenIntake } from './open-intake';
import { ReportIncidentDialog } from './report-incident-dialog';
import { useConsignmentAct, type ConsignmentAct } from './use-consignment-act';

/** Done at the desk; what a courier does at a door stands on the round. */
const deskActs = ['acceptAtCounter', 'assign', 'confirmReturn', 'unbag'] as const;
const asked: readonly ConsignmentAct[] = ['acceptAtCounter', 'assign'];
const reasonedActs = ['cancel', 'reportLost'] as const;

interface ConsignmentActsProps {
  consignment: Consignment;
  etag: string;
}

export function ConsignmentActs({ consignment, etag }: ConsignmentActsProps) {
  const { t } = useTranslation();
  const me = useMe();
  const may = useMay();
  const { number, availableActions: possible, blockedActions, courierId } = consignment;
  const search = useSearch({ from: '/signed-in/deliveries/$no' });
  const navigate = useNavigate();
  const openDialog = (dialog: string | undefined) =>
    void navigate({ to: '.', search: { do: dialog } });
  const act = useConsignmentAct(number, () => openDialog(undefined));
  const desk = deskActs.filter((action) => possible.includes(action));
  const reasoned = reasonedActs.filter((action) => possible.includes(action));
  const run = (action: ConsignmentAct) =>
    asked.includes(action) ? openDialog(action) : act.run({ action }, etag);
  const [main, ...others] = desk;
  const dialog = { consignment, etag, act, onClose: () => openDialog(undefined) };
  const inDialog = reasoned.find((action) => action === search.do);
  return (
    <Section title={t('courier.consignment.acts')}>
      {!search.do && <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />}
      <Group gap="sm" align="flex-start">
        <OpenIntake consignment={consignment} />
        {main && !search.do && (
          <MainAct
            label={t(`courier.act.${main}`)}
            isPending={act.isPending}
            onRun={() => run(main)}
          />
        )}
        {others.map((action) => (
          <Button key={action} onClick={() => run(action)}>
            {t(`courier.act.${action}`)}
          </Button>
        ))}
        {possible.includes('bag') && <BagAct consignment={consignment} />}
        {courierId === me.staff.id && (
          <ScreenLink address={linkOptions({ to: '/my-round/$stop', params: { stop: number } })}>
            {t('courier.consignment.onRound')}
          </ScreenLink>
        )}
        {reasoned.map((action) => (
          <Button key={action} color="danger" onClick={() => openDialog(action)}>
            {t(`courier.act.${action}`)}
          </Button>
        ))}
        {may('incident.report') && (
          <Button onClick={() => openDialog('reportIncident')}>
            {t('courier.incidents.report')}
          </Button>
        )}
      </Group>
      {blockedActions.map(({ action, reason }) => (
        <Text key={action} size="xs" c="dimmed" mt="xs">
          {[t(`courier.act.${action}`), t(`courier.block.${reason}`)].join(': ')}
        </Text>
      ))}
      {search.do === 'assign' && <AssignDialog {...dialog} />}
      {search.do === 'acceptAtCounter' && <AcceptDialog {...dialog} />}
      {search.do === 'reportIncident' && (
        <ReportIncidentDialog
          about={number}
          subject={{ consignmentId: consignment.id }}
          onClose={() => openDialog(undefined)}
        />
      )}
      {inDialog && (
        <ReasonDialog
          act={t('courier.consignment.actOn', { act: t(`courier.act.${inDialog}`), number })}
          consequence={t(`courier.consequence.${inDialog}`)}
          isDangerous
          reason="required"
          keptAs={`${inDialog}.${number}`}
          isPending={act.isPending}
          error={act.error}
          onConfirm={({ reason }) => act.run({ action: inDialog, note: reason }, etag)}
          onClose={() => {
            act.reset();
            openDialog(undefined);
          }}
        />
      )}
    </Section>
  );
}
