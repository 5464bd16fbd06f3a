package app.maquette.ui.library.found;

import app.maquette.catalogue.Catalogue;
import app.maquette.studio.port.FoundPicture;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Dates;
import app.maquette.ui.kit.control.FactList;
import app.maquette.ui.kit.control.FactList.Fact;
import app.maquette.ui.kit.control.FocusBack;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.grid.GridSelection;
import app.maquette.ui.kit.grid.VirtualGrid;
import app.maquette.ui.kit.picture.Seeds;
import app.maquette.ui.kit.picture.Takeout;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pictures found in the folder that the ledger does not know, and what lies beside each. FX thread only.
public final class FoundView extends BorderPane {
    private final FoundViewModel model;
    private final Takeout takeout;
    private final Strings strings;
    private FocusBack before = FocusBack.of(null);
    private final VirtualGrid<FoundPicture> grid;
    private final Label title = new Label();
    private final FactList facts = new FactList();

    public FoundView(FoundViewModel model, Takeout takeout, Thumbnails thumbnails, Strings strings) {
        this.model = model;
        this.takeout = takeout;
        this.strings = strings;
        grid = new VirtualGrid<>(() -> new FoundCell(thumbnails, strings));
        grid.setId("found-grid");
        grid.setAccessibleText(strings.get("library.found.name"));
        grid.selectionProperty().subscribe(selection -> tell(selection.cursor()));
        setTop(bar());
        setCenter(grid);
        var side = new VBox(facts);
        side.getStyleClass().addAll(Styles.PANEL, "found-facts");
        setRight(side);
        getStyleClass().addAll(Styles.BOARD, "found");
        setId("found");
        setVisible(false);
        visibleProperty().subscribe((was, _) -> {
            if (was) {
                before.give();
            }
        });
        model.foundProperty().subscribe(found -> grid.setModel(new FoundGrid(found)));
    }

    public void open() {
        before = FocusBack.of(getScene());
        setVisible(true);
        grid.requestFocus();
        int count = model.foundProperty().get().size();
        title.setText(strings.get("library.found.title", count));
        if (count > 0) {
            grid.select(GridSelection.of(0));
        }
    }

    public void close() {
        setVisible(false);
    }

    private VBox bar() {
        title.getStyleClass().add(Styles.STRONG);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var reveal = new Action(strings.get("library.action.reveal"), Icon.REVEAL, null, this::reveal).button();
        var close = new Action(strings.get("library.found.close"), Icon.CLOSE, null, this::close).button();
        close.setId("found-close");
        var line = new HBox(title, between, reveal, close);
        line.getStyleClass().add("library-line");
        var why = new Label(strings.get("library.found.why"));
        Wrapping.wrap(why);
        why.getStyleClass().add(Styles.MUTED);
        var bar = new VBox(line, why);
        bar.getStyleClass().add("found-bar");
        return bar;
    }

    private void reveal() {
        int at = grid.selectionProperty().get().cursor();
        if (at >= 0) {
            takeout.reveal(model.foundProperty().get().get(at).file());
        }
    }

    private void tell(int at) {
        facts.getChildren().clear();
        var found = model.foundProperty().get();
        if (at < 0 || at >= found.size()) {
            return;
        }
        var picture = found.get(at);
        var file = picture.file();
        if (picture.makers().isEmpty()) {
            facts.add(new Fact(strings.get("library.fact.prompt"), strings.get("library.found.nothing")));
        } else {
            var kept = picture.makers().getFirst();
            var call = kept.call();
            facts.add(
                    new Fact(strings.get("library.fact.prompt"), kept.produced().prompt()));
            facts.add(new Fact(strings.get("library.fact.seed"), Seeds.text(kept.produced(), strings), true));
            facts.add(new Fact(
                    strings.get("library.fact.model"),
                    Catalogue.standard().label(call.order().engine())));
            facts.add(new Fact(strings.get("library.fact.made"), Dates.exactly(call.at(), ZoneId.systemDefault())));
            facts.add(new Fact(
                    strings.get("library.fact.collection"), call.collection().firstName()));
            facts.add(new Fact(
                    strings.get("library.fact.cost"), call.quote().each().format()));
            facts.add(new Fact(strings.get("library.found.call"), call.call().value(), true));
        }
        facts.add(new Fact(
                strings.get("library.fact.size"),
                strings.get("library.found.size", String.valueOf(file.width()), String.valueOf(file.height()))));
        facts.add(new Fact(strings.get("library.found.file"), file.key().sha256(), true));
    }
}
