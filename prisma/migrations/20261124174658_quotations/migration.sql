-- AlterTable
ALTER TABLE "brief" ADD COLUMN     "citation_locale" TEXT NOT NULL DEFAULT 'en-GB',
ADD COLUMN     "citation_style" TEXT NOT NULL DEFAULT 'chicago-notes';

-- CreateTable
CREATE TABLE "check_ruling" (
    "brief_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ruling" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" TEXT,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_ruling_pkey" PRIMARY KEY ("brief_id","key")
);

-- CreateTable
CREATE TABLE "house_style" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "xml" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "added_by_id" TEXT,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "house_style_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "house_style_hash_key" ON "house_style"("hash");

-- AddForeignKey
ALTER TABLE "check_ruling" ADD CONSTRAINT "check_ruling_brief_id_fkey" FOREIGN KEY ("brief_id") REFERENCES "brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;
