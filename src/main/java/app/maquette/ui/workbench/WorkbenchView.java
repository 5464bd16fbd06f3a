package app.maquette.ui.workbench;

import app.maquette.domain.CapScope;
import app.maquette.domain.ImageKey;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.studio.model.Picture;
import app.maquette.ui.board.BoardLinks;
import app.maquette.ui.board.BoardOverlays;
import app.maquette.ui.board.BoardView;
import app.maquette.ui.board.EmptyBoard;
import app.maquette.ui.brief.BriefView;
import app.maquette.ui.brief.DraftButtons;
import app.maquette.ui.brief.LostFocus;
import app.maquette.ui.brief.ScrollBox;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.command.Offer;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.Rest;
import app.maquette.ui.kit.control.Seen;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.money.Offers;
import app.maquette.ui.kit.money.PriceButton;
import app.maquette.ui.kit.money.PurchaseState;
import app.maquette.ui.kit.panel.Paneled;
import app.maquette.ui.kit.panel.SidePanels;
import app.maquette.ui.kit.picture.TakeoutActions;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.picture.UseAs;
import app.maquette.ui.kit.picture.UseAsMenu;
import app.maquette.ui.kit.text.Strings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The workbench: the brief at the left, the board in the middle, the inspector with the gauge at the right. FX thread
/// only.
public final class WorkbenchView extends StackPane implements Paneled {
    private static final Duration BEAT = Duration.millis(100);
    private static final double RIGHT_WIDTH = 300;

    private final WorkbenchViewModel model;
    private final CallTexts words;
    private final LatePanel<BriefView> brief;
    private final EmptyBoard empty;
    private final BoardView board;
    private final LatePanel<VBox> right;
    private final SidePanels panels;
    private final BoardOverlays looks;
    private boolean isBriefThere;
    private boolean isRightThere;
    private boolean isInField;
    private Runnable toSpend = () -> {};
    private Consumer<CapScope> changeCap = _ -> {};
    private Runnable toBilling = () -> {};

