-- AlterTable
ALTER TABLE "source" ADD COLUMN     "bands" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "origin_id" TEXT,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "source_change" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" TEXT,
    "fields" JSONB NOT NULL,

    CONSTRAINT "source_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_note" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by_id" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMP(3),

    CONSTRAINT "source_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name_alias" (
    "id" TEXT NOT NULL,
    "names" TEXT[],
    "created_by_id" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "name_alias_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "source_change_source_id_at_idx" ON "source_change"("source_id", "at");

-- CreateIndex
CREATE INDEX "source_note_source_id_created_at_idx" ON "source_note"("source_id", "created_at");

-- CreateIndex
CREATE INDEX "source_origin_id_idx" ON "source"("origin_id");

-- CreateIndex
CREATE INDEX "source_url_idx" ON "source"("url");

-- CreateIndex
CREATE INDEX "source_tags_idx" ON "source" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "source_bands_idx" ON "source" USING GIN ("bands");

-- AddForeignKey
ALTER TABLE "source_change" ADD CONSTRAINT "source_change_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_note" ADD CONSTRAINT "source_note_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What has been changed is never rewritten.
CREATE TRIGGER source_change_is_immutable BEFORE UPDATE ON "source_change"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
