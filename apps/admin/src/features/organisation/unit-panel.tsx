import { Anchor, Button, Group, Skeleton, Table, Text } from '@mantine/core';
import { addDays, type LocalDate } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { EndUnitDialog } from './end-unit-dialog';
import { unitQuery, type UnitDetail } from './get-unit';
import { OfficeHours } from './office-hours';
import { ChangeUnit, CreateUnit } from './unit-acts';
import { Counters } from './unit-counters';
import { usePeriodWords } from './use-period-words';

interface UnitPanelProps {
  id: string;
  on: string | undefined;
  /** Opens another unit, on a day on which it exists. */
  onGo: (id: string, on?: LocalDate) => void;
}

export function UnitPanel({ id, on, onGo }: UnitPanelProps) {
  const query = useQuery(unitQuery(id, on));
  const unit = query.data;
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!unit) return <Skeleton height={320} />;
  return (
    <div aria-busy={query.isPlaceholderData}>
      <UnitFacts unit={unit} onGo={onGo} />
      <Names unit={unit} />
      <Successions unit={unit} onGo={onGo} />
      <Counters unit={unit} />
      <Hours unit={unit} />
    </div>
  );
}

function UnitFacts({ unit, onGo }: { unit: UnitDetail; onGo: UnitPanelProps['onGo'] }) {
  const { t } = useTranslation();
  const { phone } = useFormats();
  const period = usePeriodWords();
  return (
    <Section
      title={unit.name}
      acts={
        <Group gap="sm">
          <CreateUnit unit={unit} onCreated={onGo} />
          <ChangeUnit unit={unit} />
          <EndUnit unit={unit} />
        </Group>
      }
    >
      <SummaryList
        items={[
          { label: t('organisation.kindLabel'), value: t(`organisation.kind.${unit.kind}`) },
          {
            label: t('organisation.agencyCode'),
            value: unit.agencyCode && <span className="code">{unit.agencyCode}</span>,
          },
          {
            label: t('organisation.formerCodes'),
            value: unit.formerCodes.length > 0 && unit.formerCodes.join(', '),
          },
          { label: t('organisation.administrativeCode'), value: unit.administrativeCode },
          { label: t('organisation.exists'), value: period(unit) },
          { label: t('organisation.address'), value: unit.address },
          { label: t('organisation.phone'), value: unit.phone && phone(unit.phone) },
        ].map((item) => (item.value === false ? { ...item, value: undefined } : item))}
      />
    </Section>
  );
}

/** The roots of both trees stay; whatever has its last day keeps it. */
function EndUnit({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation();
  const may = useMay();
  const { do: act } = useSearch({ strict: false });
  const { keep } = useListState();
  const isRoot = unit.kind === 'province' || unit.kind === 'postRoot';
  if (!may('organisation.write') || isRoot || unit.validTo) return null;
  return (
    <>
      <Button size="compact-md" color="danger" onClick={() => keep({ do: 'end' })}>
        {t('organisation.end.act')}
      </Button>
      {act === 'end' && <EndUnitDialog unit={unit} onClose={() => keep({ do: undefined })} />}
    </>
  );
}

function Names({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation();
  const period = usePeriodWords();
  return (
    <Section title={t('organisation.names')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('organisation.name')}</Table.Th>
            <Table.Th>{t('organisation.shortName')}</Table.Th>
            <Table.Th>{t('organisation.period')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {unit.periods.map((each) => (
            <Table.Tr key={each.validFrom}>
              <Table.Td>{each.name}</Table.Td>
              <Table.Td>{each.shortName}</Table.Td>
              <Table.Td>{period(each)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function Successions({ unit, onGo }: { unit: UnitDetail; onGo: UnitPanelProps['onGo'] }) {
  const { t } = useTranslation();
  const { predecessors, successors } = unit;
  if (predecessors.length + successors.length === 0) return null;
  return (
    <Section title={t('organisation.succession')}>
      <SuccessionLines
        label={t('organisation.predecessor')}
        units={predecessors}
        onGo={({ id, succeededOn }) => onGo(id, addDays(succeededOn as LocalDate, -1))}
      />
      <SuccessionLines
        label={t('organisation.successor')}
        units={successors}
        onGo={({ id, succeededOn }) => onGo(id, succeededOn as LocalDate)}
      />
    </Section>
  );
}

interface SuccessionLinesProps {
  label: string;
  units: UnitDetail['predecessors'];
  onGo: (unit: UnitDetail['predecessors'][number]) => void;
}

function SuccessionLines({ label, units, onGo }: SuccessionLinesProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  return units.map((unit) => (
    <Text key={unit.id}>
      {label}:{' '}
      <Anchor component="button" type="button" onClick={() => onGo(unit)}>
        {unit.name}
      </Anchor>{' '}
      {t('organisation.onDay', { day: date(unit.succeededOn) })}
    </Text>
  ));
}

function Hours({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation();
  return (
    <Section title={t('organisation.hours')}>
      {unit.sessions.length === 0 ? (
        <Text>{t('organisation.provinceHours')}</Text>
      ) : (
        <OfficeHours sessions={unit.sessions} />
      )}
    </Section>
  );
}
