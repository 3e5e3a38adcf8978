# Which notebook makes which file. `./reproduce` calls this; `snakemake --cores 2 --config profile=published` from here does the same.
# A job runs again when its inputs change, or the settings or the code its stage uses: those are the parameters of its rule.
import shlex, sys
from snakemake.exceptions import WorkflowError
from codem.formats import run_folder
from codem.project import project_root, shown
from codem.published import published_input
from codem.settings import load_settings
from codem.stages import job_params

ROOT, PAPERMILL = project_root(), shlex.quote(sys.executable) + " -m papermill"
PROFILE = load_settings(config.get("profile", "published")).profile
RUNS = run_folder(PROFILE, config.get("runs", "runs")).path.parent
RUNS.mkdir(parents=True, exist_ok=True)
FROM_ROOT = shown(RUNS)  # jobs run in the root, so that no executed notebook holds a path of this machine

workdir: RUNS  # Snakemake's own records stay beside what it makes

wildcard_constraints:
    profile=r"[\w-]+"

def analyze_input(wildcards):
    "The paper's own numbers, or the verdicts of all models of a run."
    if wildcards.profile == "published": return list(map(str, published_input()))
    models = ("base", *load_settings(wildcards.profile).study.train_languages)
    files = [f"{wildcards.profile}/verdicts/{m}.jsonl" for m in models]
    if missing := [o for o in files if not (RUNS/o).exists()]:
        raise WorkflowError(f"No notebook of this version makes verdicts: put {FROM_ROOT}/{missing[0]} (and {len(missing)-1} more) there, or use the profile published")
    return files

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
    shell: "cd {ROOT:q} && {PAPERMILL} nbs/analyze.ipynb {FROM_ROOT:q}/{log.notebook:q} -p profile {wildcards.profile} -p runs {FROM_ROOT:q}"

rule all:
    default_target: True
    input: expand(rules.analyze.output, profile=PROFILE)
