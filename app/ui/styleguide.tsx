import type { ReactNode } from 'react'
import { Badge } from './badge'
import { Breadcrumbs } from './breadcrumbs'
import { Button, ButtonLink } from './button'
import { Card, Cards } from './card'
import { Details, Menu } from './details'
import { Empty } from './empty'
import { ErrorSummary } from './error-summary'
import { Icon, iconNames } from './icon'
import { Notice } from './notice'
import { Hero, Section } from './page'
import { Pagination } from './pagination'
import { PictureAvatar, pictureIds } from './picture-avatar'
import { ProgressBar } from './progress-bar'
import { SiteShell } from './shell'
import { StyleguideForms } from './styleguide-forms'
import { StyleguideLesson } from './styleguide-lesson'
import { StyleguideReport } from './styleguide-report'
import { Tabs } from './tabs'

/** Every part of the look on one page, with sample texts. For development only. */
export function Styleguide() {
  return (
    <SiteShell
      skipLabel="Đến nội dung chính"
      siteName="Trường học số Quảng Ngãi"
      tagline="Học kỹ năng số, miễn phí cho mọi người"
      mark={<Mark />}
      navLabel="Chính"
      nav={[
        { to: '/', label: 'Trang chủ', current: true },
        { to: '/courses', label: 'Khóa học' },
        { to: '/me', label: 'Việc học của tôi' },
        { to: '/verify', label: 'Tra cứu giấy chứng nhận' }
      ]}
      language={{ label: 'English', href: '?lang=en', lang: 'en' }}
      account={<AccountMenu />}
      demoBanner="DỮ LIỆU MINH HỌA"
      footer={<p>Sở Khoa học và Công nghệ tỉnh Quảng Ngãi. Nội dung theo giấy phép CC BY 4.0.</p>}
    >
      <Hero
        title="Học để làm chủ chiếc điện thoại của mình"
        lead="Bài ngắn, tiếng Việt dễ hiểu, học được cả khi mạng yếu. Xong khóa có giấy chứng nhận mà ai cũng kiểm tra được."
        picture={<Cover />}
        actions={
          <>
            <ButtonLink to="/courses" large iconAfter="arrow-right">
              Bắt đầu học
            </ButtonLink>
            <ButtonLink to="/sign-in" variant="secondary" large>
              Đăng nhập
            </ButtonLink>
          </>
        }
      />
      <CardsSample />
      <MessagesSample />
      <StyleguideForms />
      <StyleguideLesson />
      <StyleguideReport />
      <WaysSample />
      <PicturesSample />
    </SiteShell>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect width="40" height="40" rx="10" fill="#0b6e6e" />
      <path d="M4 27c5-4 9-4 14 0 5 4 9 4 14 0l4-2v5c0 3-2 6-6 6H10c-4 0-6-3-6-6Z" fill="#66cbc3" />
      <path
        d="M20 6v17M21 8c6 3 8 7 8 13h-8ZM19 11c-4 2-7 6-7 10h7Z"
        fill="#ffd166"
        stroke="#ffd166"
        strokeLinejoin="round"
      />
    </svg>
  )
}

function AccountMenu() {
  return (
    <Menu
      summary={
        <>
          <Icon name="user" />
          <span className="visually-hidden">Tài khoản của Nguyễn Thị Hoa</span>
        </>
      }
    >
      <li>
        <a href="/me/settings">Cài đặt</a>
      </li>
      <li>
        <button type="button">Đăng xuất</button>
      </li>
    </Menu>
  )
}

function CardsSample() {
  return (
    <Section id="cards" title="Khóa học">
      <Cards>
        <li>
          <Card
            to="/courses/a"
            title="Chuyển đổi số cơ bản"
            meta="8 bài · khoảng 90 phút"
            picture={<Cover />}
            foot={<ProgressBar id="p1" label="Đã học" value={3} max={8} text="3/8 bài" />}
          >
            <p>Hiểu đúng về chuyển đổi số và những việc làm được ngay hôm nay.</p>
          </Card>
        </li>
        <li>
          <Card
            to="/courses/b"
            title="An toàn trên mạng cho cả nhà, và cách nhận ra cuộc gọi giả danh cơ quan nhà nước"
            meta="5 bài · khoảng 50 phút"
            picture={<Cover />}
            foot={
              <Badge tone="done" icon="check">
                Đã hoàn thành
              </Badge>
            }
          />
        </li>
        <li>
          <Card
            to="/courses/c"
            title="Dịch vụ công trực tuyến"
            meta="6 bài"
            foot={
              <Badge tone="due" icon="clock">
                Hạn 30/11/2026
              </Badge>
            }
          >
            <p>Nộp hồ sơ tại nhà, theo dõi kết quả.</p>
          </Card>
        </li>
      </Cards>
      <dl className="facts">
        <Fact name="Cán bộ đã hoàn thành" value="1.402" />
        <Fact name="Trên tổng số" value="1.985" />
        <Fact name="Tỷ lệ" value="70,6%" />
        <Fact name="Còn lại" value="18 ngày" />
      </dl>
    </Section>
  )
}

