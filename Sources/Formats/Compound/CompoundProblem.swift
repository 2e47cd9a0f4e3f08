// SPDX-License-Identifier: Apache-2.0

/// Why a compound file could not be read, or what of it was lost.
public enum CompoundProblem: Error, Hashable, Sendable {
    /// Not the eight bytes that every compound file begins with, or no header after them.
    case notACompoundFile
    /// Sectors of another size than 512 and 4096 bytes.
    case unknownSectorSize
    /// No root storage: nothing can be found.
    case noDirectory
    /// A sector of the allocation table is missing, listed twice or in a loop.
    case tableDamaged
    /// The table or the container of the small streams is cut or in a loop.
    case smallStreamsDamaged
    /// The directory is cut, or its entries lead to each other in a loop or nowhere.
    case directoryDamaged
    /// Two chains lead into one sector; it belongs to the first.
    case chainsCross
}
