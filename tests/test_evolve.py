"The corpora of the miniature: nothing held out gets in, each pair is its seed's child, no key is used."
import json
from conftest import in_copy

def test_a_wrong_language(checkout):
    done = in_copy(checkout, 'codem.evolve', '--profile', 'smoke', '--lang', 'pyhton')
    assert done.returncode == 2 and done.stderr.count('\n') == 1 and 'python' in done.stderr

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

def test_nothing_held_out_is_in_the_corpora():
    "Neither the program nor the words of a problem; and each task is its seed's and one operation more."
    from codem.evolve import evolve, seeds
    from codem.languages import LANGUAGES
    from codem.mini.corpus import programs_in
    from codem.mini.minieval import held_out, minieval
    from codem.mini.teacher import descends, understand
    from codem.settings import load_settings
    settings = load_settings('mini').evolve.model_copy(update=dict(pairs=60))
    texts = {o.text for s in ('dev', 'test') for o in minieval(s)}
    source = seeds(settings)
    parents = {k: understand(v) for k, v in (next(source) for _ in range(600))}
    for lang in ('python', 'go', 'html'):
        found, _ = evolve(settings, lang, progress=False)
        for o in found:
            p = understand(o.instruction)
            assert not held_out(p) and not any(map(held_out, programs_in(o.instruction))) and not any(t in o.instruction for t in texts)
            assert o.lineage == ('in breadth',) if lang == 'html' else descends(parents[o.seed_id], p, o.lineage[0])
        assert len({o.lineage for o in found}) == (1 if lang == 'html' else 3)

def test_the_key_of_another_service_is_never_used(monkeypatch):
    "No request leaves the process: the address does not exist, and there is no proxy."
    monkeypatch.setenv('OPENAI_API_KEY', 'secret')
    monkeypatch.setenv('OPENAI_BASE_URL', 'http://127.0.0.1:9')
    monkeypatch.setenv('HTTPS_PROXY', 'http://127.0.0.1:9')
    from codem.evolve import evolve
    from codem.settings import load_settings
    rows, _ = evolve(load_settings('mini').evolve.model_copy(update=dict(pairs=3)), 'go', progress=False)
    assert len(rows) == 3
