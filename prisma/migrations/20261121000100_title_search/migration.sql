-- Titles are searched apart from other passages, so that a word which nearly every article has does
-- not bury the few titles that have it. Prisma's schema has no words for a partial index.
CREATE INDEX "passage_title_tsv_idx" ON "passage" USING GIN ("tsv") WHERE "kind" = 'title';
