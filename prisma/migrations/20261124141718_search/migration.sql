-- CreateTable
CREATE TABLE "source_index" (
    "source_id" TEXT NOT NULL,
    "hash" TEXT,
    "head" tsvector NOT NULL,
    "tsv" tsvector NOT NULL,
    "labels" TEXT[],
    "archived" BOOLEAN NOT NULL,
    "dated_from" INTEGER,
    "dated_to" INTEGER,
    "place" BIGINT NOT NULL,
    "words" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "source_index_pkey" PRIMARY KEY ("source_id")
);

-- CreateTable
-- The collation makes a search for what begins with some letters a range of the primary key.
CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "shown" TEXT NOT NULL,
    "keys" TEXT[],
    "as_name" SMALLINT NOT NULL DEFAULT 0,
    "as_plain" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "source_index_place_source_id_idx" ON "source_index"("place" DESC, "source_id");

-- What follows Prisma's schema has no words for.

ALTER TABLE "source_index" ADD CONSTRAINT "source_index_source_id_fkey"
    FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows are read by the thousand, their `tsv` by the hundred: keep it out of line, everything else in.
ALTER TABLE "source_index" SET (toast_tuple_target = 128);
ALTER TABLE "source_index" ALTER COLUMN "source_id" SET STORAGE PLAIN,
    ALTER COLUMN "hash" SET STORAGE PLAIN,
    ALTER COLUMN "head" SET STORAGE MAIN,
    ALTER COLUMN "labels" SET STORAGE MAIN;

-- One index for words and filters, so that both are intersected before any row is read. Without
-- `fastupdate`: a list of pending entries would be walked by every search.
CREATE INDEX "source_index_tsv_labels_idx" ON "source_index" USING GIN ("tsv", "labels") WITH (fastupdate = off);
CREATE INDEX "source_index_head_idx" ON "source_index" USING GIN ("head") WITH (fastupdate = off);
CREATE INDEX "search_word_keys_idx" ON "search_word" USING GIN ("keys") WITH (fastupdate = off);
ALTER INDEX "passage_tsv_idx" SET (fastupdate = off);
DROP INDEX "passage_title_tsv_idx";

-- The words of a text. A tsvector holds a megabyte: of a text that has more, the first part keeps the
-- positions of its words, the rest is added without, as long as there is room.
CREATE FUNCTION text_words(body text) RETURNS tsvector LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
    part CONSTANT int := 200000;
    -- No word is cut in two: what lies at the border is read twice.
    overlap CONSTANT int := 100;
    found tsvector;
BEGIN
    IF length(body) <= part THEN
        RETURN to_tsvector('chancery', body);
    END IF;
    found := to_tsvector('chancery', left(body, part));
    FOR at IN part - overlap + 1 .. length(body) BY part LOOP
        found := found || strip(to_tsvector('chancery', substr(body, at, part + overlap)));
    END LOOP;
    RETURN found;
EXCEPTION WHEN program_limit_exceeded THEN
    RETURN coalesce(found, '');
END
$$;

-- Brings the index of these sources up to date. What a text is made of is read again only where the
-- text, its title, authors or outlet have changed; `version` is that of the vocabulary which has its words.
CREATE FUNCTION index_sources(ids text[], version int) RETURNS void LANGUAGE sql AS $$
    INSERT INTO source_index AS old
        (source_id, hash, head, tsv, labels, archived, dated_from, dated_to, place, words)
    SELECT s.id, s.current_revision, h.head,
        CASE WHEN i.source_id IS NOT NULL AND i.head = h.head AND i.hash IS NOT DISTINCT FROM s.current_revision
            THEN i.tsv
            ELSE h.head || text_words(coalesce(
                (SELECT r.text FROM revision r WHERE r.source_id = s.id AND r.hash = s.current_revision), ''))
        END,
        array_remove(ARRAY['o:' || s.outlet, 'l:' || s.language, 'p:' || s.added_by_id, 'y:' || left(d.day, 4)]
            || ARRAY(SELECT DISTINCT 'a:' || author FROM unnest(s.authors) AS author)
            || ARRAY(SELECT DISTINCT 't:' || tag FROM unnest(s.tags) AS tag), NULL),
        s.archived_at IS NOT NULL,
        rpad(d.day, 8, '0')::int, rpad(d.day, 8, '9')::int,
        (coalesce(rpad(d.day, 8, '0'), '0')::bigint << 32) + extract(epoch FROM s.created_at)::bigint,
        version
    FROM source s
        LEFT JOIN source_index i ON i.source_id = s.id
        CROSS JOIN LATERAL (SELECT
            CASE WHEN s.published ~ '^\d{4}(-\d\d){0,2}$' THEN replace(s.published, '-', '') END AS day) d
        CROSS JOIN LATERAL (SELECT
            setweight(to_tsvector('chancery', s.title), 'A') || setweight(to_tsvector('chancery',
                concat_ws(' ', array_to_string(s.authors, ' '), s.outlet)), 'B') AS head) h
    WHERE s.id = ANY (ids)
    ON CONFLICT (source_id) DO UPDATE SET
        hash = excluded.hash, head = excluded.head, tsv = excluded.tsv, labels = excluded.labels,
        archived = excluded.archived, dated_from = excluded.dated_from, dated_to = excluded.dated_to,
        place = excluded.place,
        words = CASE WHEN old.head = excluded.head AND old.hash IS NOT DISTINCT FROM excluded.hash
            THEN greatest(old.words, excluded.words) ELSE excluded.words END
    WHERE (old.hash, old.head, old.labels, old.archived, old.dated_to, old.place, greatest(old.words, excluded.words))
        IS DISTINCT FROM
        (excluded.hash, excluded.head, excluded.labels, excluded.archived, excluded.dated_to, excluded.place, old.words)
$$;

CREATE FUNCTION index_changed_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM index_sources(ARRAY[NEW.id], 0);
    RETURN NULL;
END
$$;
-- At commit, when the source's text is there as well.
CREATE CONSTRAINT TRIGGER source_is_indexed AFTER INSERT OR UPDATE OF
    title, outlet, authors, published, language, tags, current_revision, added_by_id, created_at, archived_at
    ON "source" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION index_changed_source();

-- Sources that are there already; their vocabulary is made by the server when it starts.
SELECT index_sources(array_agg(id), 0) FROM source;
