" Registers the fixers once ALE is there: let g:ale_fixers = {'markdown': ['nianbao']}.
if exists('g:loaded_nianbao_ale')
  finish
endif
let g:loaded_nianbao_ale = 1

function! s:register() abort
  if !exists('*ale#fix#registry#Add')
    runtime autoload/ale/fix/registry.vim
  endif
  if exists('*ale#fix#registry#Add')
    call ale#fix#registry#Add('nianbao', 'nianbao#ale#Fix', ['markdown', 'text', 'html', 'org'],
          \ 'Apply the safe fixes of nianbao.')
    call ale#fix#registry#Add('nianbao-format', 'nianbao#ale#Format',
          \ ['markdown', 'text', 'html', 'org'], 'Format the tables of annual reports.')
  endif
endfunction

autocmd VimEnter * call s:register()
