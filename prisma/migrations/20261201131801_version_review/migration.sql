-- AlterTable
ALTER TABLE "brief" ADD COLUMN     "approved_version" INTEGER,
ADD COLUMN     "branched_from_id" TEXT,
ADD COLUMN     "branched_from_version" INTEGER;

-- AlterTable
ALTER TABLE "version" ADD COLUMN     "deflated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "restoring_edit" BYTEA,
ALTER COLUMN "state" DROP NOT NULL;
