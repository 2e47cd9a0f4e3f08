// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Glibc

/// How many parts of a document are read at once; what is read is the same for every number.
struct Cores: Sendable {
    let count: Int

    /// Those of the machine.
    static let all = Cores(count: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// Values for `0..<count`, in order, worked out in stretches of a fixed length; with one core, or one stretch, in the calling thread.
    func map<Value: Sendable>(_ total: Int, stretch: Int, _ work: @Sendable (Range<Int>) -> [Value]) -> [Value] {
        guard count > 1, total > stretch else { return work(0..<total) }
        let stretches = (total + stretch - 1) / stretch
        let parts = [[Value]](unsafeUninitializedCapacity: stretches) { parts, made in
            // Each stretch has a place of its own, written once.
            nonisolated(unsafe) let places = parts
            DispatchQueue.concurrentPerform(iterations: stretches) { number in
                let values = work(number * stretch..<min(total, (number + 1) * stretch))
                places.initializeElement(at: number, to: values)
            }
            made = stretches
        }
        return parts.flatMap { $0 }
    }

    /// Two values that do not depend on each other.
    func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
        guard count > 1 else { return (first(), second()) }
        let one = UnsafeMutablePointer<First>.allocate(capacity: 1)
        let two = UnsafeMutablePointer<Second>.allocate(capacity: 1)
        defer {
            one.deallocate()
            two.deallocate()
        }
        nonisolated(unsafe) let (ones, twos) = (one, two)
        DispatchQueue.concurrentPerform(iterations: 2) { number in
            if number == 0 { ones.initialize(to: first()) } else { twos.initialize(to: second()) }
        }
        return (one.move(), two.move())
    }
}
