"""Packaging for steerbook: everything a reader may want to change stands in settings.ini."""
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

config = ConfigParser(delimiters=["="])
config.read("settings.ini", encoding="utf-8")
cfg = config["DEFAULT"]

# Beyond `dev`, each extra is one optional peer or service; nothing in the library imports them at start-up.
extras = {
    "dev": cfg["dev_requirements"].split(),
    "ray": ["ray>=2.40"],
    "bits": ["bitsandbytes>=0.50"], # weights of 4 and 8 bits, also on a CPU
    "judge": ["openai>=1.60"],
    "serve": ["fastapi>=0.115", "uvicorn>=0.30", "openai>=1.60"],
    "serving": ["openai>=1.60", "transformers[serving]"],
    "track": ["tensorboard", "wandb", "mlflow-skinny", "sqlalchemy", "alembic", "trackio"],
    "baukit": ["baukit @ git+https://github.com/davidbau/baukit"],
}

class with_notebooks(build_py):
    "The experiments, benchmarks and tutorials go into the wheel, as steerbook/notebooks; a checkout has its own."
    def run(self):
        super().run()
        if getattr(self, "editable_mode", False): return
        for folder in ("experiments", "benchmarks", "tutorials"):
            to = Path(self.build_lib)/"steerbook"/"notebooks"/folder
            to.mkdir(parents=True, exist_ok=True)
            for file in sorted(Path("nbs", folder).glob("*")):
                if file.suffix in (".ipynb", ".yaml"): (to/file.name).write_bytes(file.read_bytes())

setup(
    name=cfg["lib_name"],
    version=cfg["version"],
    description=cfg["description"],
    long_description=Path("README.md").read_text(encoding="utf-8") if Path("README.md").exists() else "",
    long_description_content_type="text/markdown",
    license="Apache-2.0",
    packages=find_packages(include=["steerbook", "steerbook.*"]),
    package_data={"steerbook": ["assets/**/*", "bank_data/**/*", "english_data/**/*"]},
    include_package_data=True,
    cmdclass={"build_py": with_notebooks},
    python_requires=">=" + cfg["min_python"],
    install_requires=cfg["requirements"].split(),
    extras_require=extras,
    entry_points={"console_scripts": cfg["console_scripts"].split()},
    classifiers=[
        "Development Status :: 3 - Alpha",
        "Intended Audience :: Science/Research",
        *[f"Programming Language :: Python :: 3.{minor}" for minor in range(10, 14)],
    ],
    zip_safe=False,
)
