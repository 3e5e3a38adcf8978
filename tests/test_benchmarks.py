"""Benchmarks as tasks: right answers pass, stubs fail, no answer switches off what judges it, and a file that is wrong says where.

HumanEval-X itself is no part of the project: what needs it is skipped unless CODEM_DATA_DIR names a folder that holds it.
"""
import gzip, json, os, sys, types
import pytest
from codem import toolchains
from codem.benchmarks import by_id, find_task, load_benchmark, stored_minieval
from codem.execute import Program, run_programs
from codem.folder import folder_tasks
from codem.harness import minieval_program, without_done
from codem.humaneval_x import FILES, REPO, REVISION, humaneval_x_tasks
from codem.mini.minieval import test_program as plain_program
from codem.project import CodemError
from conftest import run

ABLE = toolchains.runnable(toolchains.find_all())
DATA = os.environ.get('CODEM_DATA_DIR')
with_data = pytest.mark.skipif(not DATA, reason='CODEM_DATA_DIR names no folder with HumanEval-X')

def outcomes(*programs):
    "What becomes of (id, language, text)s whose language can be run here, by id."
    return {o.id: o for o in run_programs([Program(i, k, text, trusted=True) for i, k, text in programs if k in ABLE], progress=False)}

def verdicts(tasks, code): return {k: o.verdict for k, o in outcomes(*((o.key, o.language, o.program(code(o))) for o in tasks)).items()}

# HumanEval-X's format, with problems of our own: the name of a file, and its row.
ROWS = dict(
    python=dict(task_id='Python/0', prompt='def half(x):\n    return x/2\n\ndef twice(x):\n    """ Twice x. """\n', canonical_solution='    return [2*x, True]\n',
                test='\nMETADATA = {}\n\ndef check(twice):\n    assert twice(4) == [8, True]\n    assert half(twice(3)[0]) == 3\n\ncheck(twice)\n'),
    js=dict(task_id='JavaScript/0', prompt='/* Twice x. */\nconst twice = (x) => {\n', canonical_solution='  return [2 * x, true];\n}\n\n',
            test='const testTwice = () => {\n  console.assert(JSON.stringify(twice(4)) === JSON.stringify([8, true]))\n  console.assert(Math.abs(twice(3)[0] - 6) < 1e-4)\n}\n\ntestTwice()\n'),
    cpp=dict(task_id='CPP/0', prompt='#include<stdio.h>\n#include<vector>\nusing namespace std;\nbool same(vector<int> a, int n){\n    return a[0]==n;\n}\nvector<int> twice(int x){\n',
             canonical_solution='    return {2*x, 1};\n}\n',
             test='#undef NDEBUG\n#include<assert.h>\nbool issame(vector<int> a,vector<int>b){\n    if (a.size()!=b.size()) return false;\n'
                  '    for (int i=0;i<a.size();i++) if (a[i]!=b[i]) return false;\n    return true;\n}\nint main(){\n    assert (issame(twice(4), {8, true}));\n    assert (same(twice(3), 6) == true);\n}\n'),
    java=dict(task_id='Java/0', prompt='import java.util.*;\nimport java.lang.*;\n\nclass Solution {\n    public int half(int x) {\n        return x / 2;\n    }\n\n    /**\n    Twice x.\n     */\n'
              '    public List<Integer> twice(int x) {\n', canonical_solution='        return Arrays.asList(2 * x);\n    }\n}',
              test='public class Main {\n    public static void main(String[] args) {\n        Solution s = new Solution();\n        List<Boolean> correct = Arrays.asList(\n'
                   '                Objects.equals(s.twice(4), Arrays.asList(8))\n        );\n        if (correct.contains(false)) {\n            throw new AssertionError();\n        }\n'
                   '        assert s.half(s.twice(3).get(0)) == 3;\n    }\n}\n'),
    go={'task_id': 'Go/0', 'prompt': 'import (\n    "math"\n)\n\nfunc Half(x int) int {\n    return x / 2\n}\n\n// Is x even?\nfunc Even(x int) bool {\n',
        'import': 'import (\n    "math"\n)\n', 'canonical_solution': '    return x == 2*Half(x)\n}\n\n',
        'test_setup': 'package main\n\nimport (\n    "testing"\n    "github.com/stretchr/testify/assert"\n)\n',
        'test': 'func TestEven(t *testing.T) {\n    assert := assert.New(t)\n    assert.Equal(true, Even(4), "%d is even", 4)\n    assert.Equal(false, Even(3))\n    assert.Equal(2, Half(4))\n}\n'})

