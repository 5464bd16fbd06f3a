package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Intent;
import app.maquette.domain.request.OperationKind;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.CallState;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.money.PriceButton;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A picture of the board is worked on at the desk, as a designer does it.
class DeskJourneyTest {
    private Journey journey;

    @BeforeEach
    void draft(@TempDir Path folder) {
        journey = new Journey(folder);
        journey.draft("a fox in snow");
        journey.robot.type(KeyCode.ESCAPE, KeyCode.DIGIT1);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void paintsBuysAndGoesBack() {
        open(KeyCode.E);
        assertThat(text("desk-hint")).contains("Paint what should change");
        assertThat(isOff("desk-buy")).isTrue();

        journey.robot.clickOn("#desk-prompt").write("a moon", 0);
        journey.robot.drag("#mask").dropBy(30, 20);
        journey.until(() -> !isOff("desk-buy"));
        journey.click("#desk-buy");

        var call = journey.ended(2);
        assertThat(call.order().operation().kind()).isEqualTo(OperationKind.EDIT_REGION);
        assertThat(call.order().inputs().of("mask")).hasSize(1);
        paidAsATool(call);

        journey.press(KeyCode.ESCAPE, () -> journey.find("desk").isEmpty());
    }

    @Test
    void cutsOutByOneKeyAtItsCent() {
        open(KeyCode.K);
        journey.until(() -> !isOff("desk-buy"));
        assertThat(price()).isEqualTo("$0.01");
        journey.click("#desk-buy");

        var call = journey.ended(2);
        assertThat(call.order().operation().kind()).isEqualTo(OperationKind.REMOVE_BACKGROUND);
        paidAsATool(call);
    }

    @Test
    void reframesToThreeFormatsUnderOneTotal() {
        open(KeyCode.E);
        journey.click("#operation-reframe");
        for (var format : new String[] {"#format-4x5", "#format-9x16", "#format-3x1"}) {
            journey.click(format);
        }
        journey.until(() -> !isOff("desk-buy"));
        var total = price();
        journey.click("#desk-buy");

        journey.until(() -> journey.calls().size() == 4);
        journey.until(
                () -> journey.calls().stream().noneMatch(call -> call.state().isUnderWay()));
        var made = journey.calls().subList(0, 3);
        assertThat(made).allMatch(call -> call.order().operation().kind() == OperationKind.REFRAME);
        assertThat(made.stream()
                        .map(call -> call.reserve().quote().total())
                        .reduce(Money.ZERO, Money::plus)
                        .format())
                .isEqualTo(total);
        journey.until(() -> text("desk-hint").contains("Choose a format"));
    }

    @Test
    void everyToolPaintsAndEveryStepIsTakenBack() {
        open(KeyCode.E);
        var empty = text("mask-part");
        for (var tool : new KeyCode[] {KeyCode.B, KeyCode.M, KeyCode.O, KeyCode.L, KeyCode.W}) {
            journey.robot.type(tool);
            journey.robot.drag("#mask").moveBy(40, 0).moveBy(0, 30).drop();
            journey.until(() -> !text("mask-part").equals(empty));
            journey.robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
            journey.until(() -> text("mask-part").equals(empty));
        }

        journey.robot.type(
                KeyCode.B, KeyCode.OPEN_BRACKET, KeyCode.CLOSE_BRACKET, KeyCode.BACK_SLASH, KeyCode.BACK_SLASH);
        journey.robot.type(KeyCode.I);
        journey.until(() -> text("mask-part").contains("100.0 %"));
        journey.robot.type(KeyCode.X).drag("#mask").dropBy(30, 20);
        journey.until(() -> !text("mask-part").contains("100.0 %"));
        journey.robot.type(KeyCode.G);
        journey.robot.press(KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT);
        journey.robot.press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
        journey.until(() -> text("mask-part").equals(empty));
        assertThat(journey.calls()).hasSize(1);
    }

    @Test
    void aResultIsSeenBesideItsSourceFlippedAndPicked() {
        open(KeyCode.E);
        journey.click("#operation-upscale");
        journey.until(() -> !isOff("desk-buy"));
        journey.click("#desk-buy");
        var call = journey.ended(2);
        assertThat(call.order().operation().kind()).isEqualTo(OperationKind.UPSCALE);
        paidAsATool(call);

        journey.until(() -> journey.seen(".desk-result").isPresent());
        journey.robot.clickOn(journey.seen(".desk-result").orElseThrow());
        journey.until(() -> journey.find("before-after").filter(Node::isVisible).isPresent());
        journey.robot.press(KeyCode.D).release(KeyCode.D).type(KeyCode.P);
        journey.until(() ->
                journey.calls().getFirst().pictures().getFirst().judgement().verdict() == Verdict.PICK);
        journey.press(
                KeyCode.ESCAPE,
                () -> journey.find("before-after").filter(Node::isVisible).isEmpty());
    }

    private void open(KeyCode key) {
        journey.press(key, () -> journey.find("desk").isPresent());
    }

    private void paidAsATool(CallRecord call) {
        assertThat(call.intent()).isEqualTo(Intent.TOOL);
        assertThat(call.state()).isInstanceOf(CallState.Settled.class);
        assertThat(Objects.requireNonNull(call.order().parent()).call())
                .isEqualTo(journey.calls().getLast().id());
    }

    private boolean isOff(String id) {
        return Fx.get(() -> journey.find(id).map(node -> node.isDisabled()).orElse(true));
    }

    private String text(String id) {
        return Fx.get(
                () -> journey.find(id).map(node -> ((Label) node).getText()).orElse(""));
    }

    private String price() {
        return Fx.get(() -> journey.find("desk-buy")
                .map(node -> ((PriceButton) node).priceProperty().get())
                .orElse(""));
    }
}
