import { tickStates, type TickState } from '@motcua/dossier-domain';
import { useTranslation } from 'react-i18next';
import { paperLooks } from './status-looks';
import classes from './tick-buttons.module.css';

interface TickButtonsProps {
  /** The paper, so that each button says what it marks. */
  name: string;
  state: TickState;
  onChange: (state: TickState) => void;
}

const choices = tickStates.filter((state) => state !== 'unmarked');

/** The four answers side by side; keys do the same from the row, so these stay out of Tab. */
export function TickButtons({ name, state, onChange }: TickButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.group} role="group" aria-label={name}>
      {choices.map((choice) => {
        const { icon: Icon, tint } = paperLooks[choice];
        return (
          <button
            key={choice}
            type="button"
            tabIndex={-1}
            className={classes.choice}
            data-tint={tint}
            aria-pressed={state === choice}
            onClick={() => onChange(choice)}
          >
            {state === choice && <Icon size={16} stroke={2} aria-hidden />}
            {t(`dossier.paper.${choice}`)}
          </button>
        );
      })}
    </div>
  );
}
