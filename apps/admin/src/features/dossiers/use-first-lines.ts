import { linesFromTicks, useFaultSentence } from '../../ui/faulty-lines';
import type { Dossier } from './get-dossier';

/** The papers that the checklist of the dossier marked missing or wrong. */
export function useFirstLines({ components }: Dossier) {
  const sentence = useFaultSentence();
  const stateOf = (no: number) => components.find((each) => each.no === no)?.state;
  return linesFromTicks(components, stateOf, sentence);
}
