// SPDX-License-Identifier: Apache-2.0

/// The words by which mail programs introduce what they quote, in the languages that are read.
///
/// ASCII letters stand in lower case. A phrase that begins with another letter is held in lower case and with a capital.
enum QuotePhrases {
    /// Before the colon at the end of an introduction: "On …, Dana wrote:".
    static let endVerbs = variants([
        "wrote", "writes", "写道", "写到", "寫道", "寫到", "写入", "寫入", "のメール", "は書きました", "작성", "쓴 글", "썼습니다", "schrieb", "schrieben", "geschrieben",
        "schreibt", "écrit", "ecrit", "escribió", "escribio", "ha escrito", "ha scritto", "scrive", "escreveu", "escreve", "schreef",
        "geschreven", "skrev", "skreiv", "skrev følgende", "skrev följande", "kirjoitti", "napisał(a)", "napisał", "napisała", "pisze",
        "napsal(a)", "napsal", "napsala", "napísal(a)", "napísal", "napísala", "píše", "написал(а)", "написал", "написала", "писал(а)",
        "пишет",
        "написав(ла)", "написав", "написала", "пише", "yazdı", "írta", "a scris", "έγραψε", "đã viết", "je napisao", "כתב", "כתבה", "كتب",
    ])

    /// Between a date and a name, in either order: "Am … schrieb Dana:", "Dana wrote on …:".
    static let middleVerbs = variants([
        " schrieb ", " schreef ", " skrev ", " skreiv ", " kirjoitti ", " wrote on ", " a écrit le ", " a écrit sur ", " ezt írta ",
        " escribió el ", " ha scritto il ", " escreveu em ", " napisał(a) ", " napsal(a) ", " napsal dne ", "님이 ",
    ])

    /// How an introduction begins in languages that put a word before the date, or before who wrote.
    static let starts = variants([
        "on ", "am ", "le ", "el ", "il ", "in data ", "em ", "op ", "den ", "dnia ", "w dniu ", "dne ", "dňa ", "în ", "la ",
        "στις ", "в ", "во ", "vào ", "在", "于", "於", "ב-", "في ",
    ])

    /// Between dashes: what follows is another message.
    static let separators = Set(
        variants([
            "original message", "original email", "original e-mail", "original appointment", "forwarded message", "forwarded mail",
            "forwarded email", "start of forwarded message", "begin forwarded message:", "reply message", "原始邮件", "邮件原件", "原邮件", "原始消息",
            "转发的邮件", "转发邮件", "转发邮件信息", "转发的原邮件", "回复的原邮件", "回复邮件", "以下是转发的邮件", "被转发邮件信息", "开始转发的邮件：", "开始转发邮件：", "原始郵件",
            "轉寄的郵件", "轉寄郵件", "轉寄信件", "轉寄的訊息", "原始訊息", "開始轉寄郵件：", "開始轉寄已轉寄的郵件：", "元のメッセージ", "転送メッセージ", "転送されたメッセージ", "오리지널 메시지",
            "원본 메시지", "원본 메일", "전달된 메시지", "전달된 메일", "ursprüngliche nachricht", "originalnachricht", "original-nachricht",
            "weitergeleitete nachricht", "anfang der weitergeleiteten nachricht:", "message d'origine", "message d’origine",
            "message original", "message initial", "message transféré", "début du message transféré :", "début du message réexpédié :",
            "mensaje original", "mensaje reenviado", "inicio del mensaje reenviado:", "messaggio originale",
            "messaggio inoltrato", "inizio messaggio inoltrato:", "mensagem original", "mensagem encaminhada",
            "início da mensagem reencaminhada:", "oorspronkelijk bericht", "oorspronkelijke bericht", "origineel bericht",
            "doorgestuurd bericht", "begin doorgestuurd bericht:", "oprindelig meddelelse", "oprindelig besked", "original meddelelse",
            "videresendt meddelelse", "videresendt besked", "start på videresendt besked:", "ursprungligt meddelande",
            "originalmeddelande", "vidarebefordrat meddelande", "vidarebefordrat brev:", "opprinnelig melding", "opprinnelig beskjed",
            "videresendt melding", "alkuperäinen viesti", "välitetty viesti", "edelleenlähetetty viesti", "oryginalna wiadomość",
            "wiadomość oryginalna", "wiadomość przekazana dalej", "przekazana wiadomość", "treść przekazanej wiadomości",
            "původní zpráva", "přeposlaná zpráva", "pôvodná správa", "исходное сообщение", "оригинальное сообщение",
            "пересылаемое сообщение", "пересланное сообщение", "начало переадресованного сообщения:", "вихідне повідомлення",
            "оригінальне повідомлення", "переслане повідомлення", "orijinal mesaj", "özgün ileti", "özgün i̇leti", "iletilen mesaj",
            "yönlendirilen ileti", "iletilmiş mesaj", "eredeti üzenet", "továbbított üzenet", "továbbított levél", "mesaj original",
            "mesajul original", "mesaj redirecționat", "αρχικό μήνυμα", "προωθημένο μήνυμα", "προωθημένο μήνυμα ηλεκτρονικού ταχυδρομείου",
        ]))

