-- What was signed of a chain is only ever added.
REVOKE UPDATE, DELETE ON chain_signatures FROM ukom_app;
