package app.maquette.app.workspace;

import app.maquette.domain.CollectionId;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.Brief;
import app.maquette.ui.library.LibraryView;
import app.maquette.ui.settings.SettingsPlace;
import app.maquette.ui.settings.SettingsView;
import app.maquette.ui.shell.ShellViewModel;
import app.maquette.ui.workbench.WorkbenchView;
import java.util.function.Supplier;

/// The screens of the window, shown where a choice from the list of commands leads. FX thread only.
record PaletteDoors(
        ShellViewModel shell, WorkbenchView workbench, Supplier<LibraryView> library, Supplier<SettingsView> settings)
        implements Palette.Doors {
    @Override
    public void usePrompt(Brief brief) {
        shell.show("workbench");
        workbench.takeBrief(brief);
    }

    @Override
    public void reveal(PictureId picture) {
        shell.show("library");
        library.get().reveal(picture);
    }

    @Override
    public void show(CollectionId collection) {
        shell.show("library");
        library.get().show(collection);
    }

    @Override
    public void show(SettingsPlace place) {
        shell.show("settings");
        settings.get().show(place);
    }
}
