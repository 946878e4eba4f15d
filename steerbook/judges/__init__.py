"""The rooms judging, local, server, calibrating, known of nbs/502 to 695."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "judging": [
        "PHRASINGS", "COHERENCE", "Item", "Judgement", "Failure", "Judge", "RuleJudge", "Rubric",
        "weighted_score", "number_said", "JudgeCache", "summarise", "judge_variance",
    ],
    "local": [
        "PARSINGS", "number_forms", "number_probabilities", "LocalJudge",
    ],
    "server": [
        "RequestSettings", "Pace", "first_tokens", "ServerJudge",
    ],
    "calibrating": [
        "calibrate_judges",
    ],
    "known": [
        "RUBRICS", "ASKED", "TOLD", "Known", "known_texts", "written_texts", "calibration_story",
    ],
})
