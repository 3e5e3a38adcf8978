"What a tuning takes: counted against real weights, real steps and a real step's memory; what does not fit or is not known is said."
import importlib.util, json, struct, sys, types
from dataclasses import replace
import pytest
from codem import plan
from codem.formats import CorpusRow, run_folder, write_rows
from codem.project import CodemError
from codem.settings import load_settings, profiles
from conftest import ROOT, run

def changed(profile, **new):
    "Settings of a profile with others in their place; a name reads stage__setting."
    s = load_settings(profile)
    for k, v in new.items():
        stage, _, name = k.partition('__')
        s = s.model_copy(update={stage: getattr(s, stage).model_copy(update={name: v})})
    return s

@pytest.fixture(scope='module')
def shapes():
    return {o: plan.shape_of(plan.model_config(load_settings(o))) for o in ('mini', 'small', 'paper-7b', 'paper-15b')}

def rows(*lengths): return [CorpusRow(id=f'c/{i}', language='c', instruction='Add <two> numbers.\n', response='return a + b;\n'*n, seed_id='s', lineage=()) for i, n in enumerate(lengths)]

def test_parameters_are_those_of_the_weights(shapes):
    with open(ROOT/'paper_outputs'/'mini'/'base'/'0'/'model.safetensors', 'rb') as f: head = json.loads(f.read(struct.unpack('<Q', f.read(8))[0]))
    sizes = [o['data_offsets'][1]-o['data_offsets'][0] for k, o in head.items() if k != '__metadata__']
    assert plan.parameters_of(plan.model_config(load_settings('mini')))[0] == shapes['mini'].parameters == sum(sizes)//4

def test_steps_are_those_of_training():
    from codem.train import steps_of
    for processes, batch, accumulation, epochs in ((8, 2, 4, 3), (1, 16, 1, 2), (3, 2, 5, 1.5), (1, 1, 7, .3)):
        t = types.SimpleNamespace(processes=processes, gpus=processes, batch_size=batch, gradient_accumulation=accumulation, epochs=epochs)
        for n in (1, 63, 64, 65, 1000, 9000): assert plan.steps_of(n, t) == steps_of(n, t)

def test_lengths_are_those_of_training(tmp_path):
    "With the miniature's own tokenizer; the last is cut."
    from transformers import AutoTokenizer
    encode = next(m.encode for o in ('examples', 'train') if importlib.util.find_spec(f'codem.{o}') and hasattr(m := importlib.import_module(f'codem.{o}'), 'encode'))
    s, data = load_settings('mini'), rows(1, 3, 10, 400)
    tokenizer = AutoTokenizer.from_pretrained(ROOT/'paper_outputs'/'mini'/'base'/'0')
    want = [len(encode(o, tokenizer, s.train)['input_ids']) for o in data]
    assert plan.lengths(data, tokenizer, s.train).tolist() == want and want[-1] == s.train.max_length

def test_a_corpus_is_counted(tmp_path):
    folder = run_folder('mini', tmp_path)
    assert plan.data_of(load_settings('mini'), 'mixed', folder).pairs == load_settings('mini').evolve.mixed_pairs
    write_rows(folder.corpus('c'), rows(*range(1, 41)))
    d = plan.data_of(load_settings('mini'), 'c', folder)
    assert (d.pairs, d.steps) == (40, 6) and 'estimated' not in d.how and 'assumed' not in d.how
    assert d.slots['packed'].all == d.tokens <= d.slots['grouped'].all <= d.slots['padded'].all
    write_rows(folder.corpus('c'), [])
    with pytest.raises(CodemError, match='corpus of c in the run mini is empty'): plan.data_of(load_settings('mini'), 'c', folder)

def test_gpus_wait_less_often_when_they_exchange_less_often():
    n = plan.assumed(9000, 500, 2048)
    each, step = (plan.slots(n, changed('paper-7b', train__zero_stage=o).train, 'padded') for o in (2, 1))
    assert each.all == step.all and each.waited > step.waited > step.all
    assert plan.slots(n, changed('paper-7b', train__processes=1).train, 'padded').waiting == 0

