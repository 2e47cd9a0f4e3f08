// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Evidence

/// What mail programs write around quotations, language by language. Each mail says "Ok." and nothing else.
@Suite struct OwnWordsLanguageTests {
    static func own(_ text: String) -> String { OwnWords(OwnWordsMailTests.lines(text)).text[...].text }

    /// Introductions with an address: enough without marked lines below.
    @Test(arguments: [
        "On Mon, 2 Mar 2026 at 14:23, Dana Xu <dana@acme.example> wrote:", "On Mar 2, 2026, at 2:23 PM, Dana Xu <dana@acme.example> wrote:",
        "On Mon, Mar 2, 2026 at 2:23 PM Dana Xu [mailto:dana@acme.example] wrote:",
        "在 2026年3月2日，下午2:23，张伟 <wei@acme.example> 写道：", "张伟 <wei@acme.example> 于2026年3月2日周一 14:23写道：",
        "张伟 <wei@acme.example> 於 2026年3月2日 週一 下午2:23寫道：", "王美玲 <mei@acme.example>\n於 2026年3月2日 週一 下午2:23寫道：",
        "2026年3月2日(月) 14:23 田中太郎 <taro@acme.example>:", "2026/03/02 14:23、田中太郎 <taro@acme.example>のメール:",
        "2026년 3월 2일 (월) 오후 2:23, 김민수 <minsu@acme.example>님이 작성:",
        "Am Mo., 2. März 2026 um 14:23 Uhr schrieb Anna Müller <anna@acme.example>:",
        "Am 02.03.2026 um 14:23 schrieb Anna Müller <anna@acme.example>:",
        "Anna Müller <anna@acme.example> schrieb am Mo., 2. März 2026, 14:23:",
        "Le lun. 2 mars 2026 à 14:23, Élodie Petit <elodie@acme.example> a écrit\u{A0}:",
        "Le lun. 2 mars 2026 à 14:23, Élodie Petit\n<elodie@acme.example> a écrit :",
        "El lun, 2 mar 2026 a las 14:23, Lucía Gil (<lucia@acme.example>) escribió:",
        "Il giorno lun 2 mar 2026 alle ore 14:23 Marco Riva <marco@acme.example> ha scritto:",
        "Em seg., 2 de mar. de 2026 às 14:23, João Lima <joao@acme.example> escreveu:",
        "Op ma 2 mrt 2026 om 14:23 schreef Jan Smit <jan@acme.example>:", "Op 2 maart 2026 om 14:23 schreef Jan Smit <\njan@acme.example>:",
        "Den man. 2. mar. 2026 kl. 14.23 skrev Mette Holm <mette@acme.example>:",
        "man. 2. mars 2026 kl. 14:23 skrev Kari Lie <kari@acme.example>:",
        "Den mån 2 mars 2026 kl 14:23 skrev Åsa Berg <asa@acme.example>:",
        "ma 2. maalisk. 2026 klo 14.23 Matti Oja (matti@acme.example) kirjoitti:",
        "pon., 2 mar 2026 o 14:23 Ewa Nowak <ewa@acme.example> napisał(a):",
        "W dniu 02.03.2026 o 14:23, Ewa Nowak <ewa@acme.example> pisze:",
        "po 2. 3. 2026 v 14:23 odesílatel Jana Malá <jana@acme.example> napsal:",
        "пн, 2 мар. 2026 г. в 14:23, Олег Ким <oleg@acme.example>:",
        "2 марта 2026 г., в 14:23, Олег Ким <oleg@acme.example> написал(а):",
        "пн, 2 бер. 2026 р. о 14:23 Ірина Коваль <iryna@acme.example> пише:",
        "Ayşe Kaya <ayse@acme.example>, 2 Mar 2026 Pzt, 14:23 tarihinde şunu yazdı:",
        "Kiss Éva <eva@acme.example> ezt írta (időpont: 2026. márc. 2., H, 14:23):",
        "În lun., 2 mar. 2026 la 14:23, Ion Popa <ion@acme.example> a scris:",
        "Στις Δευ 2 Μαρ 2026 στις 2:23 μ.μ., ο χρήστης Νίκος Σ. <nikos@acme.example> έγραψε:",
        "30.03.2026, 14.23, \"Dana - Acme\" <dana@acme.example>:", "2026-03-02 14:23 GMT+08:00 Dana Xu <dana@acme.example>:",
        "Monday, 2 March 2026, 2:23 PM +0300 from dana@acme.example <dana@acme.example>:",
        "\u{200E}On Mon, 2 Mar 2026 at 14:23, Dana Xu <\u{200E}dana@acme.example\u{200E}> wrote:\u{200F}\u{202C}",
        "‫בתאריך 2.3.2026 ב-14:23, ‪Dana Xu‬‏ <‪dana@acme.example‬‏> כתב:‬",
        "---- On Mon, 02 Mar 2026 14:23:31 +0800 dana@acme.example wrote ----",
        "---- 在 星期一, 2026-03-02 14:23:31 +0800 dana@acme.example 写道 ----",
        "---- Am Mo, 02 Mär. 2026 14:23:31 +0100 schrieb dana@acme.example ----",
        "On Mon, 2 Mar 2026,\nat 14:23,\nDana Xu <dana@acme.example> wrote:",
        "On Mar 2, 2026, at 2:23 PM, Dana Xu\n<dana@acme.example>\nwrote:",
        "man. 2. mars 2026 kl. 14:23 skrev Kari Lie <kari@acme.example\n>:",
    ])
    func introductions(_ line: String) {
        #expect(Self.own("Ok.\n\n\(line)\n\nquoted words\nmore of them") == "Ok.")
        #expect(Self.own("Ok.\n\n\(line)\n> quoted words\n\nBye.") == "Ok.\n\nBye.")
        #expect(Self.own("Ok.\n-- \nLi Na\n\n\(line)\n> quoted words") == "Ok.")
    }

