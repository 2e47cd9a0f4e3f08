// SPDX-License-Identifier: Apache-2.0

/// The stylesheet of letters: a sheet of paper on screen, A4 in print, light and dark, no fonts or images from anywhere.
enum LetterStylesheet {
    static var bytes: [UInt8] {
        var out: [UInt8] = []
        for part in [sheet, tables, paper] { out.append(part) }
        return out
    }

    /// Each text colour has at least 4.5:1 on its ground.
    private static let sheet: StaticString = """
        :root{color-scheme:light dark;
        --desk:#e9e6e0;--sheet:#fff;--ink:#1b1a18;--soft:#5d5951;--rule:#cfcac1;--note:#fbf4e4;--mark:#98192a;
        --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Charter,Georgia,"Noto Serif","Liberation Serif","Songti SC","Noto Serif CJK SC","Source Han Serif SC",STSong,SimSun,serif;
        --sans:-apple-system,BlinkMacSystemFont,"Segoe UI",Inter,Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;
        --mono:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono","Noto Sans Mono CJK SC","DejaVu Sans Mono",monospace}
        @media screen and (prefers-color-scheme:dark){:root{--desk:#151514;--sheet:#1d1d1b;--ink:#ebe9e4;--soft:#aaa69c;--rule:#45423c;--note:#28220f;--mark:#ff9494}}
        *{box-sizing:border-box}
        html{font:400 100%/1.6 var(--serif);color:var(--ink);background:var(--desk);-webkit-text-size-adjust:100%}
        body{margin:0;padding:2rem 1rem 4rem;overflow-wrap:anywhere;font-variant-numeric:tabular-nums lining-nums}
        .shapes{position:absolute}
        .skip{display:none}
        :focus-visible{outline:2px solid var(--ink);outline-offset:2px}
        main{max-width:50rem;margin:0 auto;padding:3.5rem 4rem;background:var(--sheet)}
        h1{font-size:1.65rem;line-height:1.25;font-weight:600;margin:0 0 .4rem}
        :lang(zh-Hans) h1{text-align:center;letter-spacing:.02em;text-wrap:balance}
        :lang(zh-Hans) .subject{text-align:center;text-wrap:balance}
        .subject{margin:0 0 1.8rem;color:var(--soft)}
        .draft{margin:0 0 1rem;font:600 .8125rem/1.4 var(--sans);color:var(--mark);text-align:right}
        .writer{font:400 .8125rem/1.5 var(--sans);background:var(--note);border:1px dashed var(--rule);padding:.8rem 1.1rem;margin:0 0 2.4rem}
        .writer h2{font-size:.8125rem;margin:0 0 .3rem}
        .writer ul{margin:0;padding-left:1.1rem}
        .writer .warning{font-weight:600;color:var(--mark)}
        dl{margin:0}
        dl div{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:0 1rem;margin:0 0 .35rem}
        dt{color:var(--soft)}
        dd{margin:0}
        .address{padding-bottom:1.5rem;border-bottom:1px solid var(--rule);margin-bottom:1.5rem}
        .closing{margin-top:2.2rem}
        .closing div{margin-bottom:1.4rem}
        p{margin:0 0 .6rem}
        .nb{white-space:nowrap}
        .parts{margin:0;padding:0;list-style:none;counter-reset:part}
        .parts>li{counter-increment:part;position:relative;padding-left:2.4rem;margin:0 0 1.1rem}
        .parts>li::before{content:counter(part) ".";position:absolute;left:0;top:0}
        :lang(zh-Hans) .parts>li::before{content:counter(part,simp-chinese-informal) "、"}
        blockquote{margin:.2rem 0 .7rem;padding:0 0 0 1rem;border-left:2px solid var(--rule)}
        blockquote p{margin:0}
        blockquote footer{font:400 .8125rem/1.45 var(--sans);color:var(--soft)}
        q.own{quotes:none}
        .items{list-style:none;margin:.2rem 0 .7rem;padding:0}
        .items li{position:relative;padding-left:2.6rem;margin-bottom:.35rem}
        .items .no{position:absolute;left:0}
        .schedule{margin-top:3.2rem}
        .schedule>p{font-size:.875rem;color:var(--soft)}
        .schedule h2{font-size:1.2rem;line-height:1.3;margin:0 0 .6rem;padding-top:.9rem;border-top:2px solid var(--ink)}
        .schedule h2 span{font-weight:400;color:var(--soft);margin-right:.4rem}

        """

    private static let tables: StaticString = """
        .scroll{overflow-x:auto;margin:0 0 1.4rem}
        table{border-collapse:collapse;width:100%;font:400 .75rem/1.4 var(--sans)}
        caption{text-align:left;font-weight:600;font-size:.8125rem;padding:.7rem 0 .3rem}
        th,td{text-align:left;vertical-align:top;padding:.4rem .7rem .4rem 0;font-weight:400}
        th:last-child,td:last-child{padding-right:0}
        thead th{color:var(--soft);border-bottom:1px solid var(--ink);vertical-align:bottom}
        tbody tr{border-bottom:1px solid var(--rule)}
        tbody th{font-weight:600}
        .instances{table-layout:fixed}
        .instances th:first-child{width:20%}
        .instances th:nth-child(2){width:19%}
        .contestable th:first-child{width:17%}
        .contestable th:nth-child(2){width:17%}
        .contestable th:last-child{width:19%}
        small{display:block;font-size:.6875rem;font-weight:400;color:var(--soft)}
        .reckoning tbody th{font-weight:400;width:38%}
        .reckoning td:last-child,.reckoning th:last-child{text-align:right;width:8rem}
        .files tbody th{width:12%}
        .files td:nth-child(2){width:36%}
        .files td:last-child{font-family:var(--mono)}
        @media screen and (max-width:46rem){body{padding:0}main{padding:1.5rem 1.1rem}dl div{grid-template-columns:1fr}.scroll table{min-width:40rem}}

        """

    private static let paper: StaticString = """
        @page{size:A4;margin:22mm 20mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:8pt serif;color:#5d5951}}
        @media print{
        :root{color-scheme:light}
        html,body,main{background:#fff}
        html{font-size:10.2pt;line-height:1.5}
        body,main{padding:0;margin:0;max-width:none}
        .schedule{margin-top:1.6rem}
        .closing+.schedule{break-before:page;margin-top:0}
        .closing{break-inside:avoid;break-before:avoid;margin-top:1.4rem}
        .parts>li:last-child,.whole{break-inside:avoid}
        .parts>li{margin-bottom:.8rem}
        .scroll{overflow:visible}
        table{font-size:7.6pt}
        caption{font-size:8.4pt}
        small{font-size:7pt}
        thead{display:table-header-group}
        tr,.closing div,.items li,blockquote,.writer li{break-inside:avoid}
        h1,h2,caption{break-after:avoid}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        }

        """
}
