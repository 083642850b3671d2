-- That something was erased is written by the owner's role, which runs the job, and changed by nobody: the application only reads it.
REVOKE INSERT, UPDATE, DELETE ON erasures FROM ukom_app;

CREATE FUNCTION guard_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the proof of an erasure stays as it is' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER guard_proof BEFORE UPDATE OR DELETE ON erasures FOR EACH ROW EXECUTE FUNCTION guard_erasure();
CREATE TRIGGER guard_proofs BEFORE TRUNCATE ON erasures FOR EACH STATEMENT EXECUTE FUNCTION guard_erasure();
