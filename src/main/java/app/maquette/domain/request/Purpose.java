package app.maquette.domain.request;

/// What a call is for.
public enum Purpose {
    DRAFT,
    FINAL,
    REMIX;

    /// Finals and remixes are what the designer takes out.
    public boolean isFinal() {
        return this != DRAFT;
    }
}