@pytest.fixture
def folder(tmp_path):
    "A folder of HumanEval-X's form."
    for k, o in ROWS.items(): (tmp_path/f'{k}.jsonl').write_text(json.dumps(o) + '\n')
    return tmp_path

# --- right and wrong answers

def test_minieval():
    "MiniEval's guarded programs judge as its own do."
    tasks = [o for o in load_benchmark('minieval', ABLE) if int(o.id.split('/')[1]) % 82 == 17]
    problems = {o.id: o for o in stored_minieval('test')}
    assert {o.key: 'passed' for o in tasks} == verdicts(tasks, lambda o: o.solution)
    plain = outcomes(*((o.key, o.language, plain_program(problems[o.id], o.language, o.stub)) for o in tasks))
    assert {k: o.verdict for k, o in plain.items()} == verdicts(tasks, lambda o: o.stub)
    assert all(o.start == o.signature and o.entry == 'solve' for o in tasks)

def test_failed_tests_say_what_was_wrong():
    problem = stored_minieval('dev')[3]
    out = outcomes(*((k, k, minieval_program(problem, k, problem.stub(k))) for k in ABLE))
    wanted = dict(python='test 1: got None, expected 10', javascript='test 1: got undefined, expected 10', typescript='test 1: got -1, expected 10')
    assert {k: (o.verdict, o.detail) for k, o in out.items()} == {k: ('wrong answer', wanted.get(k, 'test 1 failed')) for k in out}

def test_humaneval():
    tasks = load_benchmark('humaneval')
    some = [o for i, o in enumerate(tasks) if i % 13 == 0 or i in (32, 38, 50)]
    assert len(tasks) == 164 and {o.key: 'passed' for o in some} == verdicts(some, lambda o: o.solution)
    assert 'passed' not in verdicts(some, lambda o: o.stub).values()
    assert all(o.solution.startswith(o.start) and f'def {o.entry}(' in o.signature for o in tasks)

def test_humaneval_x_format(folder):
    tasks = [o for o in humaneval_x_tasks(folder=folder) if o.language in ABLE]
    assert {o.entry for o in tasks} <= {'twice', 'Even'}
    assert set(verdicts(tasks, lambda o: o.solution).values()) == {'passed'}
    assert not {'passed', 'compile error', 'infrastructure'} & set(verdicts(tasks, lambda o: o.stub).values())

def test_forgotten_imports_and_a_whole_answer(folder):
    "As the authors' evaluator supplies them; what an answer imports twice is imported once."
    code = dict(python='from __future__ import annotations\ndef half(x): return x/2\ndef twice(x: List[int]):\n    return [math.floor(2*x), True]\n',
                cpp='bool same(vector<int> a, int n){ return a[0]==n; }\nvector<int> twice(int x){ vector<int> v = {2*max(x, x), 1}; sort(v.rbegin(), v.rend()); return v; }\n',
                java='package answer;\nimport java.util.List;\npublic class Solution {\n    public int half(int x) { return x / 2; }\n    public List<Integer> twice(int x) { return List.of(2 * x); }\n}\n',
                go='package main\n\nimport "math"\nimport (\n\tm "math"\n\t"strings"\n)\n\nfunc Half(x int) int { return x / 2 }\n// sort.Ints(x)\n'
                   'func Even(x int) bool { return strconv.Itoa(x) != strings.ToUpper("3") && m.Abs(1) == math.Abs(-1) }\n')
    tasks = [o for o in humaneval_x_tasks(code, folder) if o.language in ABLE]
    assert set(verdicts(tasks, lambda o: code[o.language]).values()) == {'passed'}

def test_an_unused_import_of_the_answer_is_its_mistake(folder):
    if 'go' not in ABLE: pytest.skip('the tools for go are not on this machine')
    tasks = humaneval_x_tasks(['go'], folder)
    assert list(verdicts(tasks, lambda o: o.solution.replace('"math"', '"math"\n    "container/list"')).values()) == ['compile error']

