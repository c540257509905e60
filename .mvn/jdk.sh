# Sourced by mvnw. Spotless parses our sources inside Maven's own JVM, so that must know Java 25 as well: when the default
# JDK is older, this takes a newer one from where JDKs usually are. Finding none is no error here; the build then says so.

version_of() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

is_new_enough() { [ -x "$1/bin/javac" ] && [ "$(version_of "$1" || :)" -ge 25 ] 2>/dev/null; }

default_jdk() {
  java=$(readlink -f "$(command -v java)" 2>/dev/null) && printf '%s\n' "${java%/bin/java}"
}

find_jdk() {
  set +f
  for jdk in "${JAVA_HOME-}" "$(default_jdk)" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" \
    /usr/lib/jvm/* /opt/java/* /opt/*jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.local/share/mise/installs/java/* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_new_enough "$jdk"; then
      printf '%s\n' "$jdk"
      return
    fi
  done
}

found=$(find_jdk)
if [ -n "$found" ]; then
  JAVA_HOME=$found
  export JAVA_HOME
fi
