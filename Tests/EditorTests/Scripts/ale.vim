" Run by EditorTests in Vim with ALE: findings, and the fixers when the file is saved.
let s:seen = {'findings': []}
function! s:Wait(condition) abort
  let l:count = 0
  while !eval(a:condition) && l:count < 400
    sleep 50m
    let l:count += 1
  endwhile
endfunction
try
  call s:Wait('len(ale#engine#GetLoclist(bufnr(""))) >= 3')
  for s:found in ale#engine#GetLoclist(bufnr(''))
    let s:text = strpart(getline(s:found.lnum), s:found.col - 1)
    call add(s:seen.findings,
          \ {'line': s:found.lnum - 1, 'text': s:text, 'code': get(s:found, 'code', '')})
  endfor
  write
  call s:Wait('getline(15) !~# "、" && !&modified')
  call s:Wait('getline(search("^| 规章", "nw")) =~# "规章  "')
  let s:seen.fixed = getline(15)
  let s:seen.row = getline(search('^| 规章', 'nw'))
catch
  let s:seen.problem = v:exception . ' ' . v:throwpoint
endtry
call writefile([json_encode(s:seen)], $NIANBAO_SEEN)
qall!
