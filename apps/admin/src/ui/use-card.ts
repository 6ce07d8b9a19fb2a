import { parseCitizenCard, type CitizenCard } from '@motcua/shared-identifiers';
import { useScanTarget } from './scan-listener';

/**
 * Reads a card that is scanned anywhere on the page; answers a reader for pasted text, which tells
 * whether it was a card. Where two people are on the page `isMine` says whose card it is.
 */
export function useCard(
  onRead: (card: CitizenCard) => void,
  isMine: (card: CitizenCard) => boolean = () => true,
): (text: string) => boolean {
  const read = (text: string): boolean => {
    const card = parseCitizenCard(text);
    if (card.ok) onRead(card.value);
    return card.ok;
  };
  useScanTarget(read, (raw) => {
    const card = parseCitizenCard(raw);
    return card.ok && isMine(card.value);
  });
  return read;
}
