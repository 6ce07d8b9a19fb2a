import { Group, NumberInput, Radio, Stack, Text } from '@mantine/core';
import { type Dong, mostPages, wholeShare } from '@motcua/shared-money';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../ui/money-input';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { ExemptionFields } from '../dossiers/exemption-fields';
import { type ExemptionGround, useExemptionGrounds } from '../dossiers/get-act-reasons';
import type { IntakeCheck } from './check-intake';
import { askedFor, chargeChoiceOf, priceOfOne, withChargeChoice } from './charge-choices';
import type { ChargeChoice } from './intake-values';
import type { IntakeSheet } from './intake-sheet';

type Fee = IntakeCheck['fees'][number];

const mostCopies = 10_000;

/** What the catalogue asks of the citizen, how often, and who is exempt; never postage. */
export function FeeSection({
  check,
  form,
  change,
  errors,
}: IntakeSheet & { check: IntakeCheck | undefined }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const fees = check?.fees ?? [];
  const { grounds, error, readAgain } = useExemptionGrounds();
  const choices = fees.map((_fee, index) => chargeChoiceOf(form, index + 1));
  const total = fees.reduce<number | undefined>((sum, fee, index) => {
    const choice = choices[index];
    const asked = choice && askedFor(fee, choice, grounds)?.asked;
    return sum === undefined || asked === undefined ? undefined : sum + asked;
  }, 0);
  const isCharged = fees.some(({ amountVnd }) => amountVnd !== 0);
  const moment = choices[0]?.moment ?? 'intake';
  return (
    <Section title={t('intake.section.fees')}>
      {!check && <Text c="dimmed">{t('intake.afterProcedure')}</Text>}
      {check && fees.length === 0 && <Text>{t('intake.noFee')}</Text>}
      {isCharged && !grounds && <ProblemAlert error={error} onRetry={readAgain} />}
      <Stack gap="sm">
        {fees.map((fee, index) => (
          <FeeLine
            // A procedure may ask two fees of one name.
            key={index}
            fee={fee}
            choice={chargeChoiceOf(form, index + 1)}
            grounds={grounds}
            idPrefix={`charges.${index}`}
            error={(member) => errors[`charges.${index}.${member}`]}
            onChange={(choice) => change({ charges: withChargeChoice(form, choice) })}
          />
        ))}
        {isCharged && (
          <Radio.Group
            label={t('intake.feeMoment.label')}
            value={moment}
            onChange={(next) =>
              change({
                charges: choices
                  .filter((_choice, index) => fees[index]?.amountVnd !== 0)
                  .map((choice) => ({ ...choice, moment: next as ChargeChoice['moment'] })),
              })
            }
          >
            <Group mt={4}>
              <Radio value="intake" label={t('intake.feeMoment.intake')} />
              <Radio value="return" label={t('intake.feeMoment.return')} />
            </Group>
          </Radio.Group>
        )}
      </Stack>
      {isCharged && total !== undefined && (
        <Group justify="space-between" mt="xs">
          <Text fw={600}>{t('intake.feeTotal')}</Text>
          <Text fw={600}>{money(total)}</Text>
        </Group>
      )}
    </Section>
  );
}

interface FeeLineProps {
  fee: Fee;
  choice: ChargeChoice;
  /** Undefined while they are not known. */
  grounds: readonly ExemptionGround[] | undefined;
  /** Ids of the inputs are `{idPrefix}.{member}`, so that a fault leads to them. */
  idPrefix: string;
  error: (member: string) => string | undefined;
  onChange: (choice: ChargeChoice) => void;
}

function FeeLine({ fee, choice, grounds, idPrefix, error, onChange }: FeeLineProps) {
  const { name, amountVnd, note, pageRule } = fee;
  const { t } = useTranslation();
  const { money } = useFormats();
  const { exemptCode } = choice;
  const hasEnded = exemptCode && grounds && !grounds.some(({ value }) => value === exemptCode);
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
        <Text>{name}</Text>
        <Text fw={600} style={{ whiteSpace: 'nowrap' }}>
          {amountVnd === null ? t('intake.feeLocal') : money(priceOfOne(fee, choice) ?? amountVnd)}
        </Text>
      </Group>
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
      <Reduction
        reduction={askedFor(fee, choice, grounds)?.reduction}
        choice={choice}
        grounds={grounds}
      />
      {amountVnd !== 0 && (
        <Group gap="sm" align="flex-start" mt={4}>
          {amountVnd === null && (
            <MoneyInput
              id={`${idPrefix}.unitAmount`}
              w={136}
              label={t('cash.unitAmount')}
              value={choice.unitAmount as Dong | undefined}
              error={error('unitAmount')}
              onChange={(unitAmount) => onChange({ ...choice, unitAmount })}
            />
          )}
          <NumberInput
            w={96}
            label={t('intake.feeQuantity')}
            min={1}
            max={mostCopies}
            allowDecimal={false}
            value={choice.quantity}
            error={error('quantity')}
            onChange={(quantity) => onChange({ ...choice, quantity: Number(quantity) || 1 })}
          />
          {pageRule && (
            <NumberInput
              w={136}
              label={t('cash.pages')}
              min={1}
              max={mostPages}
              allowDecimal={false}
              value={choice.pages ?? 1}
              error={error('pages')}
              onChange={(pages) => onChange({ ...choice, pages: Number(pages) || 1 })}
            />
          )}
          <ExemptionFields
            value={choice}
            error={(member) =>
              error(member) ??
              (hasEnded && member === 'exemptCode' ? t('cash.groundEnded') : undefined)
            }
            onChange={(exemption) =>
              onChange({
                ...choice,
                exemptCode: undefined,
                exemptEvidence: undefined,
                ...exemption,
              })
            }
          />
        </Group>
      )}
    </div>
  );
}

/** What the chosen ground takes off, where that is not all. */
function Reduction({
  reduction,
  choice,
  grounds,
}: Pick<FeeLineProps, 'choice' | 'grounds'> & { reduction: number | undefined }) {
  const { t } = useTranslation();
  const { money, percent } = useFormats();
  const ground = grounds?.find(({ value }) => value === choice.exemptCode);
  if (!ground || reduction === undefined || ground.perMille === wholeShare) return undefined;
  const share = percent(ground.perMille / wholeShare);
  return (
    <Text size="xs" c="dimmed">
      {t('cash.reducedBy', { share, amount: money(reduction) })}
    </Text>
  );
}
