import type { Role } from '~/areas/access/permissions'

/** A demo account: its person, where they work, and what they may do. */
export type DemoAccount = {
  name: string
  fullName: string
  /** The unit of their post by its code in the data files; null for a citizen. */
  unit: string | null
  position: string
  role: Role | null
  /** Where the role is held. */
  at: string
}

/** The commune whose officer and HR have demo accounts: xã Trà Bồng. */
const COMMUNE = 'c-21115'

export const demoAccounts: ReadonlyArray<DemoAccount> = [
  { name: 'learner', fullName: 'Hồ Thị Ơn (demo)', unit: null, position: '', role: null, at: '' },
  { name: 'officer', fullName: 'Đinh Văn Út (demo)', unit: COMMUNE, position: 'Cán bộ một cửa', role: null, at: '' },
  {
    name: 'trainer',
    fullName: 'Trần Minh Khoa (demo)',
    unit: 'QN-PVD',
    position: 'Giảng viên',
    role: 'trainer',
    at: 'province'
  },
  {
    name: 'reviewer',
    fullName: 'Lê Thị Bích (demo)',
    unit: 'QN-SGDDT',
    position: 'Chuyên viên',
    role: 'reviewer',
    at: 'province'
  },
  {
    name: 'hr',
    fullName: 'Nguyễn Thị Minh Hạnh (demo)',
    unit: 'QN-SNV',
    position: 'Chuyên viên Phòng Công chức, viên chức',
    role: 'hr',
    at: 'province'
  },
  {
    name: 'hr.unit',
    fullName: 'Võ Thị Thanh Nga (demo)',
    unit: COMMUNE,
    position: 'Công chức Văn phòng HĐND và UBND',
    role: 'hr',
    at: COMMUNE
  },
  {
    name: 'leader',
    fullName: 'Phạm Quốc Dũng (demo)',
    unit: 'QN-VPUB',
    position: 'Phó Chánh Văn phòng',
    role: 'leader',
    at: 'province'
  },
  {
    name: 'admin',
    fullName: 'Huỳnh Đức Long (demo)',
    unit: 'QN-IOC',
    position: 'Quản trị hệ thống',
    role: 'administrator',
    at: 'province'
  },
  { name: 'helper', fullName: 'Hồ Văn Trí (demo)', unit: null, position: '', role: 'helper', at: COMMUNE }
]
