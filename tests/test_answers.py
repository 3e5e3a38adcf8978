"`codem-evaluate` on files of answers: what is refused, what is kept when it is stopped, and what is told."
import json, random, re, resource, subprocess, sys
import pytest
from codem import answers, evaluate as stage, execute, outcomes, sandbox, toolchains
from codem.benchmarks import load_benchmark, spread_evenly
from codem.execute import Limits, Program
from codem.extract import extract
from codem.outcomes import Kept
from codem.project import CodemError
from conftest import ROOT, clean_env
from shapes import shapes

TASKS = [o for o in load_benchmark('minieval', ['python', 'c']) if o.id in ('test/0', 'test/50', 'test/100')]
sandboxed = pytest.mark.skipif(not toolchains.sandbox_works(), reason=f'bubblewrap does not work here: {toolchains.sandbox_problem()}')

def row(task, **kwargs): return dict(task_id=task.id, language=task.language, **kwargs)

@pytest.fixture
def file(tmp_path):
    "Writes rows, and gives the path."
    def write(*rows):
        (path := tmp_path/'answers.jsonl').write_text(''.join((o if isinstance(o, str) else json.dumps(o))+'\n' for o in rows))
        return path
    return write

def evaluate(path, **kwargs):
    "The command's work, with programs of known origin; what it tells, and the verdicts."
    told = answers.evaluate_answers(path, 'minieval', out := path.with_name('verdicts.jsonl'), **dict(unsafe=True) | kwargs)
    return told, [json.loads(o) for o in out.read_text().splitlines()]

def test_the_three_kinds_of_answers(file):
    kinds = [k for t in TASKS for k in (row(t, response=f'So:\n```\n{t.solution}```\n', more=[1]), row(t, completion=t.solution.removeprefix(t.start)), row(t, solution=t.solution),
                                        row(t, solution=t.stub), row(t, response='No.'))]
    told, rows = evaluate(file(*kinds))
    assert [o['passed'] for o in rows] == [True, True, True, False, False]*len(TASKS)
    assert [o['sample'] for o in rows] == [0, 1, 2, 3, 4]*len(TASKS) and [o['task_id'] for o in rows[::5]] == [o.id for o in TASKS]
    assert [o['verdict'] for o in rows[4::5]] == ['no code']*len(TASKS)
    assert re.search(r'Python +3 +15 +60\.0 +\d', told) and '322 problems have no answer' in told and 'pass@10' not in told

def test_many_samples(file):
    t = TASKS[0]
    told, rows = evaluate(file(*[row(t, solution=t.solution)]*3, *[row(t, solution=t.stub)]*9))
    assert len(rows) == 12 and 'pass@10, %' in told and re.search(r'25\.0 .* 100\.0 ', told)

@pytest.mark.parametrize('bad, words', [
    ('{', 'line 2: the row: no JSON'), ('{"task_id": "test/0", "language": "python"}', 'line 2: the row: it has no answer'), ('[1]', 'line 2'),
    ('{"task_id": "test/0", "solution": "x"}', "line 2: test/0 is a task in python.*add the field 'language'"), ('{"task_id": "test/999", "language": "c", "response": ""}', "line 2: There is no task 'test/999'"),
    ('{"task_id": "test/0", "language": "c", "response": 3}', 'line 2: response: '), ('{"language": "c", "response": ""}', 'line 2: task_id: ')])
def test_a_malformed_row_is_named(file, bad, words):
    path = file(row(TASKS[0], solution=''), bad)
    with pytest.raises(CodemError, match=f'answers.jsonl, {words}'): evaluate(path)
    assert sorted(o.name for o in path.parent.iterdir()) == ['answers.jsonl']

def test_files_that_are_not_there(file, tmp_path):
    with pytest.raises(CodemError, match='nothing.jsonl cannot be read'): evaluate(tmp_path/'nothing.jsonl')
    with pytest.raises(CodemError, match='holds no answers'): evaluate(file())
    with pytest.raises(CodemError, match='verdicts.jsonl.part cannot be written .*--out'):
        answers.evaluate_answers(file(row(TASKS[0], solution='')), 'minieval', tmp_path/'answers.jsonl'/'verdicts.jsonl', unsafe=True)
    with pytest.raises(CodemError, match="There is no benchmark 'mbpp'"): answers.evaluate_answers(file('{}'), 'mbpp', tmp_path/'v')

