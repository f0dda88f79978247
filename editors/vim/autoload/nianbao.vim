" The program, with the home folder written out: within quotes the shell leaves ~ as it is.
function! nianbao#Executable() abort
  let l:program = get(g:, 'nianbao_executable', 'nianbao')
  return l:program =~# '^\~' ? expand(l:program) : l:program
endfunction
