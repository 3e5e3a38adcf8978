"The study in miniature: its stages in order, interrupted and resumed, and what is committed of it."
import csv, json, re, sqlite3
import pytest
from codem.formats import GenerationRow, VerdictRow, read_rows, reference_folders
from codem.languages import EVALUATED
from codem.models import shipped_base
from codem.project import sha256_file
from codem.settings import load_settings
from conftest import ROOT, change_profile, in_copy, kill_all, start_and_wait_for

MINI = load_settings('mini')
TINY = """study.train_languages = html
study.eval_languages = python javascript c
evolve.pairs = 24
evolve.mixed_pairs = 24
evaluate.limit = 2
infer.batch_size = 4
"""

def test_train_works_in_a_fresh_clone(checkout):
    "`-p lang c` arrives, and the corpus that is not there is made."
    change_profile(checkout, 'smoke', TINY)
    (checkout/'runs'/'smoke').mkdir(parents=True)
    done = in_copy(checkout, 'papermill', 'nbs/train.ipynb', 'runs/smoke/out.ipynb', '-p', 'lang', 'c')
    assert done.returncode == 0, done.stderr[-2000:]
    made = checkout/'runs'/'smoke'/'models'/'c'/'0'
    p = json.loads((made/'train.provenance.json').read_text())
    assert p['parameters'] == dict(lang='c', seed=0) and set(p['ancestors']) == {'evolve', 'pretrain'} and p['dirty'] is False
    rows = [json.loads(o) for o in (checkout/'runs'/'smoke'/'corpus'/'c.jsonl').open()]
    assert {o['language'] for o in rows} == {'c'} and json.loads((made/'training.json').read_text())['pairs'] == len(rows) == 24
    assert sha256_file(made/'model.safetensors') != sha256_file(shipped_base(MINI, 0)/'model.safetensors')
    nb = json.loads((checkout/'runs'/'smoke'/'out.ipynb').read_text())
    assert any('image/png' in o.get('data', {}) for c in nb['cells'] for o in c.get('outputs', []))

def test_from_seeds_to_a_table(checkout):
    "Each stage makes what it needs; the last one tells of all that came before."
    change_profile(checkout, 'smoke', TINY)
    for lang in ('html', 'base'):
        done = in_copy(checkout, 'codem.evaluate', '--profile', 'smoke', '--lang', lang)
        assert done.returncode == 0, done.stderr[-2000:]
    run = checkout/'runs'/'smoke'
    answers, verdicts = (read_rows(run/k/'html'/'0.jsonl', c) for k, c in (('generations', GenerationRow), ('verdicts', VerdictRow)))
    assert [o.id for o in answers] == [o.id for o in verdicts] and len(answers) == 2*3
    assert all(o.prompt.startswith('Below is an instruction that describes a task. Write') and '### Response:' in o.prompt for o in answers)
    done = in_copy(checkout, 'codem.analyze', '--profile', 'smoke')
    assert done.returncode == 0, done.stderr
    p = json.loads((run/'results'/'analyze.provenance.json').read_text())
    assert set(p['ancestors']) == {'pretrain', 'evolve', 'train', 'infer', 'evaluate'}
    assert [o for o in p['inputs'] if o.startswith('runs/')] == ['runs/smoke/corpus/html.overlap.csv', 'runs/smoke/verdicts/base/0.jsonl', 'runs/smoke/verdicts/html/0.jsonl']
    def known():
        with sqlite3.connect(run/'verdicts'/'.outcomes.sqlite') as db: return db.execute('select count(*) from outcomes').fetchone()[0]
    outcomes = known()
    assert outcomes >= 3*2*2 # canonical solutions and stubs were tried before anything was scored
    in_copy(checkout, 'codem.evaluate', '--profile', 'smoke', '--lang', 'html')  # every outcome is known by now
    assert known() <= outcomes+1

def test_interrupted_tuning_goes_on_bit_for_bit(tmp_path, monkeypatch):
    from codem import train
    from codem.client import Replies
    from codem.evolve import evolve
    small = MINI.model_copy(update=dict(evolve=MINI.evolve.model_copy(update=dict(pairs=40))))
    with Replies(tmp_path/'replies.jsonl') as r: rows = evolve(small, 'go', r, progress=False).rows
    settings, folder = MINI.train.model_copy(update=dict(batch_size=4, epochs=1.)), shipped_base(MINI, 0)
    whole = train.tune(settings, folder, rows, tmp_path/'whole', progress=False)
    step = train._Watch.on_step_end
    def stopping(self, args, state, control, **kwargs):
        if state.global_step == 5: self.asked.append(2)  # as SIGINT does
        step(self, args, state, control, **kwargs)
    with monkeypatch.context() as m:
        m.setattr(train._Watch, 'on_step_end', stopping)
        with pytest.raises(KeyboardInterrupt, match='step 5'): train.tune(settings, folder, rows, tmp_path/'parts', progress=False)
    assert (tmp_path/'.parts.work').exists() and not (tmp_path/'parts').exists()
    parts = train.tune(settings, folder, rows, tmp_path/'parts', progress=False)
    for o in ('model.safetensors', 'curve.jsonl'): assert sha256_file(whole/o) == sha256_file(parts/o)
    assert sha256_file(train.tune(settings, folder, rows, tmp_path/'other', seed=1, progress=False)/'model.safetensors') != sha256_file(whole/'model.safetensors')

