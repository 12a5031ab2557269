# Sourced by ./run and ./test: finds or fetches what a build needs. Works with the bash 3.2 of macOS.

say()  { printf '%s\n' "$*" >&2; }
fail() { printf 'guatu: %s\n' "$*" >&2; exit 1; }

# Major version of the JDK in folder $1; nothing when there is no compiler in it.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

# Sets and exports JAVA_HOME to a JDK of 21 or newer.
find_jdk() {
  local home version on_path=''
  if command -v javac >/dev/null 2>&1; then
    on_path=$(command -v javac)
    while [ -L "$on_path" ]; do
      home=$(readlink "$on_path")
      case $home in /*) on_path=$home;; *) on_path=$(dirname "$on_path")/$home;; esac
    done
    on_path=$(cd "$(dirname "$on_path")/.." && pwd)
  fi
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$home" ] || continue
    version=$(jdk_version "$home")
    if [ -n "$version" ] && [ "$version" -ge 21 ]; then
      export JAVA_HOME="$home"
      return
    fi
  done
  fail "No JDK of version 21 or newer was found: install one, or set JAVA_HOME to it (未找到 JDK 21 或更高版本,请先安装,或用 JAVA_HOME 指明位置)."
}

find_maven() {
  command -v mvn >/dev/null 2>&1 \
    || fail "Apache Maven (mvn) was not found: install version 3.8 or newer (未找到 Maven,请安装 3.8 或更高版本)."
}

# Vaadin builds the front end with Node 24. Uses the one on PATH or in .tools/node24, else fetches npm's own package of it.
find_node() {
  local major='' platform
  command -v node >/dev/null 2>&1 && major=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
  [ "$major" = 24 ] && return
  [ -x .tools/node24/node ] && [ "$(.tools/node24/node --version 2>/dev/null | cut -c1-4)" = v24. ] && return
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) platform=linux-x64;;
    Linux-aarch64|Linux-arm64) platform=linux-arm64;;
    Darwin-arm64) platform=darwin-arm64;;
    Darwin-x86_64) platform=darwin-x64;;
    *) platform='';;
  esac
  if [ -z "$platform" ] || ! command -v npm >/dev/null 2>&1; then
    say "Neither Node 24 nor npm was found, so Vaadin will try to download Node itself; if it cannot, install Node 24 (未找到 Node 24 和 npm,将由 Vaadin 自行下载)."
    return
  fi
  say "Fetching Node 24 (once) …"
  if npm install --prefix .tools/node24 --ignore-scripts --no-save --no-package-lock --no-audit --no-fund \
      "node-$platform@24.17.0" npm@11.13.0 </dev/null >.tools-npm.log 2>&1; then
    ln -sf "node_modules/node-$platform/bin/node" .tools/node24/node
    rm -f .tools-npm.log
  else
    say "Node 24 could not be fetched (see .tools-npm.log), so Vaadin will try to download it itself (Node 24 获取失败,将由 Vaadin 自行下载)."
  fi
}

# A number that changes when anything the product is built from changes.
product_stamp() {
  local sum='sha256sum'
  command -v sha256sum >/dev/null 2>&1 || sum='shasum -a 256'
  find pom.xml package.json package-lock.json tsconfig.json types.d.ts vite.config.ts .npmrc src/main frontend -type f \
      ! -path 'src/main/bundles/*' ! -path 'frontend/generated/*' ! -path 'frontend/index.html' 2>/dev/null \
    | LC_ALL=C sort | tr '\n' '\0' | xargs -0 $sum | $sum | cut -d' ' -f1
}

# Vaadin keeps its front-end bundle while the set of components is the same, but which screen loads which of them is in it too: a new screen
# would come up without its grid. So the bundle goes when any Java that speaks of Vaadin has changed.
forget_stale_bundle() {
  local sum='sha256sum' now
  command -v sha256sum >/dev/null 2>&1 || sum='shasum -a 256'
  now=$(grep -rl --include='*.java' 'com\.vaadin' src/main/java | LC_ALL=C sort | tr '\n' '\0' | xargs -0 $sum | $sum | cut -d' ' -f1)
  if [ "$(cat src/main/bundles/stamp 2>/dev/null)" != "$now" ]; then
    rm -rf src/main/bundles
    mkdir -p src/main/bundles && echo "$now" >src/main/bundles/stamp
  fi
}
