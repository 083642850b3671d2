-- Accounts made before they kept a NIP: the sign-in name is the NIP where it has 18 digits.
UPDATE account_users SET employee_number = user_name WHERE employee_number IS NULL AND user_name ~ '^[0-9]{18}$';
-- What a pass says of its owner, code, PIN and end is never changed.
REVOKE UPDATE ON guest_passes FROM ukom_app;
GRANT UPDATE (device_hash, first_used_at, wrong_pins, revoked_at) ON guest_passes TO ukom_app;
