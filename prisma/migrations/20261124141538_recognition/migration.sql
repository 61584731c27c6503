-- AlterTable
ALTER TABLE "source" ADD COLUMN     "keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "source_keys_idx" ON "source" USING GIN ("keys");

-- Looked up at every import: a list of pending entries would be read through each time.
ALTER INDEX "source_keys_idx" SET (fastupdate = off);
ALTER INDEX "source_bands_idx" SET (fastupdate = off);
