"What a profile needs is looked at before anything is fetched: against a hub of our own, that speaks as the real one does."
import json, shutil, socket, sys, threading
from collections import namedtuple
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from urllib.parse import urlparse
import pytest
from codem import doctor
from codem.doctor import Hub, hub_checks, profile_checks
from codem.settings import load_settings
from conftest import ROOT, run, with_settings

PAPER, SMALL = load_settings('paper-7b'), load_settings('small')
COMMIT = '0123456789abcdef0123456789abcdef01234567'
GIB = 2**30

class Handler(BaseHTTPRequestHandler):
    "Two tokens: hf_good, whose owner may have accepted the terms, and hf_bad, which nobody knows."
    def log_message(self, *args): pass

    def say(self, status, body=None, **headers):
        data = json.dumps(body or {}).encode()
        self.send_response(status)
        for k, v in headers.items(): self.send_header(k.replace('_', '-'), v)
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        world, path = self.server.world, urlparse(self.path).path
        world.asked.append(path)
        token = (self.headers.get('Authorization') or '').removeprefix('Bearer ')
        if world.status: return self.say(world.status)
        if token == 'hf_bad': return self.say(401, X_Error_Message='Invalid credentials in Authorization header')
        if path == '/api/whoami-v2': return self.say(200, dict(name='ada', type='user')) if token else self.say(401)
        if path == '/api/models': return self.say(200, [])
        if path.endswith('/auth-check'):
            if not world.gated or path.startswith('/api/datasets') or token and world.accepted: return self.say(200)
            return self.say(403 if token else 401, X_Error_Code='GatedRepo', X_Error_Message='Access is restricted')
        kind, _, rest = path.removeprefix('/api/').partition('/')
        repo, _, revision = rest.partition('/revision/')
        if 'missing' in repo: return self.say(401 if not token else 404, X_Error_Code='RepoNotFound', X_Error_Message='Repository not found')
        if revision not in ('', 'main', COMMIT, *world.commits): return self.say(404, X_Error_Code='RevisionNotFound', X_Error_Message='Invalid rev id')
        if kind == 'datasets': return self.say(200, dict(id=repo, sha=revision or COMMIT, gated=False, siblings=[dict(rfilename=o) for o in world.files]))
        files = {'config.json': 900, 'tokenizer.json': 2_000_000, 'README.md': 9, 'model-00001-of-00002.safetensors': 8*GIB, 'model-00002-of-00002.safetensors': 6*GIB, 'pytorch_model.bin': 14*GIB}
        self.say(200, dict(id=repo, sha=COMMIT, gated='auto' if world.gated else False, cardData=dict(license=world.licence), safetensors=dict(parameters=dict(F32=7*10**9), total=7*10**9),
                           siblings=[dict(rfilename=k, size=v) for k, v in files.items()]))

@pytest.fixture(scope='module')
def server():
    server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs=dict(poll_interval=.02), daemon=True).start()
    yield server
    server.shutdown()

@pytest.fixture
def world(server):
    "What the hub holds; a test changes it."
    needs = doctor.hub_needs(PAPER) + doctor.hub_needs(SMALL)
    server.world = SimpleNamespace(gated=True, accepted=True, licence='bigcode-openrail-m', status=0, asked=[], commits=[o.revision for o in needs if o.revision], files=[k for o in needs for k in o.files],
                                   endpoint=f'http://127.0.0.1:{server.server_port}')
    return server.world

@pytest.fixture
def checked(world, tmp_path):
    "The checks of the hub by name, for a token."
    return lambda token='hf_good', settings=PAPER: {o.name: o for o in hub_checks(settings, Hub(world.endpoint, token, tmp_path))[0]}

def states(checks): return {k: o.state for k, o in checks.items()}

def change(settings, **sections): return settings.model_copy(update={k: getattr(settings, k).model_copy(update=v) for k, v in sections.items()})

