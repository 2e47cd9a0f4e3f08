// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// Values of libcrypto's as text.
enum CryptoText {
    /// What a printer of libcrypto's writes, without line feeds at its ends.
    static func printed(_ print: (OpaquePointer) -> Int32) -> String {
        guard let memory = BIO_new(BIO_s_mem()) else { return "" }
        defer { BIO_free(memory) }
        _ = print(memory)
        var start: UnsafeMutablePointer<CChar>?
        let count = slaudit_memory(memory, &start)
        guard let start, count > 0 else { return "" }
        let bytes = UnsafeRawBufferPointer(start: start, count: count).drop { $0 == 0x0A }
        return String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes, as: UTF8.self)
    }

    /// A name as RFC 4514 writes it, in UTF-8.
    static func name(_ name: OpaquePointer?) -> String? {
        guard let name else { return nil }
        return printed { slaudit_print_name($0, name) }
    }

    static func name(_ name: UnsafeMutablePointer<GENERAL_NAME>?) -> String? {
        guard let name else { return nil }
        return printed { GENERAL_NAME_print($0, name) }
    }

    static func oid(_ object: OpaquePointer?) -> String {
        guard let object else { return "?" }
        return String(
            decoding: [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
                buffer.withMemoryRebound(to: CChar.self) { text in
                    count = min(255, max(0, Int(OBJ_obj2txt(text.baseAddress, Int32(text.count), object, 1))))
                }
            }, as: UTF8.self)
    }

    static func hexadecimal(_ number: UnsafePointer<ASN1_INTEGER>?) -> String {
        guard let number else { return "?" }
        return printed { i2a_ASN1_INTEGER($0, number) }
    }

    static func bytes(_ string: UnsafePointer<ASN1_STRING>) -> [UInt8] {
        guard let start = ASN1_STRING_get0_data(string) else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: Int(max(0, ASN1_STRING_length(string)))))
    }

    static func string(_ string: UnsafePointer<ASN1_STRING>) -> String { String(decoding: bytes(string), as: UTF8.self) }

    /// The reasons on libcrypto's list of errors, the first cause first; the list is empty afterwards.
    static func errors() -> String {
        var reasons: [String] = []
        while true {
            var data: UnsafePointer<CChar>?
            var flags: Int32 = 0
            let code = ERR_get_error_all(nil, nil, nil, &data, &flags)
            if code == 0 { break }
            var reason = ERR_reason_error_string(code).map { String(cString: $0) } ?? "error \(code)"
            if flags & ERR_TXT_STRING != 0, let data, data.pointee != 0 { reason += " (\(String(cString: data)))" }
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons.joined(separator: "; ")
    }
}
