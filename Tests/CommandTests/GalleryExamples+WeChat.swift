// SPDX-License-Identifier: Apache-2.0

import AuditModel

extension GalleryExamples {
    static let calls = [
        Example(
            .chatCallHeld,
            GalleryCase(
                evidence: "chat.txt",
                "Dana (2026-03-02 09:00:00):通话没有声音\nWei (2026-03-02 09:10:00):[语音通话] 通话时长 03:12\nDana (2026-03-02 09:20:00):好\n"))
    ]
}
