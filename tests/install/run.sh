#!/bin/sh
# Installs a build into a folder and uses it from outside, through the CMake package and through pkg-config; the installed tool runs as well.
# usage: run.sh BUILD_FOLDER WORK_FOLDER LIBRARY_FOLDER(lib, lib64 ...)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1 work=$2 library=$2/moved/$3
rm -rf "$work"
cmake --install "$build" --prefix "$work/installed" >/dev/null
mv "$work/installed" "$work/moved" # what is installed does not remember where to

same() { # same NAME COMMAND...: the command prints what is expected
  name=$1
  shift
  "$@" >"$work/printed.txt"
  diff "$here/expected.txt" "$work/printed.txt" || { echo "$name prints something else" >&2; exit 1; }
}

cmake -S "$here" -B "$work/cmake" -DCMAKE_PREFIX_PATH="$work/moved" >/dev/null
cmake --build "$work/cmake" >/dev/null
same "example.c by find_package" "$work/cmake/example"
same "example.cc by find_package" "$work/cmake/example_cpp"

export PKG_CONFIG_PATH="$library/pkgconfig"
${CC:-cc} -std=c99 -pedantic -Wall -Wextra -Werror "$here/example.c" $(pkg-config --cflags --libs nhan) -o "$work/example"
LD_LIBRARY_PATH=$library same "example.c by pkg-config" "$work/example"

test -L "$library/libnhan.so.0" || { echo "no libnhan.so.0" >&2; exit 1; }
"$work/moved/bin/nhan" info >/dev/null
