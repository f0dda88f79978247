-- Neovim 0.11 and later: vim.lsp.enable('nianbao') finds this file on the runtime path.
return {
  cmd = { 'nianbao' },
  filetypes = { 'markdown', 'text', 'html', 'org' },
  root_markers = { '.nianbao.json', '.git' },
}
