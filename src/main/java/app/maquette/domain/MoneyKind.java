package app.maquette.domain;

/// Whose money a ledger counts: the account's, or the simulator's play money. What leaves the program says which.
public enum MoneyKind {
    REAL("real"),
    SIMULATED("simulated");

    private final String word;

    MoneyKind(String word) {
        this.word = word;
    }

    /// As files for programs have it.
    public String word() {
        return word;
    }

    public boolean isSimulated() {
        return this == SIMULATED;
    }
}
