// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words that LINE itself puts into a chat history, in the languages its exports are commonly found in.
enum LINEWords {
    /// Monday to Sunday, as they stand beside a date.
    private static let weekdays: [[String]] = [
        ["mon", "monday", "月", "月曜日", "一", "週一", "周一", "星期一", "礼拜一", "월", "월요일", "จ", "วันจันทร์", "sen", "senin"],
        ["tue", "tuesday", "火", "火曜日", "二", "週二", "周二", "星期二", "礼拜二", "화", "화요일", "อ", "วันอังคาร", "sel", "selasa"],
        ["wed", "wednesday", "水", "水曜日", "三", "週三", "周三", "星期三", "礼拜三", "수", "수요일", "พ", "วันพุธ", "rab", "rabu"],
        ["thu", "thursday", "木", "木曜日", "四", "週四", "周四", "星期四", "礼拜四", "목", "목요일", "พฤ", "วันพฤหัสบดี", "kam", "kamis"],
        ["fri", "friday", "金", "金曜日", "五", "週五", "周五", "星期五", "礼拜五", "금", "금요일", "ศ", "วันศุกร์", "jum", "jumat"],
        ["sat", "saturday", "土", "土曜日", "六", "週六", "周六", "星期六", "礼拜六", "토", "토요일", "ส", "วันเสาร์", "sab", "sabtu"],
        ["sun", "sunday", "日", "日曜日", "週日", "周日", "星期日", "星期天", "礼拜天", "일", "일요일", "อา", "วันอาทิตย์", "min", "minggu"],
    ]

    static func weekday(_ word: String) -> Int? {
        let plain = word.lowercased().filter { !" ().,（）".contains($0) }
        return weekdays.firstIndex { $0.contains(plain) }
    }

    /// What a message that was unsent leaves: the end of the line, lower case.
    private static let unsent = [
        "unsent a message", "unsent a message.", "已收回訊息", "已收回消息", "收回了消息", "收回了訊息", "撤回了一条消息", "收回了一則訊息",
        "メッセージの送信を取り消しました", "がメッセージの送信を取り消しました", "메시지 전송을 취소했습니다", "메시지 전송을 취소했습니다.", "메시지를 삭제했습니다",
        "ยกเลิกข้อความ", "ได้ยกเลิกข้อความ", "membatalkan pengiriman pesan", "membatalkan pengiriman pesan.",
    ]

    /// The name before the words that a message was unsent; nil for other words.
    static func unsender(_ text: String) -> String? {
        let lower = text.lowercased()
        guard let words = unsent.filter(lower.hasSuffix).max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
        var name = String(text.dropLast(words.count)).trimmedBlanks
        for tail in ["님이", "が"] where name.hasSuffix(tail) { name = String(name.dropLast(tail.count)) }
        return name
    }

    /// What stands for a file: the whole text, lower case, or the beginning before a name.
    private static let files = [
        "[photo]", "[video]", "[sticker]", "[file]", "[voice message]", "[audio]", "[contact]", "[location]", "[album]", "[gift]", "[照片]",
        "[圖片]",
        "[图片]", "[影片]", "[视频]", "[視頻]", "[貼圖]", "[贴图]", "[檔案]", "[文件]", "[語音訊息]", "[语音消息]", "[聯絡資訊]", "[位置訊息]", "[相簿]",
        "[写真]", "[動画]", "[スタンプ]", "[ファイル]", "[ボイスメッセージ]", "[連絡先]", "[位置情報]", "[アルバム]", "[사진]", "[동영상]", "[스티커]", "[파일]",
        "[음성메시지]", "[รูป]", "[รูปภาพ]", "[วิดีโอ]", "[สติกเกอร์]", "[ไฟล์]", "[foto]", "[stiker]",
    ]

    /// The file that a text stands for: its own name where there is one.
    static func file(_ text: String) -> Attachment? {
        guard text.hasPrefix("["), text.utf8.count <= 300, let mark = files.first(where: text.lowercased().hasPrefix) else { return nil }
        let name = String(text.dropFirst(mark.count)).trimmedBlanks
        guard name.isEmpty || ["[file]", "[檔案]", "[文件]", "[ファイル]", "[파일]", "[ไฟล์]"].contains(mark), !name.contains("\n") else { return nil }
        return Attachment(name: name.isEmpty ? text : name, type: "", byteCount: 0)
    }
}
