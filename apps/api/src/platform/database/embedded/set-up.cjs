const { withConnection } = require('./connection.cjs');
const { connectionUrls } = require('./keys.cjs');

/** @typedef {import('./keys.cjs').DatabaseKeys} DatabaseKeys */
/** @typedef {import('pg').Client} Client */

const roles = /** @type {const} */ (['owner', 'app', 'sealer']);
const extensions = ['unaccent', 'pg_trgm', 'pgcrypto', 'btree_gist'];

/**
 * PostgreSQL goes on with the statement of a starter that was killed, and would collide with ours.
 * @param {Client} client
 */
async function endKilledSetUps(client) {
  await client.query(
    `select pg_terminate_backend(pid, 30000) from pg_stat_activity
      where usename = 'postgres' and backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
}

/** @param {Client} client @param {DatabaseKeys} keys */
async function makeRoles(client, keys) {
  for (const each of roles) {
    const role = `motcua_${each}`;
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (rowCount === 0) await client.query(`create role ${role}`);
    const right = each === 'owner' ? 'createdb' : 'nocreatedb';
    const password = client.escapeLiteral(keys[each]);
    await client.query(`alter role ${role} login ${right} password ${password}`);
    await client.query(`alter role ${role} set search_path = motcua, public`);
  }
}

/** @param {Client} client */
async function makeDatabase(client) {
  const { rowCount } = await client.query(`select from pg_database where datname = 'motcua'`);
  if (rowCount === 0) await client.query('create database motcua owner motcua_owner');
}

/** @param {Client} client */
async function makeSchema(client) {
  for (const extension of extensions) {
    await client.query(`create extension if not exists ${extension} schema public`);
  }
  await client.query('create schema if not exists motcua authorization motcua_owner');
  await client.query('revoke create on schema public from public');
  await client.query('grant usage on schema motcua to motcua_app, motcua_sealer');
}

/**
 * Makes roles, database, extensions and schema. Every step may run again after a kill.
 * @param {DatabaseKeys} keys
 * @param {number} port
 */
async function setUpDatabase(keys, port) {
  const { superuser } = connectionUrls(keys, port);
  await withConnection(superuser, async (client) => {
    await endKilledSetUps(client);
    await makeRoles(client, keys);
    await makeDatabase(client);
  });
  await withConnection(superuser.replace(/\/postgres$/, '/motcua'), async (client) => {
    await makeSchema(client);
    // What is marked as finished next must not be lost with the power.
    await client.query('checkpoint');
  });
}

module.exports = { setUpDatabase };
