#!/usr/bin/env bash
# Starts, stops and looks at the schools of the list, one after another. See docs/guide/province.md.
set -euo pipefail
umask 077
# shellcheck source=scripts/province/common.sh
. "$(dirname "$0")/common.sh"

usage() {
  cat >&2 <<'END'
用法：schools.sh start|stop|status|keys [学校代码…]
start   依次启动，每所就绪后再启动下一所；已在运行的不动
stop    依次停止
status  每所一行：代码、名称、端口、状态、进程、内存（MB）、程序
keys    把各校的签名公钥收到 PROVINCE_HOME/keys，供汇总指标时核对；已收的与现在不同的，不覆盖并指出
不写学校代码的，学校清单中的全部。PROVINCE_HOME、PROVINCE_SCHOOLS 同 provision.sh；PROVINCE_PATIENCE 等一所就绪的秒数，默认300
结果：0 全部办到（status：全部就绪）；1 有的没有办到，见提示；2 命令有误。
END
  exit 2
}

[ $# -ge 1 ] || usage
deed=$1
shift
[[ $deed =~ ^(start|stop|status|keys)$ ]] || usage
require_home
if [ "$deed" != status ]; then one_at_a_time; fi
read_schools
choose "$@"

status_of() {
  local code=$1 pid state=未运行 memory=- program=-
  pid=$(process_of "$code")
  if [ -n "$pid" ]; then
    state=$(is_ready "$code" && echo 就绪 || echo 未就绪)
    memory=$(($(sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status") / 1024))
  elif [ ! -f "$(folder_of "$code")/program" ]; then
    state=未开通
  fi
  if [ -f "$(folder_of "$code")/program" ]; then program=$(basename "$(dirname "$(<"$(folder_of "$code")/program")")"); fi
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$code" "${school_name[$code]}" "${school_port[$code]}" "$state" "${pid:--}" "$memory" "$program"
  [ "$state" = 就绪 ]
}

collect_key() {
  local code=$1 public kept=$home/keys/$1.pem
  public=$(folder_of "$code")/data/archive-key/archive-public-key.pem
  [ -r "$public" ] || { echo "$code ${school_name[$code]}：还没有签名密钥，第一次制作数据包时生成。" >&2; return 1; }
  if [ -e "$kept" ] && ! cmp -s "$public" "$kept"; then
    echo "$code ${school_name[$code]}：签名公钥与已收的不同，没有覆盖 $kept。请与该校核对指纹，确认后删除旧的再收。" >&2
    return 1
  fi
  if [ ! -e "$kept" ]; then
    cp "$public" "$kept.half" && mv "$kept.half" "$kept"
    chmod 644 "$kept"
    echo "$code ${school_name[$code]}：已收公钥。"
  fi
}

failed=0
for code in "${chosen[@]}"; do
  case $deed in
  start) start_school "$code" || failed=1 ;;
  stop) stop_school "$code" || failed=1 ;;
  status) status_of "$code" || failed=1 ;;
  keys) collect_key "$code" || failed=1 ;;
  esac
done
exit "$failed"
