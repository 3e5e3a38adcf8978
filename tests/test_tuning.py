"Tuning: pairs in a row, kills at any moment, processes that share a step, and the engines beside each other."
import json, os, random, signal, subprocess, sys, time
from pathlib import Path
import pandas as pd, pytest
from codem.models import shipped_base
from codem.project import CodemError, sha256_file
from codem.settings import load_settings
from conftest import ROOT, clean_env, kill_all

MINI = load_settings('mini')

@pytest.fixture(scope='module')
def rows():
    "Pairs of the miniature."
    from codem.mini.choices import _pairs
    return _pairs(MINI.model_copy(update=dict(evolve=MINI.evolve.model_copy(update=dict(pairs=40)))), 'go')

def changed(**more): return MINI.train.model_copy(update=dict(batch_size=4, epochs=1., warmup_steps=3) | more)

def packing_tuner(tmp_path, rows):
    from transformers import AutoTokenizer
    from codem import train
    from codem.examples import examples
    settings, folder = changed(batching='packed', batch_size=8), shipped_base(MINI, 0)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    data = examples(rows, tokenizer, settings)
    return train._tuner(settings, folder, data, tokenizer, train.arguments(settings, 5, tmp_path, 0), {}), data

def test_a_packed_row_is_its_pairs(tmp_path, rows):
    "Logits of Trainer's own packed batches are those of the pairs alone, by a model with the usual attention; and nothing is filled up. In fp32 they differ by rounding alone."
    import torch
    from transformers import AutoModelForCausalLM
    trainer, data = packing_tuner(tmp_path, rows[:16])
    usual, model = AutoModelForCausalLM.from_pretrained(shipped_base(MINI, 0)).eval(), trainer.model.eval()
    assert usual.config._attn_implementation == 'sdpa' and model.config._attn_implementation == 'by_pair'
    seen = 0
    def apart(batch, both):
        with torch.no_grad():
            together = both[0](**batch).logits[0].split(batch['pair_lengths'])
            alone = [both[1](o[None], use_cache=False).logits[0] for o in batch['input_ids'][0].split(batch['pair_lengths'])]
        return max((a-b).abs().max() for a, b in zip(together, alone)), max(o.abs().max() for o in alone)
    for batch in trainer.get_train_dataloader():
        batch = trainer._prepare_inputs(batch)
        assert batch['input_ids'].shape == (1, sum(batch['pair_lengths'])) and len(batch['pair_lengths']) == 8
        far, greatest = apart(batch, (model, usual))
        assert far/greatest < 1e-6 and far < 3e-5
        counted = batch['labels'][0, 1:] != -100
        seen += int(counted.sum())
        starts = [sum(batch['pair_lengths'][:i]) for i in range(8)]
        assert (batch['labels'][0, starts] == -100).all()
    assert apart(batch, (model.double(), usual.double()))[0] < 1e-10
    assert seen == sum(k != -100 for o in data for k in o['labels'])

def test_a_model_whose_pairs_see_each_other_is_refused(tmp_path, rows):
    from transformers import AttentionInterface
    from transformers.integrations.sdpa_attention import sdpa_attention_forward
    from codem.examples import attend_by_pair
    def careless(module, query, key, value, mask, pair_lengths=None, **kwargs): return sdpa_attention_forward(module, query, key, value, None, **kwargs, is_causal=True)
    AttentionInterface.register('by_pair', careless)
    try:
        with pytest.raises(CodemError, match='see each other in this model.*set train.batching = grouped'): packing_tuner(tmp_path, rows)
    finally: AttentionInterface.register('by_pair', attend_by_pair)

WAYS = dict(packed=dict(batching='packed', batch_size=1, epochs=1.3), accumulated=dict(batching='packed', batch_size=1, gradient_accumulation=2, epochs=2.6), lora=dict(lora_rank=2, lora_dropout=.1, batching='grouped', gradient_checkpointing=True, batch_size=1, epochs=1.3))
# of 40 pairs: 52 steps each, with rows of the curve that checkpoints fall into, and a second pass that is a part of one

