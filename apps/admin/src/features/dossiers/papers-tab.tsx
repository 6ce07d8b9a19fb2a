import { Anchor, Group, Text } from '@mantine/core';
import { isFinal, mayChangeResult } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ComponentChecklist } from '../../ui/component-checklist';
import { Section } from '../../ui/section';
import { DocumentList } from './document-list';
import { DocumentUpload } from './document-upload';
import { papersOf, ticksOf } from './dossier-papers';
import type { DossierSheet } from './dossier-sheet';
import { resultSlipAddress } from './get-dossier';
import { HoldSection } from './hold-section';

/** The checklist as it was received, with the scans of each paper and of the result. */
export function PapersTab(sheet: DossierSheet) {
  const { dossier } = sheet;
  const { t } = useTranslation();
  const may = useMay();
  const isOpen = !isFinal(dossier.status);
  const mayScan = isOpen && may('dossier.digitise');
  const mayAddResult = mayChangeResult(dossier.status) && may('dossier.process', 'dossier.decide');
  return (
    <>
      <Section title={t('dossiers.papers')} note={t('dossiers.sets', { count: dossier.sets })}>
        <ComponentChecklist
          papers={papersOf(dossier)}
          ticks={ticksOf(dossier)}
          paperActs={({ no, shortName }) => (
            <>
              <DocumentList
                {...sheet}
                documents={dossier.components.find((each) => each.no === no)?.documents ?? []}
              />
              {mayScan && (
                <DocumentUpload
                  dossierId={dossier.id}
                  purpose="component"
                  componentNo={no}
                  name={shortName}
                />
              )}
            </>
          )}
        />
      </Section>
      <Section
        title={t('dossiers.results')}
        acts={
          <Group>
            {dossier.resultAt && dossier.results.length > 0 && (
              <Anchor href={resultSlipAddress(dossier.id, sheet.reason)} target="_blank">
                {t('keeping.resultSlip')}
              </Anchor>
            )}
            {mayAddResult && (
              <DocumentUpload
                dossierId={dossier.id}
                purpose="result"
                name={t('dossiers.results')}
              />
            )}
          </Group>
        }
      >
        {dossier.results.length === 0 && <Text>{t('dossiers.noResult')}</Text>}
        <DocumentList {...sheet} documents={dossier.results} />
      </Section>
      {(dossier.attachments.length > 0 || mayScan) && (
        <Section
          title={t('dossiers.attachments')}
          acts={
            mayScan && (
              <DocumentUpload
                dossierId={dossier.id}
                purpose="attachment"
                name={t('dossiers.attachments')}
              />
            )
          }
        >
          <DocumentList {...sheet} documents={dossier.attachments} />
        </Section>
      )}
      <HoldSection dossier={dossier} />
    </>
  );
}