def test_nothing_is_lost(file, tmp_path):
    "Neither the answers, nor what another call writes."
    path = file(row(TASKS[0], solution=TASKS[0].solution))
    with pytest.raises(CodemError, match='answers.jsonl holds the answers: name another file with --out'): answers.evaluate_answers(path, 'minieval', path, unsafe=True)
    with answers.VerdictStream(tmp_path/'verdicts.jsonl'), pytest.raises(CodemError, match='another call is writing .*verdicts.jsonl.part'): evaluate(path)
    with pytest.raises(CodemError, match='is a folder'): answers.evaluate_answers(path, 'minieval', tmp_path, unsafe=True)
    assert sorted(o.name for o in tmp_path.iterdir()) == ['answers.jsonl']

def test_odd_files(file, tmp_path):
    "A mark of byte order, Windows' line ends, blank lines, half characters."
    path = tmp_path/'answers.jsonl'
    path.write_bytes(b'\xef\xbb\xbf\r\n' + json.dumps(row(TASKS[0], solution=TASKS[0].solution+'# \ud800\n')).encode() + b'\r\n\r\n')
    assert evaluate(path)[1][0]['passed']

@pytest.mark.parametrize('option, words', [('--workers=-1', '--workers -1: give'), ('--seconds=nan', '--seconds nan: give'), ('--memory=0', '--memory 0: give')])
def test_options_that_make_no_sense(file, option, words):
    done = subprocess.run([sys.executable, '-m', 'codem.answers', str(file('{}')), option], capture_output=True, text=True, cwd=ROOT, env=clean_env())
    assert (done.returncode, done.stderr.count('\n')) == (2, 1) and words in done.stderr

def test_a_damaged_cache(tmp_path):
    kept = Kept(tmp_path/'kept')
    for i in range(2000): kept.add(f'{i:064}', outcomes.Outcome(str(i), 'c', 'passed', detail='x'*90)) if i < 40 else None
    data = bytearray(kept.path.read_bytes())
    data[4096:] = bytes(len(data)-4096)
    kept.path.write_bytes(data)
    assert kept.get(['a']) == {} and kept.get([f'{3:064}']) == {}

def test_without_a_sandbox(file, monkeypatch):
    for o in (answers, execute): monkeypatch.setattr(o, 'sandbox_problem', lambda: 'it is not installed')
    path = file(row(TASKS[0], solution=TASKS[0].solution))
    with pytest.raises(CodemError, match='run only inside bubblewrap, .*it is not installed.*--unsafe'): evaluate(path, unsafe=False)
    assert evaluate(path)[1][0]['passed']

def test_without_a_compiler(file, monkeypatch):
    monkeypatch.setattr(answers, '_able', lambda: ['python'])
    monkeypatch.setattr(stage, 'find', lambda name: None if name == 'gcc' else toolchains.find(name))
    with pytest.raises(CodemError, match='C is left out, for its tools are not here'): evaluate(file(*(row(o, solution=o.solution) for o in TASKS)))

def test_stopped_and_called_again(file, tmp_path, monkeypatch):
    "What was run is not run again; the verdicts so far can be read."
    path, kept = file(*(row(o, solution=o.solution+f'{"#" if o.language == "python" else "//"} mine\n') for o in TASKS)), Kept(tmp_path/'kept')
    real, ran = outcomes.run_programs, []
    def stopping(programs, limits, workers, progress, each):
        def stop(o):
            each(o)
            ran.append(o.id)
            if len(ran) == limit: raise KeyboardInterrupt
        return real(programs, limits, 1, progress, stop)
    limit = 0
    monkeypatch.setattr(outcomes, 'run_programs', stopping)
    answers.check_tasks(TASKS, Limits(seconds=answers.FLOOR), kept)
    limit = len(ran)+2
    with pytest.raises(KeyboardInterrupt): evaluate(path, kept=kept)
    assert len((tmp_path/'verdicts.jsonl.part').read_text().splitlines()) == 2
    before = len(ran)
    told, rows = evaluate(path, kept=kept)
    assert len(ran)-before == len(TASKS)-2 and all(o['passed'] for o in rows) and not (tmp_path/'verdicts.jsonl.part').exists()

