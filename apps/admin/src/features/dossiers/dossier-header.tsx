import { Button, Group, Menu } from '@mantine/core';
import type { DossierAction } from '@motcua/dossier-domain';
import { IconDots, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMinutesLeft } from '../../app/work/use-minutes-left';
import { WorkButtons, type WorkDialog } from '../../app/work/work-acts';
import { MainAct } from '../../ui/main-act';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { StatusBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import classes from './dossier.module.css';
import { chosenActs, earlierPapers, isDangerous, printableForms } from './dossier-acts';
import type { DossierSheet } from './dossier-sheet';
import { DossierTime } from './dossier-time';
import { formAddress, ratingSlipAddress } from './get-dossier';

interface DossierHeaderProps extends DossierSheet {
  isUpdating: boolean;
  onAct: (action: DossierAction | WorkDialog) => void;
}

/** Code, name and acts stay in sight: nobody acts on the wrong file. */
export function DossierHeader(props: DossierHeaderProps) {
  const { dossier, isUpdating } = props;
  const { phone } = useFormats();
  const minutesLeft = useMinutesLeft();
  const { applicant, procedure } = dossier;
  const about = [
    procedure.shortName ?? procedure.name,
    applicant.fullName,
    applicant.phone && phone(applicant.phone),
  ];
  return (
    <div className={classes.pinned}>
      <PageHeader
        title={dossier.code}
        isCode
        takesFocus
        isUpdating={isUpdating}
        status={
          <>
            <StatusBadge status={dossier.status} />
            <DossierTime {...dossier} minutesLeft={minutesLeft(dossier)} />
          </>
        }
        subtitle={about.filter(Boolean).join(' · ')}
        acts={<Acts {...props} />}
      />
    </div>
  );
}

function Acts({ dossier, reason, onAct }: DossierHeaderProps) {
  const { t } = useTranslation();
  const { main, usual, rare } = chosenActs(dossier);
  const [form, ...otherForms] = printableForms(dossier);
  const earlier = earlierPapers(dossier);
  return (
    <>
      {usual.map((action) => (
        <Button
          key={action}
          color={isDangerous(action) ? 'danger' : undefined}
          onClick={() => onAct(action)}
        >
          {t(`dossier.action.${action}`)}
        </Button>
      ))}
      <WorkButtons dossier={dossier} onOpen={onAct} />
      {rare.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button leftSection={<IconDots size={18} aria-hidden />}>{t('common.more')}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rare.map((action) => (
              <Menu.Item
                key={action}
                c={isDangerous(action) ? 'var(--danger)' : undefined}
                onClick={() => onAct(action)}
              >
                {t(`dossier.action.${action}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {form && (
        <Group gap={4} wrap="nowrap" align="flex-start">
          <PrintButton
            href={formAddress(dossier.id, form, reason)}
            form={t(`dossiers.formShort.${form}`)}
          />
          <OtherForms forms={otherForms} {...{ dossier, reason, earlier }} />
        </Group>
      )}
      {main && <MainAct label={t(`dossier.action.${main}`)} onRun={() => onAct(main)} />}
    </>
  );
}

interface OtherFormsProps extends DossierSheet {
  forms: string[];
  earlier: ReturnType<typeof earlierPapers>;
}

function OtherForms({ forms, earlier, dossier, reason }: OtherFormsProps) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button px={8} aria-label={t('dossiers.otherForms')}>
          <IconPrinter size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {forms.map((form) => (
          <Menu.Item
            key={form}
            component="a"
            href={formAddress(dossier.id, form, reason)}
            target="_blank"
          >
            {t(`dossier.form.${form}`)}
          </Menu.Item>
        ))}
        {earlier.map(({ form, round }) => (
          <Menu.Item
            key={`${form}.${round}`}
            component="a"
            href={formAddress(dossier.id, form, reason, round)}
            target="_blank"
          >
            {t('dossiers.formOfRound', { form: t(`dossier.form.${form}`), round })}
          </Menu.Item>
        ))}
        <Menu.Item component="a" href={ratingSlipAddress(dossier.id, reason)} target="_blank">
          {t('dossiers.ratingSlip')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
