-- Which edition of a round with its components, aspects, participants, panel and conflicts is the present one: the number of the
-- transaction that last changed any of it. Whoever remembers a round asks for it first. Marks and sheets are no part of it.
CREATE TABLE round_editions (round_id uuid PRIMARY KEY, edition bigint NOT NULL);
REVOKE INSERT, UPDATE, DELETE ON round_editions FROM ukom_app;
INSERT INTO round_editions SELECT id, txid_current() FROM rounds;

-- Triggers, so that no way of changing a round can forget it. A transaction counts once.
CREATE FUNCTION count_edition() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM round_editions WHERE round_id = OLD.id;
    ELSE
        INSERT INTO round_editions VALUES (NEW.id, txid_current())
            ON CONFLICT (round_id) DO UPDATE SET edition = excluded.edition WHERE round_editions.edition <> excluded.edition;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER count_edition AFTER INSERT OR UPDATE OR DELETE ON rounds FOR EACH ROW EXECUTE FUNCTION count_edition();

CREATE FUNCTION count_edition_of_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE round_editions SET edition = txid_current() WHERE round_id = COALESCE(NEW.round_id, OLD.round_id) AND edition <> txid_current();
    RETURN NULL;
END $$;
CREATE TRIGGER count_edition AFTER INSERT OR UPDATE OR DELETE ON components FOR EACH ROW EXECUTE FUNCTION count_edition_of_part();
CREATE TRIGGER count_edition AFTER INSERT OR UPDATE OR DELETE ON participants FOR EACH ROW EXECUTE FUNCTION count_edition_of_part();
CREATE TRIGGER count_edition AFTER INSERT OR UPDATE OR DELETE ON panelists FOR EACH ROW EXECUTE FUNCTION count_edition_of_part();
CREATE TRIGGER count_edition AFTER INSERT OR UPDATE OR DELETE ON conflicts FOR EACH ROW EXECUTE FUNCTION count_edition_of_part();

CREATE FUNCTION count_edition_of_aspect() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE round_editions SET edition = txid_current() FROM components c
     WHERE c.id = COALESCE(NEW.component_id, OLD.component_id) AND round_editions.round_id = c.round_id AND edition <> txid_current();
    RETURN NULL;
END $$;
CREATE TRIGGER count_edition AFTER INSERT OR UPDATE OR DELETE ON aspects FOR EACH ROW EXECUTE FUNCTION count_edition_of_aspect();
