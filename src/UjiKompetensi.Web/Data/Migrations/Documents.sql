-- Final papers, their bytes and their numbers: only ever added. What happens to a paper afterwards is all that changes.
REVOKE UPDATE, DELETE ON final_documents, document_bytes, document_numbers, number_series FROM ukom_app;
REVOKE DELETE ON office_settings FROM ukom_app;
GRANT UPDATE (status, signed_how, signed_at, signed_by, sent_to, sent_at, sent_by, voided_at, voided_by, void_reason) ON final_documents TO ukom_app;
GRANT UPDATE (last) ON number_series TO ukom_app;

-- A paper moves on and never back; void is the end.
CREATE FUNCTION guard_final_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.status, NEW.status) IN (('Final', 'Signed'), ('Signed', 'Sent'), ('Final', 'Voided'), ('Signed', 'Voided'), ('Sent', 'Voided'))
       AND (OLD.signed_at IS NULL OR (OLD.signed_at, OLD.signed_by, OLD.signed_how) = (NEW.signed_at, NEW.signed_by, NEW.signed_how))
       AND (OLD.sent_at IS NULL OR (OLD.sent_at, OLD.sent_by, OLD.sent_to) = (NEW.sent_at, NEW.sent_by, NEW.sent_to)) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a final paper only moves on' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER guard_final BEFORE UPDATE ON final_documents FOR EACH ROW EXECUTE FUNCTION guard_final_document();

-- What is kept is what its hash says, and no copy beyond those the paper was made final with.
CREATE FUNCTION guard_document_bytes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    most integer;
BEGIN
    SELECT CASE WHEN NEW.stage = 'Final' THEN d.copies ELSE 1 END INTO most FROM final_documents d WHERE d.id = NEW.document_id;
    IF NEW.copy NOT BETWEEN 1 AND most THEN
        RAISE EXCEPTION 'no such copy' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.sha256 <> encode(sha256(NEW.bytes), 'hex') OR NEW.size <> length(NEW.bytes) THEN
        RAISE EXCEPTION 'the bytes are not what their hash says' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_bytes BEFORE INSERT ON document_bytes FOR EACH ROW EXECUTE FUNCTION guard_document_bytes();

-- Numbers are counted up, by one or past those entered by hand, and never down.
CREATE FUNCTION guard_number_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.last <= OLD.last THEN
        RAISE EXCEPTION 'a number is never given out again' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_series BEFORE UPDATE ON number_series FOR EACH ROW EXECUTE FUNCTION guard_number_series();