function Cover() {
  return (
    <svg viewBox="0 0 640 360" aria-hidden="true" focusable="false">
      <rect width="640" height="360" fill="#d7e9f2" />
      <circle cx="500" cy="90" r="44" fill="#f2b84b" />
      <path d="M0 250 150 120l90 90 70-60 170 120 160-60v150H0Z" fill="#3f7f6f" />
      <path d="M0 290c100-40 200-30 320 0s220 20 320-20v90H0Z" fill="#7aab63" />
    </svg>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function MessagesSample() {
  return (
    <Section id="messages" title="Thông báo">
      <ErrorSummary
        title="Bác xem lại giúp hai chỗ"
        errors={[
          { field: 'phone', message: 'Số điện thoại cần đủ 10 số' },
          { field: 'audience', message: 'Chọn một nhóm' }
        ]}
      />
      <Notice title="Bài học đã đổi">Có 2 bài mới kể từ lần học trước.</Notice>
      <Notice tone="done" title="Đã lưu">
        Bài làm của bác đã được lưu lúc 9:41.
      </Notice>
      <Notice tone="careful" title="Hạn còn 3 ngày">
        Hạn hoàn thành là hết ngày 30/11/2026.
      </Notice>
      <Notice tone="offline">Đang ngoại tuyến. Bài đã tải về vẫn đọc được.</Notice>
      <p>
        <Badge>Bản nháp</Badge> <Badge tone="accent">Đang học</Badge> <Badge tone="done">Hoàn thành</Badge>{' '}
        <Badge tone="due">Sắp đến hạn</Badge>
      </p>
      <Details summary="Vì sao cần số điện thoại?">
        <p>Để lấy lại mật khẩu. Chúng tôi không gọi điện và không gửi quảng cáo.</p>
      </Details>
      <Empty title="Chưa có giấy chứng nhận nào" action={<ButtonLink to="/courses">Xem khóa học</ButtonLink>}>
        <p>Hoàn thành một khóa học, giấy chứng nhận sẽ nằm ở đây.</p>
      </Empty>
    </Section>
  )
}

function WaysSample() {
  return (
    <Section id="ways" title="Nút và lối đi">
      <Breadcrumbs label="Vị trí" items={[{ label: 'Trang chủ', to: '/' }, { label: 'Bảng kiểu' }]} />
      <Tabs
        label="Báo cáo"
        tabs={[
          { to: '?v=unit', label: 'Theo đơn vị', current: true },
          { to: '?v=cohort', label: 'Theo nhóm đối tượng' }
        ]}
      />
      <div className="actions">
        <Button>Lưu và tiếp tục</Button>
        <Button variant="secondary" icon="download">
          Tải về
        </Button>
        <Button variant="quiet">Bỏ qua</Button>
        <Button variant="careful">Thu hồi</Button>
        <Button disabled>Chưa dùng được</Button>
      </div>
      <Pagination
        label="Trang"
        previous={{ to: '?before=1', label: 'Trang trước' }}
        summary="51–100 trong 2.000 người"
        next={{ to: '?after=1', label: 'Trang sau' }}
      />
      <ol className="steps">
        <Step mark={<Icon name="check" />} done title="Chuyển đổi số là gì" side="8 phút" />
        <Step mark="2" title="Nhận ra trang web giả mạo cơ quan nhà nước" side="10 phút" />
        <Step mark="3" title="Định danh điện tử VNeID" side="12 phút" />
      </ol>
      <div className="code-card">
        <p>Mã học của bác</p>
        <p className="code-card__code">QN-4827-31</p>
      </div>
    </Section>
  )
}

function Step({ mark, done, title, side }: { mark: ReactNode; done?: boolean; title: string; side: string }) {
  return (
    <li>
      <span className={done ? 'steps__mark steps__mark--done' : 'steps__mark'}>{mark}</span>
      <span className="steps__main">
        <a href="#ways">{title}</a>
      </span>
      <span className="steps__side">{side}</span>
    </li>
  )
}

function PicturesSample() {
  return (
    <Section id="pictures" title="Hình và biểu tượng">
      <p>
        {pictureIds.map((id) => (
          <PictureAvatar key={id} picture={id} label={id} large />
        ))}
      </p>
      <p>
        {iconNames.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </p>
    </Section>
  )
}
