/** @type {import('next').NextConfig} */
export default {
  // A second development server on the same checkout needs a build folder of its own.
  distDir: process.env.CHANCERY_DIST ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` checks the types of everything; whoever starts Chancery need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg'],
}
