declare module 'subset-font' {
  /** The font cut down to the characters of `text`. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      targetFormat?: 'sfnt' | 'woff' | 'woff2'
      noHinting?: boolean
      keepFeatures?: ReadonlyArray<string>
      preserveNameIds?: ReadonlyArray<number>
    }
  ): Promise<Buffer>
}
