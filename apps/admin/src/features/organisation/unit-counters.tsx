import { Button, Table, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { Section } from '../../ui/section';
import { useListState } from '../../ui/use-list-state';
import { CloseCounterDialog } from './close-counter-dialog';
import type { UnitDetail } from './get-unit';
import { OpenCounterDialog } from './open-counter-dialog';
import { useUnitAct } from './unit-acts';
import { usePeriodWords } from './use-period-words';

/** The counters of a unit, closed ones included. */
export function Counters({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation();
  const period = usePeriodWords();
  const mayWrite = useMay()('organisation.write');
  return (
    <Section title={t('organisation.counters')} acts={<OpenCounter unit={unit} />}>
      {unit.counters.length === 0 ? (
        <Text>{t('organisation.noCounters')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={80}>{t('organisation.counterNo')}</Table.Th>
              <Table.Th>{t('organisation.counterName')}</Table.Th>
              <Table.Th>{t('organisation.period')}</Table.Th>
              {mayWrite && <Table.Th w={110}>{t('organisation.closeCounter.column')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {unit.counters.map((counter) => (
              <Table.Tr key={counter.id}>
                <Table.Td>{counter.number}</Table.Td>
                <Table.Td>{counter.name}</Table.Td>
                <Table.Td>{period(counter)}</Table.Td>
                {mayWrite && <Table.Td>{!counter.validTo && <Close {...counter} />}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Closing unit={unit} />
    </Section>
  );
}

/** The roots of both trees have no counters. */
function OpenCounter({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation();
  const { isOffered, isOpen, open, close } = useUnitAct(unit, 'openCounter');
  if (!isOffered || unit.kind === 'province' || unit.kind === 'postRoot') return null;
  return (
    <>
      <Button size="compact-md" onClick={open}>
        {t('organisation.openCounter.act')}
      </Button>
      {isOpen && <OpenCounterDialog unit={unit} onClose={close} />}
    </>
  );
}

const closingOf = (id: string) => `closeCounter.${id}`;

function Close({ id, name }: UnitDetail['counters'][number]) {
  const { t } = useTranslation();
  const { keep } = useListState();
  return (
    <Button
      variant="outline"
      color="danger"
      size="compact-md"
      aria-label={t('organisation.closeCounter.of', { name })}
      onClick={() => keep({ do: closingOf(id) })}
    >
      {t('organisation.closeCounter.act')}
    </Button>
  );
}

function Closing({ unit }: { unit: UnitDetail }) {
  const mayWrite = useMay()('organisation.write');
  const { do: act } = useSearch({ strict: false });
  const { keep } = useListState();
  const counter = unit.counters.find(({ id, validTo }) => !validTo && closingOf(id) === act);
  if (!mayWrite || !counter) return null;
  return <CloseCounterDialog counter={counter} onClose={() => keep({ do: undefined })} />;
}
