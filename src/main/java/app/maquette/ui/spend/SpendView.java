package app.maquette.ui.spend;

import app.maquette.domain.CapScope;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Columns;
import app.maquette.ui.kit.control.EmptyState;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.money.CapsCard;
import app.maquette.ui.kit.text.Strings;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Spend screen: cards, doubts, the month's chart, tables, caps and the ledger. FX thread only.
public final class SpendView extends StackPane {
    private static final double HALF = 470;

    private final SpendViewModel model;
    private final SpendExport export;
    private final Strings strings;
    private final LedgerTable ledger;
    private final ScrollPane scroll;
    private final CapsCard caps;
    private final EmptyState empty;
    private Runnable matchStatement = () -> {};

    public SpendView(SpendViewModel model, SpendExport export, Strings strings) {
        this.model = model;
        this.export = export;
        this.strings = strings;
        ledger = new LedgerTable(model.rows(), strings);
        caps = new CapsCard(model.caps(), strings);
        caps.setOnShowRows(this::showWhatFills);
        var left = new VBox(new SumTables(model, strings), new AdviceCard(model, strings), caps);
        left.getStyleClass().add("spend-column");
        empty = new EmptyState(Icon.SPEND, strings.get("spend.empty.title"), strings.get("spend.empty.text"), null);
        empty.managedProperty().bind(empty.visibleProperty());
        var page = new VBox(
                new SpendCards(model, strings),
                new DoubtCard(model.doubts(), strings),
                empty,
                new ChartCard(model, strings),
                new Columns(HALF, left, ledgerCard()));
        page.getStyleClass().add("spend-page");
        scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.heightProperty().subscribe(_ -> keepEditorInView());
        getChildren().setAll(scroll);
        Theme.wear(this, "spend.css");
        getStyleClass().add(Styles.BOARD);
        model.figuresProperty().subscribe(_ -> showEmpty());
        sceneProperty().subscribe(scene -> model.setVisible(scene != null));
    }

    /// Lists the rows that fill a cap and brings them into view.
    public void showWhatFills(CapScope scope) {
        model.showWhatFills(scope);
        showLedger();
    }

    /// Opens the editor of a cap where it can be seen.
    public void changeCap(CapScope scope) {
        caps.edit(scope);
        keepEditorInView();
    }

    /// Takes what a changed cap was and is, in words, and the way back.
    public void setOnNote(BiConsumer<String, Action> notes) {
        caps.setOnNote(notes);
    }

    /// Opens the sheet that matches a statement.
    public void setOnMatchStatement(Runnable action) {
        matchStatement = action;
    }

    private VBox ledgerCard() {
        VBox.setVgrow(ledger, Priority.ALWAYS);
        var buttons = new HBox(
                action("spend.statement.button", () -> matchStatement.run()),
                action("spend.export.csv", () -> export.csv(model.rows().filter())),
                action("spend.export.json", () -> export.json(model.rows().filter())),
                action("spend.export.pdf", this::print));
        buttons.getStyleClass().add("spend-exports");
        var card = new VBox(
                new SectionHeading(strings.get("spend.ledger.title")).with(buttons),
                new CapLines(model, strings),
                ledger);
        card.getStyleClass().addAll(Styles.CARD, "table-card", "spend-ledger-card");
        return card;
    }

    private Button action(String key, Runnable what) {
        var button = new Action(strings.get(key), what)
                // Not while a file is written: what is disabled loses the focus.
                .disabledWhile(model.rows().knownProperty().not())
                .button();
        button.setId(key.replace('.', '-'));
        button.getStyleClass().add(Styles.QUIET);
        return button;
    }

    private void print() {
        var figures = model.figuresProperty().get();
        if (figures != null && figures.isWhole()) {
            var facts = new ReportFacts(strings);
            export.print(figures.month(), facts.title(figures), facts.of(figures, model.isCurrentMonth()));
        }
    }

    private void showLedger() {
        scroll.setVvalue(1);
        ledger.table().requestFocus();
    }

    /// What is read late must not push it away.
    private void keepEditorInView() {
        if (!caps.isEditing()) {
            return;
        }
        applyCss();
        layout();
        var page = scroll.getContent();
        var place = page.sceneToLocal(caps.localToScene(caps.getBoundsInLocal()));
        double beyond =
                page.getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
        double middle = place.getCenterY() - scroll.getViewportBounds().getHeight() / 2;
        scroll.setVvalue(beyond <= 0 ? 0 : Math.clamp(middle / beyond, 0, 1));
    }

    private void showEmpty() {
        var figures = model.figuresProperty().get();
        empty.setVisible(figures != null
                && figures.isWhole()
                && model.isCurrentMonth()
                && figures.all().calls() == 0
                && figures.cache().calls() == 0);
    }
}
