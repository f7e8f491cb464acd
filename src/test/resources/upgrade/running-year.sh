#!/bin/sh
# Plays a year in a version before and keeps its database at several moments: running-year.sh COMMIT NAME, see README.md.
# MAVEN_ARGS=-o does it without the network.
set -eu

commit=$1
here=$(cd "$(dirname "$0")" && pwd)
file=$here/running-year-$2.sql.xz
root=$(git -C "$here" rev-parse --show-toplevel)
tests=src/test/java/cn/edu/zzut/monitoring

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# where PostgreSQL runs as a user of its own, it has to come in
chmod 755 "$work"

git clone -q --shared --no-checkout "$root" "$work/before"
git -C "$work/before" checkout -q "$commit"
mkdir -p "$work/before/$tests/upgrade"
for class in upgrade/Moment upgrade/RunningYear upgrade/RunningYearWriter upgrade/CorrectedWorkbook upgrade/OpenForm \
    support/MadeApplication support/StoriesPlatform support/DebianPostgres; do
    cp "$root/$tests/$class.java" "$work/before/$tests/$class.java"
done

cd "$work/before"
mvn -B -ntp -q test -Dspotless.check.skip -Dtest=RunningYearWriter -Drunning.year.write="$file"
ls -l "$file"