@pytest.mark.parametrize('profile', ['paper-7b', 'paper-15b'])
@pytest.mark.parametrize('rank', [0, 16])
def test_more_gpus_never_need_more_memory_each(shapes, profile, rank):
    for way in plan.WAYS:
        need = [plan.states(shapes[profile], changed(profile, train__processes=n, train__lora_rank=rank), way)[0] for n in (1, 2, 4, 8, 16, 32, 64)]
        if not way.stage: need = need[1:] # without ZeRO, a second process brings the buckets by which gradients are sent
        assert need == sorted(need, reverse=True), way

def test_zero_by_hand(shapes):
    "A billion parameters, a tenth of them in one module; DeepSpeed's figures for two machines of eight."
    one = replace(shapes['paper-7b'], parameters=10**9, largest=10**8)
    two = changed('paper-7b', train__processes=16)
    got = {o.name: plan.states(one, two, o)[0]/1e9 for o in plan.WAYS}
    assert got == pytest.approx({'no ZeRO': 22, 'ZeRO-1': 5, 'ZeRO-2': 3.125, 'ZeRO-3': 1.525, 'ZeRO-2, offload optimizer': 2, 'ZeRO-3, offload optimizer': .525, 'ZeRO-3, offload all': .4})
    lora = plan.states(one, changed('paper-7b', train__lora_rank=8), plan.WAYS[2])[0]
    assert lora == 2*10**9+2*8*one.linear+18*8*one.linear//8

