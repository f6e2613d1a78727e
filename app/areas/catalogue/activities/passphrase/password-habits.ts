/** What people here often put into passwords, most common first, without marks: the meter guesses these early. */
export const habits: string[] = [
  ...['matkhau', 'anhyeuem', 'emyeuanh', 'yeuem', 'yeuanh', 'iloveyou', 'password', 'qwerty', 'admin', 'vietnam'],
  ...['khongbiet', 'khongnho', 'xinchao', 'chaoban', 'mothaiba', 'concho', 'conmeo', 'conheo', 'giadinh', 'hanhphuc'],
  ...['tinhyeu', 'nhoem', 'nhoanh', 'bome', 'chame', 'vochong', 'conyeu', 'contrai', 'congai', 'embe', 'toiyeu'],
  ...['quangngai', 'kontum', 'danang', 'saigon', 'hanoi', 'hue', 'lyson', 'sahuynh', 'trabong', 'bato', 'mangden'],
  ...['nguyen', 'tran', 'pham', 'hoang', 'huynh', 'phan', 'vuong', 'dang', 'bui', 'trinh', 'truong', 'doan'],
  ...['nguyenvan', 'tranvan', 'phamvan', 'nguyenthi', 'tranthi', 'phamthi', 'thanh', 'hung', 'dung', 'tuan', 'linh'],
  ...['hoa', 'lan', 'mai', 'huong', 'thao', 'trang', 'nga', 'minh', 'duc', 'long', 'phuc', 'loc', 'tho', 'tai'],
  ...[
    'phattai',
    'maimai',
    'mattroi',
    'bongda',
    'vodich',
    'zalo',
    'facebook',
    'dienthoai',
    'maytinh',
    'congan',
    'giaovien'
  ]
]