@pytest.mark.parametrize('want, got, same', [('[]byte("a")', '[]byte("a")', True), ('[]byte("a")', '[]byte("b")', False), ('[]byte{}', '[]byte(nil)', False), ('[]int{}', '[]int(nil)', False),
                                             ('1', 'int64(1)', False), ('[]byte("a")', '"a"', False), ('map[string]int{"a": 1}', 'map[string]int{"a": 1}', True), ('nil', 'nil', True)])
def test_equal_is_testifys(folder, want, got, same):
    if 'go' not in ABLE: pytest.skip('the tools for go are not on this machine')
    row = ROWS['go'] | dict(test=f'func TestEven(t *testing.T) {{\n    assert := assert.New(t)\n    assert.Equal({want}, {got})\n    Even(1)\n}}\n')
    (folder/'go.jsonl').write_text(json.dumps(row))
    assert list(verdicts(humaneval_x_tasks(['go'], folder), lambda o: o.solution).values()) == ['passed' if same else 'wrong answer']

# --- answers that go for what judges them

C_LIKE = ['#define exit(x)', '#define assert(x)\n#define NDEBUG', '#define if(x) if (0)', '#define true false', '#define false true', '#def\\\nine /* */ if(x) if (0)', '#define return',
          '#define main other', '#define solve(...) 1 || 1\n#define twice(...) {}']
ANYWHERE = dict(
    python=['import sys, os\nsys.exit = os._exit = exit = lambda *a: None', 'import builtins\nbuiltins.SystemExit = builtins.AssertionError = int', 'import atexit, os\natexit.register(lambda: os._exit(0))',
            'import builtins\nbuiltins.type = lambda o: int\nbuiltins.isinstance = lambda *a: True', 'print("@DONE@")\nimport os\nos._exit(0)', 'class AssertionError(Exception): pass\nSystemExit = None',
            'import sys\nsys.excepthook = lambda *a: print("@DONE@")', 'check = lambda *a: None\nhalf = lambda x: 3'],
    javascript=['process.exit = process.reallyExit = () => {};', 'console.assert = console.error = () => {};', 'JSON.stringify = () => "";', 'Array.prototype.toJSON = () => 1;',
                'Object.defineProperty(Object.prototype, "toJSON", { value: () => 1 });', 'Math.abs = () => 0;', 'process.on("exit", () => { process.exitCode = 0; });',
                'process.on("uncaughtException", () => { console.log("@DONE@"); });', 'console.log("@DONE@"); process.exit(0);', 'var JSON = { stringify: () => "" }, Math = { abs: () => 0 };'],
    typescript=['process.exit = process.reallyExit = () => {};', 'console.error = () => {};', 'process.on("uncaughtException", () => { console.log("@DONE@"); });', 'console.log("@DONE@"); process.exit(0);'],
    c=[*C_LIKE, 'int strcmp(const char *a, const char *b) { return 0; }', 'void exit(int n) { }', 'int fprintf(FILE *f, const char *s, ...) { return 0; }',
       '__attribute__((constructor)) static void early(void) { puts("@DONE@"); exit(0); }'],
    cpp=[*C_LIKE, 'extern "C" void exit(int n) { }', 'static struct Early { Early() { puts("@DONE@"); exit(0); } } early;', 'bool operator==(const std::string &a, const char *b) { return true; }\nbool operator==(const std::string &a, const std::string &b) { return true; }',
         'bool issame(const std::vector<int> &a, std::initializer_list<int> b) { return true; }\nbool same(std::vector<int> a, long n) { return true; }'],
    go=['const true = 1 == 0', 'var false = true', 'func init() { println("@DONE@") }', 'func Equal(a, b any) {}\ntype assert struct{}', 'func panic(x any) {}'])
IN_MAIN = ['static class System { static void exit(int n) {} }', 'static class AssertionError extends RuntimeException {}', 'static { java.lang.System.out.println("@DONE@"); java.lang.Runtime.getRuntime().halt(0); }',
           'static class java { static class lang { static class System { static void exit(int n) {} } } }']
