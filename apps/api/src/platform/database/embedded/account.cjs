const { spawnSync } = require('node:child_process');
const { readFileSync, statSync } = require('node:fs');
const { StartProblem } = require('./start-problem.cjs');

/** @typedef {{ name: string, uid: number, gid: number }} Account */

/** @returns {Account[]} */
function localAccounts() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.map((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return { name, uid: Number(uid), gid: Number(gid) };
  });
}

function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * PostgreSQL refuses to run as root: then it runs under the account postgres, or else nobody.
 * @returns {Account}
 */
function unprivilegedAccount() {
  const accounts = localAccounts();
  const account =
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody');
  if (account && account.uid !== 0) return account;
  throw new StartProblem(
    'PostgreSQL cannot run as root and this system has neither an account postgres nor nobody: ' +
      'start as an ordinary account, or set DATABASE_URL and its companions.',
  );
}

/** @param {string} path @returns {Account | undefined} undefined for root's own */
function ownerOf(path) {
  const { uid, gid } = statSync(path);
  if (uid === 0) return undefined;
  return { name: localAccounts().find((each) => each.uid === uid)?.name ?? `uid ${uid}`, uid, gid };
}

/** Asked of the system itself, because access lists and mounts have their say beside the modes. */
function canReach(/** @type {Account} */ account, /** @type {string} */ folder) {
  const { uid, gid } = account;
  const answer = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/' });
  return answer.status === 0;
}

module.exports = { canReach, isRoot, ownerOf, unprivilegedAccount };
