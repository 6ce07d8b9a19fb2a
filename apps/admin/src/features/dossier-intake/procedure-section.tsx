import { Alert, Anchor, Group, Select, SegmentedControl, Text, NumberInput } from '@mantine/core';
import { timeLimitUnits, type TimeLimitUnit } from '@motcua/shared-time';
import { IconInfoCircle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import type { IntakeCheck } from './check-intake';
import type { Procedure, ProcedureSummary } from './get-procedures';
import { HelpedUnit } from './helped-unit';
import { channels, type Channel } from './intake-values';
import classes from './intake-page.module.css';
import type { IntakeSheet } from './intake-sheet';
import { ProcedureFinder } from './procedure-finder';

interface ProcedureSectionProps extends IntakeSheet {
  procedure: Procedure | undefined;
  check: IntakeCheck | undefined;
  needsLimit: boolean;
  onProcedure: (procedure: ProcedureSummary) => void;
  /** The case is known: the person comes next. */
  onCase: () => void;
}

export function ProcedureSection(props: ProcedureSectionProps) {
  const { form, change, errors, procedure, needsLimit } = props;
  const { t } = useTranslation();
  const [asksHelpedUnit, setAsks] = useState(form.helpedUnitId !== undefined);
  const name = procedure && `${procedure.code} ${procedure.shortName ?? procedure.name}`;
  return (
    <Section
      title={t('intake.section.procedure')}
      acts={
        <Group gap="md">
          {procedure && !asksHelpedUnit && (
            <Anchor component="button" type="button" fz="sm" onClick={() => setAsks(true)}>
              {t('intake.helpedElsewhere')}
            </Anchor>
          )}
          <SegmentedControl
            size="xs"
            aria-label={t('intake.channel')}
            data={channels.map((value) => ({ value, label: t(`dossier.channel.${value}`) }))}
            value={form.channel}
            disabled={form.consignment !== undefined}
            onChange={(channel) => change({ channel: channel as Channel })}
          />
        </Group>
      }
    >
      <Group gap="sm" align="flex-start">
        <div className={classes.finder}>
          <ProcedureFinder
            chosenName={name ?? form.procedureCode}
            onChoose={props.onProcedure}
            error={errors.procedureCode}
          />
        </div>
        {procedure && <CaseAndUnit {...props} procedure={procedure} />}
      </Group>
      {procedure && asksHelpedUnit && <HelpedUnit {...props} />}
      {needsLimit && <LimitFields {...props} />}
    </Section>
  );
}

function CaseAndUnit(props: ProcedureSectionProps & { procedure: Procedure }) {
  const { form, change, errors, procedure, check, onCase } = props;
  const { t } = useTranslation();
  const units = check?.competentUnits ?? [];
  const usual = units.find(({ isDefault }) => isDefault);
  const chosenUnit = form.competentUnitId ?? usual?.unitId;
  const caseInput = useRef<HTMLInputElement>(null);
  return (
    <>
      {procedure.cases.length > 1 && (
        <Select
          ref={caseInput}
          className={classes.choice}
          id="caseNo"
          label={t('intake.case')}
          title={procedure.cases.find(({ no }) => no === form.caseNo)?.name}
          data={procedure.cases.map(({ no, name }) => ({ value: String(no), label: name }))}
          value={form.caseNo === undefined ? null : String(form.caseNo)}
          allowDeselect={false}
          selectFirstOptionOnDropdownOpen
          error={errors.caseNo}
          onChange={(no) => {
            change({ caseNo: Number(no), ticks: [], reused: [], files: [], seenPapers: undefined });
            onCase();
          }}
        />
      )}
      {units.length > 1 ? (
        <Select
          id="competentUnitId"
          className={classes.choice}
          label={t('intake.competentUnit')}
          title={units.find(({ unitId }) => unitId === chosenUnit)?.name}
          data={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          searchable={units.length > 7}
          value={chosenUnit ?? null}
          error={errors.competentUnitId}
          allowDeselect={false}
          onChange={(unitId) => change({ competentUnitId: unitId ?? undefined })}
        />
      ) : (
        units[0] && (
          <Text c="dimmed" className={classes.decidedBy}>
            {t('intake.decidedBy', { unit: units[0].name })}
          </Text>
        )
      )}
    </>
  );
}

/** Where the catalogue knows no limit nobody assumes one: the counter states it. */
function LimitFields({ form, change, errors }: IntakeSheet) {
  const { t } = useTranslation();
  const { value, unit } = form.limit ?? { value: undefined, unit: 'workingDay' };
  return (
    <Alert
      mt="sm"
      color="warn"
      variant="outline"
      icon={<IconInfoCircle size={20} aria-hidden />}
      title={t('intake.limitUnknown')}
    >
      <Group gap="sm" align="flex-start">
        {unit !== 'sameDay' && (
          <NumberInput
            id="limit"
            label={t('intake.limit')}
            w={120}
            min={0.5}
            max={3660}
            decimalSeparator=","
            hideControls
            value={value ?? ''}
            error={errors.limit ?? errors['limit.value']}
            onChange={(next) =>
              change({ limit: { unit, value: typeof next === 'number' ? next : undefined } })
            }
          />
        )}
        <Select
          label={t('intake.limitUnit')}
          w={200}
          allowDeselect={false}
          data={timeLimitUnits.map((each) => ({
            value: each,
            label: t(`intake.timeUnit.${each}`),
          }))}
          value={unit}
          error={errors['limit.unit']}
          onChange={(next) => change({ limit: { value, unit: next as TimeLimitUnit } })}
        />
      </Group>
    </Alert>
  );
}
