// SPDX-License-Identifier: Apache-2.0

/// The one stylesheet of every page: light and dark on screen, always light on paper, no fonts or images from anywhere.
enum Stylesheet {
    static var bytes: [UInt8] {
        var out: [UInt8] = []
        for part in [tokens, page, answer, tables, findings, drawings, PatternStyles.rules, CounterStyles.rules, controls, pairs] {
            out.append(part)
        }
        out.append("@media screen and (max-width:46rem){")
        out.append(narrow)
        out.append("}\n")
        out.append(paper)
        return out
    }

    /// Colours and type; each text colour has at least 4.5:1 on both grounds.
    private static let tokens: StaticString = """
        :root{color-scheme:light dark;
        --ground:#fbfaf8;--card:#fff;--sunk:#f4f2ee;--ink:#1b1a18;--soft:#5d5951;--rule:#dedad2;--grid:#8d8880;--strong:#1b1a18;--link:#1d4578;
        --breached:#98192a;--undetermined:#755000;--open:#28548f;--met:#1c6242;--off:#5d5951;
        --breached-bg:#fbeeee;--undetermined-bg:#fbf4e4;--hours:#b5cbe2;--closed:#eeebe5;
        --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Charter,Georgia,"Noto Serif","Liberation Serif","Songti SC","Noto Serif CJK SC","Source Han Serif SC",STSong,SimSun,serif;
        --sans:-apple-system,BlinkMacSystemFont,"Segoe UI",Inter,Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;
        --mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono","Noto Sans Mono CJK SC","DejaVu Sans Mono",monospace}
        @media screen and (prefers-color-scheme:dark){:root{
        --ground:#151514;--card:#1d1d1b;--sunk:#1a1a18;--ink:#ebe9e4;--soft:#aaa69c;--rule:#383631;--grid:#75716a;--strong:#ebe9e4;--link:#9cc1ee;
        --breached:#ff9494;--undetermined:#e6b663;--open:#93bbf2;--met:#82cba2;--off:#aaa69c;
        --breached-bg:#2b1a1b;--undetermined-bg:#28220f;--hours:#36557a;--closed:#282724}}

        """

    private static let page: StaticString = """
        *{box-sizing:border-box}
        html{font:400 100%/1.55 var(--sans);color:var(--ink);background:var(--ground);-webkit-text-size-adjust:100%;scroll-padding-top:1.5rem}
        body{margin:0;padding:0 1.5rem 4rem;font-size:.9375rem;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:anywhere}
        .skip{position:absolute;left:-100vw;top:0;background:var(--ink);color:var(--ground);padding:.6rem 1rem;z-index:9}
        .skip:focus{left:0}
        :focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
        a:where([href]){color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
        h1,h2,h3,h4{line-height:1.2;margin:0;font-weight:600}
        h2{font:600 1.6rem/1.2 var(--serif);letter-spacing:-.005em;margin:0 0 .9rem;padding-top:.9rem;border-top:2px solid var(--strong)}
        h2 .no{display:inline-block;min-width:2.2rem;color:var(--soft);font-weight:400}
        h3{font-size:1rem;margin:2rem 0 .7rem}
        h4{font-size:.8125rem;margin:1.2rem 0 .4rem}
        h3 small,h4 small{font-weight:400;color:var(--soft)}
        small{font-size:.8125rem;color:var(--soft)}
        p{margin:0 0 .7rem}
        i{font-style:normal}
        q{font-family:var(--serif)}
        q.own{quotes:none}
        em{font-style:normal;color:var(--soft)}
        code,.path{font-family:var(--mono);font-size:.75rem;font-weight:400}
        .path{color:var(--soft)}
        .intro,.aside{max-width:44rem;color:var(--soft)}
        .shapes{position:absolute}
        .mast,main,footer,.toc{max-width:62rem;margin:0 auto}
        .mast{padding:3.5rem 0 1.6rem}
        .kicker{font-size:.8125rem;font-weight:600;color:var(--soft);letter-spacing:.02em;margin:0 0 .9rem}
        h1{font:600 2.6rem/1.1 var(--serif);letter-spacing:-.015em}
        .sub{font:400 1.15rem/1.4 var(--serif);color:var(--soft);margin:.5rem 0 0;max-width:44rem}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:1rem 1.4rem;margin:1.8rem 0 0;padding-top:1.1rem;border-top:1px solid var(--rule)}
        .facts dt{font-size:.8125rem;color:var(--soft)}
        .facts dd{margin:.1rem 0 0;font-weight:600}
        .facts small{display:block;font-weight:400}
        .toc{border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
        .toc ol{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;list-style:none;margin:0;padding:.7rem 0;font-size:.875rem}
        .toc a{text-decoration:none;display:inline-block;line-height:1.75rem}
        .toc a:hover{text-decoration:underline}
        main>section{margin-top:3.2rem}
        footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.875rem}
        .breached{--c:var(--breached)}.undetermined{--c:var(--undetermined)}.open{--c:var(--open)}.met{--c:var(--met)}.off{--c:var(--off)}

        """

