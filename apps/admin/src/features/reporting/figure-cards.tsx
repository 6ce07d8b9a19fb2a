import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import type { FigureName, Summary } from './get-summary';
import { ReportFigure } from './report-figure';
import classes from './summary.module.css';

type Group = 'facts' | 'finished' | 'open' | 'papers';

const groups: [Group, FigureName[]][] = [
  ['facts', ['received', 'postalShare', 'registered', 'refused', 'returned', 'stopped']],
  ['finished', ['onTimeShare', 'doneEarly', 'doneOnTime', 'doneLate']],
  ['open', ['inTerm', 'dueSoon', 'overdue', 'paused']],
  ['papers', ['reuseShare', 'signedResultShare']],
];

/** Figures whose name alone would promise more than they say. */
const explained = ['reuseShare', 'signedResultShare'] as const;

/** The figures of the whole scope, each with the day by which it counts. */
export function FigureCards({ summary }: { summary: Summary }) {
  return (
    <div className={classes.groups}>
      {groups.map(([group, figures]) => (
        <div key={group} className={classes.group} data-wide={group === 'papers' || undefined}>
          <FigureGroup group={group} figures={figures} summary={summary} />
        </div>
      ))}
    </div>
  );
}

interface FigureGroupProps {
  group: Group;
  figures: FigureName[];
  summary: Summary;
}

function FigureGroup({ group, figures, summary }: FigureGroupProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const dateOf = (name: FigureName) => t(`reports.date.${summary.figures[name].date}`);
  const [first, ...others] = figures.map(dateOf);
  const isCommon = others.every((date) => date === first);
  const asOf = group === 'open' && t('reports.asOf', { time: dateTime(summary.asOf) });
  const note = [isCommon && first, asOf].filter(Boolean).join(', ');
  return (
    <Section
      title={t(`reports.group.${group}`)}
      note={<span className={classes.note}>{note}</span>}
    >
      <dl className={classes.figures}>
        {figures.map((name) => (
          <div key={name} className={classes.figure}>
            <dt>
              {t(`reports.measure.${name}`)}
              {!isCommon && <span className={classes.note}> · {dateOf(name)}</span>}
              <Formula name={name} />
            </dt>
            <dd>
              <ReportFigure label={t(`reports.measure.${name}`)} figure={summary.figures[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Formula({ name }: { name: FigureName }) {
  const { t } = useTranslation();
  const known = explained.find((each) => each === name);
  return known && <div className={classes.note}>{t(`reports.formula.${known}`)}</div>;
}
