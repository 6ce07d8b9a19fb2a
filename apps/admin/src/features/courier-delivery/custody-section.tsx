import type { components } from '@motcua/shared-api-client';
import { useTranslation } from 'react-i18next';
import { CustodyChain, type CustodyHop } from '../../ui/custody-chain';
import { Section } from '../../ui/section';

type Custody = components['schemas']['CustodyFactsResponse'];

/** Who holds the paper now, and every hand it went through. */
export function CustodySection({ custody }: { custody: Custody }) {
  const { t } = useTranslation();
  const nameOf = ({ name, kind }: Custody['steps'][number]['holder']) =>
    name ?? t(`courier.holder.${kind}`);
  const hops = custody.steps.map((step, index): CustodyHop => ({
    no: index + 1,
    holderName: nameOf(step.holder),
    unitName: step.holder.kind === 'unit' ? null : step.holder.unitName,
    givenAt: step.givenAt,
    givenByName: step.givenBy,
    confirmedAt: step.confirmedAt,
    confirmedByName: step.confirmedBy,
    voidedAt: step.voidedAt,
    sealNo: step.sealNo,
    evidence: t(`courier.evidence.${step.evidence}`, { defaultValue: '' }) || null,
  }));
  if (hops.length === 0) return null;
  return (
    <Section title={t('courier.consignment.custody')}>
      <CustodyChain hops={hops} />
    </Section>
  );
}
