#!/usr/bin/env bash
# The real pre-commit with the hooks as they are declared: it clones this repository's last commit from
# a file:// address, builds it with Swift, blocks a bad commit and passes a good one. Takes as long as a
# release build; `swift test` tries the same hooks with the executable at hand.
#
#   Tests/Tools/pre-commit-from-source.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PRE_COMMIT_HOME="$folder/cache" TMPDIR="$folder/tmp" LC_ALL=C.UTF-8
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org
export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
mkdir "$TMPDIR"

fail() {
  echo "$1" >&2
  exit 1
}

git clone -q --bare "$root" "$folder/nianbao"
git -C "$folder/nianbao" tag --force v0.1.0 "$(git -C "$root" rev-parse HEAD)" >/dev/null

git init -q "$folder/work"
cd "$folder/work"
# The README's lines, with the address of the clone.
awk '/^```yaml/ { inside = 1; next } /^```/ { if (inside) exit } inside' "$root/README.md" |
  sed "s|https://example.org/nianbao[^#]*|file://$folder/nianbao |" >.pre-commit-config.yaml
grep -q "file://$folder/nianbao" .pre-commit-config.yaml || fail "the README has no such lines"
pre-commit install >/dev/null

begin=$SECONDS
pre-commit install-hooks
echo "built in $((SECONDS - begin)) s"

cp "$root/Fixtures/first-steps.md" 2023.md
git add .
if git commit -qm bad >"$folder/said" 2>&1; then fail "a bad commit passed"; fi
grep -q '^2023.md:53:52: error: .*\[unbalanced-row\]$' "$folder/said" ||
  fail "blocked for another reason: $(cat "$folder/said")"
if git rev-parse -q --verify HEAD >/dev/null; then fail "a bad commit is there"; fi

sed -i 's/2022年1月1日起至2022年12月31日/2023年1月1日起至2023年12月31日/; s/XX局政务/本局政务/
  s/| （一）予以公开 |  | 3 | 1 | 0 | 0 | 0 | 0 | 5 |/| （一）予以公开 |  | 3 | 1 | 0 | 0 | 0 | 0 | 4 |/' 2023.md
git add .
git commit -qm good >"$folder/said" 2>&1 || fail "a good commit was blocked: $(cat "$folder/said")"
[ "$(git log --format=%s)" = good ] || fail "the good commit is not there"
echo "a bad commit was blocked, a good one passed"
