<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ActionForm</name>
    <message>
        <source>Add a tag</source>
        <translation>Thêm nhãn</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>Ghi thông tin</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Take a tag away</source>
        <translation>Gỡ nhãn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>empty clears the field</source>
        <translation>để trống sẽ xóa thông tin này</translation>
    </message>
</context>
<context>
    <name>ActivationDialog</name>
    <message>
        <source>Activate</source>
        <translation>Kích hoạt</translation>
    </message>
    <message>
        <source>Activate all the same</source>
        <translation>Vẫn kích hoạt</translation>
    </message>
    <message>
        <source>Activate “{name}”?</source>
        <translation>Kích hoạt “{name}”?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Chạy tiếp</translation>
    </message>
    <message>
        <source>Resume “{name}”?</source>
        <translation>Chạy tiếp “{name}”?</translation>
    </message>
    <message>
        <source>This has to be put right first</source>
        <translation>Cần sửa những điều này trước</translation>
    </message>
    <message>
        <source>Worth a look first</source>
        <translation>Nên xem qua trước</translation>
    </message>
    <message>
        <source>“{name}” cannot be activated yet</source>
        <translation>Chưa kích hoạt được “{name}”</translation>
    </message>
</context>
<context>
    <name>ActivityFilter</name>
    <message>
        <source>All sequences</source>
        <translation>Mọi chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Đã đến nơi</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>Mọi trạng thái</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Thất bại</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Không gửi</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Chưa chắc chắn</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Đang trên đường</translation>
    </message>
    <message>
        <source>Search by customer or address</source>
        <translation>Tìm theo khách hàng hoặc địa chỉ</translation>
    </message>
    <message>
        <source>Search messages</source>
        <translation>Tìm tin nhắn</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Khi nào</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Hoạt động</translation>
    </message>
    <message>
        <source>Every message that went out, or did not, and why, and what is coming.</source>
        <translation>Mọi tin nhắn đã gửi hoặc không gửi, lý do, và những tin sắp gửi.</translation>
    </message>
    <message>
        <source>No message is like that.</source>
        <translation>Không có tin nhắn nào như vậy.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>Chưa gửi gì</translation>
    </message>
    <message>
        <source>Once a sequence is active and somebody has joined it, each of its messages is listed here: when it went out, whether it arrived, and why it was sent then.</source>
        <translation>Khi có chuỗi tin nhắn đang chạy và có khách tham gia, từng tin nhắn sẽ hiện ở đây: gửi lúc nào, có đến nơi không, và vì sao gửi lúc đó.</translation>
    </message>
    <message>
        <source>Settled: {state}.</source>
        <translation>Đã giải quyết: {state}.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Xem tin cũ hơn</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n message(s) are shown.</source>
        <translation>
            <numerusform>Đang hiện %n tin nhắn mới nhất.</numerusform>
        </translation>
    </message>
    <message>
        <source>What has been</source>
        <translation>Đã qua</translation>
    </message>
    <message>
        <source>What is coming</source>
        <translation>Sắp tới</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Danh sách gồm</translation>
    </message>
</context>
<context>
    <name>ActivityTable</name>
    <message>
        <source>Messages</source>
        <translation>Tin nhắn</translation>
    </message>
</context>
<context>
    <name>AddressesField</name>
    <message>
        <source>Add an address</source>
        <translation>Thêm địa chỉ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Loại địa chỉ</translation>
    </message>
    <message>
        <source>Messages go to this one; the others are only known.</source>
        <translation>Tin nhắn được gửi tới địa chỉ này; các địa chỉ kia chỉ để biết.</translation>
    </message>
    <message>
        <source>Take this address away</source>
        <translation>Bỏ địa chỉ này</translation>
    </message>
    <message>
        <source>Written to first</source>
        <translation>Viết tới đây trước</translation>
    </message>
    <message>
        <source>first</source>
        <translation>trước</translation>
    </message>
</context>
<context>
    <name>Announcing</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Đã hoàn tác: {what}</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>Failed last</source>
        <translation>Lần thất bại gần nhất</translation>
    </message>
</context>
<context>
    <name>BackupSettings</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n bản sao lưu</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Backed up to {file}.</source>
        <translation>Đã sao lưu vào {file}.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation>Bản sao lưu (*.backup)</translation>
    </message>
    <message>
        <source>Customers, sequences and history are in this folder on your own computer. Passwords are not in it: they are kept by the system.</source>
        <translation>Khách hàng, chuỗi tin nhắn và lịch sử nằm trong thư mục này trên máy của bạn. Mật khẩu không nằm ở đây: hệ điều hành giữ chúng.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Move the data folder</source>
        <translation>Chuyển thư mục dữ liệu</translation>
    </message>
    <message>
        <source>Move the data folder…</source>
        <translation>Chuyển thư mục dữ liệu…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Chưa có</translation>
    </message>
    <message>
        <source>One is made every day while Tendril runs: seven days and four weeks are kept.</source>
        <translation>Mỗi ngày Tendril chạy sẽ tạo một bản: giữ bảy ngày và bốn tuần gần nhất.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Khôi phục…</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Dữ liệu của bạn</translation>
    </message>
    <message>
        <source>newest: {when}</source>
        <translation>mới nhất: {when}</translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Change the block</source>
        <translation>Sửa khối tin nhắn</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>As {name} would get it</source>
        <translation>Như {name} sẽ nhận được</translation>
    </message>
    <message>
        <source>Choose what to send.</source>
        <translation>Chọn nội dung cần gửi.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>No block yet</source>
        <translation>Chưa có khối tin nhắn</translation>
    </message>
    <message>
        <source>“{key}” is missing</source>
        <translation>Không tìm thấy “{key}”</translation>
    </message>
</context>
<context>
    <name>BlockChoice</name>
    <message>
        <source>Choose a block</source>
        <translation>Chọn khối tin nhắn</translation>
    </message>
</context>
<context>
    <name>BlockDesk</name>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Not saved yet. {fault}</source>
        <translation>Chưa lưu được. {fault}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
</context>
<context>
    <name>BlockDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Message block</source>
        <translation>Khối tin nhắn</translation>
    </message>
    <message>
        <source>Running sequences keep the words they were published with until you publish again.</source>
        <translation>Các chuỗi đang chạy vẫn giữ lời cũ cho đến khi bạn áp dụng lại.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>What you have written is not kept yet.</source>
        <translation>Nội dung bạn viết chưa được giữ lại.</translation>
    </message>
    <message>
        <source>You were writing this when Tendril ended. It is not kept yet: keep it, or throw it away.</source>
        <translation>Bạn đang viết dở nội dung này khi Tendril tắt. Nó chưa được giữ lại: hãy giữ hoặc bỏ đi.</translation>
    </message>
</context>
<context>
    <name>BlockFields</name>
    <message>
        <source>Buttons</source>
        <translation>Nút bấm</translation>
    </message>
    <message>
        <source>HTML of the mail</source>
        <translation>HTML của email</translation>
    </message>
    <message>
        <source>Hello… Type {{ to insert what differs from customer to customer.</source>
        <translation>Xin chào… Gõ {{ để chèn thông tin riêng của từng khách.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Chèn</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>Chèn biến</translation>
    </message>
    <message>
        <source>Insert a variable (Ctrl+Space)</source>
        <translation>Chèn biến (Ctrl+Space)</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>Tên khối tin nhắn</translation>
    </message>
    <message>
        <source>Name, seen by you alone</source>
        <translation>Tên, chỉ mình bạn thấy</translation>
    </message>
    <message>
        <source>Only for mail</source>
        <translation>Chỉ dành cho email</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Hình ảnh</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Câu trả lời nhanh</translation>
    </message>
    <message>
        <source>Send it as plain text only</source>
        <translation>Chỉ gửi dạng chữ thuần</translation>
    </message>
    <message>
        <source>Subject of the mail</source>
        <translation>Tiêu đề email</translation>
    </message>
    <message>
        <source>Subject; only a mail shows it</source>
        <translation>Tiêu đề; chỉ email mới hiện</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>The text above goes along as the plain version, for readers that show no HTML.</source>
        <translation>Nội dung phía trên được gửi kèm dạng chữ thuần, cho trình đọc không hiện HTML.</translation>
    </message>
    <message>
        <source>Write the mail as HTML too</source>
        <translation>Viết thêm bản HTML cho email</translation>
    </message>
</context>
<context>
    <name>BlockPicker</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose what to send</source>
        <translation>Chọn nội dung cần gửi</translation>
    </message>
    <message>
        <source>Edit the words…</source>
        <translation>Sửa nội dung…</translation>
    </message>
    <message>
        <source>No block says that.</source>
        <translation>Không có khối tin nhắn nào có nội dung đó.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search blocks</source>
        <translation>Tìm khối tin nhắn</translation>
    </message>
    <message>
        <source>Use this block</source>
        <translation>Dùng khối này</translation>
    </message>
    <message>
        <source>Write a new one…</source>
        <translation>Viết khối mới…</translation>
    </message>
</context>
<context>
    <name>BlockPreview</name>
    <message>
        <source>An example: {name}</source>
        <translation>Ví dụ: {name}</translation>
    </message>
    <message>
        <source>As a chat</source>
        <translation>Dạng trò chuyện</translation>
    </message>
    <message>
        <source>As a mail</source>
        <translation>Dạng email</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>Cách hiển thị</translation>
    </message>
    <message>
        <source>Not known of {name}: {fields}. There will be a gap.</source>
        <translation>Chưa biết của {name}: {fields}. Chỗ đó sẽ bị trống.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>The customer it is tried on</source>
        <translation>Khách hàng dùng để thử</translation>
    </message>
    <message>
        <source>There is nothing to see yet.</source>
        <translation>Chưa có gì để xem.</translation>
    </message>
</context>
<context>
    <name>BlockRows</name>
    <message>
        <source>Add a button</source>
        <translation>Thêm nút</translation>
    </message>
    <message>
        <source>Add a quick reply</source>
        <translation>Thêm câu trả lời nhanh</translation>
    </message>
    <message>
        <source>Link of the button</source>
        <translation>Liên kết của nút</translation>
    </message>
    <message>
        <source>Take the button away</source>
        <translation>Bỏ nút này</translation>
    </message>
    <message>
        <source>Take the quick reply away</source>
        <translation>Bỏ câu trả lời nhanh này</translation>
    </message>
    <message>
        <source>What the customer can answer</source>
        <translation>Câu khách có thể trả lời</translation>
    </message>
    <message>
        <source>Words on the button</source>
        <translation>Chữ trên nút</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
</context>
<context>
    <name>BlocksList</name>
    <message>
        <source>Blocks</source>
        <translation>Khối tin nhắn</translation>
    </message>
</context>
<context>
    <name>BlocksModel</name>
    <message>
        <source>Not used</source>
        <translation>Chưa dùng</translation>
    </message>
    <message numerus="yes">
        <source>Used in %n sequence(s)</source>
        <translation>
            <numerusform>Dùng trong %n chuỗi tin nhắn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlocksPage</name>
    <message>
        <source>Blocks</source>
        <translation>Khối tin nhắn</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Theo tên</translation>
    </message>
    <message>
        <source>Close; the block stays deleted</source>
        <translation>Đóng; khối tin nhắn vẫn bị xóa</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Most used first</source>
        <translation>Dùng nhiều nhất trước</translation>
    </message>
    <message>
        <source>New block</source>
        <translation>Khối mới</translation>
    </message>
    <message>
        <source>No block says “{text}”.</source>
        <translation>Không có khối tin nhắn nào chứa “{text}”.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search blocks</source>
        <translation>Tìm khối tin nhắn</translation>
    </message>
    <message>
        <source>The messages that your sequences send.</source>
        <translation>Những tin nhắn mà các chuỗi của bạn gửi đi.</translation>
    </message>
    <message>
        <source>Unused first</source>
        <translation>Chưa dùng trước</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (bản sao)</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>Đã xóa “{name}”.</translation>
    </message>
</context>
<context>
    <name>BranchRow</name>
    <message>
        <source>Label of branch {number}</source>
        <translation>Tên của nhánh {number}</translation>
    </message>
    <message>
        <source>Remove branch {number}</source>
        <translation>Bỏ nhánh {number}</translation>
    </message>
    <message>
        <source>Remove this branch</source>
        <translation>Bỏ nhánh này</translation>
    </message>
    <message>
        <source>Share of branch {number} in per cent</source>
        <translation>Phần trăm của nhánh {number}</translation>
    </message>
    <message>
        <source>What the others leave</source>
        <translation>Phần còn lại của các nhánh kia</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Tháng sau</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Choose what to send</source>
        <translation>Chọn nội dung cần gửi</translation>
    </message>
    <message>
        <source>Customers you add</source>
        <translation>Khách do bạn thêm</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Double-click to write</source>
        <translation>Bấm đúp để viết</translation>
    </message>
    <message>
        <source>Step is off: skipped</source>
        <translation>Bước đang tắt: bỏ qua</translation>
    </message>
    <message>
        <source>When a booking is cancelled</source>
        <translation>Khi lịch hẹn bị hủy</translation>
    </message>
    <message>
        <source>When a booking is changed</source>
        <translation>Khi lịch hẹn thay đổi</translation>
    </message>
    <message>
        <source>When a booking is made</source>
        <translation>Khi có lịch hẹn mới</translation>
    </message>
    <message>
        <source>When a cart is abandoned</source>
        <translation>Khi giỏ hàng bị bỏ quên</translation>
    </message>
    <message>
        <source>When a message arrives</source>
        <translation>Khi có tin nhắn đến</translation>
    </message>
    <message>
        <source>When an order is placed</source>
        <translation>Khi có đơn hàng mới</translation>
    </message>
    <message>
        <source>When somebody signs up</source>
        <translation>Khi có người đăng ký</translation>
    </message>
    <message>
        <source>When “{event}”</source>
        <translation>Khi “{event}”</translation>
    </message>
    <message>
        <source>add the tag “{tag}”</source>
        <translation>thêm nhãn “{tag}”</translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation>bất kỳ giờ nào</translation>
    </message>
    <message>
        <source>at most once a day</source>
        <translation>tối đa một lần mỗi ngày</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>ngay lập tức</translation>
    </message>
    <message>
        <source>by hand or by tag, at most once a day</source>
        <translation>thêm tay hoặc theo nhãn, tối đa một lần mỗi ngày</translation>
    </message>
    <message>
        <source>once per {occurrence}</source>
        <translation>một lần cho mỗi {occurrence}</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>hình ảnh</translation>
    </message>
    <message>
        <source>reached by “{event}” from anywhere</source>
        <translation>đạt được khi “{event}”, từ bất kỳ bước nào</translation>
    </message>
    <message>
        <source>set {field} to “{value}”</source>
        <translation>ghi {field} thành “{value}”</translation>
    </message>
    <message>
        <source>take away the tag “{tag}”</source>
        <translation>gỡ nhãn “{tag}”</translation>
    </message>
    <message>
        <source>template</source>
        <translation>mẫu tin</translation>
    </message>
    <message>
        <source>{hours}, every day</source>
        <translation>{hours}, mỗi ngày</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} ngày</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} ngày</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} giờ</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} phút</translation>
    </message>
    <message>
        <source>{n} week</source>
        <translation>{n} tuần</translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation>{n} tuần</translation>
    </message>
    <message>
        <source>{time} after delivery</source>
        <translation>{time} sau khi tin trước đến nơi</translation>
    </message>
    <message>
        <source>{time} after joining</source>
        <translation>{time} sau khi tham gia</translation>
    </message>
    <message>
        <source>“{event}”, at most {time}</source>
        <translation>“{event}”, tối đa {time}</translation>
    </message>
</context>
<context>
    <name>CardMarks</name>
    <message>
        <source>Changed, and not in effect until it is published.</source>
        <translation>Đã sửa, nhưng chưa có hiệu lực cho đến khi bạn áp dụng.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>not in effect yet</source>
        <translation>chưa có hiệu lực</translation>
    </message>
    <message>
        <source>{kind}: {problem}</source>
        <translation>{kind}: {problem}</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>There is nothing here.</source>
        <translation>Ở đây chưa có gì.</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>&amp;Name in Tendril</source>
        <translation>&amp;Tên trong Tendril</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>Sửa “{name}”</translation>
    </message>
    <message>
        <source>Fill in {names}.</source>
        <translation>Hãy điền {names}.</translation>
    </message>
    <message>
        <source>It is tried first, without writing to anybody, and changed only if it works.</source>
        <translation>Kênh được thử trước, không viết cho ai cả, và chỉ sửa nếu thử được.</translation>
    </message>
    <message>
        <source>Name in Tendril</source>
        <translation>Tên trong Tendril</translation>
    </message>
    <message>
        <source>New secrets for “{name}”</source>
        <translation>Mã bí mật mới cho “{name}”</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Đang thử…</translation>
    </message>
    <message>
        <source>What you leave empty stays as it is. They are tried first, and kept in this computer&apos;s keyring only if they work; nobody can read them here again.</source>
        <translation>Ô nào để trống thì giữ nguyên. Chúng được thử trước và chỉ được cất vào kho khóa của máy này nếu dùng được; không ai đọc lại được chúng ở đây.</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>How it begins and ends: {fields}.</source>
        <translation>Cách bắt đầu và kết thúc: {fields}.</translation>
    </message>
    <message>
        <source>how late is too late</source>
        <translation>thế nào là quá muộn</translation>
    </message>
    <message>
        <source>how long it waits</source>
        <translation>thời gian chờ</translation>
    </message>
    <message>
        <source>its block</source>
        <translation>khối tin nhắn</translation>
    </message>
    <message>
        <source>its branches</source>
        <translation>các nhánh</translation>
    </message>
    <message>
        <source>its event</source>
        <translation>sự kiện</translation>
    </message>
    <message>
        <source>its hours</source>
        <translation>khung giờ</translation>
    </message>
    <message>
        <source>its kind</source>
        <translation>loại</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>its platform</source>
        <translation>nền tảng</translation>
    </message>
    <message>
        <source>its question</source>
        <translation>câu hỏi</translation>
    </message>
    <message>
        <source>its settings</source>
        <translation>thiết lập</translation>
    </message>
    <message>
        <source>the first step</source>
        <translation>bước đầu tiên</translation>
    </message>
    <message>
        <source>what happens if it fails</source>
        <translation>cách xử lý khi thất bại</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>việc bước này làm</translation>
    </message>
    <message>
        <source>when customers leave</source>
        <translation>khi nào khách rời chuỗi</translation>
    </message>
    <message>
        <source>when it is sent</source>
        <translation>thời điểm gửi</translation>
    </message>
    <message>
        <source>whether it is on</source>
        <translation>bật hay tắt</translation>
    </message>
    <message>
        <source>who joins</source>
        <translation>ai tham gia</translation>
    </message>
    <message>
        <source>whose time counts</source>
        <translation>theo giờ của ai</translation>
    </message>
    <message>
        <source>“{step}” changes: {fields}.</source>
        <translation>“{step}” thay đổi: {fields}.</translation>
    </message>
    <message>
        <source>“{step}” is followed by another step.</source>
        <translation>Sau “{step}” là một bước khác.</translation>
    </message>
    <message>
        <source>“{step}” is new.</source>
        <translation>“{step}” là bước mới.</translation>
    </message>
    <message>
        <source>“{step}” is taken out.</source>
        <translation>“{step}” bị bỏ.</translation>
    </message>
    <message>
        <source>“{step}” says something else.</source>
        <translation>“{step}” có nội dung khác.</translation>
    </message>
</context>
<context>
    <name>ChannelCard</name>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Check {name}</source>
        <translation>Kiểm tra {name}</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>It works: {account}.</source>
        <translation>Hoạt động tốt: {account}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Mở {name}</translation>
    </message>
</context>
<context>
    <name>ChannelDetail</name>
    <message>
        <source>All channels</source>
        <translation>Tất cả các kênh</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Ngắt kết nối…</translation>
    </message>
    <message>
        <source>New secrets…</source>
        <translation>Mã bí mật mới…</translation>
    </message>
    <message>
        <source>What is known of this channel</source>
        <translation>Những gì biết về kênh này</translation>
    </message>
</context>
<context>
    <name>ChannelDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>It is running. Pause it first: nothing goes out then until you resume it, and you are asked what becomes of what came due meanwhile.</source>
        <translation>Chuỗi này đang chạy. Hãy tạm dừng trước: khi đó không tin nào được gửi cho đến khi bạn cho chạy tiếp, và bạn sẽ được hỏi phải làm gì với những tin đã đến hạn trong lúc dừng.</translation>
    </message>
    <message>
        <source>It was written for {older}. Look through its messages before you activate it; those that are being tried again are skipped.</source>
        <translation>Chuỗi này được viết cho {older}. Hãy xem lại các tin nhắn trước khi kích hoạt; những tin đang gửi lại sẽ bị bỏ qua.</translation>
    </message>
    <message>
        <source>No channel is connected yet. Connect one on the page Channels.</source>
        <translation>Chưa kết nối kênh nào. Hãy kết nối một kênh ở trang Kênh.</translation>
    </message>
    <message>
        <source>Pause it</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Use this channel</source>
        <translation>Dùng kênh này</translation>
    </message>
    <message>
        <source>What you have drawn stays, and can still be undone. The channel is changed back here.</source>
        <translation>Những gì bạn đã vẽ vẫn giữ nguyên và vẫn hoàn tác được. Muốn đổi lại kênh, hãy làm tại đây.</translation>
    </message>
    <message>
        <source>Send “{name}” over…</source>
        <translation>Gửi “{name}” qua…</translation>
    </message>
    <message>
        <source>The channel it was sent over has been removed. Nothing goes out until it has another.</source>
        <translation>Kênh dùng để gửi đã bị gỡ. Chưa có gì được gửi cho đến khi bạn chọn kênh khác.</translation>
    </message>
</context>
<context>
    <name>ChannelsPage</name>
    <message>
        <source>A channel is an account that messages go out over: your mailbox, or Practice, a phone drawn on screen that reaches nobody. Begin with Practice and see everything happen.</source>
        <translation>Kênh là tài khoản mà tin nhắn được gửi qua: hộp thư của bạn, hoặc Tập dượt – một chiếc điện thoại vẽ trên màn hình, không gửi cho ai cả. Hãy bắt đầu với Tập dượt để xem mọi thứ diễn ra.</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Connect a channel…</source>
        <translation>Kết nối kênh…</translation>
    </message>
    <message>
        <source>Connect the first channel</source>
        <translation>Kết nối kênh đầu tiên</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Kết nối…</translation>
    </message>
    <message>
        <source>The accounts that your messages go out over.</source>
        <translation>Các tài khoản mà tin nhắn của bạn được gửi qua.</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Nothing is called so.</source>
        <translation>Không có mục nào tên như vậy.</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>If it is wrong, set it right in the settings of this computer. Tendril notices within half a minute and goes on by itself, as if nothing had happened.</source>
        <translation>Nếu sai, hãy chỉnh lại trong phần cài đặt của máy tính. Tendril nhận ra trong vòng nửa phút và tự chạy tiếp như chưa có gì xảy ra.</translation>
    </message>
    <message>
        <source>Is the computer&apos;s clock right?</source>
        <translation>Đồng hồ máy tính có đúng không?</translation>
    </message>
    <message>
        <source>It is right: go on</source>
        <translation>Đúng: chạy tiếp</translation>
    </message>
    <message numerus="yes">
        <source>It is right: look at %n message(s)…</source>
        <translation>
            <numerusform>Đúng: xem %n tin nhắn…</numerusform>
        </translation>
    </message>
    <message>
        <source>It is wrong: hold everything</source>
        <translation>Sai: giữ lại tất cả</translation>
    </message>
    <message>
        <source>The clock is right: sending goes on.</source>
        <translation>Đồng hồ đúng: tiếp tục gửi.</translation>
    </message>
    <message>
        <source>The clock says that it is now</source>
        <translation>Đồng hồ cho biết bây giờ là</translation>
    </message>
</context>
<context>
    <name>ClockFields</name>
    <message>
        <source>Days later</source>
        <translation>Số ngày sau</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Vào ngày nào</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Giờ trong ngày</translation>
    </message>
    <message>
        <source>days later</source>
        <translation>ngày sau</translation>
    </message>
    <message>
        <source>some days later</source>
        <translation>sau vài ngày</translation>
    </message>
    <message>
        <source>the next time</source>
        <translation>lần tới</translation>
    </message>
</context>
<context>
    <name>ClosedDays</name>
    <message>
        <source>Add a day…</source>
        <translation>Thêm ngày…</translation>
    </message>
    <message>
        <source>No single days</source>
        <translation>Không có ngày riêng lẻ</translation>
    </message>
    <message>
        <source>Take away {day}</source>
        <translation>Bỏ {day}</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>Go on sending without a window?</source>
        <translation>Tiếp tục gửi khi không có cửa sổ?</translation>
    </message>
    <message>
        <source>Keep sending</source>
        <translation>Tiếp tục gửi</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Tendril goes on sending</source>
        <translation>Tendril vẫn tiếp tục gửi</translation>
    </message>
    <message>
        <source>The window closes, and your sequences keep running. Tendril&apos;s icon in the tray shows that they do: open the window from there, pause sending, or quit. You are told this once.</source>
        <translation>Cửa sổ đóng lại, còn các chuỗi tin nhắn của bạn vẫn chạy. Biểu tượng Tendril ở khay hệ thống cho bạn biết điều đó: từ đó bạn có thể mở cửa sổ, tạm dừng gửi hoặc thoát. Thông báo này chỉ hiện một lần.</translation>
    </message>
    <message>
        <source>This desktop shows no icon for a program without a window. Your sequences can keep running all the same: start Tendril again and this window comes back. If you quit, nothing goes out until you start Tendril again.</source>
        <translation>Màn hình này không hiện biểu tượng cho chương trình không có cửa sổ. Các chuỗi tin nhắn vẫn có thể chạy: mở lại Tendril thì cửa sổ này sẽ trở lại. Nếu bạn thoát, sẽ không gửi gì cho đến khi bạn mở lại Tendril.</translation>
    </message>
</context>
<context>
    <name>ColumnsView</name>
    <message>
        <source>(no heading)</source>
        <translation>(không có tên cột)</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Các cột trong tệp</translation>
    </message>
    <message>
        <source>Field for the column “{heading}”</source>
        <translation>Thông tin cho cột “{heading}”</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Own field: {name}</source>
        <translation>Thông tin riêng: {name}</translation>
    </message>
</context>
<context>
    <name>ComingModel</name>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Tin tiếp theo</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Hẹn gửi</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Chuỗi</translation>
    </message>
    <message>
        <source>Why then</source>
        <translation>Vì sao lúc đó</translation>
    </message>
    <message>
        <source>{step}, left out</source>
        <translation>{step}, bỏ qua</translation>
    </message>
</context>
<context>
    <name>ComingView</name>
    <message>
        <source>More customers are called like that: write more of the name or the address.</source>
        <translation>Còn nhiều khách khác trùng tên: hãy gõ thêm tên hoặc địa chỉ.</translation>
    </message>
    <message>
        <source>Nothing is planned. Once somebody is in a running sequence, their next message is here.</source>
        <translation>Chưa có tin nào được hẹn. Khi có khách trong một chuỗi đang chạy, tin tiếp theo của họ sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Nothing like that is planned.</source>
        <translation>Không có tin nào như vậy được hẹn.</translation>
    </message>
    <message>
        <source>Planned messages</source>
        <translation>Tin đã hẹn</translation>
    </message>
    <message>
        <source>Sending is paused: nothing goes out until you resume.</source>
        <translation>Việc gửi đang tạm dừng: không tin nào được gửi cho đến khi bạn cho chạy tiếp.</translation>
    </message>
    <message>
        <source>Show later ones</source>
        <translation>Xem các tin sau</translation>
    </message>
    <message>
        <source>This is the plan as it is now: an order, an answer or other hours can change it.</source>
        <translation>Đây là kế hoạch lúc này: đơn hàng, câu trả lời hay giờ giấc khác đều có thể làm nó thay đổi.</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Variables</source>
        <translation>Biến</translation>
    </message>
</context>
<context>
    <name>ConditionForm</name>
    <message>
        <source>A field</source>
        <translation>Một thông tin</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Hỏi</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Cách so sánh</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Something happened since joining</source>
        <translation>Có điều đã xảy ra từ khi tham gia</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>The customer answered</source>
        <translation>Khách đã trả lời</translation>
    </message>
    <message>
        <source>The customer has a tag</source>
        <translation>Khách có nhãn</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>chứa</translation>
    </message>
    <message>
        <source>is</source>
        <translation>là</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>đã biết</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>nhỏ hơn</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>lớn hơn</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>không là</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>chưa biết</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>A moment…</source>
        <translation>Xin chờ một chút…</translation>
    </message>
    <message>
        <source>At “{step}”: {why}.</source>
        <translation>Ở “{step}”: {why}.</translation>
    </message>
    <message>
        <source>Next message: “{step}”, {when}.</source>
        <translation>Tin tiếp theo: “{step}”, {when}.</translation>
    </message>
    <message>
        <source>No further message is planned.</source>
        <translation>Không còn tin nhắn nào được hẹn.</translation>
    </message>
    <message>
        <source>Over: {why}.</source>
        <translation>Kết thúc: {why}.</translation>
    </message>
    <message>
        <source>The sequence is being set up on the Practice phone.</source>
        <translation>Đang đưa chuỗi tin nhắn lên điện thoại tập dượt.</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>&amp;Name in Tendril</source>
        <translation>&amp;Tên trong Tendril</translation>
    </message>
    <message>
        <source>Another platform</source>
        <translation>Nền tảng khác</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>Connect a channel</source>
        <translation>Kết nối kênh</translation>
    </message>
    <message>
        <source>Connect {platform}</source>
        <translation>Kết nối {platform}</translation>
    </message>
    <message>
        <source>Fill in {names}.</source>
        <translation>Hãy điền {names}.</translation>
    </message>
    <message>
        <source>It is tried at once, without writing to anybody.</source>
        <translation>Kênh được thử ngay, không viết cho ai cả.</translation>
    </message>
    <message>
        <source>Name in Tendril</source>
        <translation>Tên trong Tendril</translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation>Đang thử…</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa biết</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>thêm tay</translation>
    </message>
    <message>
        <source>by hand: an address that had been forgotten</source>
        <translation>thêm tay: một địa chỉ đã từng bị xóa hẳn</translation>
    </message>
    <message>
        <source>by hand: {where}</source>
        <translation>thêm tay: {where}</translation>
    </message>
    <message>
        <source>event “{event}”</source>
        <translation>sự kiện “{event}”</translation>
    </message>
    <message>
        <source>import of {file}</source>
        <translation>nhập từ {file}</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Ngày</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>Nền &amp;tảng</translation>
    </message>
    <message>
        <source>&amp;Wants marketing</source>
        <translation>Muốn nhận &amp;quảng cáo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Consent of {name}</source>
        <translation>Sự đồng ý của {name}</translation>
    </message>
    <message>
        <source>Marketing may go out to them over {platform}.</source>
        <translation>Được phép gửi quảng cáo cho họ qua {platform}.</translation>
    </message>
    <message>
        <source>Not known is not yes: no marketing goes out to them over {platform}.</source>
        <translation>Chưa biết không phải là có: không gửi quảng cáo cho họ qua {platform}.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>They leave every marketing sequence over {platform} at once.</source>
        <translation>Họ rời ngay mọi chuỗi quảng cáo qua {platform}.</translation>
    </message>
    <message>
        <source>UNTIL NOW</source>
        <translation>CHO ĐẾN NAY</translation>
    </message>
    <message>
        <source>W&amp;here they said so</source>
        <translation>Họ nói điều đó ở đâ&amp;u</translation>
    </message>
    <message>
        <source>a card at the till, a phone call…</source>
        <translation>một tấm thẻ ở quầy, một cuộc gọi…</translation>
    </message>
    <message>
        <source>“{text}” is not a day in the calendar; write it like {example}.</source>
        <translation>“{text}” không phải một ngày trong lịch; hãy viết như {example}.</translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message>
        <source>Copied</source>
        <translation>Đã chép</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Copy: {what}</source>
        <translation>Chép: {what}</translation>
    </message>
</context>
<context>
    <name>Counters</name>
    <message>
        <source>As read in: {source}, checked {day}.</source>
        <translation>Theo {source}, kiểm tra ngày {day}.</translation>
    </message>
    <message>
        <source>Because of “{sign}”, an SMS holds 70 letters instead of 160.</source>
        <translation>Vì có “{sign}”, một SMS chỉ chứa 70 ký tự thay vì 160.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Count for another platform too</source>
        <translation>Đếm thêm cho nền tảng khác</translation>
    </message>
    <message>
        <source>Platforms</source>
        <translation>Nền tảng</translation>
    </message>
    <message>
        <source>{platform} {used}</source>
        <translation>{platform} {used}</translation>
    </message>
    <message>
        <source>{platform} {used} / {most}</source>
        <translation>{platform} {used} / {most}</translation>
    </message>
    <message>
        <source>{platform} {used} / {most} bytes</source>
        <translation>{platform} {used} / {most} byte</translation>
    </message>
    <message numerus="yes">
        <source>{platform} {used}: %n message(s)</source>
        <translation>
            <numerusform>{platform} {used}: %n tin nhắn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n đã đến nơi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n thất bại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n đã gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n đang chờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerActs</name>
    <message>
        <source>Added to “{sequence}”.</source>
        <translation>Đã thêm vào “{sequence}”.</translation>
    </message>
    <message>
        <source>Not added to “{sequence}”: {reason}.</source>
        <translation>Chưa thêm vào “{sequence}”: {reason}.</translation>
    </message>
</context>
<context>
    <name>CustomerChanges</name>
    <message>
        <source>A no is recorded for {platform}.</source>
        <translation>Đã ghi nhận lời từ chối cho {platform}.</translation>
    </message>
    <message>
        <source>A yes is recorded for {platform}.</source>
        <translation>Đã ghi nhận sự đồng ý cho {platform}.</translation>
    </message>
    <message>
        <source>For {platform} nothing is known any more.</source>
        <translation>Với {platform} nay chưa biết gì.</translation>
    </message>
    <message>
        <source>In “{sequence}” nothing comes any more.</source>
        <translation>Trong “{sequence}” không còn tin nào tới.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Taken out of “{sequence}”.</source>
        <translation>Đã lấy ra khỏi “{sequence}”.</translation>
    </message>
    <message>
        <source>They left “{sequence}”.</source>
        <translation>Họ đã rời “{sequence}”.</translation>
    </message>
    <message>
        <source>This address had been forgotten before, so a no to marketing is recorded.</source>
        <translation>Địa chỉ này đã từng bị xóa hẳn, nên ghi nhận là từ chối quảng cáo.</translation>
    </message>
    <message>
        <source>“{sequence}” now ends · {at}.</source>
        <translation>“{sequence}” nay kết thúc · {at}.</translation>
    </message>
    <message>
        <source>“{sequence}”: “{step}” comes now · {at}.</source>
        <translation>“{sequence}”: “{step}” nay tới · {at}.</translation>
    </message>
    <message>
        <source>“{sequence}”: “{step}” moved to {at} (was {was}).</source>
        <translation>“{sequence}”: “{step}” dời sang {at} (trước là {was}).</translation>
    </message>
    <message>
        <source>“{step}” was being sent and is not called back.</source>
        <translation>“{step}” đang được gửi nên không gọi lại được.</translation>
    </message>
</context>
<context>
    <name>CustomerChoice</name>
    <message>
        <source>Choose a customer</source>
        <translation>Chọn khách hàng</translation>
    </message>
    <message>
        <source>Customer: {name}. Choose another</source>
        <translation>Khách hàng: {name}. Chọn người khác</translation>
    </message>
</context>
<context>
    <name>CustomerDetail</name>
    <message>
        <source>Active sequences</source>
        <translation>Chuỗi tin nhắn đang chạy</translation>
    </message>
    <message>
        <source>Add to a sequence…</source>
        <translation>Thêm vào chuỗi…</translation>
    </message>
    <message>
        <source>CONSENT TO MARKETING</source>
        <translation>ĐỒNG Ý NHẬN QUẢNG CÁO</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Đóng chi tiết</translation>
    </message>
    <message>
        <source>Close details (Esc)</source>
        <translation>Đóng chi tiết (Esc)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Xóa hẳn…</translation>
    </message>
    <message>
        <source>MESSAGES</source>
        <translation>TIN NHẮN</translation>
    </message>
    <message>
        <source>No sequence is active yet</source>
        <translation>Chưa có chuỗi tin nhắn nào đang chạy</translation>
    </message>
    <message>
        <source>None is recorded, so nothing but transactional messages goes out to them.</source>
        <translation>Chưa ghi nhận sự đồng ý nào, nên khách chỉ nhận tin giao dịch.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>Chưa gửi gì.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Ghi nhận…</translation>
    </message>
    <message>
        <source>SEQUENCES</source>
        <translation>CHUỖI TIN NHẮN</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Xem tin cũ hơn</translation>
    </message>
    <message>
        <source>They are in none.</source>
        <translation>Họ không ở trong chuỗi nào.</translation>
    </message>
    <message>
        <source>written to first</source>
        <translation>được viết tới trước</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
</context>
<context>
    <name>CustomerDialog</name>
    <message>
        <source>A customer’s email, phone number or id</source>
        <translation>Email, số điện thoại hoặc mã của một khách hàng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Copy the fields of a customer</source>
        <translation>Chép thông tin của một khách hàng</translation>
    </message>
    <message>
        <source>Copy their fields</source>
        <translation>Chép thông tin</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Họ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Test customer</source>
        <translation>Khách hàng thử</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Use this customer</source>
        <translation>Dùng khách hàng này</translation>
    </message>
    <message>
        <source>What comes with “{event}”</source>
        <translation>Dữ liệu đi kèm “{event}”</translation>
    </message>
    <message>
        <source>Whom a sequence is tried on. Only the Practice phone is ever written to.</source>
        <translation>Người dùng để chạy thử chuỗi tin nhắn. Chỉ điện thoại tập dượt nhận được tin.</translation>
    </message>
    <message>
        <source>the shop’s</source>
        <translation>của cửa hàng</translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Consent to SMS</source>
        <translation>Đồng ý nhận SMS</translation>
    </message>
    <message>
        <source>Consent to WhatsApp</source>
        <translation>Đồng ý nhận WhatsApp</translation>
    </message>
    <message>
        <source>Consent to emails</source>
        <translation>Đồng ý nhận email</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Họ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>Họ và tên</translation>
    </message>
</context>
<context>
    <name>CustomerPopup</name>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Nobody is called like that.</source>
        <translation>Không có ai tên như vậy.</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Tìm khách hàng</translation>
    </message>
    <message>
        <source>There are more: write a part of the name or the address.</source>
        <translation>Còn nhiều khách khác: hãy gõ một phần tên hoặc địa chỉ.</translation>
    </message>
    <message>
        <source>There are no customers yet; a made-up one is shown.</source>
        <translation>Chưa có khách hàng nào; đang hiện một khách giả định.</translation>
    </message>
</context>
<context>
    <name>CustomersModel</name>
    <message>
        <source>Consent</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Nhập khách hàng</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>New customer…</source>
        <translation>Khách hàng mới…</translation>
    </message>
    <message>
        <source>Nobody&apos;s name, address or tag contains “{text}”.</source>
        <translation>Không có tên, địa chỉ hay nhãn nào chứa “{text}”.</translation>
    </message>
    <message>
        <source>Search by name, address or tag</source>
        <translation>Tìm theo tên, địa chỉ hoặc nhãn</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Tìm khách hàng</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Bảng dữ liệu (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>The people that your messages go to.</source>
        <translation>Những người nhận tin nhắn của bạn.</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>Tổng cộng {count}</translation>
    </message>
</context>
<context>
    <name>CustomersTable</name>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
</context>
<context>
    <name>DateFields</name>
    <message>
        <source>(empty: the date’s own)</source>
        <translation>(để trống: giờ của chính ngày đó)</translation>
    </message>
    <message>
        <source>Before or after</source>
        <translation>Trước hay sau</translation>
    </message>
    <message>
        <source>Every year anew</source>
        <translation>Lặp lại hằng năm</translation>
    </message>
    <message>
        <source>Field with the date</source>
        <translation>Thông tin chứa ngày</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Bao lâu</translation>
    </message>
    <message>
        <source>If it has passed</source>
        <translation>Nếu đã qua mất</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Giờ trong ngày</translation>
    </message>
    <message>
        <source>after</source>
        <translation>sau</translation>
    </message>
    <message>
        <source>at</source>
        <translation>lúc</translation>
    </message>
    <message>
        <source>before</source>
        <translation>trước</translation>
    </message>
    <message>
        <source>on the day of</source>
        <translation>vào đúng ngày</translation>
    </message>
    <message>
        <source>pass it over</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>send at once</source>
        <translation>gửi ngay</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Đóng cửa ngày</translation>
    </message>
</context>
<context>
    <name>DayPattern</name>
    <message>
        <source>d MMM</source>
        <translation>dd/MM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>dd/MM/yyyy</translation>
    </message>
    <message>
        <source>ddd</source>
        <translation>dddd</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>dddd dd/MM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>dddd dd/MM/yyyy</translation>
    </message>
    <message>
        <source>dddd</source>
        <translation>dddd</translation>
    </message>
    <message>
        <source>dddd d MMM</source>
        <translation>dddd dd/MM</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd, d MMMM</translation>
    </message>
</context>
<context>
    <name>DelayFields</name>
    <message>
        <source>How long</source>
        <translation>Bao lâu</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>%n message(s) of which nobody knows yet whether they arrived</source>
        <translation>
            <numerusform>%n tin nhắn chưa biết đã đến nơi hay chưa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that you have drawn</source>
        <translation>
            <numerusform>%n bước bạn đã vẽ</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Xóa “{name}”?</translation>
    </message>
    <message>
        <source>Nobody can join it any more. For 30 days you can put it back just as it is now.</source>
        <translation>Sẽ không ai tham gia được nữa. Trong 30 ngày, bạn có thể khôi phục nguyên trạng như bây giờ.</translation>
    </message>
    <message>
        <source>Nobody is inside</source>
        <translation>Không có ai bên trong</translation>
    </message>
    <message numerus="yes">
        <source>Nothing more goes to %n customer(s) who are inside</source>
        <translation>
            <numerusform>Không gửi thêm gì cho %n khách đang ở bên trong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The history of %n message(s), after the 30 days</source>
        <translation>
            <numerusform>Lịch sử của %n tin nhắn, sau 30 ngày</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletedCard</name>
    <message>
        <source>Deleted {deleted}. It can be put back until {until}.</source>
        <translation>Đã xóa {deleted}. Có thể khôi phục đến {until}.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Put back {name}</source>
        <translation>Khôi phục {name}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Hide details</source>
        <translation>Ẩn chi tiết</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Hiện chi tiết</translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation>Thông tin kỹ thuật</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close the drawer</source>
        <translation>Đóng ngăn dưới</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Ngăn dưới</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Mở ngăn dưới</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>&amp;Addresses</source>
        <translation>Đị&amp;a chỉ</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Tên</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Họ</translation>
    </message>
    <message>
        <source>&amp;Own fields</source>
        <translation>Thông tin &amp;riêng</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>N&amp;hãn</translation>
    </message>
    <message>
        <source>A date is written like 1990-02-28. What waits for it is planned anew at once.</source>
        <translation>Viết ngày như 1990-02-28. Những gì chờ ngày đó được tính lại ngay.</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Thêm khách hàng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>Sửa {name}</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Ngôn n&amp;gữ</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Khách hàng mới</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Múi &amp;giờ</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>en, vi…</source>
        <translation>en, vi…</translation>
    </message>
    <message>
        <source>the shop&apos;s</source>
        <translation>của cửa hàng</translation>
    </message>
</context>
<context>
    <name>EditingView</name>
    <message>
        <source>Switch off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Bật</translation>
    </message>
    <message>
        <source>Write on a note</source>
        <translation>Viết vào ghi chú</translation>
    </message>
</context>
<context>
    <name>EditorActions</name>
    <message>
        <source>Add the next step…</source>
        <translation>Thêm bước tiếp theo…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cắt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Go to the next step</source>
        <translation>Đến bước sau</translation>
    </message>
    <message>
        <source>Go to the step before</source>
        <translation>Đến bước trước</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Thêm ghi chú</translation>
    </message>
    <message>
        <source>Activate, resume or publish…</source>
        <translation>Kích hoạt, chạy tiếp hoặc áp dụng…</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Căn lề trái</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Căn giữa</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>Căn mép trên</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Mọi lệnh…</translation>
    </message>
    <message>
        <source>Colour of a note</source>
        <translation>Màu ghi chú</translation>
    </message>
    <message>
        <source>Connect to another step…</source>
        <translation>Nối tới bước khác…</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Ngắt nối</translation>
    </message>
    <message>
        <source>Even gaps across</source>
        <translation>Giãn đều theo chiều ngang</translation>
    </message>
    <message>
        <source>Even gaps downwards</source>
        <translation>Giãn đều theo chiều dọc</translation>
    </message>
    <message>
        <source>Find a step…</source>
        <translation>Tìm bước…</translation>
    </message>
    <message>
        <source>Go to the branch before</source>
        <translation>Đến nhánh trước</translation>
    </message>
    <message>
        <source>Go to the next branch</source>
        <translation>Đến nhánh sau</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Đến phần kế tiếp của cửa sổ</translation>
    </message>
    <message>
        <source>Go to the part of the window before</source>
        <translation>Đến phần trước của cửa sổ</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Di chuyển xuống</translation>
    </message>
    <message>
        <source>Move earlier in the flow</source>
        <translation>Đưa lên sớm hơn trong chuỗi</translation>
    </message>
    <message>
        <source>Move far down</source>
        <translation>Di chuyển xuống xa</translation>
    </message>
    <message>
        <source>Move far left</source>
        <translation>Di chuyển sang trái xa</translation>
    </message>
    <message>
        <source>Move far right</source>
        <translation>Di chuyển sang phải xa</translation>
    </message>
    <message>
        <source>Move far up</source>
        <translation>Di chuyển lên xa</translation>
    </message>
    <message>
        <source>Move later in the flow</source>
        <translation>Đưa xuống muộn hơn trong chuỗi</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Di chuyển sang trái</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Di chuyển sang phải</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Di chuyển lên</translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation>Cỡ thật</translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Next colour of the note</source>
        <translation>Màu tiếp theo của ghi chú</translation>
    </message>
    <message>
        <source>Older versions…</source>
        <translation>Phiên bản cũ…</translation>
    </message>
    <message>
        <source>Open or close the drawer</source>
        <translation>Mở hoặc đóng ngăn dưới</translation>
    </message>
    <message>
        <source>Open the chosen step</source>
        <translation>Mở bước đang chọn</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Paste, linked to nothing</source>
        <translation>Dán, không nối với gì</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Rename the step</source>
        <translation>Đổi tên bước</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Select everything behind it</source>
        <translation>Chọn mọi thứ phía sau</translation>
    </message>
    <message>
        <source>Select the next link</source>
        <translation>Chọn đường nối kế tiếp</translation>
    </message>
    <message>
        <source>Send over another channel…</source>
        <translation>Gửi qua kênh khác…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Show or hide the map</source>
        <translation>Hiện hoặc ẩn bản đồ</translation>
    </message>
    <message>
        <source>Show or hide the outline</source>
        <translation>Hiện hoặc ẩn danh sách bước</translation>
    </message>
    <message>
        <source>Show the chosen steps</source>
        <translation>Hiện các bước đang chọn</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Xem các vấn đề</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>Xem dòng thời gian</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Bật</translation>
    </message>
    <message>
        <source>Switch on or off</source>
        <translation>Bật hoặc tắt</translation>
    </message>
    <message>
        <source>Test on me</source>
        <translation>Thử với tôi</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Sắp xếp gọn</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>Activate…</source>
        <translation>Kích hoạt…</translation>
    </message>
    <message>
        <source>Back to the sequences</source>
        <translation>Về danh sách chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>Channel, discard changes, older versions</source>
        <translation>Kênh, bỏ thay đổi, các phiên bản cũ</translation>
    </message>
    <message>
        <source>Channel: {name}. Choose another</source>
        <translation>Kênh: {name}. Chọn kênh khác</translation>
    </message>
    <message>
        <source>Choose another channel</source>
        <translation>Chọn kênh khác</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>It runs as it is drawn: there is nothing to publish.</source>
        <translation>Chuỗi đang chạy đúng như bản vẽ: không có gì cần áp dụng.</translation>
    </message>
    <message>
        <source>More about this sequence</source>
        <translation>Thêm về chuỗi này</translation>
    </message>
    <message>
        <source>Name of the sequence</source>
        <translation>Tên chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>Chưa có kênh</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>Older versions…</source>
        <translation>Phiên bản cũ…</translation>
    </message>
    <message>
        <source>Publish changes…</source>
        <translation>Áp dụng thay đổi…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Chạy tiếp…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Saved just now</source>
        <translation>Vừa lưu xong</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Send over…</source>
        <translation>Gửi qua…</translation>
    </message>
    <message>
        <source>Test on me</source>
        <translation>Thử với tôi</translation>
    </message>
    <message>
        <source>Try the sequence as it is drawn, on the phone below (Ctrl+R)</source>
        <translation>Chạy thử chuỗi như đang vẽ, trên điện thoại phía dưới (Ctrl+R)</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Canvas</source>
        <translation>Khung vẽ</translation>
    </message>
    <message>
        <source>This sequence was changed elsewhere meanwhile. Both are kept: what you have drawn is “{name}” now.</source>
        <translation>Trong lúc đó chuỗi này đã được sửa ở nơi khác. Cả hai đều được giữ: bản bạn vẽ nay là “{name}”.</translation>
    </message>
    <message>
        <source>This sequence was deleted meanwhile. What you have drawn is kept as “{name}”.</source>
        <translation>Trong lúc đó chuỗi này đã bị xóa. Bản bạn vẽ được giữ dưới tên “{name}”.</translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message numerus="yes">
        <source>%n customer(s) are in the older version</source>
        <translation>
            <numerusform>%n khách đang ở phiên bản cũ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are inside and go on from where they are.</source>
        <translation>
            <numerusform>%n khách đang ở bên trong và sẽ đi tiếp từ chỗ hiện tại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came due during the pause</source>
        <translation>
            <numerusform>%n tin nhắn đã đến hạn trong lúc tạm dừng</numerusform>
        </translation>
    </message>
    <message>
        <source>It already runs as it is drawn.</source>
        <translation>Chuỗi đã chạy đúng như bản vẽ.</translation>
    </message>
    <message>
        <source>Only customers who have agreed to marketing receive it.</source>
        <translation>Chỉ khách đã đồng ý nhận quảng cáo mới nhận được.</translation>
    </message>
    <message>
        <source>Put everything off by as long as the pause was</source>
        <translation>Lùi tất cả lại đúng bằng thời gian tạm dừng</translation>
    </message>
    <message>
        <source>Send them now, one by one</source>
        <translation>Gửi ngay, lần lượt từng tin</translation>
    </message>
    <message>
        <source>Skip them</source>
        <translation>Bỏ qua chúng</translation>
    </message>
    <message>
        <source>They finish the older version</source>
        <translation>Họ đi hết phiên bản cũ</translation>
    </message>
    <message>
        <source>They go on in the new version</source>
        <translation>Họ đi tiếp trong phiên bản mới</translation>
    </message>
    <message>
        <source>They leave</source>
        <translation>Họ rời chuỗi</translation>
    </message>
    <message>
        <source>{messages} for each customer, on the Practice phone: nothing leaves this computer.</source>
        <translation>{messages} cho mỗi khách, trên điện thoại tập dượt: không có gì rời khỏi máy này.</translation>
    </message>
    <message>
        <source>{messages} for each customer, sent over {channel}.</source>
        <translation>{messages} cho mỗi khách, gửi qua {channel}.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Brings besides</source>
        <translation>Mang theo thêm</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Thêm tay</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Thay đổi bởi</translation>
    </message>
    <message>
        <source>Customers leave when</source>
        <translation>Khách rời chuỗi khi</translation>
    </message>
    <message>
        <source>Customer’s</source>
        <translation>Của khách</translation>
    </message>
    <message>
        <source>Data that the event brings</source>
        <translation>Dữ liệu sự kiện mang theo</translation>
    </message>
    <message>
        <source>Empty: at most once a day</source>
        <translation>Để trống: tối đa một lần mỗi ngày</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Events by which customers leave</source>
        <translation>Các sự kiện khiến khách rời chuỗi</translation>
    </message>
    <message>
        <source>Events that bring new data</source>
        <translation>Các sự kiện mang dữ liệu mới</translation>
    </message>
    <message>
        <source>Events, with commas between them</source>
        <translation>Các sự kiện, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Follows from what the customer did; needs no consent to marketing.</source>
        <translation>Phát sinh từ việc khách đã làm; không cần khách đồng ý nhận quảng cáo.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Quảng cáo</translation>
    </message>
    <message>
        <source>Once per</source>
        <translation>Một lần cho mỗi</translation>
    </message>
    <message>
        <source>Once per (empty: at most once a day)</source>
        <translation>Một lần cho mỗi (hoặc để trống)</translation>
    </message>
    <message>
        <source>Only customers whose consent is on record get it.</source>
        <translation>Chỉ khách đã được ghi nhận đồng ý mới nhận.</translation>
    </message>
    <message>
        <source>Shop’s</source>
        <translation>Của cửa hàng</translation>
    </message>
    <message>
        <source>Too late after</source>
        <translation>Quá muộn sau</translation>
    </message>
    <message>
        <source>Too late after, in hours</source>
        <translation>Quá muộn sau, tính bằng giờ</translation>
    </message>
    <message>
        <source>Transactional</source>
        <translation>Giao dịch</translation>
    </message>
    <message>
        <source>When it happens</source>
        <translation>Khi xảy ra</translation>
    </message>
    <message>
        <source>When the customer answers</source>
        <translation>Khi khách trả lời</translation>
    </message>
    <message>
        <source>Who joins</source>
        <translation>Ai tham gia</translation>
    </message>
    <message>
        <source>Whose time</source>
        <translation>Theo giờ của ai</translation>
    </message>
    <message>
        <source>hours it is not sent any more</source>
        <translation>giờ thì không gửi nữa</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>booking cancelled</source>
        <translation>hủy lịch hẹn</translation>
    </message>
    <message>
        <source>booking changed</source>
        <translation>đổi lịch hẹn</translation>
    </message>
    <message>
        <source>booking made</source>
        <translation>đặt lịch hẹn</translation>
    </message>
    <message>
        <source>cart abandoned</source>
        <translation>bỏ quên giỏ hàng</translation>
    </message>
    <message>
        <source>message received</source>
        <translation>nhắn tin đến</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>từ chối nhận tin</translation>
    </message>
    <message>
        <source>order placed</source>
        <translation>đặt hàng</translation>
    </message>
    <message>
        <source>signed up</source>
        <translation>đăng ký</translation>
    </message>
</context>
<context>
    <name>EventData</name>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Booking id</source>
        <translation>Mã lịch hẹn</translation>
    </message>
    <message>
        <source>Cart id</source>
        <translation>Mã giỏ hàng</translation>
    </message>
    <message>
        <source>Cart summary</source>
        <translation>Tóm tắt giỏ hàng</translation>
    </message>
    <message>
        <source>Cart total</source>
        <translation>Tổng tiền giỏ hàng</translation>
    </message>
    <message>
        <source>Cart url</source>
        <translation>Liên kết giỏ hàng</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Mã giảm giá</translation>
    </message>
    <message>
        <source>Map url</source>
        <translation>Liên kết bản đồ</translation>
    </message>
    <message>
        <source>Order id</source>
        <translation>Mã đơn hàng</translation>
    </message>
    <message>
        <source>Order summary</source>
        <translation>Tóm tắt đơn hàng</translation>
    </message>
    <message>
        <source>Order total</source>
        <translation>Tổng tiền đơn hàng</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Nền tảng</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dịch vụ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Giờ hẹn</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Let it happen</source>
        <translation>Cho xảy ra</translation>
    </message>
    <message>
        <source>What comes with it? It changes what is planned for the test customer.</source>
        <translation>Sự kiện mang theo dữ liệu gì? Dữ liệu đó sẽ đổi kế hoạch của khách hàng thử.</translation>
    </message>
</context>
<context>
    <name>Example</name>
    <message>
        <source> by the quiet hours</source>
        <translation> bởi giờ yên lặng</translation>
    </message>
    <message>
        <source>, because nobody gets more than {count} in {hours} hours</source>
        <translation>, vì không ai nhận quá {count} tin trong {hours} giờ</translation>
    </message>
    <message>
        <source>, because the shop is closed</source>
        <translation>, vì cửa hàng đóng cửa</translation>
    </message>
    <message>
        <source>A customer who joins {instant}</source>
        <translation>Khách tham gia {instant}</translation>
    </message>
    <message>
        <source>If the step before is finished {instant}</source>
        <translation>Nếu bước trước xong {instant}</translation>
    </message>
    <message>
        <source>If {field} is {instant}</source>
        <translation>Nếu {field} là {instant}</translation>
    </message>
    <message>
        <source>{start}: at once.</source>
        <translation>{start}: gửi ngay.</translation>
    </message>
    <message>
        <source>{start}: due {when}, but its hours leave no moment for it.</source>
        <translation>{start}: đến hạn {when}, nhưng khung giờ không còn lúc nào để gửi.</translation>
    </message>
    <message>
        <source>{start}: due {when}, but its hours open after the date: passed over.</source>
        <translation>{start}: đến hạn {when}, nhưng khung giờ mở sau ngày đó: bỏ qua.</translation>
    </message>
    <message>
        <source>{start}: due {when}, held until {until}{why}.</source>
        <translation>{start}: đến hạn {when}, giữ đến {until}{why}.</translation>
    </message>
    <message>
        <source>{start}: due {when}.</source>
        <translation>{start}: đến hạn {when}.</translation>
    </message>
</context>
<context>
    <name>ExampleView</name>
    <message>
        <source>If {customer} joined now</source>
        <translation>Nếu {customer} tham gia bây giờ</translation>
    </message>
    <message>
        <source>If {customer} joined now, for {date}</source>
        <translation>Nếu {customer} tham gia bây giờ, cho {date}</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>{sentence} (by the clock of {place})</source>
        <translation>{sentence} (theo giờ {place})</translation>
    </message>
    <message>
        <source>{step}, skipped</source>
        <translation>{step}, bỏ qua</translation>
    </message>
</context>
<context>
    <name>Exit</name>
    <message>
        <source>It did not</source>
        <translation>Không xảy ra</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>Đã xảy ra</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
</context>
<context>
    <name>FallbackDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>These words stand in its place for customers of whom it is not known.</source>
        <translation>Những lời này thay thế cho khách chưa có thông tin.</translation>
    </message>
    <message>
        <source>Use these words</source>
        <translation>Dùng lời này</translation>
    </message>
    <message>
        <source>When {name} is missing</source>
        <translation>Khi thiếu {name}</translation>
    </message>
    <message>
        <source>Words instead</source>
        <translation>Lời thay thế</translation>
    </message>
    <message>
        <source>there</source>
        <translation>bạn</translation>
    </message>
</context>
<context>
    <name>FateWords</name>
    <message numerus="yes">
        <source>%n customer(s) get their next message earlier.</source>
        <translation>
            <numerusform>%n khách nhận tin tiếp theo sớm hơn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) get their next message later.</source>
        <translation>
            <numerusform>%n khách nhận tin tiếp theo muộn hơn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) miss a message they would have got.</source>
        <translation>
            <numerusform>%n khách mất một tin đáng lẽ được nhận.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later</source>
        <translation>
            <numerusform>%n tin sau đó</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) they would have got are not sent.</source>
        <translation>
            <numerusform>%n tin nhắn đáng lẽ họ được nhận sẽ không gửi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) to come: {days}.</source>
        <translation>
            <numerusform>%n tin nhắn sắp tới: {days}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted for %n of them.</source>
        <translation>
            <numerusform>Đã tính cho %n khách trong số đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>No more message goes out to them.</source>
        <translation>Không gửi thêm tin nào cho họ.</translation>
    </message>
    <message>
        <source>There is no message left for them anyway.</source>
        <translation>Dù sao cũng không còn tin nào cho họ.</translation>
    </message>
    <message>
        <source>{count} {day}</source>
        <translation>{count} {day}</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Tendril cannot start</source>
        <translation>Không khởi động được Tendril</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Không thực hiện được</translation>
    </message>
</context>
<context>
    <name>FieldInSentence</name>
    <message>
        <source>the appointment</source>
        <translation>giờ hẹn</translation>
    </message>
    <message>
        <source>the birthday</source>
        <translation>ngày sinh nhật</translation>
    </message>
    <message>
        <source>the coupon</source>
        <translation>mã giảm giá</translation>
    </message>
    <message>
        <source>the email address</source>
        <translation>địa chỉ email</translation>
    </message>
    <message>
        <source>the first name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>ngôn ngữ</translation>
    </message>
    <message>
        <source>the last name</source>
        <translation>họ</translation>
    </message>
    <message>
        <source>the phone number</source>
        <translation>số điện thoại</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>địa điểm</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>dịch vụ</translation>
    </message>
    <message>
        <source>the time zone</source>
        <translation>múi giờ</translation>
    </message>
    <message>
        <source>the total of the cart</source>
        <translation>tổng tiền giỏ hàng</translation>
    </message>
    <message>
        <source>the total of the order</source>
        <translation>tổng tiền đơn hàng</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Archive ({count})</source>
        <translation>Lưu trữ ({count})</translation>
    </message>
    <message>
        <source>Deleted ({count})</source>
        <translation>Đã xóa ({count})</translation>
    </message>
    <message>
        <source>In use ({count})</source>
        <translation>Đang dùng ({count})</translation>
    </message>
    <message>
        <source>Search by name or channel</source>
        <translation>Tìm theo tên hoặc kênh</translation>
    </message>
    <message>
        <source>Search sequences</source>
        <translation>Tìm chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>Which sequences</source>
        <translation>Những chuỗi nào</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Empty note</source>
        <translation>Ghi chú trống</translation>
    </message>
    <message>
        <source>Find a step by its name or its message</source>
        <translation>Tìm bước theo tên hoặc tin nhắn</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Bạn muốn làm gì?</translation>
    </message>
    <message>
        <source>Which step comes next?</source>
        <translation>Bước nào tiếp theo?</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>page</source>
        <translation>trang</translation>
    </message>
</context>
<context>
    <name>FixWords</name>
    <message>
        <source>Begin with “{about}”</source>
        <translation>Bắt đầu bằng “{about}”</translation>
    </message>
    <message>
        <source>Connect to “{about}”</source>
        <translation>Nối tới “{about}”</translation>
    </message>
    <message>
        <source>Delete the step</source>
        <translation>Xóa bước này</translation>
    </message>
    <message>
        <source>Let “{about}” make nobody leave</source>
        <translation>Không để “{about}” làm khách rời chuỗi</translation>
    </message>
    <message>
        <source>Make it for {about}</source>
        <translation>Đổi sang {about}</translation>
    </message>
    <message>
        <source>Say “{about}” where there is no name</source>
        <translation>Nói “{about}” khi không có tên</translation>
    </message>
    <message>
        <source>Send at any hour</source>
        <translation>Gửi bất kỳ giờ nào</translation>
    </message>
    <message>
        <source>Send on the day</source>
        <translation>Gửi vào đúng ngày</translation>
    </message>
    <message>
        <source>Send “{about}”</source>
        <translation>Gửi “{about}”</translation>
    </message>
    <message>
        <source>Share equally</source>
        <translation>Chia đều</translation>
    </message>
    <message>
        <source>Take away the link after “{about}”</source>
        <translation>Bỏ đường nối sau “{about}”</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>Bỏ đường nối</translation>
    </message>
    <message>
        <source>Tell them apart by “{about}”</source>
        <translation>Phân biệt theo “{about}”</translation>
    </message>
    <message>
        <source>Use “{about}”</source>
        <translation>Dùng “{about}”</translation>
    </message>
    <message>
        <source>Use “{about}” as the subject</source>
        <translation>Dùng “{about}” làm tiêu đề</translation>
    </message>
    <message>
        <source>Wait a day before it</source>
        <translation>Chờ một ngày trước đó</translation>
    </message>
    <message>
        <source>Write “{about}”</source>
        <translation>Viết “{about}”</translation>
    </message>
</context>
<context>
    <name>FoldedCard</name>
    <message>
        <source>State of sending</source>
        <translation>Trạng thái gửi</translation>
    </message>
</context>
<context>
    <name>ForgetDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Everything about them is deleted: addresses, tags, consents, and what was sent to them. They leave every sequence, and a later import gives them no consent. This cannot be undone.</source>
        <translation>Mọi thứ về khách này bị xóa: địa chỉ, nhãn, sự đồng ý và những gì đã gửi cho họ. Khách rời mọi chuỗi tin nhắn, và lần nhập sau cũng không khôi phục sự đồng ý. Không thể hoàn tác.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>Xóa hẳn {name}?</translation>
    </message>
</context>
<context>
    <name>FrameFields</name>
    <message>
        <source>At any hour</source>
        <translation>Bất kỳ giờ nào</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>customer’s time</source>
        <translation>giờ của khách</translation>
    </message>
    <message>
        <source>of the next day</source>
        <translation>hôm sau</translation>
    </message>
    <message>
        <source>shop’s time</source>
        <translation>giờ của cửa hàng</translation>
    </message>
    <message>
        <source>the whole day</source>
        <translation>cả ngày</translation>
    </message>
</context>
<context>
    <name>GapField</name>
    <message>
        <source>Fields of the customer</source>
        <translation>Thông tin của khách</translation>
    </message>
    <message>
        <source>Insert a field of the customer</source>
        <translation>Chèn thông tin của khách</translation>
    </message>
    <message>
        <source>Insert a field of the customer: {name}</source>
        <translation>Chèn thông tin của khách: {name}</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Tên cửa hàng</translation>
    </message>
</context>
<context>
    <name>GoalForm</name>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>It ends the sequence for a customer from anywhere. Empty: reached only by coming here.</source>
        <translation>Kết thúc chuỗi của khách từ bất kỳ bước nào. Để trống: chỉ đạt khi đi tới đây.</translation>
    </message>
    <message>
        <source>Reached when this happens</source>
        <translation>Đạt được khi điều này xảy ra</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag it, or press the arrow keys up and down.</source>
        <translation>Kéo, hoặc nhấn phím mũi tên lên và xuống.</translation>
    </message>
    <message>
        <source>Drag to make the drawer higher or lower</source>
        <translation>Kéo để ngăn dưới cao hoặc thấp hơn</translation>
    </message>
    <message>
        <source>Height of the drawer</source>
        <translation>Chiều cao ngăn dưới</translation>
    </message>
</context>
<context>
    <name>GuideView</name>
    <message>
        <source>How to connect {platform}</source>
        <translation>Cách kết nối {platform}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>A step that is off is passed over</source>
        <translation>Bước đang tắt sẽ được bỏ qua</translation>
    </message>
    <message>
        <source>Name of the step</source>
        <translation>Tên bước</translation>
    </message>
    <message>
        <source>Step is on</source>
        <translation>Bước đang bật</translation>
    </message>
</context>
<context>
    <name>HeldModel</name>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện giờ</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Dự định gửi</translation>
    </message>
    <message>
        <source>Still useful</source>
        <translation>Vẫn còn ích</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Quá trễ</translation>
    </message>
    <message>
        <source>What it would say</source>
        <translation>Nội dung sẽ gửi</translation>
    </message>
</context>
<context>
    <name>HoursSettings</name>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Múi giờ</translation>
    </message>
    <message>
        <source>Closed every</source>
        <translation>Đóng cửa hằng tuần</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Đóng cửa ngày</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giờ giấc</translation>
    </message>
    <message>
        <source>Limit what one customer gets</source>
        <translation>Giới hạn số tin mỗi khách nhận</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Not too often</source>
        <translation>Không quá dày</translation>
    </message>
    <message>
        <source>Nothing goes out at night</source>
        <translation>Ban đêm không gửi gì</translation>
    </message>
    <message>
        <source>Over all sequences together; what is more waits.</source>
        <translation>Tính chung mọi chuỗi tin nhắn; phần vượt quá sẽ chờ.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Yên lặng từ</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Giờ yên lặng</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Yên lặng đến</translation>
    </message>
    <message>
        <source>They hold for every sequence. A change plans what waits anew, at once.</source>
        <translation>Áp dụng cho mọi chuỗi tin nhắn. Khi bạn đổi, những tin đang chờ được tính lại ngay.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Write a part of its name</source>
        <translation>Gõ một phần tên</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>tối đa</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>messages in</source>
        <translation>tin trong</translation>
    </message>
    <message>
        <source>until</source>
        <translation>đến</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Consent to marketing</source>
        <translation>Đồng ý nhận &amp;quảng cáo</translation>
    </message>
    <message>
        <source>&amp;Tag for everybody in it</source>
        <translation>&amp;Nhãn cho mọi người trong tệp</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>Theo như trong tệp</translation>
    </message>
    <message>
        <source>BECOMES</source>
        <translation>TRỞ THÀNH</translation>
    </message>
    <message>
        <source>COLUMN</source>
        <translation>CỘT</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Check what each column becomes. People who are here already are found and updated.</source>
        <translation>Kiểm tra xem mỗi cột trở thành gì. Khách đã có sẵn sẽ được nhận ra và cập nhật.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>FOR EXAMPLE</source>
        <translation>VÍ DỤ</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Import “{file}”</source>
        <translation>Nhập “{file}”</translation>
    </message>
    <message>
        <source>No column says who has agreed, so that new people get no marketing.</source>
        <translation>Không cột nào cho biết ai đã đồng ý, nên người mới sẽ không nhận tin tiếp thị.</translation>
    </message>
    <message>
        <source>No, nobody in it wants marketing</source>
        <translation>Không, không ai trong tệp muốn nhận quảng cáo</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Tiến độ nhập</translation>
    </message>
    <message>
        <source>Show in the folder</source>
        <translation>Hiện trong thư mục</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stopping after the rows that are being written…</source>
        <translation>Đang dừng sau các dòng đang ghi…</translation>
    </message>
    <message>
        <source>The first {count} are listed here.</source>
        <translation>{count} dòng đầu được liệt kê ở đây.</translation>
    </message>
    <message>
        <source>The import could not be finished.</source>
        <translation>Không nhập xong được.</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>Đã nhập xong.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Đã dừng nhập.</translation>
    </message>
    <message>
        <source>The people are coming in. You can go on with other things afterwards.</source>
        <translation>Khách hàng đang được nhập vào. Xong rồi bạn có thể làm việc khác.</translation>
    </message>
    <message>
        <source>They are in {file}, each with its reason. Mend them there, and import it.</source>
        <translation>Chúng nằm trong {file}, mỗi dòng kèm lý do. Hãy sửa ở đó rồi nhập lại tệp ấy.</translation>
    </message>
    <message>
        <source>Yes, everybody in it has agreed</source>
        <translation>Có, mọi người trong tệp đã đồng ý</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} được thêm</translation>
    </message>
    <message>
        <source>{count} rejected</source>
        <translation>{count} bị từ chối</translation>
    </message>
    <message>
        <source>{count} unchanged</source>
        <translation>{count} không đổi</translation>
    </message>
    <message>
        <source>{count} updated</source>
        <translation>{count} được cập nhật</translation>
    </message>
</context>
<context>
    <name>ImportSequenceDialog</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n tin nhắn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n hình ảnh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n bước</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Tên</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Import a sequence</source>
        <translation>Nhập chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>It becomes a draft. Nothing goes out before you activate it.</source>
        <translation>Chuỗi sẽ thành bản nháp. Không gửi gì trước khi bạn kích hoạt.</translation>
    </message>
    <message>
        <source>No channel yet</source>
        <translation>Chưa chọn kênh</translation>
    </message>
    <message>
        <source>Send &amp;over</source>
        <translation>Gửi &amp;qua</translation>
    </message>
    <message>
        <source>There is already a sequence “{name}”; this one gets another name.</source>
        <translation>Đã có chuỗi tin nhắn “{name}”; chuỗi này sẽ mang tên khác.</translation>
    </message>
    <message>
        <source>marketing</source>
        <translation>quảng cáo</translation>
    </message>
    <message>
        <source>transactional</source>
        <translation>giao dịch</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Change how it begins</source>
        <translation>Sửa cách bắt đầu</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Sửa {name}</translation>
    </message>
    <message>
        <source>Click a card on the canvas, and what it does can be changed here.</source>
        <translation>Bấm vào một thẻ trên khung vẽ để sửa việc nó làm ở đây.</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>Cách bắt đầu</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Bảng chi tiết</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Chưa chọn gì</translation>
    </message>
</context>
<context>
    <name>InspectorFaults</name>
    <message>
        <source>Choose at least one weekday.</source>
        <translation>Chọn ít nhất một ngày trong tuần.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Chọn ít nhất một mục.</translation>
    </message>
    <message>
        <source>Something has to stand here.</source>
        <translation>Chỗ này phải điền.</translation>
    </message>
    <message>
        <source>These are too many: at most {max_length}.</source>
        <translation>Nhiều quá: tối đa {max_length}.</translation>
    </message>
    <message>
        <source>This cannot be: {technical}.</source>
        <translation>Không thể như vậy: {technical}.</translation>
    </message>
    <message>
        <source>This is too little: at least {ge}.</source>
        <translation>Ít quá: ít nhất {ge}.</translation>
    </message>
    <message>
        <source>This is too long: at most {max_length} characters.</source>
        <translation>Dài quá: tối đa {max_length} ký tự.</translation>
    </message>
    <message>
        <source>This is too much: at most {le}.</source>
        <translation>Nhiều quá: tối đa {le}.</translation>
    </message>
    <message>
        <source>Write a time of day, like 08:30.</source>
        <translation>Viết giờ trong ngày, như 08:30.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Viết một số nguyên.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Let it happen</source>
        <translation>Cho xảy ra</translation>
    </message>
    <message>
        <source>Lets this happen to the test customer now</source>
        <translation>Cho điều này xảy ra với khách hàng thử ngay bây giờ</translation>
    </message>
    <message>
        <source>What was decided, and why</source>
        <translation>Đã quyết định gì, và vì sao</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Action</source>
        <translation>Hành động</translation>
    </message>
    <message>
        <source>Adds a tag to the customer, or takes it away</source>
        <translation>Thêm nhãn cho khách, hoặc gỡ nhãn</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Goes on by share, to try two ways</source>
        <translation>Chia khách theo tỷ lệ, để thử hai cách</translation>
    </message>
    <message>
        <source>Goes on by yes or no</source>
        <translation>Rẽ theo có hoặc không</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Says something to whoever reads the flow</source>
        <translation>Nhắn cho người đọc sơ đồ</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi tin</translation>
    </message>
    <message>
        <source>Sends a block at the hours you allow</source>
        <translation>Gửi một khối tin nhắn vào giờ bạn cho phép</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Chia nhánh</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>The end you hope for</source>
        <translation>Kết quả bạn mong đợi</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Chờ</translation>
    </message>
    <message>
        <source>Wait for event</source>
        <translation>Chờ sự kiện</translation>
    </message>
    <message>
        <source>Waits for a time or a date</source>
        <translation>Chờ một khoảng thời gian hoặc một ngày</translation>
    </message>
    <message>
        <source>Waits until something happens</source>
        <translation>Chờ đến khi có điều xảy ra</translation>
    </message>
    <message>
        <source>Writes a field of the customer</source>
        <translation>Ghi một thông tin của khách</translation>
    </message>
</context>
<context>
    <name>LooksSettings</name>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As this computer is set</source>
        <translation>Theo máy tính này</translation>
    </message>
    <message>
        <source>Choose what is easier on your eyes.</source>
        <translation>Chọn kiểu dễ nhìn hơn cho mắt bạn.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Language of this window</source>
        <translation>Ngôn ngữ của cửa sổ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Saved. The window speaks it as soon as it is opened anew.</source>
        <translation>Đã lưu. Cửa sổ sẽ dùng ngôn ngữ này khi mở lại.</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>Hiện ngay</translation>
    </message>
</context>
<context>
    <name>MailCard</name>
    <message>
        <source>The link</source>
        <translation>Liên kết</translation>
    </message>
</context>
<context>
    <name>MailPreview</name>
    <message>
        <source>The mail</source>
        <translation>Email</translation>
    </message>
</context>
<context>
    <name>MailSection</name>
    <message>
        <source>Every marketing mail carries your postal address, and says how to get no more.</source>
        <translation>Mỗi thư quảng cáo mang địa chỉ bưu điện của bạn và cho biết cách ngừng nhận.</translation>
    </message>
    <message>
        <source>Marketing by mail</source>
        <translation>Quảng cáo qua thư</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save address</source>
        <translation>Lưu địa chỉ</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Tendril does not read this mailbox. Whoever wants no more mails may write just that: say who reads it, or enter the mail server for reading under “Change…”. Until then marketing is warned of.</source>
        <translation>Tendril không đọc hộp thư này. Người không muốn nhận thư nữa có thể chỉ viết thư nói vậy: hãy cho biết ai đọc, hoặc nhập máy chủ thư để đọc trong “Sửa…”. Cho đến lúc đó, quảng cáo có cảnh báo.</translation>
    </message>
    <message>
        <source>Tendril reads the mailbox at {server}: answers, bounces and unsubscribes.</source>
        <translation>Tendril đọc hộp thư tại {server}: thư trả lời, thư bị trả lại và yêu cầu ngừng nhận.</translation>
    </message>
    <message>
        <source>Who reads the answers</source>
        <translation>Ai đọc thư trả lời</translation>
    </message>
    <message>
        <source>{name} reads the answers, and marks by hand whoever wants no more.</source>
        <translation>{name} đọc thư trả lời và tự đánh dấu người không muốn nhận nữa.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n message(s) of which nobody can say whether they arrived</source>
        <translation>
            <numerusform>%n tin nhắn không rõ đã đến nơi hay chưa</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Hoạt động</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Khối tin nhắn</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Tendril</source>
        <translation>Tendril</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>After {events}, a customer gets nothing more of this sequence.</source>
        <translation>Sau {events}, khách không nhận thêm gì từ chuỗi này.</translation>
    </message>
    <message>
        <source>Asked when a customer gets here, with what is known of them then.</source>
        <translation>Hỏi khi khách đến đây, theo những gì biết về họ lúc đó.</translation>
    </message>
    <message>
        <source>Asked when a customer gets here; what happened since they joined counts.</source>
        <translation>Hỏi khi khách đến đây; tính những gì đã xảy ra từ khi họ tham gia.</translation>
    </message>
    <message>
        <source>At any hour but the shop’s quiet hours, {quiet}, {clock}.</source>
        <translation>Bất kỳ giờ nào trừ giờ yên lặng của cửa hàng, {quiet}, {clock}.</translation>
    </message>
    <message>
        <source>At any hour of the day or night. Settings can keep quiet hours for all messages.</source>
        <translation>Bất kỳ giờ nào, ngày hay đêm. Trong Cài đặt có thể đặt giờ yên lặng cho mọi tin nhắn.</translation>
    </message>
    <message>
        <source>Events that bring new data for the same one, such as a booking that was moved.</source>
        <translation>Các sự kiện mang dữ liệu mới cho cùng một việc, như lịch hẹn bị dời.</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Mỗi ngày</translation>
    </message>
    <message>
        <source>Everybody goes on to the end.</source>
        <translation>Mọi người đi tiếp đến hết.</translation>
    </message>
    <message>
        <source>Hours and days are those of the shop, {zone}.</source>
        <translation>Giờ và ngày tính theo cửa hàng, {zone}.</translation>
    </message>
    <message>
        <source>Hours and days are those where the customer is; where that is not known, the shop’s, {zone}.</source>
        <translation>Giờ và ngày tính theo nơi khách ở; nếu không biết thì theo cửa hàng, {zone}.</translation>
    </message>
    <message>
        <source>Messages can say {names}.</source>
        <translation>Tin nhắn có thể dùng {names}.</translation>
    </message>
    <message>
        <source>Quiet hours, {quiet}, hold too.</source>
        <translation>Giờ yên lặng {quiet} cũng áp dụng.</translation>
    </message>
    <message>
        <source>This step is off: customers pass it without waiting.</source>
        <translation>Bước này đang tắt: khách đi qua mà không chờ.</translation>
    </message>
    <message>
        <source>What else the event brings, to be used in messages; with commas between.</source>
        <translation>Những dữ liệu khác sự kiện mang theo để dùng trong tin nhắn; cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>What this computer or its channel holds up for more than {hours} h is skipped, not sent late.</source>
        <translation>Tin nào bị máy này hoặc kênh giữ quá {hours} giờ thì bỏ qua, không gửi muộn.</translation>
    </message>
    <message>
        <source>When “{event}” happens, its customer joins, at most once a day.</source>
        <translation>Khi “{event}” xảy ra, khách tham gia, tối đa một lần mỗi ngày.</translation>
    </message>
    <message>
        <source>When “{event}” happens, its customer joins, once for each {occurrence}.</source>
        <translation>Khi “{event}” xảy ra, khách tham gia, một lần cho mỗi {occurrence}.</translation>
    </message>
    <message>
        <source>Whoever does “{event}” within {time} goes on at once; everybody else when that time is over.</source>
        <translation>Ai có “{event}” trong vòng {time} thì đi tiếp ngay; những người khác đi tiếp khi hết thời gian đó.</translation>
    </message>
    <message>
        <source>Whoever gets here has the tag “{tag}” from then on.</source>
        <translation>Ai đến đây sẽ có nhãn “{tag}” từ lúc đó.</translation>
    </message>
    <message>
        <source>Whoever gets here has the tag “{tag}” no longer.</source>
        <translation>Ai đến đây sẽ không còn nhãn “{tag}”.</translation>
    </message>
    <message>
        <source>Whoever gets here: {field} becomes “{value}”.</source>
        <translation>Với ai đến đây: {field} thành “{value}”.</translation>
    </message>
    <message>
        <source>Whoever gets here: {field} is cleared.</source>
        <translation>Với ai đến đây: {field} được xóa trống.</translation>
    </message>
    <message>
        <source>Whoever it cannot be delivered to gets nothing more of this sequence.</source>
        <translation>Ai không nhận được tin thì không nhận thêm gì từ chuỗi này.</translation>
    </message>
    <message>
        <source>Whoever it cannot be delivered to goes on to the next step as if it had been sent.</source>
        <translation>Ai không nhận được tin vẫn đi tiếp bước sau như đã gửi.</translation>
    </message>
    <message>
        <source>You add customers yourself, or import them; each at most once a day.</source>
        <translation>Bạn tự thêm khách hoặc nhập từ tệp; mỗi khách tối đa một lần mỗi ngày.</translation>
    </message>
    <message>
        <source>by the customer’s clock</source>
        <translation>theo giờ của khách</translation>
    </message>
    <message>
        <source>by the shop’s clock</source>
        <translation>theo giờ của cửa hàng</translation>
    </message>
    <message>
        <source>{days} from {start} to {end}, {clock}. What comes due at another time waits.</source>
        <translation>{days} từ {start} đến {end}, {clock}. Tin đến hạn vào giờ khác sẽ chờ.</translation>
    </message>
    <message>
        <source>{days}, the whole day, {clock}. What comes due on another day waits.</source>
        <translation>{days}, cả ngày, {clock}. Tin đến hạn vào ngày khác sẽ chờ.</translation>
    </message>
    <message>
        <source>“{events}” brings new data; what waits is planned anew.</source>
        <translation>“{events}” mang dữ liệu mới; những tin đang chờ được tính lại.</translation>
    </message>
    <message>
        <source>“{events}” with the same {occurrence} brings new data; what waits is planned anew.</source>
        <translation>“{events}” với cùng {occurrence} mang dữ liệu mới; những tin đang chờ được tính lại.</translation>
    </message>
</context>
<context>
    <name>MessageBubble</name>
    <message>
        <source>Answers with these words</source>
        <translation>Trả lời bằng những lời này</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Opens {link}</source>
        <translation>Mở {link}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Hình ảnh</translation>
    </message>
</context>
<context>
    <name>MessageDetail</name>
    <message>
        <source>ATTEMPTS</source>
        <translation>CÁC LẦN GỬI</translation>
    </message>
    <message>
        <source>Attempt {number}, {at}: {outcome}</source>
        <translation>Lần {number}, {at}: {outcome}</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Đóng chi tiết</translation>
    </message>
    <message>
        <source>Close details (Esc)</source>
        <translation>Đóng chi tiết (Esc)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Tin đã đến nơi</translation>
    </message>
    <message>
        <source>Nobody can say whether it arrived. Ask the customer, or look into your account there.</source>
        <translation>Không ai biết chắc tin đã đến nơi chưa. Hãy hỏi khách, hoặc xem trong tài khoản của bạn ở đó.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>Skip it</source>
        <translation>Bỏ qua tin này</translation>
    </message>
    <message>
        <source>WHAT IT SAID</source>
        <translation>NỘI DUNG ĐÃ GỬI</translation>
    </message>
    <message>
        <source>Without an answer the sequence goes on {until}.</source>
        <translation>Nếu bạn không trả lời, chuỗi sẽ đi tiếp {until}.</translation>
    </message>
    <message>
        <source>delivered {at}</source>
        <translation>đã đến nơi {at}</translation>
    </message>
    <message>
        <source>may have been taken</source>
        <translation>có thể đã được nhận</translation>
    </message>
    <message>
        <source>nobody can say</source>
        <translation>không rõ đã đến hay chưa</translation>
    </message>
    <message>
        <source>not taken now</source>
        <translation>lúc này chưa nhận</translation>
    </message>
    <message>
        <source>planned {at}</source>
        <translation>hẹn gửi {at}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>sent {at}</source>
        <translation>đã gửi {at}</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>đã nhận</translation>
    </message>
    <message>
        <source>the channel has stopped</source>
        <translation>kênh đã dừng</translation>
    </message>
    <message>
        <source>this customer cannot be reached</source>
        <translation>không liên lạc được với khách này</translation>
    </message>
    <message>
        <source>this message is never taken</source>
        <translation>tin này không bao giờ được nhận</translation>
    </message>
    <message>
        <source>{step}, to {customer}</source>
        <translation>{step}, gửi {customer}</translation>
    </message>
</context>
<context>
    <name>MessageForm</name>
    <message>
        <source>Block</source>
        <translation>Khối</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Đi tiếp</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Nếu thất bại</translation>
    </message>
    <message>
        <source>If the 24-hour window has closed</source>
        <translation>Nếu khoảng 24 giờ đã đóng</translation>
    </message>
    <message>
        <source>Leave the sequence</source>
        <translation>Rời chuỗi</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>Chỉ trong khoảng</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>after delivery</source>
        <translation>sau tin trước</translation>
    </message>
    <message>
        <source>after joining</source>
        <translation>sau khi tham gia</translation>
    </message>
</context>
<context>
    <name>MessageState</name>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Đã đến nơi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Thất bại</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Chưa chắc chắn</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Đang đợi gửi</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đã đọc</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Trying again</source>
        <translation>Đang thử lại</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Click or drag to go there</source>
        <translation>Bấm hoặc kéo để đến đó</translation>
    </message>
    <message>
        <source>Map of the flow</source>
        <translation>Bản đồ của chuỗi</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>A day and a time, like {example}</source>
        <translation>Ngày và giờ, như {example}</translation>
    </message>
    <message>
        <source>A day and a time; the arrow keys go up and down by a day.</source>
        <translation>Ngày và giờ; phím mũi tên tăng hoặc giảm một ngày.</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Move the data folder here?</source>
        <translation>Chuyển thư mục dữ liệu đến đây?</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Your data is copied to the new place and read through there before anything is removed here. Sending stops meanwhile, and the window opens anew on the new folder. Passwords stay where they are, with the system.</source>
        <translation>Dữ liệu được chép sang nơi mới và kiểm tra ở đó trước khi xóa gì ở đây. Trong lúc đó việc gửi dừng lại, rồi cửa sổ mở lại trên thư mục mới. Mật khẩu vẫn do hệ thống giữ như cũ.</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Tendril starts with the computer from the old place still: {problem}</source>
        <translation>Tendril vẫn khởi động cùng máy từ nơi cũ: {problem}</translation>
    </message>
    <message>
        <source>Your data is in {folder} now.</source>
        <translation>Dữ liệu của bạn nay ở trong {folder}.</translation>
    </message>
</context>
<context>
    <name>NewSequenceDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Tên</translation>
    </message>
    <message>
        <source>An empty canvas: you draw every step yourself.</source>
        <translation>Khung vẽ trống: bạn tự vẽ từng bước.</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Bắt đầu bằng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Create draft</source>
        <translation>Tạo bản nháp</translation>
    </message>
    <message>
        <source>It begins as a draft. Nothing goes out before you activate it.</source>
        <translation>Chuỗi bắt đầu là bản nháp. Không gửi gì trước khi bạn kích hoạt.</translation>
    </message>
    <message>
        <source>New sequence</source>
        <translation>Chuỗi tin nhắn mới</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Trống</translation>
    </message>
    <message>
        <source>Send &amp;over</source>
        <translation>Gửi &amp;qua</translation>
    </message>
</context>
<context>
    <name>NoBlocks</name>
    <message>
        <source>A block is a message with gaps that each customer&apos;s own name, cart or booking fills. Sequences send them. Change the block, and every sequence that uses it offers to publish the change.</source>
        <translation>Khối tin nhắn là một tin có những chỗ trống được điền bằng tên, giỏ hàng hay lịch hẹn của từng khách. Các chuỗi gửi chúng đi. Sửa khối, và mọi chuỗi dùng nó sẽ mời bạn áp dụng thay đổi.</translation>
    </message>
    <message>
        <source>Write a message once, use it everywhere</source>
        <translation>Viết tin nhắn một lần, dùng ở mọi nơi</translation>
    </message>
    <message>
        <source>Write the first block</source>
        <translation>Viết khối đầu tiên</translation>
    </message>
    <message>
        <source>“Hi Mai, you left gel polish set in your cart.” Sequences made from a template bring theirs.</source>
        <translation>“Chào Mai, bạn còn bộ sơn gel trong giỏ hàng.” Chuỗi tạo từ mẫu có sẵn khối của nó.</translation>
    </message>
</context>
<context>
    <name>NoCustomers</name>
    <message>
        <source>A file can be dropped here, too. Files of Shopify, WooCommerce and Mailchimp are known, and the same file again changes nothing.</source>
        <translation>Cũng có thể thả tệp vào đây. Nhận ra tệp của Shopify, WooCommerce và Mailchimp, và nhập lại cùng một tệp không thay đổi gì.</translation>
    </message>
    <message>
        <source>Add one by hand…</source>
        <translation>Thêm tay một khách…</translation>
    </message>
    <message>
        <source>Bring your customers</source>
        <translation>Đưa khách hàng của bạn vào</translation>
    </message>
    <message>
        <source>Export them as a CSV file from your shop, your mailing list or a spreadsheet, and import it here. A column with emails or phone numbers is enough; names, tags and consent are recognised too.</source>
        <translation>Hãy xuất khách hàng thành tệp CSV từ cửa hàng, danh sách email hoặc bảng tính, rồi nhập ở đây. Chỉ cần một cột email hoặc số điện thoại; tên, nhãn và sự đồng ý cũng được nhận ra.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Nhập từ tệp…</translation>
    </message>
</context>
<context>
    <name>NoSequences</name>
    <message>
        <source>A sequence is a row of messages that go out by themselves: the first when something happens, such as a booking, the others hours or days later. It stops for whoever has answered, ordered or cancelled.</source>
        <translation>Chuỗi tin nhắn là một loạt tin tự gửi đi: tin đầu khi có điều xảy ra, như một lịch hẹn, các tin sau cách vài giờ hoặc vài ngày. Chuỗi dừng với người đã trả lời, đặt hàng hoặc hủy.</translation>
    </message>
    <message>
        <source>Follow up without thinking about it</source>
        <translation>Chăm sóc khách mà không phải bận tâm</translation>
    </message>
    <message>
        <source>New sequence</source>
        <translation>Chuỗi tin nhắn mới</translation>
    </message>
    <message>
        <source>OR BEGIN WITH ONE OF THESE</source>
        <translation>HOẶC BẮT ĐẦU BẰNG MỘT MẪU</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Ctrl+Enter keeps it, Esc gives up</source>
        <translation>Ctrl+Enter để giữ, Esc để bỏ</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Nội dung ghi chú</translation>
    </message>
</context>
<context>
    <name>NumberWords</name>
    <message numerus="yes">
        <source>%n came</source>
        <translation>
            <numerusform>%n đã đến</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n đã đến nơi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n thất bại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation>
            <numerusform>%n đã tham gia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n đã rời</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reached the goal</source>
        <translation>
            <numerusform>%n đạt mục tiêu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read</source>
        <translation>
            <numerusform>%n đã đọc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n đã gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n bỏ qua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped: {reasons}</source>
        <translation>Bỏ qua: {reasons}</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>chưa có gì</translation>
    </message>
</context>
<context>
    <name>NumbersTab</name>
    <message>
        <source>30 days</source>
        <translation>30 ngày</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 ngày</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Tính từ bao lâu</translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>Chưa gửi gì</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Once the sequence is active, here is how many were sent, delivered and read at each step, what failed and why, and how many reached the goal.</source>
        <translation>Khi chuỗi đang chạy, ở đây cho biết ở mỗi bước có bao nhiêu tin đã gửi, đã đến, đã đọc, tin nào thất bại và vì sao, và bao nhiêu khách đạt mục tiêu.</translation>
    </message>
    <message>
        <source>{step} (drawn no longer)</source>
        <translation>{step} (không còn trên bản vẽ)</translation>
    </message>
</context>
<context>
    <name>Occurrence</name>
    <message>
        <source>booking</source>
        <translation>lịch hẹn</translation>
    </message>
    <message>
        <source>cart</source>
        <translation>giỏ hàng</translation>
    </message>
    <message>
        <source>order</source>
        <translation>đơn hàng</translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>Nothing leads here</source>
        <translation>Không có gì dẫn tới đây</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Danh sách bước</translation>
    </message>
    <message>
        <source>The flow as a list</source>
        <translation>Sơ đồ dạng danh sách</translation>
    </message>
    <message>
        <source>goes on at: {step}</source>
        <translation>đi tiếp ở: {step}</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Back to the flow</source>
        <translation>Về lại sơ đồ</translation>
    </message>
</context>
<context>
    <name>OwnFieldsField</name>
    <message>
        <source>Add a field</source>
        <translation>Thêm thông tin</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Tên thông tin</translation>
    </message>
    <message>
        <source>Take this field away</source>
        <translation>Bỏ thông tin này</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Value of “{name}”</source>
        <translation>Giá trị của “{name}”</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>sinh nhật</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Palette</source>
        <translation>Bảng bước</translation>
    </message>
</context>
<context>
    <name>PaletteTile</name>
    <message>
        <source>{sentence}. Drag it onto the canvas.</source>
        <translation>{sentence}. Kéo lên khung vẽ.</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>Answer as the customer</source>
        <translation>Trả lời như khách</translation>
    </message>
    <message>
        <source>Answer as the customer…</source>
        <translation>Trả lời như khách…</translation>
    </message>
    <message>
        <source>Practice phone</source>
        <translation>Điện thoại tập dượt</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Gửi câu trả lời</translation>
    </message>
</context>
<context>
    <name>PhoneTab</name>
    <message>
        <source>Here messages arrive as customers see them. Press “Test on me” to try the sequence.</source>
        <translation>Tin nhắn đến đây đúng như khách thấy. Nhấn “Thử với tôi” để chạy thử chuỗi.</translation>
    </message>
    <message>
        <source>In earnest it would be otherwise: {said}</source>
        <translation>Khi chạy thật sẽ khác: {said}</translation>
    </message>
    <message>
        <source>It happened: {event}</source>
        <translation>Đã xảy ra: {event}</translation>
    </message>
    <message>
        <source>Practice phone</source>
        <translation>Điện thoại tập dượt</translation>
    </message>
    <message>
        <source>Test phone</source>
        <translation>Điện thoại thử</translation>
    </message>
    <message>
        <source>{name}’s phone</source>
        <translation>Điện thoại của {name}</translation>
    </message>
    <message>
        <source>{name}’s phone, rehearsal</source>
        <translation>Điện thoại của {name}, chạy thử</translation>
    </message>
    <message>
        <source>“{label}” opens {link}</source>
        <translation>“{label}” mở {link}</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>A message has at most {n} pictures.</source>
        <translation>Một tin nhắn có tối đa {n} hình.</translation>
    </message>
    <message>
        <source>Add another…</source>
        <translation>Thêm hình khác…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Chọn hình</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Chọn hình…</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>Hình ảnh (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation>Bỏ hình này</translation>
    </message>
    <message>
        <source>This picture is there already.</source>
        <translation>Hình này đã có rồi.</translation>
    </message>
    <message>
        <source>What it shows, for those who cannot see it</source>
        <translation>Hình cho thấy gì, dành cho người không xem được hình</translation>
    </message>
    <message>
        <source>What the picture shows</source>
        <translation>Hình cho thấy gì</translation>
    </message>
    <message>
        <source>or drop one here, or paste it</source>
        <translation>hoặc thả hình vào đây, hoặc dán</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Hình ảnh</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>A phone drawn on screen that reaches nobody.</source>
        <translation>Một chiếc điện thoại vẽ trên màn hình, không gửi cho ai cả.</translation>
    </message>
    <message>
        <source>Mails from your domain, over Resend: nothing is sent twice.</source>
        <translation>Thư từ tên miền của bạn, qua Resend: không gửi gì hai lần.</translation>
    </message>
    <message>
        <source>The chat of your Facebook page.</source>
        <translation>Trò chuyện của trang Facebook của bạn.</translation>
    </message>
    <message>
        <source>The direct messages of your professional account.</source>
        <translation>Tin nhắn trực tiếp của tài khoản chuyên nghiệp.</translation>
    </message>
    <message>
        <source>The shop&apos;s own number, over Meta&apos;s Cloud API.</source>
        <translation>Số điện thoại của cửa hàng, qua Cloud API của Meta.</translation>
    </message>
    <message>
        <source>Your Official Account, for those who have been in touch.</source>
        <translation>Official Account của bạn, gửi cho những ai đã tương tác.</translation>
    </message>
    <message>
        <source>Your number or name at Twilio.</source>
        <translation>Số điện thoại hoặc tên gửi của bạn tại Twilio.</translation>
    </message>
    <message>
        <source>Your official account, for its friends.</source>
        <translation>Tài khoản chính thức của bạn, cho những người đã kết bạn.</translation>
    </message>
    <message>
        <source>Your own mailbox, over its mail server for sending.</source>
        <translation>Hộp thư của chính bạn, qua máy chủ gửi email của nó.</translation>
    </message>
    <message>
        <source>Your shop&apos;s bot, for those who pressed Start.</source>
        <translation>Bot của cửa hàng, cho những người đã nhấn Start.</translation>
    </message>
</context>
<context>
    <name>PostalAddress</name>
    <message>
        <source>Marketing mail has to carry it; the law of many countries asks for it. Without, only mails that are not marketing go out.</source>
        <translation>Thư quảng cáo phải mang địa chỉ này; luật của nhiều nước yêu cầu. Nếu không có, chỉ thư không phải quảng cáo được gửi.</translation>
    </message>
    <message>
        <source>Postal address of the shop</source>
        <translation>Địa chỉ bưu điện của cửa hàng</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
</context>
<context>
    <name>ProblemsTab</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n lỗi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) keep it from being activated.</source>
        <translation>
            <numerusform>%n lỗi khiến chuỗi chưa kích hoạt được.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n cảnh báo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Và %n vấn đề nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Đến đó</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Đang xem…</translation>
    </message>
    <message>
        <source>Nothing is wrong with this sequence.</source>
        <translation>Chuỗi này không có vấn đề gì.</translation>
    </message>
    <message>
        <source>Nothing keeps it from being activated; these are for you to judge.</source>
        <translation>Không có gì ngăn kích hoạt; những điều này do bạn cân nhắc.</translation>
    </message>
    <message>
        <source>Open Channels</source>
        <translation>Mở Kênh</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>Mở Cài đặt</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Vấn đề</translation>
    </message>
    <message>
        <source>The whole sequence</source>
        <translation>Cả chuỗi</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Và %n vấn đề nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>{step}: {problem}</source>
        <translation>{step}: {problem}</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message numerus="yes">
        <source>%n customer(s) are inside now. What becomes of them?</source>
        <translation>
            <numerusform>Hiện có %n khách ở bên trong. Xử lý thế nào với họ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Và %n vấn đề nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>It already runs as it is drawn.</source>
        <translation>Chuỗi đã chạy đúng như bản vẽ.</translation>
    </message>
    <message>
        <source>Nobody is in it now, so nobody notices; whoever joins gets the new version.</source>
        <translation>Hiện không có ai bên trong nên không ai nhận ra; người tham gia sau sẽ nhận bản mới.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Publish all the same</source>
        <translation>Vẫn áp dụng</translation>
    </message>
    <message>
        <source>Publish the changes of “{name}”?</source>
        <translation>Áp dụng thay đổi của “{name}”?</translation>
    </message>
    <message>
        <source>They finish the older version</source>
        <translation>Họ đi hết phiên bản cũ</translation>
    </message>
    <message>
        <source>They go on in the new version</source>
        <translation>Họ đi tiếp trong phiên bản mới</translation>
    </message>
    <message>
        <source>They leave</source>
        <translation>Họ rời chuỗi</translation>
    </message>
    <message>
        <source>This has to be put right first</source>
        <translation>Cần sửa những điều này trước</translation>
    </message>
    <message>
        <source>Worth a look first</source>
        <translation>Nên xem qua trước</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message numerus="yes">
        <source>%n error(s) have to be put right first; they are listed below.</source>
        <translation>
            <numerusform>%n lỗi cần sửa trước; xem danh sách bên dưới.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Go back to version {number}</source>
        <translation>Quay về phiên bản {number}</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Chọn tất cả</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Tăng lên</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Giảm xuống</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Không tìm thấy thư mục.
Hãy kiểm tra lại tên thư mục.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Không tìm thấy tệp.
Hãy kiểm tra lại tên tệp.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 đã có rồi.
Bạn có muốn thay tệp đó không?</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Chọn</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Thư mục &amp;mới</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổi &amp;tên</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Bạn có chắc muốn xóa &apos;%1&apos;?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Không xóa được thư mục.</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Tạo thư mục mới</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Xem chi tiết</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Thư mục:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Tê&amp;n tệp:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Loại tệp:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Tìm thư mục</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến tới</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>Tìm trong:</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Máy tính này</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Thư mục cha</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Nơi gần đây</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Lưu thành</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Hiện tệp ẩ&amp;n</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Thanh bên</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ngày sửa</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Máy tính này</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích cỡ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Sao chép &amp;liên kết</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QuickMenu</name>
    <message>
        <source>Next step</source>
        <translation>Bước tiếp theo</translation>
    </message>
</context>
<context>
    <name>QuotaLine</name>
    <message>
        <source>{quota} · asked {moment}</source>
        <translation>{quota} · hỏi {moment}</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Over: {why}</source>
        <translation>Kết thúc: {why}</translation>
    </message>
    <message>
        <source>Sent: {why}</source>
        <translation>Đã gửi: {why}</translation>
    </message>
    <message>
        <source>Skipped: {why}</source>
        <translation>Bỏ qua: {why}</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Waits: {why}</source>
        <translation>Chờ: {why}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>a day a minute</source>
        <translation>một ngày mỗi phút</translation>
    </message>
    <message>
        <source>a week a minute</source>
        <translation>một tuần mỗi phút</translation>
    </message>
    <message>
        <source>an hour a minute</source>
        <translation>một giờ mỗi phút</translation>
    </message>
    <message>
        <source>as fast as life</source>
        <translation>nhanh như đời thật</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>it did not happen</source>
        <translation>không xảy ra</translation>
    </message>
    <message>
        <source>it happened</source>
        <translation>đã xảy ra</translation>
    </message>
    <message>
        <source>left here</source>
        <translation>rời ở đây</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>đã qua</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>đã đạt</translation>
    </message>
    <message>
        <source>sent, {time}</source>
        <translation>đã gửi, {time}</translation>
    </message>
    <message>
        <source>six hours a minute</source>
        <translation>sáu giờ mỗi phút</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>two days a minute</source>
        <translation>hai ngày mỗi phút</translation>
    </message>
    <message>
        <source>waits here</source>
        <translation>chờ ở đây</translation>
    </message>
    <message>
        <source>{count} times as fast as life</source>
        <translation>nhanh gấp {count} lần đời thật</translation>
    </message>
</context>
<context>
    <name>Rehearsing</name>
    <message>
        <source>Alex</source>
        <translation>An</translation>
    </message>
</context>
<context>
    <name>RejectedRowsView</name>
    <message>
        <source>Cells</source>
        <translation>Các ô</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Các dòng bị từ chối</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Ngắt kết nối</translation>
    </message>
    <message>
        <source>Disconnect “{name}”?</source>
        <translation>Ngắt kết nối “{name}”?</translation>
    </message>
    <message>
        <source>Tendril forgets how to reach it, its password too. The account itself stays as it is, and what was sent over it stays in Activity.</source>
        <translation>Tendril sẽ quên cách kết nối, cả mật khẩu. Tài khoản vẫn như cũ, và những gì đã gửi qua đó vẫn còn trong Hoạt động.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Everything becomes as it was when the backup was made. What has happened since is lost to Tendril, though it stays in a file before-restore.backup. Active sequences are paused, because the backup does not know what has been sent since. The window opens anew.</source>
        <translation>Mọi thứ trở lại như lúc tạo bản sao lưu. Những gì xảy ra từ đó đến nay Tendril sẽ không còn, nhưng vẫn nằm trong tệp before-restore.backup. Các chuỗi đang chạy sẽ tạm dừng, vì bản sao lưu không biết những gì đã gửi sau đó. Cửa sổ sẽ mở lại.</translation>
    </message>
    <message>
        <source>Put this backup in the place of your data?</source>
        <translation>Thay dữ liệu của bạn bằng bản sao lưu này?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Paused, until you activate them again: {names}.</source>
        <translation>Tạm dừng cho đến khi bạn kích hoạt lại: {names}.</translation>
    </message>
    <message>
        <source>The backup {name} is in the place of your data.</source>
        <translation>Bản sao lưu {name} đã thay vào dữ liệu của bạn.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n message(s) are skipped.</source>
        <translation>
            <numerusform>Đã bỏ qua %n tin nhắn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go out now, one per customer at a time.</source>
        <translation>
            <numerusform>%n tin nhắn bắt đầu được gửi, mỗi lần một tin cho mỗi khách.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait for you to decide</source>
        <translation>
            <numerusform>%n tin nhắn chờ bạn quyết định</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still useful</source>
        <translation>
            <numerusform>%n tin vẫn còn ích</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too late</source>
        <translation>
            <numerusform>%n tin quá trễ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too late are skipped.</source>
        <translation>
            <numerusform>%n tin quá trễ bị bỏ qua.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Quyết định sau</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message numerus="yes">
        <source>Send these (%n)</source>
        <translation>
            <numerusform>Gửi các tin này (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip these (%n)</source>
        <translation>
            <numerusform>Bỏ qua các tin này (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>To {name}, “{sequence}”, {step}</source>
        <translation>Gửi {name}, “{sequence}”, {step}</translation>
    </message>
    <message>
        <source>What the chosen message would say</source>
        <translation>Nội dung tin nhắn đang chọn</translation>
    </message>
    <message>
        <source>What you send goes out by itself: one message per customer at a time, as fast as the channel takes them. What has come too late is skipped either way, and the sequences go on behind it.</source>
        <translation>Những gì bạn cho gửi sẽ tự đi: mỗi lần một tin cho mỗi khách, nhanh theo mức kênh cho phép. Tin quá trễ thì đằng nào cũng bị bỏ qua, và chuỗi tin nhắn chạy tiếp sau đó.</translation>
    </message>
    <message>
        <source>{name}: {useful}, {stale}</source>
        <translation>{name}: {useful}, {stale}</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>As it was read on {day}. Platforms and laws change their rules.</source>
        <translation>Theo những gì đã đọc ngày {day}. Nền tảng và luật có thể đổi quy định.</translation>
    </message>
    <message>
        <source>What is asked of you</source>
        <translation>Những điều bạn cần tuân theo</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message numerus="yes">
        <source>%n waiting message(s) are planned anew.</source>
        <translation>
            <numerusform>Đang tính lại %n tin nhắn đang chờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
</context>
<context>
    <name>ScopeList</name>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Decide about</source>
        <translation>Quyết định về</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Messages on the phone</source>
        <translation>Tin nhắn trên điện thoại</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm kiếm</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>SendingCard</name>
    <message numerus="yes">
        <source>%n message(s) came due while nothing could be sent</source>
        <translation>
            <numerusform>%n tin nhắn đến hạn trong lúc không gửi được gì</numerusform>
        </translation>
    </message>
    <message>
        <source>An engine in another window is sending</source>
        <translation>Một cửa sổ khác đang gửi</translation>
    </message>
    <message>
        <source>Channel “{name}” has stopped</source>
        <translation>Kênh “{name}” đã dừng</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>Đồng hồ có đúng không?</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Xem…</translation>
    </message>
    <message>
        <source>Nothing goes out from here</source>
        <translation>Không gửi gì từ đây</translation>
    </message>
    <message>
        <source>Nothing goes out until you resume.</source>
        <translation>Không gửi gì cho đến khi bạn cho chạy tiếp.</translation>
    </message>
    <message>
        <source>Nothing goes out until you say that the clock is right.</source>
        <translation>Chưa gửi gì cho đến khi bạn xác nhận đồng hồ đúng.</translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Chưa hẹn tin nào</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Tạm dừng gửi</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Gửi tiếp</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Gửi tin</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>Việc gửi đã dừng</translation>
    </message>
    <message>
        <source>Sending is not certain</source>
        <translation>Chưa chắc đang gửi</translation>
    </message>
    <message>
        <source>Sending is on</source>
        <translation>Đang bật gửi</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>Tạm dừng gửi</translation>
    </message>
    <message>
        <source>Sending is starting</source>
        <translation>Đang bắt đầu gửi</translation>
    </message>
    <message>
        <source>State of sending</source>
        <translation>Trạng thái gửi</translation>
    </message>
    <message>
        <source>This may not be the folder to send from.</source>
        <translation>Đây có thể không phải thư mục dùng để gửi.</translation>
    </message>
    <message>
        <source>Try to send here</source>
        <translation>Thử gửi từ đây</translation>
    </message>
    <message>
        <source>“{name}” is tried again at {time}</source>
        <translation>“{name}” được thử lại lúc {time}</translation>
    </message>
</context>
<context>
    <name>SendingOver</name>
    <message>
        <source>Choose a channel</source>
        <translation>Chọn kênh</translation>
    </message>
</context>
<context>
    <name>SendingSettings</name>
    <message>
        <source>Ask me before</source>
        <translation>Hỏi tôi trước khi gửi</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Lúc khởi động</translation>
    </message>
    <message>
        <source>Late messages</source>
        <translation>Tin bị muộn</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Gửi tin</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Khởi động cùng máy tính</translation>
    </message>
    <message>
        <source>Tendril starts only when you start it.</source>
        <translation>Tendril chỉ chạy khi bạn mở.</translation>
    </message>
    <message>
        <source>Tendril starts with this computer from now on.</source>
        <translation>Từ nay Tendril khởi động cùng máy tính này.</translation>
    </message>
    <message>
        <source>What happens after a break, and when this computer starts.</source>
        <translation>Điều xảy ra sau khi gián đoạn, và khi máy tính này khởi động.</translation>
    </message>
    <message>
        <source>When this computer was off, fewer than this go out by themselves.</source>
        <translation>Khi máy tính này đã tắt, ít tin hơn mức này sẽ tự gửi.</translation>
    </message>
    <message>
        <source>Without a window: Tendril&apos;s icon in the tray shows that it is there.</source>
        <translation>Không mở cửa sổ: biểu tượng Tendril ở khay hệ thống cho biết chương trình đang chạy.</translation>
    </message>
    <message>
        <source>late messages at once</source>
        <translation>tin muộn cùng lúc</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>hơn</translation>
    </message>
</context>
<context>
    <name>SequenceActions</name>
    <message>
        <source>Archive</source>
        <translation>Lưu trữ</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Xóa…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Export “{name}”</source>
        <translation>Xuất “{name}”</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Pause it to archive or delete it, or to change its channel</source>
        <translation>Hãy tạm dừng để lưu trữ, xóa hoặc đổi kênh</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Send over…</source>
        <translation>Gửi qua…</translation>
    </message>
    <message>
        <source>Sequences (*.json)</source>
        <translation>Chuỗi tin nhắn (*.json)</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Lấy ra khỏi lưu trữ</translation>
    </message>
    <message>
        <source>What can be done with {name}</source>
        <translation>Những việc có thể làm với {name}</translation>
    </message>
    <message>
        <source>“{name}” is in the archive now.</source>
        <translation>“{name}” đã vào phần lưu trữ.</translation>
    </message>
    <message>
        <source>“{name}” is in {file}.</source>
        <translation>“{name}” nằm trong {file}.</translation>
    </message>
    <message>
        <source>“{name}” is running. Pause it first, then it can be deleted.</source>
        <translation>“{name}” đang chạy. Hãy tạm dừng trước, rồi mới xóa được.</translation>
    </message>
</context>
<context>
    <name>SequenceCard</name>
    <message>
        <source>Activate…</source>
        <translation>Kích hoạt…</translation>
    </message>
    <message>
        <source>Choose a channel…</source>
        <translation>Chọn kênh…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>Trong phần lưu trữ</translation>
    </message>
    <message>
        <source>Its channel is gone ({platform})</source>
        <translation>Kênh của chuỗi không còn ({platform})</translation>
    </message>
    <message>
        <source>More (Shift+F10)</source>
        <translation>Thêm (Shift+F10)</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>Thêm cho {name}</translation>
    </message>
    <message>
        <source>Name of the sequence</source>
        <translation>Tên chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>No channel yet</source>
        <translation>Chưa chọn kênh</translation>
    </message>
    <message>
        <source>Nobody inside</source>
        <translation>Không có ai</translation>
    </message>
    <message>
        <source>Not active yet: nobody can join</source>
        <translation>Chưa chạy: chưa ai tham gia được</translation>
    </message>
    <message>
        <source>Nothing is planned for who is inside</source>
        <translation>Chưa có gì được lên lịch cho khách bên trong</translation>
    </message>
    <message>
        <source>Paused: nothing goes out</source>
        <translation>Đang tạm dừng: không gửi gì</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Lấy ra</translation>
    </message>
    <message>
        <source>Waits for somebody to join</source>
        <translation>Đang chờ khách tham gia</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n đã xong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inside</source>
        <translation>
            <numerusform>%n bên trong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n đã rời</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish changes…</source>
        <translation>Áp dụng thay đổi…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Chạy tiếp…</translation>
    </message>
</context>
<context>
    <name>SequencePart</name>
    <message>
        <source>Ends · {at}</source>
        <translation>Kết thúc · {at}</translation>
    </message>
    <message>
        <source>It is held.</source>
        <translation>Đang bị giữ lại.</translation>
    </message>
    <message>
        <source>Next: “{step}” · {at}</source>
        <translation>Tiếp theo: “{step}” · {at}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Take out of “{sequence}”…</source>
        <translation>Lấy ra khỏi “{sequence}”…</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Lấy ra…</translation>
    </message>
    <message>
        <source>What comes next cannot be foreseen.</source>
        <translation>Không thấy trước được điều tiếp theo.</translation>
    </message>
    <message>
        <source>“{step}” is being sent.</source>
        <translation>“{step}” đang được gửi.</translation>
    </message>
    <message>
        <source>“{step}” is skipped · {at}</source>
        <translation>“{step}” bị bỏ qua · {at}</translation>
    </message>
</context>
<context>
    <name>SequenceState</name>
    <message>
        <source>Active</source>
        <translation>Đang chạy</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Đã lưu trữ</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
</context>
<context>
    <name>SequencesPage</name>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Deleted “{name}”.</source>
        <translation>Đã xóa “{name}”.</translation>
    </message>
    <message>
        <source>Import a sequence</source>
        <translation>Nhập chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>Messages that follow up by themselves.</source>
        <translation>Những tin nhắn tự chăm sóc khách tiếp theo.</translation>
    </message>
    <message>
        <source>New sequence</source>
        <translation>Chuỗi tin nhắn mới</translation>
    </message>
    <message>
        <source>New sequence ({keys})</source>
        <translation>Chuỗi tin nhắn mới ({keys})</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>Sequences (*.json)</source>
        <translation>Chuỗi tin nhắn (*.json)</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Words you were writing are still there. Open {names} to keep them.</source>
        <translation>Những lời bạn đang viết dở vẫn còn. Hãy mở {names} để giữ lại.</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Advanced</source>
        <translation>Nâng cao</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Ít thiết lập hơn</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Thêm thiết lập</translation>
    </message>
    <message>
        <source>Please enter it once more</source>
        <translation>Vui lòng nhập lại</translation>
    </message>
    <message>
        <source>required</source>
        <translation>bắt buộc</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>giữ như cũ</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Everything is kept as soon as you change it.</source>
        <translation>Mọi thay đổi được lưu ngay.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
</context>
<context>
    <name>ShopSettings</name>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Quốc gia</translation>
    </message>
    <message>
        <source>&amp;Language of messages</source>
        <translation>&amp;Ngôn ngữ tin nhắn</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Tên</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Quốc gia</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Ngôn ngữ tin nhắn</translation>
    </message>
    <message>
        <source>Marketing mail has to carry it; the law of many countries asks for it.</source>
        <translation>Email quảng cáo phải ghi địa chỉ này; luật nhiều nước yêu cầu như vậy.</translation>
    </message>
    <message>
        <source>Of what Tendril adds to them by itself, such as how to unsubscribe.</source>
        <translation>Dùng cho phần Tendril tự thêm vào tin, như cách hủy nhận tin.</translation>
    </message>
    <message>
        <source>Phone numbers without a country code are read as numbers of this country.</source>
        <translation>Số điện thoại không có mã nước được hiểu là số của nước này.</translation>
    </message>
    <message>
        <source>Postal &amp;address</source>
        <translation>Địa &amp;chỉ bưu điện</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Địa chỉ bưu điện</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Tên cửa hàng</translation>
    </message>
    <message>
        <source>What your customers read, and where you are.</source>
        <translation>Những gì khách đọc được, và bạn ở đâu.</translation>
    </message>
    <message>
        <source>Write a part of its name</source>
        <translation>Gõ một phần tên</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Cửa hàng của bạn</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>A folder for tests: nothing leaves this computer.</source>
        <translation>Thư mục để thử: không có gì rời khỏi máy này.</translation>
    </message>
    <message>
        <source>Tendril</source>
        <translation>Tendril</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Thử</translation>
    </message>
</context>
<context>
    <name>SkipKind</name>
    <message>
        <source>because it had become too late</source>
        <translation>vì đã quá muộn</translation>
    </message>
    <message>
        <source>because no allowed moment came within 14 days</source>
        <translation>vì không có lúc nào được phép trong 14 ngày</translation>
    </message>
    <message>
        <source>because the sequence was paused</source>
        <translation>vì chuỗi đang tạm dừng</translation>
    </message>
    <message>
        <source>because the time for them had passed</source>
        <translation>vì thời điểm của chúng đã qua</translation>
    </message>
    <message>
        <source>because they would have gone out after the date itself</source>
        <translation>vì sẽ gửi sau chính ngày đó</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>do bạn</translation>
    </message>
    <message>
        <source>without an address</source>
        <translation>vì không có địa chỉ</translation>
    </message>
    <message>
        <source>without recorded consent</source>
        <translation>vì chưa ghi nhận sự đồng ý</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Add a branch</source>
        <translation>Thêm nhánh</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Các nhánh</translation>
    </message>
    <message>
        <source>The last branch takes what the others leave. The same customer always goes the same way.</source>
        <translation>Nhánh cuối nhận phần còn lại của các nhánh kia. Cùng một khách luôn đi cùng một nhánh.</translation>
    </message>
    <message>
        <source>Together the shares would be more than 100 %.</source>
        <translation>Cộng lại các tỷ lệ sẽ vượt quá 100 %.</translation>
    </message>
    <message>
        <source>Write a whole number of per cent.</source>
        <translation>Viết phần trăm là số nguyên.</translation>
    </message>
</context>
<context>
    <name>StandingSection</name>
    <message>
        <source>Ask what is left</source>
        <translation>Hỏi xem còn bao nhiêu</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>It works: {account}.</source>
        <translation>Dùng được: {account}.</translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>For trying: nothing leaves this computer.</source>
        <translation>Để thử: không có gì rời khỏi máy này.</translation>
    </message>
    <message>
        <source>It sends, but what customers write has not been heard since {moment}: {reason}</source>
        <translation>Kênh vẫn gửi, nhưng từ {moment} không nghe được khách viết gì: {reason}</translation>
    </message>
    <message>
        <source>It worked when it was checked, {moment}.</source>
        <translation>Đã kiểm tra {moment}: dùng được.</translation>
    </message>
    <message>
        <source>Its last check failed, {moment}: {reason}</source>
        <translation>Lần kiểm tra gần nhất không thành công, {moment}: {reason}</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Cần bạn xem</translation>
    </message>
    <message>
        <source>Nobody has looked yet whether it works: press Check.</source>
        <translation>Chưa ai thử xem kênh có dùng được không: hãy bấm Kiểm tra.</translation>
    </message>
    <message>
        <source>Paused until {moment}</source>
        <translation>Tạm dừng đến {moment}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Receipts cannot reach this computer: acceptance counts as delivery.</source>
        <translation>Báo nhận không về được máy này: nền tảng nhận tin thì coi như đã đến nơi.</translation>
    </message>
</context>
<context>
    <name>StartFaultDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation>Bản sao lưu (*.backup)</translation>
    </message>
    <message>
        <source>Choose a backup…</source>
        <translation>Chọn bản sao lưu…</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Chọn bản khác…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Everything becomes as it was when the backup was made. The damaged file is kept as before-restore.backup. Active sequences are paused, because the backup does not know what has been sent since.</source>
        <translation>Mọi thứ trở lại như lúc tạo bản sao lưu. Tệp bị hỏng được giữ lại với tên before-restore.backup. Các chuỗi đang chạy sẽ tạm dừng, vì bản sao lưu không biết những gì đã gửi sau đó.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục bản sao lưu</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Khôi phục bản này</translation>
    </message>
</context>
<context>
    <name>StepsView</name>
    <message>
        <source>Command of step {number}</source>
        <translation>Lệnh của bước {number}</translation>
    </message>
    <message>
        <source>Permissions: {names}</source>
        <translation>Quyền: {names}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>%n message(s) came due as the computer&apos;s clock was set.</source>
        <translation>
            <numerusform>%n tin nhắn đến hạn khi đồng hồ máy tính bị chỉnh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came due by something that was told only later.</source>
        <translation>
            <numerusform>%n tin nhắn đến hạn vì một việc chỉ được báo về sau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came due while a channel could not send.</source>
        <translation>
            <numerusform>%n tin nhắn đến hạn trong lúc một kênh không gửi được.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) came due while nothing could be sent.</source>
        <translation>
            <numerusform>%n tin nhắn đến hạn trong lúc không gửi được gì.</numerusform>
        </translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Xem…</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Các thời điểm</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>There is no keyring on this computer, so that the passwords of your channels cannot be read. Log in to your desktop and unlock it (on Linux: install gnome-keyring or KWallet), then start Tendril again.</source>
        <translation>Máy tính này không có kho mật khẩu, nên không đọc được mật khẩu của các kênh. Hãy đăng nhập vào máy và mở khóa kho (trên Linux: cài gnome-keyring hoặc KWallet), rồi khởi động lại Tendril.</translation>
    </message>
    <message>
        <source>They wait for you to decide: send them, or skip them.</source>
        <translation>Chúng chờ bạn quyết định: gửi, hay bỏ qua.</translation>
    </message>
    <message>
        <source>This is the right one: go on…</source>
        <translation>Đây là thư mục đúng: chạy tiếp…</translation>
    </message>
    <message>
        <source>What needs you</source>
        <translation>Việc cần bạn</translation>
    </message>
    <message>
        <source>“{name}” cannot send just now. It is tried again at {time}.</source>
        <translation>“{name}” hiện chưa gửi được. Sẽ thử lại lúc {time}.</translation>
    </message>
    <message>
        <source>“{name}” cannot send: {problem}.</source>
        <translation>“{name}” không gửi được: {problem}.</translation>
    </message>
</context>
<context>
    <name>TabTitles</name>
    <message>
        <source>Drawer</source>
        <translation>Ngăn dưới</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Add a tag</source>
        <translation>Thêm nhãn</translation>
    </message>
    <message>
        <source>Take away the tag “{tag}”</source>
        <translation>Gỡ nhãn “{tag}”</translation>
    </message>
    <message>
        <source>Write a tag and press Enter</source>
        <translation>Viết một nhãn rồi nhấn Enter</translation>
    </message>
</context>
<context>
    <name>TakeOutDialog</name>
    <message>
        <source>As things are, nothing more would be sent to them from it.</source>
        <translation>Theo tình hình hiện tại, chuỗi này sẽ không gửi thêm gì cho họ.</translation>
    </message>
    <message>
        <source>As things are, these messages would still come. They will not be sent:</source>
        <translation>Theo tình hình hiện tại, những tin này vẫn sẽ tới. Chúng sẽ không được gửi:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Nobody can say whether “{step}” arrived. It stays in Activity to be settled.</source>
        <translation>Không ai biết chắc “{step}” đã đến nơi chưa. Tin vẫn ở trong Hoạt động để giải quyết.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Lấy ra</translation>
    </message>
    <message>
        <source>Take {name} out of “{sequence}”?</source>
        <translation>Lấy {name} ra khỏi “{sequence}”?</translation>
    </message>
    <message>
        <source>“{step}” is being sent at this moment: it cannot be called back.</source>
        <translation>“{step}” đang được gửi ngay lúc này: không gọi lại được.</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… và {count} nữa</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Any other copy of it pauses and asks in its turn as soon as it is opened.</source>
        <translation>Mọi bản sao khác của nó sẽ tạm dừng và hỏi lại khi được mở.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Go on from here</source>
        <translation>Chạy tiếp từ đây</translation>
    </message>
    <message>
        <source>It knows everything that was sent up to now, so that nothing goes out twice: its active sequences go on from where they are.</source>
        <translation>Thư mục này biết mọi tin đã gửi đến giờ, nên không tin nào bị gửi hai lần: các chuỗi đang chạy sẽ tiếp tục từ chỗ hiện tại.</translation>
    </message>
    <message>
        <source>Nobody knows here what has been sent in the meantime. So that no customer is written to twice, its active sequences are paused. Activate each of them again: you are asked first what becomes of the messages that came due.</source>
        <translation>Ở đây không ai biết những gì đã được gửi trong lúc đó. Để không khách nào nhận tin hai lần, các chuỗi đang chạy sẽ bị tạm dừng. Hãy kích hoạt lại từng chuỗi: bạn sẽ được hỏi trước về các tin đã đến hạn.</translation>
    </message>
    <message>
        <source>Paused, until you activate them again: {names}.</source>
        <translation>Tạm dừng cho đến khi bạn kích hoạt lại: {names}.</translation>
    </message>
    <message>
        <source>Send from this folder from now on?</source>
        <translation>Từ nay gửi từ thư mục này?</translation>
    </message>
    <message>
        <source>This folder is the one that sends from now on.</source>
        <translation>Từ nay thư mục này là nơi gửi tin.</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message numerus="yes">
        <source>%n exit(s)</source>
        <translation>
            <numerusform>%n lối ra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n vấn đề</numerusform>
        </translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Hành động</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Điều kiện</translation>
    </message>
    <message>
        <source>Entry: {what}</source>
        <translation>Lối vào: {what}</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mục tiêu</translation>
    </message>
    <message>
        <source>Link from {source} to {target}</source>
        <translation>Đường nối từ {source} tới {target}</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Ghi chú: {text}</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Chia nhánh</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Chờ</translation>
    </message>
    <message>
        <source>Wait for event</source>
        <translation>Chờ sự kiện</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>trống</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>{exit}: done</source>
        <translation>{exit}: xong</translation>
    </message>
    <message>
        <source>{kind} {number} of {count}: {what}</source>
        <translation>{kind} {number} trên {count}: {what}</translation>
    </message>
</context>
<context>
    <name>TemplateState</name>
    <message>
        <source>approved</source>
        <translation>đã duyệt</translation>
    </message>
    <message>
        <source>paused by the platform</source>
        <translation>bị nền tảng tạm dừng</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>switched off by the platform</source>
        <translation>bị nền tảng tắt</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>đang chờ duyệt</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>A booking is made: a confirmation, a reminder the day before, and one an hour before.</source>
        <translation>Khách đặt lịch hẹn: tin xác nhận, tin nhắc hôm trước, và tin nhắc một giờ trước.</translation>
    </message>
    <message>
        <source>Somebody leaves a cart behind: a reminder, a coupon, a last word. Stops when they order.</source>
        <translation>Khách bỏ quên giỏ hàng: tin nhắc, mã giảm giá, lời cuối. Dừng khi khách đặt hàng.</translation>
    </message>
    <message>
        <source>Somebody signs up: a thank-you, what you do, an invitation. Stops when they answer.</source>
        <translation>Khách đăng ký: lời cảm ơn, giới thiệu việc bạn làm, lời mời. Dừng khi khách trả lời.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>The end</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>joins</source>
        <translation>tham gia</translation>
    </message>
    <message>
        <source>{step}: held</source>
        <translation>{step}: bị giữ lại</translation>
    </message>
    <message>
        <source>{step}: passed over</source>
        <translation>{step}: bỏ qua</translation>
    </message>
    <message>
        <source>{step}: waits</source>
        <translation>{step}: chờ</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Choose a moment to read why it is then.</source>
        <translation>Chọn một thời điểm để đọc lý do của nó.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
</context>
<context>
    <name>TimingFields</name>
    <message>
        <source>After a delay</source>
        <translation>Độ trễ</translation>
    </message>
    <message>
        <source>Around a date</source>
        <translation>Quanh ngày</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Vào giờ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Khi nào</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>giờ</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>phút</translation>
    </message>
    <message>
        <source>next Friday</source>
        <translation>thứ Sáu tới</translation>
    </message>
    <message>
        <source>next Monday</source>
        <translation>thứ Hai tới</translation>
    </message>
    <message>
        <source>next Saturday</source>
        <translation>thứ Bảy tới</translation>
    </message>
    <message>
        <source>next Sunday</source>
        <translation>Chủ nhật tới</translation>
    </message>
    <message>
        <source>next Thursday</source>
        <translation>thứ Năm tới</translation>
    </message>
    <message>
        <source>next Tuesday</source>
        <translation>thứ Ba tới</translation>
    </message>
    <message>
        <source>next Wednesday</source>
        <translation>thứ Tư tới</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>tuần</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n message(s) came due while nothing could be sent.</source>
        <translation>
            <numerusform>%n tin nhắn đến hạn trong lúc không gửi được gì.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of which nobody can say whether they arrived. Settle them in Activity.</source>
        <translation>
            <numerusform>%n tin nhắn không rõ đã đến nơi hay chưa. Hãy giải quyết trong Hoạt động.</numerusform>
        </translation>
    </message>
    <message>
        <source>An engine in another window is sending</source>
        <translation>Một cửa sổ khác đang gửi</translation>
    </message>
    <message>
        <source>Channel “{name}” has stopped</source>
        <translation>Kênh “{name}” đã dừng</translation>
    </message>
    <message>
        <source>Did they arrive?</source>
        <translation>Các tin đã đến nơi chưa?</translation>
    </message>
    <message>
        <source>Is the computer&apos;s clock right?</source>
        <translation>Đồng hồ máy tính có đúng không?</translation>
    </message>
    <message>
        <source>Its messages wait until you have looked at it.</source>
        <translation>Tin nhắn của chuỗi chờ đến khi bạn xem.</translation>
    </message>
    <message>
        <source>Nothing goes out from here</source>
        <translation>Không gửi gì từ đây</translation>
    </message>
    <message>
        <source>Nothing goes out until you say that it is.</source>
        <translation>Chưa gửi gì cho đến khi bạn xác nhận là đúng.</translation>
    </message>
    <message>
        <source>Nothing is being sent</source>
        <translation>Đang không gửi gì</translation>
    </message>
    <message>
        <source>Open Tendril</source>
        <translation>Mở Tendril</translation>
    </message>
    <message>
        <source>Open it again from this icon.</source>
        <translation>Mở lại từ biểu tượng này.</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Tạm dừng gửi</translation>
    </message>
    <message>
        <source>Quit (stops sending)</source>
        <translation>Thoát (ngừng gửi)</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Gửi tiếp</translation>
    </message>
    <message>
        <source>Send them, or skip them?</source>
        <translation>Gửi, hay bỏ qua?</translation>
    </message>
    <message>
        <source>Sending has stopped</source>
        <translation>Việc gửi đã dừng</translation>
    </message>
    <message>
        <source>Sending is on</source>
        <translation>Đang bật gửi</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>Tạm dừng gửi</translation>
    </message>
    <message>
        <source>Something needs you</source>
        <translation>Có việc cần bạn xem</translation>
    </message>
    <message>
        <source>Tendril</source>
        <translation>Tendril</translation>
    </message>
    <message>
        <source>Tendril goes on sending</source>
        <translation>Tendril vẫn tiếp tục gửi</translation>
    </message>
    <message>
        <source>Tendril: finishing what is being sent…</source>
        <translation>Tendril: đang gửi nốt những tin dở dang…</translation>
    </message>
    <message>
        <source>Tendril: {state}</source>
        <translation>Tendril: {state}</translation>
    </message>
    <message>
        <source>The passwords of your channels cannot be read.</source>
        <translation>Không đọc được mật khẩu của các kênh.</translation>
    </message>
    <message>
        <source>There is no keyring</source>
        <translation>Không có kho mật khẩu</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close; it can still be undone from the deleted ones</source>
        <translation>Đóng; vẫn có thể hoàn tác từ phần đã xóa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Undo ({keys})</source>
        <translation>Hoàn tác ({keys})</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Keep the sequence</source>
        <translation>Giữ chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>Keep the sequence as a file…</source>
        <translation>Giữ chuỗi trong một tệp…</translation>
    </message>
    <message>
        <source>Kept in {file}. It can be imported again.</source>
        <translation>Đã giữ trong {file}. Có thể nhập lại tệp này.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Quit without saving?</source>
        <translation>Thoát mà không lưu?</translation>
    </message>
    <message>
        <source>Sequences (*.json)</source>
        <translation>Chuỗi tin nhắn (*.json)</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>What was drawn or written since it was last saved is lost when Tendril ends.</source>
        <translation>Những gì đã vẽ hay viết từ lần lưu cuối sẽ mất khi Tendril kết thúc.</translation>
    </message>
</context>
<context>
    <name>UsedDialog</name>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>These sequences send it. Choose another block there, then delete this one.</source>
        <translation>Các chuỗi này đang gửi nó. Hãy chọn khối khác ở đó, rồi xóa khối này.</translation>
    </message>
    <message>
        <source>“{block}” is in use</source>
        <translation>“{block}” đang được dùng</translation>
    </message>
</context>
<context>
    <name>UsesLine</name>
    <message>
        <source>Not used in a sequence yet</source>
        <translation>Chưa dùng trong chuỗi nào</translation>
    </message>
    <message>
        <source>Opens the sequence</source>
        <translation>Mở chuỗi tin nhắn</translation>
    </message>
    <message>
        <source>Publish “{sequence}”…</source>
        <translation>Áp dụng “{sequence}”…</translation>
    </message>
    <message>
        <source>Until you publish, this is still sent with the older words: {sequences}.</source>
        <translation>Trước khi bạn áp dụng, những chuỗi này vẫn gửi lời cũ: {sequences}.</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Dùng trong</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n chuỗi nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VariableMenu</name>
    <message>
        <source>Customer: {name}</source>
        <translation>Khách hàng: {name}</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Instead of a missing one: “{words}”…</source>
        <translation>Thay khi thiếu: “{words}”…</translation>
    </message>
    <message>
        <source>Nothing instead of a missing one</source>
        <translation>Khi thiếu thì để trống</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Cửa hàng</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Bỏ biến này</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Biến</translation>
    </message>
    <message>
        <source>Words for when it is missing…</source>
        <translation>Lời thay khi thiếu…</translation>
    </message>
    <message>
        <source>for example {value}</source>
        <translation>ví dụ {value}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>không biết ở đây</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose one to have it on the canvas as it was, with the words it had. It does not run before you publish it, and it can be undone.</source>
        <translation>Chọn một phiên bản để đưa lên khung vẽ như trước kia, với lời của nó. Nó chưa chạy trước khi bạn áp dụng, và có thể hoàn tác.</translation>
    </message>
    <message>
        <source>Put it on the canvas</source>
        <translation>Đưa lên khung vẽ</translation>
    </message>
    <message>
        <source>Version {number} · published {when} · {messages}</source>
        <translation>Phiên bản {number} · áp dụng {when} · {messages}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>{version} · runs now</source>
        <translation>{version} · đang chạy</translation>
    </message>
</context>
<context>
    <name>WaitForEventForm</name>
    <message>
        <source>At most</source>
        <translation>Tối đa</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Until this happens</source>
        <translation>Đến khi điều này xảy ra</translation>
    </message>
</context>
<context>
    <name>WaitForm</name>
    <message>
        <source>Wait</source>
        <translation>Chờ</translation>
    </message>
</context>
<context>
    <name>WebhookSection</name>
    <message>
        <source>Address to enter on the platform</source>
        <translation>Địa chỉ cần nhập trên nền tảng</translation>
    </message>
    <message>
        <source>Hear back at once</source>
        <translation>Nghe hồi âm ngay</translation>
    </message>
    <message>
        <source>How to set up {name}</source>
        <translation>Cách lập {name}</translation>
    </message>
    <message>
        <source>It is in this computer&apos;s keyring now and is not shown again: copy it before you go on.</source>
        <translation>Nó đã nằm trong kho khóa của máy này và sẽ không hiện lại: hãy chép trước khi đi tiếp.</translation>
    </message>
    <message>
        <source>Last heard: {moment}.</source>
        <translation>Nghe được lần cuối: {moment}.</translation>
    </message>
    <message>
        <source>Make a new “{label}”</source>
        <translation>Tạo “{label}” mới</translation>
    </message>
    <message>
        <source>Nothing has come in yet.</source>
        <translation>Chưa có gì đến.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Bật</translation>
    </message>
    <message>
        <source>Public address of your tunnel</source>
        <translation>Địa chỉ công khai của đường hầm</translation>
    </message>
    <message>
        <source>Replace that address</source>
        <translation>Thay địa chỉ đó</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Tell {platform} this address</source>
        <translation>Báo địa chỉ này cho {platform}</translation>
    </message>
    <message>
        <source>To enter beside it</source>
        <translation>Cần nhập kèm theo</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Bật</translation>
    </message>
    <message>
        <source>Where the tunnel has to lead, on this computer</source>
        <translation>Nơi đường hầm phải dẫn đến trên máy này</translation>
    </message>
    <message>
        <source>{platform} calls this computer now.</source>
        <translation>Từ giờ {platform} gọi đến máy này.</translation>
    </message>
    <message>
        <source>{platform} calls this computer whenever there is news: receipts and answers are known at once. A tunnel of your choice brings its calls here; Tendril listens while it sends.</source>
        <translation>{platform} gọi đến máy này mỗi khi có tin: báo nhận và câu trả lời được biết ngay. Một đường hầm do bạn chọn đưa các cuộc gọi về đây; Tendril lắng nghe trong lúc gửi.</translation>
    </message>
</context>
<context>
    <name>WeekdayRow</name>
    <message>
        <source>Fr</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Mo</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>CN</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>We</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>Các ngày trong tuần</translation>
    </message>
</context>
<context>
    <name>Whom</name>
    <message>
        <source>By the clock of {place}</source>
        <translation>Theo giờ {place}</translation>
    </message>
    <message>
        <source>Day and time of joining</source>
        <translation>Ngày và giờ tham gia</translation>
    </message>
    <message>
        <source>When they join</source>
        <translation>Tham gia khi nào</translation>
    </message>
    <message>
        <source>joins at …</source>
        <translation>tham gia lúc …</translation>
    </message>
    <message>
        <source>joins now</source>
        <translation>tham gia bây giờ</translation>
    </message>
</context>
<context>
    <name>WindowFields</name>
    <message>
        <source>After that it takes nothing of this kind: the message is skipped.</source>
        <translation>Sau đó nền tảng không nhận loại tin này: tin bị bỏ qua.</translation>
    </message>
    <message>
        <source>Gap {name}</source>
        <translation>Chỗ trống {name}</translation>
    </message>
    <message>
        <source>If the window has closed</source>
        <translation>Nếu khoảng trò chuyện đã đóng</translation>
    </message>
    <message>
        <source>Read the approved templates</source>
        <translation>Đọc các mẫu tin đã duyệt</translation>
    </message>
    <message>
        <source>Send “{name}” ({language})</source>
        <translation>Gửi “{name}” ({language})</translation>
    </message>
    <message>
        <source>Skip the message</source>
        <translation>Bỏ qua tin này</translation>
    </message>
    <message>
        <source>The platform has approved no template yet.</source>
        <translation>Nền tảng chưa duyệt mẫu tin nào.</translation>
    </message>
    <message>
        <source>{platform} takes your own words within {hours} h after the customer last wrote.</source>
        <translation>{platform} nhận lời của riêng bạn trong vòng {hours} giờ sau khi khách viết lần cuối.</translation>
    </message>
    <message>
        <source>“{name}” ({language}): {state}</source>
        <translation>“{name}” ({language}): {state}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n tin nhắn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent today</source>
        <translation>
            <numerusform>%n tin đã gửi hôm nay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n sent today</source>
        <translation>
            <numerusform>Hơn %n tin đã gửi hôm nay</numerusform>
        </translation>
    </message>
    <message>
        <source>Next at {time}</source>
        <translation>Tin tiếp theo lúc {time}</translation>
    </message>
    <message>
        <source>Next {day} at {time}</source>
        <translation>Tin tiếp theo {day} lúc {time}</translation>
    </message>
    <message>
        <source>Next: now</source>
        <translation>Tin tiếp theo: ngay bây giờ</translation>
    </message>
    <message>
        <source>Nothing sent today</source>
        <translation>Hôm nay chưa gửi gì</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>ngày mai</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
</context>
<context>
    <name>ZoomBar</name>
    <message>
        <source>Fit</source>
        <translation>Vừa khung</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Sắp xếp gọn</translation>
    </message>
</context>
<context>
    <name>_Ground</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>held</source>
        <translation>giữ lại</translation>
    </message>
    <message>
        <source>quiet {hours}</source>
        <translation>yên lặng {hours}</translation>
    </message>
</context>
<context>
    <name>_Idle</name>
    <message>
        <source>Goes through the sequence as it is drawn, for {name}, {speed}. Nobody else is written to.</source>
        <translation>Chạy thử chuỗi như đang vẽ, cho {name}, {speed}. Không viết cho ai khác.</translation>
    </message>
    <message>
        <source>Phone of</source>
        <translation>Điện thoại của</translation>
    </message>
    <message>
        <source>Test customer…</source>
        <translation>Khách hàng thử…</translation>
    </message>
    <message>
        <source>Test on me</source>
        <translation>Thử với tôi</translation>
    </message>
    <message>
        <source>Whose messages on the Practice phone are shown</source>
        <translation>Hiện tin nhắn của ai trên điện thoại tập dượt</translation>
    </message>
</context>
<context>
    <name>_Running</name>
    <message>
        <source>Faster</source>
        <translation>Nhanh hơn</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Chậm hơn</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Chạy lại từ đầu</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Dừng chạy thử</translation>
    </message>
    <message>
        <source>The clock of the rehearsal</source>
        <translation>Đồng hồ của lần chạy thử</translation>
    </message>
    <message>
        <source>To the next message</source>
        <translation>Đến tin tiếp theo</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>1 day</source>
        <translation>1 ngày</translation>
    </message>
    <message>
        <source>1 day later at {time}</source>
        <translation>1 ngày sau lúc {time}</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 giờ</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 phút</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 tuần</translation>
    </message>
    <message>
        <source>A backup cannot take the place of the data file itself.</source>
        <translation>Không thể dùng chính tệp dữ liệu làm bản sao lưu.</translation>
    </message>
    <message>
        <source>A channel could not send between {began} and {ended}.</source>
        <translation>Một kênh không gửi được từ {began} đến {ended}.</translation>
    </message>
    <message>
        <source>A channel on {name} has no secret “{key}”; it knows {names}.</source>
        <translation>Kênh trên {name} không có mật mã “{key}”; chỉ có {names}.</translation>
    </message>
    <message>
        <source>A channel on {platform_name} also needs {listed}.</source>
        <translation>Kênh trên {platform_name} còn cần {listed}.</translation>
    </message>
    <message>
        <source>A channel on {platform_name} has no setting “{key}”; it knows {names}.</source>
        <translation>Kênh trên {platform_name} không có thiết lập “{key}”; chỉ có {names}.</translation>
    </message>
    <message>
        <source>A channel&apos;s name has 1 to 100 letters.</source>
        <translation>Tên kênh có từ 1 đến 100 ký tự.</translation>
    </message>
    <message>
        <source>A clock is written as START,SPEED, like 2026-11-22T09:00,60.</source>
        <translation>Đồng hồ được viết là BẮT_ĐẦU,TỐC_ĐỘ, như 2026-11-22T09:00,60.</translation>
    </message>
    <message>
        <source>A clock of its own is only for test folders. Make one with --test-folder at its first use.</source>
        <translation>Chỉ thư mục thử mới có đồng hồ riêng. Hãy tạo bằng --test-folder ở lần dùng đầu tiên.</translation>
    </message>
    <message>
        <source>A customer has at most {most} addresses.</source>
        <translation>Một khách có tối đa {most} địa chỉ.</translation>
    </message>
    <message>
        <source>A customer has at most {most} tags.</source>
        <translation>Một khách có tối đa {most} nhãn.</translation>
    </message>
    <message>
        <source>A customer has to press Start before the bot may write.</source>
        <translation>Khách phải bấm Start trước thì bot mới được nhắn.</translation>
    </message>
    <message>
        <source>A field holds at most {longest} letters; this has {count}.</source>
        <translation>Một thông tin chứa tối đa {longest} ký tự; đây có {count}.</translation>
    </message>
    <message>
        <source>A field of the test customer is too long.</source>
        <translation>Một thông tin của khách hàng thử quá dài.</translation>
    </message>
    <message>
        <source>A folder cannot be moved into itself. Choose another place.</source>
        <translation>Không thể chuyển thư mục vào chính nó. Hãy chọn chỗ khác.</translation>
    </message>
    <message>
        <source>A long number, not the name.</source>
        <translation>Một dãy số dài, không phải tên.</translation>
    </message>
    <message>
        <source>A long number; the page&apos;s About shows it.</source>
        <translation>Một dãy số dài; phần Giới thiệu của trang có ghi.</translation>
    </message>
    <message>
        <source>A mailbox on another computer is read with encryption only.</source>
        <translation>Hộp thư ở máy khác chỉ được đọc khi có mã hóa.</translation>
    </message>
    <message>
        <source>A name has at most {longest} letters; this one has {count}.</source>
        <translation>Tên có tối đa {longest} ký tự; tên này có {count}.</translation>
    </message>
    <message>
        <source>A name. Whoever wants no more mails may write just that; marketing goes out with a warning until somebody reads it, or Tendril does.</source>
        <translation>Một cái tên. Người không muốn nhận thư nữa có thể chỉ viết thư nói vậy; quảng cáo có cảnh báo cho đến khi có người đọc, hoặc Tendril đọc.</translation>
    </message>
    <message>
        <source>A picture in the file is damaged, or is no picture.</source>
        <translation>Một hình trong tệp bị hỏng, hoặc không phải hình ảnh.</translation>
    </message>
    <message>
        <source>A picture in the file is damaged.</source>
        <translation>Một hình trong tệp bị hỏng.</translation>
    </message>
    <message>
        <source>A picture is larger than {most} MB.</source>
        <translation>Có hình lớn hơn {most} MB.</translation>
    </message>
    <message>
        <source>A quotation mark in the row that starts on line {line} is never closed, so nothing from there on could be read.</source>
        <translation>Một dấu ngoặc kép ở dòng bắt đầu từ dòng {line} không được đóng, nên từ đó trở đi không đọc được gì.</translation>
    </message>
    <message>
        <source>A rehearsal goes on between as fast as life and a week a minute.</source>
        <translation>Tốc độ chạy thử nằm giữa nhanh như đời thật và một tuần mỗi phút.</translation>
    </message>
    <message>
        <source>A sequence counts from this date. Write it like 1990-02-28 or 2026-11-27T15:00, not “{text}”.</source>
        <translation>Một chuỗi tính từ ngày này. Hãy viết như 1990-02-28 hoặc 2026-11-27T15:00, không phải “{text}”.</translation>
    </message>
    <message>
        <source>A sequence&apos;s name has 1 to {longest} letters.</source>
        <translation>Tên chuỗi tin nhắn có từ 1 đến {longest} ký tự.</translation>
    </message>
    <message>
        <source>A tag has at most {longest} letters.</source>
        <translation>Nhãn có tối đa {longest} ký tự.</translation>
    </message>
    <message>
        <source>A webhook is set for this bot: until it is removed Tendril cannot ask who writes.</source>
        <translation>Bot này đang đặt webhook: phải gỡ webhook thì Tendril mới hỏi được ai đã viết.</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>Địa chỉ API</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Khóa API</translation>
    </message>
    <message>
        <source>API key SID</source>
        <translation>SID của khóa API</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>Phiên bản API</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Mã truy cập</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>Account SID</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Thêm ghi chú</translation>
    </message>
    <message>
        <source>Add a system user who is an admin, give it your app and your WhatsApp account with full control, and generate a token that never expires, with the permissions below.</source>
        <translation>Thêm người dùng hệ thống có quyền quản trị, giao cho họ ứng dụng và tài khoản WhatsApp của bạn với toàn quyền, rồi tạo mã truy cập không hết hạn, với các quyền bên dưới.</translation>
    </message>
    <message>
        <source>Add the page that your account is linked to, generate a token for it and copy that.</source>
        <translation>Thêm trang mà tài khoản của bạn liên kết tới, tạo mã truy cập cho trang rồi chép lại.</translation>
    </message>
    <message>
        <source>Add your domain and enter the records it shows where the domain is registered, until it is verified.</source>
        <translation>Thêm tên miền của bạn và điền các bản ghi nó hiện ra ở nơi đăng ký tên miền, cho đến khi được xác minh.</translation>
    </message>
    <message>
        <source>Add your page, generate a token for it and copy that.</source>
        <translation>Thêm trang của bạn, tạo mã truy cập cho trang rồi chép lại.</translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation>Thêm {name}</translation>
    </message>
    <message>
        <source>Address for answers</source>
        <translation>Địa chỉ nhận trả lời</translation>
    </message>
    <message>
        <source>Address for renewing the access</source>
        <translation>Địa chỉ gia hạn quyền truy cập</translation>
    </message>
    <message>
        <source>Address of the templates</source>
        <translation>Địa chỉ của mẫu tin</translation>
    </message>
    <message>
        <source>Address that customers write to when they want no more mails</source>
        <translation>Địa chỉ để khách viết khi không muốn nhận email nữa</translation>
    </message>
    <message>
        <source>Address that mails come from</source>
        <translation>Địa chỉ gửi email</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Căn thẳng</translation>
    </message>
    <message>
        <source>American numbers are reached only from a sender that is registered (A2P 10DLC, or a verified toll-free number); Vietnam and others want a registered sender name.</source>
        <translation>Chỉ nhắn được đến số ở Mỹ từ một số gửi đã đăng ký (A2P 10DLC, hoặc số miễn phí đã xác minh); Việt Nam và một số nước khác yêu cầu tên người gửi đã đăng ký.</translation>
    </message>
    <message>
        <source>An API key is not told the account&apos;s name.</source>
        <translation>Khóa API không được cho biết tên tài khoản.</translation>
    </message>
    <message>
        <source>An Account SID is AC and 32 letters and digits; copy it from Twilio&apos;s console.</source>
        <translation>Account SID gồm AC và 32 chữ cái, chữ số; hãy chép từ trang quản lý của Twilio.</translation>
    </message>
    <message>
        <source>An address ending in trycloudflare.com is another one at each start: only for trying.</source>
        <translation>Địa chỉ kết thúc bằng trycloudflare.com mỗi lần khởi động lại khác đi: chỉ để thử.</translation>
    </message>
    <message>
        <source>An event&apos;s name has 1 to 200 letters.</source>
        <translation>Tên sự kiện có từ 1 đến 200 ký tự.</translation>
    </message>
    <message>
        <source>Another program has replaced or moved the data file while Tendril had it open. Nothing is sent or saved any more. Quit Tendril, make sure that the right file is in the data folder, and start it again.</source>
        <translation>Một chương trình khác đã thay hoặc chuyển tệp dữ liệu khi Tendril đang mở tệp đó. Không có gì được gửi hay lưu nữa. Hãy thoát Tendril, kiểm tra rằng thư mục dữ liệu có đúng tệp, rồi mở lại.</translation>
    </message>
    <message>
        <source>Answered since joining?</source>
        <translation>Đã trả lời từ khi tham gia?</translation>
    </message>
    <message>
        <source>Answers and receipts are asked for once a minute; no webhook is needed.</source>
        <translation>Câu trả lời và báo nhận được hỏi mỗi phút một lần; không cần webhook.</translation>
    </message>
    <message>
        <source>Answers and unsubscribes go to your mailbox, not to Resend: somebody has to read it.</source>
        <translation>Thư trả lời và hủy nhận đi tới hộp thư của bạn, không tới Resend: phải có người đọc.</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>ID ứng dụng</translation>
    </message>
    <message>
        <source>App secret</source>
        <translation>Mã bí mật của ứng dụng</translation>
    </message>
    <message>
        <source>App settings, Basic</source>
        <translation>Cài đặt ứng dụng, Cơ bản</translation>
    </message>
    <message>
        <source>Ask the mail provider for its encrypted port. {ports}</source>
        <translation>Hãy hỏi nhà cung cấp email về cổng mã hóa của họ. {ports}</translation>
    </message>
    <message>
        <source>Ask what became of mails</source>
        <translation>Hỏi kết quả của email</translation>
    </message>
    <message>
        <source>Auth Token for webhooks</source>
        <translation>Auth Token cho webhook</translation>
    </message>
    <message>
        <source>Auth Token, or secret of the API key</source>
        <translation>Auth Token, hoặc mã bí mật của khóa API</translation>
    </message>
    <message>
        <source>Begins with AC.</source>
        <translation>Bắt đầu bằng AC.</translation>
    </message>
    <message>
        <source>Begins with SK; empty if you use the Auth Token.</source>
        <translation>Bắt đầu bằng SK; để trống nếu bạn dùng Auth Token.</translation>
    </message>
    <message>
        <source>Begins with whsec_.</source>
        <translation>Bắt đầu bằng whsec_.</translation>
    </message>
    <message>
        <source>Bot token</source>
        <translation>Mã truy cập của bot</translation>
    </message>
    <message>
        <source>Bots that write what nobody asked for are reported and blocked by Telegram.</source>
        <translation>Bot nhắn những gì không ai yêu cầu sẽ bị báo cáo và bị Telegram chặn.</translation>
    </message>
    <message>
        <source>Business settings, Instagram accounts</source>
        <translation>Cài đặt doanh nghiệp, Tài khoản Instagram</translation>
    </message>
    <message>
        <source>Business settings, System users</source>
        <translation>Cài đặt doanh nghiệp, Người dùng hệ thống</translation>
    </message>
    <message>
        <source>Button {n} has no link to open.</source>
        <translation>Nút {n} chưa có liên kết để mở.</translation>
    </message>
    <message>
        <source>Button {n} has no words on it.</source>
        <translation>Nút {n} chưa có chữ.</translation>
    </message>
    <message>
        <source>Buy a number that can send SMS, or register a sender name, and enter it as it stands there: +15551234567, a name such as TeaHouse, or the SID of a messaging service (MG…).</source>
        <translation>Mua một số gửi được SMS, hoặc đăng ký tên người gửi, rồi điền đúng như ở đó: +15551234567, một tên như TeaHouse, hoặc SID của messaging service (MG…).</translation>
    </message>
    <message>
        <source>Change how it begins</source>
        <translation>Đổi cách bắt đầu</translation>
    </message>
    <message>
        <source>Change it only if the platform has retired this one.</source>
        <translation>Chỉ đổi khi nền tảng đã ngừng phiên bản này.</translation>
    </message>
    <message>
        <source>Change the date</source>
        <translation>Đổi ngày</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>Đổi thứ tự</translation>
    </message>
    <message>
        <source>Change the platform</source>
        <translation>Đổi nền tảng</translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation>Đổi lời</translation>
    </message>
    <message>
        <source>Change who leaves</source>
        <translation>Đổi điều kiện rời chuỗi</translation>
    </message>
    <message>
        <source>Channel access token</source>
        <translation>Mã truy cập của kênh</translation>
    </message>
    <message>
        <source>Channel secret</source>
        <translation>Mã bí mật của kênh</translation>
    </message>
    <message>
        <source>Check host and port, and whether a firewall or the internet provider is in the way. {ports}</source>
        <translation>Hãy kiểm tra máy chủ và cổng, và xem tường lửa hay nhà mạng có chặn không. {ports}</translation>
    </message>
    <message>
        <source>Check how the host is spelled, and that this computer is online.</source>
        <translation>Hãy kiểm tra cách viết tên máy chủ, và máy này có mạng không.</translation>
    </message>
    <message>
        <source>Check that this computer is online, and how the API address is spelled.</source>
        <translation>Hãy kiểm tra máy này có mạng không, và cách viết địa chỉ API.</translation>
    </message>
    <message>
        <source>Check that this computer is online, and try again in a while.</source>
        <translation>Hãy kiểm tra máy này có mạng không, rồi thử lại sau một lúc.</translation>
    </message>
    <message>
        <source>Check that this computer is online, and whether a firewall is in the way.</source>
        <translation>Hãy kiểm tra máy này có mạng không, và tường lửa có chặn không.</translation>
    </message>
    <message>
        <source>Check that this computer is online.</source>
        <translation>Hãy kiểm tra máy này có mạng không.</translation>
    </message>
    <message>
        <source>Check the API address under Advanced.</source>
        <translation>Hãy kiểm tra địa chỉ API trong phần nâng cao.</translation>
    </message>
    <message>
        <source>Check the user name (often the whole address) and the password. Gmail, Yahoo, iCloud and others want an app password, which is made in the security settings of the mail account, in place of the usual one.</source>
        <translation>Hãy kiểm tra tên đăng nhập (thường là cả địa chỉ) và mật khẩu. Gmail, Yahoo, iCloud và những nơi khác cần mật khẩu ứng dụng, tạo trong phần bảo mật của tài khoản email, thay cho mật khẩu thường.</translation>
    </message>
    <message>
        <source>Check the user name; the access token may have expired and has to be fetched again.</source>
        <translation>Hãy kiểm tra tên đăng nhập; có thể mã truy cập đã hết hạn và cần lấy lại.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date. In a café or a hotel, log in to its network first.</source>
        <translation>Hãy kiểm tra ngày giờ của máy này. Ở quán cà phê hay khách sạn, hãy đăng nhập mạng ở đó trước.</translation>
    </message>
    <message>
        <source>Choose a block</source>
        <translation>Chọn khối tin nhắn</translation>
    </message>
    <message>
        <source>Choose the app, “OA Access Token” and your Official Account, allow it, and copy the access token …</source>
        <translation>Chọn ứng dụng, “OA Access Token” và Official Account của bạn, bấm cho phép, rồi chép access token …</translation>
    </message>
    <message>
        <source>Choose your number and copy what stands below it as “Phone number ID”.</source>
        <translation>Chọn số của bạn và chép dòng bên dưới, “Phone number ID”.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Nối</translation>
    </message>
    <message>
        <source>Consent is yes, no or unknown, not “{said}”.</source>
        <translation>Sự đồng ý là có, không hoặc chưa biết, không phải “{said}”.</translation>
    </message>
    <message>
        <source>Consent was given today or before, and not before 1990.</source>
        <translation>Sự đồng ý được cho hôm nay hoặc trước đó, và không trước năm 1990.</translation>
    </message>
    <message>
        <source>Copy the Account SID; it begins with AC.</source>
        <translation>Chép Account SID; mã bắt đầu bằng AC.</translation>
    </message>
    <message>
        <source>Copy the app&apos;s ID.</source>
        <translation>Chép ID của ứng dụng.</translation>
    </message>
    <message>
        <source>Copy the channel secret, so that Tendril hears who writes, joins and leaves.</source>
        <translation>Chép mã bí mật của kênh, để Tendril biết ai viết, ai tham gia và ai rời đi.</translation>
    </message>
    <message>
        <source>Copy the number below the page&apos;s name.</source>
        <translation>Chép dãy số bên dưới tên trang.</translation>
    </message>
    <message>
        <source>Copy the number of the Instagram account.</source>
        <translation>Chép dãy số của tài khoản Instagram.</translation>
    </message>
    <message>
        <source>Copy the secret key of the app, which renews the access.</source>
        <translation>Chép khóa bí mật của ứng dụng, dùng để gia hạn quyền truy cập.</translation>
    </message>
    <message>
        <source>Copy the token that BotFather answers with. Whoever has it writes as your shop.</source>
        <translation>Chép mã mà BotFather trả lời. Ai có mã này sẽ viết được với danh nghĩa cửa hàng của bạn.</translation>
    </message>
    <message>
        <source>Copy the “WhatsApp Business account ID” from the same page.</source>
        <translation>Chép “WhatsApp Business account ID” ở cùng trang đó.</translation>
    </message>
    <message>
        <source>Customers have to add the shop as a friend. LINE tells their IDs to the webhook alone.</source>
        <translation>Khách phải thêm cửa hàng làm bạn. LINE chỉ cho webhook biết mã của họ.</translation>
    </message>
    <message>
        <source>Customers must have agreed to be written to over WhatsApp.</source>
        <translation>Khách phải đã đồng ý nhận tin qua WhatsApp.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Gỡ nối</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Giãn đều</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Each SMS is paid for by its segments: 160 letters of the old alphabet, 70 with any other sign.</source>
        <translation>Mỗi SMS tính tiền theo số đoạn: 160 ký tự không dấu, 70 ký tự nếu có bất kỳ ký tự nào khác.</translation>
    </message>
    <message>
        <source>Each message counts against your plan&apos;s messages of the month, however many pictures it has.</source>
        <translation>Mỗi tin nhắn tính vào số tin trong tháng của gói bạn dùng, dù có bao nhiêu hình.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Mã hóa</translation>
    </message>
    <message>
        <source>Encryption for reading</source>
        <translation>Mã hóa khi đọc</translation>
    </message>
    <message>
        <source>Enter it in the channel&apos;s settings.</source>
        <translation>Hãy điền vào thiết lập của kênh.</translation>
    </message>
    <message>
        <source>Enter the WhatsApp Business account ID in the channel&apos;s settings first.</source>
        <translation>Trước hết hãy điền mã tài khoản WhatsApp Business vào thiết lập của kênh.</translation>
    </message>
    <message>
        <source>Everybody who gets marketing by SMS must have agreed to exactly that, in a way you can show.</source>
        <translation>Ai nhận quảng cáo qua SMS đều phải đã đồng ý đúng điều đó, và bạn phải chứng minh được.</translation>
    </message>
    <message>
        <source>Everybody who is written to must have agreed to messages over WhatsApp.</source>
        <translation>Ai được nhắn đều phải đã đồng ý nhận tin qua WhatsApp.</translation>
    </message>
    <message>
        <source>File with the shop&apos;s own certificate authority</source>
        <translation>Tệp chứng thực riêng của cửa hàng</translation>
    </message>
    <message>
        <source>Folder that is read</source>
        <translation>Thư mục được đọc</translation>
    </message>
    <message>
        <source>For a lasting address you need a domain at Cloudflare: make a tunnel under Networks, Tunnels, run the command that is shown there, and add a public hostname that leads to {service}.</source>
        <translation>Để có địa chỉ lâu dài, bạn cần một tên miền ở Cloudflare: tạo một tunnel trong mục Networks, Tunnels, chạy lệnh hiện ở đó, rồi thêm một tên máy công khai dẫn tới {service}.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Give at least a name, an email or a phone number.</source>
        <translation>Hãy cho ít nhất tên, email hoặc số điện thoại.</translation>
    </message>
    <message>
        <source>Give the block a name.</source>
        <translation>Hãy đặt tên cho khối tin nhắn.</translation>
    </message>
    <message>
        <source>Gmail, Yahoo and iCloud want an app password, made in the account&apos;s security settings</source>
        <translation>Gmail, Yahoo và iCloud cần mật khẩu ứng dụng, tạo trong phần bảo mật của tài khoản</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>How Tendril hears from customers</source>
        <translation>Cách Tendril biết khách viết</translation>
    </message>
    <message>
        <source>How many attempts of each message fail before one succeeds</source>
        <translation>Mỗi tin nhắn thất bại mấy lần trước khi thành công</translation>
    </message>
    <message>
        <source>If Tendril did not run for three months, or the computer failed while the access was being renewed, make new tokens in the API Explorer and enter both.</source>
        <translation>Nếu Tendril không chạy suốt ba tháng, hoặc máy hỏng đúng lúc đang gia hạn quyền truy cập, hãy tạo mã mới trong API Explorer và điền cả hai.</translation>
    </message>
    <message>
        <source>In California and Germany, among others, the law asks that people are told.</source>
        <translation>Ở California, Đức và vài nơi khác, luật yêu cầu cho người nhận biết.</translation>
    </message>
    <message>
        <source>In a test folder only Practice and servers on this computer can be used.</source>
        <translation>Trong thư mục thử chỉ dùng được Tập dượt và các máy chủ trên máy này.</translation>
    </message>
    <message>
        <source>In this computer&apos;s network settings, choose an HTTP proxy, or none.</source>
        <translation>Trong cài đặt mạng của máy tính này, hãy chọn một proxy HTTP, hoặc không dùng proxy.</translation>
    </message>
    <message>
        <source>Insert {name}</source>
        <translation>Chèn {name}</translation>
    </message>
    <message>
        <source>Instagram account ID</source>
        <translation>Mã tài khoản Instagram</translation>
    </message>
    <message>
        <source>Instagram app</source>
        <translation>Ứng dụng Instagram</translation>
    </message>
    <message>
        <source>Instagram does not let Tendril at its messages: allow access to messages in the app&apos;s privacy settings</source>
        <translation>Instagram không cho Tendril đọc tin nhắn: hãy cho phép truy cập tin nhắn trong phần quyền riêng tư của ứng dụng</translation>
    </message>
    <message>
        <source>Install Tailscale on this computer and sign in; the free plan will do.</source>
        <translation>Cài Tailscale trên máy tính này rồi đăng nhập; gói miễn phí là đủ.</translation>
    </message>
    <message>
        <source>Install cloudflared on this computer.</source>
        <translation>Cài cloudflared trên máy tính này.</translation>
    </message>
    <message>
        <source>It cannot be tried yet: {problem}.</source>
        <translation>Chưa thử được: {problem}.</translation>
    </message>
    <message>
        <source>It is too late to send this message again: the sequence has gone on without it. Say that it arrived, or skip it.</source>
        <translation>Đã quá muộn để gửi lại tin này: chuỗi đã đi tiếp mà không có nó. Hãy cho biết tin đã đến nơi, hoặc bỏ qua.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Việc này sẽ tự được thử lại.</translation>
    </message>
    <message>
        <source>LINE Developers Console, Basic settings</source>
        <translation>LINE Developers Console, Cài đặt cơ bản</translation>
    </message>
    <message>
        <source>LINE Developers Console, Messaging API</source>
        <translation>LINE Developers Console, phần Messaging API</translation>
    </message>
    <message>
        <source>LINE Official Account Manager</source>
        <translation>Trang quản lý LINE Official Account</translation>
    </message>
    <message>
        <source>LINE calls {address}, not the address of this channel.</source>
        <translation>LINE gọi {address}, không phải địa chỉ của kênh này.</translation>
    </message>
    <message>
        <source>LINE could not send it; the user ID may belong to another account</source>
        <translation>LINE không gửi được; có thể mã người dùng thuộc về tài khoản khác</translation>
    </message>
    <message>
        <source>LINE does not accept the channel access token; issue a new one</source>
        <translation>LINE không chấp nhận mã truy cập của kênh; hãy tạo mã mới</translation>
    </message>
    <message>
        <source>LINE does not know this user ID for your channel</source>
        <translation>LINE không biết mã người dùng này đối với kênh của bạn</translation>
    </message>
    <message>
        <source>LINE fetches pictures from a public address; enter one in the channel&apos;s settings, or take the pictures out</source>
        <translation>LINE lấy hình từ một địa chỉ công khai; hãy điền địa chỉ đó vào thiết lập của kênh, hoặc bỏ hình ra</translation>
    </message>
    <message>
        <source>LINE fetches pictures itself: a folder on your website that begins with https://. Each picture is expected there under the name that Tendril says when it is missing.</source>
        <translation>LINE tự lấy hình: một thư mục trên trang web của bạn, bắt đầu bằng https://. Mỗi hình nằm ở đó dưới tên mà Tendril báo khi thiếu.</translation>
    </message>
    <message>
        <source>LINE has no address of a webhook yet: it tells nobody who writes.</source>
        <translation>LINE chưa có địa chỉ webhook: nó không báo ai đã viết.</translation>
    </message>
    <message>
        <source>LINE has tried the address and did not get through ({said}). See whether the tunnel runs and Tendril sends; then check the channel.</source>
        <translation>LINE đã thử địa chỉ nhưng không gọi được ({said}). Hãy xem đường hầm có chạy và Tendril có đang gửi không; rồi kiểm tra kênh.</translation>
    </message>
    <message>
        <source>LINE reaches only people who have added the shop as a friend and have not blocked it.</source>
        <translation>LINE chỉ gửi được đến người đã kết bạn với cửa hàng và chưa chặn.</translation>
    </message>
    <message>
        <source>LINE takes messages for people who have blocked the shop without a word: a message counts as delivered when it is accepted.</source>
        <translation>LINE nhận tin cho cả người đã chặn cửa hàng mà không báo gì: tin được tính là đã đến nơi khi LINE nhận.</translation>
    </message>
    <message>
        <source>LINE takes no more just now</source>
        <translation>Lúc này LINE không nhận thêm</translation>
    </message>
    <message>
        <source>LOGIN</source>
        <translation>LOGIN</translation>
    </message>
    <message>
        <source>Logging in with {auth} needs a username.</source>
        <translation>Đăng nhập bằng {auth} cần tên đăng nhập.</translation>
    </message>
    <message>
        <source>Mail address to stop</source>
        <translation>Địa chỉ email để ngừng nhận</translation>
    </message>
    <message>
        <source>Mail server for reading</source>
        <translation>Máy chủ thư để đọc</translation>
    </message>
    <message>
        <source>Mail server for sending</source>
        <translation>Máy chủ gửi email</translation>
    </message>
    <message>
        <source>Make an API key with full access, so that Tendril can ask what became of mails. One that may only send works as well, without receipts.</source>
        <translation>Tạo khóa API có toàn quyền, để Tendril hỏi được kết quả của email. Khóa chỉ được gửi cũng dùng được, nhưng không có báo nhận.</translation>
    </message>
    <message>
        <source>Make an app for your Official Account, switch it to active, and register it for the Official Account API.</source>
        <translation>Tạo một ứng dụng cho Official Account của bạn, bật sang đang hoạt động và đăng ký sử dụng Official Account API.</translation>
    </message>
    <message>
        <source>Make new tokens in Zalo&apos;s API Explorer and enter both.</source>
        <translation>Hãy tạo mã mới trong API Explorer của Zalo và điền cả hai.</translation>
    </message>
    <message>
        <source>Marketing does not go out between 22:00 and 6:00, Vietnam time.</source>
        <translation>Tin quảng cáo không được gửi từ 22:00 đến 6:00, giờ Việt Nam.</translation>
    </message>
    <message>
        <source>Marketing mail has to carry the postal address. Pause {listed} first.</source>
        <translation>Email quảng cáo phải ghi địa chỉ bưu điện. Hãy tạm dừng {listed} trước.</translation>
    </message>
    <message>
        <source>Marketing mail has to carry the shop&apos;s postal address (shop.postal_address): enter it.</source>
        <translation>Thư quảng cáo phải mang địa chỉ bưu điện của cửa hàng (shop.postal_address): hãy nhập.</translation>
    </message>
    <message>
        <source>Messages are free for 48 hours after the customer was last in touch; from then until 7 days each one is charged to your Zalo Cloud Account, and so is each template.</source>
        <translation>Tin nhắn miễn phí trong 48 giờ kể từ lần cuối khách liên hệ; từ đó đến 7 ngày, mỗi tin bị tính phí vào Zalo Cloud Account của bạn, và mỗi tin mẫu cũng vậy.</translation>
    </message>
    <message>
        <source>Messenger does not take such buttons in this template</source>
        <translation>Messenger không nhận loại nút này trong mẫu tin này</translation>
    </message>
    <message>
        <source>Messenger, API settings</source>
        <translation>Messenger, Cài đặt API</translation>
    </message>
    <message>
        <source>Messenger, Instagram settings</source>
        <translation>Messenger, Cài đặt Instagram</translation>
    </message>
    <message>
        <source>Meta does not know this customer for this page</source>
        <translation>Meta không biết khách này đối với trang này</translation>
    </message>
    <message>
        <source>Meta does not know this version of its API or has retired it; change the API version under Advanced</source>
        <translation>Meta không biết hoặc đã ngừng phiên bản API này; hãy đổi phiên bản API trong phần Nâng cao</translation>
    </message>
    <message>
        <source>Meta had a fault and does not say whether it took the message</source>
        <translation>Meta gặp lỗi và không cho biết đã nhận tin hay chưa</translation>
    </message>
    <message>
        <source>Meta had a fault of its own</source>
        <translation>Meta gặp lỗi bên trong</translation>
    </message>
    <message>
        <source>Meta has restricted the account: “{said}”</source>
        <translation>Meta đã hạn chế tài khoản: “{said}”</translation>
    </message>
    <message>
        <source>Meta refused the message: “{said}”</source>
        <translation>Meta từ chối tin nhắn: “{said}”</translation>
    </message>
    <message>
        <source>Meta takes no more just now</source>
        <translation>Lúc này Meta không nhận thêm</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>More has come in than can be read; the platforms will send it again.</source>
        <translation>Có nhiều thứ gửi đến hơn mức đọc kịp; các nền tảng sẽ gửi lại.</translation>
    </message>
    <message>
        <source>More than 24 hours after a customer last wrote, Instagram takes nothing at all.</source>
        <translation>Quá 24 giờ sau khi khách viết lần cuối, Instagram không nhận gì nữa.</translation>
    </message>
    <message>
        <source>More than 24 hours after a customer last wrote, WhatsApp takes nothing but templates it has approved.</source>
        <translation>Quá 24 giờ sau khi khách viết lần cuối, WhatsApp chỉ nhận các mẫu tin đã duyệt.</translation>
    </message>
    <message>
        <source>More than 24 hours after a customer last wrote, only utility templates go out, and never for marketing.</source>
        <translation>Quá 24 giờ sau khi khách viết lần cuối, chỉ mẫu tin tiện ích gửi được, và không bao giờ để quảng cáo.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Di chuyển</translation>
    </message>
    <message>
        <source>My apps</source>
        <translation>Ứng dụng của tôi</translation>
    </message>
    <message>
        <source>Name that mails come from</source>
        <translation>Tên người gửi email</translation>
    </message>
    <message>
        <source>Needed to read your approved templates.</source>
        <translation>Cần để đọc các mẫu tin đã được duyệt của bạn.</translation>
    </message>
    <message>
        <source>No Zalo Cloud Account is linked: what costs money, after 48 hours or as a template, is refused.</source>
        <translation>Chưa liên kết Zalo Cloud Account: tin phải trả tiền, sau 48 giờ hoặc theo mẫu, sẽ bị từ chối.</translation>
    </message>
    <message>
        <source>No other program may ask for the same bot&apos;s messages at the same time.</source>
        <translation>Không chương trình nào khác được hỏi tin nhắn của cùng bot này cùng lúc.</translation>
    </message>
    <message>
        <source>No professional Instagram account is linked to this page.</source>
        <translation>Trang này chưa liên kết tài khoản Instagram chuyên nghiệp nào.</translation>
    </message>
    <message>
        <source>No secure connection to the mailbox at {host} could be made.</source>
        <translation>Không tạo được kết nối an toàn tới hộp thư tại {host}.</translation>
    </message>
    <message>
        <source>No webhook is set for this bot: Telegram tells nobody who writes.</source>
        <translation>Bot này chưa đặt webhook: Telegram không báo ai đã viết.</translation>
    </message>
    <message>
        <source>No, the API key may only send</source>
        <translation>Không, khóa API chỉ được gửi</translation>
    </message>
    <message>
        <source>Nobody can reply to a sender name: Tendril hears no STOP.</source>
        <translation>Không ai trả lời được tên người gửi: Tendril không nghe thấy STOP.</translation>
    </message>
    <message>
        <source>Nobody can reply to a sender name: there is nothing to hear.</source>
        <translation>Không ai trả lời được tên người gửi: không có gì để nghe.</translation>
    </message>
    <message>
        <source>Nobody can reply to the name “{sender}”: enter the mail address to stop.</source>
        <translation>Không ai trả lời được tên “{sender}”: hãy điền địa chỉ email để ngừng nhận.</translation>
    </message>
    <message>
        <source>Nobody is named who reads the answers (read_by): marketing is warned of until somebody is.</source>
        <translation>Chưa ghi tên ai đọc thư trả lời (read_by): quảng cáo có cảnh báo cho đến khi có.</translation>
    </message>
    <message>
        <source>Nobody reads answers to this address, so customers have no way to stop mails; set unsubscribe_to before sending marketing.</source>
        <translation>Không ai đọc thư trả lời gửi tới địa chỉ này, nên khách không có cách ngừng nhận; hãy đặt unsubscribe_to trước khi gửi quảng cáo.</translation>
    </message>
    <message>
        <source>Nobody reads what is sent to {settings}; unsubscribe_to is an address somebody reads.</source>
        <translation>Không ai đọc thư gửi tới {settings}; unsubscribe_to phải là địa chỉ có người đọc.</translation>
    </message>
    <message>
        <source>Nothing can be heard from platforms: another program uses port {port} of this computer. Choose another one with “receiver.port”.</source>
        <translation>Không nghe được gì từ các nền tảng: một chương trình khác đang dùng cổng {port} của máy tính này. Hãy chọn cổng khác bằng “receiver.port”.</translation>
    </message>
    <message>
        <source>Nothing could be sent between {began} and {ended}: Tendril or the computer was off, asleep or paused.</source>
        <translation>Không gửi được gì từ {began} đến {ended}: Tendril hoặc máy tính đã tắt, ngủ hoặc tạm dừng.</translation>
    </message>
    <message>
        <source>Nothing was deleted; --yes deletes it without asking.</source>
        <translation>Chưa xóa gì; --yes sẽ xóa mà không hỏi.</translation>
    </message>
    <message>
        <source>Nothing was sent before {ended}: Tendril was not running.</source>
        <translation>Trước {ended} không gửi gì: Tendril không chạy.</translation>
    </message>
    <message>
        <source>OA secret key</source>
        <translation>Khóa bí mật của OA</translation>
    </message>
    <message>
        <source>Of the Facebook page that the account is linked to.</source>
        <translation>Của trang Facebook mà tài khoản liên kết tới.</translation>
    </message>
    <message>
        <source>Only for a gateway or a test server; leave it as it is otherwise.</source>
        <translation>Chỉ dành cho cổng trung gian hoặc máy chủ thử; nếu không thì giữ nguyên.</translation>
    </message>
    <message>
        <source>Only for a sender name, which nobody can reply to: where people write to stop.</source>
        <translation>Chỉ cho tên người gửi, vốn không ai trả lời được: nơi khách viết để ngừng nhận.</translation>
    </message>
    <message>
        <source>Only for customers whose name contains this</source>
        <translation>Chỉ với khách có tên chứa chữ này</translation>
    </message>
    <message>
        <source>Only for the webhook: any word, the same here and there.</source>
        <translation>Chỉ dành cho webhook: một từ bất kỳ, giống nhau ở cả hai nơi.</translation>
    </message>
    <message>
        <source>Only for the webhook: proves who sent it.</source>
        <translation>Chỉ dành cho webhook: chứng minh ai đã gửi.</translation>
    </message>
    <message>
        <source>Only for the webhook: the secret_token given to Telegram.</source>
        <translation>Chỉ dành cho webhook: secret_token đã cho Telegram.</translation>
    </message>
    <message>
        <source>Only for webhooks, if you use an API key: proves who sent them.</source>
        <translation>Chỉ dành cho webhook, nếu bạn dùng khóa API: chứng minh ai đã gửi.</translation>
    </message>
    <message>
        <source>Only if Telegram should call Tendril instead of being asked: on this channel&apos;s page, enter the address of your tunnel and have Telegram told. The secret word is made up then, unless you enter one here.</source>
        <translation>Chỉ khi muốn Telegram gọi Tendril thay vì được hỏi: ở trang của kênh này, hãy nhập địa chỉ đường hầm rồi báo cho Telegram. Khi đó từ bí mật được tự đặt, trừ khi bạn nhập ở đây.</translation>
    </message>
    <message>
        <source>Only if answers and receipts should come at once: on this channel&apos;s page, enter the address of your tunnel and have Twilio told. Receipts follow by themselves.</source>
        <translation>Chỉ khi muốn nhận trả lời và báo nhận ngay: ở trang của kênh này, hãy nhập địa chỉ đường hầm rồi báo cho Twilio. Báo nhận sẽ tự đến theo.</translation>
    </message>
    <message>
        <source>Only if answers should arrive at once: copy the app secret …</source>
        <translation>Chỉ khi muốn câu trả lời đến ngay: chép mã bí mật của ứng dụng …</translation>
    </message>
    <message>
        <source>Only if receipts and answers should reach this computer: copy the app secret …</source>
        <translation>Chỉ khi muốn báo nhận và câu trả lời về tới máy này: chép mã bí mật của ứng dụng …</translation>
    </message>
    <message>
        <source>Only if receipts should reach this computer: enter the address of your webhook, switch on the events for messages, following and receipts, and copy the OA secret key that appears then.</source>
        <translation>Chỉ khi muốn báo nhận đến được máy này: điền địa chỉ webhook của bạn, bật các sự kiện về tin nhắn, quan tâm và báo nhận, rồi chép khóa bí mật của OA hiện ra sau đó.</translation>
    </message>
    <message>
        <source>Only if webhooks should reach this computer and you use an API key: copy the Auth Token here, for Twilio signs with that alone.</source>
        <translation>Chỉ khi muốn webhook về tới máy này và bạn dùng khóa API: chép Auth Token vào đây, vì Twilio chỉ ký bằng mã đó.</translation>
    </message>
    <message>
        <source>Only if you send pictures: enter the public address under which LINE finds them.</source>
        <translation>Chỉ khi bạn gửi hình: điền địa chỉ công khai để LINE tìm thấy hình.</translation>
    </message>
    <message>
        <source>Only steps can be pasted here. A picture goes into a block, and the file of a sequence onto the list of sequences.</source>
        <translation>Ở đây chỉ dán được các bước. Hình thì đưa vào khối, còn tệp chuỗi tin nhắn thì thả vào danh sách chuỗi.</translation>
    </message>
    <message>
        <source>Only the platform itself can give such an address.</source>
        <translation>Chỉ chính nền tảng mới cho được địa chỉ như vậy.</translation>
    </message>
    <message>
        <source>Only to try it, without a domain, type into a terminal: {command}</source>
        <translation>Chỉ để thử, không cần tên miền, hãy gõ vào cửa sổ dòng lệnh: {command}</translation>
    </message>
    <message>
        <source>Only with a sender name, to which nobody can reply: enter the mail address to which people write to stop.</source>
        <translation>Chỉ với tên người gửi, vốn không ai trả lời được: điền địa chỉ email để khách viết khi muốn ngừng nhận.</translation>
    </message>
    <message>
        <source>Open the channel that this has made, go to “Messaging API” and issue a channel access token (long-lived) at the end of the page; copy it.</source>
        <translation>Mở kênh vừa được tạo, vào “Messaging API” và tạo channel access token (long-lived) ở cuối trang; chép lại.</translation>
    </message>
    <message>
        <source>Open your app among Meta&apos;s apps for developers; make one of the kind Business if there is none, and add Messenger.</source>
        <translation>Mở ứng dụng của bạn trong trang dành cho nhà phát triển của Meta; nếu chưa có, hãy tạo một ứng dụng loại Doanh nghiệp, rồi thêm Messenger.</translation>
    </message>
    <message>
        <source>Open your app among Meta&apos;s apps for developers; make one of the kind Business if there is none, and add WhatsApp to it.</source>
        <translation>Mở ứng dụng của bạn trong trang dành cho nhà phát triển của Meta; nếu chưa có, hãy tạo một ứng dụng loại Doanh nghiệp, rồi thêm WhatsApp vào đó.</translation>
    </message>
    <message>
        <source>Other computers can reach the port, because “receiver.host” says so.</source>
        <translation>Máy tính khác vào được cổng này, vì “receiver.host” cho phép.</translation>
    </message>
    <message>
        <source>PLAIN</source>
        <translation>PLAIN</translation>
    </message>
    <message>
        <source>Page ID</source>
        <translation>Mã trang</translation>
    </message>
    <message>
        <source>Parts of the row could not be read with certainty.</source>
        <translation>Có phần của dòng này không đọc được chắc chắn.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Password for reading</source>
        <translation>Mật khẩu để đọc</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Phone number ID</source>
        <translation>Mã số điện thoại</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Port for reading</source>
        <translation>Cổng để đọc</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Tập dượt</translation>
    </message>
    <message>
        <source>Practice phone on this computer</source>
        <translation>Điện thoại tập dượt trên máy này</translation>
    </message>
    <message>
        <source>Public address of pictures</source>
        <translation>Địa chỉ công khai của hình</translation>
    </message>
    <message>
        <source>Put the address t.me/ and your bot&apos;s user name where customers find it: they have to press Start before you may write to them.</source>
        <translation>Đặt địa chỉ t.me/ cùng tên bot của bạn ở nơi khách dễ thấy: khách phải nhấn Start thì bạn mới viết được cho họ.</translation>
    </message>
    <message>
        <source>Receipts reach this computer</source>
        <translation>Báo nhận về đến máy này</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Mã gia hạn</translation>
    </message>
    <message>
        <source>Resend could not send it: “{said}”</source>
        <translation>Resend không gửi được: “{said}”</translation>
    </message>
    <message>
        <source>Resend did not say how many mails went out.</source>
        <translation>Resend không cho biết đã gửi bao nhiêu thư.</translation>
    </message>
    <message>
        <source>Resend does not know the domain {domain}. Add it there first.</source>
        <translation>Resend không biết tên miền {domain}. Hãy thêm tên miền ở đó trước.</translation>
    </message>
    <message>
        <source>Resend does not send from this address: “{said}”</source>
        <translation>Resend không gửi từ địa chỉ này: “{said}”</translation>
    </message>
    <message>
        <source>Resend does not take this picture</source>
        <translation>Resend không nhận hình này</translation>
    </message>
    <message>
        <source>Resend has taken another mail under the same key</source>
        <translation>Resend đã nhận một email khác với cùng khóa</translation>
    </message>
    <message>
        <source>Resend holds this message for dangerous</source>
        <translation>Resend cho rằng tin này nguy hiểm</translation>
    </message>
    <message>
        <source>Resend is still busy with it</source>
        <translation>Resend vẫn đang xử lý</translation>
    </message>
    <message>
        <source>Resend takes no more just now</source>
        <translation>Lúc này Resend không nhận thêm</translation>
    </message>
    <message>
        <source>Resend, API keys</source>
        <translation>Resend, phần API keys</translation>
    </message>
    <message>
        <source>Resend, Domains</source>
        <translation>Resend, phần Domains</translation>
    </message>
    <message>
        <source>Resend, Webhooks</source>
        <translation>Resend, phần Webhooks</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Say asking or webhook for how Tendril hears from customers.</source>
        <translation>Hãy chọn asking hoặc webhook cho cách Tendril biết khách viết.</translation>
    </message>
    <message>
        <source>Say either --set or --remove.</source>
        <translation>Chỉ dùng --set hoặc --remove.</translation>
    </message>
    <message>
        <source>Say it in at most {longest} letters.</source>
        <translation>Hãy viết tối đa {longest} ký tự.</translation>
    </message>
    <message>
        <source>Say one of --arrived, --again or --skip.</source>
        <translation>Hãy nói một trong --arrived, --again hoặc --skip.</translation>
    </message>
    <message>
        <source>Say who: an id, an email or a phone number.</source>
        <translation>Hãy cho biết là ai: mã, email hoặc số điện thoại.</translation>
    </message>
    <message>
        <source>Say yes or no to whether receipts reach this computer.</source>
        <translation>Hãy trả lời có hoặc không: báo nhận có về đến máy này không.</translation>
    </message>
    <message>
        <source>Seconds until a message is delivered</source>
        <translation>Số giây đến khi tin đến nơi</translation>
    </message>
    <message>
        <source>Seconds until the mail server counts as silent</source>
        <translation>Số giây đến khi coi máy chủ email là không trả lời</translation>
    </message>
    <message>
        <source>Secret key of the app</source>
        <translation>Khóa bí mật của ứng dụng</translation>
    </message>
    <message>
        <source>Secret word of the webhook</source>
        <translation>Từ bí mật của webhook</translation>
    </message>
    <message>
        <source>Send at any hour</source>
        <translation>Gửi vào bất kỳ giờ nào</translation>
    </message>
    <message>
        <source>Send marketing by day alone: many countries set hours, in the United States from 8 to 21 o&apos;clock of the customer&apos;s time.</source>
        <translation>Chỉ gửi quảng cáo vào ban ngày: nhiều nước quy định giờ, ở Mỹ là từ 8 đến 21 giờ theo giờ của khách.</translation>
    </message>
    <message>
        <source>Send without encryption beyond this computer</source>
        <translation>Gửi không mã hóa ra ngoài máy này</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Người gửi</translation>
    </message>
    <message>
        <source>Sending has already been started.</source>
        <translation>Việc gửi đã bắt đầu rồi.</translation>
    </message>
    <message>
        <source>Sending has stopped because of a fault inside Tendril. Close Tendril and start it again.</source>
        <translation>Việc gửi đã dừng vì một lỗi bên trong Tendril. Hãy đóng Tendril rồi mở lại.</translation>
    </message>
    <message>
        <source>Set the first step</source>
        <translation>Đặt bước đầu tiên</translation>
    </message>
    <message>
        <source>Share equally</source>
        <translation>Chia đều</translation>
    </message>
    <message>
        <source>Show the Auth Token and copy it. Safer: make an API key, enter its SID (SK…) …</source>
        <translation>Hiện Auth Token rồi chép lại. An toàn hơn: tạo khóa API, điền SID của nó (SK…) …</translation>
    </message>
    <message>
        <source>Signing secret of the webhook</source>
        <translation>Mã ký của webhook</translation>
    </message>
    <message>
        <source>Since October 2026 messages within the 24 hours are charged, too.</source>
        <translation>Từ tháng 10 năm 2026, tin nhắn trong vòng 24 giờ cũng bị tính phí.</translation>
    </message>
    <message>
        <source>Something went wrong inside Tendril. Try again; if it happens again, restart it.</source>
        <translation>Có lỗi bên trong Tendril. Hãy thử lại; nếu vẫn vậy, hãy khởi động lại Tendril.</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>CN</translation>
    </message>
    <message>
        <source>Switch on access to messages in the app on your phone: Settings, Messages, Connected tools.</source>
        <translation>Bật quyền truy cập tin nhắn trong ứng dụng trên điện thoại: Cài đặt, Tin nhắn, Công cụ đã kết nối.</translation>
    </message>
    <message>
        <source>Switch on the Messaging API for your official account: Settings, Messaging API, Enable.</source>
        <translation>Bật Messaging API cho tài khoản chính thức của bạn: Settings, Messaging API, Enable.</translation>
    </message>
    <message>
        <source>Switch on “Use webhook”, and switch off the greeting and the automatic answers, or customers get both. LINE is told the address of your webhook on this channel&apos;s page, once it is connected.</source>
        <translation>Bật “Use webhook”, và tắt lời chào cùng trả lời tự động, nếu không khách nhận cả hai. Địa chỉ webhook được báo cho LINE ở trang của kênh này, sau khi kết nối.</translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation>TLS ngay từ đầu</translation>
    </message>
    <message>
        <source>Tagged “{tag}”?</source>
        <translation>Có nhãn “{tag}”?</translation>
    </message>
    <message>
        <source>Telegram calls {address}, not the address of this channel.</source>
        <translation>Telegram gọi {address}, không phải địa chỉ của kênh này.</translation>
    </message>
    <message>
        <source>Telegram cannot show this picture: “{said}”</source>
        <translation>Telegram không hiện được hình này: “{said}”</translation>
    </message>
    <message>
        <source>Telegram does not get through to this computer: “{said}”</source>
        <translation>Telegram không gọi được đến máy này: “{said}”</translation>
    </message>
    <message>
        <source>Telegram does not know the bot&apos;s token; ask BotFather for it</source>
        <translation>Telegram không biết mã của bot; hãy hỏi BotFather</translation>
    </message>
    <message>
        <source>Telegram no longer has the picture; it is sent anew</source>
        <translation>Telegram không còn giữ hình; hình sẽ được gửi lại</translation>
    </message>
    <message>
        <source>Telegram takes no more just now</source>
        <translation>Lúc này Telegram không nhận thêm</translation>
    </message>
    <message>
        <source>Telegram tells nobody whether a message was read: it counts as delivered when it is accepted.</source>
        <translation>Telegram không báo tin đã được đọc hay chưa: tin được tính là đã đến nơi khi Telegram nhận.</translation>
    </message>
    <message>
        <source>Telegram, BotFather</source>
        <translation>Telegram, phần BotFather</translation>
    </message>
    <message>
        <source>Templates go to people by their Zalo account. ZNS to phone numbers is another product and is not sent.</source>
        <translation>Mẫu tin được gửi theo tài khoản Zalo của khách. ZNS gửi theo số điện thoại là sản phẩm khác và không được gửi ở đây.</translation>
    </message>
    <message>
        <source>Tendril asks Telegram for what customers write; what is older than 24 hours Telegram no longer keeps.</source>
        <translation>Tendril hỏi Telegram xem khách viết gì; những gì cũ hơn 24 giờ Telegram không còn giữ.</translation>
    </message>
    <message>
        <source>Tendril cannot find out whether it is already open. Check that the temporary folder can be written.</source>
        <translation>Tendril không biết được mình đã mở hay chưa. Hãy kiểm tra xem thư mục tạm có ghi được không.</translation>
    </message>
    <message>
        <source>Tendril does not read the mailbox: before sending marketing say who does.</source>
        <translation>Tendril không đọc hộp thư: trước khi gửi quảng cáo hãy cho biết ai đọc.</translation>
    </message>
    <message>
        <source>Tendril has no platform “{key}”; it knows {known}.</source>
        <translation>Tendril không có nền tảng “{key}”; chỉ có {known}.</translation>
    </message>
    <message>
        <source>Tendril is already open, but its window does not answer. Wait a moment and try again.</source>
        <translation>Tendril đang mở, nhưng cửa sổ không trả lời. Hãy chờ một lát rồi thử lại.</translation>
    </message>
    <message>
        <source>Tendril is already sending from this data folder, in another window or engine.</source>
        <translation>Tendril đang gửi từ thư mục dữ liệu này, trong một cửa sổ hoặc tiến trình khác.</translation>
    </message>
    <message>
        <source>Tendril is not installed completely. Install it again.</source>
        <translation>Tendril chưa được cài đầy đủ. Hãy cài lại.</translation>
    </message>
    <message>
        <source>Tendril is open, but has not been able to send since {since}. “doctor”, or its own window, says why.</source>
        <translation>Tendril đang mở nhưng không gửi được gì từ {since}. “doctor” hoặc chính cửa sổ của nó cho biết vì sao.</translation>
    </message>
    <message>
        <source>Tendril met a fault of its own ({kind})</source>
        <translation>Tendril gặp lỗi bên trong ({kind})</translation>
    </message>
    <message>
        <source>Tendril renews it by itself while it sends; check again in a minute.</source>
        <translation>Tendril tự gia hạn khi đang gửi; hãy kiểm tra lại sau một phút.</translation>
    </message>
    <message>
        <source>Tendril says so below the first message of each sequence</source>
        <translation>Tendril ghi điều đó dưới tin đầu tiên của mỗi chuỗi</translation>
    </message>
    <message>
        <source>Tendril was ended before it was sent</source>
        <translation>Tendril kết thúc trước khi tin được gửi</translation>
    </message>
    <message>
        <source>Tendril&apos;s own notes in {folder} cannot be written. Check who may write there, and the disk; nothing is sent until they can.</source>
        <translation>Không thể ghi các ghi chép riêng của Tendril trong {folder}. Hãy kiểm tra ai được quyền ghi ở đó và ổ đĩa; chưa ghi được thì chưa gửi gì.</translation>
    </message>
    <message>
        <source>That messages are automatic</source>
        <translation>Cho biết tin nhắn là tự động</translation>
    </message>
    <message>
        <source>The API key is missing. Enter it in the channel&apos;s settings.</source>
        <translation>Thiếu khóa API. Hãy điền vào thiết lập của kênh.</translation>
    </message>
    <message>
        <source>The Auth Token or API key is missing. Enter it in the channel&apos;s settings.</source>
        <translation>Thiếu Auth Token hoặc khóa API. Hãy điền vào thiết lập của kênh.</translation>
    </message>
    <message>
        <source>The Official Account has to be verified and needs a package that includes the API.</source>
        <translation>Official Account phải được xác thực và cần gói có kèm API.</translation>
    </message>
    <message>
        <source>The Official Account is not verified yet: Zalo may refuse to send.</source>
        <translation>Official Account chưa được xác thực: Zalo có thể từ chối gửi.</translation>
    </message>
    <message>
        <source>The SID of an API key is SK and 32 letters and digits.</source>
        <translation>SID của khóa API gồm SK và 32 chữ cái, chữ số.</translation>
    </message>
    <message>
        <source>The access token is missing. Enter it in the channel&apos;s settings.</source>
        <translation>Thiếu mã truy cập. Hãy điền vào thiết lập của kênh.</translation>
    </message>
    <message>
        <source>The address of an API begins with https://, so that nobody can read on the way.</source>
        <translation>Địa chỉ API bắt đầu bằng https://, để không ai đọc được trên đường đi.</translation>
    </message>
    <message>
        <source>The address of an API has no user name, no ? and no # in it.</source>
        <translation>Địa chỉ API không chứa tên đăng nhập, dấu ? hay dấu #.</translation>
    </message>
    <message>
        <source>The address stays the same.</source>
        <translation>Địa chỉ này không thay đổi.</translation>
    </message>
    <message>
        <source>The bot token is missing. Enter it in the channel&apos;s settings.</source>
        <translation>Thiếu mã của bot. Hãy điền vào thiết lập của kênh.</translation>
    </message>
    <message>
        <source>The channel access token is missing. Enter it in the channel&apos;s settings.</source>
        <translation>Thiếu mã truy cập của kênh. Hãy điền vào thiết lập của kênh.</translation>
    </message>
    <message>
        <source>The channel is not connected any more.</source>
        <translation>Kênh này không còn kết nối nữa.</translation>
    </message>
    <message>
        <source>The check failed.</source>
        <translation>Kiểm tra không thành công.</translation>
    </message>
    <message>
        <source>The column headings of “{name}” cannot be read. {problem}</source>
        <translation>Không đọc được tên cột của “{name}”. {problem}</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set forward, from {was} to {became}.</source>
        <translation>Đồng hồ máy tính bị chỉnh tới, từ {was} thành {became}.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set forward, from {was} to {became}. Nothing more goes out until you have decided.</source>
        <translation>Đồng hồ máy tính bị chỉnh tới, từ {was} thành {became}. Không gửi thêm gì cho đến khi bạn quyết định.</translation>
    </message>
    <message>
        <source>The connection to the mail server is not encrypted.</source>
        <translation>Kết nối tới máy chủ email không được mã hóa.</translation>
    </message>
    <message>
        <source>The customer has to write first.</source>
        <translation>Khách phải viết trước.</translation>
    </message>
    <message>
        <source>The data file belongs to another program. Choose another folder.</source>
        <translation>Tệp dữ liệu thuộc về chương trình khác. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The data file is not one of Tendril&apos;s. Restore a backup, or choose another folder.</source>
        <translation>Tệp dữ liệu không phải của Tendril. Hãy khôi phục một bản sao lưu, hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The data folder cannot be locked. Check who may write to it, and the disk.</source>
        <translation>Không khóa được thư mục dữ liệu. Hãy kiểm tra quyền ghi và ổ đĩa.</translation>
    </message>
    <message>
        <source>The data folder cannot be opened. Check that it exists and may be written.</source>
        <translation>Không mở được thư mục dữ liệu. Hãy kiểm tra thư mục có tồn tại và ghi được không.</translation>
    </message>
    <message>
        <source>The data folder cannot be written. Check who may write to it, and the disk.</source>
        <translation>Không ghi được vào thư mục dữ liệu. Hãy kiểm tra quyền ghi và ổ đĩa.</translation>
    </message>
    <message>
        <source>The data folder is busy in another program. Try again in a moment.</source>
        <translation>Thư mục dữ liệu đang bận trong chương trình khác. Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The data folder was moved to {folder}, which is not there now. Connect the disk it is on.</source>
        <translation>Thư mục dữ liệu đã chuyển tới {folder}, nhưng hiện không có ở đó. Hãy nối ổ đĩa chứa nó.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be made. Check the path and who may write there.</source>
        <translation>Không tạo được thư mục dữ liệu {folder}. Hãy kiểm tra đường dẫn và quyền ghi.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written. Check who may write to it, and the disk.</source>
        <translation>Không ghi được vào thư mục dữ liệu {folder}. Hãy kiểm tra quyền ghi và ổ đĩa.</translation>
    </message>
    <message>
        <source>The disk is full. Make some room; nothing is sent until it can be recorded.</source>
        <translation>Ổ đĩa đã đầy. Hãy dọn bớt; không gửi gì cho đến khi ghi lại được.</translation>
    </message>
    <message>
        <source>The disk reports errors. Copy the data folder to a sound disk.</source>
        <translation>Ổ đĩa báo lỗi. Hãy chép thư mục dữ liệu sang ổ đĩa tốt.</translation>
    </message>
    <message>
        <source>The domain {domain} is not verified at Resend yet.</source>
        <translation>Tên miền {domain} chưa được xác minh ở Resend.</translation>
    </message>
    <message>
        <source>The email belongs to one customer and the phone number to another.</source>
        <translation>Email thuộc về một khách, còn số điện thoại thuộc về khách khác.</translation>
    </message>
    <message>
        <source>The file lacks the picture {picture} that a block shows.</source>
        <translation>Tệp thiếu hình {picture} mà một khối tin nhắn dùng.</translation>
    </message>
    <message>
        <source>The first line of “{file_name}” is a customer; it has to name the columns, like Email and Name.</source>
        <translation>Dòng đầu của “{file_name}” là một khách hàng; dòng này phải là tên cột, như Email và Tên.</translation>
    </message>
    <message>
        <source>The first time it shows a page on which Funnel is allowed for your account; afterwards it prints an address that begins with https://.</source>
        <translation>Lần đầu, nó mở một trang để cho phép Funnel với tài khoản của bạn; sau đó nó in ra một địa chỉ bắt đầu bằng https://.</translation>
    </message>
    <message>
        <source>The folder “{folder}” of the mailbox at {host} cannot be read.</source>
        <translation>Không đọc được thư mục “{folder}” của hộp thư tại {host}.</translation>
    </message>
    <message>
        <source>The import was stopped; the rows until then are in.</source>
        <translation>Đã dừng nhập; các dòng trước đó đã vào.</translation>
    </message>
    <message>
        <source>The link of button {n} is none; it begins with https://, tel: or mailto:.</source>
        <translation>Liên kết của nút {n} không hợp lệ; liên kết bắt đầu bằng https://, tel: hoặc mailto:.</translation>
    </message>
    <message>
        <source>The long number, not the phone number.</source>
        <translation>Dãy số dài, không phải số điện thoại.</translation>
    </message>
    <message>
        <source>The mail provider can say why; the technical text has what its server answered.</source>
        <translation>Nhà cung cấp email có thể cho biết lý do; phần kỹ thuật ghi lại câu trả lời của máy chủ.</translation>
    </message>
    <message>
        <source>The mailbox at {host} does not accept the user name or the password.</source>
        <translation>Hộp thư tại {host} không nhận tên người dùng hoặc mật khẩu.</translation>
    </message>
    <message>
        <source>The mailbox at {host} does not answer on port {port}.</source>
        <translation>Hộp thư tại {host} không trả lời ở cổng {port}.</translation>
    </message>
    <message>
        <source>The mailbox at {host} offers no encryption. Nothing was sent to it.</source>
        <translation>Hộp thư tại {host} không hỗ trợ mã hóa. Chưa có gì được gửi tới đó.</translation>
    </message>
    <message>
        <source>The mailbox at {host} shows a certificate that this computer does not trust ({reason}). Nothing was sent to it.</source>
        <translation>Hộp thư tại {host} đưa ra chứng thực mà máy này không tin ({reason}). Chưa có gì được gửi tới đó.</translation>
    </message>
    <message>
        <source>The messaging service drops what customers answer, so that Tendril hears no STOP: choose another way under Integration in Twilio&apos;s console.</source>
        <translation>Dịch vụ nhắn tin này bỏ đi những gì khách trả lời, nên Tendril không nghe được STOP: hãy chọn cách khác ở mục Integration trong bảng điều khiển Twilio.</translation>
    </message>
    <message>
        <source>The messaging service has no sender yet: add a number to it, or nothing can be sent.</source>
        <translation>Dịch vụ nhắn tin chưa có số gửi nào: hãy thêm một số, nếu không sẽ không gửi được gì.</translation>
    </message>
    <message>
        <source>The number of your app, not of the Official Account.</source>
        <translation>Dãy số của ứng dụng, không phải của Official Account.</translation>
    </message>
    <message>
        <source>The number {sender} cannot send SMS. Choose another one of the account.</source>
        <translation>Số {sender} không gửi được SMS. Hãy chọn số khác của tài khoản.</translation>
    </message>
    <message>
        <source>The page is linked to another Instagram account; its ID is {id}.</source>
        <translation>Trang liên kết với một tài khoản Instagram khác; mã của nó là {id}.</translation>
    </message>
    <message>
        <source>The pictures of “{name}” have {size} MB in a file, which holds {most} MB of them. Take some out, or save them smaller.</source>
        <translation>Hình của “{name}” chiếm {size} MB trong tệp, trong khi tệp chứa được {most} MB hình. Hãy bỏ bớt, hoặc lưu hình nhỏ hơn.</translation>
    </message>
    <message>
        <source>The platform replaces this secret with each use, so that it cannot come from the environment variable {variable}. Put it into a keyring.</source>
        <translation>Nền tảng thay mã bí mật này sau mỗi lần dùng, nên nó không thể lấy từ biến môi trường {variable}. Hãy cất nó vào kho khóa.</translation>
    </message>
    <message>
        <source>The public address is not known yet: set up a tunnel and enter its address.</source>
        <translation>Chưa biết địa chỉ công khai: hãy thiết lập một đường hầm rồi nhập địa chỉ của nó.</translation>
    </message>
    <message>
        <source>The quotation marks in the row do not fit.</source>
        <translation>Các dấu ngoặc kép trong dòng không khớp nhau.</translation>
    </message>
    <message>
        <source>The rehearsal stopped because of a fault inside Tendril.</source>
        <translation>Lần chạy thử dừng vì một lỗi bên trong Tendril.</translation>
    </message>
    <message>
        <source>The row has {cells} cells, but the file has {width} column headings.</source>
        <translation>Dòng có {cells} ô, nhưng tệp có {width} tên cột.</translation>
    </message>
    <message>
        <source>The row is damaged: it contains zero bytes.</source>
        <translation>Dòng bị hỏng: có chứa byte rỗng.</translation>
    </message>
    <message>
        <source>The row is longer than {longest} characters.</source>
        <translation>Dòng dài hơn {longest} ký tự.</translation>
    </message>
    <message>
        <source>The secrets of the channels are being changed elsewhere. Try again in a while.</source>
        <translation>Mã bí mật của các kênh đang được thay ở nơi khác. Hãy thử lại sau ít phút.</translation>
    </message>
    <message>
        <source>The sequence cannot be read: {shown}.</source>
        <translation>Không đọc được chuỗi tin nhắn: {shown}.</translation>
    </message>
    <message>
        <source>The shop&apos;s name has 1 to 100 letters.</source>
        <translation>Tên cửa hàng có từ 1 đến 100 ký tự.</translation>
    </message>
    <message>
        <source>The speed of the clock lies between 0 and 1,000,000.</source>
        <translation>Tốc độ đồng hồ nằm giữa 0 và 1.000.000.</translation>
    </message>
    <message>
        <source>The text has {used} letters; a block holds {most}.</source>
        <translation>Nội dung có {used} ký tự; một khối chứa {most}.</translation>
    </message>
    <message>
        <source>The {place} cannot be filled in: {words}.</source>
        <translation>Không điền được {place}: {words}.</translation>
    </message>
    <message>
        <source>The {place} of the block “{block}” cannot be filled in: {words}.</source>
        <translation>Không điền được {place} của khối “{block}”: {words}.</translation>
    </message>
    <message>
        <source>There are warnings; --yes activates it all the same.</source>
        <translation>Có cảnh báo; --yes vẫn kích hoạt.</translation>
    </message>
    <message>
        <source>There is already a channel “{settled_name}”.</source>
        <translation>Đã có kênh “{settled_name}”.</translation>
    </message>
    <message>
        <source>There is already a field “{name}”.</source>
        <translation>Đã có thông tin “{name}”.</translation>
    </message>
    <message>
        <source>There is already a sequence “{name}”. Choose another name.</source>
        <translation>Đã có chuỗi tin nhắn “{name}”. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>There is no channel “{name}” any more.</source>
        <translation>Không còn kênh “{name}”.</translation>
    </message>
    <message>
        <source>There is no channel “{name}”; there are: {known}.</source>
        <translation>Không có kênh “{name}”; chỉ có: {known}.</translation>
    </message>
    <message>
        <source>There is no column “{column}”; the columns are {listed}.</source>
        <translation>Không có cột “{column}”; các cột là {listed}.</translation>
    </message>
    <message>
        <source>There is no customer “{wanted}”; an id, an email or a phone number is looked for.</source>
        <translation>Không có khách hàng “{wanted}”; cần mã, email hoặc số điện thoại.</translation>
    </message>
    <message>
        <source>There is no data in {folder}.</source>
        <translation>Không có dữ liệu trong {folder}.</translation>
    </message>
    <message>
        <source>There is no day {day} in the calendar.</source>
        <translation>Không có ngày {day} trong lịch.</translation>
    </message>
    <message>
        <source>There is no deleted sequence “{name}”; there are: {known}.</source>
        <translation>Không có chuỗi tin nhắn đã xóa “{name}”; chỉ có: {known}.</translation>
    </message>
    <message>
        <source>There is no doubt about this message any more: it is {state}.</source>
        <translation>Tin nhắn này không còn gì nghi ngờ: {state}.</translation>
    </message>
    <message>
        <source>There is no email or phone number.</source>
        <translation>Không có email hay số điện thoại.</translation>
    </message>
    <message>
        <source>There is no file {backup}.</source>
        <translation>Không có tệp {backup}.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Không có tệp {path}.</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation>Không có tệp “{path}”.</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>Không có thư mục {parent}.</translation>
    </message>
    <message>
        <source>There is no keyring on this computer that could keep the secret. Log in to your desktop and unlock it (on Linux: install gnome-keyring or KWallet), or on a server set the environment variable {environment_name}.</source>
        <translation>Máy này không có chùm khóa để giữ mật mã. Hãy đăng nhập vào màn hình của bạn và mở khóa (trên Linux: cài gnome-keyring hoặc KWallet), hoặc trên máy chủ hãy đặt biến môi trường {environment_name}.</translation>
    </message>
    <message>
        <source>There is no message {message_id}. “activity” lists them with their ids.</source>
        <translation>Không có tin nhắn {message_id}. “activity” liệt kê tin nhắn cùng mã của chúng.</translation>
    </message>
    <message>
        <source>There is no platform “{platform}” to consent to; there are {known}.</source>
        <translation>Không có nền tảng “{platform}” để đồng ý; chỉ có {known}.</translation>
    </message>
    <message>
        <source>There is no room to try the sequence in the computer&apos;s temporary folder.</source>
        <translation>Thư mục tạm của máy không còn chỗ để chạy thử chuỗi.</translation>
    </message>
    <message>
        <source>There is no sequence “{name}”; there are: {known}.</source>
        <translation>Không có chuỗi tin nhắn “{name}”; chỉ có: {known}.</translation>
    </message>
    <message>
        <source>There is no setting “{key}”; there are {listed}.</source>
        <translation>Không có thiết lập “{key}”; chỉ có {listed}.</translation>
    </message>
    <message>
        <source>There is no template “{name}”; there are: {known}.</source>
        <translation>Không có mẫu “{name}”; chỉ có: {known}.</translation>
    </message>
    <message>
        <source>They are not in this sequence any more.</source>
        <translation>Khách không còn ở trong chuỗi này.</translation>
    </message>
    <message>
        <source>They said no on {day}; only a later yes counts.</source>
        <translation>Khách đã từ chối ngày {day}; chỉ sự đồng ý sau đó mới được tính.</translation>
    </message>
    <message>
        <source>This backup was made by a newer Tendril. Update Tendril to restore it.</source>
        <translation>Bản sao lưu này do một bản Tendril mới hơn tạo ra. Hãy cập nhật Tendril để khôi phục.</translation>
    </message>
    <message>
        <source>This block has been deleted meanwhile.</source>
        <translation>Trong lúc đó khối tin nhắn này đã bị xóa.</translation>
    </message>
    <message>
        <source>This computer does not let Tendril start by itself.</source>
        <translation>Máy này không cho Tendril tự khởi động.</translation>
    </message>
    <message>
        <source>This customer is not here any more.</source>
        <translation>Khách hàng này không còn ở đây.</translation>
    </message>
    <message>
        <source>This customer is not there any more. Choose another one to try the words on.</source>
        <translation>Khách hàng này không còn nữa. Hãy chọn người khác để thử lời nhắn.</translation>
    </message>
    <message>
        <source>This data folder was last used by a newer Tendril. Update Tendril to open it.</source>
        <translation>Thư mục dữ liệu này đã được một bản Tendril mới hơn dùng. Hãy cập nhật Tendril để mở.</translation>
    </message>
    <message>
        <source>This folder comes from another computer, or this computer&apos;s own note of it is gone. Nothing goes out until you say that this is the one to send from.</source>
        <translation>Thư mục này đến từ máy khác, hoặc ghi chú của máy này về nó đã mất. Không gửi gì cho đến khi bạn xác nhận sẽ gửi từ đây.</translation>
    </message>
    <message>
        <source>This folder is a copy: the one it was made from is still there. Nothing goes out from here until you say that this is the one to send from.</source>
        <translation>Thư mục này là bản sao: bản gốc vẫn còn đó. Không gửi gì từ đây cho đến khi bạn xác nhận sẽ gửi từ đây.</translation>
    </message>
    <message>
        <source>This folder is older than what was last sent from it, so that some customers would be written to twice. Nothing goes out until you say that this is the one to send from.</source>
        <translation>Thư mục này cũ hơn lần gửi gần nhất từ nó, nên có khách sẽ nhận tin hai lần. Không gửi gì cho đến khi bạn xác nhận sẽ gửi từ đây.</translation>
    </message>
    <message>
        <source>This is a trial account: it writes only to numbers you have verified at Twilio, and puts its own words before each text.</source>
        <translation>Đây là tài khoản dùng thử: nó chỉ viết cho các số bạn đã xác minh ở Twilio, và thêm lời riêng vào trước mỗi tin.</translation>
    </message>
    <message>
        <source>This is not a file that can be read as a picture.</source>
        <translation>Tệp này không đọc được dưới dạng hình ảnh.</translation>
    </message>
    <message>
        <source>This is not a picture that can be sent. PNG, JPEG, GIF and WebP can.</source>
        <translation>Đây không phải hình gửi được. Có thể gửi PNG, JPEG, GIF và WebP.</translation>
    </message>
    <message>
        <source>This is not the ID of a page. The page&apos;s About shows it.</source>
        <translation>Đây không phải mã của một trang. Phần Giới thiệu của trang có ghi mã.</translation>
    </message>
    <message>
        <source>This is not the ID of a phone number. It stands beside “Phone number ID”.</source>
        <translation>Đây không phải mã của số điện thoại. Mã nằm cạnh “Phone number ID”.</translation>
    </message>
    <message>
        <source>This is not the token of a bot. BotFather shows it; one looks like 123456:ABC-DEF.</source>
        <translation>Đây không phải mã của bot. BotFather cho biết mã; mã trông như 123456:ABC-DEF.</translation>
    </message>
    <message>
        <source>This link would let the sequence go round in a circle, and nobody would ever leave it.</source>
        <translation>Đường nối này khiến chuỗi đi vòng tròn, và không ai ra khỏi được.</translation>
    </message>
    <message>
        <source>This month&apos;s messages of the LINE plan are used up.</source>
        <translation>Số tin của gói LINE tháng này đã dùng hết.</translation>
    </message>
    <message>
        <source>This picture has {size}; at most {most} can be sent. Save it smaller and choose it again.</source>
        <translation>Hình này có {size}; gửi được tối đa {most}. Hãy lưu nhỏ hơn rồi chọn lại.</translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be shown. Choose another one.</source>
        <translation>Hình này bị hỏng, không hiện được. Hãy chọn hình khác.</translation>
    </message>
    <message>
        <source>This sequence has been deleted meanwhile.</source>
        <translation>Trong lúc đó chuỗi tin nhắn này đã bị xóa.</translation>
    </message>
    <message>
        <source>This sequence is not among the deleted ones any more.</source>
        <translation>Chuỗi tin nhắn này không còn trong phần đã xóa.</translation>
    </message>
    <message>
        <source>This sequence is too large to be pasted; import it instead.</source>
        <translation>Chuỗi này quá lớn để dán; hãy nhập từ tệp.</translation>
    </message>
    <message>
        <source>This text is not a copy of steps.</source>
        <translation>Đoạn chữ này không phải bản sao của các bước.</translation>
    </message>
    <message>
        <source>This text is not a copy of steps: it comes from another program.</source>
        <translation>Văn bản này không phải bản sao các bước: nó đến từ chương trình khác.</translation>
    </message>
    <message>
        <source>This text is not a copy of steps: {what}.</source>
        <translation>Đoạn chữ này không phải bản sao của các bước: {what}.</translation>
    </message>
    <message>
        <source>This text is too long to be copied steps.</source>
        <translation>Đoạn chữ này quá dài để là các bước đã sao chép.</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Sắp xếp gọn</translation>
    </message>
    <message>
        <source>To write to people who have no role in your app Meta has to review it and to verify your business.</source>
        <translation>Để viết cho người không có vai trò trong ứng dụng của bạn, Meta phải duyệt ứng dụng và xác minh doanh nghiệp của bạn.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Hãy thử lại sau ít phút.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>Twilio Console, API keys &amp; tokens</source>
        <translation>Twilio Console, phần API keys &amp; tokens</translation>
    </message>
    <message>
        <source>Twilio Console, Account Info</source>
        <translation>Twilio Console, phần Account Info</translation>
    </message>
    <message>
        <source>Twilio Console, Account Info, or API keys &amp; tokens</source>
        <translation>Twilio Console, phần Account Info hoặc API keys &amp; tokens</translation>
    </message>
    <message>
        <source>Twilio Console, Phone Numbers</source>
        <translation>Twilio Console, phần Phone Numbers</translation>
    </message>
    <message>
        <source>Twilio cannot send from this sender: “{said}”</source>
        <translation>Twilio không gửi được từ người gửi này: “{said}”</translation>
    </message>
    <message>
        <source>Twilio does not let this account or API key do this; look in its console at the permissions of the key and the state of the account</source>
        <translation>Twilio không cho tài khoản hoặc khóa API này làm việc này; hãy xem quyền của khóa và trạng thái tài khoản trong bảng điều khiển</translation>
    </message>
    <message>
        <source>Twilio does not tell this account&apos;s balance.</source>
        <translation>Twilio không cho biết số dư của tài khoản này.</translation>
    </message>
    <message>
        <source>Twilio has no way from your sender to this number</source>
        <translation>Twilio không có đường gửi từ người gửi của bạn tới số này</translation>
    </message>
    <message>
        <source>Twilio has stopped this account ({status}). Look into its console.</source>
        <translation>Twilio đã dừng tài khoản này ({status}). Hãy xem trong trang quản lý của Twilio.</translation>
    </message>
    <message>
        <source>Twilio stops writing to whoever answers STOP, and Tendril learns of it.</source>
        <translation>Twilio ngừng viết cho ai trả lời STOP, và Tendril biết điều đó.</translation>
    </message>
    <message>
        <source>Twilio takes no more just now</source>
        <translation>Lúc này Twilio không nhận thêm</translation>
    </message>
    <message>
        <source>Two columns are to become “{key}”; give each a name of its own.</source>
        <translation>Có hai cột cùng thành “{key}”; hãy đặt tên riêng cho mỗi cột.</translation>
    </message>
    <message>
        <source>Type into a terminal: {command}</source>
        <translation>Gõ vào cửa sổ dòng lệnh: {command}</translation>
    </message>
    <message>
        <source>Under Official Account, General settings, tick the permissions below.</source>
        <translation>Trong Official Account, Thiết lập chung, đánh dấu các quyền bên dưới.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>User name for reading</source>
        <translation>Tên người dùng để đọc</translation>
    </message>
    <message>
        <source>Verify token</source>
        <translation>Mã xác minh</translation>
    </message>
    <message>
        <source>Wait a day</source>
        <translation>Chờ một ngày</translation>
    </message>
    <message>
        <source>Way to log in</source>
        <translation>Cách đăng nhập</translation>
    </message>
    <message>
        <source>Webhooks reach this computer</source>
        <translation>Webhook về đến máy này</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>What answers at {host} is not {platform}. Is a login page of this network in the way? If you have changed it, check the API address.</source>
        <translation>Nơi trả lời ở {host} không phải {platform}. Có trang đăng nhập của mạng này chắn đường không? Nếu bạn đã đổi địa chỉ API, hãy xem lại.</translation>
    </message>
    <message>
        <source>What answers here is not LINE&apos;s Messaging API; check the API address.</source>
        <translation>Nơi trả lời ở đây không phải Messaging API của LINE; hãy kiểm tra địa chỉ API.</translation>
    </message>
    <message>
        <source>What answers here is not Telegram&apos;s Bot API; check the API address.</source>
        <translation>Nơi trả lời ở đây không phải Bot API của Telegram; hãy kiểm tra địa chỉ API.</translation>
    </message>
    <message>
        <source>What answers here is not Twilio&apos;s API; check the API address.</source>
        <translation>Nơi trả lời ở đây không phải API của Twilio; hãy kiểm tra địa chỉ API.</translation>
    </message>
    <message>
        <source>What answers here is not Zalo&apos;s API; check the API address.</source>
        <translation>Nơi trả lời ở đây không phải API của Zalo; hãy kiểm tra địa chỉ API.</translation>
    </message>
    <message>
        <source>What customers write cannot be read: {why}.</source>
        <translation>Không đọc được khách viết gì: {why}.</translation>
    </message>
    <message>
        <source>What goes out in your own words is for advice and service; plain advertising goes out as a template of the kind promotion, once a day to a customer at most.</source>
        <translation>Tin do bạn tự viết dành cho tư vấn và chăm sóc; quảng cáo thuần túy phải gửi bằng tin mẫu loại khuyến mãi, mỗi khách nhiều nhất một lần mỗi ngày.</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>Lỗi cần giả lập</translation>
    </message>
    <message>
        <source>What will happen can be shown once this is put right: {problem}.</source>
        <translation>Sẽ thấy được điều sắp xảy ra khi sửa xong: {problem}.</translation>
    </message>
    <message>
        <source>WhatsApp Business account ID</source>
        <translation>Mã tài khoản WhatsApp Business</translation>
    </message>
    <message>
        <source>WhatsApp cannot reach this number; it may not be on WhatsApp</source>
        <translation>WhatsApp không liên lạc được số này; có thể số không dùng WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp cannot send this kind of message to a customer without a phone number</source>
        <translation>WhatsApp không gửi được loại tin này cho khách không có số điện thoại</translation>
    </message>
    <message>
        <source>WhatsApp could not take the picture: “{said}”</source>
        <translation>WhatsApp không nhận được hình: “{said}”</translation>
    </message>
    <message>
        <source>WhatsApp delivers no marketing templates to American numbers.</source>
        <translation>WhatsApp không gửi tin mẫu quảng cáo đến số ở Mỹ.</translation>
    </message>
    <message>
        <source>WhatsApp did not like what was filled into the template: “{said}”</source>
        <translation>WhatsApp không chấp nhận phần điền vào mẫu tin: “{said}”</translation>
    </message>
    <message>
        <source>WhatsApp does not have this template in this language</source>
        <translation>WhatsApp không có mẫu tin này trong ngôn ngữ này</translation>
    </message>
    <message>
        <source>WhatsApp does not take this kind of message</source>
        <translation>WhatsApp không nhận loại tin này</translation>
    </message>
    <message>
        <source>WhatsApp had a fault and does not say whether it took the message</source>
        <translation>WhatsApp gặp lỗi và không cho biết đã nhận tin hay chưa</translation>
    </message>
    <message>
        <source>WhatsApp had a fault of its own</source>
        <translation>WhatsApp gặp lỗi bên trong</translation>
    </message>
    <message>
        <source>WhatsApp has a question about paying: “{said}”</source>
        <translation>WhatsApp có vướng mắc về thanh toán: “{said}”</translation>
    </message>
    <message>
        <source>WhatsApp has limited this number, because too many customers blocked or reported it</source>
        <translation>WhatsApp đã giới hạn số này, vì quá nhiều khách chặn hoặc báo cáo</translation>
    </message>
    <message>
        <source>WhatsApp has paused this template, because customers reported it</source>
        <translation>WhatsApp đã tạm dừng mẫu tin này, vì khách báo cáo</translation>
    </message>
    <message>
        <source>WhatsApp has restricted the account: “{said}”</source>
        <translation>WhatsApp đã hạn chế tài khoản: “{said}”</translation>
    </message>
    <message>
        <source>WhatsApp has slowed down templates of this account</source>
        <translation>WhatsApp đang gửi chậm các mẫu tin của tài khoản này</translation>
    </message>
    <message>
        <source>WhatsApp has switched this template off</source>
        <translation>WhatsApp đã tắt mẫu tin này</translation>
    </message>
    <message>
        <source>WhatsApp is being maintained</source>
        <translation>WhatsApp đang bảo trì</translation>
    </message>
    <message>
        <source>WhatsApp rates this number low, because customers block or report it.</source>
        <translation>WhatsApp đánh giá số này thấp, vì khách chặn hoặc báo cáo.</translation>
    </message>
    <message>
        <source>WhatsApp refused the message: “{said}”</source>
        <translation>WhatsApp từ chối tin nhắn: “{said}”</translation>
    </message>
    <message>
        <source>WhatsApp spares this customer further marketing for a day</source>
        <translation>WhatsApp cho khách này nghỉ nhận quảng cáo một ngày</translation>
    </message>
    <message>
        <source>WhatsApp takes no more just now</source>
        <translation>Lúc này WhatsApp không nhận thêm</translation>
    </message>
    <message>
        <source>WhatsApp takes one message after the other to one customer</source>
        <translation>WhatsApp nhận lần lượt từng tin cho một khách</translation>
    </message>
    <message>
        <source>WhatsApp, API setup</source>
        <translation>WhatsApp, Thiết lập API</translation>
    </message>
    <message>
        <source>WhatsApp, Configuration</source>
        <translation>WhatsApp, Cấu hình</translation>
    </message>
    <message>
        <source>Where the law asks for it (California, Germany) say that the messages are automatic.</source>
        <translation>Ở nơi luật yêu cầu (California, Đức), hãy nói rõ tin nhắn là tự động.</translation>
    </message>
    <message>
        <source>Whether {sender} belongs to this account could not be asked: {reason}</source>
        <translation>Không hỏi được {sender} có thuộc tài khoản này hay không: {reason}</translation>
    </message>
    <message>
        <source>Who reads the answers</source>
        <translation>Ai đọc thư trả lời</translation>
    </message>
    <message>
        <source>Whoever says in any words that they want no more has to be taken off, in the United States within ten business days.</source>
        <translation>Ai nói không muốn nhận nữa, dù bằng lời nào, đều phải được bỏ ra khỏi danh sách; ở Mỹ là trong mười ngày làm việc.</translation>
    </message>
    <message>
        <source>Without encryption, everybody between here and {settings} could read the password and the mails. Set security to starttls or tls, or plain_ok to yes if this is really wanted.</source>
        <translation>Không mã hóa thì mọi người giữa đây và {settings} đều đọc được mật khẩu và email. Hãy đặt mã hóa là starttls hoặc tls, hoặc plain_ok là yes nếu thật sự muốn vậy.</translation>
    </message>
    <message>
        <source>Without receipts a mail counts as delivered when Resend takes it.</source>
        <translation>Không có báo nhận thì email được tính là đã đến nơi khi Resend nhận.</translation>
    </message>
    <message>
        <source>Without the WhatsApp Business account ID your templates cannot be listed.</source>
        <translation>Không có mã tài khoản WhatsApp Business thì không liệt kê được các mẫu tin của bạn.</translation>
    </message>
    <message>
        <source>Without the webhook Tendril does not learn when customers write: then only templates go out.</source>
        <translation>Không có webhook thì Tendril không biết khi nào khách viết: khi đó chỉ gửi được mẫu tin.</translation>
    </message>
    <message>
        <source>Without “{label}” nothing that comes in is believed.</source>
        <translation>Thiếu “{label}” thì không tin được gì gửi đến.</translation>
    </message>
    <message>
        <source>Without “{label}” nothing that comes in is believed. Enter it first.</source>
        <translation>Thiếu “{label}” thì không tin được những gì gọi đến. Hãy nhập trước.</translation>
    </message>
    <message>
        <source>Without, a mail counts as delivered when Resend takes it.</source>
        <translation>Nếu không, email được tính là đã đến nơi khi Resend nhận.</translation>
    </message>
    <message>
        <source>Write /newbot to BotFather, and give the bot your shop&apos;s name and a user name that ends in bot.</source>
        <translation>Viết /newbot cho BotFather, rồi đặt cho bot tên cửa hàng và một tên người dùng kết thúc bằng bot.</translation>
    </message>
    <message>
        <source>Write {name} as host and {port} as port.</source>
        <translation>Hãy ghi {name} làm máy chủ và {port} làm cổng.</translation>
    </message>
    <message>
        <source>XOAUTH2, with an access token</source>
        <translation>XOAUTH2, với mã truy cập</translation>
    </message>
    <message>
        <source>Yes, the API key has full access</source>
        <translation>Có, khóa API có toàn quyền</translation>
    </message>
    <message>
        <source>Your number (+15551234567), a registered name (TeaHouse), or a messaging service (MG…).</source>
        <translation>Số của bạn (+15551234567), một tên đã đăng ký (TeaHouse), hoặc messaging service (MG…).</translation>
    </message>
    <message>
        <source>Zalo cannot reach this customer; the account may be closed, or refuses such messages</source>
        <translation>Zalo không liên lạc được với khách này; tài khoản có thể đã đóng, hoặc từ chối những tin như vậy</translation>
    </message>
    <message>
        <source>Zalo could not send it just now</source>
        <translation>Lúc này Zalo chưa gửi được tin</translation>
    </message>
    <message>
        <source>Zalo did not like what was filled into the template: “{said}”</source>
        <translation>Zalo không chấp nhận nội dung điền vào mẫu tin: “{said}”</translation>
    </message>
    <message>
        <source>Zalo did not renew the access just now</source>
        <translation>Lúc này Zalo chưa gia hạn quyền truy cập</translation>
    </message>
    <message>
        <source>Zalo does not accept the access token; make new tokens and enter both</source>
        <translation>Zalo không chấp nhận mã truy cập; hãy tạo mã mới và điền cả hai</translation>
    </message>
    <message>
        <source>Zalo does not have this template, or has not approved it: “{said}”</source>
        <translation>Zalo không có mẫu tin này, hoặc chưa duyệt: “{said}”</translation>
    </message>
    <message>
        <source>Zalo does not know this user ID; it may belong to another Official Account</source>
        <translation>Zalo không biết ID người dùng này; có thể nó thuộc Official Account khác</translation>
    </message>
    <message>
        <source>Zalo does not renew the access any more</source>
        <translation>Zalo không gia hạn quyền truy cập nữa</translation>
    </message>
    <message>
        <source>Zalo does not renew the access any more: “{said}”</source>
        <translation>Zalo không gia hạn quyền truy cập nữa: “{said}”</translation>
    </message>
    <message>
        <source>Zalo does not take this kind of message</source>
        <translation>Zalo không nhận loại tin này</translation>
    </message>
    <message>
        <source>Zalo finds that this breaks its rules: “{said}”</source>
        <translation>Zalo cho rằng tin này vi phạm quy định: “{said}”</translation>
    </message>
    <message>
        <source>Zalo for Developers, API Explorer</source>
        <translation>Zalo for Developers, phần API Explorer</translation>
    </message>
    <message>
        <source>Zalo for Developers, Apps</source>
        <translation>Zalo for Developers, phần Ứng dụng</translation>
    </message>
    <message>
        <source>Zalo for Developers, Official Account</source>
        <translation>Zalo for Developers, phần Official Account</translation>
    </message>
    <message>
        <source>Zalo for Developers, Webhook</source>
        <translation>Zalo for Developers, phần Webhook</translation>
    </message>
    <message>
        <source>Zalo for Developers, the app&apos;s settings</source>
        <translation>Zalo for Developers, phần Cài đặt của ứng dụng</translation>
    </message>
    <message>
        <source>Zalo had a fault of its own</source>
        <translation>Zalo tự gặp lỗi</translation>
    </message>
    <message>
        <source>Zalo has switched this template off, because customers reported it</source>
        <translation>Zalo đã tắt mẫu tin này vì khách báo xấu</translation>
    </message>
    <message>
        <source>Zalo no longer has the picture; it is sent anew</source>
        <translation>Zalo không còn giữ hình; hình sẽ được gửi lại</translation>
    </message>
    <message>
        <source>Zalo refused it: “{said}”</source>
        <translation>Zalo từ chối: “{said}”</translation>
    </message>
    <message>
        <source>Zalo refused the message: “{said}”</source>
        <translation>Zalo từ chối tin nhắn: “{said}”</translation>
    </message>
    <message>
        <source>Zalo spares this customer further messages for a day</source>
        <translation>Zalo không gửi thêm tin cho khách này trong một ngày</translation>
    </message>
    <message>
        <source>Zalo takes no more just now</source>
        <translation>Lúc này Zalo không nhận thêm</translation>
    </message>
    <message>
        <source>Zalo takes no such messages between 22:00 and 6:00</source>
        <translation>Zalo không nhận những tin như vậy từ 22:00 đến 6:00</translation>
    </message>
    <message>
        <source>Zalo takes your own words for 7 days after a customer was last in touch, and only templates later. After 48 hours each message costs money from your Zalo Cloud Account.</source>
        <translation>Zalo nhận lời của chính bạn trong 7 ngày kể từ lần tương tác cuối của khách, sau đó chỉ nhận mẫu tin. Sau 48 giờ, mỗi tin được tính phí vào Zalo Cloud Account của bạn.</translation>
    </message>
    <message>
        <source>Zalo&apos;s rules spare this customer such messages</source>
        <translation>Theo quy định của Zalo, khách này không nhận những tin như vậy</translation>
    </message>
    <message>
        <source>a button&apos;s link is none that Telegram opens: “{said}”</source>
        <translation>Telegram không mở được liên kết của một nút: “{said}”</translation>
    </message>
    <message>
        <source>a card lies too far away</source>
        <translation>có thẻ nằm quá xa</translation>
    </message>
    <message>
        <source>a delay cannot be negative</source>
        <translation>độ trễ không thể âm</translation>
    </message>
    <message>
        <source>a number of days and a weekday cannot both be given</source>
        <translation>không thể vừa cho số ngày vừa cho thứ trong tuần</translation>
    </message>
    <message>
        <source>a picture of this message is missing</source>
        <translation>thiếu một hình của tin nhắn này</translation>
    </message>
    <message>
        <source>a range goes over more than {most} numbers</source>
        <translation>một dãy có hơn {most} số</translation>
    </message>
    <message>
        <source>a share cannot be more than 100 %</source>
        <translation>tỷ lệ không thể quá 100 %</translation>
    </message>
    <message>
        <source>a share cannot be negative</source>
        <translation>tỷ lệ không thể âm</translation>
    </message>
    <message>
        <source>a split needs at least two branches</source>
        <translation>chia nhánh cần ít nhất hai nhánh</translation>
    </message>
    <message>
        <source>a text is compared with a number; “| plus: 0” makes a number of it</source>
        <translation>đang so sánh chữ với số; “| plus: 0” biến nó thành số</translation>
    </message>
    <message>
        <source>a time of day goes with days or weeks, not with hours or minutes</source>
        <translation>giờ trong ngày đi với ngày hoặc tuần, không đi với giờ hoặc phút</translation>
    </message>
    <message>
        <source>a trial account of Twilio writes only to numbers that you have verified there</source>
        <translation>tài khoản Twilio dùng thử chỉ viết cho các số bạn đã xác minh ở đó</translation>
    </message>
    <message>
        <source>accepted {at}, no confirmation of delivery came in {hours} h</source>
        <translation>được nhận {at}, không có xác nhận đến nơi trong {hours} giờ</translation>
    </message>
    <message>
        <source>accepted {at}; this channel gives no confirmation of delivery</source>
        <translation>được nhận {at}; kênh này không xác nhận khi tin đến nơi</translation>
    </message>
    <message>
        <source>access token</source>
        <translation>mã truy cập</translation>
    </message>
    <message>
        <source>added the tag “{tag}”</source>
        <translation>đã thêm nhãn “{tag}”</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>cả ngày</translation>
    </message>
    <message>
        <source>already joined this sequence on that day</source>
        <translation>đã tham gia chuỗi này trong ngày đó</translation>
    </message>
    <message>
        <source>another Tendril had taken over before it was sent</source>
        <translation>một Tendril khác đã tiếp quản trước khi tin được gửi</translation>
    </message>
    <message>
        <source>another program asks for this bot&apos;s messages; only one may</source>
        <translation>một chương trình khác đang hỏi tin nhắn của bot này; chỉ một chương trình được hỏi</translation>
    </message>
    <message>
        <source>are {count}; {platform} takes {most}</source>
        <translation>có {count}; {platform} nhận {most}</translation>
    </message>
    <message>
        <source>as many messages wait at Twilio as it sends in ten hours</source>
        <translation>số tin đang chờ ở Twilio bằng mức nó gửi trong mười giờ</translation>
    </message>
    <message>
        <source>asking: Tendril asks Telegram. webhook: Telegram calls Tendril&apos;s receiver; it cannot be asked then.</source>
        <translation>asking: Tendril hỏi Telegram. webhook: Telegram gọi bộ nhận của Tendril; khi đó không hỏi được.</translation>
    </message>
    <message>
        <source>at a domain you have verified</source>
        <translation>ở tên miền bạn đã xác minh</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>ngay lập tức</translation>
    </message>
    <message>
        <source>attempt {number}: {problem}</source>
        <translation>lần {number}: {problem}</translation>
    </message>
    <message>
        <source>auth is one of: {listed}.</source>
        <translation>auth là một trong: {listed}.</translation>
    </message>
    <message>
        <source>block “{block}” has no subject, and it goes out by email</source>
        <translation>khối “{block}” không có tiêu đề, mà lại gửi bằng email</translation>
    </message>
    <message>
        <source>block “{block}” is empty</source>
        <translation>khối “{block}” đang trống</translation>
    </message>
    <message>
        <source>block “{name}”</source>
        <translation>khối “{name}”</translation>
    </message>
    <message>
        <source>block “{name}” comes out empty when too little is known of a customer</source>
        <translation>khối “{name}” thành trống khi biết quá ít về khách</translation>
    </message>
    <message>
        <source>block “{name}” fails when too little is known of a customer: {words}</source>
        <translation>khối “{name}” lỗi khi biết quá ít về khách: {words}</translation>
    </message>
    <message>
        <source>both answers lead the same way, so the question makes no difference</source>
        <translation>cả hai câu trả lời đều dẫn cùng một đường, nên câu hỏi không có tác dụng</translation>
    </message>
    <message>
        <source>branch “{label}” has a share of 0 %, so nobody takes it</source>
        <translation>nhánh “{label}” có tỷ lệ 0 %, nên không ai đi</translation>
    </message>
    <message>
        <source>button {number}</source>
        <translation>nút {number}</translation>
    </message>
    <message>
        <source>buttons</source>
        <translation>nút bấm</translation>
    </message>
    <message>
        <source>cannot be less than {ge}</source>
        <translation>không thể nhỏ hơn {ge}</translation>
    </message>
    <message>
        <source>cannot be more than {le}</source>
        <translation>không thể lớn hơn {le}</translation>
    </message>
    <message>
        <source>cannot be shown by {platform}</source>
        <translation>không hiện được trên {platform}</translation>
    </message>
    <message>
        <source>choose at least one weekday</source>
        <translation>chọn ít nhất một ngày trong tuần</translation>
    </message>
    <message>
        <source>customers in 24 hours, outside the 24-hour window</source>
        <translation>khách trong 24 giờ, ngoài khoảng 24 giờ trò chuyện</translation>
    </message>
    <message>
        <source>customers join by “{event}” and leave by it when it happens again</source>
        <translation>khách tham gia bởi “{event}” và lại rời đi khi sự kiện đó xảy ra lần nữa</translation>
    </message>
    <message>
        <source>delivered {at}</source>
        <translation>đã đến nơi {at}</translation>
    </message>
    <message>
        <source>empty for the usual ones</source>
        <translation>để trống: các từ thường dùng</translation>
    </message>
    <message>
        <source>empty: 587 for starttls, 465 for tls, 25 for none</source>
        <translation>để trống: 587 cho starttls, 465 cho tls, 25 khi không mã hóa</translation>
    </message>
    <message>
        <source>empty: 993 for tls, 143 otherwise</source>
        <translation>để trống: 993 cho tls, còn lại 143</translation>
    </message>
    <message>
        <source>empty: the one that mails come from</source>
        <translation>để trống: địa chỉ gửi email</translation>
    </message>
    <message>
        <source>empty: the one that mails come from, unless nobody reads that one</source>
        <translation>để trống: địa chỉ gửi email, trừ khi không ai đọc thư ở đó</translation>
    </message>
    <message>
        <source>empty: the same as for sending</source>
        <translation>để trống: giống như khi gửi</translation>
    </message>
    <message>
        <source>everybody gets its default</source>
        <translation>mọi người nhận giá trị mặc định</translation>
    </message>
    <message>
        <source>failed: {problem}</source>
        <translation>thất bại: {problem}</translation>
    </message>
    <message>
        <source>failure is one of: none, {listed}.</source>
        <translation>failure là một trong: none, {listed}.</translation>
    </message>
    <message>
        <source>goes on at {until}</source>
        <translation>đi tiếp {until}</translation>
    </message>
    <message>
        <source>has already been through this sequence for this occasion</source>
        <translation>đã đi qua chuỗi này trong dịp này rồi</translation>
    </message>
    <message>
        <source>has more than {max_length} entries</source>
        <translation>có hơn {max_length} mục</translation>
    </message>
    <message>
        <source>has to be a list in brackets</source>
        <translation>phải là danh sách trong ngoặc vuông</translation>
    </message>
    <message>
        <source>has to be a number</source>
        <translation>phải là một số</translation>
    </message>
    <message>
        <source>has to be a text</source>
        <translation>phải là chữ</translation>
    </message>
    <message>
        <source>has to be a whole number</source>
        <translation>phải là một số nguyên</translation>
    </message>
    <message>
        <source>has to be an object in braces</source>
        <translation>phải là đối tượng trong ngoặc nhọn</translation>
    </message>
    <message>
        <source>has to be true or false</source>
        <translation>phải là true hoặc false</translation>
    </message>
    <message>
        <source>has to be {expected}</source>
        <translation>phải là {expected}</translation>
    </message>
    <message>
        <source>has {size}; {platform} takes {most}</source>
        <translation>có {size}; {platform} nhận {most}</translation>
    </message>
    <message>
        <source>has {used} bytes; {platform} takes {most}</source>
        <translation>có {used} byte; {platform} nhận {most}</translation>
    </message>
    <message>
        <source>has {used} letters; {platform} takes {most}</source>
        <translation>có {used} ký tự; {platform} nhận {most}</translation>
    </message>
    <message>
        <source>held for everybody: {problem}</source>
        <translation>giữ lại cho mọi người: {problem}</translation>
    </message>
    <message>
        <source>host is only the server&apos;s name, such as smtp.example.com, not “{text}”.</source>
        <translation>host chỉ là tên máy chủ, như smtp.example.com, không phải “{text}”.</translation>
    </message>
    <message>
        <source>host: {sentence}</source>
        <translation>host: {sentence}</translation>
    </message>
    <message>
        <source>in place of a password, for xoauth2</source>
        <translation>thay cho mật khẩu, dùng với xoauth2</translation>
    </message>
    <message>
        <source>is already in this sequence</source>
        <translation>đang ở trong chuỗi này rồi</translation>
    </message>
    <message>
        <source>is being sent</source>
        <translation>đang được gửi</translation>
    </message>
    <message>
        <source>is longer than {max_length} characters</source>
        <translation>dài hơn {max_length} ký tự</translation>
    </message>
    <message>
        <source>is missing; {platform} shows no HTML</source>
        <translation>còn thiếu; {platform} không hiện HTML</translation>
    </message>
    <message>
        <source>is not a time of day; write it like 09:30</source>
        <translation>không phải giờ trong ngày; hãy viết như 09:30</translation>
    </message>
    <message>
        <source>is not an id; an id is made of letters, digits, “_”, “.” and “-”</source>
        <translation>không phải mã; mã gồm chữ cái, chữ số, “_”, “.” và “-”</translation>
    </message>
    <message>
        <source>is not written as it has to be</source>
        <translation>chưa được viết đúng cách</translation>
    </message>
    <message>
        <source>is {kind}; {platform} shows {kinds}</source>
        <translation>là {kind}; {platform} hiện được {kinds}</translation>
    </message>
    <message>
        <source>is “{name}” meant?</source>
        <translation>có phải là “{name}”?</translation>
    </message>
    <message>
        <source>it cannot be worked out ({error})</source>
        <translation>không tính ra được ({error})</translation>
    </message>
    <message>
        <source>it comes out longer than {longest} characters</source>
        <translation>khi điền xong dài hơn {longest} ký tự</translation>
    </message>
    <message>
        <source>it could not be prepared for sending</source>
        <translation>không chuẩn bị gửi được</translation>
    </message>
    <message>
        <source>it does not say which step comes first</source>
        <translation>chưa nói bước nào là đầu tiên</translation>
    </message>
    <message>
        <source>it goes out at once after “{sent}”; leave some time between two messages</source>
        <translation>gửi ngay sau “{sent}”; hãy để một khoảng cách giữa hai tin</translation>
    </message>
    <message>
        <source>it had not begun to be sent</source>
        <translation>chưa bắt đầu gửi</translation>
    </message>
    <message>
        <source>it is due when “{field}” begins, and a message before a date is never sent by then</source>
        <translation>đến hạn khi “{field}” bắt đầu, nên tin trước một ngày sẽ không bao giờ kịp gửi</translation>
    </message>
    <message>
        <source>it is longer than {longest} characters</source>
        <translation>dài hơn {longest} ký tự</translation>
    </message>
    <message>
        <source>it is made for {platform}, but the channel is {platform_name}</source>
        <translation>được làm cho {platform}, nhưng kênh là {platform_name}</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>lồng nhau quá sâu</translation>
    </message>
    <message>
        <source>it leads to a step that is not there</source>
        <translation>bước này dẫn tới một bước không có</translation>
    </message>
    <message>
        <source>it may go out at any hour of the night; many countries allow marketing by {platform} by day alone</source>
        <translation>tin có thể được gửi vào bất cứ giờ nào trong đêm; nhiều nước chỉ cho phép quảng cáo qua {platform} vào ban ngày</translation>
    </message>
    <message>
        <source>it takes too much work</source>
        <translation>tốn quá nhiều công tính</translation>
    </message>
    <message>
        <source>it waited too long at Twilio</source>
        <translation>tin chờ quá lâu ở Twilio</translation>
    </message>
    <message>
        <source>it was accepted, but could not be delivered</source>
        <translation>đã được nhận, nhưng không chuyển đến nơi được</translation>
    </message>
    <message>
        <source>it was made by another version of Tendril, which this one cannot read</source>
        <translation>do một phiên bản Tendril khác tạo ra, bản này không đọc được</translation>
    </message>
    <message>
        <source>it was written for {platform}, and the sequence sends over another platform now</source>
        <translation>được viết cho {platform}, mà nay chuỗi gửi qua nền tảng khác</translation>
    </message>
    <message>
        <source>it would lead to “{url}”, which is not a link</source>
        <translation>sẽ dẫn tới “{url}”, vốn không phải liên kết</translation>
    </message>
    <message>
        <source>it {words}</source>
        <translation>nội dung {words}</translation>
    </message>
    <message>
        <source>its block “{block}” is not there</source>
        <translation>khối “{block}” của bước này không có</translation>
    </message>
    <message>
        <source>its event “{event}” also makes customers leave; the goal counts, the exit is never seen</source>
        <translation>sự kiện “{event}” của nó cũng khiến khách rời chuỗi; mục tiêu được tính, còn việc rời đi thì không bao giờ thấy</translation>
    </message>
    <message>
        <source>its hours ({hours}), the quiet hours and the closed days leave no moment to send it</source>
        <translation>khung giờ ({hours}), giờ yên lặng và ngày đóng cửa không còn lúc nào để gửi</translation>
    </message>
    <message>
        <source>its hours, the quiet hours and the closed days leave no moment within 14 days</source>
        <translation>khung giờ, giờ yên lặng và ngày đóng cửa không còn lúc nào trong 14 ngày</translation>
    </message>
    <message>
        <source>its loops go round too often</source>
        <translation>các vòng lặp chạy quá nhiều lần</translation>
    </message>
    <message>
        <source>its tags are nested too deeply</source>
        <translation>các thẻ lồng nhau quá sâu</translation>
    </message>
    <message>
        <source>its template is for marketing, but the sequence is not</source>
        <translation>mẫu tin dành cho quảng cáo, nhưng chuỗi thì không</translation>
    </message>
    <message>
        <source>its way “{exit}” leads to a step that is not there</source>
        <translation>lối “{exit}” dẫn tới một bước không có</translation>
    </message>
    <message>
        <source>joins {at}</source>
        <translation>tham gia {at}</translation>
    </message>
    <message>
        <source>left because its step is no longer in the sequence</source>
        <translation>rời chuỗi vì bước của khách không còn trong chuỗi</translation>
    </message>
    <message>
        <source>left because the customer answered {at}</source>
        <translation>rời chuỗi vì khách trả lời {at}</translation>
    </message>
    <message>
        <source>left because the customer wants no marketing by {platform}</source>
        <translation>rời chuỗi vì khách không muốn nhận quảng cáo qua {platform}</translation>
    </message>
    <message>
        <source>left because the message failed: {problem}</source>
        <translation>rời chuỗi vì tin nhắn thất bại: {problem}</translation>
    </message>
    <message>
        <source>left because {field} has no date</source>
        <translation>rời chuỗi vì {field} không có ngày</translation>
    </message>
    <message>
        <source>left because {problem}</source>
        <translation>rời chuỗi vì {problem}</translation>
    </message>
    <message>
        <source>left because “{event}” happened {at}</source>
        <translation>rời chuỗi vì “{event}” xảy ra {at}</translation>
    </message>
    <message>
        <source>link of button {number}</source>
        <translation>liên kết của nút {number}</translation>
    </message>
    <message>
        <source>logging in with a password is turned off for this mail account</source>
        <translation>tài khoản email này đã tắt đăng nhập bằng mật khẩu</translation>
    </message>
    <message>
        <source>mail to this address came back earlier, and Resend sends no more</source>
        <translation>email tới địa chỉ này trước đây bị trả về, và Resend không gửi nữa</translation>
    </message>
    <message>
        <source>mails this month</source>
        <translation>thư trong tháng này</translation>
    </message>
    <message>
        <source>mails today</source>
        <translation>thư hôm nay</translation>
    </message>
    <message>
        <source>marketing by email has to name the shop&apos;s postal address, which is missing in the settings</source>
        <translation>email quảng cáo phải ghi địa chỉ bưu điện của cửa hàng, mà trong cài đặt chưa có</translation>
    </message>
    <message>
        <source>marketing by email needs an address to write to in order to stop; the channel has none</source>
        <translation>email quảng cáo cần một địa chỉ để khách viết khi muốn ngừng nhận; kênh chưa có</translation>
    </message>
    <message>
        <source>messages of the package, beyond 48 hours</source>
        <translation>tin của gói dịch vụ, ngoài 48 giờ</translation>
    </message>
    <message>
        <source>messages this month</source>
        <translation>tin nhắn trong tháng này</translation>
    </message>
    <message>
        <source>more than 24 hours had passed since the customer last wrote, by Meta&apos;s own count</source>
        <translation>đã quá 24 giờ kể từ khi khách viết lần cuối, theo cách tính của Meta</translation>
    </message>
    <message>
        <source>more than 24 hours had passed since the customer last wrote, by WhatsApp&apos;s own count</source>
        <translation>đã quá 24 giờ kể từ khi khách viết lần cuối, theo cách tính của WhatsApp</translation>
    </message>
    <message>
        <source>more than 7 days had passed since the customer was last in touch, by Zalo&apos;s own count</source>
        <translation>đã hơn 7 ngày kể từ lần tương tác cuối của khách, theo cách tính của Zalo</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>không được để trống</translation>
    </message>
    <message>
        <source>my own words say so, or no law asks for it</source>
        <translation>lời của tôi đã nói điều đó, hoặc không luật nào yêu cầu</translation>
    </message>
    <message>
        <source>needs at least {min_length}</source>
        <translation>cần ít nhất {min_length}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>no address for {platform}</source>
        <translation>không có địa chỉ cho {platform}</translation>
    </message>
    <message>
        <source>no block is chosen to send</source>
        <translation>chưa chọn khối tin nhắn để gửi</translation>
    </message>
    <message>
        <source>no channel is chosen to send over</source>
        <translation>chưa chọn kênh để gửi</translation>
    </message>
    <message>
        <source>no encrypted connection to {host} could be made</source>
        <translation>không tạo được kết nối mã hóa tới {host}</translation>
    </message>
    <message>
        <source>no encrypted connection to {host} could be made on port {port}</source>
        <translation>không tạo được kết nối mã hóa tới {host} ở cổng {port}</translation>
    </message>
    <message>
        <source>no field and no data is called “{field}”; customers without it leave here</source>
        <translation>không có thông tin hay dữ liệu nào tên “{field}”; khách không có nó sẽ rời ở đây</translation>
    </message>
    <message>
        <source>no recorded consent to marketing by {platform}</source>
        <translation>chưa ghi nhận khách đồng ý nhận quảng cáo qua {platform}</translation>
    </message>
    <message>
        <source>no step leads to it</source>
        <translation>không có bước nào dẫn tới đây</translation>
    </message>
    <message>
        <source>no template is chosen</source>
        <translation>chưa chọn mẫu tin</translation>
    </message>
    <message>
        <source>nobody can say whether it arrived; settle it in Activity, or it goes on at {until}</source>
        <translation>không rõ tin đã đến nơi chưa; hãy giải quyết trong Hoạt động, nếu không chuỗi đi tiếp {until}</translation>
    </message>
    <message>
        <source>nobody can say whether it was sent</source>
        <translation>không rõ tin đã gửi hay chưa</translation>
    </message>
    <message>
        <source>nobody could say whether it arrived; went on after {hours} h</source>
        <translation>không rõ tin đã đến nơi chưa; đi tiếp sau {hours} giờ</translation>
    </message>
    <message>
        <source>nobody is named who reads what customers answer to these mails, so that one who wants no more may get more; say who does, in the channel, or have Tendril read the mailbox</source>
        <translation>chưa ghi tên ai đọc những gì khách trả lời các thư này, nên người không muốn nhận nữa có thể vẫn nhận; hãy ghi trong kênh ai đọc, hoặc để Tendril đọc hộp thư</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>chưa quyết định</translation>
    </message>
    <message>
        <source>note {number}</source>
        <translation>ghi chú {number}</translation>
    </message>
    <message>
        <source>nothing answers at {host}</source>
        <translation>không có gì trả lời ở {host}</translation>
    </message>
    <message>
        <source>nothing answers at {host} on port {port}</source>
        <translation>không có gì trả lời ở {host}, cổng {port}</translation>
    </message>
    <message>
        <source>nothing is left to send</source>
        <translation>không còn gì để gửi</translation>
    </message>
    <message>
        <source>often the whole address; empty if the server wants no login</source>
        <translation>thường là cả địa chỉ; để trống nếu máy chủ không cần đăng nhập</translation>
    </message>
    <message>
        <source>on the day of {field}</source>
        <translation>vào đúng ngày {field}</translation>
    </message>
    <message>
        <source>one message at a time after a break; goes out at {until}</source>
        <translation>lần lượt từng tin sau khi gián đoạn; gửi {until}</translation>
    </message>
    <message>
        <source>only its first parts arrived</source>
        <translation>chỉ những phần đầu đến nơi</translation>
    </message>
    <message>
        <source>password</source>
        <translation>mật khẩu</translation>
    </message>
    <message>
        <source>picture {number}</source>
        <translation>hình {number}</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>hình ảnh</translation>
    </message>
    <message>
        <source>plain_ok is yes or no.</source>
        <translation>plain_ok là yes hoặc no.</translation>
    </message>
    <message>
        <source>planned {planned}, but could not be sent in time; skipped by you</source>
        <translation>hẹn {planned}, nhưng không gửi được đúng lúc; bạn đã bỏ qua</translation>
    </message>
    <message>
        <source>planned {planned}, but what it follows was told only later; waits for you to decide in the review</source>
        <translation>hẹn {planned}, nhưng việc trước nó chỉ được báo về sau; chờ bạn quyết định khi xem lại</translation>
    </message>
    <message>
        <source>planned {planned}, more than {hours} h too late</source>
        <translation>hẹn {planned}, muộn quá {hours} giờ</translation>
    </message>
    <message>
        <source>planned {planned}, while nothing could be sent; waits for you to decide in the review</source>
        <translation>hẹn {planned}, lúc không gửi được gì; chờ bạn quyết định khi xem lại</translation>
    </message>
    <message>
        <source>planned {planned}, while the sequence was paused</source>
        <translation>hẹn {planned}, lúc chuỗi đang tạm dừng</translation>
    </message>
    <message>
        <source>port is a whole number between 1 and {largest}, not “{port}”.</source>
        <translation>port là số nguyên từ 1 đến {largest}, không phải “{port}”.</translation>
    </message>
    <message>
        <source>quick replies</source>
        <translation>câu trả lời nhanh</translation>
    </message>
    <message>
        <source>quick reply {number}</source>
        <translation>câu trả lời nhanh {number}</translation>
    </message>
    <message>
        <source>quiet hours that begin and end at the same time would be the whole day</source>
        <translation>giờ yên lặng bắt đầu và kết thúc cùng lúc sẽ là cả ngày</translation>
    </message>
    <message>
        <source>reached the goal “{goal}”</source>
        <translation>đạt mục tiêu “{goal}”</translation>
    </message>
    <message>
        <source>reached the goal “{goal}”: “{event}” happened {at}</source>
        <translation>đạt mục tiêu “{goal}”: “{event}” xảy ra {at}</translation>
    </message>
    <message>
        <source>receipts is yes or no.</source>
        <translation>receipts là yes hoặc no.</translation>
    </message>
    <message>
        <source>security is one of: {listed}.</source>
        <translation>security là một trong: {listed}.</translation>
    </message>
    <message>
        <source>sent; waits for the confirmation of delivery, at most until {until}</source>
        <translation>đã gửi; chờ xác nhận đến nơi, muộn nhất {until}</translation>
    </message>
    <message>
        <source>set {field} to “{value}”</source>
        <translation>ghi {field} thành “{value}”</translation>
    </message>
    <message>
        <source>skipped by you</source>
        <translation>bạn đã bỏ qua</translation>
    </message>
    <message>
        <source>something is divided by 0</source>
        <translation>có phép chia cho 0</translation>
    </message>
    <message>
        <source>something is missing after the name of a tag</source>
        <translation>thiếu một phần sau tên thẻ</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>tiêu đề</translation>
    </message>
    <message>
        <source>such as imap.example.com: answers, bounces and unsubscribes are read there, and nothing is changed; empty: nobody reads them here</source>
        <translation>ví dụ imap.example.com: thư trả lời, thư bị trả lại và yêu cầu ngừng nhận được đọc ở đó, không thay đổi gì; để trống: không ai đọc ở đây</translation>
    </message>
    <message>
        <source>such as shop@example.com</source>
        <translation>ví dụ shop@example.com</translation>
    </message>
    <message>
        <source>such as smtp.example.com</source>
        <translation>ví dụ smtp.example.com</translation>
    </message>
    <message>
        <source>such as the shop&apos;s name</source>
        <translation>ví dụ tên cửa hàng</translation>
    </message>
    <message>
        <source>taken out by you</source>
        <translation>bạn đã lấy ra</translation>
    </message>
    <message>
        <source>takes {used} KB; some mailboxes cut it off after {most} KB</source>
        <translation>chiếm {used} KB; một số hộp thư cắt bớt sau {most} KB</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>mẫu tin</translation>
    </message>
    <message>
        <source>text</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>the LINE account or its plan does not allow this: “{said}”</source>
        <translation>tài khoản LINE hoặc gói của nó không cho phép: “{said}”</translation>
    </message>
    <message>
        <source>the Official Account has to be verified, or needs a larger package: “{said}”</source>
        <translation>Official Account phải được xác thực, hoặc cần gói lớn hơn: “{said}”</translation>
    </message>
    <message>
        <source>the Official Account is deleted or blocked: “{said}”</source>
        <translation>Official Account đã bị xóa hoặc bị khóa: “{said}”</translation>
    </message>
    <message>
        <source>the Practice phone was set to fail</source>
        <translation>điện thoại tập dượt được đặt để thất bại</translation>
    </message>
    <message>
        <source>the Twilio account has sent as much as it may within 24 hours</source>
        <translation>tài khoản Twilio đã gửi hết mức cho phép trong 24 giờ</translation>
    </message>
    <message>
        <source>the Twilio account is closed or suspended: “{said}”</source>
        <translation>tài khoản Twilio đã bị đóng hoặc tạm ngưng: “{said}”</translation>
    </message>
    <message>
        <source>the Zalo Cloud Account has no money, or cannot be charged: “{said}”</source>
        <translation>Zalo Cloud Account hết tiền, hoặc không trừ tiền được: “{said}”</translation>
    </message>
    <message>
        <source>the access could not be renewed: {why}</source>
        <translation>chưa gia hạn được quyền truy cập: {why}</translation>
    </message>
    <message>
        <source>the access has ended or was taken back; make a new access token</source>
        <translation>quyền truy cập đã hết hạn hoặc bị thu hồi; hãy tạo mã truy cập mới</translation>
    </message>
    <message>
        <source>the access is not valid; make a new access token</source>
        <translation>quyền truy cập không hợp lệ; hãy tạo mã truy cập mới</translation>
    </message>
    <message>
        <source>the access token has run out</source>
        <translation>mã truy cập đã hết hạn</translation>
    </message>
    <message>
        <source>the access token is not allowed to do this: “{said}”</source>
        <translation>mã truy cập không được phép làm việc này: “{said}”</translation>
    </message>
    <message>
        <source>the access token is not allowed to send: “{said}”</source>
        <translation>mã truy cập không được phép gửi: “{said}”</translation>
    </message>
    <message>
        <source>the account is restricted by Meta: “{said}”</source>
        <translation>tài khoản bị Meta hạn chế: “{said}”</translation>
    </message>
    <message>
        <source>the allowed hours have passed; goes out at {until}</source>
        <translation>giờ cho phép đã qua; gửi {until}</translation>
    </message>
    <message>
        <source>the answer of {host} cannot be understood</source>
        <translation>không hiểu được câu trả lời của {host}</translation>
    </message>
    <message>
        <source>the app is not active or may not do this; look at its settings and grant the access again: “{said}”</source>
        <translation>ứng dụng chưa hoạt động hoặc không được phép làm việc này; hãy xem cài đặt của ứng dụng và cấp quyền lại: “{said}”</translation>
    </message>
    <message>
        <source>the app is not connected to a Zalo Cloud Account, which pays for messages</source>
        <translation>ứng dụng chưa liên kết với Zalo Cloud Account để trả tiền tin nhắn</translation>
    </message>
    <message>
        <source>the appointment</source>
        <translation>giờ hẹn</translation>
    </message>
    <message>
        <source>the bot&apos;s messages go to a webhook, so that Tendril cannot ask for them; remove it, or set the channel to webhook</source>
        <translation>tin nhắn của bot đi tới một webhook nên Tendril không hỏi được; hãy gỡ webhook, hoặc đặt kênh thành webhook</translation>
    </message>
    <message>
        <source>the channel “{channel}” fails for everybody ({problem}); it is tried again at {until}</source>
        <translation>kênh “{channel}” lỗi với mọi người ({problem}); sẽ thử lại {until}</translation>
    </message>
    <message>
        <source>the computer&apos;s clock was set forward; waits for you to decide in the review</source>
        <translation>đồng hồ máy tính bị chỉnh tới; chờ bạn quyết định khi xem lại</translation>
    </message>
    <message>
        <source>the connection to the mail server was lost before it said whether it took the mail</source>
        <translation>mất kết nối với máy chủ email trước khi nó cho biết đã nhận hay chưa</translation>
    </message>
    <message>
        <source>the connection to {host} was lost</source>
        <translation>mất kết nối với {host}</translation>
    </message>
    <message>
        <source>the customer cannot be reached here at present</source>
        <translation>lúc này không liên lạc được khách ở đây</translation>
    </message>
    <message>
        <source>the customer does not follow the Official Account</source>
        <translation>khách không quan tâm Official Account</translation>
    </message>
    <message>
        <source>the customer has answered STOP; only their START lets Twilio write to them again</source>
        <translation>khách đã trả lời STOP; chỉ khi khách gửi START thì Twilio mới viết lại được</translation>
    </message>
    <message>
        <source>the customer has blocked the bot</source>
        <translation>khách đã chặn bot</translation>
    </message>
    <message>
        <source>the customer has closed their Telegram account</source>
        <translation>khách đã đóng tài khoản Telegram</translation>
    </message>
    <message>
        <source>the customer has not pressed Start in the chat with the bot</source>
        <translation>khách chưa nhấn Start trong cuộc trò chuyện với bot</translation>
    </message>
    <message>
        <source>the customer wants no marketing over WhatsApp</source>
        <translation>khách không muốn nhận quảng cáo qua WhatsApp</translation>
    </message>
    <message>
        <source>the customer wants no such messages from this Official Account</source>
        <translation>khách không muốn nhận những tin như vậy từ Official Account này</translation>
    </message>
    <message>
        <source>the customer&apos;s Zalo account is blocked, or was not used for 45 days</source>
        <translation>tài khoản Zalo của khách bị khóa, hoặc không dùng đến trong 45 ngày</translation>
    </message>
    <message>
        <source>the customer&apos;s mail service wants proof of the shop&apos;s domain (SPF, DKIM, DMARC): “{reply}”</source>
        <translation>dịch vụ email của khách cần bằng chứng về tên miền của cửa hàng (SPF, DKIM, DMARC): “{reply}”</translation>
    </message>
    <message>
        <source>the customer&apos;s mailbox is full</source>
        <translation>hộp thư của khách đã đầy</translation>
    </message>
    <message>
        <source>the customer&apos;s mailbox is getting too many mails just now</source>
        <translation>hộp thư của khách đang nhận quá nhiều email</translation>
    </message>
    <message>
        <source>the file with the certificate authority cannot be read</source>
        <translation>không đọc được tệp chứng thực</translation>
    </message>
    <message>
        <source>the gap “{name}” of its template is not filled in</source>
        <translation>chỗ trống “{name}” của mẫu tin chưa được điền</translation>
    </message>
    <message>
        <source>the law may ask (in California and Germany it does) that people are told that these messages are automatic; decide in the channel who says so</source>
        <translation>luật có thể yêu cầu (ở California và Đức là có) cho người nhận biết các tin này là tự động; hãy quyết định trong kênh ai nói điều đó</translation>
    </message>
    <message>
        <source>the mail account has reached its sending limit</source>
        <translation>tài khoản email đã hết hạn mức gửi</translation>
    </message>
    <message>
        <source>the mail account is blocked</source>
        <translation>tài khoản email bị khóa</translation>
    </message>
    <message>
        <source>the mail account may not send from this address: “{reply}”</source>
        <translation>tài khoản email không được gửi từ địa chỉ này: “{reply}”</translation>
    </message>
    <message>
        <source>the mail is larger than the mail server takes</source>
        <translation>email lớn hơn mức máy chủ nhận</translation>
    </message>
    <message>
        <source>the mail is too large ({size}); the mail server takes {limit} at most</source>
        <translation>email quá lớn ({size}); máy chủ email nhận tối đa {limit}</translation>
    </message>
    <message>
        <source>the mail server cannot check logins just now</source>
        <translation>lúc này máy chủ email không kiểm tra được đăng nhập</translation>
    </message>
    <message>
        <source>the mail server cannot send from {spec}, only from a–z</source>
        <translation>máy chủ email không gửi được từ {spec}, chỉ từ a–z</translation>
    </message>
    <message>
        <source>the mail server cannot write to addresses with letters outside a–z</source>
        <translation>máy chủ email không viết được tới địa chỉ có chữ ngoài a–z</translation>
    </message>
    <message>
        <source>the mail server could not prove that it is {host}: its certificate is not valid</source>
        <translation>máy chủ email không chứng minh được nó là {host}: chứng thực không hợp lệ</translation>
    </message>
    <message>
        <source>the mail server does not take mails from this computer: “{reply}”</source>
        <translation>máy chủ email không nhận thư từ máy này: “{reply}”</translation>
    </message>
    <message>
        <source>the mail server is closing its connections for now</source>
        <translation>máy chủ email đang tạm đóng kết nối</translation>
    </message>
    <message>
        <source>the mail server passes mails on only after a login</source>
        <translation>máy chủ email chỉ chuyển thư sau khi đăng nhập</translation>
    </message>
    <message>
        <source>the mail server puts the mail off: “{reply}”</source>
        <translation>máy chủ email hoãn thư lại: “{reply}”</translation>
    </message>
    <message>
        <source>the mail server refused the user name or the password</source>
        <translation>máy chủ email từ chối tên đăng nhập hoặc mật khẩu</translation>
    </message>
    <message>
        <source>the mail server refused this mail: “{reply}”</source>
        <translation>máy chủ email từ chối thư này: “{reply}”</translation>
    </message>
    <message>
        <source>the mail server says that there is no such address</source>
        <translation>máy chủ email báo không có địa chỉ đó</translation>
    </message>
    <message>
        <source>the mail server there refused it for now: “{said}”</source>
        <translation>máy chủ email ở đó tạm từ chối: “{said}”</translation>
    </message>
    <message>
        <source>the mail server there refuses mail to this address for good</source>
        <translation>máy chủ email ở đó từ chối hẳn email tới địa chỉ này</translation>
    </message>
    <message>
        <source>the mail server tried for a long time and gave up: “{reply}”</source>
        <translation>máy chủ thư đã thử lâu rồi bỏ cuộc: “{reply}”</translation>
    </message>
    <message>
        <source>the mail server wants a login</source>
        <translation>máy chủ email cần đăng nhập</translation>
    </message>
    <message>
        <source>the mail server wants an app password instead of the usual one</source>
        <translation>máy chủ email cần mật khẩu ứng dụng thay cho mật khẩu thường</translation>
    </message>
    <message>
        <source>the mail server wants an encrypted connection</source>
        <translation>máy chủ email cần kết nối mã hóa</translation>
    </message>
    <message>
        <source>the mail server {host} closed the connection</source>
        <translation>máy chủ email {host} đã đóng kết nối</translation>
    </message>
    <message>
        <source>the mail server {host} did not answer in time on port {port}</source>
        <translation>máy chủ email {host} không trả lời kịp ở cổng {port}</translation>
    </message>
    <message>
        <source>the mail server {host} does not know this way to log in</source>
        <translation>máy chủ email {host} không biết cách đăng nhập này</translation>
    </message>
    <message>
        <source>the mail server {host} offers no encryption on port {port}</source>
        <translation>máy chủ email {host} không có mã hóa ở cổng {port}</translation>
    </message>
    <message>
        <source>the mail server {host} takes no login on port {port}</source>
        <translation>máy chủ email {host} không nhận đăng nhập ở cổng {port}</translation>
    </message>
    <message>
        <source>the mail server {host} was not found</source>
        <translation>không tìm thấy máy chủ email {host}</translation>
    </message>
    <message>
        <source>the mail server&apos;s answer cannot be understood</source>
        <translation>không hiểu được câu trả lời của máy chủ email</translation>
    </message>
    <message>
        <source>the mail server&apos;s last answer cannot be understood</source>
        <translation>không hiểu được câu trả lời cuối của máy chủ email</translation>
    </message>
    <message>
        <source>the message has more than Zalo takes: “{said}”</source>
        <translation>tin có nhiều hơn mức Zalo nhận: “{said}”</translation>
    </message>
    <message>
        <source>the message is empty</source>
        <translation>tin nhắn trống</translation>
    </message>
    <message>
        <source>the message is larger than LINE takes</source>
        <translation>tin nhắn lớn hơn mức LINE nhận</translation>
    </message>
    <message>
        <source>the message or its picture is too large</source>
        <translation>tin nhắn hoặc hình của nó quá lớn</translation>
    </message>
    <message>
        <source>the name of the phone number is not approved yet</source>
        <translation>tên của số điện thoại chưa được duyệt</translation>
    </message>
    <message>
        <source>the next {time}</source>
        <translation>lần {time} tới</translation>
    </message>
    <message>
        <source>the next {weekday} at {time}</source>
        <translation>{weekday} tới lúc {time}</translation>
    </message>
    <message>
        <source>the number is not among those that a test account may write to</source>
        <translation>số này không nằm trong các số mà tài khoản thử được viết cho</translation>
    </message>
    <message>
        <source>the page may not write to this customer; an app in development reaches its own people only</source>
        <translation>trang không được viết cho khách này; ứng dụng đang phát triển chỉ viết được cho người của mình</translation>
    </message>
    <message>
        <source>the phone companies take nothing from this sender before it is registered with them</source>
        <translation>nhà mạng không nhận gì từ người gửi này trước khi đăng ký với họ</translation>
    </message>
    <message>
        <source>the phone company did not deliver it</source>
        <translation>nhà mạng không chuyển tin</translation>
    </message>
    <message>
        <source>the phone company or the customer&apos;s phone blocked it</source>
        <translation>nhà mạng hoặc điện thoại của khách đã chặn tin</translation>
    </message>
    <message>
        <source>the phone number is not registered with WhatsApp</source>
        <translation>số điện thoại chưa đăng ký với WhatsApp</translation>
    </message>
    <message>
        <source>the phone was off, or could not be reached for long</source>
        <translation>điện thoại đã tắt, hoặc không liên lạc được quá lâu</translation>
    </message>
    <message>
        <source>the picture {name} is not at {host}</source>
        <translation>hình {name} không có ở {host}</translation>
    </message>
    <message>
        <source>the quiet hours and the closed days leave no moment to send it</source>
        <translation>giờ yên lặng và ngày đóng cửa không còn lúc nào để gửi</translation>
    </message>
    <message>
        <source>the quota of the Official Account is used up; choose a larger package, or wait</source>
        <translation>đã dùng hết hạn mức của Official Account; hãy chọn gói lớn hơn, hoặc chờ</translation>
    </message>
    <message>
        <source>the refresh token is missing</source>
        <translation>thiếu mã gia hạn (refresh token)</translation>
    </message>
    <message>
        <source>the rules of {platform} that Tendril knows are more than half a year old; look for an update</source>
        <translation>quy định của {platform} mà Tendril biết đã cũ hơn nửa năm; hãy tìm bản cập nhật</translation>
    </message>
    <message>
        <source>the shares of the branches must add up to 100</source>
        <translation>tỷ lệ các nhánh phải cộng lại thành 100</translation>
    </message>
    <message>
        <source>the shop is closed for more than {days} days from {day} on; messages that fall due at the beginning of that are skipped</source>
        <translation>cửa hàng đóng cửa hơn {days} ngày kể từ {day}; tin đến hạn lúc đầu khoảng đó bị bỏ qua</translation>
    </message>
    <message>
        <source>the split drew {branch} ({share} %)</source>
        <translation>chia nhánh chọn {branch} ({share} %)</translation>
    </message>
    <message>
        <source>the step is off</source>
        <translation>bước đang tắt</translation>
    </message>
    <message>
        <source>the steps go round in a circle</source>
        <translation>các bước đi vòng tròn</translation>
    </message>
    <message>
        <source>the template became too long with what was filled in</source>
        <translation>mẫu tin thành quá dài sau khi điền</translation>
    </message>
    <message>
        <source>the template&apos;s variables are not what WhatsApp has on record: “{said}”</source>
        <translation>các biến của mẫu tin không như WhatsApp đã ghi nhận: “{said}”</translation>
    </message>
    <message>
        <source>the text is larger than {size} MB</source>
        <translation>nội dung lớn hơn {size} MB</translation>
    </message>
    <message>
        <source>the text is not one that was saved as a sequence, or it was damaged</source>
        <translation>nội dung không phải một chuỗi tin nhắn đã lưu, hoặc đã bị hỏng</translation>
    </message>
    <message>
        <source>the text is too long or empty for an SMS</source>
        <translation>nội dung quá dài hoặc trống so với một SMS</translation>
    </message>
    <message>
        <source>the texts of {given_up} blocks were not tried; others take too much work</source>
        <translation>nội dung của {given_up} khối chưa được thử; các khối khác tốn quá nhiều thời gian</translation>
    </message>
    <message>
        <source>the time for it ({due}) had passed when its turn came</source>
        <translation>thời điểm của nó ({due}) đã qua khi đến lượt</translation>
    </message>
    <message>
        <source>the variable “{name}” of the template stays empty</source>
        <translation>biến “{name}” của mẫu tin vẫn trống</translation>
    </message>
    <message>
        <source>the way goes round in a circle: {way}; a sequence has to come to an end</source>
        <translation>đường đi thành vòng tròn: {way}; một chuỗi phải có điểm kết thúc</translation>
    </message>
    <message>
        <source>the way to {host} leads over a proxy of a kind that Tendril cannot use</source>
        <translation>đường đến {host} đi qua một loại proxy mà Tendril không dùng được</translation>
    </message>
    <message>
        <source>the {place} of block “{name}” asks for “{path}”, which is not known here; {end}</source>
        <translation>{place} của khối “{name}” hỏi “{path}”, vốn không biết ở đây; {end}</translation>
    </message>
    <message>
        <source>the {place} of block “{name}” cannot be filled in: {words}</source>
        <translation>không điền được {place} của khối “{name}”: {words}</translation>
    </message>
    <message>
        <source>the {place} of block “{name}” {words}</source>
        <translation>{place} của khối “{name}” {words}</translation>
    </message>
    <message>
        <source>the {place} {words}</source>
        <translation>{place} {words}</translation>
    </message>
    <message>
        <source>the {secret_name} of the mail account is missing</source>
        <translation>thiếu {secret_name} của tài khoản email</translation>
    </message>
    <message>
        <source>there are more than {most} places to fill in</source>
        <translation>có hơn {most} chỗ cần điền</translation>
    </message>
    <message>
        <source>there are no steps</source>
        <translation>chưa có bước nào</translation>
    </message>
    <message>
        <source>there is no filter “{name}”</source>
        <translation>không có bộ lọc “{name}”</translation>
    </message>
    <message>
        <source>there is no tag “{name}”, or it does not belong there</source>
        <translation>không có thẻ “{name}”, hoặc thẻ không thuộc chỗ đó</translation>
    </message>
    <message>
        <source>there is nothing with this ID that the access token may see; copy the ID once more, or make a token for the account it belongs to</source>
        <translation>không có gì mang ID này mà mã truy cập được xem; hãy chép lại ID, hoặc tạo mã cho đúng tài khoản của nó</translation>
    </message>
    <message>
        <source>there would be a gap</source>
        <translation>chỗ đó sẽ bị trống</translation>
    </message>
    <message>
        <source>this API key may only send; make one with full access, or switch off asking for receipts</source>
        <translation>khóa API này chỉ được gửi; hãy tạo khóa có toàn quyền, hoặc tắt việc hỏi báo nhận</translation>
    </message>
    <message>
        <source>this Twilio account has no such messaging service; copy its SID (MG…) from the console under Messaging, Services</source>
        <translation>tài khoản Twilio này không có dịch vụ nhắn tin đó; hãy chép SID (MG…) của nó từ bảng điều khiển, mục Messaging, Services</translation>
    </message>
    <message>
        <source>this is a bot or a group, not a customer</source>
        <translation>đây là bot hoặc nhóm, không phải khách hàng</translation>
    </message>
    <message>
        <source>this is not a phone number that can be written to</source>
        <translation>đây không phải số điện thoại viết được</translation>
    </message>
    <message>
        <source>this is not an address that mail can be sent to</source>
        <translation>đây không phải địa chỉ gửi email được</translation>
    </message>
    <message>
        <source>this is not the address of {name}&apos;s API, or its version is retired</source>
        <translation>đây không phải địa chỉ API của {name}, hoặc phiên bản đã ngừng</translation>
    </message>
    <message>
        <source>this is the access token of a person; the page has one of its own</source>
        <translation>đây là mã truy cập của một người; trang có mã riêng</translation>
    </message>
    <message>
        <source>this is the shop&apos;s own number</source>
        <translation>đây là số của chính cửa hàng</translation>
    </message>
    <message>
        <source>this month&apos;s messages of the LINE plan are used up; choose a larger plan, or wait for the next month</source>
        <translation>số tin của gói LINE tháng này đã dùng hết; hãy chọn gói lớn hơn, hoặc chờ tháng sau</translation>
    </message>
    <message>
        <source>this month&apos;s or today&apos;s mails of the Resend plan are used up</source>
        <translation>số email của gói Resend trong tháng hoặc trong ngày đã dùng hết</translation>
    </message>
    <message>
        <source>this number takes no text messages, it may be a landline</source>
        <translation>số này không nhận tin nhắn chữ, có thể là máy bàn</translation>
    </message>
    <message>
        <source>to be sent again, as you said</source>
        <translation>sẽ gửi lại, như bạn đã nói</translation>
    </message>
    <message>
        <source>took away the tag “{tag}”</source>
        <translation>đã gỡ nhãn “{tag}”</translation>
    </message>
    <message>
        <source>two branches have the same label</source>
        <translation>hai nhánh có cùng tên</translation>
    </message>
    <message>
        <source>two steps have the same id</source>
        <translation>hai bước có cùng mã</translation>
    </message>
    <message>
        <source>up to {most} {words}</source>
        <translation>tối đa {most} {words}</translation>
    </message>
    <message>
        <source>up to {since} h may have passed since the customer last wrote; {platform} takes it within {hours} h, later it is skipped</source>
        <translation>có thể đã qua tới {since} giờ từ khi khách viết lần cuối; {platform} nhận trong vòng {hours} giờ, muộn hơn thì bỏ qua</translation>
    </message>
    <message>
        <source>utility templates</source>
        <translation>mẫu tin tiện ích</translation>
    </message>
    <message>
        <source>variable “{name}”</source>
        <translation>biến “{name}”</translation>
    </message>
    <message>
        <source>waited until {until}</source>
        <translation>đã chờ đến {until}</translation>
    </message>
    <message>
        <source>waits for the channel “{channel}”: {problem}</source>
        <translation>chờ kênh “{channel}”: {problem}</translation>
    </message>
    <message>
        <source>waits for “{event}”, at most until {until}</source>
        <translation>chờ “{event}”, muộn nhất {until}</translation>
    </message>
    <message>
        <source>went through every step</source>
        <translation>đã đi qua mọi bước</translation>
    </message>
    <message>
        <source>what stands between “{begin}” and “{end}” is too long</source>
        <translation>phần giữa “{begin}” và “{end}” quá dài</translation>
    </message>
    <message>
        <source>with its pictures, it is larger than {size} MB</source>
        <translation>kể cả hình, nó lớn hơn {size} MB</translation>
    </message>
    <message>
        <source>would have gone out after the date itself ({date})</source>
        <translation>sẽ gửi sau chính ngày đó ({date})</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>có hoặc không</translation>
    </message>
    <message>
        <source>yes, once the webhook of the account leads to Tendril&apos;s receiver; until then a message counts as delivered when it is accepted.</source>
        <translation>có, khi webhook của tài khoản dẫn tới bộ nhận của Tendril; trước đó tin được tính là đã đến nơi khi nền tảng nhận.</translation>
    </message>
    <message>
        <source>yes, once they lead to Tendril&apos;s receiver; then Tendril hears at once what it otherwise asks for.</source>
        <translation>có, khi webhook dẫn tới bộ nhận của Tendril; khi đó Tendril biết ngay những gì bình thường phải đi hỏi.</translation>
    </message>
    <message>
        <source>yes, the way is open</source>
        <translation>có, đường đã mở</translation>
    </message>
    <message>
        <source>you said that it arrived</source>
        <translation>bạn cho biết tin đã đến nơi</translation>
    </message>
    <message>
        <source>your Twilio account may not write to this country; allow it under Messaging, Geo permissions</source>
        <translation>tài khoản Twilio của bạn có thể không được viết tới nước này; hãy cho phép trong Messaging, Geo permissions</translation>
    </message>
    <message>
        <source>{address} cannot be reached</source>
        <translation>không liên lạc được {address}</translation>
    </message>
    <message>
        <source>{address} over Resend</source>
        <translation>{address} qua Resend</translation>
    </message>
    <message>
        <source>{amount} days</source>
        <translation>{amount} ngày</translation>
    </message>
    <message>
        <source>{amount} hours</source>
        <translation>{amount} giờ</translation>
    </message>
    <message>
        <source>{amount} minutes</source>
        <translation>{amount} phút</translation>
    </message>
    <message>
        <source>{amount} weeks</source>
        <translation>{amount} tuần</translation>
    </message>
    <message>
        <source>{amount} {currency} left on the account</source>
        <translation>tài khoản còn {amount} {currency}</translation>
    </message>
    <message>
        <source>{backup} is damaged. Take an older backup.</source>
        <translation>{backup} bị hỏng. Hãy lấy bản sao lưu cũ hơn.</translation>
    </message>
    <message>
        <source>{backup} is not a backup of Tendril.</source>
        <translation>{backup} không phải bản sao lưu của Tendril.</translation>
    </message>
    <message>
        <source>{count} steps have the same id; each needs its own</source>
        <translation>{count} bước có cùng một mã; mỗi bước cần mã riêng</translation>
    </message>
    <message>
        <source>{missing} is missing. Enter it in the channel&apos;s settings.</source>
        <translation>Thiếu {missing}. Hãy điền trong cài đặt của kênh.</translation>
    </message>
    <message>
        <source>{name} cannot take it just now</source>
        <translation>lúc này {name} không nhận được</translation>
    </message>
    <message>
        <source>{name} does not accept this account&apos;s access</source>
        <translation>{name} không chấp nhận quyền truy cập của tài khoản này</translation>
    </message>
    <message>
        <source>{name} had a fault of its own</source>
        <translation>{name} gặp lỗi bên trong</translation>
    </message>
    <message>
        <source>{name} is not in “{sequence}”.</source>
        <translation>{name} không ở trong “{sequence}”.</translation>
    </message>
    <message>
        <source>{name} refused this message</source>
        <translation>{name} từ chối tin này</translation>
    </message>
    <message>
        <source>{platform} calls another address now, {address}: whoever listens there would hear nothing any more.</source>
        <translation>Hiện {platform} gọi một địa chỉ khác, {address}: nơi đó sẽ không nghe được gì nữa.</translation>
    </message>
    <message>
        <source>{platform} cannot be told from here: enter the address on its own page.</source>
        <translation>Không báo cho {platform} từ đây được: hãy nhập địa chỉ ở trang của nền tảng.</translation>
    </message>
    <message>
        <source>{platform} needs no webhook: Tendril asks it what is new.</source>
        <translation>{platform} không cần webhook: Tendril tự hỏi xem có gì mới.</translation>
    </message>
    <message>
        <source>{platform} takes none of these messages between {start} and {end} ({zone}), and the hours that are left do not fit</source>
        <translation>{platform} không nhận những tin này từ {start} đến {end} ({zone}), và các giờ còn lại không phù hợp</translation>
    </message>
    <message>
        <source>{platform} wants no word of yours.</source>
        <translation>{platform} không cần từ bí mật nào của bạn.</translation>
    </message>
    <message>
        <source>{problem} “--replace” takes them from there.</source>
        <translation>{problem} “--replace” lấy chúng từ đó.</translation>
    </message>
    <message>
        <source>{problem}; it may have arrived all the same, and is not tried again</source>
        <translation>{problem}; dù vậy có thể tin đã đến, và không gửi lại nữa</translation>
    </message>
    <message>
        <source>{problem}; make new tokens in Zalo&apos;s API Explorer and enter both</source>
        <translation>{problem}; hãy tạo mã mới trong API Explorer của Zalo và điền cả hai</translation>
    </message>
    <message>
        <source>{sender} does not belong to this Twilio account, which has no such number at all: buy one in Twilio&apos;s console, or enter the SID of the account that {sender} belongs to.</source>
        <translation>{sender} không thuộc tài khoản Twilio này, tài khoản chưa có số nào như vậy: hãy mua một số trong bảng điều khiển Twilio, hoặc nhập SID của tài khoản có {sender}.</translation>
    </message>
    <message>
        <source>{sender} does not belong to this Twilio account, which has {others}: enter one of those, or the SID of the account that {sender} belongs to.</source>
        <translation>{sender} không thuộc tài khoản Twilio này, tài khoản có {others}: hãy nhập một trong các số đó, hoặc SID của tài khoản có {sender}.</translation>
    </message>
    <message>
        <source>{setting} is one of: {listed}.</source>
        <translation>{setting} là một trong: {listed}.</translation>
    </message>
    <message>
        <source>{used} of {most} {words}</source>
        <translation>{used} trên {most} {words}</translation>
    </message>
    <message>
        <source>{used} {words}</source>
        <translation>{used} {words}</translation>
    </message>
    <message>
        <source>{words} (line {line})</source>
        <translation>{words} (dòng {line})</translation>
    </message>
    <message>
        <source>“Use webhook” is switched off: LINE tells nobody who writes.</source>
        <translation>“Use webhook” đang tắt: LINE không báo ai đã viết.</translation>
    </message>
    <message>
        <source>“{address}” belongs to another customer already: #{number} {name}.</source>
        <translation>“{address}” đã thuộc về khách khác: #{number} {name}.</translation>
    </message>
    <message>
        <source>“{begin}” is never closed with “{end}”</source>
        <translation>“{begin}” không được đóng bằng “{end}”</translation>
    </message>
    <message>
        <source>“{name}” cannot be activated: {shown}.</source>
        <translation>Chưa kích hoạt được “{name}”: {shown}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be the name of a field of your own.</source>
        <translation>“{name}” không thể là tên thông tin riêng của bạn.</translation>
    </message>
    <message>
        <source>“{name}” is running. Pause it first; then it can be archived.</source>
        <translation>“{name}” đang chạy. Hãy tạm dừng trước; sau đó mới lưu trữ được.</translation>
    </message>
    <message>
        <source>“{name}” is running. Pause it first; then it can be deleted.</source>
        <translation>“{name}” đang chạy. Hãy tạm dừng trước; sau đó mới xóa được.</translation>
    </message>
    <message>
        <source>“{name}” makes it too long</source>
        <translation>“{name}” làm nó quá dài</translation>
    </message>
    <message>
        <source>“{name}” makes too large a number</source>
        <translation>“{name}” tạo ra số quá lớn</translation>
    </message>
    <message>
        <source>“{name}” takes no named values</source>
        <translation>“{name}” không nhận giá trị có tên</translation>
    </message>
    <message>
        <source>“{name}”: {words}</source>
        <translation>“{name}”: {words}</translation>
    </message>
    <message>
        <source>“{value}” is not a port between 1024 and 65535.</source>
        <translation>“{value}” không phải là cổng từ 1024 đến 65535.</translation>
    </message>
    <message>
        <source>“{value}” is not a public address; it looks like https://shop.example.ts.net.</source>
        <translation>“{value}” không phải là địa chỉ công khai; địa chỉ đó trông như https://shop.example.ts.net.</translation>
    </message>
    <message>
        <source>“{value}” is not an address of this computer; 127.0.0.1 lets nobody else in.</source>
        <translation>“{value}” không phải là địa chỉ của máy tính này; 127.0.0.1 không cho ai khác vào.</translation>
    </message>
    <message>
        <source>“{written}” is no sender: enter a number such as +15551234567, a name of up to 11 letters, or a messaging service (MG…).</source>
        <translation>“{written}” không phải người gửi: hãy điền một số như +15551234567, một tên tối đa 11 chữ, hoặc messaging service (MG…).</translation>
    </message>
    <message>
        <source>… and here the Auth Token, or the secret of the API key, which is shown only once.</source>
        <translation>… và ở đây là Auth Token, hoặc mã bí mật của khóa API, chỉ hiện một lần.</translation>
    </message>
    <message>
        <source>… and the refresh token. From then on they work only here: Tendril exchanges them for new ones, and another program with the same token would lock Tendril out.</source>
        <translation>… và mã gia hạn (refresh token). Từ đó chúng chỉ dùng được ở đây: Tendril đổi chúng lấy mã mới, và chương trình khác dùng cùng mã sẽ khóa Tendril ở ngoài.</translation>
    </message>
    <message>
        <source>… and think up a verify token, which you enter here and beside the address of the webhook; subscribe the page to messages, messaging_postbacks, message_deliveries and message_reads.</source>
        <translation>… rồi nghĩ ra một mã xác minh, ghi vào đây và cạnh địa chỉ của webhook; đăng ký trang nhận messages, messaging_postbacks, message_deliveries và message_reads.</translation>
    </message>
    <message>
        <source>… and think up a verify token, which you enter here and beside the address of the webhook; subscribe to messages and user_preferences.</source>
        <translation>… rồi nghĩ ra một mã xác minh, ghi vào đây và cạnh địa chỉ của webhook; đăng ký nhận messages và user_preferences.</translation>
    </message>
    <message>
        <source>… and think up a verify token, which you enter here and beside the address of the webhook; subscribe to messages, messaging_postbacks and messaging_seen.</source>
        <translation>… rồi nghĩ ra một mã xác minh, ghi vào đây và cạnh địa chỉ của webhook; đăng ký nhận messages, messaging_postbacks và messaging_seen.</translation>
    </message>
    <message>
        <source>{place}: {problem}.</source>
        <translation>{place}: {problem}.</translation>
    </message>
    <message>
        <source>Check how the host is spelled and this computer&apos;s date. If it is the shop&apos;s own mail server, choose the file of its certificate authority in the channel&apos;s settings.</source>
        <translation>Hãy kiểm tra cách viết tên máy chủ và ngày giờ của máy này. Nếu đó là máy chủ email riêng của cửa hàng, hãy chọn tệp chứng thực của nó trong phần cài đặt của kênh.</translation>
    </message>
    <message>
        <source>Check port and encryption, and that this computer is online. {ports}</source>
        <translation>Hãy kiểm tra cổng và mã hóa, và máy này có mạng không. {ports}</translation>
    </message>
    <message>
        <source>Check port and encryption, or leave the user name empty if the server wants no login. {ports}</source>
        <translation>Hãy kiểm tra cổng và mã hóa, hoặc để trống tên đăng nhập nếu máy chủ không cần đăng nhập. {ports}</translation>
    </message>
    <message>
        <source>Check port and encryption. {ports}</source>
        <translation>Hãy kiểm tra cổng và mã hóa. {ports}</translation>
    </message>
    <message>
        <source>Choose a way to log in that the server knows: {offered}.</source>
        <translation>Hãy chọn một cách đăng nhập mà máy chủ biết: {offered}.</translation>
    </message>
    <message>
        <source>Choose the file again in the channel&apos;s settings, or leave it empty.</source>
        <translation>Hãy chọn lại tệp trong phần cài đặt của kênh, hoặc để trống.</translation>
    </message>
    <message>
        <source>Enter that address as the public address of your tunnel (receiver.address).</source>
        <translation>Nhập địa chỉ đó làm địa chỉ công khai của đường hầm (receiver.address).</translation>
    </message>
    <message>
        <source>Enter the address, https:// included, as the public address of your tunnel (receiver.address).</source>
        <translation>Nhập địa chỉ, kể cả https://, làm địa chỉ công khai của đường hầm (receiver.address).</translation>
    </message>
    <message>
        <source>Only if receipts should come at once: add a webhook for delivered, bounced and complained with your webhook&apos;s address, copy its signing secret, and set “Webhooks reach this computer” to yes.</source>
        <translation>Chỉ khi muốn báo nhận về ngay: thêm webhook cho delivered, bounced và complained với địa chỉ webhook của bạn, chép mã ký của nó, rồi đặt “Webhook về đến máy này” thành yes.</translation>
    </message>
    <message>
        <source>Port 587 usually goes with STARTTLS, port 465 with TLS.</source>
        <translation>Cổng 587 thường đi với STARTTLS, cổng 465 với TLS.</translation>
    </message>
    <message>
        <source>Resend does not accept the API key; make a new one there and enter it</source>
        <translation>Resend không chấp nhận khóa API; hãy tạo khóa mới ở đó rồi nhập vào</translation>
    </message>
    <message>
        <source>Say yes or no to whether webhooks reach this computer.</source>
        <translation>Hãy trả lời có hoặc không: webhook có về đến máy này không.</translation>
    </message>
    <message>
        <source>The data file is damaged. Restore the newest backup.</source>
        <translation>Tệp dữ liệu bị hỏng. Hãy khôi phục bản sao lưu mới nhất.</translation>
    </message>
    <message>
        <source>Then set “{setting}” of this channel to {value}.</source>
        <translation>Sau đó đặt “{setting}” của kênh này thành {value}.</translation>
    </message>
    <message>
        <source>Try again in a while; if it stays so, check port and encryption. {ports}</source>
        <translation>Hãy thử lại sau một lúc; nếu vẫn vậy, kiểm tra cổng và mã hóa. {ports}</translation>
    </message>
    <message>
        <source>Twilio does not accept the Account SID with this token or API key; copy them once more from its console</source>
        <translation>Twilio không chấp nhận Account SID với token hoặc khóa API này; hãy chép lại từ bảng điều khiển của Twilio</translation>
    </message>
    <message>
        <source>What happened from {began} on was told only at {ended} or later: a platform, a shop or the way to this computer was down.</source>
        <translation>Những việc xảy ra từ {began} đến {ended} hoặc muộn hơn mới được báo: một nền tảng, một cửa hàng hoặc đường đến máy này đã ngừng.</translation>
    </message>
    <message>
        <source>begins with STARTTLS</source>
        <translation>bắt đầu bằng STARTTLS</translation>
    </message>
    <message>
        <source>it begins with a step that is not there</source>
        <translation>chuỗi bắt đầu bằng một bước không có</translation>
    </message>
    <message>
        <source>none: only for a server on this computer</source>
        <translation>không mã hóa: chỉ cho máy chủ trên máy này</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>bước {number}</translation>
    </message>
    <message>
        <source>whichever the server knows</source>
        <translation>cách nào máy chủ biết</translation>
    </message>
    <message>
        <source>{customer} themselves would not join: {reason}</source>
        <translation>riêng {customer} sẽ không tham gia: {reason}</translation>
    </message>
    <message>
        <source>{days} days later at {time}</source>
        <translation>{days} ngày sau lúc {time}</translation>
    </message>
    <message>
        <source>{days}, {day}</source>
        <translation>{days}, {day}</translation>
    </message>
    <message>
        <source>{field} contains {value}?</source>
        <translation>{field} chứa {value}?</translation>
    </message>
    <message>
        <source>{field} is known?</source>
        <translation>Đã biết {field}?</translation>
    </message>
    <message>
        <source>{field} is less than {value}?</source>
        <translation>{field} nhỏ hơn {value}?</translation>
    </message>
    <message>
        <source>{field} is more than {value}?</source>
        <translation>{field} lớn hơn {value}?</translation>
    </message>
    <message>
        <source>{field} is not {value}?</source>
        <translation>{field} không là {value}?</translation>
    </message>
    <message>
        <source>{field} is unknown?</source>
        <translation>Chưa biết {field}?</translation>
    </message>
    <message>
        <source>{field} is {value}?</source>
        <translation>{field} là {value}?</translation>
    </message>
    <message>
        <source>{field}: a time of day has no zone of its own; write it like 09:30</source>
        <translation>{field}: giờ trong ngày không có múi giờ riêng; hãy viết như 09:30</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>Không đọc được {file}.</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{folder} is kept in step with other computers, which tears the data file. Choose a folder on this computer&apos;s own disk; backups may go there.</source>
        <translation>{folder} được đồng bộ với máy khác, điều này làm hỏng tệp dữ liệu. Hãy chọn thư mục trên ổ đĩa của chính máy này; bản sao lưu thì có thể để ở đó.</translation>
    </message>
    <message>
        <source>{folder} is not empty. Choose a new or empty folder.</source>
        <translation>{folder} không trống. Hãy chọn thư mục mới hoặc trống.</translation>
    </message>
    <message>
        <source>{folder} is on a network drive ({kind}), where the data file is not safe. Choose a folder on this computer&apos;s own disk.</source>
        <translation>{folder} nằm trên ổ đĩa mạng ({kind}), nơi tệp dữ liệu không an toàn. Hãy chọn thư mục trên ổ đĩa của chính máy này.</translation>
    </message>
    <message>
        <source>{host} answered with more than any answer has</source>
        <translation>{host} trả lời dài hơn mọi câu trả lời bình thường</translation>
    </message>
    <message>
        <source>{host} could not prove who it is: its certificate is not valid</source>
        <translation>{host} không chứng minh được mình là ai: chứng thực không hợp lệ</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} không trả lời kịp</translation>
    </message>
    <message>
        <source>{host} was not found</source>
        <translation>không tìm thấy {host}</translation>
    </message>
    <message>
        <source>{hours}, {weekdays}</source>
        <translation>{hours}, {weekdays}</translation>
    </message>
    <message>
        <source>{key} has a line break or another sign in it that cannot be written there.</source>
        <translation>{key} có dấu xuống dòng hoặc ký hiệu khác không viết được ở đó.</translation>
    </message>
    <message>
        <source>{key} is a number, not “{settings}”.</source>
        <translation>{key} là một số, không phải “{settings}”.</translation>
    </message>
    <message>
        <source>{key} lies between {least} and {most}, not at {settings}.</source>
        <translation>{key} nằm giữa {least} và {most}, không phải {settings}.</translation>
    </message>
    <message>
        <source>{key}: {sentence}</source>
        <translation>{key}: {sentence}</translation>
    </message>
    <message>
        <source>{label} is a number of digits alone, not “{value}”.</source>
        <translation>{label} chỉ gồm chữ số, không phải “{value}”.</translation>
    </message>
    <message>
        <source>{name} answered in a way that does not say whether it took the message</source>
        <translation>{name} trả lời mà không cho biết đã nhận tin hay chưa</translation>
    </message>
    <message>
        <source>{name} is reached by https:// only, so that nobody can read on the way.</source>
        <translation>{name} chỉ dùng qua https://, để không ai đọc được trên đường đi.</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>Không đọc được {path}.</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>Không ghi được {path}.</translation>
    </message>
    <message>
        <source>{path} is already in use and cannot become a test folder. Choose a new folder.</source>
        <translation>{path} đã được dùng nên không thể thành thư mục thử. Hãy chọn thư mục mới.</translation>
    </message>
    <message>
        <source>{path} is not a sequence: it is no text in UTF-8.</source>
        <translation>{path} không phải chuỗi tin nhắn: không phải chữ UTF-8.</translation>
    </message>
    <message>
        <source>{place}: {words}</source>
        <translation>{place}: {words}</translation>
    </message>
    <message>
        <source>{platform_name} did not say where it put the picture</source>
        <translation>{platform_name} không cho biết đã để hình ở đâu</translation>
    </message>
    <message>
        <source>{platform} had a fault of its own. Try again in a while.</source>
        <translation>{platform} bị lỗi ở phía họ. Lát nữa hãy thử lại.</translation>
    </message>
    <message>
        <source>{platform} has no templates for when the window has closed</source>
        <translation>{platform} không có mẫu tin cho lúc khoảng trò chuyện đã đóng</translation>
    </message>
    <message>
        <source>{platform} has no templates.</source>
        <translation>{platform} không có mẫu tin.</translation>
    </message>
    <message>
        <source>{platform} may have taken it at the first try, and that is too long ago to repeat it safely</source>
        <translation>{platform} có thể đã nhận ở lần thử đầu, và đã quá lâu để gửi lặp lại một cách an toàn</translation>
    </message>
    <message>
        <source>{platform} refused to answer.</source>
        <translation>{platform} từ chối trả lời.</translation>
    </message>
    <message>
        <source>{platform} refused to answer: “{said}”.</source>
        <translation>{platform} từ chối trả lời: “{said}”.</translation>
    </message>
    <message>
        <source>{platform} takes it within {hours} h after the customer last wrote, which may be longer ago; then it is skipped</source>
        <translation>{platform} nhận trong vòng {hours} giờ sau khi khách viết lần cuối, có thể đã lâu hơn; khi đó tin bị bỏ qua</translation>
    </message>
    <message>
        <source>{platform} takes it within {hours} h after the customer last wrote, which was {at}</source>
        <translation>{platform} nhận trong vòng {hours} giờ sau khi khách viết lần cuối, là {at}</translation>
    </message>
    <message>
        <source>{platform} takes it within {hours} h after the customer last wrote; when that was is not known</source>
        <translation>{platform} nhận trong vòng {hours} giờ sau khi khách viết lần cuối; không rõ đó là khi nào</translation>
    </message>
    <message>
        <source>{platform} takes its {templates} for messages that are not marketing only</source>
        <translation>{platform} chỉ nhận {templates} cho tin không phải quảng cáo</translation>
    </message>
    <message>
        <source>{platform} wants no marketing to this customer before {until}</source>
        <translation>{platform} không nhận quảng cáo cho khách này trước {until}</translation>
    </message>
    <message>
        <source>{problems}; and {count} more</source>
        <translation>{problems}; và {count} vấn đề nữa</translation>
    </message>
    <message>
        <source>{problems}; {problem}</source>
        <translation>{problems}; {problem}</translation>
    </message>
    <message>
        <source>{problem} before it said whether it took the message</source>
        <translation>{problem} trước khi cho biết đã nhận tin hay chưa</translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation>{problem}.</translation>
    </message>
    <message>
        <source>{problem}. Try again in a while.</source>
        <translation>{problem}. Hãy thử lại sau một lúc.</translation>
    </message>
    <message>
        <source>{problem}. Try again in {minutes} min.</source>
        <translation>{problem}. Hãy thử lại sau {minutes} phút.</translation>
    </message>
    <message>
        <source>{problem}. {advice}</source>
        <translation>{problem}. {advice}</translation>
    </message>
    <message>
        <source>{problem}: “{said}”</source>
        <translation>{problem}: “{said}”</translation>
    </message>
    <message>
        <source>{problem}; given up after {hours} h</source>
        <translation>{problem}; thôi không gửi sau {hours} giờ</translation>
    </message>
    <message>
        <source>{problem}; given up, because {platform} takes it no more</source>
        <translation>{problem}; thôi không gửi, vì {platform} không nhận nữa</translation>
    </message>
    <message>
        <source>{problem}; tried again at {time}</source>
        <translation>{problem}; thử lại {time}</translation>
    </message>
    <message>
        <source>{problem}; tried again at {until}</source>
        <translation>{problem}; thử lại {until}</translation>
    </message>
    <message>
        <source>{question} No</source>
        <translation>{question} Không</translation>
    </message>
    <message>
        <source>{question} Yes</source>
        <translation>{question} Có</translation>
    </message>
    <message>
        <source>{reason}; {problem}</source>
        <translation>{reason}; {problem}</translation>
    </message>
    <message>
        <source>{said} {remark}</source>
        <translation>{said} {remark}</translation>
    </message>
    <message>
        <source>{sender} at {server}</source>
        <translation>{sender} tại {server}</translation>
    </message>
    <message>
        <source>{span} after {field}</source>
        <translation>{span} sau {field}</translation>
    </message>
    <message>
        <source>{span} before {field}</source>
        <translation>{span} trước {field}</translation>
    </message>
    <message>
        <source>{span} is longer than a sequence may wait</source>
        <translation>{span} là lâu hơn mức một chuỗi có thể chờ</translation>
    </message>
    <message>
        <source>{span} later</source>
        <translation>{span} sau</translation>
    </message>
    <message>
        <source>{start}–{end}</source>
        <translation>{start}–{end}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{timing}</source>
        <translation>{timing}</translation>
    </message>
    <message>
        <source>{timing}: due {due}, held until {planned} (at most {count} in {hours} h)</source>
        <translation>{timing}: đến hạn {due}, giữ đến {planned} (tối đa {count} tin trong {hours} giờ)</translation>
    </message>
    <message>
        <source>{timing}: due {due}, held until {planned} (quiet hours)</source>
        <translation>{timing}: đến hạn {due}, giữ đến {planned} (giờ yên lặng)</translation>
    </message>
    <message>
        <source>{timing}: due {due}, held until {planned} (the platform takes nothing at night)</source>
        <translation>{timing}: đến hạn {due}, giữ đến {planned} (nền tảng không nhận gì vào ban đêm)</translation>
    </message>
    <message>
        <source>{timing}: due {due}, held until {planned} (the shop is closed)</source>
        <translation>{timing}: đến hạn {due}, giữ đến {planned} (cửa hàng đóng cửa)</translation>
    </message>
    <message>
        <source>{timing}: due {due}, held until {planned} ({allowed})</source>
        <translation>{timing}: đến hạn {due}, giữ đến {planned} ({allowed})</translation>
    </message>
    <message>
        <source>{timing}: planned {planned}, sent later because nothing could be sent then</source>
        <translation>{timing}: hẹn {planned}, gửi muộn hơn vì lúc đó không gửi được gì</translation>
    </message>
    <message>
        <source>{useful} messages that are still useful and {stale} that come too late wait for you to decide.</source>
        <translation>{useful} tin nhắn còn hữu ích và {stale} tin đã quá muộn đang chờ bạn quyết định.</translation>
    </message>
    <message>
        <source>{what} is written as key=value{given}.</source>
        <translation>{what} được viết là tên=giá trị{given}.</translation>
    </message>
    <message>
        <source>“{block}” is used by {sequences}. Take it out there first.</source>
        <translation>“{block}” đang được dùng bởi {sequences}. Hãy bỏ nó ra khỏi đó trước.</translation>
    </message>
    <message>
        <source>“{country}” is not a country; write its two letters, like VN or GB.</source>
        <translation>“{country}” không phải quốc gia; hãy viết hai chữ cái, như VN hoặc GB.</translation>
    </message>
    <message>
        <source>“{digits}” is not a number to be used here</source>
        <translation>“{digits}” không phải số dùng được ở đây</translation>
    </message>
    <message>
        <source>“{event}” did not happen until {until}</source>
        <translation>“{event}” không xảy ra đến {until}</translation>
    </message>
    <message>
        <source>“{event}” happened {at}</source>
        <translation>“{event}” xảy ra {at}</translation>
    </message>
    <message>
        <source>“{event}” since joining?</source>
        <translation>“{event}” từ khi tham gia?</translation>
    </message>
    <message>
        <source>“{field}” belongs to one “{event}”, but the entry does not say what tells one from another, so a second one does not count</source>
        <translation>“{field}” thuộc về từng “{event}”, nhưng lối vào chưa nói phân biệt lần này với lần khác bằng gì, nên lần thứ hai không được tính</translation>
    </message>
    <message>
        <source>“{field}” cannot be the name of a field; use letters, digits and “_”.</source>
        <translation>“{field}” không thể là tên thông tin; hãy dùng chữ cái, chữ số và “_”.</translation>
    </message>
    <message>
        <source>“{file_name}” has no column with email addresses or phone numbers. Its columns are {listed}; say which of them is the email or the phone.</source>
        <translation>“{file_name}” không có cột email hay số điện thoại. Các cột là {listed}; hãy cho biết cột nào là email hoặc điện thoại.</translation>
    </message>
    <message>
        <source>“{name}” goes round in a circle, so that it has no end that could be foreseen.</source>
        <translation>“{name}” đi vòng tròn, nên không thấy trước được điểm kết thúc.</translation>
    </message>
    <message>
        <source>“{name}” has no channel to send over. Choose one first.</source>
        <translation>“{name}” chưa có kênh để gửi. Hãy chọn một kênh trước.</translation>
    </message>
    <message>
        <source>“{name}” has {count} columns; {most} are the most.</source>
        <translation>“{name}” có {count} cột; nhiều nhất là {most}.</translation>
    </message>
    <message>
        <source>“{name}” is a PDF; export the customers again as CSV.</source>
        <translation>“{name}” là tệp PDF; hãy xuất khách hàng lại dạng CSV.</translation>
    </message>
    <message>
        <source>“{name}” is a ZIP archive; unpack it and choose the CSV file in it.</source>
        <translation>“{name}” là tệp nén ZIP; hãy giải nén rồi chọn tệp CSV bên trong.</translation>
    </message>
    <message>
        <source>“{name}” is a compressed archive; unpack it and choose the CSV file in it.</source>
        <translation>“{name}” là tệp nén; hãy giải nén rồi chọn tệp CSV bên trong.</translation>
    </message>
    <message>
        <source>“{name}” is a database; export the customers from it as CSV.</source>
        <translation>“{name}” là cơ sở dữ liệu; hãy xuất khách hàng từ đó dạng CSV.</translation>
    </message>
    <message>
        <source>“{name}” is a picture; choose the CSV file with the customers.</source>
        <translation>“{name}” là hình ảnh; hãy chọn tệp CSV có khách hàng.</translation>
    </message>
    <message>
        <source>“{name}” is a web page; sign in to the shop and download the export again.</source>
        <translation>“{name}” là trang web; hãy đăng nhập vào cửa hàng và tải tệp xuất lại lần nữa.</translation>
    </message>
    <message>
        <source>“{name}” is already in the archive.</source>
        <translation>“{name}” đã ở trong phần lưu trữ.</translation>
    </message>
    <message>
        <source>“{name}” is an Excel workbook; save it as CSV (“CSV UTF-8”) and choose that file.</source>
        <translation>“{name}” là bảng tính Excel; hãy lưu dạng CSV (“CSV UTF-8”) rồi chọn tệp đó.</translation>
    </message>
    <message>
        <source>“{name}” is an OpenDocument spreadsheet; save it as CSV and choose that file.</source>
        <translation>“{name}” là bảng tính OpenDocument; hãy lưu dạng CSV rồi chọn tệp đó.</translation>
    </message>
    <message>
        <source>“{name}” is an old Excel workbook; save it as CSV and choose that file.</source>
        <translation>“{name}” là bảng tính Excel kiểu cũ; hãy lưu dạng CSV rồi chọn tệp đó.</translation>
    </message>
    <message>
        <source>“{name}” is archived. Take it out of the archive first.</source>
        <translation>“{name}” đã được lưu trữ. Hãy lấy ra khỏi lưu trữ trước.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}” trống.</translation>
    </message>
    <message>
        <source>“{name}” is missing</source>
        <translation>thiếu “{name}”</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; export the customers again as CSV.</source>
        <translation>“{name}” không phải tệp chữ; hãy xuất khách hàng lại dạng CSV.</translation>
    </message>
    <message>
        <source>“{name}” is not a time zone; write it like Europe/London or Asia/Ho_Chi_Minh.</source>
        <translation>“{name}” không phải múi giờ; hãy viết như Europe/London hoặc Asia/Ho_Chi_Minh.</translation>
    </message>
    <message>
        <source>“{name}” is not active, so there is nothing to pause.</source>
        <translation>“{name}” không đang chạy, nên không có gì để tạm dừng.</translation>
    </message>
    <message>
        <source>“{name}” is not active; nobody can join it. Activate it first.</source>
        <translation>“{name}” chưa chạy; chưa ai tham gia được. Hãy kích hoạt trước.</translation>
    </message>
    <message>
        <source>“{name}” is not in the archive.</source>
        <translation>“{name}” không ở trong phần lưu trữ.</translation>
    </message>
    <message>
        <source>“{name}” is not known here</source>
        <translation>ở đây không biết “{name}”</translation>
    </message>
    <message>
        <source>“{name}” is running. Pause it, then choose another channel.</source>
        <translation>“{name}” đang chạy. Hãy tạm dừng, rồi chọn kênh khác.</translation>
    </message>
    <message>
        <source>“{name}” is used by {listed}. Pause that first.</source>
        <translation>“{name}” đang được dùng bởi {listed}. Hãy tạm dừng chuỗi đó trước.</translation>
    </message>
    <message>
        <source>“{name}” is written twice in one place</source>
        <translation>“{name}” được viết hai lần ở cùng một chỗ</translation>
    </message>
    <message>
        <source>“{path}” cannot be read.</source>
        <translation>Không đọc được “{path}”.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written.</source>
        <translation>Không ghi được “{path}”.</translation>
    </message>
    <message>
        <source>“{path}” is a folder; choose a CSV file.</source>
        <translation>“{path}” là thư mục; hãy chọn tệp CSV.</translation>
    </message>
    <message>
        <source>“{settings}” is not a file with a certificate authority.</source>
        <translation>“{settings}” không phải tệp chứng thực.</translation>
    </message>
    <message>
        <source>“{shown}” can be written in two ways; write the domain as xn--….</source>
        <translation>“{shown}” có thể viết theo hai cách; hãy viết tên miền dạng xn--….</translation>
    </message>
    <message>
        <source>“{shown}” is not a domain name.</source>
        <translation>“{shown}” không phải tên miền.</translation>
    </message>
    <message>
        <source>“{shown}” is not an email address: what is before the @ cannot be written.</source>
        <translation>“{shown}” không phải địa chỉ email: phần trước dấu @ không viết được.</translation>
    </message>
    <message>
        <source>“{shown}” is not an email address; one looks like anna@example.com.</source>
        <translation>“{shown}” không phải địa chỉ email; một địa chỉ trông như anna@example.com.</translation>
    </message>
    <message>
        <source>“{shown}” is too long for an email address.</source>
        <translation>“{shown}” quá dài để là địa chỉ email.</translation>
    </message>
    <message>
        <source>“{sign}” is not followed by a word</source>
        <translation>sau “{sign}” không có từ nào</translation>
    </message>
    <message>
        <source>“{tag}” is none of {expected_tags}</source>
        <translation>“{tag}” không thuộc {expected_tags}</translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no, so that consent stays unknown.</source>
        <translation>“{text}” không phải có hay không, nên sự đồng ý vẫn chưa rõ.</translation>
    </message>
    <message>
        <source>“{text}” is not a day; write it like 2026-11-22.</source>
        <translation>“{text}” không phải ngày; hãy viết như 2026-11-22.</translation>
    </message>
    <message>
        <source>“{text}” is not a language; write it like en or pt-BR.</source>
        <translation>“{text}” không phải ngôn ngữ; hãy viết như en hoặc pt-BR.</translation>
    </message>
    <message>
        <source>“{text}” is not a language; write it like vi or en-GB.</source>
        <translation>“{text}” không phải ngôn ngữ; hãy viết như vi hoặc en-GB.</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number that can be reached.</source>
        <translation>“{text}” không phải số điện thoại liên lạc được.</translation>
    </message>
    <message>
        <source>“{text}” is not a phone number that can be reached. Write it with its country code, like +84 90 123 4567.</source>
        <translation>“{text}” không phải số điện thoại liên lạc được. Hãy viết kèm mã nước, như +84 90 123 4567.</translation>
    </message>
    <message>
        <source>“{text}” is not a time zone.</source>
        <translation>“{text}” không phải múi giờ.</translation>
    </message>
    <message>
        <source>“{text}” is not a time zone; write it like Asia/Ho_Chi_Minh.</source>
        <translation>“{text}” không phải múi giờ; hãy viết như Asia/Ho_Chi_Minh.</translation>
    </message>
    <message>
        <source>“{text}” is not a time; write it like 2026-11-22T09:30.</source>
        <translation>“{text}” không phải thời điểm; hãy viết như 2026-11-22T09:30.</translation>
    </message>
    <message>
        <source>“{text}” is not an address of an API.</source>
        <translation>“{text}” không phải địa chỉ API.</translation>
    </message>
    <message>
        <source>“{text}” is not an address of an API; one looks like https://api.example.com.</source>
        <translation>“{text}” không phải địa chỉ API; một địa chỉ trông như https://api.example.com.</translation>
    </message>
    <message>
        <source>“{text}” is not an email address.</source>
        <translation>“{text}” không phải địa chỉ email.</translation>
    </message>
    <message>
        <source>“{url}” is not a link; it begins with https://, tel: or mailto:</source>
        <translation>“{url}” không phải liên kết; liên kết bắt đầu bằng https://, tel: hoặc mailto:</translation>
    </message>
    <message>
        <source>“{value}” are not dates; write them like 2026-12-25,2027-01-01.</source>
        <translation>“{value}” không phải ngày; hãy viết như 2026-12-25,2027-01-01.</translation>
    </message>
    <message>
        <source>“{value}” are not days to be closed on; write them like sat,sun, and leave one open.</source>
        <translation>“{value}” không phải ngày đóng cửa; hãy viết như sat,sun, và chừa ít nhất một ngày mở.</translation>
    </message>
    <message>
        <source>“{value}” are not quiet hours; write them like 22:00-08:00.</source>
        <translation>“{value}” không phải giờ yên lặng; hãy viết như 22:00-08:00.</translation>
    </message>
    <message>
        <source>“{value}” is neither yes nor no.</source>
        <translation>“{value}” không phải có hay không.</translation>
    </message>
    <message>
        <source>“{value}” is not a country; write its two letters, like VN or GB.</source>
        <translation>“{value}” không phải quốc gia; hãy viết hai chữ cái, như VN hoặc GB.</translation>
    </message>
    <message>
        <source>“{value}” is not a language Tendril speaks; it speaks {listed}.</source>
        <translation>“{value}” không phải ngôn ngữ Tendril biết; Tendril biết {listed}.</translation>
    </message>
    <message>
        <source>“{value}” is not a limit; 2/24 means two messages in 24 hours.</source>
        <translation>“{value}” không phải giới hạn; 2/24 nghĩa là hai tin trong 24 giờ.</translation>
    </message>
    <message>
        <source>“{value}” is not a number between 0 and 1000000.</source>
        <translation>“{value}” không phải số từ 0 đến 1000000.</translation>
    </message>
    <message>
        <source>“{version}” is not a version of an API; one looks like v26.0.</source>
        <translation>“{version}” không phải phiên bản API; một phiên bản trông như v26.0.</translation>
    </message>
    <message>
        <source>“{wanted}” fits {fits}. Say which one by email, or a phone number with its +.</source>
        <translation>“{wanted}” khớp với {fits}. Hãy nói rõ bằng email, hoặc số điện thoại có dấu +.</translation>
    </message>
    <message>
        <source>“{zone}” is not a time zone; one is called like Europe/London.</source>
        <translation>“{zone}” không phải múi giờ; múi giờ có tên như Europe/London.</translation>
    </message>
</context>
</TS>
