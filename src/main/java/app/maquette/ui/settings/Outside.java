package app.maquette.ui.settings;

import app.maquette.ui.kit.picture.Desktop;
import app.maquette.ui.kit.task.Background;
import java.net.URI;
import java.nio.file.Path;

/// Hands folders and pages to the desktop, off the FX thread.
record Outside(Desktop desktop, Background background) {
    void open(Path folder) {
        run(() -> desktop.open(folder));
    }

    void browse(URI page) {
        run(() -> desktop.browse(page));
    }

    private void run(Runnable work) {
        background
                .job(() -> {
                    work.run();
                    return work;
                })
                .start();
    }
}
