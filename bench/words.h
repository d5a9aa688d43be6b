// Words that generated news is made of: everyday Vietnamese, the frequent ones first, and the parts that rarer syllables are put together from.
#pragma once

#include <string_view>

namespace nhan::bench {

inline constexpr std::string_view short_words[] = {
    "và",    "của",   "là",   "có",   "các", "cho",   "được",  "trong", "với",  "không", "một",   "những", "người", "đã",   "để",    "khi",
    "này",   "tại",   "đến",  "ở",    "từ",  "ra",    "nhiều", "vào",   "cũng", "về",    "phải",  "sẽ",    "như",   "đó",   "năm",   "ngày",
    "làm",   "theo",  "bị",   "trên", "sau", "hơn",   "còn",   "đang",  "nhà",  "con",   "mới",   "lại",   "đi",    "rất",  "thì",   "nên",
    "hai",   "lên",   "mà",   "nước", "do",  "chỉ",   "đây",   "tôi",   "việc", "qua",   "vì",    "nếu",   "bằng",  "cao",  "trước", "bà",
    "hàng",  "ba",    "chưa", "cùng", "giá", "đều",   "lớn",   "thêm",  "anh",  "chị",   "em",    "xe",    "đất",   "biết", "thấy",  "nói",
    "giờ",   "tháng", "lần",  "hay",  "bên", "đường", "mua",   "bán",   "đưa",  "gần",   "ngoài", "mỗi",   "cả",    "tuổi", "sống",  "cần",
    "bao",   "chủ",   "tiền", "trẻ",  "khu", "mình",  "lúc",   "đầu",   "cuối", "xa",    "nhận",  "tăng",  "giảm",  "dưới", "mức",   "nhất",
    "thứ",   "loại",  "dài",  "sâu",  "gió", "mưa",   "cây",   "lá",    "mắt",  "tay",   "chân",  "nghe",  "nhìn",  "hỏi",  "đáp",   "viết",
    "đọc",   "học",   "chơi", "ngủ",  "ăn",  "uống",  "chợ",   "quán",  "phố",  "sông",  "núi",   "biển",  "trời",  "nắng", "tối",   "sáng",
    "chiều", "đêm",   "xuân", "hè",   "thu", "đông",  "vàng",  "đỏ",    "xanh", "trắng", "đen",   "ngắn",  "rộng",  "hẹp",  "nặng",  "nhẹ"};

inline constexpr std::string_view long_words[] = {
    "phát triển",  "thực hiện",   "cho biết",     "có thể",          "công ty",      "thời gian",   "kinh tế",     "gia đình",
    "hiện nay",    "tuy nhiên",   "doanh nghiệp", "dự án",           "địa phương",   "hoạt động",   "sản phẩm",    "tổ chức",
    "cơ quan",     "quy định",    "thị trường",   "chương trình",    "công tác",     "vấn đề",      "xã hội",      "nhân dân",
    "tham gia",    "sử dụng",     "quản lý",      "xây dựng",        "người dân",    "tiếp tục",    "chất lượng",  "đầu tư",
    "khu vực",     "thông tin",   "kết quả",      "bảo đảm",         "trường hợp",   "yêu cầu",     "khách hàng",  "đồng thời",
    "học sinh",    "bệnh viện",   "nâng cao",     "đặc biệt",        "trong đó",     "nghiên cứu",  "giá trị",     "sản xuất",
    "hỗ trợ",      "cuộc sống",   "kế hoạch",     "tài chính",       "dịch vụ",      "nguyên nhân", "công an",     "điều tra",
    "cán bộ",      "giải quyết",  "trở thành",    "lao động",        "giáo viên",    "bác sĩ",      "tăng trưởng", "toàn quốc",
    "quốc tế",     "thành phố",   "kiểm tra",     "phương án",       "phối hợp",     "chính sách",  "điều kiện",   "giải pháp",
    "hiệu quả",    "năm nay",     "ngân hàng",    "môi trường",      "du lịch",      "giao thông",  "an toàn",     "mục tiêu",
    "cơ sở",       "hệ thống",    "thiết bị",     "công nghệ",       "chuyên gia",   "nhu cầu",     "khó khăn",    "cơ hội",
    "trách nhiệm", "tinh thần",   "văn hóa",      "lịch sử",         "truyền thống", "nông dân",    "nguồn vốn",   "triển khai",
    "ảnh hưởng",   "mạng xã hội", "điện thoại",   "phụ nữ",          "thanh niên",   "trẻ em",      "sinh viên",   "nhà trường",
    "tuyến đường", "phương tiện", "tai nạn",      "giấc mơ",         "câu chuyện",   "nghệ sĩ",     "khán giả",    "bộ phim",
    "bài hát",     "cầu thủ",     "trận đấu",     "huấn luyện viên", "mùa giải",     "bàn thắng",   "đối thủ",     "giá vàng",
    "cổ phiếu",    "lãi suất",    "nhà đầu tư",   "xuất khẩu",       "nhập khẩu",    "hàng hóa",    "siêu thị",    "cửa hàng",
    "thực phẩm",   "sức khỏe",    "bệnh nhân",    "triệu chứng",     "điều trị",     "vi khuẩn",    "dinh dưỡng",  "thời tiết",
    "nhiệt độ",    "cơn bão",     "mưa lớn",      "ngập lụt",        "cứu hộ",       "khẩn trương", "đồng bào",    "vùng cao",
    "lễ hội",      "di tích",     "bảo tàng",     "nhà thờ",         "ngôi chùa",    "bãi biển",    "khách sạn",   "món ăn",
    "cà phê",      "trái cây",    "cánh đồng",    "con đường",       "ký kết",       "trao đổi",    "hợp tác",     "liên kết",
    "hội nghị",    "đại biểu",    "lãnh đạo",     "phát biểu",       "nhấn mạnh",    "đề nghị",     "báo cáo",     "nhiệm vụ",
    "nghị quyết",  "đánh giá",    "ghi nhận",     "khai thác",       "tiềm năng",    "lợi thế",     "kinh nghiệm", "thuận lợi",
    "quan tâm",    "chỉ đạo",     "phấn đấu",     "hoàn thành",      "đề xuất",      "nhanh chóng", "bất ngờ",     "hạnh phúc",
    "bình thường", "rõ ràng",     "chắc chắn",    "thậm chí",        "chẳng hạn",    "ngoài ra",    "bên cạnh",    "mặt khác",
    "vì vậy"};

// Onset, rime and nothing else: what they make is mostly Vietnamese and now and then could be.
inline constexpr std::string_view onsets[] = {"b",  "c",  "ch", "d", "đ", "g", "h",  "kh", "l", "m", "n",
                                              "ng", "nh", "ph", "r", "s", "t", "th", "tr", "v", "x"};
inline constexpr std::string_view rimes[] = {
    "a",    "à",   "á",   "ả",   "ã",   "ạ",   "ai",  "ài",  "ái",   "ao",   "áo",   "ạo",   "am",  "ám",  "an",  "án",  "ạn",  "ang",
    "àng",  "áng", "anh", "ành", "ánh", "ạch", "át",  "ạt",  "ảy",   "ăm",   "ắc",   "ặc",   "ăn",  "ắn",  "ằng", "ắt",  "âm",  "ấm",
    "ầm",   "ân",  "ấn",  "ận",  "ầu",  "ấu",  "ậu",  "ây",  "ấy",   "ẩy",   "ất",   "ật",   "ẽ",   "èo",  "eo",  "ém",  "en",  "ét",
    "ê",    "ề",   "ể",   "ênh", "ệnh", "ết",  "ệt",  "ếu",  "ều",   "iêm",  "iếm",  "iên",  "iến", "iện", "iết", "iệt", "iêu", "iều",
    "iểu",  "im",  "in",  "ín",  "inh", "ình", "ính", "ịch", "ít",   "o",    "ò",    "ó",    "ỏ",   "oi",  "òi",  "om",  "ong", "òng",
    "óng",  "óc",  "ọc",  "ô",   "ồ",   "ổ",   "ộ",   "ôi",  "ồi",   "ối",   "ôn",   "ốn",   "ộng", "ốc",  "ột",  "ơ",   "ờ",   "ở",
    "ơi",   "ới",  "ơn",  "ớp",  "ợt",  "u",   "ù",   "ú",   "ủ",    "ụ",    "ui",   "ung",  "ùng", "úc",  "ục",  "uồn", "uộc", "uốt",
    "uông", "ưa",  "ừa",  "ức",  "ực",  "ưng", "ứng", "ước", "ương", "ường", "ượng", "ướng", "ứt",  "ưu"};

}  // namespace nhan::bench