def test_all_is_well(checked, world):
    pinned = change(PAPER, study=dict(base_revision=COMMIT))
    checks = checked(settings=pinned)
    assert states(checks) == dict.fromkeys(['hub', 'token', 'base model', 'revision', 'licence', 'download', 'seeds', 'humaneval-x'], 'ok'), checks
    assert 'ada' in checks['token'].found and 'accepted' in checks['base model'].found and checks['download'].found == '14.0 GiB to fetch'
    assert not [o for o in world.asked if '/resolve/' in o], 'nothing is fetched'

def test_a_branch_is_resolved_to_its_commit(checked):
    o = checked()['revision']
    assert o.state == 'missing' and o.remedy.endswith(f'\nstudy.base_revision = {COMMIT}') and '[paper-7b]' in o.remedy
    line = o.remedy.split('\n')[1]
    assert line.partition(' = ')[0] in {o.partition(' = ')[0] for o in (ROOT/'settings.ini').read_text().splitlines()}, 'a line as the file has them'
    assert f'   {line}' in doctor.check_lines([o])[-1], 'it is not wrapped'

def test_without_a_token(checked, world):
    checks = checked(None)
    assert checks['token'].state == checks['base model'].state == 'missing'
    assert 'hf auth login' in checks['token'].remedy and f'{world.endpoint}/bigcode/starcoderbase-7b' in checks['base model'].remedy
    world.gated = False
    assert {k: v for k, v in states(checked(None)).items() if k in ('token', 'base model')} == {'token': 'ok', 'base model': 'ok'}

def test_a_token_that_the_hub_does_not_know(checked, world, monkeypatch):
    monkeypatch.setenv('HF_TOKEN', 'hf_bad')
    world.gated = False  # even then: the hub refuses whoever shows it
    checks = checked('hf_bad')
    assert checks['token'].state == 'missing' and 'unset HF_TOKEN' in checks['token'].remedy and checks['base model'].state == checks['seeds'].state == 'ok'
    assert 'hf_bad' not in str(checks)

def test_terms_that_are_not_accepted(checked, world):
    world.accepted = False
    checks = checked()
    assert [k for k, v in states(checks).items() if v == 'missing'] == ['base model', 'revision']
    assert checks['base model'].remedy.startswith(f'log in at {world.endpoint}/bigcode/starcoderbase-7b, accept')

def test_another_licence(checked, world):
    world.licence = 'mit'
    o = checked()['licence']
    assert o.state == 'warning' and 'its card says mit' in o.found and o.remedy.endswith('\nstudy.base_licence = mit')

def test_names_that_the_hub_does_not_have(checked, world):
    checks = checked(settings=change(PAPER, study=dict(base_model='some/missing'), evolve=dict(seed_revision='f'*40)))
    assert checks['base model'].state == 'missing' and 'not on the hub' in checks['base model'].found and 'study.base_model' in checks['base model'].remedy
    assert checks['seeds'].state == 'missing' and 'no commit '+'f'*40 in checks['seeds'].found
    assert 'could not be looked at' in checked(settings=change(PAPER, study=dict(base_model='an id that cannot be')))['base model'].found
    o = checked(settings=change(PAPER, study=dict(base_revision='0'*40)))['revision']
    assert o.state == 'missing' and 'no commit or branch' in o.found and o.remedy.endswith(COMMIT)
    world.files = world.files[:1]
    assert 'has no data/cpp/data/humaneval.jsonl' in checked()['humaneval-x'].found

def test_a_data_set_of_another_owner_has_no_commit_of_ours(checked):
    o = checked(settings=change(PAPER, evaluate=dict(humaneval_x='another/humaneval-x')))['humaneval-x']
    assert o.state == 'warning' and 'newest commit' in o.found

def test_a_hub_that_is_not_there(tmp_path):
    checks = {o.name: o for o in hub_checks(SMALL, Hub('http://127.0.0.1:9', 'hf_good', tmp_path))[0]}
    assert states(checks) == {'hub': 'warning', 'base model': 'missing', 'corpora': 'missing', 'humaneval-x': 'missing', 'revision': 'ok'}
    assert 'cannot be reached' in checks['hub'].found

