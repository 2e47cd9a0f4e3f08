// SPDX-License-Identifier: Apache-2.0

import AuditModel

/// The one script of every page: a filter over the findings, tables that sort, and closed blocks that print open.
///
/// It makes its own controls, so that a page without it shows none that do nothing. It reads and writes nothing but the page, builds no markup
/// from words, and is allowed by its digest alone.
enum PageScript {
    /// Its words, apart by "|" in the page that bears it: the script itself is the same in every language.
    static let words = Text("Filter findings|Outcome|all", "筛选认定|结论|全部")

    static var bytes: [UInt8] {
        var out: [UInt8] = []
        out.append(source)
        return out
    }

    private static let source: StaticString = """
        (function(){'use strict';
        var d=document,told=(d.body.dataset.words||'').split('|');
        function make(tag,name,text){var e=d.createElement(tag);if(name)e.className=name;if(text)e.textContent=text;return e}
        var section=d.querySelector('section.findings'),items=section?[].slice.call(section.querySelectorAll('div[data-o]>*')):[];
        if(items.length>4){
        var bar=make('div','tools'),label=make('label','',told[0]+' '),input=make('input'),count=make('output');
        input.type='search';input.autocomplete='off';label.appendChild(input);
        var choice=make('label','',told[1]+' '),select=make('select');choice.appendChild(select);
        function option(value,text){var o=make('option','',text);o.value=value;select.appendChild(o)}
        option('',told[2]);
        var seen={};
        [].forEach.call(section.querySelectorAll('h3[data-o]'),function(h){var o=h.dataset.o;if(seen[o])return;seen[o]=1;
        option(o,h.textContent.trim().replace(/\\s+/g,' '))});
        bar.appendChild(label);bar.appendChild(choice);bar.appendChild(count);
        var first=section.querySelector('h3[data-o]');first=first.closest('.pair')||first;
        first.parentNode.insertBefore(bar,first);
        var words=[],timer=0;
        function apply(){var q=input.value.trim().toLowerCase().split(/\\s+/).filter(Boolean),g=select.value,shown=0,on=q.length>0||g!=='';
        section.classList.toggle('filtering',on);
        items.forEach(function(e,i){var hit=true;
        if(on){if(words[i]===undefined)words[i]=e.textContent.toLowerCase();
        hit=(g===''||e.parentNode.dataset.o===g)&&q.every(function(w){return words[i].indexOf(w)>=0})}
        e.classList.toggle('out',!hit);if(hit)shown++});
        count.textContent=on?shown+' / '+items.length:''}
        input.addEventListener('input',function(){clearTimeout(timer);timer=setTimeout(apply,150)});
        select.addEventListener('change',apply);
        bar.addEventListener('keydown',function(e){if(e.key==='Escape'){input.value='';select.value='';apply()}});
        }
        [].forEach.call(d.querySelectorAll('.scroll>table'),function(table){
        var body=table.tBodies[0],heads=table.tHead&&table.tHead.rows.length===1?[].slice.call(table.tHead.rows[0].cells):[];
        if(table.tBodies.length!==1||body.rows.length<4||[].some.call(body.rows,function(r){return r.cells.length!==heads.length}))return;
        heads.forEach(function(th,i){var b=make('button','sort');while(th.firstChild)b.appendChild(th.firstChild);b.type='button';th.appendChild(b);
        b.addEventListener('click',function(){var up=th.getAttribute('aria-sort')!=='ascending';
        heads.forEach(function(h){h.removeAttribute('aria-sort')});th.setAttribute('aria-sort',up?'ascending':'descending');
        [].slice.call(body.rows).map(function(r,n){var s=r.cells[i].textContent.trim(),v=parseFloat(s.replace(/,/g,''));
        return{r:r,n:n,s:s,v:/^[-−\\d]/.test(s)?v:NaN}}).sort(function(a,b){
        var c=isNaN(a.v)||isNaN(b.v)?(a.s<b.s?-1:a.s>b.s?1:0):a.v-b.v;return(up?c:-c)||a.n-b.n}).forEach(function(x){body.appendChild(x.r)})})})});
        addEventListener('beforeprint',function(){[].forEach.call(d.querySelectorAll('details:not([open])'),function(e){e.open=true;e.dataset.p=1})});
        addEventListener('afterprint',function(){[].forEach.call(d.querySelectorAll('details[data-p]'),function(e){e.open=false;delete e.dataset.p})});
        })();
        """
}
