package app.maquette.ui.kit.picture;

import app.maquette.studio.call.Arrived;
import app.maquette.studio.model.MissingReason;
import app.maquette.ui.kit.text.Strings;

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
            case MissingReason.Refused refused -> strings.get("missing.refused", refused(refused));
            case MissingReason.Cut _ -> strings.get("missing.cut");
            case MissingReason.NotAPicture(var what, var _) ->
                strings.get(what.equals(Arrived.HTML.words()) ? "missing.sign-in-page" : "missing.not-a-picture", what);
            case MissingReason.Packed(var how, var _) -> strings.get("missing.packed", how);
            case MissingReason.TooLarge(long most) -> strings.get("missing.too-large", most / MIB);
            case MissingReason.Disk(var said) -> strings.get("missing.disk", said);
        };
    }

    /// Which rule refused the link, and what to do that helps against this one.
    public String refused(MissingReason.Refused refused) {
        var host = refused.host().isEmpty() ? strings.get("missing.refused.unnamed") : refused.host();
        if (refused.redirected() && refused.rule() != MissingReason.Rule.NO_END) {
            return strings.get("missing.refused.led", host, refused.rule().words());
        }
        return switch (refused.rule()) {
            case NO_WEB_LINK -> strings.get("missing.refused.no-web-link");
            case NO_PORT -> strings.get("missing.refused.no-port", host);
            case NOT_HTTPS -> strings.get("missing.refused.not-https", host);
            case NO_PUBLIC_HOST -> strings.get("missing.refused.no-public-host", host);
            case PRIVATE_NETWORK -> strings.get("missing.refused.private-network", host);
            case NOT_THIS_MACHINE -> strings.get("missing.refused.not-this-machine", host);
            case NO_END -> strings.get("missing.refused.no-end", host);
        };
    }
}
