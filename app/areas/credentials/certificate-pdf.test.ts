import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type CertificateInput, renderCertificate } from './certificate-pdf.server'

const input: CertificateInput = {
  code: '7K3M-0123-4567-89AB-CDEF-GHJK-MNPQ',
  verifyUrl: 'http://localhost:3000/verify/7K3M-0123-4567-89AB-CDEF-GHJK-MNPQ',
  printed: {
    name: 'Nguyễn Thị Thuỳ Dương (demo)',
    courseTitle: 'Chuyển đổi số cơ bản',
    wording: 'đã hoàn thành khóa Chuyển đổi số cơ bản, chương trình dành cho cán bộ, công chức, viên chức',
    finishedOn: '2026-11-23',
    issuedOn: '2026-11-23',
    unitName: 'Ủy ban nhân dân xã Trà Bồng',
    position: 'Chuyên viên',
    scorePercent: 90,
    issuer: 'Trường kỹ năng số Quảng Ngãi (bản minh họa)',
    demo: true
  }
}

test('the certificate is a tagged document in Vietnamese with a title', async () => {
  const pdf = Buffer.from(await renderCertificate(input)).toString('latin1')
  expect(pdf).toMatch(/^%PDF-1\.7/)
  expect(pdf).toContain('/Marked true')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/Lang \(vi-VN\)/)
  expect(pdf).toContain('/DisplayDocTitle true')
  for (const tag of ['/S /H1', '/S /P', '/S /Figure', '/Alt']) expect(pdf).toContain(tag)
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
})

const hasPoppler = canRun('pdftotext')

test.skipIf(!hasPoppler)('every printed field is read back exactly, from embedded fonts', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'certificate-'))
  const file = path.join(folder, 'certificate.pdf')
  writeFileSync(file, await renderCertificate(input))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  const { name, wording, unitName, position, issuer } = input.printed
  for (const part of [name, wording, unitName, position, issuer, input.code, '23/11/2026', '90%']) {
    expect(text).toContain(part)
  }
  expect(text).toContain('GIẤY CHỨNG NHẬN HOÀN THÀNH')
  expect(text).toContain('DỮ LIỆU MINH HỌA')
  expect(text.toLowerCase()).not.toContain('chứng chỉ')
  const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/BeVietnamPro.* yes yes yes/)
  rmSync(folder, { recursive: true })
})

test('a paper that is no demonstration does not say so, and a very long name stays on its line', async () => {
  const name = `${'Công Tằng Tôn Nữ '.repeat(6)}Hạnh`
  const pdf = await renderCertificate({ ...input, printed: { ...input.printed, demo: false, name, unitName: null } })
  expect(
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)
  ).toHaveLength(1)
})

test('a code that was never given is refused', async () => {
  await expect(renderCertificate({ ...input, code: '../../etc' })).rejects.toThrow()
})

function canRun(program: string): boolean {
  try {
    execFileSync('which', [program])
    return true
  } catch {
    return false
  }
}
