"Answers: by whom ever they are given they are the same; interrupted, out of memory, over a bad line; and none is ended too early."
import json, signal, subprocess, sys, threading, time, types
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import pytest
from codem.benchmarks import load_benchmark, spread_evenly, tasks
from codem.extract import Wanted, extract
from codem.models import shipped_base
from codem.project import CodemError
from codem.settings import load_settings
from codem.stopping import is_complete
from endings import ENDINGS, STARTS

MINI = load_settings('mini')

def changed(**more): return MINI.infer.model_copy(update=dict(batch_size=4, max_new_tokens=60) | more)

@pytest.fixture(scope='module')
def few(): return spread_evenly(tasks(MINI), 21)

@pytest.fixture(scope='module')
def local():
    "Answers of the shipped base, by Transformers, as a function of settings and tasks."
    from codem.backends import Local
    from codem.infer import answers
    first = Local(changed(), shipped_base(MINI, 0), {})
    def _answers(asked, journal=None, **more):
        own = Local(changed(**more), shipped_base(MINI, 0), {})
        own.tokenizer, own.model = first.tokenizer, first.model
        return answers(own, asked, own.settings, 'base', 0, journal, progress=False)
    return _answers

def test_places_change_nothing(local, few):
    "One at a time, four places, all at once, and Transformers' own batches: the same answers, since this model rounds nothing that matters."
    from codem.backends import Local
    from codem.mini.base import fixed_arithmetic, generate
    backend = Local(changed(), shipped_base(MINI, 0), {})
    want = [o.response for o in local(few, stop='model')]
    assert want == [o.response for o in local(few, stop='model', batch_size=1)] == [o.response for o in local(few, stop='model', batch_size=21)]
    with fixed_arithmetic(1): assert want == generate(backend.model, backend.tokenizer, [o.prompt for o in local(few)], 60)

def test_every_kind_of_attention_hides_what_is_not_there():
    "Models of chance, of several families, at three places: what each says to prompts of all lengths is what it says to each alone. The window of columns moves."
    import random, torch
    from transformers import CodeGenConfig, CodeGenForCausalLM, Gemma2Config, Gemma2ForCausalLM, LlamaConfig, LlamaForCausalLM, Qwen2Config, Qwen2ForCausalLM
    from codem.decode import decode
    from codem.mini.base import fixed_arithmetic
    same = dict(vocab_size=97, hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4, max_position_embeddings=512, num_key_value_heads=2)
    torch.manual_seed(0)
    models = [LlamaForCausalLM._from_config(LlamaConfig(**same), attn_implementation='eager'), Qwen2ForCausalLM(Qwen2Config(**same)), Gemma2ForCausalLM(Gemma2Config(**same, head_dim=8, sliding_window=512)),
              CodeGenForCausalLM(CodeGenConfig(vocab_size=97, n_embd=32, n_layer=2, n_head=4, n_positions=512, rotary_dim=8))]
    rng = random.Random(0)
    prompts = [[rng.randrange(8, 97) for _ in range(n)] for n in (1, 3, 7, 40, 20)]
    for m in models:
        with torch.no_grad(): [p.mul_(6) for n, p in m.named_parameters() if p.dim() == 2]
        def said(number):
            with fixed_arithmetic(1): return {i: (ids, how) for i, ids, how in decode(m.eval(), prompts, 70, {5, 6, 7}, number)}
        alone = m.generate(torch.tensor([prompts[3]]), attention_mask=torch.ones(1, 40), max_new_tokens=70, do_sample=False, eos_token_id=[5, 6, 7], pad_token_id=0)[0, 40:].tolist()
        one = said(1)
        assert one == said(3) and [o for o in alone if o not in (5, 6, 7)] == one[3][0], type(m).__name__

