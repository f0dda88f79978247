#!/bin/sh
# Run by EditorTests: Kate on a display of its own. Answers Kate's question whether nianbao may be
# started, applies the quick fix at the place given as LINE and COLUMN, formats, saves and quits. What
# Kate and nianbao said to each other is left in `asked` and `answered` beside NIANBAO_SEEN.
#
#   kate.sh FILE LINE COLUMN
folder=$(dirname "$NIANBAO_SEEN")
# A new user has no folders but the home.
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CACHE_HOME WAYLAND_DISPLAY
export QT_QPA_PLATFORM=xcb

# What stands on the path in front of nianbao writes the conversation down.
mkdir -p "$folder/recorder"
cat >"$folder/recorder/nianbao" <<EOF
#!/bin/sh
tee '$folder/asked' | '$folder/bin/nianbao' "\$@" | tee '$folder/answered'
EOF
chmod +x "$folder/recorder/nianbao"
export PATH="$folder/recorder:$PATH"

Xvfb -displayfd 3 -screen 0 1200x800x24 3>"$folder/display" 2>/dev/null &
server=$!
trap 'kill -9 $kate 2>/dev/null; kill $server 2>/dev/null' EXIT

# Tries a command five times a second for half a minute.
await() {
  what=$1
  shift
  count=0
  until "$@" >/dev/null 2>&1; do
    count=$((count + 1))
    if [ $count -gt 150 ]; then
      echo "waited in vain: $what"
      xdotool search --onlyvisible --name . getwindowname %@
      exit 1
    fi
    sleep 0.2
  done
}

# Presses keys in a window, again every three seconds, until a command succeeds: a busy machine may not
# have shown yet what the keys speak of.
press() {
  window=$1
  keys=$2
  what=$3
  shift 3
  for try in 1 2 3 4 5 6 7 8 9 10; do
    place=$(xdotool search --onlyvisible --name "$window" 2>/dev/null | head -n 1)
    if [ -n "$place" ]; then
      xdotool windowfocus "$place"
      xdotool key $keys
    fi
    for count in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
      if "$@" >/dev/null 2>&1; then return; fi
      sleep 0.2
    done
  done
  echo "pressed in vain: $keys for $what"
  exit 1
}

says() { grep -q -- "$2" "$folder/$1"; }

await 'a display' test -s "$folder/display"
DISPLAY=:$(cat "$folder/display")
export DISPLAY
kate --startanon --new --line "$2" --column "$3" "$1" >"$folder/kate.log" 2>&1 &
kate=$!

await 'the question whether to start nianbao' \
  xdotool search --onlyvisible --name 'LSP server start requested'
press 'LSP server start requested' Return 'a server' test -s "$folder/asked"
await 'findings' says answered publishDiagnostics
await 'the outline, behind which the findings are shown' says answered '"id":2,'
name=$(basename "$1")
press "$name" ctrl+period 'a quick fix' says asked didChange
press "$name" 'ctrl+t f' 'a formatted text' says asked '| 规章  '
press "$name" ctrl+s 'a saved file' grep -q '| 规章  ' "$1"
press "$name" ctrl+q 'the end of Kate' sh -c "! kill -0 $kate"
