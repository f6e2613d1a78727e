import QRCode from 'qrcode'

/** A QR code of a text as an image address that a page may print. */
export function qrImage(text: string): Promise<string> {
  return QRCode.toDataURL(text, { margin: 2, scale: 6, errorCorrectionLevel: 'M' })
}
