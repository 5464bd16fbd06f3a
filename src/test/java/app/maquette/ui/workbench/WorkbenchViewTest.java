package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Verdict;
import app.maquette.domain.request.Engines;
import app.maquette.studio.base.Failure;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.ui.board.Focus;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.money.PriceButton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkbenchViewTest {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass IN_FOCUS = PseudoClass.getPseudoClass("in-focus");

    private final Desk desk = new Desk();
    private final CountDownLatch held = new CountDownLatch(1);
    private final WorkbenchStage stage = new WorkbenchStage(desk, new Painter(), Scheme.DARK, 1388, 866);

    @AfterEach
    void close() {
        held.countDown();
        stage.close();
        desk.close();
    }

    @Test
    void theWholeWayGoesByKeysAlone() {
        stage.draft("a harbour at dusk");
        assertThat(Fx.<Node>get(() -> stage.view.getScene().getFocusOwner()).getId())
                .isEqualTo("prompt");

        stage.type(KeyCode.ESCAPE);
        stage.type(KeyCode.DIGIT2);
        stage.type(KeyCode.P);
        stage.until(() -> tile(2).getPseudoClassStates().contains(PICKED));
        assertThat(tile(2).getPseudoClassStates()).contains(IN_FOCUS);
        assertThat(tile(1).getPseudoClassStates()).doesNotContain(PICKED);

        stage.type(KeyCode.F);
        stage.ended(2);
        assertThat(focus().isPair()).isFalse();
        Fx.run(() -> stage.find("news", Button.class).fire());
        assertThat(focus().isPair()).isTrue();
        assertThat(desk.vendor.sent().getLast().order().engine()).isEqualTo(Engines.V_2);
        assertThat(desk.failures).isEmpty();
    }

    @Test
    void anAccountThatCannotPayIsSaidWithWhatToDoUntilTheDesignerGoesOn() {
        var opened = new AtomicInteger();
        Fx.run(() -> stage.view.onBilling(opened::incrementAndGet));
        desk.studio.pauses().pause(Failure.Pause.PAYMENT);
        desk.studio.pauses().pause(Failure.Pause.CLOCK);
        stage.until(() -> stage.view.lookup("#top-up") != null);

        assertThat(bannerWords())
                .contains("Drafting pauses: the vendor account cannot pay")
                .anySatisfy(text -> assertThat(text).contains("402", "$20", "$10", "$5", "Nothing was billed"));
        Fx.run(() -> ((Button) stage.view.lookup("#top-up")).fire());
        assertThat(opened).hasValue(1);

        Fx.run(() -> ((Button) stage.view.lookup("#go-on")).fire());
        stage.until(() -> bannerWords().contains("Drafting pauses: this computer's clock may be wrong"));
        assertThat(Fx.get(() -> stage.view.lookup("#top-up").isVisible())).isFalse();

        Fx.run(() -> ((Button) stage.view.lookup("#go-on")).fire());
        stage.until(() -> !stage.view.lookup(".pause-banner").isVisible());
        assertThat(desk.studio.pauses().current()).isEmpty();
    }

    private List<String> bannerWords() {
        return Fx.get(() -> stage.view.lookup(".pause-words").lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList());
    }

    @Test
    void aKeyThatSpendsFirstBringsBackTheFoldedPrice() {
        stage.draft("a harbour");
        stage.type(KeyCode.ESCAPE);
        Fx.run(() -> stage.view.panels().toggle());
        stage.write("a lighthouse");

        stage.typeWithControl(KeyCode.ENTER);
        stage.type(KeyCode.F);

        assertThat(stage.view.panels().leftFoldedProperty().get()).isFalse();
        assertThat(stage.view.panels().rightFoldedProperty().get()).isFalse();
        stage.quiet();
        assertThat(desk.calls()).hasSize(1);

        stage.typeWithControl(KeyCode.ENTER);
        stage.ended(2);
    }

    @Test
    void lettersInThePromptAreNoVerdicts() {
        stage.draft("a harbour");

        stage.type(KeyCode.X);
        stage.type(KeyCode.ESCAPE);
        stage.type(KeyCode.P);
        stage.until(() -> focus().isPick());

        assertThat(focus().verdict()).isEqualTo(Verdict.PICK);
        assertThat(desk.journal.entries().stream().filter(entry -> entry instanceof Entry.Judged))
                .hasSize(1);
    }

    @Test
    void verdictsAreTakenBackByKey() {
        stage.draft("a harbour");
        stage.type(KeyCode.ESCAPE);
        stage.type(KeyCode.X);
        stage.until(() -> focus().verdict() == Verdict.REJECT);

        stage.typeWithControl(KeyCode.Z);

        stage.until(() -> focus().verdict() == Verdict.NONE);
    }

    @Test
    void theDraftingButtonShowsItsPriceAndWhatRemains() {
        stage.write("a harbour");
        stage.until(() -> !draft().isDisabled());

        assertThat(draft().captionProperty().get()).isEqualTo("Draft 4 images");
        assertThat(draft().priceProperty().get()).isEqualTo("$0.20");
        assertThat(stage.find("left-after", Label.class).getText()).isEqualTo("$9.80 left today after this");

        Fx.run(() -> stage.models.brief().imagesProperty().set(7));
        stage.until(() -> draft().priceProperty().get().equals("$0.35"));
        assertThat(draft().captionProperty().get()).isEqualTo("Draft 7 images");
    }

    @Test
    void anIdenticalBriefIsShownForNothingWithThePaidWayBeside() {
        stage.draft("a harbour");
        stage.until(() -> draft().priceProperty().get().equals("$0.00"));

        var second = stage.find("draft-second", PriceButton.class);
        assertThat(draft().captionProperty().get()).isEqualTo("Show · already here");
        assertThat(second.isVisible()).isTrue();
        assertThat(second.captionProperty().get()).isEqualTo("Draft 4 new");
        assertThat(second.priceProperty().get()).isEqualTo("$0.20");

        Fx.run(() -> stage.models.brief().imagesProperty().set(7));
        stage.until(() -> stage.find("verb-four-more", Button.class).getText().equals("M  7 more $0.35"));
    }

    @Test
    void overTheCapTheButtonRestsAndSaysWhy() {
        desk.cap(100_000);
        stage.write("a harbour");
        stage.until(() -> stage.find("draft-hint", Label.class).isVisible());

        assertThat(draft().isDisabled()).isTrue();
        assertThat(stage.find("draft-hint", Label.class).getText())
                .contains("$0.10 left")
                .contains("$0.20");
    }

    @Test
    void whatAModelDoesNotTakeIsNotShown() {
        Fx.run(() -> stage.models.brief().engineProperty().set(Engines.V_2A_TURBO));
        stage.until(() -> !stage.find("negative-prompt", Node.class).isVisible());
        assertThat(stage.find("style", Node.class)).isNotNull();

        Fx.run(() -> stage.models.brief().engineProperty().set(Engines.V_1_TURBO));
        stage.until(() -> stage.view.lookup("#style") == null);
        assertThat(stage.find("negative-prompt", Node.class).isVisible()).isTrue();
    }

    @Test
    void placeholdersStandThereAtOnce() {
        desk.vendor.holdUntil(held);
        stage.write("a harbour");
        stage.typeWithControl(KeyCode.ENTER);

        stage.until(() -> stage.has("tile-4"));

        assertThat(desk.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.state().isUnderWay()).isTrue());
    }

    @Test
    void whatFailedSaysWhyInItsPlaceAndIsSentAgainAsANewCall() {
        desk.vendor.exchange(new Exchange.NotSent("connection refused"));
        stage.write("a harbour");
        stage.typeWithControl(KeyCode.ENTER);
        stage.until(() -> stage.has("ended-act"));
        var again = stage.find("ended-act", Button.class);
        assertThat(again.getText()).isEqualTo("Send again as a new call · $0.20");
        assertThat(areVerbsShown()).isFalse();

        stage.quiet();
        desk.clock.advance(Duration.ofSeconds(1));
        Fx.run(again::fire);

        stage.ended(2);
        assertThat(desk.vendor.sent()).hasSize(2);
        assertThat(areVerbsShown()).isFalse();
        Fx.run(() -> stage.find("news", Button.class).fire());
        assertThat(areVerbsShown()).isTrue();
    }

    private boolean areVerbsShown() {
        return Fx.get(() -> stage.view.lookup("#verbs").isVisible());
    }

    @Test
    void theFinalShowsInItsDraftsPlaceWhileTheKeyIsHeld() {
        stage.draft("a harbour");
        stage.type(KeyCode.ESCAPE);
        stage.type(KeyCode.F);
        stage.ended(2);
        var before = Fx.get(() -> tile(1).getAccessibleText());

        stage.press(KeyCode.D);
        assertThat(Fx.get(() -> tile(1).getAccessibleText())).isEqualTo("final: picture");
        stage.release(KeyCode.D);

        assertThat(Fx.get(() -> tile(1).getAccessibleText())).isEqualTo(before).isEqualTo("1: picture");
    }

    @Test
    void comparingOpensAndClosesByKey() {
        stage.draft("a harbour");
        stage.type(KeyCode.ESCAPE);

        stage.type(KeyCode.C);
        assertThat(stage.find("compare", Node.class).isVisible()).isTrue();
        stage.type(KeyCode.ESCAPE);

        assertThat(stage.find("compare", Node.class).isVisible()).isFalse();
    }

    @Test
    void theLoupeIsThereAsLongAsTheKeyIsHeldAndTakesStars() {
        stage.draft("a harbour");
        stage.type(KeyCode.ESCAPE);

        stage.press(KeyCode.SPACE);
        assertThat(stage.find("loupe", Node.class).isVisible()).isTrue();
        stage.typeWithAlt(KeyCode.DIGIT4);
        stage.until(() -> focus().picture().orElseThrow().judgement().stars() == 4);
        stage.release(KeyCode.SPACE);

        assertThat(stage.find("loupe", Node.class).isVisible()).isFalse();
        assertThat(focus().index()).isZero();
    }

    @Test
    void nothingIsPaidWhileThePriceIsCovered() {
        stage.draft("a harbour");
        stage.type(KeyCode.ESCAPE);
        stage.type(KeyCode.C);

        stage.type(KeyCode.F);
        stage.typeWithControl(KeyCode.ENTER);
        stage.type(KeyCode.ESCAPE);
        stage.quiet();
        assertThat(desk.calls()).hasSize(1);

        stage.draft("another harbour");
        assertThat(desk.calls()).hasSize(2);
    }

    @Test
    void aClickOnTheGaugeLeadsToTheSpending() {
        var opened = new AtomicInteger();
        Fx.run(() -> stage.view.onSpend(opened::incrementAndGet));

        Fx.run(() -> stage.find("gauge", Button.class).fire());

        assertThat(opened).hasValue(1);
    }

    @Test
    void anExampleFillsThePromptAndSendsNothing() {
        stage.until(() -> stage.view.lookup(".example") != null);

        Fx.run(() -> ((Button) stage.view.lookup(".example")).fire());

        stage.quiet();
        assertThat(stage.models.brief().promptProperty().get()).startsWith("Vintage travel poster");
        assertThat(desk.calls()).isEmpty();
    }

    @Test
    void everythingThatTakesTheFocusHasAName() {
        stage.draft("a harbour");

        List<Node> nameless = Fx.get(() -> {
            var found = new ArrayList<Node>();
            collectNameless(stage.view, found);
            return found;
        });

        assertThat(nameless).isEmpty();
    }

    private static void collectNameless(Node node, List<Node> found) {
        boolean isPart = node instanceof ScrollBar || node instanceof ScrollPane;
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !isPart && name(node).isEmpty()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectNameless(child, found));
        }
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return switch (node) {
            case Labeled labeled when labeled.getText() != null -> labeled.getText();
            case TextInputControl field
            when node.getParent() != null && node.getParent().getAccessibleText() != null ->
                node.getParent().getAccessibleText();
            default -> "";
        };
    }

    private Focus focus() {
        return stage.models.board().focusProperty().get();
    }

    private PriceButton draft() {
        return (PriceButton) stage.view.lookup("#draft");
    }

    private Node tile(int number) {
        return stage.view.lookup("#tile-" + number);
    }
}