def test_a_hub_that_fails(checked, world):
    world.status = 503
    assert 'status 503' in checked()['hub'].found
    assert doctor.ask(Hub(world.endpoint, None, ROOT), 'model_info', 'a/b') == (None, 'status 503')

def test_a_hub_that_says_nothing(monkeypatch):
    "The limit of time holds."
    monkeypatch.setattr(doctor, 'SECONDS', .2)
    with socket.create_server(('127.0.0.1', 0)) as s:
        (end := threading.Timer(5, s.close)).start()  # if it does not hold
        hub = Hub(f'http://127.0.0.1:{s.getsockname()[1]}', 'hf_good', ROOT)
        assert 'Timeout' in doctor.ask(hub, 'whoami')[1] and 'Timeout' in doctor.ask(hub, 'auth_check', 'a/b')[1] and doctor.reach_check(hub).state == 'warning'
        end.cancel()

def test_what_is_in_the_cache_is_not_fetched_again(checked, tmp_path):
    (folder := tmp_path/'models--bigcode--starcoderbase-7b'/'snapshots'/COMMIT).mkdir(parents=True)
    (folder/'model-00001-of-00002.safetensors').touch()
    assert checked()['download'].found == '6.0 GiB to fetch; 1 of 4 files are in the cache'

@pytest.fixture
def ready(world, tmp_path, monkeypatch):
    "All that paper-7b needs."
    free = SimpleNamespace(bytes=10**13)
    monkeypatch.setattr(shutil, 'disk_usage', lambda path: namedtuple('Usage', 'total used free')(10**14, 0, free.bytes))
    gpu = SimpleNamespace(name='A100', total_memory=80*GIB)
    torch = SimpleNamespace(__version__='2.13.0', version=SimpleNamespace(cuda='13.0', hip=None), cuda=SimpleNamespace(is_available=lambda: True, device_count=lambda: 8, get_device_properties=lambda i: gpu))
    monkeypatch.setattr(doctor, '_torch', lambda: torch)
    monkeypatch.setattr(doctor, 'package_check', lambda name, why: doctor.Check(name, 'ok', why))
    monkeypatch.setenv('OPENAI_API_KEY', 'sk-secret')
    hub = Hub(world.endpoint, 'hf_good', tmp_path)
    return SimpleNamespace(free=free, torch=torch, checks=lambda settings=change(PAPER, study=dict(base_revision=COMMIT)): {o.name: o for o in profile_checks(settings, hub)})

def test_everything_is_there(ready):
    checks = ready.checks()
    assert set(states(checks).values()) == {'ok'} and {'disk: hub', 'disk: runs', 'gpus', 'deepspeed', 'teacher'} <= checks.keys(), checks
    assert '8 x A100 of 80.0 GiB; 8 needed' == checks['gpus'].found and 'sk-secret' not in str(checks)
    assert doctor.verdict(list(checks.values()), 'paper-7b') == 'Nothing that paper-7b needs is missing.'
    assert max(map(len, doctor.check_lines(list(checks.values())))) <= 110

@pytest.mark.parametrize('free, missing', [(300*GIB, []), (245*GIB, ['disk: hub', 'disk: runs']), (GIB, ['disk: hub', 'disk: runs'])])
def test_a_disk_that_is_too_small(ready, free, missing):
    "14 GiB of weights, 2 x 16 bytes for each of 7.3 billion parameters and the result, on one disk: 246 GiB."
    ready.free.bytes = free
    checks = ready.checks()
    assert [k for k, o in checks.items() if o.state == 'missing'] == missing
    assert '14.0 GiB needed' in checks['disk: hub'].found and '232.0 GiB needed' in checks['disk: runs'].found

