// SPDX-License-Identifier: Apache-2.0

/// The part of the stylesheet for the section on patterns: every mark is told by shape or pattern too.
enum PatternStyles {
    static let rules: StaticString = """
        .pat{margin:0 0 1.8rem}
        .pat>.scroll>svg{display:block;width:100%;max-width:54rem;height:auto;font:400 12px var(--sans);fill:var(--ink)}
        .pat figcaption p{max-width:46rem;margin:.5rem 0 .3rem;font-size:.875rem}
        .pat .legend{margin:.3rem 0}
        .pat .legend svg{vertical-align:-1px}
        .pat summary{cursor:pointer;font-size:.8125rem;color:var(--soft)}
        .pat h4{margin:0 0 .4rem}
        .pat-row{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 2.5rem}
        .pat-row .pat>.scroll>svg{max-width:27rem}
        .pat td,.pat thead th{text-align:right}.pat th:first-child,.pts td:nth-child(2),.pts th:nth-child(2){text-align:left}
        .pat table{width:auto;min-width:20rem;font-size:.8125rem}
        .pat th,.pat td{padding:.25rem 1rem .25rem 0}
        .pat tbody th{font-weight:400;white-space:nowrap}
        .pat .grid th,.pat .grid td{white-space:nowrap;padding-right:.8rem}
        #pat-channels th[scope=row],#pat-runs td:nth-child(4){white-space:nowrap}
        .pat-say{margin:.8rem 0 0;font-size:.875rem}
        .pt-head text,text.pt-head{text-anchor:middle;fill:var(--soft)}
        .pt-head .pt-strong{fill:var(--ink);font-weight:600}
        .pt-dark text{fill:var(--ink)}
        .pt-side text{text-anchor:end;fill:var(--soft)}
        .pt-cell text{text-anchor:middle;font-size:10px;fill:var(--ink)}
        .pt-bar{stroke:var(--breached);stroke-width:4;fill:none}
        .pt-begin,.pt-begin text{text-anchor:start;fill:var(--ink)}.pt-end{text-anchor:end;fill:var(--ink)}
        .pt-none{fill:none;stroke:var(--grid);stroke-width:.5}
        .pt-small{fill:none;stroke:var(--soft);stroke-dasharray:3 2.5}
        .pt-h0,.pt-h1,.pt-h2,.pt-h3,.pt-h4{stroke:var(--soft);stroke-width:.75;fill:var(--card)}
        .pt-h1,.pt-h2,.pt-h3,.pt-h4{fill:var(--breached)}
        .pt-h1{fill-opacity:.08}.pt-h2{fill-opacity:.16}.pt-h3{fill-opacity:.25}.pt-h4{fill-opacity:.36}
        .pt-late{fill:var(--breached)}
        .pt-grid{stroke:var(--grid);fill:none}
        .pt-goal{stroke:var(--ink);stroke-width:2.5;fill:none}
        .pt-met{fill:var(--met)}
        .pt-x{stroke:var(--breached);stroke-width:2.5;fill:none}
        .pt-hollow{stroke:var(--breached);stroke-width:1.6;fill:var(--ground)}
        .pt-off{fill:var(--off)}
        .pt-offhollow{stroke:var(--off);stroke-width:1.6;fill:var(--ground)}
        .pt-und{fill:var(--undetermined)}
        .pt-open{fill:var(--open)}
        .pt-line{stroke:var(--off);stroke-width:1.6;fill:none}
        .pt-l-late{stroke:var(--breached)}.pt-l-und{stroke:var(--undetermined)}.pt-l-open{stroke:var(--open)}
        .pt-least{stroke:var(--met);stroke-width:2.5;fill:none}
        .pt-most{stroke:var(--undetermined);stroke-width:2;stroke-dasharray:5 3;fill:none}
        .pt-con{fill:url(#pt-c);stroke:var(--breached)}
        .pt-missed{fill:var(--off)}
        .pt-whisker{stroke:var(--ink);stroke-width:1.6;fill:none}
        .pt-version{stroke:var(--ink);stroke-dasharray:4 3;fill:none}
        .pt-b{fill:var(--ground)}.pt-r{fill:var(--breached)}.pt-i{fill:var(--ink)}
        .pt-s0,.pt-s1,.pt-s2,.pt-s3,.pt-s4,.pt-s5,.pt-s6{stroke:var(--ink);fill:var(--ground)}
        .pt-s0{stroke-dasharray:3 2.5}
        .pt-s1{fill:var(--ink)}.pt-s2{fill:url(#pt-2)}.pt-s3{fill:url(#pt-3)}.pt-s4{fill:url(#pt-4)}.pt-s5{fill:url(#pt-5)}
        .pt-s6{fill:var(--soft)}
        @media screen and (max-width:46rem){
        .pat>.scroll>svg{width:auto;max-width:none}
        .pat-row{grid-template-columns:minmax(0,1fr)}
        .pat .scroll table{min-width:0}
        }
        @media print{
        .pat>.scroll,.pat>.legend,.pat figcaption p{break-inside:avoid;break-after:avoid}
        .pat>.scroll>svg{max-width:100%}
        .pat-row{display:block}
        .pat .grid{font-size:7pt}
        .pat .grid th,.pat .grid td{padding-right:.35rem}
        }
        @media (forced-colors:active){.pt-late,.pt-x,.pt-hollow{forced-color-adjust:none}}

        """
}
