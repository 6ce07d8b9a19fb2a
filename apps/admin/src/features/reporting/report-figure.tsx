import { useTranslation } from 'react-i18next';
import { FigureLink } from '../../ui/figure-link';
import type { ScreenAddress } from '../../ui/screen-link';
import { useFormats } from '../../ui/use-formats';
import type { LinkedFigure } from './get-summary';

interface ReportFigureProps {
  /** What is counted, for whom: the link is read out with it. */
  label: string;
  /** Absent where the server sent none. */
  figure: LinkedFigure | undefined;
}

/** A share has a base, a count has none. */
const isShare = ({ denominator }: LinkedFigure) => denominator !== null;

/** The screen that lists what the API lists at the address of the figure. */
function listOf(dossiers: string): ScreenAddress {
  const query = new URLSearchParams(dossiers.slice(dossiers.indexOf('?') + 1));
  return { to: '/reports/dossiers', search: Object.fromEntries(query) };
}

/** One figure with its base and the way to its dossiers; what is not known is not 0. */
export function ReportFigure({ label, figure }: ReportFigureProps) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const plain = (text: string) => <span style={{ whiteSpace: 'nowrap' }}>{text}</span>;
  if (!figure || figure.value === null) return plain(t('kit.figure.noBase'));
  const { value, numerator, denominator, dossiers } = figure;
  if (dossiers)
    return (
      <FigureLink
        label={label}
        to={listOf(dossiers)}
        numerator={numerator}
        denominator={denominator ?? undefined}
        asRate={isShare(figure)}
      />
    );
  return plain(
    denominator
      ? `${percent(value)} = ${number(numerator)}/${number(denominator)}`
      : number(numerator),
  );
}
