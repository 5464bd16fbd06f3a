package app.maquette.store;

import java.sql.SQLException;

/// The index is not what was written, or not of this journal.
final class IndexDamage extends SQLException {
    private static final long serialVersionUID = 1;

    IndexDamage(String message) {
        super(message);
    }
}
