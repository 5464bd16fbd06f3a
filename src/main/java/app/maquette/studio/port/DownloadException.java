package app.maquette.studio.port;

import app.maquette.studio.model.MissingReason;

/// A link could not be fetched now, or, if final, never again.
public final class DownloadException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient MissingReason reason;

    public DownloadException(MissingReason reason) {
        super(reason.said());
        this.reason = reason;
    }

    public MissingReason reason() {
        return reason;
    }

    public boolean isFinal() {
        return reason.isFinal();
    }
}
