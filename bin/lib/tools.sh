# shellcheck shell=bash
# What the scripts share. Sourced, never run.

is_debian_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# install_or_say COMMAND-FOUND WHAT PACKAGE…
install_or_say() {
  local what=$1; shift
  if is_debian_root; then
    echo "Installing $what."
    apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
  else
    echo "Install $what and try again." >&2
    exit 1
  fi
}

need_java_and_maven() {
  if ! command -v javac >/dev/null; then
    # Debian 13 has no 17 of its own; any later one compiles for 17.
    if apt-cache show openjdk-17-jdk-headless >/dev/null 2>&1; then
      install_or_say "a JDK 17" openjdk-17-jdk-headless
    else
      install_or_say "a JDK 17 or later" default-jdk-headless
    fi
  fi
  command -v mvn >/dev/null || install_or_say "Maven 3.9" maven
  command -v curl >/dev/null || install_or_say "curl" curl
}

# Only tests need it: the scripts of the pages are tested with Node's own runner.
need_node() {
  node --version 2>/dev/null | grep -qE '^v[2-9][0-9]\.' || install_or_say "Node.js 20 or later" nodejs
}

# Whether a source is newer than the file.
newer_sources() {
  [ -n "$(find pom.xml solver disclosure domain audit-release ejb web demo -newer "$1" -not -path '*/target/*' -type f -print -quit)" ]
}
