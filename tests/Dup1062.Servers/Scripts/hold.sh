#!/bin/sh
# Runs a command for as long as standard input stays open. Whoever holds the other end may end in any way,
# a crash included: then the command is stopped and its folder removed.
# The command's output goes to FOLDER/log; FOLDER/ended appears when it ends by itself.
# usage: hold.sh FOLDER SIGNAL COMMAND [ARGUMENT...]
folder=$1 signal=$2
shift 2
exec 3<&0 > "$folder/log" 2>&1

"$@" < /dev/null 3<&- &
command=$!
{ read -r _; kill -s "$signal" "$command"; } <&3 &
holder=$!

wait "$command"
: > "$folder/ended"
kill "$holder" 2>/dev/null
read -r _ <&3
rm -rf "$folder"
