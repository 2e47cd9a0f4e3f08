// SPDX-License-Identifier: Apache-2.0

import AuditModel
import Testing

@testable import Agreements

@Suite struct FoldingTests {
    private func fold(_ words: String) -> String { String(String.UnicodeScalarView(words.unicodeScalars.map(Folding.fold))) }

    @Test(arguments: [
        ("回覆", "回复"), ("回應", "回应"), ("工作天", "工作天"), ("優先順序", "优先顺序"), ("響應時間", "响应时间"), ("復原", "复原"), ("服務水準", "服务水准"), ("處理時限", "处理时限"),
        ("緊急", "紧急"),
        ("嚴重", "严重"), ("輕微", "轻微"), ("支援服務約章", "支援服务约章"), ("兩個小時內", "两个小时内"), ("週一至週五", "周一至周五"), ("現場", "现场"), ("抵達", "抵达"), ("電話", "电话"),
        ("級別", "级别"), ("鐘", "钟"),
        ("後", "后"), ("為準", "为准"), ("修復", "修复"), ("複查", "复查"), ("裡裏", "里里"), ("台臺", "台台"), ("衛衞", "卫卫"), ("綫線", "线线"),
    ])
    func traditionalForms(_ words: String, _ expected: String) { #expect(fold(words) == expected) }

    @Test(arguments: [
        ("SLA", "sla"), ("Ｐ１", "p1"), ("（２４×７）", "(24x7)"), ("9:00～18:00", "9:00~18:00"), ("P1–P3", "p1-p3"), ("“x”", "\"x\""),
        ("ÉTÉ", "été"), ("Ⅱ", "ⅱ"), ("a\u{3000}b", "a b"),
    ])
    func formsOfWriting(_ words: String, _ expected: String) { #expect(fold(words) == expected) }

    /// What is simple already, and what is no letter, stays as it is.
    @Test(arguments: ["一级故障", "标准服务", "4 hours", "†", "😀", "§ 3", "于干系面里后"])
    func stays(_ words: String) { #expect(fold(words) == words) }

    /// Each form is read as one character, and no simplified character is itself turned into another.
    @Test func theTableIsConsistent() {
        var simple: Set<Unicode.Scalar> = []
        var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
        for word in TraditionalForms.table.split(whereSeparator: \.isWhitespace) {
            guard let first = word.unicodeScalars.first else { continue }
            #expect(word.unicodeScalars.count > 1, "\(word)")
            #expect(simple.insert(first).inserted, "\(first) twice")
            for form in word.unicodeScalars.dropFirst() {
                #expect(forms[form] == nil, "\(form) is \(first) and \(forms[form].map(String.init) ?? "")")
                forms[form] = first
            }
        }
        #expect(simple.isDisjoint(with: forms.keys))
        #expect(simple.allSatisfy { Folding.fold($0) == $0 })
    }

    @Test(arguments: [
        ("供應商應於4小時內回覆嚴重故障。", "严重故障"), ("承辦商須於2個工作天內回應一級事件。", "一级事件"),
    ])
    func agreementsInTraditionalForms(_ words: String, _ level: String) {
        let agreement = read("# 協議\n\n" + words + "\n")
        #expect(agreement.commitments.map(\.metric) == [.firstResponse])
        #expect(agreement.commitments.first?.severity.map(fold) == level)
    }
}
