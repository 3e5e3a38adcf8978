"""`./reproduce` and `./test` up to where Python takes over: what is installed, from where, in which order, and what is said.

A stand-in for Python notes what pip is asked for, so that no network is needed; the real installation is the slow test at the end.
"""
import os, shutil, subprocess
import pytest
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

@pytest.fixture
def fresh(tmp_path):
    "A folder with the two commands and what they read, and a stand-in for Python."
    there = tmp_path/'a clone'
    for o in ('reproduce', 'test', 'scripts/setup.sh', 'pyproject.toml', 'constraints.txt', 'settings.ini'):
        (there/o).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT/o, there/o)
    (tmp_path/'bin').mkdir()
    (tmp_path/'bin'/'fake-python').write_text(PYTHON)
    (tmp_path/'bin'/'fake-python').chmod(0o755)
    return there

def call(there, *command, **env):
    "The command's result and what pip was asked for during it."
    calls = there.parent/'calls'
    calls.write_text('')
    own = {k: v for k, v in clean_env(PYTHON=str(there.parent/'bin'/'fake-python'), PIP_CALLS=str(calls)).items() if k != 'TORCH_INDEX_URL'}
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
                          env=clean_env(PYTHON=str(fresh.parent/'bin'/'fake-python'), PIP_CALLS=str(fresh.parent/'calls'), CDPATH=str(fresh.parent/'cdpath')))
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
