import { useTranslation } from 'react-i18next';
import { ScreenLink, type ScreenAddress } from './screen-link';
import { useFormats } from './use-formats';

interface FigureLinkProps {
  /** What is counted, in which period: the link is read out with it. */
  label: string;
  to: ScreenAddress;
  numerator: number;
  /** Present for a rate: without its base a rate is not shown. */
  denominator?: number;
  /** Shown as a rate of the denominator. */
  asRate?: boolean;
}

/** Every figure opens the list behind it; a rate never stands without its base. */
export function FigureLink({ label, to, numerator, denominator, asRate }: FigureLinkProps) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  if (asRate && !denominator) return <span>{t('kit.figure.noBase')}</span>;
  const base = denominator === undefined ? '' : `/${number(denominator)}`;
  const text =
    asRate && denominator
      ? `${percent(numerator / denominator)} = ${number(numerator)}${base}`
      : `${number(numerator)}${base}`;
  return (
    <ScreenLink
      address={to}
      aria-label={`${text}. ${t('kit.figure.open', { label })}`}
      style={{ whiteSpace: 'nowrap' }}
    >
      {text}
    </ScreenLink>
  );
}
