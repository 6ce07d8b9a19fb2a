import { Button } from '@mantine/core';
import type { LocalDate } from '@motcua/shared-time';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useListState } from '../../ui/use-list-state';
import { ChangeUnitDialog } from './change-unit-dialog';
import { CreateUnitDialog } from './create-unit-dialog';
import type { UnitDetail } from './get-unit';

/** A dialog that stands in the address; nothing new begins in a unit that has its last day. */
export function useUnitAct(unit: UnitDetail, name: string) {
  const may = useMay();
  const { do: act } = useSearch({ strict: false });
  const { keep } = useListState();
  return {
    isOffered: may('organisation.write') && !unit.validTo,
    isOpen: act === name,
    open: () => keep({ do: name }),
    close: () => keep({ do: undefined }),
  };
}

interface CreateUnitProps {
  unit: UnitDetail;
  onCreated: (id: string, from: LocalDate) => void;
}

export function CreateUnit({ unit, onCreated }: CreateUnitProps) {
  const { t } = useTranslation();
  const { isOffered, isOpen, open, close } = useUnitAct(unit, 'create');
  if (!isOffered) return null;
  return (
    <>
      <Button size="compact-md" onClick={open}>
        {t('organisation.create.act')}
      </Button>
      {isOpen && <CreateUnitDialog parent={unit} onClose={close} onCreated={onCreated} />}
    </>
  );
}

/** Of every unit that goes on, the roots of both trees included. */
export function ChangeUnit({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation();
  const { isOffered, isOpen, open, close } = useUnitAct(unit, 'change');
  if (!isOffered) return null;
  return (
    <>
      <Button size="compact-md" onClick={open}>
        {t('organisation.change.act')}
      </Button>
      {isOpen && <ChangeUnitDialog unit={unit} onClose={close} />}
    </>
  );
}