    private static let answer: StaticString = """
        .lead{font:400 1.3rem/1.5 var(--serif);max-width:46rem;margin:0 0 1.6rem}
        .tiles{list-style:none;display:grid;grid-template-columns:repeat(4,1fr);gap:0 1.5rem;margin:0 0 1rem;padding:0}
        .tiles li{border-top:3px solid var(--c);padding:.6rem 0 .2rem}
        .tiles .n{display:block;font:400 2.9rem/1.05 var(--serif);color:var(--c);letter-spacing:-.02em}
        .tiles .k{display:block;font-weight:600;margin:.15rem 0 .05rem}
        .tiles i{display:inline-block;width:1.2em;color:var(--c);font-weight:700}
        .bar{display:block;margin:.4rem 0 1.4rem;border-radius:2px;overflow:hidden}
        .cols{display:grid;grid-template-columns:1fr 1fr;gap:0 3rem}
        .cols>div{min-width:0}
        .cols h3{margin-top:1.3rem}
        .worst{margin:0;padding-left:1.3rem}
        .worst li{margin-bottom:.7rem}
        .worst strong{color:var(--breached)}
        .worst small,.plain small{display:block}
        .sums{margin:0}
        .sums div{display:flex;justify-content:space-between;gap:1rem;padding:.3rem 0;border-bottom:1px solid var(--rule)}
        .sums dt{color:var(--soft)}
        .sums dd{margin:0;font-weight:600;text-align:right}
        .plain{margin:0;padding-left:1.1rem}
        .plain li{margin-bottom:.55rem}
        .plain ::marker,.steps ::marker,.worst ::marker{color:var(--soft)}
        .steps{padding-left:1.3rem;max-width:46rem;margin:0 0 1rem}
        .steps li{margin-bottom:.4rem}

        """