ON_TOP = ['class System { static void exit(int n) {} }', 'class AssertionError extends RuntimeException {}', 'class AssertionError { }', 'class Objects { static boolean equals(Object a, Object b) { return true; } }',
          'class Arrays { static <T> java.util.List<T> asList(T... a) { return new java.util.ArrayList<T>(); } }', 'class Boolean {}']

def passing(programs): return [i for i, o in outcomes(*programs).items() if o.passed]

@pytest.mark.parametrize('lang', ABLE)
def test_no_answer_passes_minieval_by_an_attack(lang, slow):
    "Each attack on a problem of one kind; slow: of each kind, and macros after the function too."
    kinds, made = [next(o for o in stored_minieval('dev') if o.program.returns == k) for k in ('bool', 'int', 'str')], []
    for n, attack in enumerate(IN_MAIN if lang == 'java' else ANYWHERE[lang]):
        for o in kinds if slow else [kinds[n % 3]]:
            made.append((f'{o.id}/{n}', lang, minieval_program(o, lang, f'{attack}\n{wrong(o, lang)}')))
            if slow and lang in ('c', 'cpp'): made.append((f'{o.id}/{n} after', lang, minieval_program(o, lang, f'{wrong(o, lang)}{attack}\n')))
    assert made and not passing(made)

@pytest.fixture
def slow(request): return request.config.getoption('--slow')

def wrong(o, lang):
    "An answer that compiles, returns and is wrong."
    text = dict(c="    out[0] = '\\0';\n}\n").get(lang)
    if o.program.returns != 'bool': return o.signature(lang) + text if text and o.program.returns == 'str' else o.stub(lang)
    value = str(o.tests[0][1] is False)
    return o.signature(lang) + (f'    return {value}\n' if lang == 'python' else f"    return {value.lower()}{'' if lang == 'go' else ';'}\n}}\n")

def test_a_value_that_equals_everything_is_no_answer():
    "Where MiniEval knows the type that is wanted."
    o = stored_minieval('dev')[3]
    made = [('python', 'python', minieval_program(o, 'python', 'class A:\n    __eq__ = lambda *a: True\n    __ne__ = lambda *a: False\ndef solve(*a): return A()')),
            ('cpp', 'cpp', minieval_program(o, 'cpp', 'struct A { template <class T> bool operator==(const T &o) const { return true; } };\nA solve(int n) { return A(); }'))]
    assert not passing(made)

@pytest.mark.parametrize('short', ROWS)
def test_no_answer_passes_humaneval_x_by_an_attack(folder, short, slow):
    lang = next(k for k, v in FILES.items() if v == short)
    if lang not in ABLE: pytest.skip(f'the tools for {lang} are not on this machine')
    task, = humaneval_x_tasks([lang], folder)
    wrong = dict(python='    return [0, True]\n', javascript='  return [0];\n}\n', cpp='    return {0, 0};\n}\n', java='        return Arrays.asList(0);\n    }\n}\n', go='    return false\n}\n')[lang]
    made = [(str(n), lang, task.program(code)) for n, attack in enumerate(ON_TOP if lang == 'java' else ANYWHERE[lang]) for code in [task.start + wrong + attack + '\n']]
    if lang == 'go': made += [(f'{n} true', lang, task.program(f'{task.start}    return true\n}}\n{a}\n')) for n, a in enumerate(ANYWHERE['go'])]
    if lang == 'cpp' and slow: made += [(f'{n} before', lang, task.program(task.start.replace('vector<int> twice', f'{a}\nvector<int> twice') + wrong)) for n, a in enumerate(ANYWHERE['cpp'])]
    assert not passing(made)

def test_no_answer_passes_humaneval_by_an_attack():
    tasks = load_benchmark('humaneval')
    made = [(f'{i}/{n}', 'python', tasks[i].program(f'{tasks[i].stub}\n{a}\n')) for i in (0, 38) for n, a in enumerate(ANYWHERE['python'])]
    helpers = {32: ('0', 'poly', 'lambda xs, x: 0'), 38: ('s', 'encode_cyclic', 'lambda s: s'), 50: ('s', 'encode_shift', 'lambda s: s')}
    made += [(f'{i}', 'python', tasks[i].program(f'{tasks[i].start}    return {value}\n\n{name} = {fake}\n')) for i, (value, name, fake) in helpers.items()]
    assert not passing(made)

