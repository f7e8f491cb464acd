#!/usr/bin/env bash
# Backs the database up (both schemas, one snapshot) and the key that signs archive packages. See docs/guide/backup.md.
set -euo pipefail
umask 077
# shellcheck source=scripts/database.sh
. "$(dirname "$0")/database.sh"

usage() {
  cat >&2 <<'END'
用法：backup.sh 备份目录
配置与应用相同：SPRING_DATASOURCE_URL、SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD，
MONITORING_DATA_DIRECTORY 或 MONITORING_ARCHIVE_KEY_DIRECTORY。另外：
BACKUP_KEEP  保留最近几份，默认14
BACKUP_ENCRYPT_TO  加密用的GnuPG公钥文件；设置以后，备份中只有密文，恢复时需要对应的私钥
PG_BIN       PostgreSQL客户端程序所在目录
结果：0 备份完整；2 没有备份，原因见提示。
END
  exit 2
}

[ $# -eq 1 ] || usage
folder=$1
keep=${BACKUP_KEEP:-14}
[[ $keep =~ ^[1-9][0-9]*$ ]] || refuse "BACKUP_KEEP 应为正整数：$keep"
recipient=${BACKUP_ENCRYPT_TO:-}
if [ -n "$recipient" ]; then
  require_gpg
  can_encrypt_to "$recipient" || refuse "BACKUP_ENCRYPT_TO 的 $recipient 不是可以用来加密的GnuPG公钥（可能已过期），没有备份。制作方法见 docs/guide/backup.md。"
fi
mkdir -p "$folder" 2>/dev/null || true
[ -w "$folder" ] || refuse "备份目录 $folder 不能写入。"

exec 9>"$folder/.lock"
flock -n 9 || refuse "另一个备份正在写入 $folder，请等它完成。"

use_configured_database
require_answer
server=$(major_of_server)
tool=$(major_of_tool pg_dump)
[ "$tool" -ge "$server" ] || refuse "pg_dump 的版本（$tool）低于数据库（$server），不能备份。请安装 postgresql-client-$server，或用 PG_BIN 指定其目录。"
[ "$(ask "select to_regclass('monitoring.flyway_schema_history') is not null and to_regclass('act_ge_property') is not null")" = t ] ||
  refuse "数据库 $PGDATABASE 中没有本系统的数据（模式monitoring和流程引擎的表），没有备份。"

name=monitoring-$(date +%Y%m%d-%H%M%S)
# of two in the same second the later has the next
while [ -e "$folder/$name" ]; do
  sleep 1
  name=monitoring-$(date +%Y%m%d-%H%M%S)
done
part=$folder/.$name.partial
# what an earlier backup left half done
find "$folder" -maxdepth 1 -type d -name '.monitoring-*.partial' -exec rm -rf {} +
mkdir "$part"
trap 'rm -rf "$part" "$folder/.$name.listed"; forget_keys' EXIT

schema=$(ask "select version from monitoring.flyway_schema_history where success and version is not null order by string_to_array(version, '.')::int[] desc limit 1")
dump() {
  # who is signed in at this moment signs in again after a restore
  pg_dump --format=custom --no-owner --no-privileges \
    --exclude-table-data='monitoring.web_session*' --exclude-table-data=monitoring.node
}
# what is encrypted never lies on the disk as it is; it is read back on its way
if [ -n "$recipient" ]; then
  dump | tee >({ pg_restore --list && : >"$folder/.$name.listed"; cat; } >/dev/null) |
    encrypt_to "$recipient" >"$part/database.dump.gpg" || refuse "pg_dump或加密没有完成，没有备份。"
  for _ in 1 2 3 4 5; do [ -e "$folder/.$name.listed" ] || sleep 1; done
  [ -e "$folder/.$name.listed" ] || refuse "写出的备份读不回来，没有备份。请检查磁盘。"
else
  dump >"$part/database.dump" || refuse "pg_dump 没有完成，没有备份。"
  pg_restore --list "$part/database.dump" >/dev/null || refuse "写出的备份读不回来，没有备份。请检查磁盘。"
fi

# the newest edition holds; older databases have no such table
mail_password_is_sealed() {
  if [ "$(ask "select to_regclass('monitoring.mail_server') is not null")" = t ]; then
    ask "select coalesce((select sealed_password <> '' from monitoring.mail_server order by id desc limit 1), false)"
  fi
}

key=$(key_directory)
[ -n "$recipient" ] || mkdir "$part/archive-key"
if [ -d "$key" ]; then
  { [ -n "$recipient" ] || cp -p "$key"/* "$part/archive-key/"; } || refuse "签名密钥目录 $key 读不出来，没有备份。请用运行应用的账号备份。"
elif [ "$(ask 'select count(*) from monitoring.package where signature is not null')" != 0 ]; then
  refuse "签名密钥目录 $key 不存在，而数据库中有签过名的归档包，没有备份。请设置 MONITORING_ARCHIVE_KEY_DIRECTORY 或 MONITORING_DATA_DIRECTORY。"
elif [ "$(mail_password_is_sealed)" = t ]; then
  refuse "密钥目录 $key 不存在，而数据库中有用它加密的邮箱密码，没有备份。请设置 MONITORING_ARCHIVE_KEY_DIRECTORY 或 MONITORING_DATA_DIRECTORY，与应用的配置相同。"
fi

if [ -n "$recipient" ] && [ -d "$key" ]; then
  tar -C "$key" -cf - . | encrypt_to "$recipient" >"$part/archive-key.tar.gpg" || refuse "签名密钥目录 $key 读不出来或没有加密，没有备份。请用运行应用的账号备份。"
fi

{
  echo "format=$([ -n "$recipient" ] && echo 2 || echo 1)"
  if [ -n "$recipient" ]; then echo "encrypted=$(fingerprint_of "$recipient")"; fi
  echo "schema=$schema"
  echo "postgresql=$server"
  echo "tool=$tool"
  echo "database=$PGDATABASE"
  echo "made=$(date +%Y-%m-%dT%H:%M:%S%z)"
} >"$part/VERSION"
(cd "$part" && find . -type f -printf '%P\0' | sort -z | xargs -0 sha256sum) >"$folder/.$name.sums"
mv "$folder/.$name.sums" "$part/SHA256SUMS"
sync "$part"/* "$part" 2>/dev/null || sync
mv "$part" "$folder/$name"
rm -f "$folder/.$name.listed"
forget_keys
trap - EXIT

# names hold the moment, so that their order is that of time
mapfile -t whole < <(find "$folder" -maxdepth 1 -type d -name 'monitoring-[0-9]*-[0-9]*' -printf '%f\n' | sort -r)
for old in "${whole[@]:keep}"; do
  rm -rf "${folder:?}/$old"
  echo "已删除较早的备份 $old"
done
echo "备份完整：$folder/$name（$([ -n "$recipient" ] && echo "已加密，")数据库 $PGDATABASE，结构 V$schema，$(du -sh "$folder/$name" | cut -f 1)）"
