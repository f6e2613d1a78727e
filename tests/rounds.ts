/** How often a property or a hammering test repeats: few in `npm test`, many in `npm run test:long`. */
export function rounds(small: number, full: number): number {
  return process.env.ROUNDS === 'full' ? full : small
}
