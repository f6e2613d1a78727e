import { Button } from './button'
import { RadioGroup } from './field'
import { Section } from './page'

/** A piece of lesson, an activity and an answered check, for the style guide. */
export function StyleguideLesson() {
  return (
    <Section id="lesson" title="Bài học">
      <div className="prose">
        <p>
          Chuyển đổi số là <strong>đổi cách làm việc</strong> nhờ dữ liệu và công nghệ số, không chỉ là mua máy tính.
          Xem <a href="#lesson">cổng dịch vụ công</a> của tỉnh.
        </p>
        <h2>Khi nào gọi là chuyển đổi số?</h2>
        <ul>
          <li>Giấy tờ được lưu thành dữ liệu, dùng lại được nhiều lần.</li>
          <li>Người dân không phải đi lại nhiều lần.</li>
        </ul>
        <div className="story">
          <p className="story__title">Chị Hạnh ở chợ Nghĩa Chánh</p>
          <p>Sáng nào chị cũng dán mã QR trước quầy cá. Khách quét mã, chị nghe loa báo tiền về.</p>
        </div>
        <div className="callout callout--tip">
          <p className="callout__title">Mẹo nhỏ</p>
          <p>Mở ứng dụng bằng biểu tượng trên máy, đừng bấm vào đường dẫn trong tin nhắn.</p>
        </div>
        <div className="callout callout--warning">
          <p className="callout__title">Cẩn thận</p>
          <p>Cơ quan nhà nước không bao giờ hỏi mã OTP qua điện thoại.</p>
        </div>
        <table>
          <thead>
            <tr>
              <th scope="col">Việc</th>
              <th scope="col">Trước</th>
              <th scope="col">Nay</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>Nộp hồ sơ</td>
              <td>Ra ủy ban</td>
              <td>Nộp trên điện thoại</td>
            </tr>
          </tbody>
        </table>
        <div className="summary">
          <p className="summary__title">Ghi nhớ</p>
          <ul>
            <li>Số hóa là bước đầu; đổi cách làm mới là đích.</li>
          </ul>
        </div>
      </div>
      <section className="activity" aria-label="Hoạt động">
        <p className="practice-banner">THỰC HÀNH – không gửi hồ sơ thật</p>
        <p className="activity__kind">Hoạt động</p>
        <h3 className="activity__title">Số hóa hay chuyển đổi số?</h3>
        <p className="activity__intro">Xếp mỗi việc vào đúng nhóm.</p>
        <div className="activity-card activity-card--now">
          <RadioGroup
            id="sort-1"
            label="Quét giấy khai sinh thành tệp ảnh"
            choices={[
              { value: 'a', label: 'Số hóa' },
              { value: 'b', label: 'Chuyển đổi số' }
            ]}
          />
          <Button>Trả lời</Button>
        </div>
        <div className="feedback feedback--good" role="status">
          <p className="feedback__verdict">Đúng rồi</p>
          <p>Ảnh chụp mới chỉ là bản số của tờ giấy.</p>
        </div>
        <div className="feedback feedback--again" role="status">
          <p className="feedback__verdict">Mình xem lại nhé</p>
          <p>Cách làm chưa đổi, người dân vẫn phải đi nộp.</p>
        </div>
      </section>
    </Section>
  )
}
