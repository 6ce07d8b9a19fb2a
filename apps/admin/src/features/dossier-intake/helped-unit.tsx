import { Anchor, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { useNamedUnits } from '../../app/units';
import { focusWhenShown } from './focus-when-shown';
import classes from './intake-page.module.css';
import type { IntakeSheet } from './intake-sheet';

const fieldId = 'helpedUnitId';

/** Where the applicant was guided, if not at this counter; folded while it is the counter itself. */
export function HelpedUnit({ form, change, errors }: IntakeSheet) {
  const { t } = useTranslation();
  const { unit } = useMe();
  const units = useNamedUnits().filter(({ id }) => id !== unit.id);
  const [isOpen, setOpen] = useState(form.helpedUnitId !== undefined);
  if (units.length === 0) return null;
  if (!isOpen)
    return (
      <Anchor
        component="button"
        type="button"
        mt="xs"
        onClick={() => {
          setOpen(true);
          focusWhenShown(fieldId);
        }}
      >
        {t('intake.helpedElsewhere')}
      </Anchor>
    );
  return (
    <Select
      id={fieldId}
      mt="sm"
      className={classes.choice}
      label={t('intake.helpedUnit')}
      placeholder={unit.name}
      data={units.map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      clearable
      nothingFoundMessage={t('intake.noSuchUnit')}
      value={form.helpedUnitId ?? null}
      error={errors[fieldId]}
      onChange={(id) => change({ helpedUnitId: id ?? undefined })}
    />
  );
}