    /// Introductions without an address: only marked lines below make them one.
    @Test(arguments: [
        "On 01/03/26 7:07 PM, Dana Xu wrote:", "On Monday Dana wrote:", "Dana Xu wrote:",
        "2026.03.02. 14:23 keltezéssel, \"Kiss Éva\" írta:",
        "Am 02.03.2026 um 14:23 schrieb Anna Müller:", "Le 02/03/2026 à 14:23, Élodie Petit a écrit :", "在 2026/3/2 14:23, 张伟 写道:", "张伟写道：",
        "於 2026年3月2日 週一 下午2:23寫道：", "2 марта 2026 г., в 14:23, Олег Ким написал(а):", "W dniu 02.03.2026 o 14:23, Ewa Nowak pisze:",
        "2026년 3월 2일 (월) 오후 2:23, 김민수님이 작성:", "Den 2026-03-02 kl. 14:23, skrev Åsa Berg:",
    ])
    func introductionsThatNeedMarks(_ line: String) {
        #expect(Self.own("Ok.\n\n\(line)\n\n> quoted words") == "Ok.")
        let prose = "Ok.\n\n\(line)\nthese are own words"
        #expect(Self.own(prose) == prose)
    }

    @Test(arguments: [
        "From: Dana Xu <d@acme.example>|Sent: Monday, March 2, 2026 2:23 PM|To: us|Cc: them|Subject: Re: stream",
        "发件人: 张伟 <w@acme.example>|发送时间: 2026年3月2日 14:23|收件人: 支持|主题: 推流", "发件人： 张伟|发送时间： 2026-03-02 14:23|收件人： 支持|抄送： 李娜|主题： 推流",
        "寄件者: 王美玲 <m@acme.example>|傳送時間: 2026年3月2日 下午 02:23|收件者: 支援|主旨: 串流", "差出人: 田中 <t@acme.example>|送信日時: 2026年3月2日 14:23|宛先: us|件名: 配信",
        "보낸 사람: 김민수 <m@acme.example>|보낸 날짜: 2026년 3월 2일 월요일 오후 2:23|받는 사람: us|제목: 스트림",
        "Von: Anna <a@acme.example>|Gesendet: Montag, 2. März 2026 14:23|An: uns|Betreff: AW: Strom",
        "De : Élodie <e@acme.example>|Envoyé : lundi 2 mars 2026 14:23|À : nous|Objet : flux",
        "De : Élodie <e@acme.example>|À : nous|Envoyé le\u{A0}: lundi 2 mars 2026 14h23|Objet\u{A0}: flux",
        "De: Lucía <l@acme.example>|Enviado el: lunes, 2 de marzo de 2026 14:23|Para: nosotros|Asunto: flujo",
        "Da: Marco <m@acme.example>|Inviato: lunedì 2 marzo 2026 14:23|A: noi|Oggetto: flusso",
        "De: João <j@acme.example>|Enviada em: segunda-feira, 2 de março de 2026 14:23|Para: nós|Assunto: fluxo",
        "Van: Jan <j@acme.example>|Verzonden: maandag 2 maart 2026 14:23|Aan: ons|Onderwerp: stroom",
        "Fra: Mette <m@acme.example>|Sendt: 2. marts 2026 14:23|Til: os|Emne: strøm",
        "Från: Åsa <a@acme.example>|Skickat: den 2 mars 2026 14:23|Till: oss|Ämne: ström",
        "Lähettäjä: Matti <m@acme.example>|Lähetetty: maanantai 2. maaliskuuta 2026 14.23|Vastaanottaja: me|Aihe: virta",
        "Od: Ewa <e@acme.example>|Wysłano: poniedziałek, 2 marca 2026 14:23|Do: my|Temat: strumień",
        "Od: Jana <j@acme.example>|Odesláno: pondělí 2. března 2026 14:23|Komu: my|Předmět: proud",
        "От: Олег <o@acme.example>|Отправлено: 2 марта 2026 г. 14:23|Кому: нам|Тема: поток",
        "Від: Ірина <i@acme.example>|Надіслано: 2 березня 2026 р. 14:23|Кому: нам|Тема: потік",
        "Kimden: Ayşe <a@acme.example>|Gönderildi: 2 Mart 2026 Pazartesi 14:23|Kime: biz|Konu: akış",
        "Feladó: Éva <e@acme.example>|Elküldve: 2026. március 2. 14:23|Címzett: mi|Tárgy: folyam",
        "De la: Ion <i@acme.example>|Trimis: luni, 2 martie 2026 14:23|Către: noi|Subiect: flux",
        "Από: Νίκος <n@acme.example>|Στάλθηκε: Δευτέρα, 2 Μαρτίου 2026 14:23|Προς: εμάς|Θέμα: ροή",
        "*From:* Dana|*Sent:* Monday|*To:* us", "Subject: stream|Date: 2 Mar 2026|From: Dana <d@acme.example>|To: us",
        "| From | Dana <d@acme.example> || Date | 2 Mar 2026 || To | us |",
    ])
    func headers(_ header: String) {
        let block = header.contains("||") ? header.replacing("||", with: "|\n|") : header.replacing("|", with: "\n")
        #expect(Self.own("Ok.\n\n\(block)\n\nquoted words") == "Ok.")
        #expect(Self.own("Ok.\n\n________________________________\n\(block)\n\nquoted words") == "Ok.")
        #expect(Self.own("Ok.\n\n\(block.replacing("\n", with: "\n\n"))\n\nquoted words") == "Ok.")
        let found = OwnWords(OwnWordsMailTests.lines("Ok.\n\n\(block)\n\nquoted words")).forwarded
        #expect(found.count == 1 && !found[0].from.isEmpty && !found[0].date.isEmpty)
    }

