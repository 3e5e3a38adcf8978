# Which notebook makes which file. `./reproduce` calls this; `snakemake --cores 2 --config profile=mini` from here does the same with all seeds.
# A job runs again when its inputs change, or the settings or the code its stage uses: those are the parameters of its rule.
import os, re, shlex, sys
from functools import cache
from codem.formats import run_folder
from codem.languages import BASE, LANGUAGES
from codem.models import BASE_FILES, base_folder
from codem.project import CodemError, project_root, shown, sole_run
from codem.published import published_input
from codem.settings import load_settings
from codem.stages import job_params
from snakemake.exceptions import WorkflowError

PROFILES = str(config.get("profile", "published")).split(",")
try:
    SETTINGS = {p: load_settings(p) for p in PROFILES}
except CodemError as e:
    raise WorkflowError(str(e)) from None
SEEDS = {p: [int(o) for o in re.findall(r"\d+", config[f"seeds-{p}"])] if f"seeds-{p}" in config else list(SETTINGS[p].study.seeds) for p in PROFILES}
RUN = run_folder(PROFILES[0], os.environ.get("CODEM_RUNS") or str(config.get("runs", "runs"))).path
ROOT, RUNS = project_root(), RUN.parent
FROM_ROOT = shown(RUNS)  # jobs run in the root, so that no executed notebook holds a path of this machine
NOTEBOOK = f"cd {shlex.quote(str(ROOT))} && {shlex.quote(sys.executable)} -m codem.stages"

if workflow.is_main_process and "CODEM_RUNS_LOCKED" not in os.environ:
    LOCK = sole_run(RUNS)  # ./reproduce holds it already
    LOCK.__enter__()

workdir: RUNS  # Snakemake's own records stay beside what it makes

wildcard_constraints:
    profile=r"[\w-]+",
    lang=r"[a-z]+",
    model=r"[a-z]+",
    seed=r"\d+"

depends = cache(job_params)

def brief(wildcards):
    "The lessons of a stage run once in a study: for C, the language of the committed copies."
    return "" if (wildcards.get("lang") or wildcards.get("model")) == "c" and wildcards.get("seed", "0") == "0" else "--brief"

def analyze_input(profile):
    "The paper's own numbers, or the verdicts on all models of a run and the paper's numbers beside them."
    if profile == "published": return list(map(str, published_input()))
    tuned = [f"{profile}/verdicts/{o}/{n}.jsonl" for o in SETTINGS[profile].study.train_languages for n in SEEDS[profile]]
    return [f"{profile}/verdicts/{BASE}/0.jsonl", *tuned, str(published_input()[0])]

def analyze_output(profile):
    "Both tables of the paper, or the one a run belongs to; Figure 4 where there are models enough to correlate; what a run alone has."
    settings = SETTINGS[profile]
    tables = (1, 2) if profile == "published" else (settings.analyze.table,)
    names = [f"results/{n}.{e}" for n in ("claims", *(f"table{t}" for t in tables)) for e in ("csv", "md", "tex") if (n, e) != ("claims", "tex")]
    names += [f"figures/lift.{e}" for e in ("png", "svg")]
    if 1 in tables and sum(not LANGUAGES[o].mixture for o in settings.study.train_languages) >= 3:
        names += [f"results/figure4{h}.csv" for h in "ab"] + [f"figures/figure4{h}.{e}" for h in "ab" for e in ("png", "svg")]
    if profile != "published": names += ["results/seeds.csv", "results/outcomes.csv", *(f"results/{n}.{e}" for n in ("verdicts", "sides") for e in ("csv", "md"))]
    return [f"{profile}/{o}" for o in (*names, "results/analyze.provenance.json")]

for p in PROFILES:
    rule:  # Tables 1 and 2, Figure 4, claims
        name: f"analyze_{p}".replace("-", "_")
        input: analyze_input(p)
        output: analyze_output(p)
        log: notebook=f"{p}/notebooks/analyze.ipynb"
        params: depends=depends(p, "analyze"), profile=p
        threads: 1
        shell: "{NOTEBOOK} nbs/analyze.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={params.profile} runs={FROM_ROOT:q}"

def corpora(wildcards):
    "What the mixture is drawn from."
    return [f"{wildcards.profile}/corpus/{o.id}.jsonl" for o in LANGUAGES.values() if not o.mixture] if LANGUAGES[wildcards.lang].mixture else []

rule evolve:  # a corpus
    input: corpora
    output: "{profile}/corpus/{lang}.jsonl", "{profile}/corpus/{lang}.provenance.json"
    log: notebook="{profile}/notebooks/evolve-{lang}.ipynb"
    params: depends=lambda w: depends(w.profile, "evolve"), brief=brief
    threads: 1
    shell: "{NOTEBOOK} nbs/evolve.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={wildcards.profile} runs={FROM_ROOT:q} lang={wildcards.lang} {params.brief}"

