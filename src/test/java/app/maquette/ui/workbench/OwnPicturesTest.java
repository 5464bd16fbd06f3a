package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.ImageKey;
import app.maquette.domain.request.EngineId;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.brief.BriefPictures;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.TestDecoder;
import app.maquette.ui.kit.picture.UseAsMenu;
import app.maquette.ui.kit.text.Strings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures come into the brief by the buttons and keys of the window.
class OwnPicturesTest {
    private static final String STYLE = "style_reference_images";
    private final Desk desk = new Desk();
    private WorkbenchStage stage;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1440, 900);
        Fx.run(() -> {
            var brief = stage.models.brief();
            brief.pictures()
                    .bringBy(new BriefPictures.Ways(
                            desk.studio.inbox(new TestDecoder()), desk.desktop, _ -> new byte[] {7}, true));
            brief.engineProperty().set(new EngineId("3.0-turbo"));
        });
        stage.quiet();
    }

    @AfterEach
    void close() {
        stage.close();
        desk.close();
    }

    private List<ImageKey> inBrief() {
        return Fx.get(() -> stage.models.brief().briefProperty().get().inputs().of(STYLE));
    }

    @Test
    void aPictureIsOpenedSentAndTakenOut() throws Exception {
        desk.desktop.answer = Files.writeString(folder.resolve("harbour.png"), "harbour");

        Fx.run(() -> stage.find("add-style-reference-images", Button.class).fire());
        stage.quiet();

        assertThat(inBrief()).hasSize(1);
        var chip = Fx.get(() -> (Button) stage.view.lookup(".picture-chip"));
        assertThat(chip.getAccessibleText()).contains("harbour.png");
        stage.draft("a harbour at dusk");
        assertThat(desk.vendor.sent().getFirst().attachments().get(STYLE)).hasSize(1);
        Fx.run(() -> chip.getContextMenu().getItems().getLast().fire());
        stage.quiet();
        assertThat(inBrief()).isEmpty();
    }

    @Test
    void aFileOfTheClipboardIsPastedAndWordsStayWords() throws Exception {
        var file = Files.writeString(folder.resolve("harbour.png"), "harbour");
        stage.write("a harbour");

        copy(content -> content.putFiles(List.of(file.toFile())));
        stage.typeWithControl(KeyCode.V);
        stage.quiet();
        assertThat(inBrief()).hasSize(1);

        copy(content -> content.putString(" at dusk"));
        stage.typeWithControl(KeyCode.V);
        stage.quiet();
        assertThat(inBrief()).hasSize(1);
        assertThat(Fx.get(() -> stage.models.brief().promptProperty().get())).contains("a harbour", " at dusk");
    }

    @Test
    void pixelsOfTheClipboardArePastedOnTheBoardToo() {
        stage.draft("a harbour at dusk");
        Fx.run(() -> stage.view.lookup("#board").requestFocus());

        copy(content -> content.putImage(new WritableImage(3, 2)));
        stage.typeWithControl(KeyCode.V);
        stage.quiet();

        assertThat(inBrief()).hasSize(1);
    }

    @Test
    void aDraftIsUsedAsAReferenceByItsMenu() {
        stage.draft("a harbour at dusk");

        var items = Fx.get(() -> new UseAsMenu(
                        stage.view.pictures(),
                        () -> Optional.of(desk.calls().getFirst().pictures().getFirst())
                                .map(picture -> ((Picture.State.Stored) picture.state())
                                        .file()
                                        .key()),
                        new Strings())
                .items());
        assertThat(items).extracting(MenuItem::getText).contains("Use as style reference");
        Fx.run(() -> items.getFirst().fire());
        stage.quiet();

        assertThat(inBrief()).hasSize(1);
    }

    private static void copy(Consumer<ClipboardContent> put) {
        Fx.run(() -> {
            var content = new ClipboardContent();
            put.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
