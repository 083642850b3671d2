-- A locked sheet stays as it is but for one thing: after an amendment of the instrument its panelist says that his
-- marks stand, and the version he says it under rises, never past the round's own.
GRANT UPDATE (confirmed_version) ON sheets TO ukom_app;

CREATE OR REPLACE FUNCTION guard_sheet_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.confirmed_version > OLD.confirmed_version
       AND to_jsonb(NEW) - 'confirmed_version' = to_jsonb(OLD) - 'confirmed_version'
       AND NEW.confirmed_version <= (SELECT instrument_version FROM rounds WHERE id = NEW.round_id) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a locked sheet stays as it is' USING ERRCODE = 'check_violation';
END $$;

-- What was proposed stays as it was proposed; only the decision on it is written later.
REVOKE UPDATE, DELETE ON amendments FROM ukom_app;
GRANT UPDATE (approved_by, applied_at, dropped_by, dropped_at) ON amendments TO ukom_app;