def base_of(wildcards):
    "The base that a study starts from: the run's own, the one that is shipped, or one to be made; none where it lies on a hub."
    settings = SETTINGS[wildcards.profile]
    if not settings.study.miniature: return []
    folder = base_folder(settings, run_folder(wildcards.profile, RUNS))
    return [str((folder/o).relative_to(RUNS) if folder.is_relative_to(RUNS) else folder/o) for o in BASE_FILES]

rule train:  # a model; an interrupted one goes on, for its checkpoints lie beside it
    input: "{profile}/corpus/{lang}.jsonl", base_of
    output: "{profile}/models/{lang}/{seed}/model.safetensors", "{profile}/models/{lang}/{seed}/tokenizer.json", "{profile}/models/{lang}/{seed}/train.provenance.json"
    log: notebook="{profile}/notebooks/train-{lang}-{seed}.ipynb"
    params: depends=lambda w: depends(w.profile, "train"), brief=brief
    threads: lambda w: SETTINGS[w.profile].train.threads*(SETTINGS[w.profile].train.processes if SETTINGS[w.profile].train.device == "cpu" else 1)
    shell: "{NOTEBOOK} nbs/train.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={wildcards.profile} runs={FROM_ROOT:q} lang={wildcards.lang} seed={wildcards.seed} {params.brief}"

def asked(wildcards):
    "The model that answers; its notebook shows the base's answers beside its own."
    if wildcards.model == BASE: return base_of(wildcards)
    folder = f"{wildcards.profile}/models/{wildcards.model}/{wildcards.seed}"
    return [*(f"{folder}/{o}" for o in BASE_FILES), f"{wildcards.profile}/generations/{BASE}/0.jsonl"]

rule infer:  # a model's answers; what an interrupted one has finished is kept
    input: asked
    output: "{profile}/generations/{model}/{seed}.jsonl", "{profile}/generations/{model}/{seed}.provenance.json"
    log: notebook="{profile}/notebooks/infer-{model}-{seed}.ipynb"
    params: depends=lambda w: depends(w.profile, "infer"), brief=brief
    threads: lambda w: SETTINGS[w.profile].infer.threads
    shell: "{NOTEBOOK} nbs/infer.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={wildcards.profile} runs={FROM_ROOT:q} lang={wildcards.model} seed={wildcards.seed} {params.brief}"

rule evaluate:  # the verdicts on a model's answers
    input: "{profile}/generations/{model}/{seed}.jsonl"
    output: "{profile}/verdicts/{model}/{seed}.jsonl", "{profile}/verdicts/{model}/{seed}.provenance.json"
    log: notebook="{profile}/notebooks/evaluate-{model}-{seed}.ipynb"
    params: depends=lambda w: depends(w.profile, "evaluate"), brief=brief
    threads: 1
    shell: "{NOTEBOOK} nbs/evaluate.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={wildcards.profile} runs={FROM_ROOT:q} lang={wildcards.model} seed={wildcards.seed} workers={threads} {params.brief}"

rule pretrain:  # the miniature's base; an interrupted one goes on, for its checkpoints lie beside it
    output: "{profile}/base/{seed}/model.safetensors", "{profile}/base/{seed}/tokenizer.json", "{profile}/base/{seed}/pretrain.provenance.json"
    log: notebook="{profile}/notebooks/pretrain-{seed}.ipynb"
    params: depends=lambda w: depends(w.profile, "pretrain")
    threads: lambda w: SETTINGS[w.profile].pretrain.threads
    priority: 10  # it takes longest
    shell: "{NOTEBOOK} nbs/pretrain.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={wildcards.profile} runs={FROM_ROOT:q} seed={wildcards.seed}"

rule skill:  # what a base can do, on dev
    input: "{profile}/base/{seed}/model.safetensors", "{profile}/base/{seed}/tokenizer.json"
    output: "{profile}/base/{seed}/skill.csv", "{profile}/base/{seed}/skill.provenance.json"
    log: notebook="{profile}/notebooks/skill-{seed}.ipynb"
    params: depends=lambda w: depends(w.profile, "skill")
    threads: 2
    shell: "{NOTEBOOK} nbs/skill.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={wildcards.profile} runs={FROM_ROOT:q} seed={wildcards.seed}"

rule base:  # ./reproduce --from-scratch
    input: [f"{p}/base/{seed}/{made}.provenance.json" for p in PROFILES for seed in SETTINGS[p].pretrain.seeds for made in ("pretrain", "skill")]

def own_skill(profile):
    "What a base can do, where the run makes its own."
    settings = SETTINGS[profile]
    made = settings.study.miniature and base_folder(settings, run_folder(profile, RUNS)).is_relative_to(RUNS)
    return [f"{profile}/base/{settings.pretrain.seeds[0]}/skill.provenance.json"] if made else []

rule all:
    default_target: True
    input: [o for p in PROFILES for o in (*analyze_output(p), *own_skill(p))]
