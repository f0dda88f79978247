" :compiler nianbao, then :make checks the file in the buffer and fills the quickfix list.
if exists('current_compiler')
  finish
endif
let current_compiler = 'nianbao'

let s:save_cpo = &cpo
set cpo&vim

let s:program = nianbao#Executable()
if s:program =~# '\s'
  let s:program = shellescape(s:program)
endif

" Vim counts columns in bytes.
execute 'CompilerSet makeprg=' . escape(s:program
      \ . ' --check --quiet --output concise --column-unit byte %:S', ' \|"')
CompilerSet errorformat=
      \%f:%l:%c:\ %trror:\ %m,
      \%f:%l:%c:\ %tarning:\ %m,
      \%f:%l:%c:\ %tnfo:\ %m,
      \%-G%.%#

let &cpo = s:save_cpo
unlet s:save_cpo s:program
