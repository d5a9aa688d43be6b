#!/bin/sh
# The public header stands alone as C99 and as C++20, pedantically, also when it is included twice.
# usage: header.sh CC CXX INCLUDE_FOLDER
set -eu
twice='#include <nhan/nhan.h>
#include <nhan/nhan.h>
extern int unit_is_not_empty;'
strict="-pedantic -Wall -Wextra -Werror -Wconversion -fsyntax-only -I$3"
printf '%s\n' "$twice" | "$1" -std=c99 -Wstrict-prototypes $strict -x c -
printf '%s\n' "$twice" | "$2" -std=c++20 $strict -x c++ -
