// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The words of the process description.
enum ProcessWords {
    static let title = Text("How this bundle was made, and how to check it", "本证据包的形成过程与核验方法")
    static let draft = Text(
        "Material for a person's own declaration, for example a certification under Federal Rules of Evidence 902(13) and 902(14). Nobody has signed or confirmed anything here.",
        "供当事人自行出具说明之用，可配合《最高人民法院关于民事诉讼证据的若干规定》中关于电子数据真实性的审查。本文件未经任何人签署或确认。")

    static let subject = Text("1. What it is about", "一、事项")
    static let vendor = Text("Vendor: {0}", "服务商：{0}")
    static let customer = Text("Customer: {0}", "客户：{0}")
    static let agreement = Text("Agreement: {0}", "协议：{0}")
    static let asOf = Text("The report speaks as of: {0}", "报告截至时点：{0}")
    static let tool = Text("Made with slaudit {0}, time-zone data {1}", "生成工具：slaudit {0}，时区数据 {1}")
    static let redaction = Text("Redacted: {0}", "脱敏：{0}")
    static let notStated = Text("not stated", "未载明")

    static let collected = Text("2. What was collected", "二、收集范围")
    static let inputs = Text(
        "{0} files were read for the audit, {1} of them exhibits. {2} are in this bundle byte for byte; archives are kept whole, and what was read inside them is named by digest.",
        "审计共读取 {0} 个文件，其中证据 {1} 个。本包逐字节收录 {2} 个；压缩包整体保存，其中所读成员以校验值列明。")
    static let reliedOn = Text(
        "Only the exhibits that a finding, an observation or the timeline of a judged incident rests on are in the bundle. That no answer was found rests on all files that were read; those left out are named below with their digests.",
        "本包仅收录认定、观察事项及所判事件时间线所依据的证据。“未见答复”以全部已读文件为据；未收录者亦列明其校验值。")
    static let everything = Text("Every file that was read is in the bundle.", "所读全部文件均收录于本包。")
    static let copied = Text(
        "Files were copied, not converted. A copy bears the exhibit's number and a name without characters that file systems treat differently; the path in the case stands beside it.",
        "文件系原样复制，未经转换。副本以证据编号为目录，文件名中各系统处理不一的字符已替换；其在案件中的路径列于旁。")

    static let redactedInputs = Text(
        "{0} files were read for the audit, {1} of them exhibits. None of them is in this bundle, since it is redacted. In their place {2} files in data/excerpts, each of one exhibit, hold the redacted words that findings, observations and timelines rest on.",
        "审计共读取 {0} 个文件，其中证据 {1} 个。本包经脱敏，未收录任何原件；data/excerpts 内另有 {2} 个文件，各对应一份证据，载有认定、观察事项及时间线所依据内容的脱敏摘录。")
    static let redacted = Text(
        "People, addresses and other secrets were replaced by pseudonyms or left out before anything here was written; files have new names. Digests, sizes and places are those of the originals, so that whoever holds an original can tell which it is. Who is who stands in a key that is not in this bundle.",
        "人员、地址及其他敏感内容在写出前已以代称替换或略去，文件名亦已更换。校验值、大小与位置均为原件的，持有原件者可据以对应。代称对照表不在本包内。")

    static let digests = Text("3. Files and digests (SHA-256)", "三、文件与校验值（SHA-256）")
    static let left = Text("not in this bundle", "未收录")
    static let excerpt = Text("not in this bundle; redacted excerpts: {0}", "未收录；脱敏摘录：{0}")
    static let within = Text("within {0}", "位于 {0} 内")
    static let unread = Text("could not be read", "无法读取")
    static let bytes = Text("{0} bytes", "{0} 字节")

    static let check = Text("4. How to check it", "四、核验步骤")
    static let steps = [
        Text(
            "In the bundle's folder run: sha256sum -c SHA256SUMS (or: shasum -a 256 -c SHA256SUMS). Every line must say OK.",
            "在证据包目录中运行：sha256sum -c SHA256SUMS（或 shasum -a 256 -c SHA256SUMS），每行均应为 OK。"),
        Text(
            "The folder is a BagIt 1.0 bag (RFC 8493): any BagIt tool validates it, for example: bagit.py --validate FOLDER",
            "本目录为 BagIt 1.0 包（RFC 8493），可用任何 BagIt 工具校验，例如：bagit.py --validate 目录"),
        Text(
            "With the same version of slaudit and of the time-zone data run: slaudit verify FOLDER. It checks every list and names what differs.",
            "以相同版本的 slaudit 与时区数据运行：slaudit verify 目录。该命令核对全部清单并指明差异。"),
    ]
    static let again = Text(
        "Since every input is in the bundle, the same command makes the report anew from them and compares it byte for byte.",
        "因全部输入均在包内，该命令还会据以重新生成报告并逐字节比对。")
    static let notAgain = Text(
        "The report cannot be made anew from this bundle alone, since not every input is in it; it can from the case folder: slaudit verify CASE",
        "因未收录全部输入，仅凭本包不能重新生成报告；可在案件文件夹上进行：slaudit verify 案件")

