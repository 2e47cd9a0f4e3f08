// SPDX-License-Identifier: Apache-2.0

extension DiagnosticCode {
    public static let chatCodes: [DiagnosticCode] = []
}
