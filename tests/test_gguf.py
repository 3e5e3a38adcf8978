"A GGUF file becomes a plain folder, or a sentence says why not."
import json
import pytest
torch = pytest.importorskip('torch')
pytest.importorskip('gguf')
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import AutoModelForCausalLM, AutoTokenizer, LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
from codem import gguf
from codem.gguf import converted, source_of, write_gguf
from codem.project import CodemError, sha256_file

TEXT = 'while x < 10:\n    x += 1\n'

@pytest.fixture(scope='module')
def tokenizer():
    t = Tokenizer(models.BPE())
    t.pre_tokenizer, t.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    t.train_from_iterator([TEXT]*9, trainers.BpeTrainer(vocab_size=280, special_tokens=['<s>', '</s>', '<pad>'], show_progress=False, initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet())))
    return PreTrainedTokenizerFast(tokenizer_object=t, bos_token='<s>', eos_token='</s>', pad_token='<pad>', chat_template='{{ messages[0].content }}')

def new_model(tokenizer, tied=True):
    torch.manual_seed(1)
    return LlamaForCausalLM(LlamaConfig(vocab_size=len(tokenizer), hidden_size=64, intermediate_size=96, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=64,
                                        bos_token_id=0, eos_token_id=1, pad_token_id=2, tie_word_embeddings=tied)).eval()

@pytest.fixture(scope='module')
def made(tokenizer, tmp_path_factory):
    "A file, its model, and what it was converted to."
    d = tmp_path_factory.mktemp('gguf')
    write_gguf(model := new_model(tokenizer), tokenizer, d/'a.gguf', name='A', license='mit')
    return d/'a.gguf', model, converted(d/'a.gguf', d/'cache')

def logits(model, tokenizer):
    with torch.inference_mode(): return model(torch.tensor([tokenizer(TEXT).input_ids])).logits

def leftovers(folder): return [o.name for o in folder.glob('.*')] if folder.exists() else []

def test_it_is_the_same_model(made, tokenizer):
    path, model, folder = made
    again, tokens = AutoModelForCausalLM.from_pretrained(folder), AutoTokenizer.from_pretrained(folder)
    torch.testing.assert_close(logits(again, tokens), logits(model, tokenizer), rtol=0, atol=1e-5)
    assert again.config.eos_token_id == again.generation_config.eos_token_id == 1 and (tokens.eos_token, tokens.pad_token, tokens.chat_template) == ('</s>', '<pad>', tokenizer.chat_template)
    assert tokens(TEXT + '</s>é').input_ids == tokenizer(TEXT + '</s>é').input_ids
    said = json.loads((folder/'source.json').read_text())
    assert (said['file'], said['sha256'], said['licence'], said['name'], said['tensors']) == ('a.gguf', sha256_file(path), 'mit', 'A', {'F32': 20}) and folder.name == said['sha256'][:16]

def test_it_can_be_tuned_and_saved(made, tmp_path):
    model = AutoModelForCausalLM.from_pretrained(made[2])
    ids = torch.arange(8)[None]
    model(ids, labels=ids).loss.backward()
    assert all(o.grad is not None for o in model.parameters()) and not hasattr(model.config, 'quantization_config')
    model.save_pretrained(tmp_path)
    assert (tmp_path/'model.safetensors').stat().st_size == (made[2]/'model.safetensors').stat().st_size

def test_weights_of_half_precision_that_are_not_tied(tokenizer, tmp_path, capfd):
    model = new_model(tokenizer, tied=False)
    write_gguf(model, tokenizer, tmp_path/'b.gguf', 'F16')
    again = AutoModelForCausalLM.from_pretrained(converted(tmp_path/'b.gguf', tmp_path/'cache'))
    for name, o in model.state_dict().items(): assert torch.equal(again.state_dict()[name], o.half().float() if o.ndim > 1 else o), name
    out = capfd.readouterr()
    assert out.out == 'b.gguf (0.2 MiB) is converted to safetensors, once\n' and 'onverting' not in out.err

def test_once_for_each_file(made, monkeypatch):
    path, _, folder = made
    monkeypatch.setattr(gguf, '_loaded', lambda *args: pytest.fail('read again'))
    monkeypatch.setattr(gguf, '_reader', lambda *args: pytest.fail('opened again'))
    assert converted(path, folder.parent) == folder

def test_a_folder_that_lost_a_file_is_made_again(made):
    path, _, folder = made
    (folder/'model.safetensors').unlink()
    assert converted(path, folder.parent) == folder and (folder/'model.safetensors').is_file() and not leftovers(folder.parent)

def test_another_process_was_faster(made, tmp_path):
    path, _, folder = made
    (part := tmp_path/'part').mkdir()
    gguf._name(part, folder, sha256_file(path))
    assert part.exists() and (folder/'model.safetensors').is_file()

def test_what_answers_otherwise_gets_no_name(made, tmp_path, monkeypatch):
    monkeypatch.setattr(gguf, '_logits', lambda model, tokenizer: torch.randn(3))
    with pytest.raises(CodemError, match='a.gguf: what was saved differs from what was read in logits'): converted(made[0], tmp_path/'cache')
    assert not list((tmp_path/'cache').iterdir())

@pytest.mark.parametrize('keep, words', [(0, "no GGUF file: it begins with b''"), (20, 'damaged or cut off'), (3000, 'damaged or cut off'), (-40, 'damaged or cut off')])
def test_files_that_are_not_whole(made, tmp_path, keep, words):
    (tmp_path/'c.gguf').write_bytes(made[0].read_bytes()[:keep])
    with pytest.raises(CodemError, match=words): converted(tmp_path/'c.gguf', tmp_path/'cache')
    assert not leftovers(tmp_path/'cache')

def test_an_architecture_that_is_not_known(made, tmp_path):
    (tmp_path/'d.gguf').write_bytes(made[0].read_bytes().replace(b'llama', b'lloma'))
    with pytest.raises(CodemError, match="does not read this file .architecture 'lloma'"): converted(tmp_path/'d.gguf', tmp_path/'cache')

def test_without_the_package(made, tmp_path, monkeypatch):
    monkeypatch.setattr(gguf.importlib.util, 'find_spec', lambda name: None)
    with pytest.raises(CodemError, match=r'a.gguf is a GGUF file, and the package that reads it is missing: .*\[train\]'): converted(made[0], tmp_path)
    with pytest.raises(CodemError, match='none.gguf cannot be read'): converted(tmp_path/'none.gguf')

def test_a_disk_that_refuses(made, tmp_path):
    (tmp_path/'cache').write_text('no folder')
    with pytest.raises(CodemError, match='could not be written'): converted(made[0], tmp_path/'cache')
