// The VS Code side of nianbao: starts the language server and adds three commands.
"use strict";

const { execFile } = require("child_process");
const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

/** @type {LanguageClient | undefined} */
let client;

function executable() {
  return vscode.workspace.getConfiguration("nianbao").get("path") || "nianbao";
}

async function start() {
  const run = { command: executable(), transport: TransportKind.stdio };
  const fresh = new LanguageClient(
    "nianbao",
    "年报 nianbao",
    { run, debug: run },
    {
      // Any file may be a report; for what is none the server says nothing. Files of tabs and of Org are
      // plain text until another extension gives them a language.
      documentSelector: [
        { language: "markdown" },
        { language: "plaintext" },
        { language: "html" },
        { language: "tsv" },
        { language: "org" },
        { pattern: "**/.nianbao.json" },
      ],
      synchronize: { configurationSection: "nianbao" },
    }
  );
  try {
    await fresh.start();
    client = fresh;
  } catch (error) {
    // Not waited for: the setting may be corrected while the message still stands.
    offerSettings(error);
  }
}

async function offerSettings(error) {
  const choice = await vscode.window.showErrorMessage(
    `不能启动 ${executable()}：${error.message}`,
    "设置路径"
  );
  if (choice) {
    vscode.commands.executeCommand("workbench.action.openSettings", "nianbao.path");
  }
}

async function stop() {
  const old = client;
  client = undefined;
  try {
    await old?.stop();
  } catch {
    // A server that ended by itself cannot be stopped.
  }
}

/** What is under way: a client that is still starting can be neither stopped nor left alone. */
let last = Promise.resolve();

function restart() {
  last = last.then(stop).then(start);
  return last;
}

/** Applies every safe fix to the document in the editor. */
async function fixDocument() {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return;
  }
  const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
  const actions = await vscode.commands.executeCommand(
    "vscode.executeCodeActionProvider",
    editor.document.uri,
    whole,
    "source.fixAll.nianbao",
    1
  );
  for (const action of actions || []) {
    if (action.edit) {
      await vscode.workspace.applyEdit(action.edit);
    }
  }
}

/** Asks for agency and year and opens a report to begin with. */
async function newReport() {
  const agency = await vscode.window.showInputBox({ prompt: "机关全称" });
  if (!agency) {
    return;
  }
  const year = await vscode.window.showInputBox({
    prompt: "报告年度",
    value: String(new Date().getFullYear() - 1),
  });
  if (!year) {
    return;
  }
  const options = { maxBuffer: 1 << 22 };
  execFile(executable(), ["--new", "--agency", agency, "--year", year], options, async (error, text, problem) => {
    if (error) {
      vscode.window.showErrorMessage(problem || error.message);
      return;
    }
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: text });
    await vscode.window.showTextDocument(document);
  });
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("nianbao.fixDocument", fixDocument),
    vscode.commands.registerCommand("nianbao.new", newReport),
    vscode.commands.registerCommand("nianbao.restart", restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("nianbao.path")) {
        restart();
      }
    })
  );
  await restart();
}

function deactivate() {
  last = last.then(stop);
  return last;
}

module.exports = { activate, deactivate };
