// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The formats that evidence is read in, in the order they are tried: those with the surest marks first.
enum EvidenceFormats {
    static var all: [any EvidenceFormat.Type] {
        [
            OutlookFormat.self,
            MboxFormat.self,
            TelegramFormat.self,
            TelegramListFormat.self,
            SlackFormat.self,
            TeamsFormat.self,
            DiscordTextFormat.self,
            QQExporterTextFormat.self,
            SignalFormat.self,
            WhatsAppFormat.self,
            WeChatTableFormat.self,
            WeChatJSONFormat.self,
            QQPageFormat.self,
            QQJSONFormat.self,
            DingTalkFormat.self,
            DingTalkTableFormat.self,
            WeComFormat.self,
            FeishuFormat.self,
            TelegramPageFormat.self,
            DiscordFormat.self,
            DiscordPageFormat.self,
            DiscordTableFormat.self,
            LINEFormat.self,
            SignalRecordFormat.self,
            MessengerFormat.self,
            ZendeskChatFormat.self,
            SkypeFormat.self,
            ZendeskFormat.self,
            ZendeskXMLFormat.self,
            JiraFormat.self,
            JiraXMLFormat.self,
            FreshdeskFormat.self,
            FreshdeskXMLFormat.self,
            IntercomFormat.self,
            EMLFormat.self,
            QQTextFormat.self,
            WeLinkFormat.self,
            WeChatTextFormat.self,
            ServiceNowFormat.self,
            GitHubFormat.self,
            GitLabFormat.self,
            AliyunFormat.self,
            ZammadFormat.self,
            RedmineFormat.self,
            BugzillaFormat.self,
            OTRSFormat.self,
            XESFormat.self,
            TicketCSVFormat.self,
        ]
    }

    /// The format of a file by its content.
    ///
    /// What a person says of the file goes before what it looks like.
    static func format(of input: FormatInput) -> (any EvidenceFormat.Type)? {
        if PatternFormat.recognises(input) { return PatternFormat.self }
        if !input.setting.columns.isEmpty, TicketCSVFormat.recognises(input) { return TicketCSVFormat.self }
        let found = all.first { $0.recognises(input) }
        // The cells of a list of tickets hold whole conversations, whose lines look like those of a chat.
        if found.map({ $0 != TicketCSVFormat.self }) == true, TicketCSVFormat.isTicketList(input) { return TicketCSVFormat.self }
        return found
    }

    /// Whether a file is an operating system's own and no evidence.
    static func isIgnored(_ path: String) -> Bool {
        let name = EvidencePath.name(path)
        return [".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitignore", ".keep"].contains(name) || name.hasPrefix("._")
            || path.contains("__MACOSX/")
    }

    /// Whether a file holds public keys that a person saved for the signatures of mail.
    static func isKeyFile(_ path: String) -> Bool { path == "dkim-keys.txt" }

    /// Whether a file says what other files mean.
    static func isSettings(_ path: String) -> Bool {
        ["sources.json5", "sources.json"].contains(EvidencePath.name(path))
    }
}
