// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

@Suite struct ParameterValueTests {
    private func value(_ text: String) -> ParameterValue { ParameterValue(Array(text.utf8)[...]) }

    @Test(arguments: [
        ("attachment; filename=log.txt", "log.txt"), ("attachment; filename=\"log 1.txt\"", "log 1.txt"),
        ("attachment; FileName = \"a\\\"b;c.txt\"", "a\"b;c.txt"), ("attachment;filename=\"=?gb2312?B?yNXWvg==?=.log\"", "日志.log"),
        ("attachment; filename*=utf-8''%E6%97%A5%E5%BF%97.log", "日志.log"),
        ("attachment; filename=x; filename*=utf-8'zh'%E6%97%A5.log", "日.log"),
        ("attachment; filename*0=\"a\"; filename*1=\"b\"", "ab"), ("attachment; filename*1=b; filename*0=a", "ab"),
        ("attachment; filename*0*=utf-8''%E6%97; filename*1*=%A5; filename*2=.log", "日.log"),
        ("attachment; filename=\"日志.log\"", "日志.log"), ("attachment; filename=a.txt (comment)", "a.txt"),
        ("attachment; filename*=%41.txt", "A.txt"), ("attachment; filename=\"C:\\temp\\a.txt\"", "C:\\temp\\a.txt"),
        ("attachment; filename=\"never closed.txt", "never closed.txt"),
    ])
    func reads(_ text: String, _ expected: String) {
        #expect(value(text)["filename"] == expected)
        #expect(value(text).word == "attachment")
    }

    @Test(arguments: ["attachment", "attachment; name=x", "", ";;;", "attachment; =x", "attachment; filenames=x"])
    func readsNothing(_ text: String) {
        #expect(value(text)["filename"] == nil)
    }

    @Test func theFirstOfTwoCounts() {
        #expect(value("text/plain; charset=gbk; charset=utf-8")["charset"] == "gbk")
    }
}