    /// The same, but they may head anything: the line of a quoted header must follow.
    static let weakSeparators = Set(variants(["original", "original mail", "原始信息", "原文", "回复信息", "转发信息", "originale", "forwarded"]))

    /// Lotus Notes puts a name and a date between the dashes.
    static let lotusStarts = variants([
        "forwarded by ", "forwarded message from ", "weitergeleitet von ", "transféré par ", "reenviado por ", "inoltrato da ",
    ])

    /// Ticket systems ask for answers above a line.
    static let replyLines = variants([
        "reply above this line",
        "please type your reply above this line", "please reply above this line", "write above this line", "请在此行以上回复", "请在此行上方回复",
        "请在本行以上回复", "bitte oberhalb dieser zeile antworten", "répondre au-dessus de cette ligne",
    ])

    /// What a line of a quoted header names.
    enum Label {
        case from, date, to, subject
        /// A line that quoted headers may have besides.
        case other
        /// A field that no mail program shows: somebody pasted the source of a message.
        case raw
    }

    private static let labelWords: [(label: Label, words: String)] = [
        (
            Label.from,
            """
            from|发件人|发信人|发送人|发件者|寄件者|寄件人|發件人|發信人|差出人|送信者|送信元|보낸 사람|보낸사람|발신자|발신|von|absender|de|expéditeur|remitente|da|\
            mittente|van|afzender|fra|från|avsändare|lähettäjä|od|nadawca|odesílatel|odosielateľ|от|от кого|отправитель|від|\
            від кого|відправник|kimden|gönderen|feladó|de la|expeditor|από|từ|מאת|من
            """
        ),
        (
            Label.date,
            """
            sent|sent on|date|发送时间|发送日期|发信时间|发件时间|发件日期|日期|时间|傳送時間|傳送日期|寄件日期|寄件時間|發送時間|發送日期|時間|送信日時|送信日|日時|日付|보낸 날짜|보낸날짜|\
            보낸 시간|날짜|일시|gesendet|gesendet am|datum|envoyé|envoyé le|date d'envoi|message du|enviado|enviado el|enviado em|\
            enviada em|enviada|fecha|fecha de envío|data|inviato|inviato il|data invio|verzonden|verzonden op|sendt|dato|\
            skickat|skickades|lähetetty|päivämäärä|päiväys|pvm|wysłano|wysłane|data wysłania|odesláno|odoslané|dátum|\
            отправлено|дата|отправлен|надіслано|відправлено|gönderildi|gönderilme tarihi|gönderim tarihi|gönderme tarihi|\
            tarih|küldve|elküldve|küldés ideje|trimis|trimisă|dată|εστάλη|στάλθηκε|απεστάλη|ημερομηνία|đã gửi|ngày|נשלח|\
            تاريخ الإرسال
            """
        ),
        (
            Label.to,
            """
            to|cc|bcc|收件人|抄送|抄送人|收件者|收信人|副本|密件副本|宛先|받는 사람|받는사람|수신자|수신|참조|an|à|a|pour|copie à|copie|para|aan|til|till|kopia|\
            kopi|kopie|vastaanottaja|kopio|do|dw|komu|kopia|kopie|кому|копия|копія|kime|bilgi|címzett|címzettek|\
            másolatot kap|către|la|προς|κοιν.|κοιν|đến|אל|إلى
            """
        ),
        (
            Label.subject,
            """
            subject|主题|主旨|主題|标题|標題|件名|表題|제목|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|emne|ämne|aihe|temat|\
            předmět|predmet|тема|konu|tárgy|subiect|subiectul|θέμα|chủ đề|נושא|الموضوع
            """
        ),
        (
            Label.other,
            """
            reply-to|importance|priority|attachments|attachment|antwort an|wichtigkeit|priorität|anlagen|pièces jointes|\
            importancia|datos adjuntos|allegati|bijlagen|附件|重要性|优先级|回复|答复|添付ファイル
            """
        ),
        (
            Label.raw,
            """
            message-id|received|mime-version|content-type|content-transfer-encoding|return-path|x-mailer|in-reply-to|\
            references|dkim-signature|delivered-to|x-originating-ip|authentication-results|arc-seal|user-agent|x-priority|\
            received-spf
            """
        ),
    ]

