#!/usr/bin/env bash
# Brings the schools of the list to another version, one after another, each after a backup; stops at the first that fails,
# and goes on there when it is run again. See docs/guide/province.md.
set -euo pipefail
umask 077
# shellcheck source=scripts/province/common.sh
. "$(dirname "$0")/common.sh"

usage() {
  cat >&2 <<'END'
用法：upgrade.sh 新版本.jar [学校代码…]
依次为每所学校：停止、备份（backup.sh）、更新数据表（属主账号）、启动原来在运行的，等它就绪。
一所没有办成就停下，其余各校不动；改正原因后再次执行，从没有办成的那所接着做，已是新版本的跳过。没有备份成功的，恢复原来的版本运行。
先用一所试：upgrade.sh 新版本.jar 10001
不写学校代码的，学校清单中的全部。PROVINCE_HOME、PROVINCE_SCHOOLS、PG_BIN、JAVA_HOME 同 provision.sh；
BACKUP_KEEP、BACKUP_ENCRYPT_TO 同 backup.sh，备份在每所学校的 backups 目录
结果：0 全部已是新版本；1 停在某所学校，见提示；2 命令有误。
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
program=$(install_program "$jar")

stays() {
  echo "停在 $1 ${school_name[$1]}：$2。其后的学校没有动。改正后再次执行同一命令，从这里接着做。" >&2
  exit 1
}

upgrade() {
  local code=$1 folder ran
  folder=$(folder_of "$code")
  [ -f "$folder/program" ] || stays "$code" "还没有开通，请先执行 provision.sh"
  if [ "$(<"$folder/program")" = "$program" ]; then
    # what an earlier run has not brought up
    if [ -f "$folder/upgrading" ]; then
      start_school "$code" || stays "$code" "新版本没有启动成功"
      rm -f "$folder/upgrading"
    fi
    echo "$code ${school_name[$code]}：已是这个版本。"
    return
  fi
  ran=$folder/upgrading
  if [ -n "$(process_of "$code")" ]; then : >"$ran"; fi
  stop_school "$code" >/dev/null || stays "$code" "没有停止"
  (
    exec 8>&-
    use_settings "$folder/settings.env"
    "$scripts/backup.sh" "$folder/backups"
  ) || {
    if [ -f "$ran" ] && start_school "$code"; then rm -f "$ran"; fi
    stays "$code" "没有备份成功，没有升级，仍是原来的版本"
  }
  migrate_school "$code" "$program" || stays "$code" "数据表没有更新成功，没有运行；备份在 $folder/backups"
  echo "$program" >"$folder/program.half"
  mv "$folder/program.half" "$folder/program"
  if [ -f "$ran" ]; then
    start_school "$code" || stays "$code" "新版本没有启动成功"
    rm -f "$ran"
  fi
  echo "$code ${school_name[$code]}：已升级。"
}

for code in "${chosen[@]}"; do
  upgrade "$code"
done

# what no school runs any more
for place in "$home"/programs/*/; do
  if ! grep -qxF "${place}quality-monitoring.jar" "$home"/schools/*/program; then rm -rf "$place"; fi
done
