-- What the application's own role may do with decisions and what follows them: add, and nothing else.
REVOKE UPDATE, DELETE ON decisions, follow_up_steps, approving_authorities FROM ukom_app;

-- The PPK is told nothing before the release and decides nothing; the archive takes no more.
CREATE FUNCTION guard_follow_up() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    phase text;
BEGIN
    SELECT r.phase INTO phase FROM rounds r WHERE r.id = NEW.round_id FOR SHARE;
    IF phase NOT IN ('Released', 'Decided') THEN
        RAISE EXCEPTION 'round is not between release and archive' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER guard_follow_up BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION guard_follow_up();
CREATE TRIGGER guard_follow_up BEFORE INSERT ON follow_up_steps FOR EACH ROW EXECUTE FUNCTION guard_follow_up();

-- Whom to ask, as of 2026; an office adds its own. The KASN was dissolved with Law 20/2023, its work went over in 2024.
INSERT INTO approving_authorities (id, name, days, "from", until) VALUES
    ('01980000-0000-7000-8000-000000000001', 'Badan Kepegawaian Negara', 30, '2024-10-01', NULL),
    ('01980000-0000-7000-8000-000000000002', 'Komisi Aparatur Sipil Negara', 30, '2014-09-30', '2024-09-30'),
    ('01980000-0000-7000-8000-000000000003', 'Kementerian Dalam Negeri', 30, NULL, NULL);
