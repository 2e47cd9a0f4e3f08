// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The files that a letter relies on, each with its digest: the agreement, and the exhibits that its rows cite.
struct LetterExhibits {
    let basis: LetterBasis
    private var page: CaseLookup { basis.page }
    private var language: Language { basis.page.language }

    private static let title = Text("Exhibits relied on", "所依据的证据")
    private static let intro = Text(
        "A SHA-256 value shows whether a file is the one that was examined, byte for byte; it does not show who wrote it or when. Copies are available on request.",
        "SHA-256 校验值用以核对文件是否与所核查者逐字节一致，并不证明其作者或形成时间。可应要求提供副本。")
    private static let made = Text(
        "Times, ledgers and sums were computed from these files by slaudit {0} (time-zone data {1}), as of {2}.",
        "时间、逐日计算及金额由 slaudit {0} 根据上述文件计算（时区数据 {1}），截至 {2}。")
    private static let columns = [Text("No.", "编号"), Text("File", "文件"), Text("SHA-256", "SHA-256 校验值")]
    private static let agreement = Text("Agreement", "协议")
    private static let archive = Text("Archive", "压缩包")

    var schedule: Letter.Schedule {
        let result = page.result
        let zone = result.zoneDataVersion
        var schedule = Letter.Schedule(
            name: "", title: Self.title[language],
            intro: [
                Self.intro[language],
                page.say(Self.made, result.toolVersion, zone, page.clock.full(result.asOf)),
            ])
        schedule.tables = [
            Letter.Table(
                style: .files, heading: "", columns: Self.columns.map { $0[language] },
                rows: files.map { file in
                    [Letter.Cell(main: name(file)), Letter.Cell(main: file.path), Letter.Cell(main: file.sha256)]
                })
        ]
        return schedule
    }

    /// Agreements first, then exhibits in the order of their files; an archive stands before its members.
    private var files: [SourceFile] {
        var ids = Set<FileID>()
        var findings = basis.findings + basis.attainments.flatMap { members($0) }
        if basis.options.includesContestable { findings += basis.contestable + basis.contestableAttainments.flatMap { members($0) } }
        for finding in findings {
            for citation in finding.start.citations + (finding.stop?.citations ?? []) { ids.insert(citation.span.file) }
        }
        for file in page.result.agreement.files { ids.insert(file.id) }
        for id in ids { if let container = page.files.file(id)?.container { ids.insert(container) } }
        let agreements = Set(page.result.agreement.files.map(\.id))
        let sorted = ids.sorted()
        return (sorted.filter(agreements.contains) + sorted.filter { !agreements.contains($0) }).compactMap { page.files.file($0) }
    }

    private func members(_ attainment: Attainment) -> [Finding] {
        let ids = Set(attainment.members.map(\.finding))
        return page.result.findings.filter { ids.contains($0.id) }
    }

    private func name(_ file: SourceFile) -> String {
        if let exhibit = page.files.exhibit(file.id) { return exhibit.id }
        let isAgreement = page.result.agreement.files.contains { $0.id == file.id }
        return (isAgreement ? Self.agreement : Self.archive)[language]
    }
}
