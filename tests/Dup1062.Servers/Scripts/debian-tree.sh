#!/bin/sh
# Unpacks a Debian package and all it depends on beside the system: nothing is installed, root is not needed.
# usage: debian-tree.sh SUITE PACKAGE TREE
set -eu
suite=$1 package=$2 tree=$3
apt=$tree.apt

command -v apt-get >/dev/null || { echo "$package: no apt-get on this machine" >&2; exit 1; }
rm -rf "$apt" "$tree"
mkdir -p "$apt/lists/partial" "$apt/archives/partial"
trap 'rm -rf "$apt"' EXIT

# The mirror is the one that this machine is set up for, whatever suite it runs itself.
release=$(. /etc/os-release; echo "$VERSION_CODENAME")
mirror=$(apt-get update --print-uris | sed -n "s,^'\(.*\)/dists/$release/InRelease'.*,\1,p" | head -n 1)
[ -n "$mirror" ] || { echo "$package: apt is set up for no Debian mirror" >&2; exit 1; }
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" > "$apt/sources.list"
: > "$apt/status"

private_apt() {
    apt-get -qq -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=- \
        -o Dir::State="$apt" -o Dir::State::Lists="$apt/lists" -o Dir::State::status="$apt/status" \
        -o Dir::Cache="$apt" -o Dir::Cache::Archives="$apt/archives" \
        -o APT::Sandbox::User= -o APT::Install-Recommends=false -o Debug::NoLocking=true \
        -o Acquire::Languages=none -o Acquire::Retries=3 "$@" >&2
}
private_apt update
private_apt --yes --download-only install "$package"

for directory in bin sbin lib lib64; do
    mkdir -p "$tree/usr/$directory"
    ln -s "usr/$directory" "$tree/$directory"
done
for archive in "$apt"/archives/*.deb; do
    dpkg-deb --fsys-tarfile "$archive" | tar --extract --directory="$tree" --no-same-owner --keep-directory-symlink \
        --exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/locale
done
