import path from 'node:path'
import PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import { z } from 'zod'
import { translatorFor } from '~/platform/catalogues.server'
import { day } from '~/platform/days'
import { formatDay } from '~/platform/format'
import { readCode } from './codes'

/** What the worker is told: the printed fields as they were frozen, and where the code can be checked. */
export const CertificateInput = z.object({
  code: z.string().refine((code) => readCode(code) === code),
  verifyUrl: z.url(),
  printed: z.object({
    name: z.string(),
    courseTitle: z.string(),
    wording: z.string(),
    finishedOn: z.string().transform(day),
    issuedOn: z.string().transform(day),
    unitName: z.string().nullable(),
    position: z.string().nullable(),
    scorePercent: z.number(),
    issuer: z.string(),
    demo: z.boolean()
  })
})
export type CertificateInput = z.input<typeof CertificateInput>
type Certificate = z.output<typeof CertificateInput>
type Pdf = InstanceType<typeof PDFDocument>

/** A certificate is a Vietnamese document, whatever language its reader has chosen. */
const t = translatorFor('vi')
const fonts = path.resolve('app/ui/fonts')
const INK = '#1c2b2d'
const SOFT = '#415154'
const ACCENT = '#0b6e6e'
const WARM = '#e0a030'
const MARGIN = 64
const QR_SIZE = 92

/** The certificate as a tagged A4 landscape PDF with its fonts embedded. */
export async function renderCertificate(input: unknown): Promise<Uint8Array> {
  const certificate = CertificateInput.parse(input)
  const doc = openDocument(certificate)
  const parts: Buffer[] = []
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })
  drawFrame(doc, certificate)
  const root = doc.struct('Document')
  doc.addStructure(root)
  root.add(doc.struct('H1', {}, () => drawTitle(doc, certificate)))
  root.add(doc.struct('P', {}, () => drawHolder(doc, certificate)))
  root.add(doc.struct('P', {}, () => drawWording(doc, certificate)))
  root.add(doc.struct('P', {}, () => drawIssuer(doc, certificate)))
  root.add(doc.struct('Figure', { alt: t('credentials.pdf-qr-alt') }, () => drawQr(doc, certificate)))
  root.add(doc.struct('P', {}, () => drawCode(doc, certificate)))
  root.end()
  doc.end()
  return done
}

function openDocument({ printed }: Certificate): Pdf {
  const doc = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: {
      Title: `${t('credentials.pdf-title')} – ${printed.name}`,
      Author: printed.issuer,
      Subject: printed.courseTitle
    }
  })
  doc.registerFont('text', path.join(fonts, 'be-vietnam-pro-400.ttf'))
  doc.registerFont('strong', path.join(fonts, 'be-vietnam-pro-700.ttf'))
  return doc
}

/** Decoration, which a reading voice passes over. */
function drawFrame(doc: Pdf, { printed }: Certificate) {
  const { width, height } = doc.page
  doc.markContent('Artifact', { type: 'Layout' })
  doc.rect(0, 0, width, height).fill('#fffdf8')
  doc
    .lineWidth(2.5)
    .strokeColor(ACCENT)
    .rect(24, 24, width - 48, height - 48)
    .stroke()
  doc
    .lineWidth(0.8)
    .strokeColor(WARM)
    .rect(31, 31, width - 62, height - 62)
    .stroke()
  if (printed.demo) doc.rect(34, 150, width - 68, 26).fill('#fdf1d8')
  doc.endMarkedContent()
}

type Line = { font: 'text' | 'strong'; size: number; colour: string; y: number }

/** One centred line, made smaller until it fits: long names are names too. */
function drawLine(doc: Pdf, text: string, { font, size, colour, y }: Line) {
  const room = doc.page.width - 2 * MARGIN
  doc.font(font).fontSize(size)
  const fitting = Math.min(size, (size * room) / doc.widthOfString(text))
  doc.fontSize(fitting).fillColor(colour)
  doc.text(text, MARGIN, y, { width: room, align: 'center', lineBreak: false })
}

function drawTitle(doc: Pdf, { printed }: Certificate) {
  drawLine(doc, printed.issuer, { font: 'strong', size: 15, colour: SOFT, y: 66 })
  drawLine(doc, t('credentials.pdf-title'), { font: 'strong', size: 33, colour: ACCENT, y: 104 })
  if (printed.demo)
    drawLine(doc, t('credentials.pdf-demo-line'), { font: 'strong', size: 13, colour: '#7a4a00', y: 154 })
}

function drawHolder(doc: Pdf, { printed }: Certificate) {
  drawLine(doc, t('credentials.pdf-holder'), { font: 'text', size: 15, colour: SOFT, y: 190 })
  drawLine(doc, printed.name, { font: 'strong', size: 36, colour: INK, y: 214 })
  const post = [printed.position, printed.unitName].filter((part) => part !== null).join(', ')
  if (post) drawLine(doc, post, { font: 'text', size: 15, colour: SOFT, y: 268 })
}

function drawWording(doc: Pdf, { printed }: Certificate) {
  const room = doc.page.width - 2 * (MARGIN + 40)
  doc.font('text').fontSize(18).fillColor(INK)
  // Lines of about equal length: a single word left over looks like a mistake on a certificate.
  const whole = doc.widthOfString(printed.wording)
  const width = Math.min(room, (whole / Math.ceil(whole / room)) * 1.15)
  const left = (doc.page.width - width) / 2
  doc.text(printed.wording, left, 308, { width, align: 'center', lineGap: 3 })
  const facts = t('credentials.pdf-facts', { day: formatDay(printed.finishedOn), percent: printed.scorePercent })
  drawLine(doc, facts, { font: 'text', size: 15, colour: INK, y: 376 })
}

function drawIssuer(doc: Pdf, { printed }: Certificate) {
  const width = 380
  doc.font('text').fontSize(13).fillColor(SOFT)
  doc.text(t('credentials.pdf-issued', { day: formatDay(printed.issuedOn) }), MARGIN, 446, { width })
  doc.font('strong').fontSize(15).fillColor(INK)
  doc.text(printed.issuer, MARGIN, 466, { width })
}

function drawQr(doc: Pdf, { verifyUrl }: Certificate) {
  const { modules } = QRCode.create(verifyUrl, { errorCorrectionLevel: 'M' })
  const cell = QR_SIZE / modules.size
  const left = doc.page.width - MARGIN - QR_SIZE
  const top = 424
  doc.rect(left - 6, top - 6, QR_SIZE + 12, QR_SIZE + 12).fill('#ffffff')
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) doc.rect(left + column * cell, top + row * cell, cell, cell)
    }
  }
  doc.fill(INK)
}

function drawCode(doc: Pdf, { code, verifyUrl }: Certificate) {
  const width = doc.page.width - 2 * MARGIN - QR_SIZE - 24
  doc.font('text').fontSize(11).fillColor(SOFT)
  doc.text(t('credentials.pdf-check', { address: verifyUrl.replace(/\/[^/]*$/, '') }), MARGIN, 500, {
    width,
    lineBreak: false
  })
  doc.font('strong').fontSize(12.5).fillColor(INK)
  doc.text(code, MARGIN, 518, { width, lineBreak: false, characterSpacing: 0.6 })
}
