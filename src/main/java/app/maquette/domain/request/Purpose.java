package app.maquette.domain.request;

/// What a call is for, in the one word that rows, reports and journals of version 1 hold.
public enum Purpose {
    DRAFT(Intent.DRAFT),
    /// A final by the draft's seed, or otherwise made anew.
    FINAL(Intent.FINAL),
    /// A final by remixing the draft.
    REMIX(Intent.FINAL),
    TOOL(Intent.TOOL);

    private final Intent intent;

    Purpose(Intent intent) {
        this.intent = intent;
    }

    public static Purpose of(Intent intent, Operation operation) {
        return switch (intent) {
            case DRAFT -> DRAFT;
            case FINAL -> operation instanceof Operation.Remix ? REMIX : FINAL;
            case TOOL -> TOOL;
        };
    }

    public Intent intent() {
        return intent;
    }
}
