package app.maquette.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Engines;
import app.maquette.studio.Samples;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.money.PriceList;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The Settings screen in a window, by its controls.
class SettingsViewTest {
    private final SettingsStage desk = Fx.get(() -> new SettingsStage(false));
    private final Stage window = Fx.get(() -> ScreenShots.open(1228, 766, Scheme.DARK, desk.view));

    @AfterEach
    void close() {
        Fx.run(window::close);
        desk.ledger.close();
        assertThat(desk.failures).isEmpty();
    }

    @Test
    void todaysCapIsChangedWithItsReason() {
        press("Change the cap of Today");
        type("cap-amount", "12.345678");
        type("cap-reason", "fair on Monday");
        act("cap-reason");

        var today = new CapScope.OneDay(desk.ledger.balances().day());
        assertThat(desk.journal.entries().getLast())
                .isEqualTo(new Entry.Cap(SampleCalls.NOW, today, Money.ofMicros(12_345_678), "fair on Monday"));
        assertThat(texts()).contains("$12.345678");
        assertThat(Fx.get(() -> window.getScene().getFocusOwner().getAccessibleText()))
                .isEqualTo("Change the cap of Today");
    }

    @Test
    void aWrongAmountIsSaidAndNeverSet() {
        int before = desk.journal.entries().size();

        press("Change the cap of Every month");
        type("cap-reason", "a slip of the hand");
        for (var wrong : List.of("1.000", "1.2345678", "-3", "ten")) {
            type("cap-amount", wrong);
            act("cap-reason");

            assertThat(texts()).as(wrong).contains("An amount such as 12.50 or 12,50; 1.000 is written 1000 or 1.00");
            assertThat(isInvalid("cap-amount")).isTrue();
        }

        key("cap-amount", KeyCode.ESCAPE);
        assertThat(desk.journal.entries()).hasSize(before);
        assertThat(find("cap-amount")).isNull();
    }

    @Test
    void aPriceOfOnesOwnIsQuotedAtOnce() {
        show(1);

        type("settings-product", "v_2_turbo");
        type("settings-each", "0.0475");
        type("settings-source", "order form 7");
        act("settings-source");

        assertThat(total(Engines.V_2_TURBO, 4, SampleCalls.NOW)).hasToString("$0.19");
        assertThat(texts()).contains("own", "list $0.05", "List of 2025-08-06 · 1 own price");

        fire("settings-price-back");

        assertThat(total(Engines.V_2_TURBO, 4, SampleCalls.NOW)).hasToString("$0.20");
        assertThat(isDisabled("settings-price-back")).isTrue();
    }

    @Test
    void whatIsBeingTypedOutlivesACallThatEndsMeanwhile() {
        show(1);
        Fx.run(() -> this.<PriceTable.Row>table().getSelectionModel().select(3));
        type("settings-each", "0.0");

        desk.ledger.post(at -> new Entry.Price(at, "V_1", Money.parse("0.05"), at, "elsewhere"));
        ScreenShots.settle(window);

        assertThat(text("settings-product")).isEqualTo("2.0");
        assertThat(text("settings-each")).isEqualTo("0.0");
        assertThat(texts()).contains("list $0.06");
    }

    @Test
    void aPriceAnnouncedCountsFromItsDayUntilTakenBack() {
        show(1);
        var day = LocalDate.of(2026, 12, 6);
        type("settings-product", "V_2");
        type("settings-each", "0.09");
        Fx.run(() -> ((DatePicker) node("settings-from")).setValue(day));
        fire("settings-price-set");

        var then = day.atStartOfDay(ZoneId.of("UTC")).toInstant();
        assertThat(total(Engines.V_2, 1, SampleCalls.NOW)).hasToString("$0.08");
        assertThat(total(Engines.V_2, 1, then)).hasToString("$0.09");
        assertThat(texts()).contains("2.0 costs $0.09 from 2026-12-06 (UTC) on");

        press("Take back the announced price of 2.0");
        assertThat(total(Engines.V_2, 1, then)).hasToString("$0.08");
    }

