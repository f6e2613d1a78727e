import { Button } from './button'
import { Checkbox, CheckboxGroup, PasswordInput, RadioGroup, Select, Textarea, TextInput } from './field'
import { Section } from './page'
import { PictureAvatar } from './picture-avatar'

/** Samples of form controls for the style guide. */
export function StyleguideForms() {
  return (
    <Section id="forms" title="Biểu mẫu">
      <form>
        <TextInput id="full-name" label="Họ và tên" hint="Như trên thẻ căn cước." defaultValue="Nguyễn Thị Hoa" />
        <TextInput
          id="phone"
          label="Số điện thoại"
          error="Số điện thoại cần đủ 10 số"
          inputMode="tel"
          look="short"
          defaultValue="0905"
        />
        <TextInput id="code" label="Mã học" look="code" defaultValue="QN-4827-31" />
        <PasswordInput
          id="password"
          label="Mật khẩu"
          hint="Ít nhất 8 ký tự."
          showLabel="Hiện mật khẩu"
          hideLabel="Ẩn mật khẩu"
        />
        <Select
          id="unit"
          label="Đơn vị"
          optional="không bắt buộc"
          options={[
            { value: 'a', label: 'Sở Khoa học và Công nghệ' },
            { value: 'b', label: 'Ủy ban nhân dân xã Đông Sơn' }
          ]}
        />
        <Textarea id="note" label="Lời nhắn" />
        <AudienceSample />
        <CheckboxGroup
          id="wants"
          label="Bác muốn học gì?"
          hint="Chọn bao nhiêu cũng được."
          defaultValues={['pay']}
          choices={[
            { value: 'pay', label: 'Thanh toán không tiền mặt' },
            { value: 'safe', label: 'An toàn trên mạng' }
          ]}
        />
        <PictureSample />
        <Checkbox id="agree" label="Tôi đã đọc và đồng ý" />
        <Button>Tiếp tục</Button>
      </form>
    </Section>
  )
}

function AudienceSample() {
  return (
    <RadioGroup
      id="audience"
      label="Bác thuộc nhóm nào?"
      labelSize="page"
      error="Chọn một nhóm"
      defaultValue="officer"
      choices={[
        { value: 'citizen', label: 'Người dân' },
        { value: 'officer', label: 'Cán bộ, công chức, viên chức', hint: 'Có thêm bài về văn bản điện tử.' },
        { value: 'team', label: 'Tổ công nghệ số cộng đồng' }
      ]}
    />
  )
}

function PictureSample() {
  return (
    <RadioGroup
      id="picture"
      label="Chọn một hình"
      layout="pictures"
      defaultValue="boat"
      choices={(['buffalo', 'boat', 'garlic', 'lotus'] as const).map((id) => ({
        value: id,
        label: (
          <>
            <PictureAvatar picture={id} />
            {{ buffalo: 'Con trâu', boat: 'Con thuyền', garlic: 'Củ tỏi', lotus: 'Hoa sen' }[id]}
          </>
        )
      }))}
    />
  )
}
