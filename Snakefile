# Which notebook makes which file. `./reproduce` calls this; `snakemake --cores 2 --config profile=published` from here does the same.
# A job runs again when its inputs change, or the settings or the code its stage uses: those are the parameters of its rule.
import sys
from codem.formats import run_folder
from codem.project import project_root
from codem.published import published_input
from codem.settings import load_settings
from codem.stages import job_params

ROOT, PAPERMILL = project_root(), f"{sys.executable} -m papermill"
PROFILE = load_settings(config.get("profile", "published")).profile
RUNS = run_folder(PROFILE, config.get("runs", "runs")).path.parent
RUNS.mkdir(parents=True, exist_ok=True)

workdir: RUNS  # Snakemake's own records stay beside what it makes

wildcard_constraints:
    profile=r"[\w-]+"

def analyze_input(wildcards):
    "The paper's own numbers, or the verdicts of all models of a run."
    if wildcards.profile == "published": return list(map(str, published_input()))
    models = ("base", *load_settings(wildcards.profile).study.train_languages)
    return [f"{wildcards.profile}/verdicts/{m}.jsonl" for m in models]

rule analyze:  # Tables 1 and 2, Figure 4, claims
    input: analyze_input
    output:
        multiext("{profile}/results/table1", ".csv", ".md", ".tex"),
        multiext("{profile}/results/claims", ".csv", ".md"),
        "{profile}/results/figure4a.csv", "{profile}/results/figure4b.csv",
        multiext("{profile}/figures/figure4a", ".png", ".svg"),
        multiext("{profile}/figures/figure4b", ".png", ".svg"),
        provenance="{profile}/results/analyze.provenance.json",
    log: notebook="{profile}/notebooks/analyze.ipynb"
    params: depends=lambda w: job_params(w.profile, "analyze")
    threads: 1
    shell: "{PAPERMILL} {ROOT:q}/nbs/analyze.ipynb {log.notebook:q} -p profile {wildcards.profile} -p runs {RUNS:q}"

rule all:
    default_target: True
    input: expand(rules.analyze.output, profile=PROFILE)
