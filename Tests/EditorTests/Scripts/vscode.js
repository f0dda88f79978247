// Runs the extension of editors/vscode in a VS Code and with a language client of which only what it uses
// is there, and prints what the client was asked to do.
"use strict";

const Module = require("module");
const path = require("path");

const log = [];
let executable = "/nowhere/nianbao";
let changed;

const vscode = {
  workspace: {
    getConfiguration: () => ({ get: () => executable }),
    onDidChangeConfiguration: (handler) => (changed = handler),
  },
  window: {
    showErrorMessage: (message) => {
      log.push(`says ${message}`);
      // Nobody presses its button.
      return new Promise(() => {});
    },
  },
  commands: { registerCommand: () => undefined },
};

/** As version 9 of the library: what is not running cannot be stopped. */
class LanguageClient {
  constructor(id, name, options) {
    this.command = options.run.command;
    this.state = "initial";
  }
  async start() {
    log.push(`starts ${this.command}`);
    this.state = "starting";
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.command.startsWith("/nowhere")) {
      this.state = "failed";
      throw new Error("ENOENT");
    }
    this.state = "running";
  }
  async stop() {
    if (this.state !== "running") {
      throw new Error(`Client is not running and can't be stopped: ${this.state}`);
    }
    log.push(`stops ${this.command}`);
    this.state = "stopped";
  }
}

const stubs = { vscode, "vscode-languageclient/node": { LanguageClient, TransportKind: { stdio: 0 } } };
const load = Module._load;
Module._load = (request, ...rest) => stubs[request] || load(request, ...rest);
process.on("unhandledRejection", (error) => log.push(`unhandled ${error.message}`));

async function main() {
  const extension = require(path.resolve(process.argv[2]));
  const event = { affectsConfiguration: () => true };
  const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
  await extension.activate({ subscriptions: [] });
  executable = "/opt/nianbao";
  changed(event);
  await settled();
  // Twice at once: typed and typed again.
  executable = "/usr/bin/nianbao";
  changed(event);
  changed(event);
  await settled();
  await extension.deactivate();
  console.log(log.join("\n"));
}

main();