def test_gpus_that_are_too_small(ready):
    assert ready.checks()['gpu memory'].state == 'ok'
    checks = ready.checks(change(PAPER, study=dict(base_revision=COMMIT), train=dict(zero_stage=0)))
    assert checks['gpu memory'].state == 'missing' and checks['gpu memory'].remedy == 'codem-plan --profile paper-7b shows what fits'

def test_gpus_that_are_missing(ready):
    ready.torch.cuda.is_available = lambda: False
    assert ready.checks()['gpus'].state == 'missing' and 'nvidia-smi' in ready.checks()['gpus'].remedy
    ready.torch.version.cuda = None
    assert 'without CUDA' in ready.checks()['gpus'].found

def test_a_hostfile(ready, tmp_path, monkeypatch):
    (hosts := tmp_path/'hosts').write_text('here slots=4\nthere slots=4\n')
    monkeypatch.setattr(doctor.socket, 'gethostname', lambda: 'here.cluster')
    monkeypatch.setattr(shutil, 'which', lambda name: None)
    settings = change(PAPER, cluster=dict(hostfile=str(hosts)))
    checks = ready.checks(settings)
    assert checks['gpus'].found.endswith('4 needed') and checks['hostfile'].state == 'ok' and checks['launcher'].state == 'missing' and 'pdsh' in checks['launcher'].remedy
    assert ready.checks(change(settings, train=dict(processes=16)))['hostfile'].state == 'missing'
    hosts.write_text('here\n')
    assert 'line 1' in ready.checks(settings)['hostfile'].found

def test_a_package_that_does_not_import(tmp_path, monkeypatch):
    (tmp_path/'broken_one.py').write_text('raise RuntimeError("no nvcc")')
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv('PYTHONPATH', str(tmp_path))
    assert doctor.package_check('broken_one', 'train.zero_stage = 2') == doctor.Check('broken_one', 'missing', 'importing it fails: RuntimeError: no nvcc', 'install it again, or mend what it names; train.zero_stage = 2 needs it')

def test_the_command(world, tmp_path):
    "In a process of its own, where the hub is known by the environment alone."
    (settings := tmp_path/'settings.ini').write_text(with_settings((ROOT/'settings.ini').read_text(), 'paper-7b', 'train.device = cpu\ntrain.processes = 1\ntrain.zero_stage = 0\n'))
    done = run('codem.doctor', '--profile', 'paper-7b', CODEM_SETTINGS=str(settings), HF_ENDPOINT=world.endpoint, HF_TOKEN='hf_good', HF_HOME=str(tmp_path), OPENAI_API_KEY='sk-secret')
    assert done.returncode == 1 and done.stderr == ''
    assert f'study.base_revision = {COMMIT}' in done.stdout and 'of ada, from HF_TOKEN' in done.stdout and 'sk-secret' not in done.stdout and 'hf_good' not in done.stdout
    assert done.stdout.splitlines()[-1].startswith('Missing: revision')
    assert max(map(len, done.stdout.splitlines())) <= 110
    assert done.stdout.startswith('tool ')

def test_the_command_where_nothing_is_needed(monkeypatch, capsys):
    monkeypatch.setattr(doctor, 'runnable', lambda tools: list(PAPER.study.eval_languages))
    doctor.main('mini')
    assert capsys.readouterr().out.endswith('\n\nNothing that mini needs is missing.\n')
    monkeypatch.setattr(doctor, 'runnable', lambda tools: ['python'])
    with pytest.raises(SystemExit) as e: doctor.main('mini')
    assert e.value.code == 1

def test_without_the_package_that_fetches(monkeypatch):
    monkeypatch.setitem(sys.modules, 'huggingface_hub', None)
    checks = {o.name: o for o in profile_checks(change(PAPER, train=dict(device='cpu', processes=1, zero_stage=0)))}
    assert checks['hub'].state == 'missing' and checks['hub'].found == 'huggingface_hub is missing, which fetches models and data sets' and '[train]' in checks['hub'].remedy
