"The base models that the project ships, and the two stages that make them."
import csv, json, shutil
import pytest
from codem.formats import reference_folders
from codem.languages import EVALUATED, language
from codem.project import sha256_file
from codem.settings import load_settings
from conftest import change_profile, in_copy

SETTINGS = load_settings('mini')
SEEDS = SETTINGS.pretrain.seeds
REFERENCE = reference_folders('mini')[0]/'base'

def skill_of(folder):
    "(prompt, language) -> solved of 164."
    with (folder/'skill.csv').open() as f: return {(o['prompt'], o['language']): int(o['passed']) for o in csv.DictReader(f)}

def mean(skill, prompt): return sum(skill[prompt, o] for o in EVALUATED)/len(EVALUATED)/164*100

@pytest.mark.parametrize('seed', SEEDS)
def test_the_bases_hide_what_they_can_do(seed):
    "What makes a base one that tuning can help: it solves most problems, and few of them when it is instructed."
    skill = skill_of(REFERENCE/str(seed))
    assert set(skill) == {(k, o) for k in ('native', 'instruction') for o in EVALUATED}
    assert 10 <= mean(skill, 'instruction') <= 60 and mean(skill, 'native') > mean(skill, 'instruction')+40
    report, s = json.loads((REFERENCE/str(seed)/'training.json').read_text()), SETTINGS.pretrain
    assert (report['seed'], report['steps'], report['tokens']) == (seed, s.steps, s.steps*s.batch_size*s.window)
    assert report['seconds'] < 25*60 and report['peak_rss_gib'] < 3
    curve = [json.loads(o) for o in (REFERENCE/str(seed)/'curve.jsonl').open()]
    assert curve[-1]['step'] == s.steps and sum('native' in o for o in curve) > 10 and curve[-1]['native'] > .7

def test_one_base_is_shipped_and_small():
    files = [o for o in REFERENCE.rglob('*.safetensors')]
    assert files == [REFERENCE/str(SEEDS[0])/'model.safetensors'] and files[0].stat().st_size < 5e6
    assert sha256_file(files[0]) == json.loads((files[0].parent/'training.json').read_text())['weights_sha256']

@pytest.fixture(scope='module')
def base():
    from transformers import AutoModelForCausalLM, AutoTokenizer
    folder = REFERENCE/str(SEEDS[0])
    return AutoModelForCausalLM.from_pretrained(folder), AutoTokenizer.from_pretrained(folder)

def test_the_shipped_base_is_starcoder_in_small(base):
    model, tokenizer = base
    c = model.config
    assert c.model_type == 'gpt_bigcode' and c.multi_query and str(model.dtype) == 'torch.float32'
    assert 1.1e6 < model.num_parameters() < 1.3e6 and c.vocab_size == len(tokenizer) == SETTINGS.pretrain.vocabulary
    assert c.n_positions >= SETTINGS.train.max_length == tokenizer.model_max_length

def test_the_shipped_base_writes_programs_that_run(base):
    from codem.execute import Limits
    from codem.mini.base import generate
    from codem.mini.minieval import minieval
    from codem.skill import prompt_of, run_answers
    some = minieval('dev')[::11]
    asked = [(o, n) for o in some for n in EVALUATED if n in ('Python', 'JavaScript', 'C')]
    solved = {}
    for kind in ('native', 'instruction'):
        got = generate(*base, [prompt_of(SETTINGS, o, n, kind) for o, n in asked], SETTINGS.infer.max_new_tokens)
        answers = {(o.id, n): g for (o, n), g in zip(asked, got)}
        solved[kind] = sum(run_answers(some, ('Python', 'JavaScript', 'C'), answers, Limits(seconds=10), progress=False).values())/len(asked)
    assert solved['native'] > .7 and solved['native'] > solved['instruction']+.3

