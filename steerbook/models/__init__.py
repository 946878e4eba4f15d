"""The rooms tiny, architectures, tokens, chats, blocks, lm, named, loading of nbs/200 to 250."""
import lazy_loader

# Written by .ci/rooms.py. A room is imported when one of its names is first used.
__getattr__, __dir__, __all__ = lazy_loader.attach(__name__, submod_attrs={
    "tiny": [
        "TINY", "CHATML", "TEMPLATES", "tiny_model", "byte_tokenizer",
    ],
    "architectures": [
        "decoder_types", "tiny_config", "tiny_decoder",
    ],
    "tokens": [
        "LayoutError", "Tokens", "row_numbers", "PositionError", "parse_positions",
    ],
    "chats": [
        "is_chat", "as_chat", "as_prompts", "RenderedChat", "render_chat", "text_ids", "continuation_ids",
        "token_spans",
    ],
    "blocks": [
        "find_blocks", "find_decoder", "unpack_4bit", "keep_gradients", "eval_mode", "frozen",
    ],
    "lm": [
        "ATTENTION", "SITES", "Site", "loaded", "choice_forms", "choice_sums", "choice_table",
    ],
    "named": [
        "MODEL_PACKAGES", "FORMAT", "Package", "package", "models_folder", "known", "is_whole", "FetchError",
        "fetch", "convert", "legacy_rope",
    ],
    "loading": [
        "ASSETS", "LM", "SHAPES", "model_folder", "shipped",
    ],
})
