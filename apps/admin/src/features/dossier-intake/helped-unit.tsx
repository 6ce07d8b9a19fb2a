import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { useNamedUnits } from '../../app/units';
import classes from './intake-page.module.css';
import type { IntakeSheet } from './intake-sheet';

const fieldId = 'helpedUnitId';

/** Where the applicant was guided, if not at this counter. */
export function HelpedUnit({ form, change, errors }: IntakeSheet) {
  const { t } = useTranslation();
  const { unit } = useMe();
  const units = useNamedUnits().filter(({ id }) => id !== unit.id);
  return (
    <Select
      id={fieldId}
      mt="sm"
      className={classes.choice}
      label={t('intake.helpedUnit')}
      placeholder={unit.name}
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      autoFocus={form.helpedUnitId === undefined}
      searchable
      clearable
      nothingFoundMessage={t('intake.noSuchUnit')}
      value={form.helpedUnitId ?? null}
      error={errors[fieldId]}
      onChange={(id) => change({ helpedUnitId: id ?? undefined })}
    />
  );
}
