#!/usr/bin/env bash
# Opens schools of the list: a database with its two users, a folder with its settings, the tables. May be run again: what is
# there stays as it is. See docs/guide/province.md.
set -euo pipefail
umask 077
# shellcheck source=scripts/province/common.sh
. "$(dirname "$0")/common.sh"

usage() {
  cat >&2 <<'END'
用法：provision.sh 应用程序.jar [学校代码…]
为学校清单中的学校（不写代码的，全部）建立：数据库 school_代码、属主和运行账号、数据目录、配置文件（权限600）、数据表。
可以重复执行：已有的不变，没有做完的接着做。不启动，启动用 schools.sh start。
PROVINCE_HOME      各校的目录，默认 /var/lib/quality-monitoring-province
PROVINCE_SCHOOLS   学校清单，默认 PROVINCE_HOME/schools.list；每行一所：5位学校代码|学校名称|端口
PROVINCE_JAVA_OPTS 各校Java的选项，默认 -Xmx1g -Xms128m -XX:+UseSerialGC
数据库管理员账号：PGHOST、PGPORT、PGUSER，密码用 PGPASSWORD 或 PGPASSFILE（不写在命令行上）
PG_BIN             PostgreSQL客户端程序所在目录；JAVA_HOME 要用的Java
结果：0 全部已开通；2 没有做完，原因见提示，改正后再次执行。
END
  exit 2
}

[[ $# -ge 1 && $1 != --help ]] || usage
jar=$1
shift
[ -r "$jar" ] || refuse "没有应用程序 $jar。"
require_home
one_at_a_time
read_schools
choose "$@"
if [ -n "${PG_BIN:-}" ]; then PATH=$PG_BIN:$PATH; fi
export PGHOST=${PGHOST:-127.0.0.1} PGPORT=${PGPORT:-5432} PGCONNECT_TIMEOUT=10
PGDATABASE=postgres
export PGDATABASE
require_answer
program=$(install_program "$jar")

secret() {
  head -c 32 /dev/urandom | base64 | tr -d '/+=\n' | cut -c1-32
}

# Written whole, and from its first byte on only for its owner.
write_settings() {
  cat >"$1.half"
  chmod 600 "$1.half"
  mv "$1.half" "$1"
}

settings_of() {
  local code=$1 folder=$2 url=jdbc:postgresql://$PGHOST:$PGPORT/school_$1
  if [ ! -f "$folder/owner.env" ]; then
    write_settings "$folder/owner.env" <<END
SPRING_DATASOURCE_URL=$url
SPRING_DATASOURCE_USERNAME=school_${code}_owner
SPRING_DATASOURCE_PASSWORD=$(secret)
END
  fi
  if [ ! -f "$folder/settings.env" ]; then
    write_settings "$folder/settings.env" <<END
SPRING_DATASOURCE_URL=$url
SPRING_DATASOURCE_USERNAME=school_${code}_runner
SPRING_DATASOURCE_PASSWORD=$(secret)
SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE=2
SPRING_DATASOURCE_HIKARI_IDLE_TIMEOUT=60000
MONITORING_DATABASE_MIGRATE=false
MONITORING_DATA_DIRECTORY=$folder/data
MONITORING_ADMINISTRATOR_PASSWORD=$(secret)
MONITORING_SCHOOL_NAME=${school_name[$code]}
MONITORING_SCHOOL_CODE=$code
SERVER_PORT=${school_port[$code]}
SERVER_ADDRESS=127.0.0.1
JAVA_OPTS=${PROVINCE_JAVA_OPTS:--Xmx1g -Xms128m -XX:+UseSerialGC}
END
  fi
}

# The password goes by the environment into psql, and neither into a command line nor into the server's log.
set_password() {
  ROLE=$(value_of SPRING_DATASOURCE_USERNAME "$1") WORD=$(value_of SPRING_DATASOURCE_PASSWORD "$1") \
    psql -X -q -v ON_ERROR_STOP=1 <<'END'
\set role `echo "$ROLE"`
\set word `echo "$WORD"`
set log_statement = 'none';
set log_min_duration_statement = -1;
set log_min_error_statement = 'panic';
set password_encryption = 'scram-sha-256';
alter role :"role" password :'word';
END
}

provision() {
  local code=$1 folder
  folder=$(folder_of "$code")
  mkdir -p "$folder/data" "$folder/backups"
  settings_of "$code" "$folder"
  PGOPTIONS='-c client_min_messages=warning' psql -X -q -v database="school_$code" -v owner="school_${code}_owner" -v runner="school_${code}_runner" \
    -f "$scripts/roles.sql" >/dev/null || refuse "$code ${school_name[$code]}：数据库没有建成。"
  set_password "$folder/owner.env" || refuse "$code ${school_name[$code]}：账号的密码没有设成。"
  set_password "$folder/settings.env" || refuse "$code ${school_name[$code]}：账号的密码没有设成。"
  # a school that is open has its program, which upgrade.sh changes
  if [ ! -f "$folder/program" ]; then
    migrate_school "$code" "$program" || refuse "$code ${school_name[$code]}：数据表没有建成，见上。"
    echo "$program" >"$folder/program"
    echo "$code ${school_name[$code]}：已开通，端口${school_port[$code]}，管理员admin的初始密码在 $folder/settings.env 中。"
  else
    echo "$code ${school_name[$code]}：此前已开通。"
  fi
}

for code in "${chosen[@]}"; do
  provision "$code"
done
