-- The office's own sign-in: issuer and subject of whoever linked it, in the table that Identity has for that.

-- One office account for an account; that one office account is one account's is the table's key. It is linked or cut, never turned into another.
CREATE UNIQUE INDEX one_office_account ON account_user_logins (user_id);
REVOKE UPDATE ON account_user_logins FROM ukom_app;

-- A way in that is new or gone ends every session, as a new password does.
CREATE FUNCTION end_sessions_of_login() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE sessions SET revoked_at = clock_timestamp() WHERE account_id = COALESCE(NEW.user_id, OLD.user_id) AND revoked_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER end_sessions AFTER INSERT OR DELETE ON account_user_logins FOR EACH ROW EXECUTE FUNCTION end_sessions_of_login();
