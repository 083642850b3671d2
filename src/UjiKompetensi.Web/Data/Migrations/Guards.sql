-- What the application's own role may do, and the last net below the domain's rules.
-- The owner migrates; ukom_app works. Marks, notes and events can only be added.
GRANT USAGE ON SCHEMA public TO ukom_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ukom_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ukom_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ukom_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ukom_app;
REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM ukom_app;
REVOKE UPDATE, DELETE ON mark_versions, note_versions, round_events FROM ukom_app;
REVOKE UPDATE, DELETE ON sheets FROM ukom_app;
GRANT UPDATE (locked_at, receipt) ON sheets TO ukom_app;

-- A sheet's entries end with its lock and with the scoring phase, whoever asks. FOR SHARE waits for a lock or a
-- phase change under way. Recusal enters marks and locks in one instant: those entries carry the lock's own time.
CREATE FUNCTION guard_sheet_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sheet record;
BEGIN
    SELECT s.locked_at, r.phase INTO sheet
      FROM sheets s JOIN rounds r ON r.id = s.round_id
     WHERE s.id = NEW.sheet_id FOR SHARE;
    IF sheet.phase <> 'Scoring' THEN
        RAISE EXCEPTION 'round is not in its scoring phase' USING ERRCODE = 'check_violation';
    END IF;
    IF sheet.locked_at IS NOT NULL AND sheet.locked_at <> NEW.saved_at THEN
        RAISE EXCEPTION 'sheet is locked' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_entry BEFORE INSERT ON mark_versions FOR EACH ROW EXECUTE FUNCTION guard_sheet_entry();
CREATE TRIGGER guard_entry BEFORE INSERT ON note_versions FOR EACH ROW EXECUTE FUNCTION guard_sheet_entry();

CREATE FUNCTION guard_sheet_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a locked sheet stays as it is' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER guard_lock BEFORE UPDATE ON sheets FOR EACH ROW WHEN (OLD.locked_at IS NOT NULL) EXECUTE FUNCTION guard_sheet_lock();
