-- Sheets copied from paper: what somebody typed and every scan is only ever added.
REVOKE UPDATE, DELETE ON paper_typings, paper_scans, paper_entries FROM ukom_app;
GRANT UPDATE (second_by, second_name, scan_id, scan_sha256, settled_at, receipt) ON paper_entries TO ukom_app;

-- Only its two typists type, and nothing follows the end.
CREATE FUNCTION guard_paper_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry record;
    author uuid;
BEGIN
    author := CASE TG_TABLE_NAME WHEN 'paper_typings' THEN (to_jsonb(NEW) ->> 'by')::uuid ELSE (to_jsonb(NEW) ->> 'added_by')::uuid END;
    SELECT e.first_by, e.second_by, e.settled_at, s.locked_at INTO entry FROM paper_entries e JOIN sheets s ON s.id = e.sheet_id WHERE e.id = NEW.entry_id FOR SHARE;
    IF entry.settled_at IS NOT NULL OR entry.locked_at IS NOT NULL OR (entry.second_by IS NOT NULL AND author NOT IN (entry.first_by, entry.second_by)) THEN
        RAISE EXCEPTION 'this paper sheet is not for him to write on' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_part BEFORE INSERT ON paper_typings FOR EACH ROW EXECUTE FUNCTION guard_paper_part();
CREATE TRIGGER guard_part BEFORE INSERT ON paper_scans FOR EACH ROW EXECUTE FUNCTION guard_paper_part();

-- The second typist stays who he is, an end stays an end, and there is none without two people and a scan.
CREATE FUNCTION guard_paper_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP = 'INSERT' AND (NEW.second_by IS NOT NULL OR NEW.settled_at IS NOT NULL))
       OR (TG_OP = 'UPDATE' AND (OLD.settled_at IS NOT NULL OR (OLD.second_by IS NOT NULL AND NEW.second_by IS DISTINCT FROM OLD.second_by)))
       OR (NEW.settled_at IS NOT NULL AND (NEW.second_by IS NULL
           OR NOT EXISTS (SELECT 1 FROM paper_scans c WHERE c.entry_id = NEW.id AND c.id = NEW.scan_id AND c.sha256 = NEW.scan_sha256)
           OR NOT EXISTS (SELECT 1 FROM paper_typings t WHERE t.entry_id = NEW.id AND t.by = NEW.second_by))) THEN
        RAISE EXCEPTION 'a paper sheet is settled once, by two people and with a scan' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_entry BEFORE INSERT OR UPDATE ON paper_entries FOR EACH ROW EXECUTE FUNCTION guard_paper_entry();
