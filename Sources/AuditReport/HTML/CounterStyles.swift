// SPDX-License-Identifier: Apache-2.0

/// The rules of the counter-case, the coverage of the evidence, defences and the vendor's slots.
enum CounterStyles {
    static let rules: StaticString = """
        .ids{font:400 .75rem/1.5 var(--mono);color:var(--soft)}
        a.ref{white-space:nowrap}
        .tallies{max-width:34rem}
        .tallies th i{display:inline-block;width:1.2em;color:var(--c);font-weight:700}
        .tallies tbody th{color:var(--c)}
        .effects tbody th{width:17rem;font-weight:400}
        .effects td.ids{min-width:14rem}
        .pleas b{font-weight:600}
        .ranks{grid-template-columns:1.6rem minmax(0,1fr)}
        .ranks dt{color:var(--ink)}
        .sources th[scope=row],.matrix th[scope=row]{font-weight:400}
        .sources th .path,.matrix th .path{color:var(--ink)}
        .when{white-space:pre}
        .spans{white-space:pre-line}
        .matrix{font-size:.8125rem}
        .matrix td,.matrix th.num{text-align:right;padding:.3rem .35rem;font-variant-numeric:tabular-nums;white-space:nowrap}
        .matrix thead th{padding:.3rem .35rem .3rem 0;vertical-align:bottom}
        .matrix tbody th{padding:.3rem .6rem .3rem 0;min-width:9rem}
        .slots td{min-width:6rem;border-right:1px solid var(--rule);padding-left:.6rem;padding-right:.6rem}
        .slots td:last-child{border-right:0}
        .slots td:nth-child(4){white-space:nowrap}
        .slots td:nth-child(5){width:30%}
        .slots td:nth-child(6){width:18%}
        .slots td a{color:var(--c)}
        @media print{
        .matrix{font-size:7pt}
        .matrix td,.matrix th.num{padding:.2rem .22rem}
        .matrix tbody th{min-width:0}
        .slots tbody tr{height:3.4rem}
        .slots td{min-width:0}
        .effects td.ids{min-width:0}
        }

        """
}
