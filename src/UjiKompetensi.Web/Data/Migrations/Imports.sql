-- What was brought in stays on record; only that it was taken back may be added, once.
REVOKE UPDATE, DELETE ON imports FROM ukom_app;
GRANT UPDATE (undone_at, undone_by) ON imports TO ukom_app;
