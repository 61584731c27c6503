-- AlterTable
ALTER TABLE "version" ADD COLUMN     "state_hash" TEXT;
