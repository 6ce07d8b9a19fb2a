/** `16:30`, `16h30`, `16 giờ 30`, `1630` or `9` as `HH:MM`; anything else stays as it was typed. */
export function readTypedTime(text: string): string {
  const match = /^(\d{1,2})(?:\s*(?::|h|g|giờ|\.)?\s*(\d{2}))?\s*(?:h|giờ)?$/i.exec(
    text.normalize('NFC').trim(),
  );
  if (!match) return text;
  const [, hour = '', minute = '00'] = match;
  return `${hour.padStart(2, '0')}:${minute}`;
}
