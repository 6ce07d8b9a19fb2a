#!/bin/sh
# Starts SeaweedFS with the one key that the API was given; nobody else may read or write.
set -eu
umask 077
# The key stands in the clear in this file, so it lives no longer than the store does.
config=$(mktemp)
trap 'rm -f "$config"' EXIT
cat >"$config" <<JSON
{"identities": [{"name": "motcua",
  "credentials": [{"accessKey": "$S3_ACCESS_KEY_ID", "secretKey": "$S3_SECRET_ACCESS_KEY"}],
  "actions": ["Admin", "Read", "Write", "List", "Tagging"]}]}
JSON
weed server -dir=/data -ip.bind=0.0.0.0 -s3 -s3.port=8333 -s3.config="$config" &
store=$!
trap 'kill -TERM "$store"' INT TERM
# A signal ends the wait before the store has closed its files, so it is waited for again.
status=0
while kill -0 "$store" 2>/dev/null; do
  status=0
  wait "$store" || status=$?
done
exit "$status"
