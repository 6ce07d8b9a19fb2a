import { useDebouncedValue } from '@mantine/hooks';
import { dossierStatuses, type DossierStatus } from '@motcua/dossier-domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { useNamedUnits } from '../../app/units';
import type { Filter } from '../../ui/filter-bar';
import { procedureSearchQuery } from '../dossier-intake/get-procedures';
import { staffListQuery } from '../organisation/get-staff';
import { timelinesses, type FilterTexts } from './dossier-filter';
import { dossierQueues } from './dossier-queues';

const typingPauseMs = 200;

/** What a list of dossiers can be narrowed by. */
export function useDossierFilters({ procedureCode }: FilterTexts): Filter[] {
  const { t } = useTranslation();
  const unitOptions = useNamedUnits().map(({ id, name }) => ({ value: id, label: name }));
  const receivers = useReceivers();
  const procedures = useProcedures(procedureCode);
  const options = (values: readonly string[], label: (value: string) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return [
    { key: 'q', kind: 'text', label: t('dossiers.filterWords'), width: 250 },
    {
      key: 'procedureCode',
      kind: 'found',
      label: t('dossiers.procedure'),
      width: 300,
      hint: t('dossiers.filterProcedureHint'),
      ...procedures,
    },
    {
      key: 'status',
      kind: 'select',
      label: t('dossiers.status'),
      width: 190,
      options: options(dossierStatuses, (status: string) =>
        t(`dossier.status.${status as DossierStatus}`),
      ),
    },
    {
      key: 'timeliness',
      kind: 'select',
      label: t('dossiers.filterTimeliness'),
      width: 170,
      options: options(timelinesses, (each) =>
        t(`dossier.time.${each as (typeof timelinesses)[number]}`),
      ),
    },
    {
      key: 'queue',
      kind: 'select',
      label: t('dossiers.filterQueue'),
      isRare: true,
      width: 200,
      options: options(dossierQueues, (queue) => t(`dossiers.queue.${queue}`)),
    },
    {
      key: 'unitId',
      kind: 'select',
      label: t('dossiers.filterUnit'),
      isRare: true,
      width: 250,
      options: unitOptions,
    },
    {
      key: 'receivedUnitId',
      kind: 'select',
      label: t('dossiers.filterReceivedUnit'),
      isRare: true,
      width: 210,
      options: unitOptions,
    },
    {
      key: 'competentUnitId',
      kind: 'select',
      label: t('dossiers.filterCompetentUnit'),
      isRare: true,
      width: 210,
      options: unitOptions,
    },
    {
      key: 'receivedBy',
      kind: 'select',
      label: t('dossiers.filterReceiver'),
      isRare: true,
      width: 210,
      options: receivers,
    },
    {
      key: 'channel',
      kind: 'select',
      label: t('dossiers.channel'),
      isRare: true,
      width: 140,
      options: options(['counter', 'post', 'online'], (each) => t(`dossier.channel.${each}`)),
    },
    {
      key: 'employer',
      kind: 'select',
      label: t('dossiers.filterEmployer'),
      isRare: true,
      width: 150,
      options: options(['state', 'post'], (each) => t(`common.employer.${each}`)),
    },
    { key: 'registeredFrom', kind: 'date', label: t('common.from'), isRare: true, width: 165 },
    { key: 'registeredTo', kind: 'date', label: t('common.to'), isRare: true, width: 165 },
  ];
}

/** Oneself, and for those who may know them the people of one's units. */
function useReceivers() {
  const { staff } = useMe();
  const may = useMay();
  const others = useQuery({ ...staffListQuery({}), enabled: may('staff.read') }).data?.items ?? [];
  return [staff, ...others.filter(({ id }) => id !== staff.id)].map(({ id, fullName }) => ({
    value: id,
    label: fullName,
  }));
}

/** Found as a clerk finds them: by initials, code or words; the chosen one keeps its name. */
function useProcedures(chosen: string | undefined) {
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words.normalize('NFC').trim(), typingPauseMs);
  const found = useQuery(procedureSearchQuery(q)).data?.items ?? [];
  const named = useQuery(procedureSearchQuery(chosen ?? '')).data?.items ?? [];
  const options = [...named.filter(({ code }) => code === chosen), ...(q ? found : [])].map(
    ({ code, name, shortName }) => ({ value: code, label: `${code} ${shortName ?? name}` }),
  );
  const once = options.filter(
    ({ value }, at) => options.findIndex((each) => each.value === value) === at,
  );
  return { options: once, onSearch: setWords };
}
