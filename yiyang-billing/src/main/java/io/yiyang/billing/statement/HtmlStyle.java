package io.yiyang.billing.statement;

/** The look of the page: large type, strong contrast, A4 on paper, fonts of the reader's machine only. */
final class HtmlStyle {
    static final String CSS = """
            @page { size: A4; margin: 14mm 12mm; }
            @page wide { size: A4 landscape; margin: 12mm; }
            :root { --least: .83rem; }
            * { box-sizing: border-box; }
            :root:has(#large:checked) { font-size: 22px; }
            body { margin: 0; background: #fff; color: #1a1a1a; font-size: 1.125rem; line-height: 1.5;
              font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
            main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; container: page / inline-size; }
            .en { font-size: max(.8em, var(--least)); color: #454545; font-weight: normal; }
            .choice { position: absolute; opacity: 0; pointer-events: none; }
            .choices { display: flex; flex-wrap: wrap; gap: .4rem; max-width: 60rem; margin: 0 auto; padding: .8rem 1rem 0; }
            .choices label { border: 1px solid #1a1a1a; border-radius: 4px; padding: .1rem .7rem; cursor: pointer; }
            .choices [for=normal] { margin-left: auto; }
            #chinese:checked ~ .choices [for=chinese], #english:checked ~ .choices [for=english],
            #both:checked ~ .choices [for=both], #normal:checked ~ .choices [for=normal],
            #large:checked ~ .choices [for=large] { background: #1a1a1a; color: #fff; }
            #chinese:focus-visible ~ .choices [for=chinese], #english:focus-visible ~ .choices [for=english],
            #both:focus-visible ~ .choices [for=both], #normal:focus-visible ~ .choices [for=normal],
            #large:focus-visible ~ .choices [for=large] { outline: 3px solid #7a3208; outline-offset: 2px; }
            #chinese:checked ~ main .en, #english:checked ~ main .zh { display: none; }
            #english:checked ~ main .en { font-size: 1em; color: inherit; font-weight: inherit; }
            h1 { font-size: 1.7rem; line-height: 1.3; margin: 0 0 .5rem; }
            h2 { font-size: 1.3rem; margin: 0 0 .6rem; padding-bottom: .25rem; border-bottom: 2px solid #1a1a1a; }
            h3 { font-size: 1.05rem; margin: 1.3rem 0 .4rem; }
            section { margin-top: 2.2rem; }
            p { margin: .4rem 0; }
            ul, ol { margin: .4rem 0; padding-left: 1.6rem; }
            code { font-family: ui-monospace, "Noto Sans Mono CJK SC", Consolas, monospace;
              font-size: max(.9em, var(--least));
              overflow-wrap: anywhere; }
            a { color: #123f73; }
            .meta { font-size: max(.85em, var(--least)); color: #454545; overflow-wrap: anywhere; }
            .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
            th.amount { white-space: normal; }
            .zero { color: #525252; }
            .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .4rem 1.5rem;
              margin: .8rem 0 0; }
            .facts dt { font-size: max(.85em, var(--least)); color: #454545; }
            .facts dd { margin: 0; font-weight: bold; }
            .person { border: 3px solid #7a3208; border-radius: 6px; padding: .8rem 1.2rem; margin-top: 1.4rem; }
            .person h2 { border: 0; margin: 0; padding: 0; }
            .large { font-size: min(2.4rem, 13cqi); overflow-wrap: anywhere; font-weight: bold; line-height: 1.2; color: #7a3208;
              font-variant-numeric: tabular-nums; }
            .notice { border-left: 8px solid #9a1b1b; background: #fbeeee; padding: .6rem 1rem; margin-top: 1.2rem; }
            .problem { border-left: 5px solid #9a1b1b; padding: .1rem 0 .1rem .9rem; margin: .8rem 0; }
            table { border-collapse: collapse; width: 100%; }
            .figures th, .figures td, .steps th, .steps td { padding: .3rem .5rem; border-bottom: 1px solid #b9b9b9;
              vertical-align: top; }
            .figures th, .steps th { text-align: left; font-weight: normal; }
            .figures thead th { border-bottom: 2px solid #1a1a1a; font-weight: bold; vertical-align: bottom; }
            .figures th.amount { text-align: right; }
            .figures thead .en { display: block; }
            .figures tfoot th, .figures tfoot td { border-top: 2px solid #1a1a1a; border-bottom: 0; font-weight: bold; }
            .day { white-space: nowrap; }
            .timeline { list-style: none; padding: 0; margin: 0; }
            .timeline li { display: grid; grid-template-columns: 11.5rem 1fr; gap: .2rem 1rem; padding: .35rem 0;
              border-bottom: 1px solid #d8d8d8; }
            .timeline time { font-variant-numeric: tabular-nums; font-weight: bold; }
            .where { font-size: max(.85em, var(--least)); color: #454545; }
            .calendar { table-layout: fixed; }
            .calendar th { padding: .2rem; font-weight: bold; }
            .calendar td { border: 1px solid #8a8a8a; padding: .25rem .4rem; height: 5.4rem; vertical-align: top;
              font-size: max(.85em, var(--least)); line-height: 1.3; overflow-wrap: anywhere; print-color-adjust: exact;
              -webkit-print-color-adjust: exact; }
            .calendar .date { font-size: 1.15em; font-weight: bold; }
            .calendar .blank { border-color: transparent; }
            .calendar .care_home { background: #e7f2ea; }
            .calendar .home { background: #f3eef6; }
            .calendar .hospital { background: #dfe9f6; }
            .calendar .away { background: #f6f0dc; }
            .calendar .boundary { box-shadow: inset 0 0 0 3px #7a3208; }
            .mark { margin-top: .15rem; border-top: 1px dashed #6b6b6b; }
            .legend { list-style: none; padding: 0; }
            .legend li { padding: .15rem 0; }
            .bill { --ink: #1c5a3e; }
            .medical { --ink: #123f73; }
            .bill > h2 { border-color: var(--ink); color: var(--ink); }
            .payer { border-bottom: 1px solid #b9b9b9; }
            .head { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr 8rem; gap: .8rem; align-items: center;
              padding: .45rem 0; }
            summary { cursor: pointer; }
            summary.head { list-style: none; }
            summary.head::-webkit-details-marker { display: none; }
            summary .name::before { content: "▸ "; }
            [open] > summary .name::before { content: "▾ "; }
            .head .en { display: block; line-height: 1.2; padding-left: 1.4em; }
            .whole .name { padding-left: 1.1em; font-weight: bold; }
            .whole .en { padding-left: 0; }
            .head .amount { font-weight: bold; }
            .bar { display: block; width: 100%; height: 1.3rem; }
            .track { fill: #eeeeee; }
            .part { fill: var(--ink); }
            .whole .part { fill: #6b6b6b; }
            .own .part { fill: #7a3208; }
            .own .amount { color: #7a3208; }
            .why { padding: .2rem 0 .8rem 1.4rem; }
            .steps th { width: 42%; }
            .formula { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
            .bases { font-size: .95em; }
            .bases li { margin: .35rem 0; }
            .lines { margin-top: 1.2rem; }
            .lines > summary { font-weight: bold; padding: .4rem 0; }
            .lines table { font-size: .9em; }
            .scroll { overflow-x: auto; }
            .weekday { display: none; }
            /* rem is the type that the reader chose: large type on a wide screen is as narrow as a telephone. */
            @container page (max-width: 36rem) {
              .head { grid-template-columns: 1fr auto; }
              .head .bar, .head .meta { grid-column: 1 / -1; grid-row: 2; }
              .why { padding-left: .3rem; }
              .why .amount, .why p { white-space: normal; overflow-wrap: anywhere; }
              ul, ol { padding-left: 1.1rem; }
              .timeline li, .steps tr { display: block; padding: .35rem 0; }
              .steps, .steps tbody, .steps th, .steps td { display: block; width: auto; border: 0; padding: .1rem 0; }
              .steps tr { border-bottom: 1px solid #b9b9b9; }
              .cards, .cards tbody, .cards tfoot { display: block; }
              .cards thead { display: none; }
              .choices [for=normal] { margin-left: 0; }
              .cards tbody th { font-weight: bold; }
              .cards tr { display: block; padding: .5rem 0; border-bottom: 1px solid #6b6b6b; }
              .cards tfoot tr { border-top: 2px solid #1a1a1a; }
              .cards th, .cards td, .cards tfoot th, .cards tfoot td { display: block; padding: .1rem 0; border: 0; }
              .cards .amount { display: grid; grid-template-columns: 1fr auto; gap: 1rem; text-align: left; }
              .cards .amount::before { content: attr(data-zh); white-space: normal; }
              #english:checked ~ main .cards .amount::before { content: attr(data-en); }
              #both:checked ~ main .cards .amount::before { content: attr(data-zh) " " attr(data-en); }
              .calendar, .calendar tbody, .calendar tr { display: block; }
              .calendar thead, .calendar .blank { display: none; }
              .calendar td { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 .8rem; height: auto; font-size: 1em;
                border-width: 0 0 1px; padding: .3rem .5rem; }
              .calendar .date { grid-row: 1 / span 4; font-size: 1em; }
              .weekday { display: inline; font-weight: normal; }
            }
            @media print {
              .choice, .choices { display: none; }
              :root { font-size: 12pt; --least: .64rem; }
              :root:has(#large:checked) { font-size: 16pt; }
              body { font-size: 1rem; }
              main { max-width: none; padding: 0; container-type: normal; }
              .classes { font-size: min(1em, 11.5pt); }
              details::details-content { content-visibility: visible; display: block; height: auto; }
              summary .name::before, [open] > summary .name::before { content: ""; }
              .lines > summary { list-style: none; }
              .whole .name, .head .en { padding-left: 0; }
              .scroll { overflow: visible; }
              .lines table { font-size: 9pt; }
              .lines td { padding: .12rem .4rem; }
              .lines .day + td { width: 45%; }
              .lines .meta { display: inline; margin-left: .6em; font-size: .9em; }
              .wide { page: wide; }
              .calendar td { height: auto; min-height: 0; font-size: 9pt; }
              :root:has(#large:checked) .calendar td { font-size: 12pt; }
              :root:has(#large:checked) .lines table { font-size: 11pt; }
              .calendar .date { display: inline; margin-right: .3em; }
              section, .person, .notice { margin-top: 5mm; }
              tfoot { display: table-row-group; }
              tfoot tr { break-before: avoid; }
              h2, h3, summary, .bill > .meta { break-after: avoid; }
              tr, .classes, .head, .steps, .problem, .person, .timeline li, .bases li, .calendar { break-inside: avoid; }
              a { color: inherit; text-decoration: none; }
            }
            """;

    private HtmlStyle() {}
}