def test_every_pair_fits_into_the_context(base):
    "The longest instruction with the longest answer, as it is trained on, and a prompt with room for any answer."
    import random
    from codem.mini.english import describe
    from codem.mini.minieval import minieval, sample_training
    from codem.mini.render import function, page
    from codem.pretrain import instruction_prompt
    _, tokenizer = base
    count = lambda texts: max(map(len, tokenizer(texts, return_attention_mask=False).input_ids))
    prompts = [instruction_prompt(SETTINGS, o.text, n, o.signature(language(n).id)) for s in ('dev', 'test') for o in minieval(s) for n in EVALUATED]
    assert count(prompts) + SETTINGS.infer.max_new_tokens <= SETTINGS.train.max_length
    rng = random.Random(0)
    pairs = []
    for _ in range(300):
        p = sample_training(rng)
        pairs += [SETTINGS.train.prompt.format(problem=describe(p, 'B', rng), response=o) for o in (function(p, language(rng.choice(EVALUATED)).id), page(p), page(p, True))]
    assert count(pairs) < SETTINGS.train.max_length

@pytest.mark.slow
def test_committed_skill_is_what_the_shipped_base_has(base, tmp_path):
    "Measured anew: the same, but for a few answers that another processor may give."
    from codem.skill import measure_skill
    df = measure_skill(SETTINGS, REFERENCE/str(SEEDS[0]), progress=False)
    want = skill_of(REFERENCE/str(SEEDS[0]))
    got = {(o.prompt, o.language): o.passed for o in df.itertuples()}
    assert got.keys() == want.keys() and all(abs(got[k]-want[k]) <= 3 for k in want), (got, want)

TINY = '''pretrain.seeds = 3
pretrain.steps = 12
pretrain.warmup_steps = 2
pretrain.width = 32
pretrain.layers = 1
pretrain.heads = 2
pretrain.inner = 32
pretrain.batch_size = 2
'''

def from_scratch(there, *args): return in_copy(there, 'codem.reproduce', '--from-scratch', '--profile', 'smoke', *args)

@pytest.mark.slow
def test_from_scratch(checkout):
    "Two stages through papermill and Snakemake; what they made can become the reference, and is then compared with it."
    change_profile(checkout, 'smoke', TINY)
    text = (checkout/'settings.ini').read_text()
    done = from_scratch(checkout, '--update-reference')
    made, reference = checkout/'runs'/'smoke'/'base'/'3', checkout/'paper_outputs'/'smoke'/'base'/'3'
    assert done.returncode == 0 and 'Base with seed 3 (runs/smoke/base/3/)' in done.stdout, done.stdout+done.stderr
    names = {'config.json', 'curve.jsonl', 'generation_config.json', 'model.safetensors', 'pretrain.provenance.json', 'skill.csv', 'skill.provenance.json',
             'tokenizer.json', 'tokenizer_config.json', 'training.json'}
    assert {o.name for o in made.iterdir()} == {o.name for o in reference.iterdir()} == names
    assert (checkout/'paper_outputs'/'smoke'/'pretrain-3.ipynb').exists()

    shutil.rmtree(checkout/'runs')  # made anew, it is the same
    done = from_scratch(checkout)
    assert done.returncode == 0 and 'the same as the committed ones, bit for bit' in done.stdout, done.stdout+done.stderr
    first = (made/'training.json').stat().st_mtime_ns
    done = from_scratch(checkout)  # and then there is nothing to do
    assert done.returncode == 0 and (made/'training.json').stat().st_mtime_ns == first

    report = json.loads((reference/'training.json').read_text())
    (reference/'training.json').write_text(json.dumps(report | dict(weights_sha256='0'*64)))
    done = from_scratch(checkout)
    assert done.returncode == 3 and 'other than the committed ones' in done.stdout

    (checkout/'settings.ini').write_text(text.replace('pretrain.width = 32', 'pretrain.width = 48').replace('pretrain.heads = 2', 'pretrain.heads = 3'))
    done = from_scratch(checkout)  # another plan: made anew, not mixed
    assert done.returncode == 3 and json.loads((made/'config.json').read_text())['n_embd'] == 48, done.stdout+done.stderr

def test_a_base_that_nobody_makes_here(checkout):
    done = in_copy(checkout, 'codem.pretrain', '--profile', 'paper-7b')
    assert done.returncode == 2 and done.stderr.count('\n') == 1 and 'bigcode/starcoderbase-7b' in done.stderr
    done = in_copy(checkout, 'codem.skill', '--profile', 'smoke', '--seed', '7')
    assert done.returncode == 2 and done.stderr.count('\n') == 1 and 'runs/smoke/base/7' in done.stderr and '--from-scratch' in done.stderr