    @Test(arguments: [
        "-----Original Message-----", "-------- Forwarded Message --------", "---------- Forwarded message ---------",
        "Begin forwarded message:",
        "------------------ 原始邮件 ------------------", "-----邮件原件-----", "---------- 转发的邮件 ---------", "-------- 原始郵件 --------",
        "---------- 轉寄的郵件 ---------",
        "-----元のメッセージ-----", "-----원본 메시지-----", "-----Ursprüngliche Nachricht-----", "-------- Weitergeleitete Nachricht --------",
        "-----Message d'origine-----",
        "-------- Message transféré --------", "-----Mensaje original-----", "-----Messaggio originale-----", "-----Mensagem original-----",
        "-----Oorspronkelijk bericht-----", "-----Oprindelig meddelelse-----", "-----Ursprungligt meddelande-----",
        "-----Opprinnelig melding-----",
        "-----Alkuperäinen viesti-----", "-----Oryginalna wiadomość-----", "-----Původní zpráva-----", "-----Исходное сообщение-----",
        "-------- Пересылаемое сообщение --------", "-----Вихідне повідомлення-----", "-----Özgün ileti-----", "-----Eredeti üzenet-----",
        "-----Mesaj original-----",
        "-----Αρχικό μήνυμα-----", "*----- Original Message -----*", "___ Original Message ___",
        "----- Forwarded by Dana Xu/Acme on 02.03.2026 14:23 -----",
        "##- Please type your reply above this line -##", "--- 请在此行以上回复 ---",
    ])
    func separators(_ line: String) {
        #expect(Self.own("Ok.\n\n\(line)\n\nquoted words") == "Ok.")
        #expect(Self.own("Ok.\n\nsee \(line) there\n\nown words") != "Ok.")
    }

