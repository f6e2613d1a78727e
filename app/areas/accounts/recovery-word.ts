import { foldText } from '~/platform/text'

/**
 * Syllables that are easy to say over a counter and to type without marks, each worth 8 bits. They stand here without
 * marks because that is how they are typed.
 */
const SYLLABLES = `
an anh ao ba bac bai ban bang banh bao bap bau bay be ben bep bi bia bien binh bo boi bong bot bua bui bun
but ca cai cam can canh cao cat cau cay chai cham chan chanh chao chau che chen chi chia chieu chin chinh cho choi chon
chua chum chung chuoi chuong co coc coi com con cong cua cung da dan dang dao dat dau day den deo diem dien dinh do doi
dong dua duc dung duong em ga gach gang gao gau giay gieng gio gion giong go goi gom gung gup ha hai ham han hang hanh
hao hat hau hay he hen heo hien hieu hinh ho hoa hoc hoi hom hong hop hue hung huong huyen kem ken keo kep khe khan
khay kho khoai khung kien kieu kim kinh la lac lai lam lan lang lanh lao lau lay le len leo lich lien lo loa long
lop lua lung luoi luong mai man mang mat mau may me men meo mia mien minh mo moc moi mon mong mua muoi muong mut na
nam nang nao nau nay nem nen nep nga ngan ngay nghe ngoai ngoc ngon ngua nha nham nhan nhay nho nhua nhung no noi
nom non nong nu nui nuoc nuong oc oi ong phao phin pho phong qua quan quang que quen quy ra rau ren reo rieng ro rua
rung ruou ruong sach san sang sao sau say sen sim son song suoi sua tau thang tho thoc thom thuyen tim toi tra trang trau
tre troi trong vai vang voi vuon xa xanh xe xoai xuan yen
`
  .trim()
  .split(/\s+/)

const WORDS = 4
const NUMBERS = 1000
const SHAPE = /^(?:[a-z]{2,6}-){4}\d{3}$/

/** One of the syllables, each as likely as the next. */
export function drawSyllable(draw: (below: number) => number): string {
  return SYLLABLES[draw(SYLLABLES.length)] ?? ''
}

/** A one-time word such as `tre-lua-song-nui-427`, worth 42 bits. `draw` gives a secret random number below its argument. */
export function makeRecoveryWord(draw: (below: number) => number): string {
  const words = Array.from({ length: WORDS }, () => drawSyllable(draw))
  return [...words, String(draw(NUMBERS)).padStart(3, '0')].join('-')
}

/** The one spelling of a word somebody typed: case, marks, and blanks in place of dashes are forgiven. */
export function parseRecoveryWord(typed: string): string | null {
  const word = foldText(typed).replace(/[\s.\-\u2010-\u2015_]+/g, '-')
  return SHAPE.test(word) ? word : null
}

/** How many bits a guesser must get right. */
export function recoveryWordBits(): number {
  return WORDS * Math.log2(new Set(SYLLABLES).size) + Math.log2(NUMBERS)
}
