import { postgresKit } from './postgres-kit'
import { sqliteKit } from './sqlite-kit'
import { dialect } from './which'

/** The column and table builders of the engine this process speaks to. */
export const k = dialect === 'postgres' ? postgresKit : sqliteKit
