import { defineConfig } from 'drizzle-kit'

// The schema is only read here; the address merely tells the dialect kit which engine to describe.
process.env.DATABASE_URL = 'postgres://schema-only'

export default defineConfig({ dialect: 'postgresql', schema: './db/schema/*.ts', out: './db/migrations/postgres' })