    private static let labels: [(words: [UInt8], label: Label)] = {
        var labels: [(words: [UInt8], label: Label)] = []
        for (label, words) in labelWords {
            for phrase in variants(words.split(separator: "|").map(String.init)) { labels.append((phrase, label)) }
        }
        return labels
    }()

    /// The labels by their first byte.
    static let labelsByByte: [[(words: [UInt8], label: Label)]] = (0..<256).map { byte in labels.filter { Int($0.words[0]) == byte } }

    /// Lines that a telephone or a mail program adds, by their beginning and their end.
    static let deviceLines: [(start: [UInt8], end: [UInt8])] = pairs([
        "sent from my |", "get outlook for |", "sent from outlook|", "sent from mail for |", "sent from yahoo mail|", "sent from typeapp|",
        "sent from samsung|", "sent from gmail mobile|", "sent from bluemail|", "sent from proton mail|", "sent with proton mail|", "发自我的|",
        "发送自我的|", "来自我的|", "來自我的|", "寄件自我的|", "傳送自我的|", "从我的|发送", "從我的|傳送", "從我的|寄出", "发自 windows|", "发送自 windows|", "从 windows|发送",
        "获取 outlook|",
        "取得 outlook|", "下载 outlook|", "下載 outlook|", "获取适用于|outlook", "取得 ios 版 outlook|", "由网易邮箱大师发出|", "签名由网易邮箱大师定制|", "签名由 网易邮箱大师 定制|",
        "发自网易邮箱|", "发自新浪邮箱|", "发自qq邮箱|",
        "von meinem |gesendet", "gesendet von |", "gesendet mit |", "outlook für |herunterladen", "holen sie sich outlook|",
        "envoyé de mon |",
        "envoyé depuis |", "envoyé à partir d|", "télécharger outlook|", "obtenir outlook|", "enviado desde |", "enviado do meu |",
        "enviado a partir d|", "enviado de mi |", "enviada do meu |", "obtener outlook|", "obter o outlook|", "obter outlook|",
        "inviato da|", "inviato dal mio |", "ottieni outlook|", "scarica outlook|", "verstuurd vanaf |", "verzonden vanaf |",
        "verzonden met |", "outlook voor |downloaden", "sendt fra |", "hent outlook|", "skaff deg outlook|", "skickat från |",
        "skaffa outlook|", "hämta outlook|", "lähetetty |", "hanki outlook|", "wysłane z |", "wysłano z |", "pobierz outlook|",
        "pobierz program outlook|", "odesláno z|", "odoslané z|", "získejte outlook|", "отправлено с |", "отправлено из |",
        "скачать outlook|", "надіслано з |", "отримати outlook|", "trimis de pe |", "trimis din |", "στάλθηκε από |",
        "αποστολή από |",
    ])

    /// The same in languages that put the telephone first.
    static let deviceEnds = variants([
        "から送信", "에서 보냄", "에서 전송", "에서 보낸", "umdan gönderildi", "ımdan gönderildi", "imden gönderildi", "ról küldve", "ről küldve",
        "mről küldve",
    ])

    private static func pairs(_ phrases: [String]) -> [(start: [UInt8], end: [UInt8])] {
        phrases.flatMap { phrase -> [(start: [UInt8], end: [UInt8])] in
            let parts = phrase.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            return variants([parts[0]]).map { (start: $0, end: Array((parts.count > 1 ? parts[1] : "").utf8)) }
        }
    }

    private static func variants(_ phrases: [String]) -> [[UInt8]] {
        phrases.flatMap { phrase -> [[UInt8]] in
            guard let first = phrase.first else { return [] }
            let capital = first.isASCII ? phrase : first.uppercased() + phrase.dropFirst()
            return capital == phrase ? [Array(phrase.utf8)] : [Array(phrase.utf8), Array(capital.utf8)]
        }
    }
}
