import org.jspecify.annotations.NullMarked;

/// The desktop workbench for designers who pay for every picture.
@NullMarked
module app.maquette {
    requires com.h2database;
    requires com.twelvemonkeys.imageio.webp;
    requires de.siegmar.fastcsv;
    requires dev.dirs;
    requires info.picocli;
    requires java.desktop;
    requires java.keyring;
    requires java.logging;
    requires java.net.http;
    requires java.sql;
    requires javafx.controls;
    requires jdk.unsupported;
    requires org.apache.commons.logging;
    requires org.apache.lucene.core;
    requires org.apache.pdfbox;
    requires org.controlsfx.controls;
    // Of java.keyring, which as an automatic module cannot say so.
    requires org.freedesktop.dbus;
    requires tools.jackson.databind;
    requires static org.jspecify;

    opens app.maquette.app to
            info.picocli;
    opens app.maquette.app.update to
            info.picocli;
    opens app.maquette.app.workspace to
            info.picocli;

    exports app.maquette.app.workspace to
            javafx.graphics;

    // Jackson reads and writes their records.
    opens app.maquette.domain to
            tools.jackson.databind;
    opens app.maquette.domain.request to
            tools.jackson.databind;
    opens app.maquette.studio.ledger to
            tools.jackson.databind;
    opens app.maquette.studio.model to
            tools.jackson.databind;
    opens app.maquette.studio.port to
            tools.jackson.databind;
    opens app.maquette.store.files to
            tools.jackson.databind;
    opens app.maquette.store.index.table to
            tools.jackson.databind;
}
