"""Hostile programs are contained: each gets the right verdict, none passes by a trick, nothing survives, and no neighbour is harmed.

`python tests/test_hostile.py` prints the attacks and their verdicts as a table.
"""
import contextlib, fcntl, json, os, pickle, secrets, shutil, site, socket, subprocess, sys, tempfile, threading, time
from pathlib import Path
import codem, psutil, pytest
from attacks import ATTACKS, BOMBS, HIDDEN, PASSED, REDEFINES
from codem import toolchains
from codem.execute import Limits, Program, run_programs
from codem.harness import minieval_program
from codem.languages import LANGUAGES
from codem.mini.minieval import minieval
from conftest import ROOT
from test_execute import FRAMES

ABLE = toolchains.runnable(toolchains.find_all())
pytestmark = pytest.mark.skipif(not toolchains.sandbox_works(), reason=f'bubblewrap does not work here: {toolchains.sandbox_problem()}')
MARK = 'CODEM_TEST_MARK' # In this process's environment only
LIMITS = Limits(seconds=1, memory=128, compile_seconds=20)
BUSY = Limits(seconds=1, memory=128, compile_seconds=3) # For compilers

# Programs of which nothing should be said but that they pass: they compute, and have children or threads.
NEIGHBOURS = dict(
    python='import threading, subprocess\nts = [threading.Thread(target=sum, args=(range(10**6),)) for _ in range(4)]\nfor o in ts: o.start()\nfor o in ts: o.join()\n'
           'assert subprocess.run(["sh", "-c", "sleep .1; exit 5"]).returncode == 5\nx = 0\nfor i in range(10**6): x += i',
    javascript='const cp = require("child_process");\nif (cp.spawnSync("sh", ["-c", "exit 5"]).status !== 5) process.exit(3);\nlet x = 0;\nfor (let i = 0; i < 1e8; i++) x += i % 7;',
    c='#include <pthread.h>\n#include <sys/wait.h>\n#include <unistd.h>\nstatic void *work(void *p) { for (volatile int i = 0; i < 20000000; i++); return p; }',
    java='try { Thread t = new Thread(() -> { long x = 0; for (int i = 0; i < 100000000; i++) x += i; }); t.start(); t.join(); } catch (InterruptedException e) { System.exit(3); }',
    go='c := make(chan int)\n\tfor i := 0; i < 9; i++ {\n\t\tgo func() {\n\t\t\tx := 0\n\t\t\tfor j := 0; j < 20000000; j++ {\n\t\t\t\tx += j\n\t\t\t}\n\t\t\tc <- x\n\t\t}()\n\t}\n'
       '\tfor i := 0; i < 9; i++ {\n\t\t<-c\n\t}')
NEIGHBOURS['typescript'] = NEIGHBOURS['javascript']
NEIGHBOURS['c'] = NEIGHBOURS['cpp'] = (NEIGHBOURS['c'], 'pthread_t t[4]; for (int i = 0; i < 4; i++) if (pthread_create(t + i, 0, work, 0)) exit(6);\nfor (int i = 0; i < 4; i++) pthread_join(t[i], 0);\n'
                                       'if (!fork()) _exit(5);\nint got; wait(&got); if (WEXITSTATUS(got) != 5) exit(3);')

def framed(id, lang, code, words={}, seconds=0.):
    "A program of unknown origin."
    top, main = code if isinstance(code, tuple) else ('', code)
    text = FRAMES[lang].format(top=top, main=main)
    for k, v in words.items(): text = text.replace(f'@{k}@', str(v))
    return Program(f'{id}/{lang}', lang, text, seconds=seconds)

def neighbours(n, able=ABLE): return [framed(f'neighbour {i}', k, NEIGHBOURS[k]) for i in range(n) for k in able]

