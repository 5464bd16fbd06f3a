package app.maquette.domain.request;

/// The word that journals of version 1 hold for what a call is for.
public enum Purpose {
    DRAFT(Intent.DRAFT),
    FINAL(Intent.FINAL),
    REMIX(Intent.FINAL);

    private final Intent intent;

    Purpose(Intent intent) {
        this.intent = intent;
    }

    public Intent intent() {
        return intent;
    }
}
