" Commands for annual reports, and formatting of tables on save where asked for.
if exists('g:loaded_nianbao')
  finish
endif
let g:loaded_nianbao = 1

function! s:executable() abort
  return get(g:, 'nianbao_executable', 'nianbao')
endfunction

" Runs the buffer's text through nianbao; the buffer changes only where the program succeeded.
function! s:filter(mode) abort
  let l:before = getline(1, '$')
  let l:name = empty(expand('%')) ? 'report.md' : expand('%:p')
  let l:command = shellescape(s:executable()) . ' ' . a:mode . ' --quiet --stdin-filename '
        \ . shellescape(l:name) . ' - 2>/dev/null'
  let l:after = split(system(l:command, join(l:before, "\n") . "\n"), "\n", 1)
  if v:shell_error == 2 || len(l:after) == 0
    return
  endif
  if l:after[-1] ==# ''
    call remove(l:after, -1)
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

function! s:new(agency, year) abort
  let l:lines = systemlist(shellescape(s:executable()) . ' --new --agency ' . shellescape(a:agency)
        \ . ' --year ' . shellescape(a:year))
  if v:shell_error
    echohl ErrorMsg | echomsg join(l:lines, ' ') | echohl None
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
