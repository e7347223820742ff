# shellcheck shell=bash
# What bin/doctor, bin/backup and bin/restore-drill share: they run classes of the archive that is
# deployed. Sourced, never run. Each ends with 3 if it could not do its work.
umask 077

bin=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

give_up() { echo "$1" >&2; exit 3; }

# take_options USAGE NAME… -- ARGUMENT…: sets a variable for each --name, and "rest" for what is left.
take_options() {
  local usage=$1 names=' '; shift
  while [ "$1" != -- ]; do names+="--$1 "; printf -v "$1" %s ''; shift; done
  shift
  rest=
  while [ $# -gt 0 ]; do
    case $1 in
      -*) [[ $names == *" $1 "* ]] || give_up "usage: $usage"
        [ $# -ge 2 ] || give_up "$1 needs a value."
        printf -v "${1#--}" %s "$2"; shift ;;
      *) rest=$1 ;;
    esac
    shift
  done
}

# find_archive ARCHIVE: sets "archive" to its whole path, or to that of the first that is there.
find_archive() {
  local each
  archive=$1
  if [ -z "$archive" ]; then
    for each in "$bin"/../csec-progress.[we]ar "$bin/../web/target/csec-progress.war" /opt/csec-progress/csec-progress.[we]ar; do
      [ -f "$each" ] && { archive=$each; break; }
    done
  fi
  [ -f "$archive" ] || give_up "There is no archive ${archive:-csec-progress.war}. Name the WAR or EAR."
  archive=$(cd "$(dirname "$archive")" && pwd)/$(basename "$archive")
}

# run_class CLASS ARGUMENT…: unpacks the archive into "$work", runs the class, sets "status".
run_class() {
  local class=$1; shift
  mkdir "$work/archive"
  if command -v unzip > /dev/null; then
    unzip -qq "$archive" -d "$work/archive"
  else
    (cd "$work/archive" && jar xf "$archive")
  fi
  status=0
  java -XX:TieredStopAtLevel=1 -Xmx256m -Djava.util.logging.config.file="$work/none" \
    -cp "$work/archive/WEB-INF/classes:$work/archive/WEB-INF/lib/*:$work/archive/*:$work/archive/lib/*" \
    "$class" "$@" 2> "$work/errors" || status=$?
  if grep -q '^Exception in thread' "$work/errors"; then status=3; fi
  [ "$status" -lt 3 ] || cat "$work/errors" >&2
}

# Files of a run, which are gone at its end.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