def mixed(programs, others):
    "Neighbours among the attacks."
    out, step = list(programs), max(1, len(programs)//len(others))
    for i, o in enumerate(others): out.insert(i*(step+1), o)
    return out

class Outside:
    "What programs must not reach: a secret file, two servers, a word in our environment, and the folder of temporary files."
    def __init__(self, folder):
        self.secret, self.work, self.reached = Path(folder)/'secret', Path(folder)/'work', []
        self.work.mkdir()
        self.work.chmod(0o777)
        self.secret.write_text('the secret')
        self.secret.chmod(0o666)
        self.name = f'codem-{secrets.token_hex(8)}'
        self.tcp, self.unix = socket.create_server(('127.0.0.1', 0)), socket.socket(socket.AF_UNIX)
        self.unix.bind(f'\0{self.name}')
        self.unix.listen()
        for o in (self.tcp, self.unix): threading.Thread(target=self._serve, args=(o,), daemon=True).start()
    def _serve(self, server):
        with contextlib.suppress(OSError):
            while True: self.reached.append(server.accept()[1])
    @property
    def words(self): return dict(SECRET=self.secret, WORK=self.work, HERE=ROOT, MARK=MARK, NAME=self.name, PORT=self.tcp.getsockname()[1])
    def harm(self):
        "What has happened that must not; an empty list is good."
        out = [f'{self.reached} reached'] if self.reached else []
        if self.secret.read_text() != 'the secret': out.append('the secret was changed')
        out += [f'{o} is left' for o in (*self.work.iterdir(), Path('/x'), Path('/usr/x'), Path('/dev/x'), Path('/etc/x'), ROOT/'x') if o.exists()]
        return out + survivors(self.work)
    def close(self):
        for o in (self.tcp, self.unix): o.close()

def _sees(pid, folder):
    "Does a process live in a sandbox that shows something of a folder, or was it started with its name?"
    try: return any(str(folder) in open(f'/proc/{pid}/{o}').read() for o in ('mountinfo', 'cmdline'))
    except OSError: return False

def survivors(folder, patience=40):
    "Processes of programs that still live."
    for _ in range(patience):
        out = [f'{o.pid} {o.info["name"]} survives' for o in psutil.process_iter(['name']) if o.pid != os.getpid() and _sees(o.pid, folder)]
        if not out: return []
        time.sleep(.05)
    return out

@contextlib.contextmanager
def outside():
    with tempfile.TemporaryDirectory(prefix='hostile-') as d, pytest.MonkeyPatch.context() as patch:
        os.chmod(d, 0o755)
        out = Outside(d)
        patch.setattr('tempfile.tempdir', str(out.work))
        patch.setenv(MARK, MARK)
        try: yield out
        finally: out.close()

def run_attacks(attacks, able=ABLE, limits=LIMITS, n=3):
    "Outcomes by attack and language, and the harm that was done."
    with outside() as out:
        programs = [framed(name, k, a.code[k], out.words, a.seconds) for name, a in attacks.items() for k in able if k in a.code]
        got = run_programs(mixed(programs, neighbours(n, able)), limits, 2)
        return {o.id: o for o in got}, out.harm()

def cases(table): return [pytest.param(name, k, id=f'{name}-{k}', marks=pytest.mark.skipif(k not in ABLE, reason=f'the tools for {k} are not on this machine'))
                          for name, a in table.items() for k in LANGUAGES if k in a.code]

def check_harm(got, harm):
    assert not harm
    assert not [o for o in got.values() if o.id.startswith('neighbour') and not o.passed]

def check(got, may):
    assert got.verdict in may and got.detail != 'exit status 4', got
    assert got.untyped in (None, *may), got

def once(factory, name, make):
    "What `make` gives, made by one of the processes that pytest runs for all of them."
    folder = factory.getbasetemp()
    if 'PYTEST_XDIST_WORKER' in os.environ: folder = folder.parent
    with open(folder/f'{name}.lock', 'w') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (file := folder/f'{name}.pickle').exists(): file.write_bytes(pickle.dumps(make()))
        return pickle.loads(file.read_bytes())

@pytest.fixture(scope='module')
def ran(tmp_path_factory): return once(tmp_path_factory, 'attacks', lambda: run_attacks(ATTACKS))

@pytest.mark.parametrize('name, lang', cases(ATTACKS))
def test_attack(ran, name, lang): check(ran[0][f'{name}/{lang}'], ATTACKS[name].may)

def test_no_harm(ran): check_harm(*ran)

def test_nothing_waits_for_a_child_that_was_left_behind(ran):
    assert not [o for o in ran[0].values() if o.id.startswith('leaves') and o.seconds > 5]

# The tests of an answer
def wrong(lang):
    "An answer that returns nothing of use, and redefines whatever may judge it."
    problem = next(o for o in minieval('dev') if all(want not in (0, '', False, []) for _, want in o.tests))
    return minieval_program(problem, lang, REDEFINES[lang] + problem.stub(lang)), minieval_program(problem, lang, problem.solution(lang))

def run_wrong():
    both = [(k, *wrong(k)) for k in ABLE]
    out = run_programs([Program(f'{kind}/{k}', k, o) for k, a, b in both for kind, o in (('wrong', a), ('right', b))], LIMITS, 2)
    return {o.id: o for o in out}

@pytest.fixture(scope='module')
def redefined(tmp_path_factory): return once(tmp_path_factory, 'redefined', run_wrong)

@pytest.mark.parametrize('lang', [k for k in REDEFINES if k in ABLE])
def test_a_wrong_answer_that_redefines_the_tests(redefined, lang):
    assert redefined[f'right/{lang}'].passed
    got = redefined[f'wrong/{lang}']
    assert got.verdict in ('wrong answer', 'runtime error', 'compile error') and got.untyped != PASSED, got

# Compilers
def bombs(words): return [framed(name, k, (code, ''), words) for k in ABLE for name, code in BOMBS[k].items()]

def run_bombs():
    with outside() as out:
        got = run_programs(mixed(bombs(out.words), neighbours(1)), BUSY, 2)
        return {o.id: o for o in got}, out.harm()

@pytest.fixture(scope='module')
def compiled(tmp_path_factory): return once(tmp_path_factory, 'compiled', run_bombs)

HARMLESS = 'folding/python', 'nesting/python', 'pattern/javascript', 'table/java', 'nesting/go', 'nesting/javascript', 'nesting/typescript', 'nesting/java', 'blob/c'

@pytest.mark.slow
@pytest.mark.parametrize('name, lang', [(name, k) for k in ABLE for name in BOMBS[k]])
def test_compiler_bomb(compiled, name, lang):
    got = compiled[0][f'{name}/{lang}']
    assert got.verdict in ('compile error', 'runtime error', 'out of memory', 'timeout', *['passed']*(got.id in HARMLESS)), got

@pytest.mark.slow
def test_compiler_bombs_do_no_harm(compiled): check_harm(*compiled)

# A program that does harm to those that are compiled with it
GROUPS = dict(
    blank=(' func init() { os.Exit(0) }', ''), comment=('/**/ func init() { os.Exit(0) }', ''), value=(' var x = func() int { os.Exit(0); return 1 }()', ''),
    line=('var\nx = func() int { os.Exit(0); return 1 }()', ''), second=('type t int; var x = func() int { os.Exit(0); return 1 }()', ''),
    full=('', 'var x int = "No space left on device"\n\t_ = x'))

@pytest.mark.skipif('go' not in ABLE, reason='the tools for go are not on this machine')
@pytest.mark.parametrize('how', GROUPS)
def test_one_go_program_does_not_run_in_another(how):
    out = run_programs([framed('a', 'go', ''), framed('bad', 'go', GROUPS[how]), framed('b', 'go', '')], LIMITS, 2)
    assert [o.verdict for o in out] == ['passed', 'compile error' if how == 'full' else 'wrong answer', 'passed'], out

CLAIMS = dict(c=['#error No space left on device', '#error Killed signal terminated program', '#line 1 "bwrap: x"\n#error no'],
              cpp=['#error No space left on device'], typescript=['const x: number = "No space left on device";'], java=['class X { int x = "No space left on device"; }'])

def test_what_a_compiler_quotes_is_not_our_failure():
    out = run_programs([framed(str(i), k, (o, '')) for k, all in CLAIMS.items() if k in ABLE for i, o in enumerate(all)], LIMITS, 2)
    assert {o.verdict for o in out} == {'compile error'}, out

# Memory that no look at a process shows
OPEN = {'hidden in unused pages': 'pages that are shared, and that no process has in use, count for none'}

@pytest.mark.slow
@pytest.mark.parametrize('name, lang', cases(HIDDEN))
def test_hidden_memory(name, lang, request):
    if name in OPEN: request.applymarker(pytest.mark.xfail(reason=OPEN[name]))
    got, harm = run_attacks({name: HIDDEN[name]}, [lang], n=1)
    check_harm(got, harm)
    assert got[f'{name}/{lang}'].detail != 'exit status 4'

# As a user who is not root
FEW = ['fork bomb', 'memory', 'memory of children', 'memory in files', 'endless output', 'full folders', 'writes outside', 'writes to files of others', 'links', 'reads secrets', 'network', 'kills', 'leaves a child behind', 'reads stdin', 'a namespace of its own']

def few(*able): return run_attacks({k: ATTACKS[k] for k in FEW}, able, n=2)

@pytest.fixture
def user():
    "A command that runs Python as an ordinary user: this one if that user may read it, else the system's with this one's packages."
    setpriv = shutil.which('setpriv')
    if os.geteuid() or not setpriv: pytest.skip('only root can become another user')
    home, packages = tempfile.mkdtemp(prefix='user-'), os.pathsep.join([str(Path(codem.__file__).parent.parent), str(ROOT/'tests'), *site.getsitepackages()])
    os.chown(home, 65533, 65533)
    begin = [setpriv, '--reuid', '65533', '--regid', '65533', '--clear-groups', 'env', '-C', '/', f'HOME={home}', f'TMPDIR={home}', f'PYTHONPATH={packages}', 'PYTHONDONTWRITEBYTECODE=1']
    asks, said = ['-c', 'import test_hostile; print(test_hostile.toolchains.sandbox_problem())'], ''
    for o in (sys.executable, '/usr/bin/python3'):
        done = subprocess.run([*begin, o, *asks], capture_output=True, text=True)
        said = (done.stdout + done.stderr).strip()
        if done.returncode == 0 and not said: break
    else: pytest.skip(f"an ordinary user cannot run this here: {said.splitlines()[-1]}")
    yield [*begin, o]
    assert not list(Path(home).glob('codem-*'))
    shutil.rmtree(home, ignore_errors=True)

def test_as_an_ordinary_user(user):
    "The sandbox is then made with a user namespace."
    done = subprocess.run([*user, __file__, '--few', *(k for k in ('python', 'c') if k in ABLE)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    got, harm = json.loads(done.stdout.splitlines()[-1])
    assert not harm and not [k for k, (v, _) in got.items() if k.startswith('neighbour') and v != PASSED], (harm, got)
    for k, (verdict, detail) in got.items():
        name = k.split('/')[0]
        assert name.startswith('neighbour') or verdict in ATTACKS[name].may and detail != 'exit status 4', (k, verdict, detail)

def attack_table():
    "The attacks and their verdicts, as Markdown; a star where a verdict is not one of the right ones."
    got, harm = run_attacks(ATTACKS)
    langs = [LANGUAGES[k] for k in ABLE]
    def cell(name, k):
        o = got.get(f'{name}/{k}')
        return '' if o is None else o.verdict + '*'*(o.verdict not in ATTACKS[name].may or o.detail == 'exit status 4')
    lines = ['|attack|' + '|'.join(o.name for o in langs) + '|', '|-'*(len(langs)+1) + '|']
    lines += [f'|{name}|' + '|'.join(cell(name, o.id) for o in langs) + '|' for name in ATTACKS]
    quiet = [o for o in got.values() if o.id.startswith('neighbour')]
    return '\n'.join([*lines, '', f"{sum(o.passed for o in quiet)} of {len(quiet)} neighbours passed; {'; '.join(harm) or 'no harm was done'}."])

if __name__ == '__main__':
    if sys.argv[1:2] == ['--few']:
        got, harm = few(*sys.argv[2:])
        print(json.dumps([{k: (o.verdict, o.detail) for k, o in got.items()}, harm]))
    else: print(attack_table())
