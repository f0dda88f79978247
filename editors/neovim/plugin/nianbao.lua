-- Starts nianbao for report files, formats tables on save where asked to, and adds two commands:
-- :NianbaoFixAll applies every safe fix, :NianbaoNew AGENCY YEAR begins a report.
if vim.g.loaded_nianbao then
  return
end
vim.g.loaded_nianbao = true

local filetypes = { 'markdown', 'text', 'html', 'org' }
local group = vim.api.nvim_create_augroup('nianbao', {})

local function command()
  return vim.g.nianbao_cmd or { 'nianbao' }
end

local function clients(buffer)
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  local found = {}
  for _, client in ipairs(get({ name = 'nianbao' })) do
    if client.name == 'nianbao' and vim.lsp.buf_is_attached(buffer, client.id) then
      table.insert(found, client)
    end
  end
  return found
end

if vim.lsp.enable then
  vim.lsp.config('nianbao', { cmd = command() })
  vim.lsp.enable('nianbao')
  -- Without this, completion with Ctrl-X Ctrl-O puts in the name of a table and not the table.
  vim.api.nvim_create_autocmd('LspAttach', {
    group = group,
    callback = function(event)
      local client = vim.lsp.get_client_by_id(event.data.client_id)
      if client and client.name == 'nianbao' then
        vim.lsp.completion.enable(true, client.id, event.buf)
      end
    end,
  })
elseif vim.lsp.start then
  -- Neovim 0.8 to 0.10.
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = filetypes,
    callback = function(event)
      vim.lsp.start({
        name = 'nianbao',
        cmd = command(),
        root_dir = vim.fn.fnamemodify(event.file, ':p:h'),
      }, { bufnr = event.buf })
    end,
  })
else
  -- Neovim 0.7 starts a client once and attaches it to each buffer.
  local id
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = filetypes,
    callback = function(event)
      if not id or vim.lsp.client_is_stopped(id) then
        id = vim.lsp.start_client({
          name = 'nianbao',
          cmd = command(),
          root_dir = vim.fn.fnamemodify(event.file, ':p:h'),
        })
      end
      if id then
        vim.lsp.buf_attach_client(event.buf, id)
      end
    end,
  })
end

-- From 0.11 on a client's functions are methods.
local function ask(client, method, parameters, buffer)
  local answer
  if vim.fn.has('nvim-0.11') == 1 then
    answer = client:request_sync(method, parameters, 2000, buffer)
  else
    answer = client.request_sync(method, parameters, 2000, buffer)
  end
  return answer and answer.result
end

local function fix_all()
  local buffer = vim.api.nvim_get_current_buf()
  for _, client in ipairs(clients(buffer)) do
    local actions = ask(client, 'textDocument/codeAction', {
      textDocument = vim.lsp.util.make_text_document_params(buffer),
      range = { start = { line = 0, character = 0 }, ['end'] = { line = 0, character = 0 } },
      context = { only = { 'source.fixAll.nianbao' }, diagnostics = {} },
    }, buffer)
    for _, action in ipairs(actions or {}) do
      if not action.edit and action.data then
        action = ask(client, 'codeAction/resolve', action, buffer) or action
      end
      if action.edit then
        vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding or 'utf-16')
      end
    end
  end
end

vim.api.nvim_create_user_command('NianbaoFixAll', fix_all, { desc = 'Apply all safe fixes' })

-- A name that is no file's and no buffer's yet: without one, servers take the buffer for no document.
local function new_name(agency, year)
  local stem = agency:gsub('[/\\]', '_') .. year .. '年政府信息公开工作年度报告'
  local name, count = stem .. '.md', 1
  while vim.fn.filereadable(name) == 1 or vim.fn.bufexists(name) == 1 do
    count = count + 1
    name = stem .. '-' .. count .. '.md'
  end
  return name
end

vim.api.nvim_create_user_command('NianbaoNew', function(arguments)
  local agency, year = arguments.fargs[1], arguments.fargs[2]
  if #arguments.fargs ~= 2 then
    vim.notify(':NianbaoNew AGENCY YEAR', vim.log.levels.ERROR)
    return
  end
  local list = vim.list_extend(vim.deepcopy(command()), { '--new', '--agency', agency, '--year', year })
  local lines = vim.fn.systemlist(list)
  if vim.v.shell_error ~= 0 then
    vim.notify(table.concat(lines, '\n'), vim.log.levels.ERROR)
    return
  end
  vim.cmd('enew')
  vim.api.nvim_buf_set_name(0, new_name(agency, year))
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  vim.bo.filetype = 'markdown'
end, { nargs = '+', desc = 'Begin a report: AGENCY YEAR' })

-- Formatting on save is off unless asked for: let g:nianbao_format_on_save = 1
vim.api.nvim_create_autocmd('BufWritePre', {
  group = group,
  callback = function(event)
    local wanted = vim.g.nianbao_format_on_save
    if not wanted or wanted == 0 or #clients(event.buf) == 0 then
      return
    end
    if vim.lsp.buf.format then
      vim.lsp.buf.format({ bufnr = event.buf, name = 'nianbao', timeout_ms = 2000 })
    else
      vim.lsp.buf.formatting_sync(nil, 2000)
    end
  end,
})
