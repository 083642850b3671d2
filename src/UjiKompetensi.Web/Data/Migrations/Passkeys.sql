-- Codes of a reset, passkeys and the trail of an account.

-- What became of an account's ways in is only ever added; a code is used or revoked and nothing else.
REVOKE UPDATE, DELETE ON account_events, password_resets FROM ukom_app;
GRANT UPDATE (used_at, revoked_at) ON password_resets TO ukom_app;

CREATE FUNCTION guard_password_reset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a code is good once' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER guard_reset BEFORE UPDATE ON password_resets FOR EACH ROW WHEN (OLD.used_at IS NOT NULL OR OLD.revoked_at IS NOT NULL) EXECUTE FUNCTION guard_password_reset();

-- A code that is still out there ends with any change of the account it was made for.
CREATE FUNCTION end_resets_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE password_resets SET revoked_at = clock_timestamp() WHERE account_id = NEW.id AND used_at IS NULL AND revoked_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER end_resets AFTER UPDATE OF security_stamp, blocked_at ON account_users FOR EACH ROW
    WHEN (NEW.security_stamp IS DISTINCT FROM OLD.security_stamp OR (NEW.blocked_at IS NOT NULL AND OLD.blocked_at IS NULL))
    EXECUTE FUNCTION end_resets_of_account();

-- Ten passkeys at most, counted one after the other.
CREATE FUNCTION guard_passkeys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM account_users WHERE id = NEW.user_id FOR NO KEY UPDATE;
    IF (SELECT count(*) FROM account_user_passkeys WHERE user_id = NEW.user_id) >= 10 THEN
        RAISE EXCEPTION 'too many passkeys' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_passkeys BEFORE INSERT ON account_user_passkeys FOR EACH ROW EXECUTE FUNCTION guard_passkeys();

-- A way in that is new or gone ends every session, as a new password does.
CREATE FUNCTION end_sessions_of_passkey() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE sessions SET revoked_at = clock_timestamp() WHERE account_id = COALESCE(NEW.user_id, OLD.user_id) AND revoked_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER end_sessions AFTER INSERT OR DELETE ON account_user_passkeys FOR EACH ROW EXECUTE FUNCTION end_sessions_of_passkey();