    @Test
    void aModelIsAddedAndAWrongPriceOrNameIsNot() {
        show(1);

        type("settings-product", "V 5");
        type("settings-each", "0.05");
        assertThat(isDisabled("settings-price-set")).isTrue();
        type("settings-product", "v_5");
        type("settings-each", "0");
        assertThat(isDisabled("settings-price-set")).isTrue();
        assertThat(texts()).contains("An amount more than zero, such as 0.05 or 0,05, at most six decimals");
        assertThat(isInvalid("settings-each")).isTrue();
        type("settings-each", "٠٫٠٥");
        assertThat(isInvalid("settings-each")).isFalse();
        Fx.run(() -> ((DatePicker) node("settings-from")).getEditor().setText("heute"));
        assertThat(isDisabled("settings-price-set")).isTrue();
        assertThat(isInvalid("settings-from")).isTrue();
        assertThat(texts()).contains("The day the price begins, written 2026-12-24");
        Fx.run(() -> ((DatePicker) node("settings-from")).getEditor().setText("٢٠٢٦-١١-٠١"));
        fire("settings-price-set");

        assertThat(fresh().find("V_5", SampleCalls.NOW))
                .hasValueSatisfying(price -> assertThat(price.own()).isTrue());
        assertThat(texts()).contains("not in the list");
    }

