" Commands for annual reports, and formatting of tables on save where asked for.
if exists('g:loaded_nianbao')
  finish
endif
let g:loaded_nianbao = 1

function! s:say(text) abort
  echohl ErrorMsg | echomsg a:text | echohl None
endfunction

" Runs the buffer's text through nianbao; the buffer changes only where the program succeeded.
function! s:filter(mode) abort
  let l:before = getline(1, '$')
  let l:name = empty(expand('%')) ? 'report.md' : expand('%:p')
  let l:command = shellescape(nianbao#Executable()) . ' ' . a:mode . ' --quiet --stdin-filename '
        \ . shellescape(l:name) . ' - 2>/dev/null'
  " As lists, lines may hold NUL.
  let l:after = systemlist(l:command, l:before + [''])
  if v:shell_error > 1 || v:shell_error < 0 || empty(l:after)
    " 2: the text is none that can be changed, which the findings say. Anything else is the program's.
    if v:shell_error != 2
      call s:say('nianbao: ' . nianbao#Executable() . ' failed (' . v:shell_error . ')')
    endif
    return
  endif
  if l:after ==# l:before
    return
  endif
  let l:view = winsaveview()
  call setline(1, l:after)
  if len(l:after) < len(l:before)
    call deletebufline('%', len(l:after) + 1, '$')
  endif
  call winrestview(l:view)
endfunction

function! s:new(...) abort
  if a:0 != 2
    call s:say(':NianbaoNew AGENCY YEAR')
    return
  endif
  let l:lines = systemlist(shellescape(nianbao#Executable()) . ' --new --agency '
        \ . shellescape(a:1) . ' --year ' . shellescape(a:2))
  if v:shell_error || empty(l:lines)
    call s:say(join(l:lines, ' '))
    return
  endif
  execute &modified && !&hidden ? 'new' : 'enew'
  call setline(1, l:lines)
  setfiletype markdown
endfunction

command! -bar NianbaoFix call s:filter('--fix')
command! -bar NianbaoFormat call s:filter('--format')
command! -nargs=+ NianbaoNew call s:new(<f-args>)

augroup nianbao
  autocmd!
  autocmd BufWritePre *.md,*.markdown,*.txt,*.org,*.html
        \ if get(g:, 'nianbao_format_on_save', 0) | NianbaoFormat | endif
augroup END
