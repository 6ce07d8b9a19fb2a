import { Button, Group, Text } from '@mantine/core';
import { IconMapPin, IconPhone } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../app/api';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { deviceNow } from './device-time';
import type { Consignment } from './get-consignments';
import { moneyAtDoor, MoneyLines } from './money-lines';
import classes from './phone-page.module.css';
import { isAtOffice } from './stop-looks';
import { StopPage } from './stop-page';
import { useConsignmentAct } from './use-consignment-act';

/** One door: whom to meet, how to get there, what to take, and what comes next. */
export function StopScreen() {
  const { stop } = useParams({ from: '/signed-in/my-round/$stop' });
  return (
    <StopPage stop={stop}>
      {({ body, etag }) => (
        <>
          <OfficeFirst consignment={body} />
          <WayThere consignment={body} />
          <StopFacts consignment={body} />
          <StopActs body={body} etag={etag} />
        </>
      )}
    </StopPage>
  );
}

/** Where the envelope is fetched or brought back, before anybody rides to the door. */
function OfficeFirst({ consignment }: { consignment: Consignment }) {
  const { t } = useTranslation();
  const { status, fromUnit } = consignment;
  if (!isAtOffice(consignment) || !fromUnit) return null;
  const way = status === 'returning' ? 'bringBack' : 'fetchAt';
  return (
    <Text fw={600} mb="sm" role="note">
      {t(`courier.stop.${way}`, { place: fromUnit.name })}
    </Text>
  );
}

function WayThere({ consignment }: { consignment: Consignment }) {
  const { t } = useTranslation();
  const { contactPhone, contactAddress } = consignment;
  const map = `geo:0,0?q=${encodeURIComponent(contactAddress ?? '')}`;
  return (
    <Group gap="sm" mb="sm">
      {contactPhone && (
        <Button
          component="a"
          className={classes.wideButton}
          href={`tel:${contactPhone}`}
          leftSection={<IconPhone size={20} aria-hidden />}
        >
          {t('courier.stop.call')}
        </Button>
      )}
      {contactAddress && (
        <Button
          component="a"
          className={classes.wideButton}
          href={map}
          leftSection={<IconMapPin size={20} aria-hidden />}
        >
          {t('courier.stop.way')}
        </Button>
      )}
    </Group>
  );
}

function StopFacts({ consignment }: { consignment: Consignment }) {
  const { t } = useTranslation();
  const { phone, date } = useFormats();
  const { contactPhone, nextAttemptOn, fromUnit, toUnit } = consignment;
  const { stateFee, postage } = moneyAtDoor(consignment);
  const isHome = consignment.kind === 'collection';
  return (
    <>
      <Section title={t('courier.stop.facts')}>
        <SummaryList
          labelWidth={110}
          items={[
            { label: t('kit.person.phone'), value: contactPhone && phone(contactPhone) },
            { label: t('kit.person.address'), value: consignment.contactAddress },
            { label: t('courier.field.slot'), value: consignment.slot },
            { label: t('courier.field.from'), value: fromUnit?.name },
            { label: t('courier.field.to'), value: toUnit?.name },
            { label: t('courier.field.sealNo'), value: consignment.sealNo },
            { label: t('courier.field.note'), value: consignment.note },
            { label: t('courier.field.nextAttempt'), value: nextAttemptOn && date(nextAttemptOn) },
          ]}
        />
      </Section>
      {(stateFee > 0 || postage > 0) && (
        <Section title={t(isHome ? 'courier.collect.money' : 'courier.money.title')}>
          <MoneyLines stateFee={stateFee} postage={postage} />
        </Section>
      )}
    </>
  );
}

/** Each opens a page of its own; the others are done by the press. */
const pages = { collect: 'collect', deliver: 'proof', failAttempt: 'failed' } as const;
const mainActs = ['startDelivery', 'deliver', 'collect'] as const;

function StopActs({ body, etag }: Tagged<Consignment>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { number, availableActions: possible, blockedActions } = body;
  const act = useConsignmentAct(number);
  const open = (page: 'collect' | 'proof' | 'failed') =>
    void navigate({ to: `/my-round/$stop/${page}`, params: { stop: number } });
  const main = mainActs.find((action) => possible.includes(action));
  const runMain = () => {
    if (main === 'startDelivery') act.run({ action: main, deviceAt: deviceNow() }, etag);
    else if (main) open(pages[main]);
  };
  return (
    <>
      <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />
      {main && (
        <div className={classes.main}>
          <MainAct
            label={t(`courier.act.${main}`)}
            isPending={act.isPending}
            onRun={runMain}
            fullWidth
          />
        </div>
      )}
      {blockedActions.map(({ action, reason }) => (
        <Text key={action} mt="sm">
          {[t(`courier.act.${action}`), t(`courier.block.${reason}`)].join(': ')}
        </Text>
      ))}
      {possible.includes('failAttempt') && (
        <Button fullWidth color="danger" mt="md" onClick={() => open('failed')}>
          {t(body.kind === 'delivery' ? 'courier.act.failAttempt' : 'courier.act.failCollection')}
        </Button>
      )}
      {possible.includes('returnToCounter') && (
        <Button
          fullWidth
          mt="md"
          onClick={() => act.run({ action: 'returnToCounter', deviceAt: deviceNow() }, etag)}
        >
          {t('courier.act.returnToCounter')}
        </Button>
      )}
    </>
  );
}
