-- What the application's own role may do with what the panel's day stores, beside Guards.sql and Preparation.sql.

-- A rehearsal's false scores are the only ones ever deleted. The application cannot delete marks and events itself;
-- this function does, as the owner, and refuses a real round.
CREATE FUNCTION wipe_rehearsal(rehearsal uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM rounds WHERE id = rehearsal AND rehearsal_of IS NOT NULL) THEN
        RAISE EXCEPTION 'only a rehearsal can be wiped' USING ERRCODE = 'check_violation';
    END IF;
    DELETE FROM device_contacts WHERE round_id = rehearsal;
    DELETE FROM turns WHERE round_id = rehearsal;
    DELETE FROM unlock_requests WHERE round_id = rehearsal;
    DELETE FROM paper_scans WHERE entry_id IN (SELECT e.id FROM paper_entries e JOIN sheets s ON s.id = e.sheet_id WHERE s.round_id = rehearsal);
    DELETE FROM paper_typings WHERE entry_id IN (SELECT e.id FROM paper_entries e JOIN sheets s ON s.id = e.sheet_id WHERE s.round_id = rehearsal);
    DELETE FROM paper_entries WHERE sheet_id IN (SELECT id FROM sheets WHERE round_id = rehearsal);
    DELETE FROM mark_versions WHERE sheet_id IN (SELECT id FROM sheets WHERE round_id = rehearsal);
    DELETE FROM note_versions WHERE sheet_id IN (SELECT id FROM sheets WHERE round_id = rehearsal);
    DELETE FROM sheets WHERE round_id = rehearsal;
    DELETE FROM round_events WHERE round_id = rehearsal;
    DELETE FROM amendments WHERE round_id = rehearsal;
    DELETE FROM guest_passes WHERE round_id = rehearsal;
    DELETE FROM file_bytes WHERE id IN (SELECT id FROM files WHERE round_id = rehearsal);
    DELETE FROM files WHERE round_id = rehearsal;
    DELETE FROM upload_links WHERE round_id = rehearsal;
    DELETE FROM assessment_results WHERE round_id = rehearsal;
    DELETE FROM recommendations WHERE round_id = rehearsal;
    DELETE FROM conflicts WHERE round_id = rehearsal;
    DELETE FROM aspects WHERE component_id IN (SELECT id FROM components WHERE round_id = rehearsal);
    DELETE FROM components WHERE round_id = rehearsal;
    DELETE FROM participants WHERE round_id = rehearsal;
    DELETE FROM panelists WHERE round_id = rehearsal;
    DELETE FROM rounds WHERE id = rehearsal;
END $$;
REVOKE ALL ON FUNCTION wipe_rehearsal(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION wipe_rehearsal(uuid) TO ukom_app;

-- Which round a rehearsal belongs to is settled when it is made: a real round can never become one.
CREATE FUNCTION guard_rehearsal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a round never becomes a rehearsal' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER guard_rehearsal BEFORE UPDATE OF rehearsal_of ON rounds FOR EACH ROW WHEN (OLD.rehearsal_of IS DISTINCT FROM NEW.rehearsal_of) EXECUTE FUNCTION guard_rehearsal();