# --- the folder, the hub, names and errors

TASK = dict(task_id='one', language='js', start='function f(x) {\n', entry='f', canonical_solution='  return x;\n}\n', test='@CODE@\nif (f(2) !== 2) process.exit(3);\nconsole.log("@DONE@");\n')

def test_folder(tmp_path):
    rows = [TASK, TASK | dict(language='py', start=None, prompt='def f(x):\n', canonical_solution='    return x\n', test='@CODE@\nassert f(2) == 2\nprint("@DONE@")\n', stub='    return 3\n', known='never', problem='Give x.')]
    with gzip.open(tmp_path/'tasks.jsonl.gz', 'wt') as f: f.writelines(json.dumps(o) + '\n\n' for o in rows)
    tasks = load_benchmark(str(tmp_path))
    assert [(o.key, o.entry, o.known, o.problem) for o in tasks] == [('javascript/one', 'f', '', ''), ('python/one', 'f', 'never', 'Give x.')]
    assert set(verdicts(tasks, lambda o: o.solution).values()) == {'passed'} and set(verdicts(tasks, lambda o: o.stub).values()) == {'wrong answer'}
    assert [o.language for o in load_benchmark(str(tmp_path), ['Python'])] == ['python']

@pytest.mark.parametrize('row, says', [
    ('{"task_id": ', 'line 2: this is no JSON'), ('[1]', 'line 2: a row is a JSON object'), (TASK | dict(test=1), "line 2: the field 'test' is no text"), (TASK | dict(start=None), "line 2: the field 'start'"),
    ({k: v for k, v in TASK.items() if k != 'entry'}, "line 2: the field 'entry' is missing"), (TASK | dict(language='rust'), "line 2: the field 'language': There is no language 'rust'"),
    (TASK | dict(language='html'), "line 2: the field 'language'"), (TASK | dict(test='print("@DONE@")'), '@CODE@'), (TASK | dict(test='@CODE@'), 'has no "@DONE@"'), (TASK | dict(stub=1), "'stub'"), (TASK, 'stands in line 1')])
def test_folder_errors(tmp_path, row, says):
    (tmp_path/'tasks.jsonl').write_text(json.dumps(TASK) + '\n' + (row if isinstance(row, str) else json.dumps(row)))
    with pytest.raises(CodemError) as e: folder_tasks(tmp_path)
    assert says in str(e.value) and 'tasks.jsonl, line 2' in str(e.value)

@pytest.mark.parametrize('name, langs, says', [('humanevil', None, 'choose one of humaneval, humaneval-x'), ('./nowhere', None, 'no tasks.jsonl'), ('humaneval', ['go'], 'it has python'),
                                               ('humaneval-x', ['ts'], 'not in TypeScript'), ('humaneval-x', ['cobol'], 'no language')])
def test_benchmark_errors(name, langs, says):
    with pytest.raises(CodemError, match=says): load_benchmark(name, langs)

def test_humaneval_x_errors(folder):
    (folder/'js.jsonl').write_text(json.dumps(ROWS['js']) + '\n' + json.dumps(ROWS['cpp']))
    with pytest.raises(CodemError, match=r"js\.jsonl, line 2: the field 'prompt'"): humaneval_x_tasks(['javascript'], folder)
    (folder/'go.jsonl').unlink()
    with pytest.raises(CodemError, match=r'has no go\.jsonl'): load_benchmark('humaneval-x', ['go'], folder)

@pytest.mark.parametrize('place', ['go.jsonl', 'humaneval-x/go.jsonl', 'data/go/data/humaneval.jsonl', 'humaneval-x/go.jsonl.gz'])
def test_places_of_humaneval_x(tmp_path, monkeypatch, place):
    (tmp_path/place).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path/place).write_bytes((gzip.compress if place.endswith('.gz') else bytes)(json.dumps(ROWS['go']).encode()))
    monkeypatch.setenv('CODEM_DATA_DIR', str(tmp_path))
    assert [o.id for o in load_benchmark('humaneval-x', ['go'])] == ['Go/0']

