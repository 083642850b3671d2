-- A file's bytes never change, and a removed file's row stays to tell who removed it and why.
REVOKE UPDATE, DELETE ON file_bytes FROM ukom_app;
REVOKE UPDATE, DELETE ON files FROM ukom_app;
GRANT UPDATE (removed_at, removed_by, removal_reason) ON files TO ukom_app;
REVOKE UPDATE, DELETE ON upload_links FROM ukom_app;
GRANT UPDATE (revoked_at, revoked_by) ON upload_links TO ukom_app;
