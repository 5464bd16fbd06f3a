package app.maquette.domain.request;

/// Whether the vendor may rewrite the prompt; AUTO and ON rewrite it anew at each call.
public enum MagicPrompt {
    AUTO,
    ON,
    OFF
}