    private static let tables: StaticString = """
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.45}
        caption{text-align:left;font-size:.8125rem;color:var(--soft);padding:.9rem 0 .2rem}
        th,td{text-align:left;vertical-align:top;padding:.55rem 1rem .55rem 0;overflow-wrap:break-word}
        th:last-child,td:last-child{padding-right:0}
        thead th{font-weight:400;font-size:.8125rem;color:var(--soft);border-bottom:1px solid var(--strong);vertical-align:bottom}
        tbody tr{border-bottom:1px solid var(--rule)}
        tbody th{font-weight:600}
        .num{font-variant-numeric:tabular-nums;white-space:nowrap}
        th.num,td.num{text-align:right}
        .promises td.num{text-align:left}
        td small,th small{display:block;font-weight:400}
        td.breached{color:var(--c);font-weight:700}
        .promises tbody tr:first-child{border-bottom:0}
        .promises .clause td{padding-top:0;padding-bottom:.9rem}
        .reckoning td:nth-child(2){font-variant-numeric:tabular-nums}
        .reckoning tbody th{font-weight:400;width:34%}
        .reckoning .num{width:9rem}
        td a,th a,.terms dd a{display:inline-block;line-height:1.5rem}
        .date{white-space:nowrap;font-variant-numeric:tabular-nums}
        .dates tr:not(.clause) td:nth-child(2){min-width:5.5em}
        .date small{white-space:normal}
        .shares td.num{text-align:left}
        .dates td:nth-child(3){min-width:11rem}
        .follow{margin-bottom:1.2rem}
        td details{margin:.3rem 0 0}
        td summary{cursor:pointer;font-size:.8125rem;color:var(--soft)}
        .more td{padding-top:0}
        .clause q{font-size:.9375rem}
        .found span{display:block;white-space:nowrap;color:var(--c)}
        .found i{display:inline-block;width:1em;font-weight:700}
        .exhibits code{display:block;color:var(--soft);overflow-wrap:anywhere}
        .exhibits .path{color:var(--ink)}
        .exhibits th[scope=row]:not(.path){white-space:nowrap}
        .promises th[scope=row]{min-width:4.5rem}.promises th,.promises td,.exhibits td,.terms dd,.kv dd{overflow-wrap:anywhere}.exhibits td.num{overflow-wrap:normal}.promises td.num{white-space:normal;min-width:6rem}
        .compare th[scope=row]{width:11rem}
        .compare td{min-width:14rem}
        .compare td small{display:inline}
        .compare em,.card em{color:var(--soft)}
        .terms{margin:0}
        .terms div{display:grid;grid-template-columns:13rem 1fr;gap:.2rem 1.5rem;padding:.5rem 0;border-bottom:1px solid var(--rule)}
        .terms dt{font-weight:600;font-size:.875rem}
        .terms dd{margin:0}
        .kv{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.45rem 1.2rem;margin:.8rem 0}
        .kv dt{color:var(--soft);font-size:.875rem}
        .kv dd{margin:0}
        .card{background:var(--card);border:1px solid var(--rule);border-radius:4px;padding:1rem 1.2rem;margin:0 0 1rem}
        .card h3,.card h4{margin:0 0 .5rem;font-size:.9375rem}
        .card .kv{margin:0}
        .card h3 code{font-size:.8125rem}
        .tag{display:inline-block;font-size:.8125rem;font-weight:600}
        .d-error .tag{color:var(--breached)}.d-warning .tag{color:var(--undetermined)}.d-note .tag{color:var(--off)}
        caption{text-align:left;font-weight:600;font-size:.9375rem;padding:1.6rem 0 .3rem}
        .scroll+p{margin-top:.9rem}
        .conduct td,.conduct th{padding-top:.4rem;padding-bottom:.4rem}
        .conduct td.num,.conduct th.num{white-space:normal}
        .rows{margin:0;padding:0;list-style:none}
        .rows li{padding:.35rem 0;border-top:1px solid var(--rule)}
        .rows li:first-child{border-top:0}
        .card .settle{margin:.6rem 0 0}

        """

    private static let findings: StaticString = """
        .group{font:600 1.2rem/1.3 var(--serif);color:var(--c);margin:2.4rem 0 .8rem}
        .grp{content-visibility:auto;contain-intrinsic-size:auto 6000px}
        .f{background:var(--card);border:1px solid var(--rule);border-left:3px solid var(--c);border-radius:4px;margin:0 0 .7rem}
        .f summary{display:grid;grid-template-columns:8.6rem minmax(0,1fr) auto 6.6rem;gap:.1rem 1rem;align-items:baseline;padding:.75rem 1.1rem;cursor:pointer;list-style:none}
        .f summary::-webkit-details-marker{display:none}
        .f summary:hover .t b{text-decoration:underline;text-underline-offset:.18em}
        .v,.o{font-weight:600;color:var(--c)}
        .v i{display:inline-block;width:1.1em;font-weight:700}
        .v small{display:block;font-weight:400;padding-left:1.25em}
        .t b{margin-right:.5em}
        .id{font:400 .75rem/1 var(--mono);color:var(--soft);text-align:right}
        .id::after{content:" +";font-size:.9rem}
        [open]>summary .id::after{content:" −"}
        .fb{padding:0 1.1rem 1.1rem;scroll-margin-top:5rem}
        .fb:target{outline:2px solid var(--link);outline-offset:-2px}
        .verdict{margin:.2rem 0 .5rem;color:var(--soft)}
        .verdict b{color:var(--c)}
        .reasons{list-style:none;margin:0 0 .8rem;padding:.6rem .9rem;background:var(--undetermined-bg);border-radius:3px}
        .reasons li+li{margin-top:.4rem}
        .breached .reasons{background:var(--breached-bg)}
        .settle{display:block}
        .stamp{font-weight:600}
        .utc,.stamp{white-space:normal}
        .cite{display:inline-block;padding-left:.8rem;border-left:2px solid var(--rule);margin-top:.25rem}
        .cite q,.kv q{color:var(--ink)}
        .rows span[class]:not(.stamp):not(.cite){color:var(--c);font-weight:600}
        .ledger{font:400 .8125rem/1.65 var(--mono);background:var(--sunk);border:1px solid var(--rule);border-radius:3px;margin:0;padding:.7rem .9rem;overflow-x:auto;tab-size:4}
        .ledger i{color:var(--soft)}
        .ledger b{font-weight:700}
        .c{border-top:1px solid var(--rule)}
        .c summary{padding:.4rem 0;cursor:pointer}
        .c summary b{color:var(--c)}

        .c pre{font:400 .78rem/1.55 var(--mono);white-space:pre-wrap;margin:0;padding:0 0 .8rem 1.1rem;scroll-margin-top:5rem}
        .c pre:target{outline:2px solid var(--link);outline-offset:2px}
        .one small{display:block}
        .events{font:400 .78rem/1.6 var(--mono);margin:0;padding:.2rem 0 0;white-space:pre-wrap}
        .events b{font-weight:700}
        .events i{color:var(--soft)}
        .inc{margin:0 0 .6rem}
        .inc summary{cursor:pointer;padding:.4rem 0}
        .one{margin:0;padding:.55rem 0;border-top:1px solid var(--rule)}
        .one:target,tr:target,tbody:target{background:var(--undetermined-bg)}

        """

