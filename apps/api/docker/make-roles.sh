#!/bin/sh
# Runs once in an empty cluster: the three roles, the extensions and the schema that a deployment
# needs before its first migration. A cluster of your own wants the same statements.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
  -v owner="$MOTCUA_OWNER_PASSWORD" -v app="$MOTCUA_APP_PASSWORD" -v sealer="$MOTCUA_SEALER_PASSWORD" <<'SQL'
create role motcua_owner login password :'owner';
create role motcua_app login password :'app';
create role motcua_sealer login password :'sealer';
alter role motcua_owner set search_path = motcua, public;
alter role motcua_app set search_path = motcua, public;
alter role motcua_sealer set search_path = motcua, public;
create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;
create extension if not exists pgcrypto schema public;
create extension if not exists btree_gist schema public;
create schema if not exists motcua authorization motcua_owner;
revoke create on schema public from public;
grant usage on schema motcua to motcua_app, motcua_sealer;
SQL
