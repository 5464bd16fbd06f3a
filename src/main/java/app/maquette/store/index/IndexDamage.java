package app.maquette.store.index;

import java.sql.SQLException;

/// The index is not what was written, or not of this journal.
final class IndexDamage extends SQLException {
    private static final long serialVersionUID = 1;

    IndexDamage(String message) {
        super(message);
    }

    /// What went wrong without what the rows hold: a database's messages quote values, and values are prompts.
    static String words(Exception failure) {
        return switch (failure) {
            case IndexDamage damage -> String.valueOf(damage.getMessage());
            case SQLException sql -> "error " + sql.getErrorCode();
            default -> failure.getClass().getSimpleName();
        };
    }
}
