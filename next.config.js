/** @type {import('next').NextConfig} */
export default {
  // A second development server on the same checkout needs a build folder of its own.
  distDir: process.env.CHANCERY_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg'],
}
