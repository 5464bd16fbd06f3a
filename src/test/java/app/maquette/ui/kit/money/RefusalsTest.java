package app.maquette.ui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.domain.SameText;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.workbench.Desk;
import app.maquette.ui.workbench.Painter;
import app.maquette.ui.workbench.WorkbenchStage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What was refused or failed leads to what helps, and has room for its words.
class RefusalsTest {
    private final Desk desk = new Desk();
    private final WorkbenchStage stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866);

    @AfterEach
    void close() {
        stage.close();
        desk.close();
    }

    @Test
    void bothPanelsLeadFromTheCapThatRefusesToItsEditor() {
        stage.draft("a harbour");
        List<CapScope> wanted = new ArrayList<>();
        stage.view.onChangeCap(wanted::add);

        desk.cap(200_000);
        stage.write("a lighthouse");
        stage.until(() -> capLinks().size() == 2);
        Fx.run(() -> capLinks().forEach(Hyperlink::fire));

        var today = desk.ledger.balances().day();
        assertThat(wanted).containsExactly(new CapScope.OneDay(today), new CapScope.OneDay(today));
        desk.cap(10_000_000);
        stage.until(() -> capLinks().isEmpty());
    }

    @Test
    void aCapThatRefusesPushesNothingOfTheBriefOutOfSight() {
        stage.draft("a harbour");
        Fx.run(() -> stage.view.getScene().getWindow().setHeight(744));
        desk.cap(200_000);
        stage.write("a harbour");
        stage.until(() -> capLinks().size() == 2);

        stage.until(() -> lowest("#collection") <= top(".draft-buttons"));
        stage.write("a lighthouse");
        stage.until(() -> lowest("#collection") <= top(".draft-buttons"));
    }

    @Test
    void theGaugeSaysWhichCapIsReachedAndForWhichCollection() {
        stage.draft("a harbour");
        desk.ledger.post(
                at -> new Entry.Cap(at, new CapScope.OneCollection(new CollectionId("Acme")), Money.ZERO, "test"));
        stage.quiet();
        assertThat(gauge()).startsWith("$9.80 left").doesNotContain("reached");

        Fx.run(() -> stage.models.brief().collectionProperty().set("Acme"));
        stage.until(() -> gauge().startsWith("$0.00 left") && gauge().endsWith("the cap of Acme is reached"));

        Fx.run(() -> stage.models.brief().collectionProperty().set(SameText.UNFILED));
        desk.ledger.post(at -> new Entry.Cap(at, new CapScope.EveryMonth(), Money.ofMicros(240_000), "test"));
        stage.until(() -> gauge().startsWith("$0.04 left") && gauge().endsWith("80 % of this month's cap reached"));
    }

    private String gauge() {
        return stage.view.lookup("#gauge").getAccessibleText();
    }

    private List<Hyperlink> capLinks() {
        return stage.view.lookupAll(".hyperlink").stream()
                .filter(node -> node instanceof CapLink && node.isVisible())
                .map(Hyperlink.class::cast)
                .toList();
    }

    @Test
    void aReasonThatHasNoRoomBesideItsButtonStandsAboveIt() {
        for (int picture = 0; picture < 4; picture++) {
            desk.vendor.failDownload(new DownloadException(new MissingReason.Offline("No network.")));
        }
        stage.draft("a harbour");
        var words = ".notice > .label";
        stage.until(() -> stage.view.lookup(".notice-button").isVisible());
        assertThat(Fx.get(() -> lowest(words) > top(".notice-button"))).isTrue();

        Fx.run(() -> stage.view.getScene().getWindow().setWidth(900));
        stage.until(() -> lowest(words) <= top(".notice-button"));

        var text = Fx.get(() -> (Region) stage.view.lookup(words));
        assertThat(Fx.get(text::getHeight)).isLessThan(100);
        assertThat(Fx.get(() -> lowest(".notice-button") <= lowest(".notice"))).isTrue();
    }

    private double lowest(String selector) {
        var node = stage.view.lookup(selector);
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private double top(String selector) {
        var node = stage.view.lookup(selector);
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }
}
