-- What the application's own role may do with the plenary, the recommendations and the reviews.

-- What was said, noted, advised or reviewed stays as it was; of a conclusion only that it was opened again is written later.
REVOKE UPDATE, DELETE ON recommendation_versions, reviews, discussion_notes, plenary_attendances, plenary_conclusions, plenary_stances, plenaries FROM ukom_app;
REVOKE DELETE ON recommendations FROM ukom_app;
GRANT UPDATE (reopened_by, reopened_at, reopening_reason) ON plenary_conclusions TO ukom_app;
GRANT UPDATE (current_participant_id, calls) ON plenaries TO ukom_app;

CREATE FUNCTION guard_conclusion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.reopened_at IS NOT NULL OR NEW.reopened_at IS NULL OR NEW.reopening_reason = '' THEN
        RAISE EXCEPTION 'a conclusion is opened again once, with a reason' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_conclusion BEFORE UPDATE ON plenary_conclusions FOR EACH ROW EXECUTE FUNCTION guard_conclusion();

-- Nothing of all this is added outside of the plenary: the release waits for what is under way, and then it is over.
CREATE FUNCTION guard_plenary_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    phase text;
BEGIN
    IF TG_TABLE_NAME = 'recommendation_versions' THEN
        SELECT r.phase INTO phase FROM recommendations a JOIN rounds r ON r.id = a.round_id WHERE a.id = (to_jsonb(NEW) ->> 'recommendation_id')::uuid FOR SHARE OF r;
    ELSIF TG_TABLE_NAME IN ('reviews', 'discussion_notes') THEN
        SELECT r.phase INTO phase FROM rounds r WHERE r.id = (to_jsonb(NEW) ->> 'round_id')::uuid FOR SHARE;
    ELSE
        SELECT r.phase INTO phase FROM plenaries p JOIN rounds r ON r.id = p.round_id WHERE p.id = (to_jsonb(NEW) ->> 'plenary_id')::uuid FOR SHARE OF r;
    END IF;
    IF phase IS DISTINCT FROM 'Plenary' THEN
        RAISE EXCEPTION 'round is not in its plenary' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_part BEFORE INSERT ON recommendation_versions FOR EACH ROW EXECUTE FUNCTION guard_plenary_part();
CREATE TRIGGER guard_part BEFORE INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION guard_plenary_part();
CREATE TRIGGER guard_part BEFORE INSERT ON discussion_notes FOR EACH ROW EXECUTE FUNCTION guard_plenary_part();
CREATE TRIGGER guard_part BEFORE INSERT ON plenary_attendances FOR EACH ROW EXECUTE FUNCTION guard_plenary_part();
CREATE TRIGGER guard_part BEFORE INSERT OR UPDATE ON plenary_conclusions FOR EACH ROW EXECUTE FUNCTION guard_plenary_part();
CREATE TRIGGER guard_part BEFORE INSERT ON plenary_stances FOR EACH ROW EXECUTE FUNCTION guard_plenary_part();

-- A sheet opened again in the plenary takes entries there: exactly one that two people opened, at that very instant.
GRANT UPDATE (reopened_at) ON sheets TO ukom_app;

CREATE OR REPLACE FUNCTION guard_sheet_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    sheet record;
BEGIN
    SELECT s.id, s.locked_at, s.reopened_at, r.phase INTO sheet
      FROM sheets s JOIN rounds r ON r.id = s.round_id
     WHERE s.id = NEW.sheet_id FOR SHARE;
    IF sheet.phase <> 'Scoring' AND NOT (sheet.phase = 'Plenary' AND EXISTS (
           SELECT 1 FROM unlock_requests u WHERE u.sheet_id = sheet.id AND u.panel_by IS NOT NULL AND u.secretariat_by IS NOT NULL
              AND GREATEST(u.panel_at, u.secretariat_at) = sheet.reopened_at)) THEN
        RAISE EXCEPTION 'round is not in its scoring phase' USING ERRCODE = 'check_violation';
    END IF;
    IF sheet.locked_at IS NOT NULL AND sheet.locked_at <> NEW.saved_at THEN
        RAISE EXCEPTION 'sheet is locked' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION guard_sheet_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.confirmed_version > OLD.confirmed_version
       AND to_jsonb(NEW) - 'confirmed_version' = to_jsonb(OLD) - 'confirmed_version'
       AND NEW.confirmed_version <= (SELECT instrument_version FROM rounds WHERE id = NEW.round_id) THEN
        RETURN NEW;
    END IF;
    -- Opened again: for exactly this lock, by a panelist of the round and somebody who is none, while scoring or the plenary runs.
    IF NEW.locked_at IS NULL AND NEW.receipt IS NULL AND NEW.confirmed_version = 0
       AND to_jsonb(NEW) - '{locked_at,receipt,confirmed_version,reopened_at}'::text[] = to_jsonb(OLD) - '{locked_at,receipt,confirmed_version,reopened_at}'::text[]
       AND EXISTS (
           SELECT 1 FROM unlock_requests u JOIN rounds r ON r.id = u.round_id
            WHERE u.sheet_id = OLD.id AND u.round_id = OLD.round_id AND r.phase IN ('Scoring', 'Plenary')
              AND u.receipt = OLD.receipt AND u.locked_at = OLD.locked_at
              AND u.panel_by <> u.secretariat_by AND u.asked_by NOT IN (u.panel_by, u.secretariat_by)
              AND u.refused_at IS NULL AND u.withdrawn_at IS NULL
              AND EXISTS (SELECT 1 FROM panelists p WHERE p.round_id = u.round_id AND p.account_id = u.panel_by)
              AND NOT EXISTS (SELECT 1 FROM panelists p WHERE p.round_id = u.round_id AND p.account_id = u.secretariat_by)) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a locked sheet stays as it is' USING ERRCODE = 'check_violation';
END $$;
