#!/usr/bin/env python3
"""Takes paths and process ids out of a recorded session.

usage: neutral-session.py LOG FOLDER >Fixtures/lsp/NAME.jsonl
FOLDER is where the editor worked; it becomes /work. Everything else stays as the client wrote it.
"""
import json
import sys
import urllib.parse


def main() -> None:
    log, folder = sys.argv[1:]
    folder = folder.rstrip("/")
    names = {folder: "/work", urllib.parse.quote(folder): "/work"}

    def neutral(value):
        if isinstance(value, dict):
            return {
                neutral(key): (4711 if key == "processId" and item else neutral(item))
                for key, item in value.items()
            }
        if isinstance(value, list):
            return [neutral(item) for item in value]
        if isinstance(value, str):
            for name, other in names.items():
                value = value.replace(name, other)
        return value

    for line in open(log, encoding="utf-8"):
        print(json.dumps(neutral(json.loads(line)), ensure_ascii=False, sort_keys=True))


if __name__ == "__main__":
    main()
