#!/usr/bin/env python3
"""Drives nianbao over pipes and structures every message that it sends with lsprotocol.

usage: check-message-shapes.py NIANBAO REPORT
A message of another shape than the protocol's, a request without answer, or an answer with an error is
said and ends in status 1. lsprotocol is made from the protocol's own description (pip install
lsprotocol).
"""
import json
import queue
import subprocess
import sys
import threading

from lsprotocol import converters, types

CONVERTER = converters.get_converter()
URI = "file:///%E5%B9%B4%E6%8A%A5.md"

RICH = {
    "general": {"positionEncodings": ["utf-8", "utf-16"]},
    "workspace": {
        "applyEdit": True,
        "configuration": True,
        "workspaceFolders": True,
        "workspaceEdit": {"documentChanges": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
        "diagnostics": {"refreshSupport": True},
    },
    "textDocument": {
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": [""]}},
            "isPreferredSupport": True,
            "dataSupport": True,
            "resolveSupport": {"properties": ["edit"]},
        },
        "completion": {"completionItem": {"snippetSupport": True}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
    },
}
PULLING = json.loads(json.dumps(RICH))
PULLING["textDocument"]["diagnostic"] = {}
CLIENTS = {"rich": RICH, "pulling": PULLING, "plain": {}}


class Server:
    def __init__(self, executable: str) -> None:
        self.process = subprocess.Popen(
            [executable, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.messages: queue.Queue = queue.Queue()
        self.asked: dict = {}
        self.problems: list = []
        self.count = 0
        threading.Thread(target=self.read, daemon=True).start()

    def read(self) -> None:
        while True:
            length = 0
            while (line := self.process.stdout.readline()).strip():
                name, value = line.split(b":", 1)
                if name.lower() == b"content-length":
                    length = int(value)
            if not line:
                self.messages.put(None)
                return
            self.messages.put(json.loads(self.process.stdout.read(length)))

    def send(self, message: dict) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def notify(self, method: str, params=None) -> None:
        self.send({"method": method, **({} if params is None else {"params": params})})

    def shape(self, message: dict) -> None:
        """Structures a message as what the protocol says that it is."""
        if "method" in message:
            part = 0
            method = message["method"]
        else:
            part = 1
            method = self.asked[message["id"]]
            if "error" in message:
                self.problems.append(f"{method}: {message['error']}")
                return
        cls = types.METHOD_TO_TYPES[method][part]
        try:
            CONVERTER.structure(message, cls)
        except Exception as error:
            self.problems.append(f"{method}: {error!r}: {json.dumps(message)[:400]}")

    def take(self):
        message = self.messages.get(timeout=60)
        if message is None:
            raise SystemExit("the server ended")
        self.shape(message)
        self.count += 1
        if "method" in message and "id" in message:
            answer = [None] if message["method"] == "workspace/configuration" else None
            if message["method"] == "workspace/applyEdit":
                answer = {"applied": True}
            self.send({"id": message["id"], "result": answer})
        return message

    def request(self, method: str, params=None):
        identity = f"{method} {len(self.asked)}"
        self.asked[identity] = method
        message = {"id": identity, "method": method}
        if params is not None:
            message["params"] = params
        self.send(message)
        while True:
            answer = self.take()
            if "method" not in answer and answer["id"] == identity:
                return answer.get("result")


def count(text: str) -> dict:
    """The place of a number in prose."""
    for line, content in enumerate(text.split("\n")):
        place = content.find("件")
        if place > 0 and content[place - 1].isdigit() and "|" not in content:
            return {
                "textDocument": {"uri": URI},
                "position": {"line": line, "character": place - 1},
            }
    return {"textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}}


def session(executable: str, text: str, capabilities: dict) -> Server:
    server = Server(executable)
    greeting = server.request(
        "initialize", {"processId": None, "rootUri": None, "capabilities": capabilities}
    )["capabilities"]
    server.notify("initialized", {})
    item = {"uri": URI, "languageId": "markdown", "version": 1, "text": text}
    server.notify("textDocument/didOpen", {"textDocument": item})
    document = {"textDocument": {"uri": URI}}
    whole = {"start": {"line": 0, "character": 0}, "end": {"line": 9999, "character": 0}}
    wanted = {"textDocument": {"uri": URI}, "range": whole, "context": {"diagnostics": []}}
    for action in server.request("textDocument/codeAction", wanted):
        if "data" in action:
            server.request("codeAction/resolve", action)
        if isinstance(action.get("command"), str) and "executeCommandProvider" in greeting:
            command = {key: action[key] for key in ("command", "arguments")}
            server.request("workspace/executeCommand", command)
    lines = text.split("\n")
    for line in range(0, len(lines), 3):
        for column in (0, len(lines[line]) // 2):
            place = {**document, "position": {"line": line, "character": column}}
            server.request("textDocument/hover", place)
            server.request("textDocument/completion", place)
    options = {"tabSize": 2, "insertSpaces": True}
    requests = {
        "documentSymbolProvider": ("textDocument/documentSymbol", document),
        "documentFormattingProvider": ("textDocument/formatting", {**document, "options": options}),
        "documentRangeFormattingProvider": (
            "textDocument/rangeFormatting",
            {**document, "range": whole, "options": options},
        ),
        "foldingRangeProvider": ("textDocument/foldingRange", document),
        "documentLinkProvider": ("textDocument/documentLink", document),
        "codeLensProvider": ("textDocument/codeLens", document),
        "inlayHintProvider": ("textDocument/inlayHint", {**document, "range": whole}),
        "workspaceSymbolProvider": ("workspace/symbol", {"query": ""}),
        "selectionRangeProvider": (
            "textDocument/selectionRange",
            {**document, "positions": [{"line": 52, "character": 60}]},
        ),
        "definitionProvider": ("textDocument/definition", count(text)),
        "referencesProvider": (
            "textDocument/references",
            {**count(text), "context": {"includeDeclaration": True}},
        ),
        "diagnosticProvider": ("textDocument/diagnostic", document),
    }
    for capability, (method, params) in requests.items():
        if greeting.get(capability) not in (None, False):
            server.request(method, params)
    if "diagnosticProvider" in greeting:
        server.request("workspace/diagnostic", {"previousResultIds": []})
    server.notify("workspace/didChangeWatchedFiles", {"changes": []})
    server.notify("textDocument/didClose", document)
    server.request("shutdown")
    server.notify("exit")
    if (status := server.process.wait(timeout=60)) != 0:
        server.problems.append(f"exit status {status}")
    return server


def main() -> int:
    executable, report = sys.argv[1:]
    with open(report, encoding="utf-8") as file:
        text = file.read()
    status = 0
    for name, capabilities in CLIENTS.items():
        server = session(executable, text, capabilities)
        print(f"{name}: {server.count} messages, {len(server.problems)} of another shape")
        for problem in server.problems:
            print("  " + problem)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
