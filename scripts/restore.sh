#!/usr/bin/env bash
# Restores a backup of backup.sh into an empty database, and has every hash in it computed anew. See docs/guide/restore.md.
set -euo pipefail
umask 077
# shellcheck source=scripts/database.sh
. "$(dirname "$0")/database.sh"

usage() {
  cat >&2 <<'END'
用法：restore.sh 备份（备份目录下的 monitoring-日期-时间） 应用程序.jar
恢复到 SPRING_DATASOURCE_URL（及 …_USERNAME、…_PASSWORD）所指的空数据库，签名密钥放到
MONITORING_ARCHIVE_KEY_DIRECTORY 或 MONITORING_DATA_DIRECTORY/archive-key。
RESTORE_KEY  加密的备份用：GnuPG私钥文件；有口令的，口令写在 RESTORE_KEY_PASSPHRASE_FILE 所指的文件中
PG_BIN  PostgreSQL客户端程序所在目录
JAVA    java程序，默认 java
结果：0 已恢复，核对一致；1 已恢复，但核对有不一致；2 没有恢复，原因见提示。
END
  exit 2
}

[ $# -eq 2 ] || usage
backup=$1
jar=$2
[ -f "$jar" ] || refuse "没有应用程序 $jar。"
{ [ -f "$backup/SHA256SUMS" ] && [ -f "$backup/VERSION" ]; } || refuse "$backup 不是完整的备份（没有 SHA256SUMS 或 VERSION）。"
(cd "$backup" && sha256sum --check --quiet --strict SHA256SUMS) || refuse "备份 $backup 的校验和不符，文件已损坏或被改动，没有恢复。请换一份备份。"
sealed=$(value_of encrypted "$backup/VERSION")
for needed in "database.dump${sealed:+.gpg}" VERSION; do
  grep -q "  $needed\$" "$backup/SHA256SUMS" || refuse "备份 $backup 的校验清单中没有 $needed，没有恢复。"
done
[[ $(value_of format "$backup/VERSION") =~ ^[12]$ ]] || refuse "备份 $backup 的格式是更新的版本，请用与它同时的 restore.sh。"

java=${JAVA:-java}
known=$("$java" -jar "$jar" version | sed -n 's/^schema=//p') || refuse "$jar 不能运行。"
[[ $known =~ ^[0-9.]+$ ]] || refuse "$jar 没有说明自己的版本，请用本版本的应用程序。"
schema=$(value_of schema "$backup/VERSION")
[ "$(printf '%s\n%s\n' "$schema" "$known" | sort -V | tail -n 1)" = "$known" ] ||
  refuse "备份的结构是 V$schema，应用程序只认识到 V$known，没有恢复。请用备份时的或更新的应用程序。"

use_configured_database
require_answer
server=$(major_of_server)
[ "$server" -ge "$(value_of postgresql "$backup/VERSION")" ] ||
  refuse "备份来自PostgreSQL $(value_of postgresql "$backup/VERSION")，目标是较旧的 $server，没有恢复。"
[ "$(major_of_tool pg_restore)" -ge "$(value_of tool "$backup/VERSION")" ] ||
  refuse "pg_restore 的版本低于备份所用的 pg_dump（$(value_of tool "$backup/VERSION")），没有恢复。请安装同版本的客户端，或用 PG_BIN 指定其目录。"
[ "$(ask "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'")" = 0 ] ||
  refuse "数据库 $PGDATABASE 不是空的，没有恢复。请新建一个数据库（createdb），把 SPRING_DATASOURCE_URL 指向它。"

# what was encrypted is decrypted as a whole, and found unaltered, before anything of it is used
content=$backup
decrypted=''
list=$(mktemp)
trap 'rm -rf "$list" ${decrypted:+"$decrypted"}; forget_keys' EXIT
if [ -n "$sealed" ]; then
  [ -n "${RESTORE_KEY:-}" ] || refuse "这份备份是加密的（公钥指纹 $sealed）。请把对应的私钥文件写入 RESTORE_KEY，没有恢复。"
  require_gpg
  decrypted=$(mktemp -d)
  content=$decrypted
  passphrase=(--pinentry-mode loopback --passphrase-file "${RESTORE_KEY_PASSPHRASE_FILE:-/dev/null}")
  gpg --homedir "$keyring" --no-options --batch --quiet "${passphrase[@]}" --import "$RESTORE_KEY" 2>/dev/null ||
    refuse "RESTORE_KEY 的 $RESTORE_KEY 不是GnuPG私钥，或者口令不对，没有恢复。"
  decrypt() {
    gpg --homedir "$keyring" --no-options --batch --quiet "${passphrase[@]}" --output "$2" --decrypt "$1" 2>/dev/null ||
      refuse "$(basename "$1") 不能解密：私钥不是这份备份的（公钥指纹 $sealed）、口令不对，或者文件被改动、磁盘空间不足。没有恢复。"
  }
  decrypt "$backup/database.dump.gpg" "$content/database.dump"
  mkdir "$content/archive-key"
  if [ -f "$backup/archive-key.tar.gpg" ]; then
    decrypt "$backup/archive-key.tar.gpg" "$content/archive-key.tar"
    tar -C "$content/archive-key" -xf "$content/archive-key.tar"
  fi
fi

key=$(key_directory)
for file in "$content"/archive-key/*; do
  [ -e "$file" ] || continue
  existing=$key/$(basename "$file")
  if [ -e "$existing" ] && ! cmp -s "$file" "$existing"; then
    refuse "$key 中已有另一个签名密钥，没有恢复。请把 MONITORING_ARCHIVE_KEY_DIRECTORY 指向空目录。"
  fi
done

# all of it or nothing; the schema may be there, empty, as roles.sql makes it
pg_restore --list "$content/database.dump" >"$list"
if [ "$(ask "select to_regnamespace('monitoring') is not null")" = t ]; then
  sed -i '/ SCHEMA - monitoring /d' "$list"
fi
pg_restore --single-transaction --exit-on-error --no-owner --no-privileges --use-list="$list" \
  --dbname="$PGDATABASE" "$content/database.dump" || refuse "pg_restore 没有完成，数据库没有改动。"
PGOPTIONS='-c client_min_messages=error' ask 'analyze' >/dev/null
mkdir -p "$key"
for file in "$content"/archive-key/*; do
  if [ -e "$file" ]; then cp -p "$file" "$key/"; fi
done
echo "已恢复到数据库 $PGDATABASE（备份时间 $(value_of made "$backup/VERSION")，结构 V$schema），签名密钥在 $key。现在核对。"

status=0
"$java" -jar "$jar" verify --database || status=$?
[ "$status" -le 1 ] || { echo "核对没有完成。数据已恢复，可以再次执行：java -jar $jar verify --database" >&2; status=1; }
cat <<'END'
启动恢复出来的系统以前：先设置 MONITORING_MAIL_ENABLED=false，检查无误、确认代替原系统以后再打开，
否则它会按恢复出来的待发邮件和期限给全校发信。
END
exit "$status"
