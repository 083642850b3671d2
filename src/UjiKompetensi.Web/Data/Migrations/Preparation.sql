-- What the application's own role may do with what a preparation stores, beside Guards.sql.

-- What happened to a register is only ever added to.
REVOKE UPDATE, DELETE ON register_changes FROM ukom_app;

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

-- Accounts made before they kept a NIP: the sign-in name is the NIP where it has 18 digits.
UPDATE account_users SET employee_number = user_name WHERE employee_number IS NULL AND user_name ~ '^[0-9]{18}$';
-- What a pass says of its owner, code, PIN and end is never changed.
REVOKE UPDATE ON guest_passes FROM ukom_app;
GRANT UPDATE (device_hash, first_used_at, wrong_pins, revoked_at) ON guest_passes TO ukom_app;

-- A file's bytes never change, and a removed file's row stays to tell who removed it and why.
REVOKE UPDATE, DELETE ON file_bytes FROM ukom_app;
REVOKE UPDATE, DELETE ON files FROM ukom_app;
GRANT UPDATE (removed_at, removed_by, removal_reason) ON files TO ukom_app;
REVOKE UPDATE, DELETE ON upload_links FROM ukom_app;
GRANT UPDATE (revoked_at, revoked_by) ON upload_links TO ukom_app;

-- What was brought in stays on record; only that it was taken back may be added, once.
REVOKE UPDATE, DELETE ON imports FROM ukom_app;
GRANT UPDATE (undone_at, undone_by) ON imports TO ukom_app;
