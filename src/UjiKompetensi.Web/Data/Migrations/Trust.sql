-- What ends a session, whoever changes what, and how the instances of the application tell each other.

-- Who signed in, when and from what stays as it was; an ended session stays ended.
REVOKE UPDATE ON sessions FROM ukom_app;
GRANT UPDATE (seen_at, revoked_at) ON sessions TO ukom_app;

CREATE FUNCTION guard_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an ended session stays ended' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER guard_session BEFORE UPDATE ON sessions FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL) EXECUTE FUNCTION guard_session();

-- The account's id and nothing else; only after the commit.
CREATE FUNCTION tell_session_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('uji_sesi', NEW.account_id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER tell_news AFTER UPDATE OF revoked_at ON sessions FOR EACH ROW WHEN (NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION tell_session_news();

-- The security stamp changes with the password, the second factor and the name to sign in with.
CREATE FUNCTION end_sessions_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE sessions SET revoked_at = clock_timestamp() WHERE account_id = NEW.id AND revoked_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER end_sessions AFTER UPDATE OF security_stamp, blocked_at ON account_users FOR EACH ROW
    WHEN (NEW.security_stamp IS DISTINCT FROM OLD.security_stamp OR (NEW.blocked_at IS NOT NULL AND OLD.blocked_at IS NULL))
    EXECUTE FUNCTION end_sessions_of_account();

CREATE FUNCTION end_sessions_of_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE sessions SET revoked_at = clock_timestamp() WHERE account_id = COALESCE(NEW.user_id, OLD.user_id) AND revoked_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER end_sessions AFTER INSERT OR UPDATE OR DELETE ON account_user_roles FOR EACH ROW EXECUTE FUNCTION end_sessions_of_role();

CREATE FUNCTION end_sessions_of_pass() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE sessions SET revoked_at = clock_timestamp() WHERE pass_id = NEW.id AND revoked_at IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER end_sessions AFTER UPDATE OF revoked_at ON guest_passes FOR EACH ROW WHEN (NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION end_sessions_of_pass();
