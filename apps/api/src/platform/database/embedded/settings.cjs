const { existsSync, readFileSync, readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { writeAtomically } = require('./write-atomically.cjs');

const settingsFile = 'motcua.conf';
const logsKept = 14;

/** @param {{ port: number, logFolder: string, durable: boolean }} options */
function settingsText({ port, logFolder, durable }) {
  return `# Written at every start; ALTER SYSTEM overrides it.
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 100
shared_buffers = 256MB
# Recovery after a kill reads at most this much: 4 GB took 26 s.
max_wal_size = 1GB
wal_compression = on
fsync = ${durable ? 'on' : 'off'}
full_page_writes = ${durable ? 'on' : 'off'}
synchronous_commit = ${durable ? 'on' : 'off'}
# Compiling costs more than it saves on short queries.
jit = off
timezone = 'UTC'
logging_collector = on
log_directory = '${logFolder.replaceAll("'", "''")}'
log_filename = 'postgresql-%Y-%m-%d_%H%M%S.log'
log_rotation_age = 1d
log_rotation_size = 20MB
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %a %u '
# Details and parameters would put citizens' names and numbers into the log.
log_error_verbosity = terse
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
`;
}

/** @param {string} cluster @param {{ port: number, logFolder: string, durable: boolean }} options */
function writeSettings(cluster, options) {
  const main = join(cluster, 'postgresql.conf');
  const text = readFileSync(main, 'utf8');
  const include = `include = '${settingsFile}'`;
  writeAtomically(join(cluster, settingsFile), settingsText(options), 0o644);
  if (!text.includes(include)) writeAtomically(main, `${text}\n${include}\n`, 0o644);
}

/** @param {string} logFolder */
function clearOldLogs(logFolder) {
  if (!existsSync(logFolder)) return;
  const logs = readdirSync(logFolder).filter((name) => name.startsWith('postgresql-'));
  for (const name of logs.sort().slice(0, -logsKept))
    rmSync(join(logFolder, name), { force: true });
}

module.exports = { clearOldLogs, writeSettings };
