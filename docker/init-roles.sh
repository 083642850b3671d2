#!/bin/bash
# Runs once, when the database volume is new.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v owner="$UJI_OWNER_PASSWORD" -v app="$UJI_APP_PASSWORD" \
  --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE ukom_owner LOGIN PASSWORD :'owner';
CREATE ROLE ukom_app LOGIN PASSWORD :'app';
CREATE DATABASE uji OWNER ukom_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE uji FROM PUBLIC;
GRANT CONNECT ON DATABASE uji TO ukom_app;
\connect uji
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ukom_app;
SQL
