#!/bin/sh
# Downloads an npm package's archive into a folder. Where npm is missing, root runs Debian's out of an unpacked tree.
# usage: npm-pack.sh PACKAGE@VERSION FOLDER
set -eu
here=$(dirname "$0") package=$1 folder=$2

if command -v npm >/dev/null; then
    cd "$folder"
    npm pack --silent "$package" >&2
    exit
fi
[ "$(id -u)" = 0 ] || { echo "$package: npm is not installed" >&2; exit 1; }
root=$folder/npm
trap 'rm -rf "$root"' EXIT
sh "$here/debian-tree.sh" bookworm npm "$root"
mkdir -p "$root/etc" "$root/tmp"
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
cp -RL /etc/ssl "$root/etc/"
# Debian's node looks for its modules at fixed paths.
chroot "$root" /usr/bin/node /usr/share/nodejs/npm/bin/npm-cli.js pack --silent --pack-destination /tmp "$package" >&2
mv "$root"/tmp/*.tgz "$folder"
