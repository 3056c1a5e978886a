# Finds JDKs without starting them; sourced by the other scripts. POSIX tools only, on Linux and macOS.

# The feature number of a JDK's home, from its release file; nothing if it is no JDK.
jdk_feature() {
  local version=""
  [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case "$line" in JAVA_VERSION=*) version=${line#JAVA_VERSION=\"} ;; esac
    done <"$1/release"
  else
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\(.*\)".*/\1/p' | head -n 1)
  fi
  version=${version%%[!0-9]*}
  printf '%s' "$version"
}

# Every home that may hold a JDK, one a line.
jdk_candidates() {
  local home
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/*; do
    [ -x "$home/bin/java" ] && [ ! -L "$home" ] && printf '%s\n' "$home"
  done
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home 2>/dev/null || true
  fi
  home=$(command -v java 2>/dev/null || true)
  if [ -n "$home" ]; then
    while [ -L "$home" ]; do
      case $(readlink "$home") in
        /*) home=$(readlink "$home") ;;
        *) home="${home%/*}/$(readlink "$home")" ;;
      esac
    done
    printf '%s\n' "${home%/bin/java}"
  fi
  return 0
}

# Every JDK from 17 on, newest first, one home a line, one for each feature number.
jdks_found() {
  local home feature
  jdk_candidates | while IFS= read -r home; do
    feature=$(jdk_feature "$home")
    [ -n "$feature" ] && [ "$feature" -ge 17 ] && printf '%s %s\n' "$feature" "$home"
  done | sort -k1,1nr -k2 | awk '!seen[$1]++ { sub(/^[0-9]+ /, ""); print }'
}

# Sets java_home, java_feature and java_key, or jdk_problem and returns 1. A JDK that was named is used or refused.
find_jdk() {
  local chosen="${GAMEDAY_JAVA:-}" source=GAMEDAY_JAVA
  if [ -z "$chosen" ] && [ -n "${JAVA_HOME:-}" ]; then
    chosen=$JAVA_HOME
    source=JAVA_HOME
  fi
  if [ -n "$chosen" ]; then
    java_feature=$(jdk_feature "$chosen")
    if [ -z "$java_feature" ] || [ "$java_feature" -lt 17 ]; then
      jdk_problem="$source names $chosen, which is no JDK >= 17; name another one, or unset it."
      return 1
    fi
    java_home=$chosen
  else
    java_home=$(jdks_found | head -n 1)
    if [ -z "$java_home" ]; then
      jdk_problem="no JDK >= 17 was found; install one (for example Temurin 25), or name its home in GAMEDAY_JAVA."
      return 1
    fi
    java_feature=$(jdk_feature "$java_home")
  fi
  java_key=$(printf '%s-%s' "$java_feature" "$java_home" | tr -c 'A-Za-z0-9.\n' '_')
}
