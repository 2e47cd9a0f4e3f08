// SPDX-License-Identifier: Apache-2.0

extension LocalInterval {
    /// The interval between two times of day as settings write them: "09:00", "18:00"; nil where one is none or the interval is empty.
    public init?(_ open: String, _ close: String) {
        guard let open = LocalInterval.secondsOfDay(open), let close = LocalInterval.secondsOfDay(close) else { return nil }
        self.init(open: open, close: close)
    }

    /// Seconds after midnight of `H:MM`, `HH:MM` or `HH:MM:SS`, 24:00 included; nil for anything else, a sign or a blank among them.
    public static func secondsOfDay(_ text: String) -> Int? {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Array.init)
        guard (2...3).contains(parts.count), (1...2).contains(parts[0].count), parts.dropFirst().allSatisfy({ $0.count == 2 }) else {
            return nil
        }
        let numbers = parts.compactMap { $0.decimal(at: 0, digits: $0.count) }
        guard numbers.count == parts.count, numbers[0] <= 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        let seconds = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0)
        return seconds <= 86_400 ? seconds : nil
    }
}