    @Test(arguments: [
        "Sent from my iPhone", "Sent from my Galaxy S26 Ultra", "Get Outlook for iOS<https://aka.ms/x>", "发自我的iPhone", "发自我的 iPhone",
        "来自我的华为手机", "从我的iPhone发送", "從我的 iPhone 傳送",
        "iPhoneから送信", "나의 iPhone에서 보냄", "Von meinem iPhone gesendet", "Gesendet von Outlook für Android<https://aka.ms/x>",
        "Envoyé de mon iPhone", "Envoyé à partir de Outlook pour iOS",
        "Enviado desde mi iPhone", "Inviato da iPhone", "Enviado do meu iPhone", "Verstuurd vanaf mijn iPhone", "Sendt fra min iPhone",
        "Skickat från min iPhone", "Lähetetty iPhonesta",
        "Wysłane z iPhone'a", "Odesláno z iPhonu", "Отправлено с iPhone", "Надіслано з iPhone", "iPhone'umdan gönderildi",
        "Trimis de pe iPhone-ul meu", "Στάλθηκε από το iPhone μου",
    ])
    func devices(_ line: String) {
        #expect(Self.own("Ok.\n\n\(line)") == "Ok.")
        #expect(Self.own("Ok.\n\n\(line)\n\nOn Mon, 2 Mar 2026 at 14:23, Dana <d@acme.example> wrote:\n> help") == "Ok.")
        #expect(OwnWords(OwnWordsMailTests.lines("Ok.\n\n\(line)")).signature[...].text == line)
    }

    @Test(arguments: [
        "Sent from my desk, is much easier than my telephone.", "The alarm was sent from my iPhone app to all of us.", "从我的角度看，推流在中午就断了。",
        "Sent from my desk. It failed at noon.",
        "Wysłane z błędem: patrz log", "サーバーから送信されません", "Envoyé de mon côté : rien",
    ])
    func noDevices(_ line: String) {
        #expect(Self.own("Ok.\n\n\(line)") == "Ok.\n\n\(line)")
    }
}
