"What all tests share: the option --slow, a throw-away copy of the project, and the list of stale results at the end."
import os, shutil, subprocess, sys, time
from pathlib import Path
import pytest

ROOT = Path(__file__).resolve().parent.parent

def pytest_addoption(parser):
    parser.addoption('--slow', action='store_true', help='run the slow tests too, and fail on stale results')

def pytest_collection_modifyitems(config, items):
    if config.getoption('--slow'): return
    for o in items:
        if 'slow' in o.keywords: o.add_marker(pytest.mark.skip(reason='slow: ./test --slow runs it'))

def pytest_terminal_summary(terminalreporter):
    from codem.provenance import stale
    try: found = stale()
    except Exception as e: found = [f'could not be checked: {e}']
    if found: terminalreporter.section('stale results (./reproduce --update-reference makes them anew)')
    for o in found: terminalreporter.line(o)

@pytest.fixture(scope='session')
def tracked():
    "The project's files: those that git has or would take; in an archive without git, all but leftovers."
    git = subprocess.run(['git', 'ls-files', '-z', '-co', '--exclude-standard'], cwd=ROOT, capture_output=True, text=True)
    names = git.stdout.split('\0') if git.returncode == 0 else [str(o.relative_to(ROOT)) for o in ROOT.rglob('*') if '.venv' not in o.parts and 'runs' not in o.parts]
    return [o for n in names if n and (o := ROOT/n).is_file()]

@pytest.fixture
def checkout(tmp_path, tracked):
    "A copy of the project in a folder of its own, committed, whose code is the one that runs there."
    there = tmp_path/'a copy'  # a space in the path, as some readers have it
    for o in tracked:
        (to := there/o.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(o, to)
    git(there, 'init', '-q')
    git(there, 'add', '-A')
    git(there, 'commit', '-qm', 'copy')
    return there

def git(folder, *args):
    who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', '-c', 'core.fsync=none', '-c', 'gc.auto=0']
    return subprocess.run(['git', *who, *args], cwd=folder, check=True, capture_output=True, text=True).stdout

def clean_env(**more):
    "The environment without what would make a copy use this checkout."
    return {k: v for k, v in os.environ.items() if not k.startswith('CODEM_')} | more

def run(*args, cwd=ROOT, **env):
    "A command of this environment's Python, with what it printed; standard input is empty."
    return subprocess.run([sys.executable, '-m', *map(str, args)], cwd=cwd, env=clean_env(**env), stdin=subprocess.DEVNULL, capture_output=True, text=True)

def in_copy(there, *args, **env):
    "As `run`, with the copy's code and files."
    return run(*args, cwd=there, PYTHONPATH=str(there), CODEM_ROOT=str(there), **env)

def with_settings(text, name, lines):
    "The text of a settings file with settings in a profile, in place of those it has."
    keys = {o.split(' = ')[0] for o in lines.split('\n')}
    head, _, rest = text.partition(f'[{name}]\n')
    own, mark, tail = rest.partition('\n[')
    own = '\n'.join(o for o in own.split('\n') if o.startswith('#') or o.split(' = ')[0] not in keys)
    return f'{head}[{name}]\n{lines}{own}{mark}{tail}'

def change_profile(there, name, lines):
    "Puts settings into a profile of a copy, in place of those it has."
    (there/'settings.ini').write_text(with_settings((there/'settings.ini').read_text(), name, lines))
    git(there, 'commit', '-qam', 'other settings')

def start_and_wait_for(there, sign, profile='published', seconds=60):
    "`./reproduce` in a session of its own, once it has made a file of the run."
    p = subprocess.Popen([sys.executable, '-m', 'codem.reproduce', '--profile', profile], cwd=there, env=clean_env(PYTHONPATH=str(there), CODEM_ROOT=str(there)),
                         start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    sign, started = there/'runs'/profile/sign, time.time()
    while not sign.exists() and time.time() - started < seconds: time.sleep(.05)
    assert sign.exists() and p.poll() is None
    return p

def kill_all(p):
    "kill -9 of a process and of all that it has started."
    import psutil
    procs = [psutil.Process(p.pid), *psutil.Process(p.pid).children(recursive=True)]
    for o in procs: o.kill()
    psutil.wait_procs(procs)
