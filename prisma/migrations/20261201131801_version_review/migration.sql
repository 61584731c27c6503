-- AlterTable
ALTER TABLE "brief" ADD COLUMN     "approved_version" INTEGER,
ADD COLUMN     "branched_from_id" TEXT,
ADD COLUMN     "branched_from_version" INTEGER;

-- AlterTable
ALTER TABLE "version" ADD COLUMN     "deflated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "restoring_edit" BYTEA,
ALTER COLUMN "state" DROP NOT NULL;

-- A version never changes, but for the content of one that was saved automatically, which age thins
-- out: its record stays as it was.
CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.reason = 'automatic' AND NEW.state IS NULL
       AND to_jsonb(NEW) - 'state' - 'deflated' = to_jsonb(OLD) - 'state' - 'deflated'
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% rows are immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
DROP TRIGGER version_is_immutable ON "version";
CREATE TRIGGER version_is_immutable BEFORE UPDATE ON "version"
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version();