def test_an_interrupted_run_goes_on(local, few, tmp_path, monkeypatch):
    "Rounds that were finished are not asked again, and the whole is what an undisturbed call gives."
    from codem import backends
    from codem.journal import Journal
    monkeypatch.setattr(backends, 'ROUND', 2)
    want, real, calls = local(few), backends.decode, []
    def stopping(*args):
        for n, o in enumerate(real(*args)):
            calls.append(o[0])
            if len(calls) == 11: raise KeyboardInterrupt
            yield o
    monkeypatch.setattr(backends, 'decode', stopping)
    with pytest.raises(KeyboardInterrupt): local(few, Journal(tmp_path/'j', 'x'))
    assert len(Journal(tmp_path/'j', 'x').rows) == 8
    assert local(few, Journal(tmp_path/'j', 'x')) == want and len(calls) == 11+13

def test_half_as_many_where_the_memory_does_not_suffice(local, few, monkeypatch, capsys):
    import torch
    from codem import backends
    real, sizes = backends.decode, []
    def small(model, prompts, limit, stops, number, *args):
        sizes.append(number)
        for n, o in enumerate(real(model, prompts, limit, stops, number, *args)):
            if number > 3 and n: raise torch.OutOfMemoryError('CUDA out of memory')
            yield o
    monkeypatch.setattr(backends, 'decode', small)
    want = local(few, batch_size=3)
    del sizes[:]
    assert local(few, batch_size=12) == want and sizes == [12, 6, 3]
    assert capsys.readouterr().err.splitlines() == ['infer.batch_size = 12 does not fit into the memory: going on with 6', 'infer.batch_size = 6 does not fit into the memory: going on with 3']
    monkeypatch.setattr(backends, 'decode', lambda *args: (_ for _ in ()).throw(RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 1 bytes")))
    with pytest.raises(CodemError, match='does not suffice for a single answer: set a lower infer.max_new_tokens'): local(few)

def test_what_was_halved_is_not_tried_again(local, few, tmp_path, monkeypatch):
    "A run that was interrupted after that goes on with as many places as an undisturbed one, and the record says how many these were."
    import torch
    from codem import backends
    from codem.journal import Journal
    monkeypatch.setattr(backends, 'ROUND', 1)
    real, sizes = backends.decode, []
    def small(model, prompts, limit, stops, number, *args):
        sizes.append(number)
        if number > 2: raise torch.OutOfMemoryError
        if len(sizes) == 4: raise KeyboardInterrupt
        yield from real(model, prompts, limit, stops, number, *args)
    monkeypatch.setattr(backends, 'decode', small)
    with pytest.raises(KeyboardInterrupt): local(few[:12], Journal(tmp_path/'j', 'x'))
    local(few[:12], Journal(tmp_path/'j', 'x'))
    assert sizes == [4, 2, 2, 2, 2] and Journal(tmp_path/'j', 'x').rows[-1] == dict(size=2)

def test_samples_do_not_depend_on_the_batch(local, few):
    one, other = (local(few[:6], temperature=.8, top_p=.9, samples=3, batch_size=n) for n in (2, 18))
    assert one == other and [o.id for o in one][:3] == [f'{few[0].key}#{k}' for k in range(3)] and [o.sample for o in one][:4] == [0, 1, 2, 0]
    assert len({o.response for o in one}) > 8 and one != local(few[:6], temperature=.8, top_p=.9, samples=3, seed=1)

def test_what_cannot_be_asked_is_refused(local, few):
    with pytest.raises(CodemError, match='infer.form = chat, and the model has no chat template'): local(few, form='chat')
    with pytest.raises(CodemError, match='may have .* tokens and the model reads 320: set a lower infer.max_new_tokens'): local(few, max_new_tokens=300)
    from codem.backends import backend_for
    with pytest.raises(CodemError, match='infer.backend = vllm, and it cannot be imported'): backend_for(changed(backend='vllm'), 'x', {}, 'x')
    with pytest.raises(CodemError, match='finds none on this machine'): backend_for(changed(device='gpu'), shipped_base(MINI, 0), {}, 'x').model
    with pytest.raises(CodemError, match='fp16 needs a GPU'): backend_for(changed(precision='fp16'), shipped_base(MINI, 0), {}, 'x').model

@pytest.mark.slow
def test_many_at_once_are_four_times_as_fast(local):
    "Answers a second on one thread: many at once, and some of them one by one."
    asked = tasks(MINI)
    def rate(some, size):
        began = time.time()
        local(some, batch_size=size, max_new_tokens=112)
        return len(some)/(time.time()-began)
    assert rate(asked, MINI.infer.batch_size) > 4*rate(asked[::40], 1)

# The two other back ends, on stand-ins that speak their protocols with the answers of the first

class Chat(BaseHTTPRequestHandler):
    "Streams the answers it knows, a few letters at a time, with a fault now and then."
    def log_message(self, *args): pass
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        chat = self.path.endswith('/chat/completions')
        text = asked['messages'][0]['content'] if chat else asked['prompt']
        self.server.seen.append((self.path, asked))
        fault = self.server.faults.pop(0) if self.server.faults else ''
        if isinstance(fault, int): return self.send_error(fault)
        if fault == 'hang': return time.sleep(60)
        self.send_response(200)
        self.send_header('Content-Type', 'text/event-stream')
        self.end_headers()
        said, how = self.server.answers[text]
        parts = [said[i:i+7] for i in range(0, len(said), 7)]
        self.wfile.write(b'data: {"id": "x", "object": "chunk", "created": 0, "model": "m", "choices": []}\n\n') # as some servers begin
        for k, o in enumerate([*parts, None]):
            if fault == 'break' and k == 2: return
            choice = dict(index=0, finish_reason=None if o is not None else how) | (dict(delta=dict(content=o) if o is not None else {}) if chat else dict(text=o or ''))
            try: self.wfile.write(f'data: {json.dumps(dict(id="x", object="chunk", created=0, model="m", choices=[choice]))}\n\n'.encode()); self.wfile.flush()
            except OSError: return self.server.closed.append(text)
        self.wfile.write(b'data: [DONE]\n\n')

@pytest.fixture
def server():
    s = ThreadingHTTPServer(('127.0.0.1', 0), Chat)
    s.seen, s.faults, s.closed = [], [], []
    threading.Thread(target=s.serve_forever, daemon=True).start()
    yield s
    s.shutdown()
    s.server_close()

def _served(s, asked, **more):
    from codem.backends import backend_for
    from codem.infer import answers
    own = changed(backend='server', base_url=f'http://127.0.0.1:{s.server_port}/v1', **more)
    backend = backend_for(own, '', {}, 'codem-c-0')
    backend.pause = .01
    return answers(backend, asked, own, 'base', 0, progress=False)

@pytest.mark.parametrize('form', ['text', 'chat'])
def test_a_server_says_the_same(local, few, server, form):
    from codem.infer import prompt_of
    want = local(few, stop='model')
    server.answers = {prompt_of(changed(form=form), t): (o.response, o.finish) for t, o in zip(few, want)}
    got = _served(server, few, form=form, stop='model')
    assert [(o.id, o.response, o.finish) for o in got] == [(o.id, o.response, o.finish) for o in want]
    path, asked = server.seen[0]
    assert path == ('/v1/chat/completions' if form == 'chat' else '/v1/completions') and {k: asked[k] for k in ('model', 'max_tokens', 'temperature', 'top_p', 'stream')} == dict(model='codem-c-0', max_tokens=60, temperature=0, top_p=1, stream=True)
    assert len({o['seed'] for _, o in server.seen}) == len(few)

def test_a_server_is_cut_short_once_the_function_is_complete(few, server):
    from codem.infer import prompt_of
    long = '\n\n# Test\nprint(solve(1))\n'*40
    python = [o for o in few if o.language == 'python']
    server.answers = {prompt_of(changed(), t): (t.solution[len(t.start):]+long, 'length') for t in python}
    got = _served(server, python)
    assert {o.finish for o in got} == {'complete'}
    assert all(len(o.response) < len(t.solution)+60 and extract(o.response, 'python', t.start, t.entry).rstrip() == t.solution.rstrip() for o, t in zip(got, python))

def test_faults_of_a_server(few, server, tmp_path, monkeypatch):
    from codem.infer import prompt_of
    server.answers = {prompt_of(changed(), t): ('    return 1\n', 'stop') for t in few}
    server.faults = [500, 'break', 429, '', 'break']
    assert [o.response for o in _served(server, few[:3], batch_size=1)] == ['    return 1\n']*3 and len(server.seen) == 7
    server.faults = [401]
    with pytest.raises(CodemError, match='answered 401 .*mend infer.served'): _served(server, few[:1])
    server.faults = [503]*5
    with pytest.raises(CodemError, match='gave 503 .* 5 times: is it up, and not too busy'): _served(server, few[:1])
    monkeypatch.delenv('OPENAI_API_KEY', raising=False)
    from codem.backends import Server
    with pytest.raises(CodemError, match='OPENAI_API_KEY is not set'): Server(changed(base_url='https://api.openai.com/v1'), 'm')

def test_what_a_server_has_answered_is_kept(few, server, tmp_path):
    "Where one request of four fails, three answers are in the journal, and only the fourth is asked again."
    from codem.backends import backend_for
    from codem.infer import answers, prompt_of
    from codem.journal import Journal
    own = changed(backend='server', base_url=f'http://127.0.0.1:{server.server_port}/v1')
    server.answers = {prompt_of(own, t): ('    return 1\n', 'stop') for t in few}
    server.faults = [400]
    def ask(): return answers(backend_for(own, '', {}, 'm'), few[:4], own, 'base', 0, Journal(tmp_path/'j', 'x'), progress=False)
    with pytest.raises(CodemError, match='answered 400'): ask()
    assert len(Journal(tmp_path/'j', 'x').rows) == 3 and len(ask()) == 4 and len(server.seen) == 5

def test_an_interrupt_does_not_wait_for_a_server(few, server, tmp_path):
    "Ctrl-C ends the process although the server is silent."
    server.answers, server.faults = {}, ['hang']*4
    code = f"""from codem.backends import Asked, Server
from codem.extract import Wanted
from codem.settings import load_settings
s = load_settings('mini').infer.model_copy(update=dict(backend='server', batch_size=2, base_url='http://127.0.0.1:{server.server_port}/v1'))
print('ready', flush=True)
list(Server(s, 'm').answer([Asked(str(i), 'p', Wanted('python', 'def f():', 'f')) for i in range(4)]))
"""
    p = subprocess.Popen([sys.executable, '-c', code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True)
    assert p.stdout.readline() == 'ready\n'
    while len(server.seen) < 2: time.sleep(.05)
    p.send_signal(signal.SIGINT)
    assert p.wait(15) != 0

class Engine:
    "Speaks as vLLM's LLMEngine does: a token more for each request at each step."
    answers = {}
    @classmethod
    def from_engine_args(cls, args):
        self = cls()
        self.args, self.work, self.aborted, self.model_config = args, {}, [], types.SimpleNamespace(max_model_len=320)
        Engine.last = self
        return self
    def get_tokenizer(self):
        from transformers import AutoTokenizer
        self.tokenizer = AutoTokenizer.from_pretrained(self.args.model)
        return self.tokenizer
    def add_request(self, key, prompt, params):
        said, how = Engine.answers[self.tokenizer.decode(prompt['prompt_token_ids'])]
        self.work[key] = [0, said, how, params]
    def has_unfinished_requests(self): return bool(self.work)
    def abort_request(self, keys):
        for o in keys: self.aborted.append(o); self.work.pop(o)
    def step(self):
        out = []
        for key, o in list(self.work.items())[:self.args.max_num_seqs]:
            o[0] += 5
            over = o[0] >= len(o[1])
            part = types.SimpleNamespace(text=o[1][:o[0]], token_ids=list(range(o[0]//5)), finish_reason=o[2] if over else None)
            out.append(types.SimpleNamespace(request_id=key, outputs=[part], finished=over))
            if over: del self.work[key]
        return out

def test_vllm_says_the_same(local, few, monkeypatch):
    from codem.backends import backend_for
    from codem.infer import answers
    class Args(types.SimpleNamespace): pass
    monkeypatch.setitem(sys.modules, 'vllm', types.SimpleNamespace(LLMEngine=Engine, EngineArgs=Args, SamplingParams=Args))
    want = local(few, stop='model')
    Engine.answers = {o.prompt: (o.response, o.finish) for o in want}
    def said(**more):
        own = changed(backend='vllm', precision='bf16', **more)
        return answers(backend_for(own, shipped_base(MINI, 0), {}, ''), few, own, 'base', 0, progress=False)
    assert said(stop='model') == want and Engine.last.args.dtype == 'bfloat16' and not Engine.last.aborted
    with pytest.raises(CodemError, match='and the model reads 320'): said(max_new_tokens=300)
    short = said()
    assert {o.id for o in short if o.finish == 'complete'} == {*Engine.last.aborted}
    assert all(a.response.startswith(b.response) for a, b in zip(want, short))

# An answer is ended neither too early nor never

@pytest.mark.parametrize('what,start,answer', ENDINGS, ids=[f'{o[1]}-{o[0]}' for o in ENDINGS])
def test_none_is_ended_too_early(what, start, answer):
    "Wherever an answer is called complete, the program in it is the one of the whole answer."
    lang, head = STARTS[start]
    n = _ended_at(answer, Wanted(lang, head, 'solve'))
    part, whole = (extract(o, lang, head, 'solve') for o in (''.join(answer.splitlines(True)[:n]), answer))
    assert ''.join(part.split()) == ''.join(whole.split()), f'ended after line {n}'

def test_a_thought_is_no_answer():
    "Whether the answer begins the thought, or the prompt has."
    want, draft = Wanted('python', 'def f(x):\n', 'f'), 'So:\n```python\ndef f(x):\n    return 1\n```\n'
    assert is_complete(draft, want) and not is_complete('<think>\n'+draft, want) and not is_complete(draft, want, thinking=True)
    assert is_complete(draft+'No.\n</think>\n'+draft, want, thinking=True) and not is_complete(draft+'No.\n</think>\nThus', want, thinking=True)

JUNK = dict(python='\n# Test\nprint({0}(1))\n', javascript='\nconsole.log({0}(1));\n', typescript='\nconsole.log({0}(1));\n', c='\nint main() {{\n    {0}(1);\n}}\n', cpp='\nint main() {{\n    {0}(1);\n}}\n',
            java='\n    public static void main(String[] args) {{\n        {0}(1);\n    }}\n', go='\nfunc main() {{\n\tfmt.Println({0}(1))\n}}\n')

def _ended_at(answer, want):
    "After how many lines the answer is complete; None: never."
    lines = answer.splitlines(True)
    return next((i for i in range(1, len(lines)+1) if is_complete(''.join(lines[:i]), want)), None)

def _fits(answer, task, least):
    want, lines = Wanted(task.language, task.start, task.entry), answer.splitlines(True)
    n = _ended_at(answer, want)
    if not n and '```' in answer and task.language in ('c', 'cpp'): return # it calls something of the library that is not known by name
    assert n, f'{task.key} is never complete:\n{answer}'
    short, whole = (extract(o, task.language, task.start, task.entry) for o in (''.join(lines[:n]), answer))
    assert ''.join(short.split()) == ''.join(whole.split()), f'{task.key}, ended after line {n}:\n{answer}'
    assert len(lines)-n >= least

@pytest.mark.parametrize('name', ['minieval', 'humaneval', 'humaneval-typed'])
def test_solutions_are_ended_behind_their_function(name):
    "Every canonical solution, gone on from its opening, alone and in a block: what is cut off is none of it."
    every = 1 if name == 'humaneval' else 4 if name == 'humaneval-typed' else 12
    for t in load_benchmark(name)[::every]:
        if not t.solution: continue
        junk = JUNK[t.language].format(t.entry)*3
        body = t.solution[len(t.start):].rstrip() if t.solution.startswith(t.start) else None
        if 'class ' in t.start and body: body = body.removesuffix('}').rstrip()
        if body is not None: _fits(body+'\n'+junk, t, 2)
        if t.language != 'java': _fits(t.solution+junk, t, 1)
        _fits(f'Here it is:\n\n```{t.language}\n{t.solution}\n```\n\nIt works.\nAs one sees.\n', t, 2)
