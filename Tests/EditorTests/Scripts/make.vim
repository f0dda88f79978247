" Run by EditorTests in Vim: :make, the quickfix list, a safe fix, format on save.
let s:seen = {'findings': []}
try
  compiler nianbao
  silent make
  copen
  wincmd p
  for s:found in getqflist()
    let s:code = matchstr(s:found.text, '\[\zs[a-z-]\+\ze\]$')
    let s:text = strpart(getline(s:found.lnum), s:found.col - 1)
    call add(s:seen.findings, {'line': s:found.lnum - 1, 'text': s:text, 'code': s:code})
  endfor
  NianbaoFix
  let s:seen.fixed = getline(15)
  silent write
  let s:seen.row = getline(search('^| 规章', 'nw'))
  NianbaoNew 青禾县水务局 2024
  let s:seen.new = getline(1)
catch
  let s:seen.problem = v:exception . ' ' . v:throwpoint
endtry
call writefile([json_encode(s:seen)], $NIANBAO_SEEN)
qall!
