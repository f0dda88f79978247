#!/usr/bin/env python3
"""Stands between an editor and nianbao and writes down what they say.

usage: record-session.py LOG COMMAND [ARG...]
Each message is a line of LOG: {"client": ...} or {"server": ...}, in the order in which they passed.
neutral-session.py turns such a log into Fixtures/lsp/NAME.jsonl.
"""
import json
import subprocess
import sys
import threading


def main() -> int:
    log = open(sys.argv[1], "w", encoding="utf-8")
    lock = threading.Lock()
    server = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def pass_on(source, target, side: str) -> None:
        while True:
            length = 0
            header = b""
            while not header.endswith(b"\r\n\r\n"):
                byte = source.read(1)
                if not byte:
                    target.close()
                    return
                header += byte
            for line in header.split(b"\r\n"):
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            body = source.read(length)
            with lock:
                entry = {side: json.loads(body)}
                log.write(json.dumps(entry, ensure_ascii=False, sort_keys=True) + "\n")
                log.flush()
            target.write(header + body)
            target.flush()

    upstream = threading.Thread(
        target=pass_on, args=(sys.stdin.buffer, server.stdin, "client"), daemon=True
    )
    upstream.start()
    pass_on(server.stdout, sys.stdout.buffer, "server")
    return server.wait()


if __name__ == "__main__":
    sys.exit(main())
