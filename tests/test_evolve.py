"The corpora of the miniature: nothing held out gets in, each pair is its seed's child, no key is used."
import http.server, json, os, subprocess, sys, threading
from pathlib import Path
import pytest
from codem.benchmarks import load_benchmark
from codem.client import Replies
from codem.evolve import evolve, seeds
from codem.formats import CorpusRow, read_rows
from codem.mini.corpus import programs_in
from codem.mini.minieval import held_out, minieval
from codem.mini.teacher import descends, understand
from codem.prompts import OPERATORS
from codem.seeds import agreement, labels, read_examples
from codem.settings import load_settings
from conftest import ROOT, clean_env, in_copy, run

def test_a_wrong_language(checkout):
    done = in_copy(checkout, 'codem.evolve', '--profile', 'smoke', '--lang', 'pyhton')
    assert done.returncode == 2 and done.stderr.count('\n') == 1 and 'python' in done.stderr

@pytest.mark.slow
def test_the_mixture_makes_what_it_needs(checkout):
    "An eighth of each language, and none twice."
    done = in_copy(checkout, 'codem.evolve', '--profile', 'smoke', '--lang', 'mixed')
    assert done.returncode == 0, done.stderr
    corpus = checkout/'runs'/'smoke'/'corpus'
    rows = [json.loads(o) for o in (corpus/'mixed.jsonl').open()]
    counts = {o: sum(r['language'] == o for r in rows) for o in ('python', 'javascript', 'typescript', 'c', 'cpp', 'java', 'go', 'html')}
    assert set(counts.values()) == {40} and len({o['id'] for o in rows}) == 320
    made = json.loads((corpus/'mixed.provenance.json').read_text())
    assert len(made['inputs']) == 8 and made['parameters']['lang'] == 'mixed'

def small(lang, tmp_path, pairs, **more):
    "The miniature's corpus of a language, made here."
    s = load_settings('mini')
    s = s.model_copy(update=dict(evolve=s.evolve.model_copy(update=dict(pairs=pairs, **more))))
    with Replies(tmp_path/f'{lang}.jsonl') as r: return evolve(s, lang, r, progress=False).rows

def test_nothing_held_out_is_in_the_corpora(tmp_path):
    "Neither the program nor the words of a problem; and each task is its seed's and one operation more."
    texts = {o.text for s in ('dev', 'test') for o in minieval(s)}
    source = seeds(load_settings('mini').evolve)
    for lang in ('python', 'go', 'html'):
        found = small(lang, tmp_path, 60)
        for o in found:
            p = understand(o.instruction)
            assert not held_out(p) and not any(map(held_out, programs_in(o.instruction))) and not any(t in o.instruction for t in texts)
            assert o.lineage == ('in breadth',) if lang == 'html' else descends(understand(source[int(o.seed_id.removeprefix('mini/'))][1]), p, o.lineage[0])
        assert len({o.lineage for o in found}) == (1 if lang == 'html' else 3)

def test_all_five_operators_in_the_small_world(tmp_path):
    "Wrong code beside a task holds nothing that is held out either."
    found = small('c', tmp_path, 80, operators=tuple(OPERATORS))
    assert {o.lineage[0] for o in found} == set(OPERATORS)
    for o in found: assert not any(map(held_out, programs_in(o.instruction)))

def test_the_key_of_another_service_is_never_used(monkeypatch, tmp_path):
    "No request leaves the process: the address does not exist, and there is no proxy."
    monkeypatch.setenv('OPENAI_API_KEY', 'secret')
    monkeypatch.setenv('OPENAI_BASE_URL', 'http://127.0.0.1:9')
    monkeypatch.setenv('HTTPS_PROXY', 'http://127.0.0.1:9')
    assert len(small('go', tmp_path, 3)) == 3

def test_released_corpora(tmp_path):
    "The authors' files, from a folder: whole, or less what overlaps with a benchmark; the mixture is theirs too."
    good = [dict(instruction=f'Write a Go function that adds {i}.', input='', output=f'```go\nfunc f(n int) int {{ return n + {i} }}\n```') for i in range(5)]
    bad = dict(instruction=load_benchmark('humaneval')[0].problem, output='func f() {}')
    (tmp_path/'go.json').write_text(json.dumps([*good, bad]))
    (tmp_path/'mixed.json').write_text(json.dumps([*good[:2], dict(instruction='Add.', output='def f(n):\n    return n + 1')]))
    text = (ROOT/'settings.ini').read_text()+f'\n[released]\nevolve.source = released\nevolve.released_corpus = {tmp_path}\nevolve.benchmarks = humaneval\n'
    (tmp_path/'settings.ini').write_text(text)
    def call(lang): return run('codem.evolve', '--profile', 'released', '--lang', lang, '--runs', tmp_path/'runs', CODEM_SETTINGS=str(tmp_path/'settings.ini'))
    for lang in ('go', 'mixed'): assert (done := call(lang)).returncode == 0, done.stderr
    folder = tmp_path/'runs'/'released'/'corpus'
    assert len(read_rows(folder/'go.jsonl', CorpusRow)) == 5 and '|overlap with a benchmark|1|' in (folder/'go.md').read_text() and 'Apache-2.0' in (folder/'go.md').read_text()
    assert [o.language for o in read_rows(folder/'mixed.jsonl', CorpusRow)] == ['go', 'go', 'python']
    (tmp_path/'settings.ini').write_text(text+'evolve.overlap = report\n')
    assert call('go').returncode == 0
    assert len(read_rows(folder/'go.jsonl', CorpusRow)) == 6 and 'HumanEval/0' in (folder/'go.overlap.csv').read_text()
    (tmp_path/'c.json').write_text('[{"instruction": "Add.", "output": 3}]')
    done = call('c')
    assert done.returncode == 2 and 'c.json, pair 0' in done.stderr and done.stderr.count('\n') == 1

