/** First three digits of mobile numbers in use; operators open new ones, so they are data. */
export const mobilePrefixes: ReadonlySet<string> = new Set([
  ...['032', '033', '034', '035', '036', '037', '038', '039'],
  ...['052', '055', '056', '058', '059'],
  ...['070', '076', '077', '078', '079'],
  ...['081', '082', '083', '084', '085', '086', '087', '088', '089'],
  ...['090', '091', '092', '093', '094', '096', '097', '098', '099'],
]);

/** Area codes of fixed lines all begin so. */
export const landlinePrefix = '02';

export const hotlinePrefixes: readonly string[] = ['1900', '1800'];