def test_a_failure_of_the_machine_makes_no_score(file, tmp_path, monkeypatch):
    path, kept, real = file(*(row(o, solution=o.solution+'\n') for o in TASKS if o.language == 'python')), Kept(tmp_path/'kept'), sandbox.call
    answers.check_tasks(TASKS, Limits(seconds=answers.FLOOR), kept)
    def call(*args, **kwargs): raise OSError(28, 'No space left on device')
    monkeypatch.setattr(sandbox, 'call', call)
    with pytest.raises(CodemError, match='3 answers could not be judged, .*No space left on device'): evaluate(path, kept=kept)
    monkeypatch.setattr(sandbox, 'call', real)
    assert all(o['passed'] for o in evaluate(path, kept=kept)[1]) # the failure was not kept

def test_a_shut_gate(file, monkeypatch):
    "A canonical solution that does not pass shuts it, and can be passed by who wants to."
    t = TASKS[0]
    broken = type(t)(**{**t.__dict__, 'solution': t.stub})
    monkeypatch.setattr(answers, 'load_benchmark', lambda *args, **kwargs: [broken, *TASKS[1:]])
    path = file(row(t, solution=t.solution), row(TASKS[1], solution=TASKS[1].solution))
    with pytest.raises(CodemError, match=r'1 tasks do not behave on this machine(.|\n)*python/test/0: its canonical solution does not pass .*(.|\n)*--despite-gate'): evaluate(path)
    told, rows = evaluate(path, despite=True)
    assert [o['passed'] for o in rows] == [True, True] and 'Without the exceptions, pass@1 is 100.0% in Python' in told

def test_typescript_with_and_without_types(file):
    if 'typescript' not in toolchains.runnable(toolchains.find_all()): pytest.skip('the tools for TypeScript are not on this machine')
    t = next(o for o in load_benchmark('minieval', ['typescript']))
    told, rows = evaluate(file(row(t, solution=t.solution.replace('{', '{\n  const odd: string = 1;', 1))))
    assert (rows[0]['verdict'], rows[0]['untyped']) == ('compile error', 'passed') and 'if type errors are let pass, 1 of 1 answers pass' in told

@sandboxed
def test_the_command(file, tmp_path):
    path = file(*(dict(task_id=f'HumanEval/{i}', completion='    pass\n') for i in range(3)))
    def entry(*args): return subprocess.run([sys.executable, '-m', 'codem.answers', *args], capture_output=True, text=True, cwd=tmp_path, env=clean_env(XDG_CACHE_HOME=str(tmp_path/'cache')))
    done = entry(str(path), '--benchmark', 'humaneval')
    assert done.returncode == 0 and re.search(r'Python +3 +3 +0\.0 ', done.stdout) and '3 of 3 are as they should be' in done.stderr, done
    assert len((tmp_path/'verdicts.jsonl').read_text().splitlines()) == 3
    done = entry(str(path), '--benchmark', 'humaneval-z')
    assert (done.returncode, done.stdout, done.stderr.count('\n')) == (2, '', 1)

def test_help_is_quick_and_light():
    "Under a second; by processor time, since the machine may do other things too."
    def seconds(): return sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    before = seconds()
    done = subprocess.run([sys.executable, '-X', 'importtime', '-m', 'codem.answers', '--help'], capture_output=True, text=True, env=clean_env(), cwd=ROOT)
    assert '--benchmark' in done.stdout and seconds()-before < 1
    assert 'codem.evaluate' in done.stderr and not re.search(r'\| +(torch|transformers|scipy|pandas)$', done.stderr, re.M)

@pytest.mark.slow
@pytest.mark.parametrize('name', ['humaneval', 'humaneval-x', 'minieval'])
def test_every_shape_of_an_answer_keeps_its_verdict(name):
    "Canonical solutions wrapped as models answer are compiled and run; what comes out the same is run once."
    try: tasks = [o for o in load_benchmark(name) if not o.flaky]
    except CodemError as e: pytest.skip(str(e))
    by_lang = {k: spread_evenly([o for o in tasks if o.language == k], 24) for k in {o.language for o in tasks} & set(toolchains.runnable(toolchains.find_all()))}
    programs, rng = [], random.Random(5)
    for t in [t for o in by_lang.values() for t in o]:
        programs.append(Program(t.key, t.language, t.program(t.solution), True))
        for shape, answer in shapes(t.language, t.start, t.solution.removeprefix(t.start), t.entry, rng).items():
            code = extract(answer, t.language, t.start, t.entry)
            assert code is not None, (t.key, shape)
            programs.append(Program(f'{t.key} {shape}', t.language, t.program(code), True))
    got = outcomes.outcomes(programs, Limits(seconds=4), None)
    assert len(programs) > 1000 and not [(k, o.detail) for k, o in got.items() if o.verdict != got[k.split()[0]].verdict]
