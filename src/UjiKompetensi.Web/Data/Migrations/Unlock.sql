-- A locked sheet opens again only for a request that two others agreed to.

-- What was asked stays as it was asked; only the decisions on it are written later, each of them once.
REVOKE UPDATE, DELETE ON unlock_requests FROM ukom_app;
GRANT UPDATE (panel_by, panel_at, secretariat_by, secretariat_at, secretariat_name, refused_by, refused_at, refusal_reason, withdrawn_at) ON unlock_requests TO ukom_app;

CREATE FUNCTION guard_unlock_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.panel_by IS NOT NULL OR NEW.secretariat_by IS NOT NULL THEN
            RAISE EXCEPTION 'a request begins without agreement' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.panel_by IS NOT NULL AND OLD.secretariat_by IS NOT NULL) OR OLD.refused_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL
       OR (OLD.panel_by IS NOT NULL AND (NEW.panel_by, NEW.panel_at) IS DISTINCT FROM (OLD.panel_by, OLD.panel_at))
       OR (OLD.secretariat_by IS NOT NULL AND (NEW.secretariat_by, NEW.secretariat_at, NEW.secretariat_name) IS DISTINCT FROM (OLD.secretariat_by, OLD.secretariat_at, OLD.secretariat_name)) THEN
        RAISE EXCEPTION 'what was decided stays' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_request BEFORE INSERT OR UPDATE ON unlock_requests FOR EACH ROW EXECUTE FUNCTION guard_unlock_request();

CREATE OR REPLACE FUNCTION guard_sheet_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.confirmed_version > OLD.confirmed_version
       AND to_jsonb(NEW) - 'confirmed_version' = to_jsonb(OLD) - 'confirmed_version'
       AND NEW.confirmed_version <= (SELECT instrument_version FROM rounds WHERE id = NEW.round_id) THEN
        RETURN NEW;
    END IF;
    -- Opened again: for exactly this lock, by a panelist of the round and somebody who is none, while scoring runs.
    IF NEW.locked_at IS NULL AND NEW.receipt IS NULL AND NEW.confirmed_version = 0
       AND to_jsonb(NEW) - '{locked_at,receipt,confirmed_version}'::text[] = to_jsonb(OLD) - '{locked_at,receipt,confirmed_version}'::text[]
       AND EXISTS (
           SELECT 1 FROM unlock_requests u JOIN rounds r ON r.id = u.round_id
            WHERE u.sheet_id = OLD.id AND u.round_id = OLD.round_id AND r.phase = 'Scoring'
              AND u.receipt = OLD.receipt AND u.locked_at = OLD.locked_at
              AND u.panel_by <> u.secretariat_by AND u.asked_by NOT IN (u.panel_by, u.secretariat_by)
              AND u.refused_at IS NULL AND u.withdrawn_at IS NULL
              AND EXISTS (SELECT 1 FROM panelists p WHERE p.round_id = u.round_id AND p.account_id = u.panel_by)
              AND NOT EXISTS (SELECT 1 FROM panelists p WHERE p.round_id = u.round_id AND p.account_id = u.secretariat_by)) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a locked sheet stays as it is' USING ERRCODE = 'check_violation';
END $$;
