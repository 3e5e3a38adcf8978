# Which notebook makes which file. `./reproduce` calls this; `snakemake --cores 2 --config profile=published` from here does the same.
# A job runs again when its inputs change, or the settings or the code its stage uses: those are the parameters of its rule.
import os, shlex, sys
from codem.formats import run_folder
from codem.languages import LANGUAGES
from codem.project import project_root, shown, sole_run
from codem.published import published_input
from codem.settings import load_settings
from codem.stages import job_params

SETTINGS = load_settings(config.get("profile", "published"))
RUN = run_folder(SETTINGS.profile, os.environ.get("CODEM_RUNS") or str(config.get("runs", "runs"))).path
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
    seed=r"\d+"

def analyze_input(wildcards):
    "The paper's own numbers, or the verdicts of all models of a run."
    if wildcards.profile == "published": return list(map(str, published_input()))
    return [f"{wildcards.profile}/verdicts/{m}.jsonl" for m in SETTINGS.study.models]

def analyze_output():
    "Both tables of the paper, or the one a run belongs to; Figure 4 where there are models enough to correlate."
    tables = (1, 2) if SETTINGS.profile == "published" else (SETTINGS.analyze.table,)
    names = [f"results/{n}.{e}" for n in ("claims", *(f"table{t}" for t in tables)) for e in ("csv", "md", "tex") if (n, e) != ("claims", "tex")]
    if 1 in tables and sum(not LANGUAGES[o].mixture for o in SETTINGS.study.train_languages) >= 3:
        names += [f"results/figure4{h}.csv" for h in "ab"] + [f"figures/figure4{h}.{e}" for h in "ab" for e in ("png", "svg")]
    return ["{profile}/" + o for o in (*names, "results/analyze.provenance.json")]

rule analyze:  # Tables 1 and 2, Figure 4, claims
    input: analyze_input
    output: analyze_output()
    log: notebook="{profile}/notebooks/analyze.ipynb"
    params: depends=lambda w: job_params(w.profile, "analyze")
    threads: 1
    shell: "{NOTEBOOK} nbs/analyze.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={wildcards.profile} runs={FROM_ROOT:q}"

def corpora(wildcards):
    "What the mixture is drawn from."
    return [f"{wildcards.profile}/corpus/{o.id}.jsonl" for o in LANGUAGES.values() if not o.mixture] if LANGUAGES[wildcards.lang].mixture else []

rule evolve:  # a corpus
    input: corpora
    output: "{profile}/corpus/{lang}.jsonl", "{profile}/corpus/{lang}.provenance.json"
    log: notebook="{profile}/notebooks/evolve-{lang}.ipynb"
    params: depends=lambda w: job_params(w.profile, "evolve")
    threads: 1
    shell: "{NOTEBOOK} nbs/evolve.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={wildcards.profile} runs={FROM_ROOT:q} lang={wildcards.lang}"

rule pretrain:  # the miniature's base; an interrupted one goes on, for its checkpoints lie beside it
    output: "{profile}/base/{seed}/model.safetensors", "{profile}/base/{seed}/tokenizer.json", "{profile}/base/{seed}/pretrain.provenance.json"
    log: notebook="{profile}/notebooks/pretrain-{seed}.ipynb"
    params: depends=lambda w: job_params(w.profile, "pretrain")
    threads: SETTINGS.pretrain.threads
    shell: "{NOTEBOOK} nbs/pretrain.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={wildcards.profile} runs={FROM_ROOT:q} seed={wildcards.seed}"

rule skill:  # what a base can do, on dev
    input: "{profile}/base/{seed}/model.safetensors", "{profile}/base/{seed}/tokenizer.json"
    output: "{profile}/base/{seed}/skill.csv", "{profile}/base/{seed}/skill.provenance.json"
    log: notebook="{profile}/notebooks/skill-{seed}.ipynb"
    params: depends=lambda w: job_params(w.profile, "skill")
    threads: 2
    shell: "{NOTEBOOK} nbs/skill.ipynb {FROM_ROOT:q}/{log.notebook:q} profile={wildcards.profile} runs={FROM_ROOT:q} seed={wildcards.seed}"

rule base:  # ./reproduce --from-scratch
    input: expand("{profile}/base/{seed}/{made}.provenance.json", profile=SETTINGS.profile, seed=SETTINGS.pretrain.seeds, made=("pretrain", "skill"))

rule all:
    default_target: True
    input: expand(rules.analyze.output, profile=SETTINGS.profile)
