#!/usr/bin/env bash
# Starts the application out of its unpacked jar, with the classes that it loaded last time read from an archive: half the
# processor time of a start. See docs/guide/install.md and docs/decisions/0071.
set -euo pipefail

refuse() {
  echo "$1" >&2
  exit 2
}

[ $# -ge 1 ] || refuse "用法：run.sh 程序.jar [参数…]
Java的选项放在 JAVA_OPTS 中；解开的程序和类存档放在 MONITORING_DATA_DIRECTORY 下的 start 目录中，可以随时删除。"
jar=$1
shift
[ -r "$jar" ] || refuse "找不到程序 $jar。"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
place=${MONITORING_DATA_DIRECTORY:-data}/start
# not size and day, by which Java knows a jar again: both may be the same in the next version
edition=$place/$(sha256sum "$jar" | cut -c1-20)

read -r -a options <<<"${JAVA_OPTS:-}"
if ! mkdir -p "$edition" 2>/dev/null || [ ! -w "$edition" ]; then
  echo "$place 不能写入，启动会慢一些。" >&2
  exec "$java" "${options[@]}" -jar "$jar" "$@"
fi
for former in "$place"/*; do
  [ "$former" = "$edition" ] || rm -rf "$former"
done

if [ -d "$(dirname "$jar")/lib" ]; then
  unpacked=$jar
else
  unpacked=$edition/program/$(basename "$jar")
  if [ ! -f "$unpacked" ]; then
    rm -rf "$edition/half" "$edition/program"
    "$java" -Djarmode=tools -jar "$jar" extract --destination "$edition/half"
    mv "$edition/half" "$edition/program"
  fi
fi

archive=$edition/classes.jsa
# one that several applications share, made by scripts/province, stays as it is
shared=$(dirname "$unpacked")/classes.jsa
if [ -f "$shared" ] && "$java" "${options[@]}" -Xshare:on -XX:SharedArchiveFile="$shared" -cp "$unpacked" -version >/dev/null 2>&1; then
  exec "$java" "${options[@]}" -XX:SharedArchiveFile="$shared" -Xlog:cds=off -Xlog:cds+dynamic=off -jar "$unpacked" "$@"
fi
# made by another Java, or cut off when it was written
if [ -f "$archive" ] && ! said=$("$java" "${options[@]}" -Xshare:on -XX:SharedArchiveFile="$archive" -cp "$unpacked" -version 2>&1); then
  echo "类存档不能用，重新生成：${said%%$'\n'*}" >&2
  rm -f "$archive"
fi
if [ -f "$archive" ]; then
  options+=(-XX:SharedArchiveFile="$archive" -Xlog:cds=off -Xlog:cds+dynamic=off)
else
  options+=(-XX:ArchiveClassesAtExit="$archive" -Xlog:cds=off -Xlog:cds+dynamic=off)
fi
exec "$java" "${options[@]}" -jar "$unpacked" "$@"
