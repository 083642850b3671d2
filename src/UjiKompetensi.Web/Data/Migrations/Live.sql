-- What the application's own role may do with the panel's day, and how the instances of the application tell each other.

-- Who was called in when stays as it was; only the end of a turn is written later, once.
REVOKE UPDATE, DELETE ON turns FROM ukom_app;
GRANT UPDATE (ended_at) ON turns TO ukom_app;

-- Everything that happens to a round is one entry of its chain, so one trigger tells of all of it: the round's id and
-- nothing else. PostgreSQL tells a transaction's equal messages once, and only after its commit.
CREATE FUNCTION tell_round_news() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('uji_kegiatan', NEW.round_id::text);
    RETURN NULL;
END $$;
CREATE TRIGGER tell_news AFTER INSERT ON round_events FOR EACH ROW EXECUTE FUNCTION tell_round_news();
