package app.maquette.app.workspace;

import app.maquette.ui.brief.BriefPictures.Said;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.text.Strings;

/// What is said of pictures that come into the brief. FX thread only.
record PictureWords(Strings strings, Toasts toasts) {
    void say(Said said) {
        // keys: kit.use-as.part.*
        toasts.show(
                switch (said) {
                    case Said.Known(var name) ->
                        name.isEmpty()
                                ? strings.get("workbench.pictures.known-unnamed")
                                : strings.get("workbench.pictures.known", name);
                    case Said.Full(int most) -> strings.get("workbench.pictures.full", most);
                    case Said.Waits(var engine) -> strings.get("workbench.pictures.waits", engine);
                    case Said.Used(var part) ->
                        strings.get("workbench.pictures.used", strings.get("kit.use-as.part." + part));
                });
    }
}
