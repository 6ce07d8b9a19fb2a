/** No typing method changes these, and none is mistaken for another on paper. */
const signs = 'bcghkmnpqtv2346789';
const groups = 4;
const groupLength = 4;

/** 66 bits of chance, in groups that can be read out; whoever gets it has to change it at once. */
export function firstPassword(): string {
  const unbiased = 256 - (256 % signs.length);
  let drawn = '';
  while (drawn.length < groups * groupLength) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < unbiased) drawn += signs.charAt(byte % signs.length);
  }
  return (drawn.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}
