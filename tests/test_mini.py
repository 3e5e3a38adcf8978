"The small world: words and trees agree, code in every language does what the interpreter says, nothing held out leaks."
import os, random, re, subprocess, sys
from pathlib import Path
import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st
from codem.languages import LANGUAGES
from codem.mini.corpus import documents, programs_in
from codem.mini.english import describe, parse, readings
from codem.mini.grammar import FAMILIES, KINDS, Op, Program, behaviour, compositions, draw_input, run, sample, sound, split_of
from codem.mini.minieval import _HARNESSES, _PRELUDES, _case, held_out, minieval, mutation_report, sample_training, test_program as program_with_tests
from codem.mini.render import function, page
from codem.toolchains import find
from conftest import ROOT

SEVEN = [o.id for o in LANGUAGES.values() if o.evaluated]

@st.composite
def programs(draw):
    "Any sound program, with any constants that its operations take."
    kind = draw(st.sampled_from(sorted(KINDS)))
    p = draw(st.sampled_from(compositions(kind)))
    families = [FAMILIES[f] for _, f in KINDS[kind].slots]
    return Program(kind, tuple(Op(o.name, draw(st.sampled_from(f[o.name].ks))) for o, f in zip(p.ops, families)))

@settings(max_examples=400, deadline=None)
@given(programs(), st.sampled_from('AB'), st.floats(0, 1), st.integers(0, 2**32))
def test_a_description_is_understood(p, register, mix, seed):
    assert parse(describe(p, register, random.Random(seed), mix)) == p

@pytest.mark.slow
def test_every_composition_is_understood():
    rng = random.Random(0)
    for p in (p for k in KINDS for p in compositions(k)):
        for register in 'AB': assert readings(describe(p, register, rng, .3)) == {p}

@settings(max_examples=300, deadline=None)
@given(programs(), st.integers(0, 2**32))
def test_python_agrees_with_the_interpreter(p, seed):
    scope, rng = {}, random.Random(seed)
    exec(function(p, 'python'), scope)
    for _ in range(5):
        args = draw_input(p, rng)
        got, want = scope['solve'](*args), run(p, *args)
        assert got == want and type(got) is type(want)

def batch(lang, ps, seed):
    "One file with many functions, each called on some inputs."
    rng, functions, cases = random.Random(seed), [], []
    for i, p in enumerate(ps):
        functions.append(function(p, lang).replace('solve(', f'solve_{i}(', 1))
        for args in (draw_input(p, rng) for _ in range(4)): cases.append(_case(lang, i, args, run(p, *args)).replace('solve(', f'solve_{i}(', 1))
    solution = '\n'.join(functions)
    prelude = _PRELUDES.get(lang, '')
    if lang == 'go': prelude = ''.join(f'\t"{o}"\n' for o in sorted(('fmt', 'os', *(g for g in ('slices', 'strings', 'unicode') if f'{g}.' in solution))))
    return _HARNESSES[lang].format(prelude=prelude, solution=solution, cases='\n'.join(cases))

GO = dict(GOTOOLCHAIN='local', GOPROXY='off', GOFLAGS='-mod=mod', CGO_ENABLED='0', HOME='/nonexistent')

