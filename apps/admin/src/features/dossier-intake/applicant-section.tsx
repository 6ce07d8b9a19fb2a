import { Group, Radio } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonFields, PersonKindChoice } from '../../ui/person-fields';
import type { PersonValue } from '../../ui/person-value';
import { KnownPersonOffer } from '../people/known-person';
import { Section } from '../../ui/section';
import type { IntakeSheet } from './intake-sheet';
import { isOfSubmitter, SubmitterFields } from './submitter-fields';

interface ApplicantSectionProps extends IntakeSheet {
  /** Enter in the last field. */
  onEnd: () => void;
}

/** Whose dossier it is, and who brings it. Enter goes to the next field. */
export function ApplicantSection(props: ApplicantSectionProps) {
  const { form, change, errors, onEnd } = props;
  const { t } = useTranslation();
  const fields = useRef<HTMLDivElement>(null);
  const { applicant, isOnBehalf } = form;
  const changeApplicant = (patch: Partial<PersonValue>) =>
    change({ applicant: { ...applicant, ...patch } });

  const onKeyDown = (event: KeyboardEvent) => {
    const input = event.target;
    const isText = input instanceof HTMLInputElement && input.type !== 'radio';
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isText) return;
    event.preventDefault();
    const next = nextField(fields.current, input, applicant);
    if (next) next.focus();
    else onEnd();
  };
  return (
    <Section
      title={t('intake.section.applicant')}
      acts={
        <Group gap="xl">
          <PersonKindChoice value={applicant.kind} onChange={(kind) => changeApplicant({ kind })} />
          <Radio.Group
            aria-label={t('intake.whoBrings')}
            value={isOnBehalf ? 'other' : 'self'}
            onChange={(who) => change({ isOnBehalf: who === 'other' })}
          >
            <Group gap="md">
              <Radio value="self" label={t('intake.bySelf')} />
              <Radio value="other" label={t('intake.onBehalf')} />
            </Group>
          </Radio.Group>
        </Group>
      }
    >
      <div ref={fields} onKeyDown={onKeyDown}>
        <PersonFields
          value={applicant}
          onChange={changeApplicant}
          errors={applicantErrors(errors, applicant)}
          idPrefix="applicant"
          isMine={(card) => !isOnBehalf || !isOfSubmitter(card, applicant)}
        />
        <KnownPersonOffer value={applicant} onChange={changeApplicant} />
        {isOnBehalf && <SubmitterFields {...props} />}
      </div>
    </Section>
  );
}

/** After the phone of a person whose address the card has filled, the papers come next. */
function nextField(
  fields: HTMLElement | null,
  input: HTMLInputElement,
  { address, personalId, fullName }: PersonValue,
): HTMLInputElement | undefined {
  const isFromCard = input.id === 'applicant.phone' && address && personalId && fullName;
  if (isFromCard) return undefined;
  const inputs = [...(fields?.querySelectorAll<HTMLInputElement>('input:not([type=radio])') ?? [])];
  return inputs[inputs.indexOf(input) + 1];
}

/** An organisation's name is the party's full name to the server. */
function applicantErrors(
  errors: IntakeSheet['errors'],
  { kind }: PersonValue,
): Partial<Record<keyof PersonValue, string>> {
  const own = Object.entries(errors).flatMap(([path, message]) =>
    path.startsWith('applicant.') ? [[path.slice('applicant.'.length), message]] : [],
  );
  const messages: Partial<Record<keyof PersonValue, string>> = Object.fromEntries(own);
  if (kind === 'organisation') messages.organisationName = messages.fullName;
  return messages;
}
