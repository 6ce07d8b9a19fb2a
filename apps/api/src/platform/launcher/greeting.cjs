const signIns = [
  ['motcua', 'cán bộ Một cửa', 'civil clerk, first commune'],
  ['motcua2', 'cán bộ Một cửa', 'civil clerk, second commune'],
  ['buudien', 'nhân viên Bưu điện', 'postal clerk'],
  ['buudien2', 'nhân viên Bưu điện', 'postal clerk'],
  ['truongbophan', 'trưởng bộ phận Một cửa', 'head of desk'],
  ['thuly', 'công chức thụ lý', 'specialist'],
  ['thuly2', 'công chức thụ lý', 'specialist, second commune'],
  ['lanhdao', 'lãnh đạo', 'leader who decides'],
  ['buuta', 'bưu tá', 'courier'],
  ['ksbuudien', 'kiểm soát viên Bưu điện', 'post supervisor'],
  ['kstthc', 'kiểm soát thủ tục hành chính', 'procedure control'],
  ['kstthc2', 'kiểm soát thủ tục hành chính', 'procedure control, second person'],
  ['thanhtra', 'thanh tra', 'auditor'],
  ['quantri', 'quản trị', 'administrator'],
  ['quantri2', 'quản trị', 'administrator, second person'],
];

/**
 * What is printed once everything answers.
 * @param {{ url: string, dataDir: string, clusterFolder?: string, logFile: string, password?: string }} options
 *   `password` when the demonstration is loaded
 */
function greeting({ url, dataDir, clusterFolder, logFile, password }) {
  const isElsewhere = clusterFolder !== undefined && !clusterFolder.startsWith(dataDir);
  const people = signIns.map(
    ([name = '', who = '', english = '']) => `    ${name.padEnd(14)}${who.padEnd(30)}${english}`,
  );
  return [
    '',
    `  Motcua          ${url}`,
    `  Tracking page   ${url}/track`,
    `  API documents   ${url}/docs`,
    '',
    ...(password === undefined
      ? []
      : [`  Sign in as any of these with the password  ${password}`, '', ...people, '']),
    `  Data            ${dataDir}`,
    ...(isElsewhere ? [`  Database        ${clusterFolder}`] : []),
    `  Log of the API  ${logFile}`,
    '',
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');
}

module.exports = { greeting, signIns };