def peak(config, tokens, checkpointing, autocast):
    "The most bytes that a step takes beside weights and gradients; the processor's own events tell."
    import torch
    from torch.profiler import ProfilerActivity, profile
    from transformers import AutoModelForCausalLM
    model = AutoModelForCausalLM.from_config(config, attn_implementation='sdpa', dtype=torch.float32 if autocast else torch.bfloat16).train()
    if checkpointing: model.gradient_checkpointing_enable(gradient_checkpointing_kwargs=dict(use_reentrant=False))
    for p in model.parameters(): p.grad = torch.zeros_like(p)
    ids = torch.zeros(2, tokens//2, dtype=torch.long)
    with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as prof:
        with torch.autocast('cpu', torch.bfloat16, enabled=autocast): loss = model(input_ids=ids, labels=ids, use_cache=False).loss
        loss.backward()
    now = most = 0
    for o in sorted((o for o in prof.profiler.kineto_results.events() if o.name() == '[memory]'), key=lambda o: o.start_ns()):
        now += o.nbytes()
        most = max(most, now)
    return most

@pytest.mark.slow
@pytest.mark.filterwarnings('ignore')
@pytest.mark.parametrize('checkpointing, autocast', [(False, False), (True, False), (False, True)])
def test_memory_is_that_of_a_real_step(capfd, checkpointing, autocast):
    "The profiler tells on standard error that it starts. With checkpointing a plan adds up what does not come at once: the logits and the layer that is computed again."
    from transformers import GPTBigCodeConfig, Qwen2Config
    for config in (GPTBigCodeConfig(vocab_size=2000, n_embd=128, n_layer=4, n_head=4, n_inner=512, n_positions=512, attn_pdrop=0, resid_pdrop=0, embd_pdrop=0, bos_token_id=0, eos_token_id=0),
                   Qwen2Config(vocab_size=2000, hidden_size=128, num_hidden_layers=4, num_attention_heads=4, num_key_value_heads=2, intermediate_size=384, bos_token_id=0, eos_token_id=0)):
        shape = plan.shape_of(config)
        guess = plan.activations(shape, 512, checkpointing, 'bf16', autocast)+plan.logits(shape, 512)+2*shape.parameters*autocast
        real = peak(config, 512, checkpointing, autocast)
        assert real <= guess < 1.3*real if checkpointing else guess == pytest.approx(real, rel=.15)

@pytest.mark.parametrize('profile', profiles())
def test_every_profile_has_a_plan_that_a_terminal_shows(profile, tmp_path):
    p = plan.plan_of(load_settings(profile), 'python', run_folder(profile, tmp_path))
    assert p.fits and 'does not fit' not in str(p), f'{profile} does not fit on its own GPU'
    assert max(map(len, str(p).split('\n'))) <= 100
    assert (p.hours is None) == (p.settings.train.device == 'cpu') == ('no GPU is used' in str(p))
    assert plan.needs(p.settings).checkpoints == p.disk.checkpoints

def test_what_does_not_fit_is_said_with_the_remedy(tmp_path):
    def _said(**new):
        p = plan.plan_of(changed('paper-7b', **new), 'c', run_folder('paper-7b', tmp_path))
        assert not p.fits
        assert max(map(len, str(p).split('\n'))) <= 100
        return ' '.join(str(p).split())
    assert 'does not fit. With train.gradient_checkpointing = true it fits.' in _said(cluster__gpu='A100-40GB')
    assert 'train.zero_stage = 3, train.gradient_checkpointing = true it fits.' in _said(cluster__gpu='RTX-4090')
    assert 'V100-32GB has no bf16: set train.precision = fp16' in _said(cluster__gpu='V100-32GB', train__precision='bf16')
    assert 'It takes GPUs with more memory, shorter examples' in _said(cluster__gpu='A10G', train__max_length=8192, train__batch_size=16)

@pytest.mark.parametrize('new, message', [(dict(cluster__gpu='B999'), 'choose among V100-32GB'), (dict(train__offload='all'), 'train.zero_stage = 2: set the stage to 3'), (dict(train__zero_stage=0, train__offload='optimizer'), 'set the stage to 2 or 3'),
    (dict(study__base_model='not/there/at-all'), 'name a folder with a config.json')])
def test_what_is_not_known_is_named(new, message, tmp_path):
    with pytest.raises(CodemError) as e: plan.plan_of(changed('paper-7b', **new), 'c', run_folder('paper-7b', tmp_path))
    assert message in str(e.value)

def test_without_deepspeed(monkeypatch, shapes):
    for o in list(sys.modules):
        if o.partition('.')[0] == 'deepspeed': monkeypatch.setitem(sys.modules, o, None)
    monkeypatch.setitem(sys.modules, 'deepspeed', None)
    with pytest.raises(CodemError, match='needs deepspeed'): plan.states(shapes['paper-7b'], load_settings('paper-7b'), plan.WAYS[2])
    assert plan.states(shapes['paper-7b'], load_settings('paper-7b'), plan.WAYS[0])[0] > 0

def test_the_command(tmp_path, capsys):
    plan.main(profile='small', lang='c++', runs=str(tmp_path), tokens_per_pair=300)
    said = capsys.readouterr().out
    assert said.startswith('Tuning Qwen/Qwen2.5-Coder-0.5B on cpp (profile small)') and '300 tokens a pair' in said
    for new, message in ((dict(tokens_per_pair=0), 'tokens_per_pair 0'), (dict(lang='cobol'), 'cobol'), (dict(profile='big'), 'no profile')):
        with pytest.raises(SystemExit, match='2'): plan.main(**(dict(profile='small', runs=str(tmp_path)) | new))
        said = capsys.readouterr()
        assert message in said.err and said.err.count('\n') == 1 and not said.out

@pytest.mark.slow
def test_the_command_says_nothing_but_the_plan(tmp_path):
    "Neither do the libraries that it asks."
    done = run('codem.plan', '--profile', 'paper-7b', '--lang', 'c', '--tokens-per-pair', 300, '--runs', tmp_path)
    assert (done.returncode, done.stderr) == (0, '') and done.stdout.startswith('Tuning bigcode/starcoderbase-7b on c (profile paper-7b)')