def test_the_graph(checkout):
    "How many jobs a study has; a base that is shipped is not made."
    done = in_copy(checkout, 'snakemake', '-n', '--quiet', 'host', 'rules', 'reason', '--directory', 'runs', '--config', 'profile=mini,mini-large', 'seeds-mini-large=tunings-0')
    counts = {k: int(n) for k, n in re.findall(r'^(\w+)\s+(\d+)$', done.stdout+done.stderr, re.M)}
    assert done.returncode == 0, done.stderr
    assert counts == dict(evolve=9+1, train=27+1, infer=28+2, evaluate=28+2, analyze_mini=1, analyze_mini_large=1, pretrain=1, skill=1, all=1, total=10+28+30+30+5)

@pytest.mark.slow
def test_a_killed_study_goes_on(checkout):
    "kill -9 of all its processes; the next call finishes what was begun, and a third has nothing to do."
    change_profile(checkout, 'smoke', TINY)
    made = checkout/'runs'/'smoke'/'models'/'html'/'0'/'train.provenance.json'
    p = start_and_wait_for(checkout, 'generations/html/0.provenance.json', 'smoke', 300)  # by now Snakemake knows that the tuning is done
    kill_all(p)
    p.communicate()
    first = made.stat().st_mtime_ns
    done = in_copy(checkout, 'codem.reproduce', '--profile', 'smoke')
    assert done.returncode == 0 and made.stat().st_mtime_ns == first, done.stderr
    done = in_copy(checkout, 'codem.reproduce', '--profile', 'smoke')
    assert done.returncode == 0 and '[' not in done.stderr, done.stderr

# what is committed

RESULTS, FIGURES = reference_folders('mini')

def table(path):
    with open(path) as f: return list(csv.DictReader(f))

def test_the_committed_table():
    "Ten models, seven languages, three seeds; tuning lifts nearly every cell."
    rows = table(RESULTS/'table1.csv')
    assert [o['model'] for o in rows] == ['base', *(f'CodeM-{o}' for o in (*EVALUATED, 'HTML', 'Mixed'))]
    above = sum(float(o[f'{k}_delta']) > 0 for o in rows[1:] for k in EVALUATED)
    assert above >= 60
    seeds = {(o['model'], o['seed']) for o in table(RESULTS/'seeds.csv')}
    assert {s for m, s in seeds if m == 'CodeM-C'} == {'0', '1', '2'}
    p = json.loads((RESULTS/'analyze.provenance.json').read_text())
    assert set(p['ancestors']) == {'pretrain', 'evolve', 'train', 'infer', 'evaluate'} and not p['dirty'] and not any(o['dirty'] for o in p['ancestors'].values())
    assert p['ancestors']['infer']['settings']['evaluate.split'] == 'test'

def test_the_committed_table_follows_from_the_outcomes():
    "pass@1 of each seed, counted anew from the letters, to the two decimals of the file."
    rows = table(RESULTS/'outcomes.csv')
    for o in table(RESULTS/'seeds.csv'):
        column = 'base/0' if o['model'] == 'base' else f"{o['model'].removeprefix('CodeM-').lower().replace('c++', 'cpp')}/{o['seed']}"
        for lang in EVALUATED:
            letters = [r[column] for r in rows if r['language'] in (lang, lang.lower().replace('c++', 'cpp'))]
            assert len(letters) == 164 and abs(100*letters.count('p')/164 - float(o[lang])) <= .005

def test_the_larger_model_is_committed():
    rows = table(reference_folders('mini-large')[0]/'table2.csv')
    assert [o['model'] for o in rows] == ['base', 'CodeM-Python'] and all(float(rows[1][f'{o}_delta']) > 0 for o in EVALUATED)

def test_executed_copies_are_committed():
    "One of each stage, for C; they ran to their end, and show pictures and samples."
    for name in ('evolve-c', 'evolve-html', 'train-c-0', 'infer-c-0', 'evaluate-c-0', 'analyze'):
        cells = json.loads((RESULTS/f'{name}.ipynb').read_text())['cells']
        outputs = [o for c in cells for o in c.get('outputs', [])]
        assert not [o for o in outputs if o['output_type'] == 'error'] and outputs, name
        assert any('injected-parameters' in c['metadata'].get('tags', []) for c in cells)
        assert str(ROOT) not in (RESULTS/f'{name}.ipynb').read_text()
