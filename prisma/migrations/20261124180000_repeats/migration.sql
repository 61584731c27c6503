-- CreateTable
CREATE TABLE "source_print" (
    "source_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "prints" INTEGER[],

    CONSTRAINT "source_print_pkey" PRIMARY KEY ("source_id")
);

-- CreateIndex
CREATE INDEX "source_print_prints_idx" ON "source_print" USING GIN ("prints");

-- AddForeignKey
ALTER TABLE "source_print" ADD CONSTRAINT "source_print_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prose is looked up while people write: no list of pending entries to read through first.
ALTER INDEX "source_print_prints_idx" SET (fastupdate = off);
