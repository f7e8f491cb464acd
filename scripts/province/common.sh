# shellcheck shell=bash
# What the scripts of a province share: the list of schools, a school's folder and settings, whether it runs.

# shellcheck source=scripts/database.sh
. "$(dirname "${BASH_SOURCE[0]}")/../database.sh"
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
home=${PROVINCE_HOME:-/var/lib/quality-monitoring-province}
list=${PROVINCE_SCHOOLS:-$home/schools.list}

require_home() {
  mkdir -p "$home/schools" "$home/keys" "$home/programs" 2>/dev/null || true
  [ -w "$home/schools" ] || refuse "目录 $home 不能写入。请用 PROVINCE_HOME 指定。"
  home=$(cd "$home" && pwd)
}

# One thing at a time is done to the schools of a province; what is started from here does not hold the lock.
one_at_a_time() {
  exec 8>"$home/.lock"
  flock -n 8 || refuse "另一个命令正在处理这些学校，请等它完成。"
}

declare -A school_name=() school_port=()
codes=()

# Lines such as 10001|某某大学|8101.
read_schools() {
  [ -r "$list" ] || refuse "没有学校清单 $list。每行一所：5位学校代码|学校名称|端口，#开头的行不算。"
  local line code name port more number=0
  declare -A ports=()
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    line=${line%$'\r'}
    [[ $line =~ ^[[:space:]]*(#|$) ]] && continue
    IFS='|' read -r code name port more <<<"$line"
    [[ $code =~ ^[0-9]{5}$ && $name =~ [^[:space:]] && -z $more && ! $name =~ [\'\"\\$\`[:cntrl:]] ]] ||
      refuse "学校清单第${number}行有误：应为 5位学校代码|学校名称|端口，名称中不能有引号、反斜杠、\$和\`。"
    [[ $port =~ ^[0-9]{4,5}$ && $port -ge 1024 && $port -le 65535 ]] ||
      refuse "学校清单第${number}行有误：端口应为1024至65535。"
    [ -z "${school_name[$code]:-}" ] || refuse "学校清单第${number}行有误：学校代码${code}出现了两次。"
    [ -z "${ports[$port]:-}" ] || refuse "学校清单第${number}行有误：端口${port}与${ports[$port]}的相同。"
    school_name[$code]=$name
    school_port[$code]=$port
    ports[$port]=$code
    codes+=("$code")
  done <"$list"
  [ ${#codes[@]} -gt 0 ] || refuse "学校清单 $list 中没有学校。"
}

# The schools that are named, or all.
choose() {
  chosen=("$@")
  [ $# -gt 0 ] || chosen=("${codes[@]}")
  local code
  for code in "${chosen[@]}"; do
    [ -n "${school_name[$code]:-}" ] || refuse "学校代码 $code 不在学校清单 $list 中。"
  done
}

folder_of() {
  echo "$home/schools/$1"
}

# The settings of a file as KEY=VALUE lines, taken as they stand: nothing in them is run.
use_settings() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    [[ $line =~ ^([A-Z][A-Z0-9_]*)=(.*)$ ]] && export "${BASH_REMATCH[1]}=${BASH_REMATCH[2]}"
  done <"$1"
}

# Puts a program where all schools can use it, unpacked once; says where.
install_program() {
  local jar=$1 edition place java=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
  edition=$(sha256sum "$jar" | cut -c1-20)
  place=$home/programs/$edition
  if [ ! -f "$place/quality-monitoring.jar" ]; then
    rm -rf "$place.half"
    cp "$jar" "$home/programs/quality-monitoring.jar"
    "$java" -Djarmode=tools -jar "$home/programs/quality-monitoring.jar" extract --destination "$place.half" >&2 ||
      refuse "$jar 不能解开，不是本系统的程序。"
    rm -f "$home/programs/quality-monitoring.jar"
    mv "$place.half" "$place"
  fi
  echo "$place/quality-monitoring.jar"
}

# The process of a school's application; empty where it does not run. A number that another process has by now is not taken.
process_of() {
  local file pid
  file=$(folder_of "$1")/pid
  [ -r "$file" ] || return 0
  pid=$(<"$file")
  if [[ $pid =~ ^[0-9]+$ ]] && [ -r "/proc/$pid/environ" ] &&
    tr '\0' '\n' <"/proc/$pid/environ" 2>/dev/null | grep -qxF "MONITORING_DATA_DIRECTORY=$(folder_of "$1")/data"; then
    echo "$pid"
  fi
}

is_ready() {
  curl -fsS -m 5 -o /dev/null "http://127.0.0.1:${school_port[$1]}/actuator/health/readiness" 2>/dev/null
}

# Starts a school; the first of a program twice, so that all others start quicker, with the classes that it has loaded.
start_school() {
  local place
  start_once "$1" || return 1
  place=$(dirname "$(<"$(folder_of "$1")/program")")
  if [ ! -e "$place/classes.tried" ]; then
    : >"$place/classes.tried"
    if [ ! -f "$place/classes.jsa" ]; then
      stop_school "$1" >/dev/null || return 1
      start_once "$1" || return 1
    fi
  fi
  echo "$1 ${school_name[$1]}：已就绪，端口${school_port[$1]}。"
}

# Starts a school and waits until it is ready.
start_once() {
  local code=$1 folder program pid waited=0
  folder=$(folder_of "$code")
  [ -r "$folder/settings.env" ] || { echo "$code ${school_name[$code]}：还没有开通，请先执行 provision.sh。" >&2; return 1; }
  pid=$(process_of "$code")
  if [ -z "$pid" ]; then
    ! curl -sS -m 2 -o /dev/null "http://127.0.0.1:${school_port[$code]}/" 2>/dev/null ||
      { echo "$code ${school_name[$code]}：端口${school_port[$code]}已被别的程序占用。" >&2; return 1; }
    program=$(<"$folder/program")
    (
      exec 8>&-
      use_settings "$folder/settings.env"
      cd "$folder" || exit 2
      exec setsid "$scripts/run.sh" "$program" >>"$folder/log" 2>&1 </dev/null
    ) &
    pid=$!
    echo "$pid" >"$folder/pid"
    disown "$pid"
  fi
  until is_ready "$code"; do
    sleep 1
    waited=$((waited + 1))
    if ! kill -0 "$pid" 2>/dev/null || [ "$waited" -gt "${PROVINCE_PATIENCE:-300}" ]; then
      echo "$code ${school_name[$code]}：没有启动成功，日志的最后一行：$(grep -v '^[[:space:]]*$' "$folder/log" | tail -n 1)" >&2
      return 1
    fi
  done
}

stop_school() {
  local code=$1 pid waited=0
  pid=$(process_of "$code")
  if [ -n "$pid" ]; then
    kill "$pid" 2>/dev/null || true
    while kill -0 "$pid" 2>/dev/null; do
      sleep 1
      waited=$((waited + 1))
      [ "$waited" -le 60 ] || { echo "$code ${school_name[$code]}：一分钟内没有停止（进程$pid）。" >&2; return 1; }
    done
  fi
  rm -f "$(folder_of "$code")/pid"
  share_classes "$code"
  echo "$code ${school_name[$code]}：已停止。"
}

# The archive of classes that the first school's stop has left is good for all that run the same program; see run.sh.
share_classes() {
  local folder program shared made
  folder=$(folder_of "$1")
  program=$(<"$folder/program")
  shared=$(dirname "$program")/classes.jsa
  [ ! -f "$shared" ] || return 0
  made=$(find "$folder/data/start" -maxdepth 2 -name classes.jsa -size +1M 2>/dev/null | head -n 1)
  [ -n "$made" ] || return 0
  cp "$made" "$shared.half" && mv "$shared.half" "$shared"
}

# Brings a school's tables to that program, in the name of their owner.
migrate_school() {
  local folder java=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
  folder=$(folder_of "$1")
  (
    exec 8>&-
    use_settings "$folder/owner.env"
    export MONITORING_DATA_DIRECTORY=$folder/data
    cd "$folder" || exit 2
    "$java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$2" migrate >"$folder/migrate.log" 2>&1
  ) || { tail -n 3 "$folder/migrate.log" >&2; return 1; }
}