    private static let drawings: StaticString = """
        .s-breached{fill:var(--breached)}.s-undetermined{fill:url(#p-undetermined)}.s-open{fill:url(#p-open)}.s-met{fill:url(#p-met)}.pm-a{fill:var(--met);fill-opacity:.16}.pm-b{fill:var(--met)}
        .pu-a{fill:var(--undetermined);fill-opacity:.3}.pu-b{fill:var(--undetermined)}.po-a{fill:var(--open);fill-opacity:.2}.po-b{fill:var(--open)}
        .legend{font-size:.8125rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
        .strip{display:block;margin:.6rem 0 .4rem;overflow:visible;font:400 11.5px var(--sans);fill:var(--ink)}
        .b-closed{fill:var(--closed)}.b-open{fill:var(--hours)}.b-holiday{fill:url(#p-holiday)}.b-pause{fill:url(#p-pause)}.b-over{fill:var(--breached)}
        .ph{fill:var(--soft);fill-opacity:.55}.pp{fill:var(--undetermined)}
        .tick{stroke:var(--card);stroke-width:1}
        .day{font-size:10.5px;fill:var(--ink)}
        .due{fill:var(--ink);font-weight:600}
        .caveat{color:var(--soft);font-size:.8125rem;margin:1.1rem 0 0}
        .whisker.w-due{stroke:var(--breached)}
        .whisker{stroke:var(--ink);stroke-width:4;stroke-opacity:.5;stroke-linecap:round}
        .m-start,.m-stop,.m-due,.m-auto{stroke:var(--card);stroke-width:1.25}
        .m-start,.m-stop{fill:var(--ink)}.m-due{fill:var(--breached)}.m-auto{fill:var(--card);stroke:var(--ink)}.m-asof{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:3 2;fill:none}
        @media (forced-colors:active){.s-breached,.b-over{fill:CanvasText}.s-met{fill:GrayText}}

        """

    /// Rules for a narrow page.
    private static let narrow: StaticString = """
        body{padding:0 1rem 3rem}
        h1{font-size:2rem}
        .cols,.terms div{grid-template-columns:1fr}
        .tiles{grid-template-columns:1fr 1fr;gap:1rem 1.2rem}
        .f summary{grid-template-columns:1fr auto}
        .f summary .t{grid-column:1/-1;grid-row:2}
        .f summary .o{grid-column:1/-1;grid-row:3}
        .kv{grid-template-columns:1fr;gap:0 0}
        .kv dd{margin-bottom:.5rem}
        .scroll table{min-width:44rem}

        """

