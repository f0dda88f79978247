" ALE takes the columns of the language server protocol for bytes, so that Chinese text is marked in
" the wrong place and code actions damage it. It therefore gets the command line.

function! nianbao#ale#Executable(buffer) abort
  return nianbao#Executable()
endfunction

function! nianbao#ale#Command(buffer) abort
  return '%e --check --quiet --output concise --column-unit byte --stdin-filename %s -'
endfunction

" PATH:LINE:COLUMN: severity: message [rule]
function! nianbao#ale#Handle(buffer, lines) abort
  let l:found = []
  for l:match in ale#util#GetMatches(a:lines,
        \ '\v^.*:(\d+):(\d+): (error|warning|info): (.*) \[([a-z-]+)\]$')
    call add(l:found, {
          \ 'lnum': l:match[1] + 0,
          \ 'col': l:match[2] + 0,
          \ 'type': l:match[3] ==# 'error' ? 'E' : l:match[3] ==# 'warning' ? 'W' : 'I',
          \ 'text': l:match[4],
          \ 'code': l:match[5],
          \})
  endfor
  return l:found
endfunction

" ALE puts the text behind the command with `<`, so that nothing may follow the command; it takes
" standard output whatever the status.
function! nianbao#ale#Fix(buffer) abort
  return {
        \ 'command': ale#Escape(nianbao#ale#Executable(a:buffer))
        \   . ' --fix --quiet --stdin-filename %s -',
        \}
endfunction

function! nianbao#ale#Format(buffer) abort
  return {
        \ 'command': ale#Escape(nianbao#ale#Executable(a:buffer))
        \   . ' --format --quiet --stdin-filename %s -',
        \}
endfunction