DATA = os.environ.get('CODEM_DATA_DIR')
@pytest.mark.skipif(not DATA or not (Path(DATA)/'codealpaca').is_dir(), reason='CODEM_DATA_DIR names no folder with CodeAlpaca')
@pytest.mark.parametrize('name', ['new_codealpaca.json', 'code_alpaca_2k.json'])
def test_the_rule_for_seeds(name):
    "Against labels made by hand."
    got = agreement(read_examples(Path(DATA)/'codealpaca'/name), labels(name))
    print(got)
    assert got.precision >= .98 and got.recall >= .95

@pytest.mark.slow
def test_filters_are_fast_enough(tmp_path):
    "9,000 pairs filtered, compared with each other and with benchmarks: under three minutes, under 2 GiB."
    code = """if True:
        import random, resource, sys, time
        sys.path.insert(0, 'tests')
        from faulty import WORDS
        from codem.benchmarks import load_benchmark
        from codem.client import Reply
        from codem.filters import Nearest, answer_fault, task_fault
        from codem.overlap import grams_of
        from codem.settings import load_settings
        s, rng = load_settings('paper-7b').evolve, random.Random(0)
        solutions = [o.solution for o in load_benchmark('humaneval-c')]
        def text(n): return ' '.join(rng.choices(WORDS, k=n))
        pairs = [(text(12), 'Write a C function that '+text(45), 'Here it is.\\n```c\\n'+solutions[i%len(solutions)].replace('int', 'int ', 1)+'```\\n'+text(30)) for i in range(9000)]
        began, nearest, grams, kept = time.monotonic(), Nearest(s.near_duplicate), grams_of(['humaneval', 'humaneval-c', 'humaneval-ts'], s.ngram), 0
        for i, (seed, task, answer) in enumerate(pairs):
            if not task_fault(seed, Reply(task), s) and not answer_fault(Reply(answer), 'c') and not grams.hits(task) and not nearest.like(str(i), task): grams.hits(answer); kept += 1
        print(kept, time.monotonic()-began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss/2**20)"""
    done = subprocess.run([sys.executable, '-c', code], cwd=ROOT, env=clean_env(), capture_output=True, text=True)
    kept, seconds, gib = map(float, done.stdout.split()) if done.returncode == 0 else pytest.fail(done.stderr)
    print(f'{kept:.0f} of 9,000 kept in {seconds:.1f} s, {gib:.2f} GiB')
    assert kept > 8000 and seconds < 180 and gib < 2

class Hub(http.server.BaseHTTPRequestHandler):
    "As much of the hub's protocol as fetching a file takes: a HEAD that tells the commit and a digest, and a GET."
    files, asked = {}, []
    def do_HEAD(self): self._answer(False)
    def do_GET(self): self._answer(True)
    def log_message(self, *args): pass
    def _answer(self, body):
        self.asked.append(f'{self.command} {self.path}')
        data = self.files.get(self.path)
        self.send_response(200 if data else 404)
        for k, v in (('Content-Length', len(data or b'')), ('ETag', '"abc"'), ('X-Repo-Commit', self.path.split('/resolve/')[-1].split('/')[0]), *([] if data else [('X-Error-Code', 'EntryNotFound')])): self.send_header(k, str(v))
        self.end_headers()
        if body and data: self.wfile.write(data)

def test_files_from_the_hub(tmp_path):
    "At the commits that settings.ini pins; fetched once; a hub that cannot be reached is told in a sentence."
    e = load_settings('paper-7b').evolve
    go = json.dumps([dict(instruction='Write a Go function that adds one.', output='func f(n int) int { return n + 1 }')]).encode()
    Hub.files = {f'/datasets/{e.seed_corpus}/resolve/{e.seed_revision}/code_alpaca_20k.json': b'[{"instruction": "Add in Python.", "input": "", "output": "a + b"}]',
                 f'/datasets/{e.released_corpus}/resolve/{e.released_revision}/go.json': go}
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Hub)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    code = ("from codem.corpora import read_released, released_file; from codem.seeds import seeds_of; from codem.settings import load_settings; s = load_settings('paper-7b')\n"
            "print(seeds_of(s.evolve)[0].text, read_released(released_file(s, 'go'), 'go')[0].instruction)")
    def call(endpoint, home): return subprocess.run([sys.executable, '-c', code], cwd=ROOT, env=clean_env(HF_ENDPOINT=endpoint, HF_HOME=str(home), HF_HUB_DISABLE_TELEMETRY='1', NO_PROXY='127.0.0.1'), capture_output=True, text=True)
    try:
        for _ in range(2):
            done = call(f'http://127.0.0.1:{server.server_port}', tmp_path/'home')
            assert done.stdout == 'Add in Python. Write a Go function that adds one.\n', done.stderr
        assert sum(o.startswith('GET') and o.endswith('.json') for o in Hub.asked) == 2
    finally: server.shutdown()
    done = call('http://127.0.0.1:9', tmp_path/'other')
    assert done.returncode and 'could not be fetched from the hub' in done.stderr and 'evolve.seed_corpus' in done.stderr
