package app.maquette.store.index;

import java.sql.SQLException;

/// A database error on its way through the journal's reader.
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped(SQLException cause) {
        super(cause);
    }
}
