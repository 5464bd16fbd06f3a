package app.maquette.studio;

/// A link could not be fetched now, or, if final, never again.
public final class DownloadException extends Exception {
    private static final long serialVersionUID = 1;
    private final boolean isFinal;

    public DownloadException(String said, boolean isFinal) {
        super(said);
        this.isFinal = isFinal;
    }

    public boolean isFinal() {
        return isFinal;
    }
}
