-- Run by EditorTests in Neovim 0.7 and later: waits for findings, fixes, saves, and writes what it saw.
local seen = { findings = {} }

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
end

local function findings()
  local list = {}
  for _, found in ipairs(vim.diagnostic.get(0)) do
    local text = line(found.lnum + 1):sub(found.col + 1, found.end_col)
    local lsp = found.user_data and found.user_data.lsp or {}
    table.insert(list, { line = found.lnum, text = text, code = found.code or lsp.code or '' })
  end
  table.sort(list, function(a, b) return a.line < b.line end)
  return list
end

local function wait(condition)
  vim.wait(20000, condition, 20)
end

local ok, problem = pcall(function()
  wait(function() return #findings() >= 3 end)
  seen.findings = findings()

  local before = line(3)
  local column = before:find('2023年1月1日起', 1, true)
  vim.api.nvim_win_set_cursor(0, { 3, column })
  if vim.fn.has('nvim-0.8') == 1 then
    vim.lsp.buf.code_action({
      apply = true,
      filter = function(action) return action.kind == 'quickfix' and action.isPreferred end,
    })
  else
    vim.ui.select = function(items, _, choose)
      for _, item in ipairs(items) do
        if item[2].kind == 'quickfix' then return choose(item) end
      end
    end
    vim.lsp.buf.code_action()
  end
  wait(function() return line(3) ~= before end)
  seen.mended = line(3)

  vim.cmd('NianbaoFixAll')
  wait(function() return #findings() == 1 end)
  seen.fixed = line(15)
  seen.left = findings()

  vim.cmd('silent write')
  for number = 1, vim.fn.line('$') do
    if line(number):find('| 规章', 1, true) then seen.row = line(number) end
  end
  vim.cmd('NianbaoNew 青禾县水务局 2024')
  seen.new = line(1)
  -- A buffer without a name would be no document to the server.
  vim.wait(10000, function() return #vim.diagnostic.get(0) > 0 end, 20)
  seen.newFindings = #vim.diagnostic.get(0)
end)
seen.problem = not ok and tostring(problem) or nil

local file = io.open(os.getenv('NIANBAO_SEEN'), 'w')
file:write(vim.fn.json_encode(seen))
file:close()
vim.cmd('qa!')
