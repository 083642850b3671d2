-- What the application's own role may do with what participants see, object to and are told.

-- Who looked, what was objected and what was answered is only ever added.
REVOKE UPDATE, DELETE ON access_entries, objections, objection_steps, notices FROM ukom_app;
GRANT UPDATE (read_at, mail, attempts, due_at, error) ON notices TO ukom_app;

-- An objection comes after the release, and nothing follows an answer or a withdrawal.
CREATE FUNCTION guard_objection() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM rounds r WHERE r.id = NEW.round_id AND r.released_at IS NOT NULL FOR SHARE) THEN
        RAISE EXCEPTION 'nothing was released yet' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_filing BEFORE INSERT ON objections FOR EACH ROW EXECUTE FUNCTION guard_objection();

CREATE FUNCTION guard_objection_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM rounds r JOIN objections o ON o.round_id = r.id WHERE o.id = NEW.objection_id FOR NO KEY UPDATE OF r;
    IF EXISTS (SELECT 1 FROM objection_steps s WHERE s.objection_id = NEW.objection_id AND s.move IN ('Answered', 'Withdrawn'))
       OR (NEW.move = 'Answered') <> (NEW.verdict IS NOT NULL) THEN
        RAISE EXCEPTION 'an objection is answered once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_step BEFORE INSERT ON objection_steps FOR EACH ROW EXECUTE FUNCTION guard_objection_step();

-- What participants will see is settled before anybody knows what they got.
CREATE FUNCTION guard_participant_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the rights of participants are settled before the plenary' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER guard_rights BEFORE UPDATE OF participant_rules ON rounds FOR EACH ROW
    WHEN (OLD.participant_rules IS DISTINCT FROM NEW.participant_rules AND OLD.phase NOT IN ('Draft', 'Scoring')) EXECUTE FUNCTION guard_participant_rules();
