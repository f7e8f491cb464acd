# shellcheck shell=bash
# What backup.sh and restore.sh share: the settings of the application become those of PostgreSQL's tools. The password
# goes by the environment, never by a command line, which everybody on the machine can read.

refuse() {
  echo "$*" >&2
  exit 2
}

# From jdbc:postgresql://host:port/name?options, or from PGHOST, PGPORT and PGDATABASE where that is not set.
use_configured_database() {
  local url=${SPRING_DATASOURCE_URL:-} rest
  if [ -n "$url" ]; then
    [[ $url =~ ^jdbc:postgresql://(\[[0-9a-fA-F:]+\]|[^:/?]+)(:([0-9]+))?/([^?]+)(\?(.*))?$ ]] ||
      refuse "SPRING_DATASOURCE_URL 不是 jdbc:postgresql://主机:端口/数据库 的形式：${url%%\?*}"
    PGHOST=${BASH_REMATCH[1]//[\[\]]/}
    PGPORT=${BASH_REMATCH[3]:-5432}
    PGDATABASE=${BASH_REMATCH[4]}
    rest=${BASH_REMATCH[6]:-}
    if [[ "&$rest" =~ \&user=([^\&]*) ]]; then PGUSER=${BASH_REMATCH[1]}; fi
    if [[ "&$rest" =~ \&password=([^\&]*) ]]; then PGPASSWORD=${BASH_REMATCH[1]}; fi
    if [[ "&$rest" =~ \&sslmode=([^\&]*) ]]; then export PGSSLMODE=${BASH_REMATCH[1]}; fi
  fi
  [ -n "${PGDATABASE:-}" ] || refuse "缺少配置：请设置 SPRING_DATASOURCE_URL（及 SPRING_DATASOURCE_USERNAME、SPRING_DATASOURCE_PASSWORD），与应用的配置相同。"
  PGUSER=${SPRING_DATASOURCE_USERNAME:-${PGUSER:-}}
  [ -n "$PGUSER" ] || unset PGUSER
  PGPASSWORD=${SPRING_DATASOURCE_PASSWORD:-${PGPASSWORD:-}}
  export PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD PGCONNECT_TIMEOUT=10
  [ -n "${PG_BIN:-}" ] && PATH=$PG_BIN:$PATH
  local tool
  for tool in psql pg_dump pg_restore; do
    command -v "$tool" >/dev/null || refuse "没有找到 $tool。请安装PostgreSQL客户端（Debian：apt install postgresql-client），或用 PG_BIN 指定其目录。"
  done
}

# The first column of the first row.
ask() {
  psql -X -q -A -t -v ON_ERROR_STOP=1 -c "$1"
}

require_answer() {
  local said
  said=$(ask 'select 1' 2>&1) || refuse "无法连接数据库 ${PGHOST:-}:${PGPORT:-}/$PGDATABASE：$said"
}

# An older tool than the server cannot read it.
major_of_tool() {
  "$1" --version | sed -E 's/^[^0-9]*([0-9]+).*/\1/'
}

major_of_server() {
  echo $(($(ask 'show server_version_num') / 10000))
}

# The folder of the key that signs archive packages, as the application finds it.
key_directory() {
  if [ -n "${MONITORING_ARCHIVE_KEY_DIRECTORY:-}" ]; then
    echo "$MONITORING_ARCHIVE_KEY_DIRECTORY"
  else
    echo "${MONITORING_DATA_DIRECTORY:-data}/archive-key"
  fi
}

# GnuPG reads and writes as a stream, whatever the size, and notices when something was altered. Its keys are in a folder of
# this run's own: the account's own keyring is neither needed nor touched.
keyring=''

require_gpg() {
  command -v gpg >/dev/null || refuse "没有找到 gpg。请安装GnuPG（Debian：apt install gnupg），或不加密。"
  keyring=$(mktemp -d)
}

# Also from a trap, whatever there is.
forget_keys() {
  if [ -n "$keyring" ]; then
    gpgconf --homedir "$keyring" --kill all 2>/dev/null || true
    rm -rf "$keyring"
    keyring=''
  fi
}

own_gpg() {
  gpg --homedir "$keyring" --no-options --batch --quiet --no-autostart --trust-model always "$@"
}

encrypt_to() {
  own_gpg --recipient-file "$1" --compress-algo none --output - --encrypt
}

can_encrypt_to() {
  [ -r "$1" ] && echo test | encrypt_to "$1" >/dev/null 2>&1
}

fingerprint_of() {
  own_gpg --with-colons --show-keys "$1" 2>/dev/null | sed -n 's/^fpr:::::::::\([0-9A-F]*\):.*/\1/p' | head -n 1
}

value_of() {
  sed -n "s/^$1=//p" "$2" | head -n 1
}