    private static let pairs: StaticString = """
        .pair{display:grid;gap:0 2.5rem}
        .pair>div{min-width:0}
        @media screen and (min-width:72rem){
        .pair{grid-template-columns:1fr 1fr}
        .paired .mast,.paired main,.paired footer,.paired .toc{max-width:112rem}
        .pair .cols,.pair .terms div,.pair .pat-row{grid-template-columns:1fr}
        .pair .f summary{grid-template-columns:7.5rem minmax(0,1fr) auto}
        .pair .f summary .id{grid-column:2/-1}
        .pair .kv{grid-template-columns:6.5rem minmax(0,1fr)}}
        @media screen and (max-width:72rem),print{.pair>div+div{border-top:1px dotted var(--rule);padding-top:.6rem}}

        """

    private static let controls: StaticString = """
        .tools{display:flex;flex-wrap:wrap;gap:.5rem 1.4rem;align-items:center;margin:1.4rem 0 0;font-size:.875rem;color:var(--soft)}
        .tools label{display:flex;flex-wrap:wrap;gap:.1rem .4rem;align-items:center;min-width:0;max-width:100%}
        .tools select{width:16rem}
        .tools input,.tools select{min-width:0;font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--soft);border-radius:3px;padding:.35rem .5rem;min-height:2rem;max-width:100%}
        .sort{all:unset;cursor:pointer;font:inherit;color:inherit;min-height:1.5rem}
        .sort:hover{text-decoration:underline}
        .sort:focus-visible{outline:2px solid var(--link);outline-offset:2px}
        [aria-sort=ascending] .sort::after{content:" ↑"}[aria-sort=descending] .sort::after{content:" ↓"}
        @media screen{.out{display:none}.filtering .grp{content-visibility:visible}}
        @media print{.tools{display:none}}

        """

    /// A4; closed blocks print open, heads stay with their bodies, tables repeat their heads.
    private static let paper: StaticString = """
        @page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#5d5951}@bottom-left{content:"slaudit";font:8pt sans-serif;color:#5d5951}}
        @media print{
        :root{color-scheme:light;--ground:#fff;--card:#fff;--sunk:#f7f6f3}
        html{background:#fff;font-size:9.6pt}
        body{padding:0}
        .mast{padding-top:0}
        .toc,.skip{display:none}
        .mast,main,footer{max-width:none}
        .grp{content-visibility:visible;contain-intrinsic-size:none}
        details::details-content{content-visibility:visible!important;display:block!important;block-size:auto!important}
        .f summary{grid-template-columns:8.2rem minmax(0,1fr) auto 6rem}
        .id::after,[open]>summary .id::after{content:""}
        .scroll,.ledger{overflow:visible}
        .ledger{white-space:pre-wrap;font-size:7.6pt}
        .c pre,.events{font-size:7.6pt}
        thead{display:table-header-group}
        table.conduct,tr,.card,.one,.tiles,.bar,.strip,.kv>div,.rows li,.reasons{break-inside:avoid}
        h2,h3,h4,summary,.verdict{break-after:avoid}
        summary,h2{break-inside:avoid}
        main>section{margin-top:2rem}
        footer{display:none}
        .intro,.legend,.aside{break-after:avoid}
        #commitments{break-before:page;margin-top:0}
        .facts{grid-template-columns:repeat(4,1fr);gap:.4rem 1rem;margin-top:.7rem;padding-top:.5rem;font-size:.875rem}
        h1{font-size:2rem}
        .lead{font-size:1.05rem;line-height:1.4;margin-bottom:.7rem}
        .tiles .n{font-size:1.8rem}
        .cols h3{margin-top:.8rem}
        .cols>div{break-inside:avoid}
        #answer{margin-top:1rem;font-size:.875rem}
        #answer h2{font-size:1.3rem;margin-bottom:.5rem;padding-top:.5rem}
        #answer .cols{display:block;columns:2;column-gap:2rem}
        #answer .cols h3{margin:.5rem 0 .3rem}
        #answer li{margin-bottom:.25rem}
        #answer .sums div{padding:.15rem 0}
        .caveat{margin:.5rem 0 0}
        .kicker{margin-bottom:.4rem}
        .sub{margin-top:.2rem}
        a:where([href]){color:inherit;text-decoration:none}
        .cols{gap:0 2rem}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        }

        """
}