    public WorkbenchView(WorkbenchViewModel model, Strings strings, Thumbnails thumbnails, Clock clock) {
        this.model = model;
        words = new CallTexts(strings, clock);
        brief = new LatePanel<>(() -> brief(thumbnails));
        right = new LatePanel<>(() -> right(thumbnails));
        empty = new EmptyBoard(strings, this::tryPrompt);
        var links = new BoardLinks(
                () -> toSpend.run(),
                () -> toBilling.run(),
                call -> takeBrief(call.order().brief()));
        board = new BoardView(model.board(), words, thumbnails, empty, links);
        panels = new SidePanels(
                brief, strings.get("workbench.panel.left"), board, right, strings.get("workbench.panel.right"));
        panels.rightWidthProperty().set(RIGHT_WIDTH);
        looks = new BoardOverlays(model.board(), strings, thumbnails);
        var takeout = new TakeoutActions(model.inspector().takeout(), strings);
        takeout.dragFrom(board.grid(), () -> model.inspector().shown().stream().toList());
        board.setVerbs(new StageVerbs(model, board, looks, takeout, strings));
        LateChildren.set(this, getChildren(), panels, looks.compare(), looks.loupe());
        Theme.wear(this, "workbench.css");
        model.board().orders().till().watch(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::everywhere);
        var offers = new Offers(words);
        var pictures = model.brief().pictures();
        var use = new UseAsMenu(pictures, this::inFocus, strings);
        use.on(board.grid());
        new Keymap(Context.PROMPT)
                .bind(Command.DRAFT, () -> payForDrafts(model.brief()::draft))
                .offering(Command.DRAFT, () -> offer(offers::of))
                .bind(Command.FOUR_MORE, () -> payForDrafts(model.brief()::draftNew))
                .offering(Command.FOUR_MORE, () -> offer(offers::anew))
                .bindIf(Command.TO_BOARD, _ -> leavesField())
                .bindIf(Command.PASTE, _ -> isInField && pictures.paste())
                .before(this);
        new Keymap(Context.BOARD)
                .bind(Command.FOUR_MORE, () -> payForDrafts(model.brief()::draftNew))
                .bindIf(Command.PASTE, _ -> pictures.paste())
                .bind(Command.USE_AS, () -> use.show(board.grid()))
                .on(this);
        new BoardKeys(model, board, looks, takeout, this::payForFinal).listen(this, offers);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> complete());
        addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        LostFocus.goesTo(board);
        beat();
        new AfterBoard(this, model.board().loadedProperty(), thumbnails).then(this::begin, right::get);
    }

    /// The picture in focus, where it is here.
    private Optional<ImageKey> inFocus() {
        return model.inspector()
                .shown()
                .map(shown -> shown.picture().state())
                .filter(Picture.State.Stored.class::isInstance)
                .map(state -> ((Picture.State.Stored) state).file().key());
    }

    /// Where a click on the gauge and a call in doubt lead.
    public void onSpend(Runnable show) {
        toSpend = show;
    }

    /// Where *Change the cap* leads.
    public void onChangeCap(Consumer<CapScope> change) {
        changeCap = change;
    }

    /// Hears of a press on what spends that came too soon and bought nothing.
    public void onTooSoon(Runnable say) {
        model.board().orders().till().onRefused(say);
        addEventHandler(Rest.REFUSED, _ -> say.run());
    }

    /// Says more on the board while there is no draft.
    public void welcome(Function<List<Node>, Region> more) {
        empty.welcome(more);
    }

    /// Where an empty vendor account leads.
    public void onBilling(Runnable show) {
        toBilling = show;
    }

    @Override
    public SidePanels panels() {
        return panels;
    }

    /// Where pictures of other screens can be used.
    public UseAs pictures() {
        return model.brief().pictures();
    }

    /// Puts the cursor into the prompt.
    public void focusPrompt() {
        brief.get().focusPrompt();
    }

    /// Where there is nothing to judge yet, the first thing to do is to write.
    private void begin() {
        board.showRail();
        var written = brief.get();
        if (model.board().focusProperty().get() == null && board.isFocused()) {
            written.focusPrompt();
        }
    }

    private BriefView brief(Thumbnails thumbnails) {
        var buttons = new DraftButtons(model.brief(), model.finalizingProperty(), words);
        buttons.onChangeCap(scope -> changeCap.accept(scope));
        return new BriefView(model.brief(), words, buttons, thumbnails);
    }

    private VBox right(Thumbnails thumbnails) {
        var gauge = new GaugePanel(model, words);
        gauge.onOpen(() -> toSpend.run());
        var inspector =
                new InspectorView(model.inspector(), model.board(), model.finalizingProperty(), words, thumbnails);
        inspector.onChangeCap(scope -> changeCap.accept(scope));
        new UseAsMenu(model.brief().pictures(), this::inFocus, words.strings()).on(inspector);
        var scroll = new ScrollBox(inspector);
        scroll.heightProperty().subscribe(height -> inspector.setRoom(height.doubleValue()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var panel = new VBox(scroll, gauge);
        panel.getStyleClass().addAll("panel", "right-panel");
        return panel;
    }

    /// Puts a brief back into the panel; nothing is ordered.
    public void takeBrief(Brief taken) {
        model.takeBrief(taken);
        brief.get().focusPrompt();
    }

    private void tryPrompt(String prompt) {
        model.brief().promptProperty().set(prompt);
        brief.get().focusPrompt();
    }

    private void complete() {
        brief.get();
        right.get();
    }

    /// A key that spends pays no price that was not there before it.
    private void everywhere(KeyEvent key) {
        seePrices();
        isInField = key.getTarget() instanceof TextInputControl;
        complete();
    }

    private void seePrices() {
        isBriefThere = brief.isThere();
        isRightThere = right.isThere();
    }

    /// The list that shows an offer shows its price.
    private Offer offer(BiFunction<PurchaseState, EngineId, Offer> drafts) {
        seePrices();
        var brief = model.brief();
        return drafts.apply(
                brief.dealProperty().get(), brief.briefProperty().get().engine());
    }

    private void payForDrafts(Runnable what) {
        if (isBriefThere && !looks.isCovering() && isPriceSeen(panels.leftFoldedProperty())) {
            what.run();
        }
    }

    private void payForFinal(Runnable what) {
        if (isRightThere && !looks.isCovering() && isPriceSeen(panels.rightFoldedProperty())) {
            what.run();
        }
    }

    private boolean leavesField() {
        if (isInField) {
            board.requestFocus();
        }
        return isInField;
    }

    /// A click on the board, or one that spends, hands the keys to the board: a held space is then the loupe and
    /// presses no button again, nor the one that follows a button that went away.
    private void clicked(MouseEvent click) {
        if (getScene().getFocusOwner() instanceof TextInputControl) {
            return;
        }
        for (var node = (Node) click.getTarget(); node != null; node = node.getParent()) {
            if (node == board || node instanceof PriceButton) {
                board.requestFocus();
            }
        }
    }

    /// A key that spends brings its folded button back first: no price is paid that was not shown.
    private static boolean isPriceSeen(BooleanProperty folded) {
        boolean seen = !folded.get();
        folded.set(false);
        return seen;
    }

    /// Time has passed: ages are told anew.
    public void tick() {
        board.tick();
    }

    /// Elapsed times move while there are calls under way and the workbench is seen.
    private void beat() {
        var elapsed = new Timeline(new KeyFrame(BEAT, _ -> board.tick()));
        elapsed.setCycleCount(Animation.INDEFINITE);
        var isBusy = model.gauge()
                .balancesProperty()
                .map(balances -> balances != null && !balances.open().isEmpty())
                .orElse(false);
        Seen.of(this).flatMap(seen -> isBusy.map(busy -> seen && busy)).subscribe(moves -> {
            if (moves) {
                elapsed.play();
            } else {
                elapsed.stop();
                board.tick();
            }
        });
    }
}
