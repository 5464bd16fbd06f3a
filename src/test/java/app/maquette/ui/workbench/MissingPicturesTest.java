package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Why a paid picture is not here is said on every tile of the board.
class MissingPicturesTest {
    private final Desk desk = new Desk();
    private final WorkbenchStage stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866);

    @AfterEach
    void close() {
        stage.close();
        desk.close();
    }

    @Test
    void whyAPaidPictureIsNotHereStandsInItsPlace() {
        for (int picture = 0; picture < 4; picture++) {
            desk.vendor.failDownload(new DownloadException(new MissingReason.Offline("No network.")));
        }
        stage.draft("a harbour at dusk");
        stage.until(() -> tile(1).getAccessibleText().contains("cannot be reached"));

        desk.store.failing(true);
        Fx.run(() -> stage.models.orders().fetchAgain());
        stage.until(() -> tile(1).getAccessibleText().contains("could not be kept"));

        desk.store.failing(false);
        Fx.run(() -> stage.models.orders().fetchAgain());
        stage.until(() -> tile(1).getAccessibleText().equals("1: picture"));
    }

    @Test
    void smallTilesAndTheInspectorSayItToo() {
        for (int picture = 0; picture < 4; picture++) {
            desk.vendor.failDownload(new DownloadException(new MissingReason.Offline("No network.")));
        }
        stage.draft("a harbour at dusk");
        stage.until(() -> reasons().stream()
                        .filter(text -> text.contains("cannot be reached"))
                        .count()
                >= 9);
        stage.draft("another harbour");
        stage.until(() -> countOf("cannot be reached") == 4 && countOf("") == 8);

        desk.store.failing(true);
        Fx.run(() -> stage.models.orders().fetchAgain());

        stage.until(() -> countOf("could not be kept") == 4);
        desk.store.failing(false);
    }

    @Test
    void theBannerSaysWhichRuleRefusedALink() {
        desk.vendor.failDownload(
                new DownloadException(new MissingReason.Refused("images.test", MissingReason.Rule.NOT_HTTPS)));
        stage.draft("a harbour at dusk");

        stage.until(() -> bannerWords().stream().anyMatch(text -> text.contains("to images.test is plain http")));
        assertThat(bannerWords()).noneMatch(text -> text.contains("VPN"));
    }

    private List<String> bannerWords() {
        return Fx.get(() -> {
            var banner = stage.view.lookup(".pause-words");
            return banner == null
                    ? List.<String>of()
                    : banner.lookupAll(".label").stream()
                            .map(label -> ((Label) label).getText())
                            .toList();
        });
    }

    /// Of the large tiles, the inspector's preview and its lineage.
    private List<String> reasons() {
        return Fx.get(() -> stage.view.lookupAll(".image-tile").stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList());
    }

    /// How many small pictures of the rail say so.
    private long countOf(String words) {
        return tilesOf(".round-tile").stream()
                .filter(tile -> tile.getAccessibleText().contains(words))
                .count();
    }

    private List<Node> tilesOf(String style) {
        return Fx.get(() -> List.copyOf(stage.view.lookupAll(style)));
    }

    private Node tile(int number) {
        return Fx.get(() -> stage.view.lookup("#tile-" + number));
    }
}
