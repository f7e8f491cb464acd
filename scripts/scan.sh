#!/bin/sh
# Scans a copy of the application on this machine with wapiti (Debian: apt install wapiti), signed in as one person:
#   scripts/scan.sh PORT ACCOUNT PASSWORD YEAR [REPORT.json]
# Each address of the API's description is one to begin with. Never on the system that people work with: it writes.
set -eu
[ $# -ge 4 ] || { sed -n '2,4p' "$0" >&2; exit 2; }
root=http://127.0.0.1:$1
starts=$(curl -fsS -u "$2:$3" "$root/v3/api-docs" | python3 -c '
import json, re, sys
root, year = sys.argv[1:]
known = {"year": year, "code": "1-3", "table": "1-3", "level": "school"}
for path, operations in json.load(sys.stdin)["paths"].items():
    if "get" in operations:
        asked = [one["name"] for one in operations["get"].get("parameters", []) if one["in"] == "query"]
        address = re.sub("{([^}]*)}", lambda name: known.get(name.group(1), "1"), path)
        print("-s", root + address + ("?" + "&".join(name + "=" + known.get(name, "1") for name in asked) if asked else ""))
' "$root" "$4")
modules=backup,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,xss
# shellcheck disable=SC2086 # each of them is a word
exec wapiti -u "$root/" $starts -s "$root/engine-rest/task?nameLike=a&sortBy=name&sortOrder=asc" \
    -s "$root/sign-in/password" -s "$root/sign-in/forgotten" -s "$root/camunda/app/tasklist/default/" \
    -a "$2%$3" --auth-type basic --scope domain --max-scan-time 30 --flush-session --no-bugreport \
    -m "$modules" -f json -o "${5:-wapiti.json}"
