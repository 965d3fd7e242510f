#!/bin/sh
# Starts larkspur.jar, which is beside this file. This file may be run through links.
file=$0
while [ -h "$file" ]; do
  target=$(readlink "$file")
  case $target in
    /*) file=$target ;;
    *) file=$(dirname "$file")/$target ;;
  esac
done
# A run ends before the second compiler and the parallel collector have paid for themselves.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$(dirname "$file")/larkspur.jar" "$@"
