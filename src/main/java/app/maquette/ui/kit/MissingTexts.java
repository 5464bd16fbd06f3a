package app.maquette.ui.kit;

import app.maquette.studio.MissingReason;

/// The one place where a [MissingReason] becomes a sentence that says what happened and what to do. FX thread only.
public final class MissingTexts {
    private static final long MIB = 1 << 20;
    private final Strings strings;

    public MissingTexts(Strings strings) {
        this.strings = strings;
    }

    public String sentence(MissingReason reason) {
        return switch (reason) {
            case MissingReason.Offline _ -> strings.get("missing.offline");
            case MissingReason.Answered(int status) -> strings.get("missing.answered", String.valueOf(status));
            case MissingReason.LinkDead(int status) -> strings.get("missing.link-dead", String.valueOf(status));
            case MissingReason.Refused(var _, var rule) -> strings.get("missing.refused", rule.words());
            case MissingReason.Cut _ -> strings.get("missing.cut");
            case MissingReason.NotAPicture(var what, var _) -> strings.get("missing.not-a-picture", what);
            case MissingReason.TooLarge(long most) -> strings.get("missing.too-large", most / MIB);
            case MissingReason.Disk(var said) -> strings.get("missing.disk", said);
        };
    }
}