@pytest.mark.parametrize('way', [pytest.param(o, marks=pytest.mark.slow) if o != 'packed' else o for o in WAYS])
def test_a_kill_while_a_checkpoint_is_written(way, rows, tmp_path, monkeypatch):
    "The checkpoint before it is taken, and weights, curve and TensorBoard's log are those of a tuning that nobody disturbed."
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    from codem import train
    settings, folder = changed(**WAYS[way]), shipped_base(MINI, 0)
    whole = train.tune(settings, folder, rows, tmp_path/'whole', progress=False, board=tmp_path/'whole-board')
    real, calls = train.Trainer._save_checkpoint, []
    def killed(self, model, trial):
        calls.append(self.state.global_step)
        if len(calls) == 4: # as much of it is written as a kill may leave
            (part := Path(self._get_output_dir(trial))/f'checkpoint-{self.state.global_step}').mkdir(parents=True)
            (part/'trainer_state.json').write_text(json.dumps(dict(global_step=self.state.global_step)))
            raise MemoryError
        real(self, model, trial)
    with monkeypatch.context() as m:
        m.setattr(train.Trainer, '_save_checkpoint', killed)
        with pytest.raises(MemoryError): train.tune(settings, folder, rows, tmp_path/'parts', progress=False, board=tmp_path/'board')
    left = tmp_path/'.parts.work'
    assert [o.name for o in left.glob('checkpoint-*')] == [f'checkpoint-{calls[2]}'] and calls[2] == 33 and not (tmp_path/'parts').exists()
    steps = []
    class Counting(train._Watch):
        def on_step_end(self, *args, **kwargs):
            steps.append(args[1].global_step)
            super().on_step_end(*args, **kwargs)
    monkeypatch.setattr(train, '_Watch', Counting)
    with monkeypatch.context() as m: # and once more, when all steps are done and the result is being written
        m.setattr(train, '_save_rest', lambda *args: 1/0)
        with pytest.raises(ZeroDivisionError): train.tune(settings, folder, rows, tmp_path/'parts', progress=False, board=tmp_path/'board')
    assert steps == list(range(34, 53)) and sorted(o.name for o in tmp_path.iterdir() if 'parts' in o.name) == ['.parts.lock', '.parts.work']
    parts = train.tune(settings, folder, rows, tmp_path/'parts', progress=False, board=tmp_path/'board')
    assert steps[19:] == list(range(45, 53)) and not left.exists() # from a checkpoint in the second pass
    for o in ('model.safetensors', 'curve.jsonl'): assert sha256_file(whole/o) == sha256_file(parts/o), o
    assert (way == 'lora') == (parts/'adapter'/'adapter_model.safetensors').exists() and json.loads((parts/'training.json').read_text())['parameters'] == 1225984
    if way == 'lora': assert json.loads((parts/'adapter'/'adapter_config.json').read_text())['base_model_name_or_path'] == folder.name and not (parts/'adapter'/'README.md').exists()
    assert not list(parts.rglob('*.bin')) and json.loads((parts/'trainer_state.json').read_text())['global_step'] == 52
    logs = [EventAccumulator(str(tmp_path/o)).Reload() for o in ('whole-board', 'board')]
    assert {'train/loss', 'train/learning_rate', 'train/tokens_per_second', 'train/padding'} <= set(logs[0].Tags()['scalars'])
    assert len({(o.step, o.value) for o in logs[0].Scalars('train/loss')}) == len(json.loads('['+','.join((whole/'curve.jsonl').read_text().split('\n')[:-1])+']'))
    assert [(o.step, o.value) for o in logs[0].Scalars('train/loss')] == [(o.step, o.value) for o in logs[1].Scalars('train/loss')]

def test_no_two_calls_at_once_and_no_loss_that_is_no_number(rows, tmp_path, monkeypatch):
    from codem import train
    with train._alone(tmp_path/'m'), pytest.raises(CodemError, match='Another call tunes .*m at this moment'): train.tune(changed(), shipped_base(MINI, 0), rows, tmp_path/'m', progress=False)
    real = train.Trainer.training_step
    monkeypatch.setattr(train.Trainer, 'training_step', lambda *args: real(*args)*float('nan'))
    with pytest.raises(CodemError, match='The loss at step 1 is nan: set a lower train.learning_rate'): train.tune(changed(), shipped_base(MINI, 0), rows, tmp_path/'m', progress=False)
    assert not (tmp_path/'m').exists()

def test_a_checkpoint_by_the_clock(rows, tmp_path, monkeypatch):
    from codem import train
    saved, real = [], train.Tuner._save_checkpoint
    monkeypatch.setattr(train.Tuner, '_save_checkpoint', lambda self, *args: (saved.append(self.state.global_step), real(self, *args)))
    train.tune(changed(), shipped_base(MINI, 0), rows, tmp_path/'m', progress=False, minutes=0)
    assert saved == list(range(1, 10))