    static let notAgainRedacted = Text(
        "The report cannot be made anew from this bundle, since the originals are not in it. What the command can check are the digests of the files that are here, and whether the report, the excerpts and the list of contents speak of the same originals.",
        "因未收录原件，不能以本包重新生成报告。该命令可核对包内文件的校验值，以及报告、摘录与内容清单所指原件是否一致。")

    static let time = Text("5. Fixing the time", "五、固定时间")
    static let timeWords = Text(
        "SHA256SUMS covers every file of the bundle, directly or through the manifest. SHA256SUMS.tsq is a request over its digest for a time-stamping authority of your choice (RFC 3161). It holds the digest and nothing else. slaudit opens no network; send it yourself, for example:",
        "SHA256SUMS 直接或经由清单涵盖包内全部文件。SHA256SUMS.tsq 为以其校验值制作的时间戳请求（RFC 3161），可提交给您选定的时间戳机构；其中仅含校验值。slaudit 不联网，请自行提交，例如：")
    static let timeCommands = [
        "curl -H 'Content-Type: application/timestamp-query' --data-binary @SHA256SUMS.tsq -o SHA256SUMS.tsr https://tsa.example/",
        "openssl ts -verify -data SHA256SUMS -in SHA256SUMS.tsr -CAfile authority.pem",
        "slaudit verify FOLDER --ca authority.pem",
    ]
    static let timeAfter = Text(
        "Put the answer beside it as SHA256SUMS.tsr. It changes no other file. In place of tsa.example name the authority; its certificate comes from the authority itself.",
        "将答复以 SHA256SUMS.tsr 为名存放于同一目录，其他文件不变。请以所选机构的地址替换 tsa.example；其证书应取自该机构。")

    static let meaning = Text("6. What digests show, and what they do not", "六、校验值能够与不能说明的事项")
    static let meanings = [
        Text(
            "Equal digests show that a file is unchanged since its digest was recorded. With a time-stamp token they show that it was so at the token's time or earlier.",
            "校验值一致，说明文件自记录校验值以来未变；附有时间戳的，说明在该时间戳所载时间已然如此。"),
        Text(
            "They do not show who wrote a message, when it was written, that it is complete, or that it was not changed before it was collected. Witnesses, the systems themselves, signatures of mail and the other side's own records can.",
            "校验值不能说明消息由何人、何时所写，不能说明其完整，亦不能说明收集之前未被改动。上述事项可由证人、系统本身、邮件签名以及对方的记录加以说明。"),
        Text(
            "They do not show that a finding is right in law. Every finding names its clause, its exhibits and its arithmetic, so that it can be redone by hand.",
            "校验值不能说明认定在法律上成立。每项认定均列明条款、证据与计算过程，可人工重算。"),
    ]

    static let person = Text("7. To be stated by the person who collected the files", "七、由收集人自行说明的事项")
    static let personItems = [
        Text("Name, position, employer: [……]", "姓名、职务、单位：【……】"),
        Text("From which systems, accounts and devices the files come: [……]", "文件来自何系统、账号与设备：【……】"),
        Text("When, how and by whom they were exported or saved: [……]", "何时、以何方式、由何人导出或保存：【……】"),
        Text("Whether those systems worked properly and are used in the ordinary course of business: [……]", "上述系统是否正常运行，是否在正常业务活动中使用：【……】"),
        Text("Where the files were kept since, and who had access: [……]", "此后文件存放于何处，何人可以接触：【……】"),
        Text("What qualifies the person to speak of digests and copies: [……]", "该人对校验值与复制过程的了解与资质：【……】"),
        Text("What was looked for and not found; what is known to be missing: [……]", "曾查找而未见的内容；已知缺失的内容：【……】"),
        Text("Declaration, place, date, signature: [……]", "声明、地点、日期、签名：【……】"),
    ]
    static let advice = Text(
        "Which form a declaration needs, and what it is worth, is for counsel and the court. This is not legal advice.",
        "说明应具何种形式、证明力如何，由律师判断并由法院审查认定。本文件不构成法律意见。")
}