def test_hub(folder, monkeypatch):
    "What is not in a folder is fetched, at a fixed revision; the hub's package is imported only then."
    asked = []
    def download(**kwargs):
        asked.append(kwargs)
        if 'java' in kwargs['filename']: raise ConnectionError('no hub')
        return str(folder/'cpp.jsonl')
    monkeypatch.delenv('CODEM_DATA_DIR', raising=False)
    monkeypatch.setitem(sys.modules, 'huggingface_hub', types.SimpleNamespace(hf_hub_download=download))
    assert [o.id for o in load_benchmark('humaneval-x', ['cpp'])] == ['CPP/0']
    assert asked == [dict(repo_id=REPO, repo_type='dataset', filename='data/cpp/data/humaneval.jsonl', revision=REVISION)] and len(REVISION) == 40
    with pytest.raises(CodemError, match='ConnectionError.*CODEM_DATA_DIR'): load_benchmark('humaneval-x', ['java'])
    monkeypatch.setitem(sys.modules, 'huggingface_hub', None)
    with pytest.raises(CodemError, match='pip install huggingface_hub'): load_benchmark('humaneval-x', ['go'])

def test_names(folder):
    index = by_id(humaneval_x_tasks(folder=folder))
    for name, lang, key in [('Python/0', '', 'python'), ('CPP/0', 'c++', 'cpp'), ('cpp/0', '', 'cpp'), ('C++/0', '', 'cpp'), ('js/0', '', 'javascript'), ('Java/0', 'Java', 'java'), ('golang/0', '', 'go')]:
        assert find_task(index, name, lang).language == key
    for args, says in [(('Go/1',), 'near it is Go/0'), (('Go/0', 'java'), 'in go, not in java'), ((7,), 'There is no task 7')]:
        with pytest.raises(CodemError, match=says): find_task(index, *args)
    dev = load_benchmark('minieval-dev', ['c', 'go'])
    assert find_task(dev, 'dev/17', 'go').key == 'go/dev/17'
    with pytest.raises(CodemError, match="'language'"): find_task(dev, 'dev/17')

def test_same_text_each_time(folder):
    text = "from codem.benchmarks import load_benchmark as l; print(hash(tuple(o.program(o.stub) for o in [*l('humaneval-x', None, {0!r}), *l('minieval-dev', None)[::100], *l('humaneval')])))"
    code = text.replace('{0!r}', repr(str(folder)))
    assert len({run('timeit', '-n1', '-r1', code, PYTHONHASHSEED='0').stdout.split('\n')[0] for _ in range(2)}) == 1
    assert without_done('a "@DONE@"').count('@DONE@') == 0

def test_loading_is_light():
    done = run('timeit', '-n1', '-r1', 'import sys, codem.benchmarks, codem.humaneval_x, codem.folder; print([o for o in ("pandas", "torch", "transformers", "huggingface_hub") if o in sys.modules])')
    assert done.stdout.startswith('[]'), done.stdout + done.stderr

# --- HumanEval-X itself

def check_humaneval_x(tasks):
    right, stubs = verdicts(tasks, lambda o: o.solution), verdicts(tasks, lambda o: o.stub)
    assert not [k for k, v in stubs.items() if v in ('passed', 'infrastructure')]
    assert not [o.key for o in tasks if right[o.key] != 'passed' and not o.known]
    return right

@with_data
def test_a_few_of_humaneval_x():
    tasks = [o for o in load_benchmark('humaneval-x') if o.language in ABLE and int(o.id.split('/')[1]) in (32, 38, 88)]
    check_humaneval_x([o for o in tasks if o.id not in ('CPP/38', 'CPP/88')])

@with_data
@pytest.mark.slow
def test_all_of_humaneval_x():
    tasks = [o for o in load_benchmark('humaneval-x') if o.language in ABLE]
    right = check_humaneval_x(tasks)
    assert {o.id for o in tasks if right[o.key] != 'passed'} >= {o.id for o in tasks if o.id in ('JavaScript/112', 'JavaScript/155')}
    assert all(o.solution == o.start + o.solution[len(o.start):] and o.entry in o.signature for o in tasks)

@pytest.mark.slow
def test_all_of_humaneval():
    tasks = load_benchmark('humaneval')
    assert set(verdicts(tasks, lambda o: o.solution).values()) == {'passed'} and 'passed' not in verdicts(tasks, lambda o: o.stub).values()