def strictly(lang, source, folder):
    "Compiles with every warning an error, runs, and returns what was printed."
    tool = {o: t for o in ('gcc', 'g++', 'javac', 'java', 'node', 'typescript', 'go') if (t := find(o))}
    need = dict(c=('gcc',), cpp=('g++',), java=('javac', 'java'), javascript=('node',), typescript=('node', 'typescript'), go=('go',)).get(lang, ())
    if missing := [o for o in need if o not in tool]: pytest.skip(f'{missing[0]} is not here')
    path = lambda o: str(tool[o].path)
    file = folder/dict(python='main.py', javascript='main.js', typescript='main.ts', c='main.c', cpp='main.cpp', java='Main.java', go='main.go')[lang]
    file.write_text(source if lang != 'typescript' else 'declare const process: { exit(code: number): never };\ndeclare const console: { log(s: string): void; error(s: string): void };\n'+source)
    flags = ['-Wall', '-Wextra', '-Wpedantic', '-Werror', '-O1', '-o', 'main']
    env = os.environ | GO | dict(GOCACHE=str(folder/'cache'), GOPATH=str(folder/'go')) if lang == 'go' else None
    if lang == 'go': (folder/'go.mod').write_text('module main\ngo 1.21\n')
    steps = {'python': [[sys.executable, '-W', 'error', 'main.py']], 'javascript': [[path('node'), 'main.js']] if lang == 'javascript' else [],
             'typescript': [[path('node'), path('typescript')+'/lib/tsc.js', '--strict', '--noUnusedLocals', '--noUnusedParameters', '--noImplicitReturns', '--target', 'es2022', '--lib', 'es2022', '--typeRoots', 'none', 'main.ts'], [path('node'), 'main.js']] if lang == 'typescript' else [],
             'c': [['gcc', '-std=c17', *flags, 'main.c'], ['./main']], 'cpp': [['g++', '-std=c++17', *flags, 'main.cpp'], ['./main']],
             'java': [['javac', '-Xlint:all', '-Werror', 'Main.java'], ['java', 'Main']], 'go': [[path('go'), 'vet', '.'], [path('go'), 'run', '.']] if lang == 'go' else []}[lang]
    for step in steps:
        done = subprocess.run(step, cwd=folder, env=env, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, (done.stdout+done.stderr)[:2000]
        if step != steps[-1]: assert not done.stdout+done.stderr
    return done.stdout

def check_batch(lang, ps, seed, folder):
    assert strictly(lang, batch(lang, ps, seed), folder).strip() == '@DONE@'

@pytest.mark.parametrize('lang', SEVEN)
def test_code_compiles_without_warnings_and_agrees(lang, tmp_path_factory):
    @settings(max_examples=1, deadline=None, database=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(st.lists(programs(), min_size=70, max_size=90, unique=True), st.integers(0, 2**32))
    def _check(ps, seed): check_batch(lang, ps, seed, tmp_path_factory.mktemp(lang))
    _check()

@pytest.mark.slow
@pytest.mark.parametrize('lang', SEVEN)
def test_much_code_compiles_without_warnings_and_agrees(lang, tmp_path_factory):
    "Every operation in every slot it fits, and many compositions."
    rng = random.Random(4)
    ps = [p for k in KINDS for p in rng.sample(compositions(k), min(80, len(compositions(k))))]
    for i in range(0, len(ps), 200): check_batch(lang, ps[i:i+200], i, tmp_path_factory.mktemp(lang))

def test_a_wrong_function_fails_its_batch(tmp_path):
    "The check above can fail."
    p = Program('fold', (Op('list'), Op('even'), Op('id'), Op('sum'), Op('id')))
    source = batch('python', [p], 0).replace('x % 2 == 0', 'x % 2 == 1')
    with pytest.raises(AssertionError): strictly('python', source, tmp_path)

@pytest.mark.slow
def test_go_is_formatted_as_gofmt_does(tmp_path):
    if not (go := find('go')): pytest.skip('go is not here')
    gofmt = Path(go.path).with_name('gofmt')
    if not gofmt.exists(): pytest.skip('gofmt is not here')
    rng = random.Random(2)
    source = 'package main\n\n'+'\n'.join(function(sample(rng), 'go') for _ in range(300))
    done = subprocess.run([gofmt, '-d'], input=source, capture_output=True, text=True)
    assert done.returncode == 0 and not done.stdout, done.stdout[:2000]

@settings(max_examples=100, deadline=None)
@given(programs())
def test_pages_are_well_formed(p):
    from html.parser import HTMLParser
    class Balanced(HTMLParser):
        def __init__(self): super().__init__(); self.open = []
        def handle_starttag(self, tag, attrs): self.open.append(tag)
        def handle_endtag(self, tag): assert self.open.pop() == tag
    for script in (False, True):
        parser = Balanced()
        parser.feed(page(p, script))
        assert not parser.open and (('<script>' in page(p, script)) == script)

# the benchmark

def test_minieval_is_stratified_and_fixed():
    for split in ('dev', 'test'):
        problems = minieval(split)
        assert len(problems) == 164 and len({o.id for o in problems}) == 164
        assert {k: sum(o.program.kind == k for o in problems) for k in KINDS} == {k: o.weight for k, o in KINDS.items()}
        assert all(sound(o.program) and split_of(o.program) == split for o in problems)
        assert all(parse(o.text) == parse(o.comment) == o.program for o in problems)
        assert all(run(o.program, *args) == want for o in problems for args, want in o.tests)
    both = [behaviour(o.program) for s in ('dev', 'test') for o in minieval(s)]
    assert len(set(both)) == 328
    again = subprocess.run([sys.executable, '-c', 'from codem.mini.minieval import *; print([(o.text, o.tests) for o in minieval("dev")])'], cwd=ROOT, capture_output=True, text=True, env={'PYTHONHASHSEED': '7', 'PATH': '/usr/bin:/bin'})
    assert again.stdout.strip() == str([(o.text, o.tests) for o in minieval('dev')]), again.stderr

@pytest.mark.parametrize('split', [pytest.param('dev', marks=pytest.mark.slow), 'test'])
def test_mutants_are_killed(split):
    rows = mutation_report(split)
    mutants, killed, same = (sum(o[i] for o in rows) for i in (1, 2, 3))
    assert {o[0] for o in rows} >= {'constant', 'operation', 'dropped', 'swapped', 'first left out', 'last left out'}
    assert mutants > 4000 and killed >= .98*(mutants-same)

def leaks(n):
    stream = documents(3)
    found = [programs_in(next(stream)) for _ in range(n)]
    assert all(found), 'a document that nobody understands'
    return [p for o in found for p in o if held_out(p)]

def test_nothing_held_out_is_in_the_corpus(): assert leaks(300) == []

@pytest.mark.slow
def test_nothing_held_out_is_in_much_of_the_corpus(): assert leaks(30_000) == []

def test_a_leak_would_be_seen(monkeypatch):
    "A corpus that draws from the dev split is caught by its words, and a twin by its behaviour."
    monkeypatch.setattr('codem.mini.corpus.sample_training', lambda rng: sample(rng, 'dev'))
    assert len(leaks(20)) >= 20
    problem = next(o for o in minieval('dev') if o.program.kind == 'fold')
    monkeypatch.setattr('codem.mini.minieval.split_of', lambda p: 'train')
    assert held_out(problem.program)

def test_no_prompt_of_instruction_tuning_is_in_the_corpus():
    stream = documents(5)
    text = '\n'.join(next(stream) for _ in range(2000))
    assert not re.search(r'Below is an instruction|### (Instruction|Response)|Finish the', text)

# through the one table of languages

def verdicts(lang, what, problems):
    from codem.execute import Program as Runnable, run_programs
    return [o.verdict for o in run_programs([Runnable(o.id, lang, program_with_tests(o, lang, getattr(o, what)(lang)), trusted=True) for o in problems], progress=False)]

@pytest.mark.parametrize('lang', SEVEN)
def test_solutions_pass_and_stubs_do_not(lang):
    some = minieval('test')[::9]
    got = verdicts(lang, 'solution', some)
    if set(got) == {'infrastructure'}: pytest.skip(f'{lang} cannot be run here')
    assert set(got) == {'passed'}
    assert 'passed' not in verdicts(lang, 'stub', some)

@pytest.mark.slow
@pytest.mark.parametrize('split', ['dev', 'test'])
def test_all_solutions_pass_and_all_stubs_fail(split):
    for lang in SEVEN:
        assert set(verdicts(lang, 'solution', minieval(split))) == {'passed'}
        assert 'passed' not in verdicts(lang, 'stub', minieval(split))
