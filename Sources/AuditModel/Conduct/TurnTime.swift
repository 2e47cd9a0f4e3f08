// SPDX-License-Identifier: Apache-2.0

/// A stretch of real time around the clock, from one event to another.
public struct Stretch: Hashable, Sendable {
    public var from: Moment
    /// The event that ends it; nil: it lasts to as-of.
    public var to: Moment?
    public var length: MillisecondBounds

    public init(from: Moment, to: Moment?, length: MillisecondBounds) {
        self.from = from
        self.to = to
        self.length = length
    }
}

/// Whose turn it was from the opening to the resolution or as-of, in real time around the clock: no hours, holidays or pauses are taken off.
public struct TurnTime: Hashable, Sendable {
    /// The customer had asked and no person of the vendor had answered.
    public var vendorHeld: MillisecondBounds
    /// The vendor had asked, or set the ticket to wait for the customer, and the customer had not answered.
    public var customerHeld: MillisecondBounds
    /// Neither had asked anything of the other that was not answered.
    public var idle: MillisecondBounds
    /// The longest stretches, by their least possible length.
    public var longestVendorHeld: Stretch?
    public var longestCustomerHeld: Stretch?

    public init(
        vendorHeld: MillisecondBounds, customerHeld: MillisecondBounds, idle: MillisecondBounds, longestVendorHeld: Stretch? = nil,
        longestCustomerHeld: Stretch? = nil
    ) {
        self.vendorHeld = vendorHeld
        self.customerHeld = customerHeld
        self.idle = idle
        self.longestVendorHeld = longestVendorHeld
        self.longestCustomerHeld = longestCustomerHeld
    }
}
