-- The last net below the application's own rules: what somebody gave stays his own until the plenary of the round opens,
-- also where a query forgot to ask. The owner is not bound (migrations, wipe_rehearsal); the application's role is.

-- Who acts, told within each transaction; all zeros is the product itself, nothing is nobody.
CREATE FUNCTION acting() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(current_setting('ukom.actor', true), '')::uuid;

-- His seats, and the rounds in which nothing is sealed. In plpgsql because its plans are kept: a policy is planned anew with
-- every statement, and on the way to each mark that is what it would cost. Both are asked once a statement.
CREATE FUNCTION own_seats() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(SELECT p.id FROM panelists p WHERE p.account_id = acting());
END $$;
CREATE FUNCTION open_rounds() RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(SELECT r.id FROM rounds r WHERE acting() IS NOT NULL
        AND (r.rehearsal_of IS NOT NULL OR r.phase IN ('Plenary', 'Released', 'Decided', 'Archived')));
END $$;

ALTER TABLE mark_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY sealed ON mark_versions USING (acting() = '00000000-0000-0000-0000-000000000000'
    OR EXISTS (SELECT FROM sheets s WHERE s.id = mark_versions.sheet_id
                  AND (s.panelist_id = ANY ((SELECT own_seats())::uuid[]) OR s.round_id = ANY ((SELECT open_rounds())::uuid[]))))
    WITH CHECK (acting() IS NOT NULL);

ALTER TABLE note_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY sealed ON note_versions USING (acting() = '00000000-0000-0000-0000-000000000000'
    OR EXISTS (SELECT FROM sheets s WHERE s.id = note_versions.sheet_id
                  AND (s.panelist_id = ANY ((SELECT own_seats())::uuid[]) OR s.round_id = ANY ((SELECT open_rounds())::uuid[]))))
    WITH CHECK (acting() IS NOT NULL);

-- What was typed from a paper: whoever typed it. Its scan: the two who typed, while it is not settled.
ALTER TABLE paper_typings ENABLE ROW LEVEL SECURITY;
CREATE POLICY sealed ON paper_typings USING (acting() IN ('00000000-0000-0000-0000-000000000000', paper_typings.by)
    OR EXISTS (SELECT FROM paper_entries e WHERE e.id = paper_typings.entry_id AND e.round_id = ANY ((SELECT open_rounds())::uuid[])))
    WITH CHECK (acting() IS NOT NULL);

ALTER TABLE paper_scans ENABLE ROW LEVEL SECURITY;
CREATE POLICY sealed ON paper_scans USING (acting() = '00000000-0000-0000-0000-000000000000'
    OR EXISTS (SELECT FROM paper_entries e WHERE e.id = paper_scans.entry_id
                  AND ((e.settled_at IS NULL AND acting() IN (e.first_by, e.second_by)) OR e.round_id = ANY ((SELECT open_rounds())::uuid[]))))
    WITH CHECK (acting() IS NOT NULL);

-- Results from elsewhere: whoever records them.
ALTER TABLE assessment_results ENABLE ROW LEVEL SECURITY;
CREATE POLICY sealed ON assessment_results USING (acting() = '00000000-0000-0000-0000-000000000000'
    OR (acting() IS NOT NULL AND current_setting('ukom.records', true) = 'ya') OR round_id = ANY ((SELECT open_rounds())::uuid[]))
    WITH CHECK (acting() IS NOT NULL);

-- The chain tells of every mark with its value. Everything else it tells of is no score; the public check page reads it too.
ALTER TABLE round_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY sealed ON round_events USING (kind NOT IN ('MarkEntered', 'NoteWritten', 'PaperTyped', 'PaperSettled')
    OR acting() = '00000000-0000-0000-0000-000000000000' OR round_id = ANY ((SELECT open_rounds())::uuid[]))
    WITH CHECK (acting() IS NOT NULL OR kind NOT IN ('MarkEntered', 'NoteWritten', 'PaperTyped', 'PaperSettled'));

-- Whoever appends needs the number and the hash of the last entry, and may not read what it says.
CREATE FUNCTION chain_head(round uuid) RETURNS TABLE (sequence integer, hash text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT e.sequence, e.hash::text FROM round_events e WHERE e.round_id = $1 ORDER BY e.sequence DESC LIMIT 1;
END $$;
REVOKE ALL ON FUNCTION chain_head(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION chain_head(uuid) TO ukom_app;