def test_a_merged_model_needs_no_lora(rows, tmp_path):
    "What LoRA has learned stands in the weights: the folder loads as any model, and answers as base and matrices do."
    import torch
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer
    from codem import train
    folder = shipped_base(MINI, 0)
    made = train.tune(changed(lora_rank=4, learning_rate=.01), folder, rows, tmp_path/'m', progress=False)
    ids = torch.tensor([AutoTokenizer.from_pretrained(made)('Write a Go function').input_ids])
    base = AutoModelForCausalLM.from_pretrained(folder)
    plain = base(ids).logits
    with torch.no_grad(): merged, beside = AutoModelForCausalLM.from_pretrained(made)(ids).logits, PeftModel.from_pretrained(base, made/'adapter').eval()(ids).logits
    assert (merged-beside).abs().max() < 1e-3 < .1 < (merged-plain).abs().max()

CHILD = '''import os, sys, time
from pathlib import Path
from codem.launch import left_alone
print('at work', flush=True)
for i in range(600):
    time.sleep(.05)
    if Path(sys.argv[1]).exists(): print('a checkpoint'); sys.exit(1)
    if left_alone(): Path(sys.argv[2]).write_text('alone'); break
'''

@pytest.mark.parametrize('how', ['Ctrl-C', 'kill -9'])
def test_processes_that_are_followed_stop(how, tmp_path):
    "Asked by Ctrl-C they end in peace; when nobody watches any more they end too."
    (tmp_path/'child.py').write_text(CHILD)
    argv = [sys.executable, str(tmp_path/'child.py'), str(tmp_path/'stop'), str(tmp_path/'alone')]
    code = f'from pathlib import Path\nfrom codem.launch import follow\nfollow({argv!r}, Path({str(tmp_path/"log")!r}), Path({str(tmp_path/"stop")!r}))'
    p = subprocess.Popen([sys.executable, '-c', code], cwd=ROOT, env=clean_env(PYTHONPATH=str(ROOT)), stderr=subprocess.PIPE, text=True, start_new_session=True)
    for line in p.stderr:
        if 'at work' in line: break
    p.send_signal(signal.SIGINT if how == 'Ctrl-C' else signal.SIGKILL)
    rest = p.communicate(timeout=30)[1]
    if how == 'Ctrl-C':
        assert 'Stopping after this step' in rest and (tmp_path/'log').read_text() == 'at work\na checkpoint\n' and not (tmp_path/'stop').exists() and p.returncode
        return
    until = time.time()+20
    while not (tmp_path/'alone').exists() and time.time() < until: time.sleep(.05)
    assert (tmp_path/'alone').read_text() == 'alone'

def a_profile(tmp_path, monkeypatch, name='trial', **more):
    "A settings file with a profile like smoke's, which is the one that is read."
    from codem.trials import trial_settings
    monkeypatch.setenv('CODEM_SETTINGS', str(trial_settings(tmp_path/'settings.ini', {name: {k.replace('__', '.'): v for k, v in more.items()}})))
    return name

def test_another_number_of_processes_is_refused(tmp_path, monkeypatch, rows):
    "Two processes are not what the settings say: an optimizer step would see other examples. And one of several makes no corpus."
    from codem.formats import write_rows
    from codem.train import make_model
    for k, v in dict(RANK='0', WORLD_SIZE='2', MASTER_ADDR='127.0.0.1', MASTER_PORT='1').items(): monkeypatch.setenv(k, v)
    with pytest.raises(CodemError, match='go.jsonl does not exist; this makes it: papermill'): make_model('smoke', tmp_path, 'go')
    write_rows(tmp_path/'smoke'/'corpus'/'go.jsonl', rows)
    with pytest.raises(CodemError, match='2 processes share a step, and train.processes = 1'): make_model('smoke', tmp_path, 'go')

def test_a_base_in_a_folder(tmp_path, monkeypatch, rows):
    "One setting swaps the base; its files are inputs, its licence is on the card."
    from huggingface_hub import ModelCard
    from codem.formats import write_rows
    from codem.train import make_model
    mine = tmp_path/'mine'
    mine.mkdir()
    for o in ('config.json', 'model.safetensors', 'tokenizer.json', 'tokenizer_config.json'): (mine/o).write_bytes((shipped_base(MINI, 0)/o).read_bytes())
    profile = a_profile(tmp_path, monkeypatch, study__base_model=mine, study__base_licence='mit')
    write_rows(tmp_path/profile/'corpus'/'go.jsonl', rows[:16])
    p = make_model(profile, tmp_path, 'go')
    made = tmp_path/profile/'models'/'go'/'0'
    assert str(mine/'model.safetensors') in p.inputs and {'models/go/0/README.md', 'models/go/0/exposure.csv', 'models/go/0/trainer_state.json'} <= set(p.outputs)
    card = ModelCard.load(made/'README.md')
    assert (card.data.license, card.data.base_model) == ('mit', None) and next(v for k, v in p.inputs.items() if 'go.jsonl' in k) in card.text and MINI.train.prompt in card.text
    assert list((tmp_path/profile/'tensorboard'/'go-0').iterdir()) and (made/'exposure.csv').read_text().startswith('language,pairs,')

