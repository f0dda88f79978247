#!/usr/bin/env python3
"""Has nianbao write SARIF and reads it with sarif-pydantic, made from the standard's own schema.

usage: check-output-shapes.py NIANBAO REPORT…
A member that the schema does not know, or one of another shape, is said and ends in status 1
(pip install sarif-pydantic).
"""
import json
import subprocess
import sys

from sarif_pydantic import Sarif


def differences(written, read, path=""):
    """Where what was written is not what was read: members that no model has are lost there."""
    if isinstance(written, dict):
        for name, value in written.items():
            if not isinstance(read, dict) or name not in read:
                yield f"{path}/{name}: not in the schema"
            else:
                yield from differences(value, read[name], f"{path}/{name}")
    elif isinstance(written, list):
        for index, (one, other) in enumerate(zip(written, read, strict=True)):
            yield from differences(one, other, f"{path}/{index}")
    elif written != read:
        yield f"{path}: {written!r} was read as {read!r}"


def main():
    executable, reports = sys.argv[1], sys.argv[2:]
    command = [executable, "--check", "--output", "sarif", *reports, "no-such-file.md"]
    output = subprocess.run(command, capture_output=True, check=False).stdout
    log = json.loads(output)
    read = Sarif.model_validate(log).model_dump(mode="json", by_alias=True, exclude_unset=True)
    problems = list(differences(log, read))
    for problem in problems:
        print(problem)
    results = log["runs"][0]["results"]
    print(f"{len(results)} results, {len(problems)} problems")
    sys.exit(1 if problems or not results else 0)


main()
