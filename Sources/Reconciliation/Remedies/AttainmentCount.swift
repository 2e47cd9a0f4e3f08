// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The range of shares that the members of one period allow.
///
/// An undetermined or open member may be late or on time; one that may belong elsewhere may be in or out. The ends are the least and the greatest share
/// over all of these.
struct AttainmentCount {
    let lowest: Share
    let highest: Share
    /// Whether any member belongs here for sure; without one the period may have no case at all.
    let hasCertain: Bool
    let hasOpen: Bool

    init(_ members: [(state: Attainment.State, isCertain: Bool)]) {
        func count(_ isCertain: Bool, _ states: Attainment.State...) -> Int {
            members.count { $0.isCertain == isCertain && states.contains($0.state) }
        }
        let (onTime, late, open) = (count(true, .onTime), count(true, .late), count(true, .undetermined, .open))
        let (perhapsOnTime, perhapsLate, perhapsOpen) = (
            count(false, .onTime), count(false, .late), count(false, .undetermined, .open)
        )
        let sure = onTime + late + open
        hasCertain = sure > 0
        hasOpen = members.contains { $0.state == .open }
        // Those in doubt count where they hurt, for the lowest, and where they help, for the highest.
        let hurting = perhapsLate + perhapsOpen
        let helping = perhapsOnTime + perhapsOpen
        lowest = sure + hurting > 0 ? Share(onTime, of: sure + hurting) : Share(perhapsOnTime, of: perhapsOnTime)
        highest = sure + helping > 0 ? Share(onTime + open + helping, of: sure + helping) : Share(0, of: perhapsLate)
    }

    /// Three-valued: met if even the lowest reaches the target, breached if not even the highest does.
    func outcome(_ target: Quantity) -> Outcome {
        if lowest.compared(to: target) >= 0 { return .met }
        if hasCertain, highest.compared(to: target) < 0 { return .breached }
        return .undetermined
    }
}