def test_a_profile_without_a_commit_is_refused(tmp_path, monkeypatch, rows):
    "A branch of a hub's model may be another model tomorrow, and is not asked for."
    from codem.formats import write_rows
    from codem.train import make_model
    profile = a_profile(tmp_path, monkeypatch, study__base_model='owner/model', study__base_revision='main')
    write_rows(tmp_path/profile/'corpus'/'go.jsonl', rows[:4])
    with pytest.raises(CodemError, match='study.base_revision = main: a branch of owner/model may hold another model tomorrow'): make_model(profile, tmp_path, 'go')

# the slow ones

@pytest.mark.slow
def test_engines_agree(tmp_path):
    "ZeRO-2 and ZeRO-3, with one process and two, packed, accumulated and checkpointed: the losses of 50 steps are the plain Trainer's."
    from codem.trials import ENGINES, compare_engines
    df = compare_engines(tmp_path)
    print(df)
    assert list(df.index) == list(ENGINES) and (df.steps == 50).all() and (df['greatest difference'] < 1e-4).all(), df

@pytest.mark.slow
@pytest.mark.parametrize('way', ['plain', 'zero2-2'])
def test_kills_at_random_moments(way, tmp_path):
    "kill -9 of all processes, five times, in two passes over pairs grouped by length: the weights are those of a tuning that nobody disturbed."
    from codem.trials import ENGINES, trial_settings, tune_trial
    small = ENGINES[way] | {'evolve.pairs': 160, 'train.epochs': 2, 'train.batching': 'grouped'}
    path, rng = trial_settings(tmp_path/'settings.ini', dict(whole=small, parts=small)), random.Random(1)
    began = time.time()
    whole = tune_trial(path, 'whole', tmp_path)
    took, kills = time.time()-began, 0
    argv = [sys.executable, '-m', 'codem.train', '--profile', 'parts', '--lang', 'c', '--runs', str(tmp_path)]
    for _ in range(5):
        p = subprocess.Popen(argv, cwd=ROOT, env=clean_env(CODEM_SETTINGS=str(path)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(rng.uniform(.3, .6)*took) # what is left to do gets less with each
        if p.poll() is None: kills += 1; kill_all(p)
        p.wait()
    parts = tune_trial(path, 'parts', tmp_path)
    assert kills >= 3
    for o in ('model.safetensors', 'curve.jsonl'): assert sha256_file(whole/o) == sha256_file(parts/o), o

@pytest.mark.slow
def test_packing_pays(tmp_path):
    "At the same pairs in each step: packed at least 1.3 times padded, and at least 90% of a bare loop."
    from codem.examples import examples
    from codem.mini.choices import _pairs
    from transformers import AutoTokenizer
    from codem.trials import alpaca_rows, small_base, speed_table
    mini, found = shipped_base(MINI, 0), {}
    some = MINI.model_copy(update=dict(evolve=MINI.evolve.model_copy(update=dict(pairs=400))))
    found['mini'] = speed_table(examples(_pairs(some, 'c'), AutoTokenizer.from_pretrained(mini), MINI.train), mini, MINI.train)
    if data := os.environ.get('CODEM_DATA_DIR'):
        long = MINI.train.model_copy(update=dict(max_length=1024))
        base = small_base(tmp_path/'base', mini, 1024)
        found['CodeAlpaca'] = speed_table(examples(alpaca_rows(Path(data)/'codealpaca'/'new_codealpaca.json'), AutoTokenizer.from_pretrained(base), long), base, long)
    df = pd.concat(found)
    print(df.round(3))
    assert (df.xs('packed', level=1).against_padded >= 1.3).all() and (df.ratio >= .9).all(), df

@pytest.mark.slow
@pytest.mark.skipif('CODEM_SMALL_MODEL' not in os.environ or 'CODEM_DATA_DIR' not in os.environ, reason='CODEM_SMALL_MODEL (a .gguf file or a folder) and CODEM_DATA_DIR are not set')
def test_a_real_model_on_one_thread(tmp_path):
    from codem.trials import tune_real
    out, told = tune_real(tmp_path/'runs', Path(os.environ['CODEM_SMALL_MODEL']), Path(os.environ['CODEM_DATA_DIR'])/'codealpaca'/'new_codealpaca.json')
    print(told)
    assert told['steps'] == 30 and told['memory, GiB'] < 8 and told['loss of the last 5 steps'] < told['loss of the first 5 steps'], told
    assert any('image/png' in o.get('data', {}) for c in json.loads(out.read_text())['cells'] for o in c.get('outputs', []))
