-- CreateTable
CREATE TABLE "brief_journal" (
    "brief_id" TEXT NOT NULL,
    "from_seq" BIGINT NOT NULL,
    "to_seq" BIGINT NOT NULL,
    "from_at" TIMESTAMP(3) NOT NULL,
    "to_at" TIMESTAMP(3) NOT NULL,
    "entries" BYTEA NOT NULL,

    CONSTRAINT "brief_journal_pkey" PRIMARY KEY ("brief_id","from_seq")
);

-- AddForeignKey
ALTER TABLE "brief_journal" ADD CONSTRAINT "brief_journal_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;