    @Test
    void aNewDayStartSaysWhatItDoesAndWaitsForTheReset() {
        Fx.run(() -> {
            this.<LocalTime>combo("settings-day-start").setValue(LocalTime.of(6, 0));
            this.<ZoneId>combo("settings-day-zone").setValue(ZoneId.of("Europe/Paris"));
        });
        assertThat(texts())
                .contains("With this, today ends on Mon 23 Nov, 06:00, the next day on Tue 24 Nov, 06:00,"
                        + " and from then on days start at 06:00, Europe/Paris. What is spent today stays spent.");
        type("settings-day-reason", "we work late");
        fire("settings-day-set");

        var entry = (Entry.Day) desk.journal.entries().getLast();
        assertThat(entry.rule().start()).isEqualTo(LocalTime.of(6, 0));
        assertThat(entry.reason()).isEqualTo("we work late");
        assertThat(desk.ledger.balances().rule().start()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(texts()).anyMatch(text -> text.startsWith("A change is waiting: today ends on Mon 23 Nov, 06:00"));
    }

    @Test
    void theColoursChangeAtOnceAndUndoBringsThemBack() {
        Fx.run(() -> chip("Light").fire());
        assertThat(desk.preferences.settings().scheme()).isEqualTo(Scheme.LIGHT);

        Fx.run(() -> Event.fireEvent(
                chip("Light"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false)));

        assertThat(desk.preferences.settings().scheme()).isEqualTo(Scheme.SYSTEM);
        assertThat(Fx.get(() -> chip("Follow the system").isSelected())).isTrue();
    }

    @Test
    void aNumberIsAppliedByEnterRefusedWhenWrongAndPutBackByEsc() {
        type("settings-images", "4");
        act("settings-images");
        assertThat(desk.preferences.settings().imagesInFlight()).isEqualTo(4);

        type("settings-images", "0");
        act("settings-images");
        assertThat(desk.preferences.settings().imagesInFlight()).isEqualTo(4);
        assertThat(texts()).contains("A whole number from 1 to 100");

        key("settings-images", KeyCode.ESCAPE);
        assertThat(text("settings-images")).isEqualTo("4");
        assertThat(texts()).doesNotContain("A whole number from 1 to 100");
    }

    private boolean isInvalid(String id) {
        return Fx.get(() -> node(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("invalid")));
    }

    @Test
    void aNumberIsAppliedWhenTheFieldIsLeft() {
        Fx.run(() -> node("settings-images").requestFocus());
        type("settings-images", "6");
        Fx.run(() -> node("settings-scheme").lookup(".chip").requestFocus());

        assertThat(desk.preferences.settings().imagesInFlight()).isEqualTo(6);
    }

    @Test
    void draftsStayFreshForEverAndThenAsLongAsBefore() {
        fire("settings-for-ever");
        assertThat(desk.preferences.settings().freshFor()).isNull();
        assertThat(isDisabled("settings-fresh")).isTrue();

        fire("settings-for-ever");
        assertThat(desk.preferences.settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void theHomeIsShownAndOpenedAndNoKeyIsEverSeen() {
        assertThat(text("settings-home")).isEqualTo("/home/ada/Maquette");
        assertThat(Fx.get(() -> ((Label) node("settings-key")).getText()))
                .isEqualTo("None: the built-in simulator, no real money");

        Fx.run(() -> button("Open the folder").fire());

        assertThat(desk.desktop.opened).containsExactly(Path.of("/home/ada/Maquette"));
    }

    @Test
    void updatesAreLookedForOnlyWhenAskedAndOpenAPageAtMost() {
        show(2);
        assertThat(Fx.get(() -> ((CheckBox) node("settings-updates")).isSelected()))
                .isFalse();
        assertThat(Fx.get(() -> desk.model.updates().newsProperty().get())).isNull();

        fire("settings-look");
        assertThat(texts()).contains("Maquette 0.10.0 of 2027-01-15 is out", "· Starts faster");
        Fx.run(() -> button("Open its page").fire());

        assertThat(desk.desktop.opened).containsExactly(URI.create("https://maquette.example/releases/0.10.0"));
    }

    @Test
    void everyLicenceCanBeReadInTheProgram() {
        show(2);
        var list = Fx.get(() -> (ListView<?>) node("settings-licences"));
        int parts = Fx.get(() -> list.getItems().size());

        assertThat(texts()).contains("Powered by Ideogram", "Maquette 0.9.0");
        assertThat(parts).isGreaterThan(10);
        for (int i = 0; i < parts; i++) {
            int part = i;
            Fx.run(() -> list.getSelectionModel().select(part));
            assertThat(Fx.get(() -> ((TextArea) node("settings-licence")).getText()))
                    .as(String.valueOf(list.getItems().get(part)))
                    .hasSizeGreaterThan(500);
        }
    }

    /// Without a name a screen reader says only what kind of control it is.
    @Test
    void everyControlHasAName() {
        for (int page = 0; page < 3; page++) {
            show(page);
            var nameless = Fx.get(() -> desk.view.lookupAll("*").stream()
                    .filter(node -> node instanceof Control && node.isFocusTraversable())
                    .filter(node -> !(node instanceof ScrollPane) && node.getAccessibleRole() != AccessibleRole.NODE)
                    .filter(node -> node.getAccessibleText() == null)
                    .filter(node -> !(node instanceof Labeled labeled)
                            || labeled.getText() == null
                            || labeled.getText().isBlank())
                    .map(Node::toString)
                    .toList());

            assertThat(nameless).isEmpty();
        }
    }

    private Money total(EngineId engine, int images, Instant at) {
        return Samples.plain(desk.ledger::prices, engine, images, at).total();
    }

    private PriceList fresh() {
        return PriceList.standard().with(desk.ledger.prices());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the page's table holds these rows
    private <T> TableView<T> table() {
        return (TableView<T>) node("settings-prices");
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // what the box of this id holds
    private <T> ComboBox<T> combo(String id) {
        return (ComboBox<T>) node(id);
    }

    private void show(int page) {
        Fx.run(() -> ((ButtonBase) node("settings-pages").lookupAll(".chip").toArray()[page]).fire());
        ScreenShots.settle(window);
    }

    private void type(String id, String text) {
        Fx.run(() -> ((TextField) node(id)).setText(text));
    }

    private void act(String id) {
        key(id, KeyCode.ENTER);
    }

    private void key(String id, KeyCode code) {
        Fx.run(() -> Event.fireEvent(
                node(id), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
        ScreenShots.settle(window);
    }

    private void fire(String id) {
        Fx.run(() -> ((ButtonBase) node(id)).fire());
        ScreenShots.settle(window);
    }

    private void press(String name) {
        Fx.run(() -> desk.view.lookupAll(".button").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .map(Button.class::cast)
                .orElseThrow()
                .fire());
        ScreenShots.settle(window);
    }

    private Button button(String text) {
        return desk.view.lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && text.equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private ToggleButton chip(String text) {
        return desk.view.lookupAll(".chip").stream()
                .map(ToggleButton.class::cast)
                .filter(chip -> text.equals(chip.getText()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return Fx.get(() -> desk.view.lookupAll(".label").stream()
                .filter(node -> node instanceof Label && isShown(node))
                .map(node -> ((Label) node).getText())
                .toList());
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String text(String id) {
        return Fx.get(() -> ((TextField) node(id)).getText());
    }

    private boolean isDisabled(String id) {
        return Fx.get(() -> node(id).isDisabled());
    }

    private Node find(String id) {
        return Fx.get(() -> desk.view.lookup("#" + id));
    }

    private Node node(String id) {
        return desk.view.lookup("#" + id);
    }
}
