import path from 'node:path'
import { z } from 'zod'

const Flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

const Env = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    DATA_DIR: z.string().min(1).default('data'),
    /** Load the demo province into an empty database. */
    DEMO: Flag.default(true),
    DEMO_PASSWORD: z.string().min(8).default('hoc-so-moi-ngay'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')
  })
  .transform((env) => ({
    nodeEnv: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    databaseUrl: env.DATABASE_URL,
    dataDir: path.resolve(env.DATA_DIR),
    databaseFile: path.resolve(env.DATA_DIR, 'school.db'),
    demo: env.DEMO,
    demoPassword: env.DEMO_PASSWORD,
    logLevel: env.LOG_LEVEL
  }))

export type Env = z.output<typeof Env>

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Reads the environment. Throws an Error whose message names each wrong variable and what it should be. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = Env.safeParse(given)
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const usesPrintedPassword = parsed.data.demo && given.DEMO_PASSWORD === undefined
  if (parsed.data.nodeEnv === 'production' && usesPrintedPassword && !LOOPBACK.has(parsed.data.host)) {
    throw new Error('DEMO_PASSWORD: set one of your own, or DEMO=0, before HOST may be an address others can reach')
  }
  return parsed.data
}
