#!/bin/sh
# A run ends before the second compiler and the parallel collector have paid for themselves.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$0" "$@"

