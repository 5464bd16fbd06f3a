package app.maquette.ui.settings;

import app.maquette.domain.CapScope;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.ChipGroup;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.picture.Desktop;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The Settings screen: general, prices, about. FX thread only.
public final class SettingsView extends VBox {
    private final Strings strings;
    private final GeneralPage general;
    private final StackPane stage = new StackPane();
    private final ChipGroup<Page> pages;
    private final Page prices;
    private final List<Page> all;
    private @Nullable Page account;

    /// One page of the screen.
    private record Page(String title, Node view) {}

    public SettingsView(
            SettingsViewModel model, Surroundings here, Desktop desktop, Background background, Strings strings) {
        this.strings = strings;
        var outside = new Outside(desktop, background);
        general = new GeneralPage(model, here, outside, strings);
        var updates = new UpdatesCard(model, release -> outside.browse(release.page()), strings);
        var pricesPage = scrolling(new PricesPage(model.prices(), strings));
        pricesPage.setFitToHeight(true);
        prices = new Page(strings.get("settings.page.prices"), pricesPage);
        all = List.of(
                new Page(strings.get("settings.page.general"), scrolling(general)),
                prices,
                new Page(
                        strings.get("settings.page.about"), scrolling(new AboutPage(here, outside, updates, strings))));
        pages = new ChipGroup<>(Page::title);
        pages.setId("settings-pages");
        pages.setItems(all);
        pages.valueProperty().set(all.getFirst());
        pages.valueProperty()
                .subscribe(page -> stage.getChildren().setAll(page == null ? List.of() : List.of(page.view())));
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().setAll(top(), stage);
        Theme.wear(this, "settings.css");
        getStyleClass().add(Styles.BOARD);
        new Keymap(Context.EVERYWHERE)
                .bind(Command.UNDO, model::undo)
                .bind(Command.REDO, model::redo)
                .on(this);
        sceneProperty().subscribe(scene -> model.setVisible(scene != null));
    }

    /// Adds the page of accounts, after the general one.
    public void addAccounts(AccountPage page) {
        account = new Page(strings.get("settings.page.account"), scrolling(page));
        List<Page> more = new ArrayList<>(all);
        more.add(1, account);
        pages.setItems(more);
    }

    /// Turns to the page of accounts.
    public void showAccounts() {
        pages.valueProperty().set(account == null ? all.getFirst() : account);
    }

    /// Turns to a part and brings it into view.
    public void show(SettingsPlace place) {
        switch (place.page()) {
            case "settings.page.prices" -> showPrices();
            case "settings.page.account" -> showAccounts();
            case "settings.page.about" -> pages.valueProperty().set(all.getLast());
            default -> pages.valueProperty().set(all.getFirst());
        }
        if (pages.valueProperty().get() instanceof Page(var _, ScrollPane page)) {
            place.bringIntoView(page, strings);
        }
    }

    /// Turns to the page of prices.
    public void showPrices() {
        pages.valueProperty().set(prices);
    }

    /// Takes what a changed cap was and is, in words, and the way back.
    public void setOnNote(BiConsumer<String, Action> notes) {
        general.caps().setOnNote(notes);
    }

    /// Takes the cap whose rows are asked for.
    public void setOnShowRows(Consumer<CapScope> action) {
        general.caps().setOnShowRows(action);
    }

    private HBox top() {
        var title = new Label(strings.get("settings.page.title"));
        title.getStyleClass().add(Styles.PAGE_TITLE);
        var top = new HBox(title, pages);
        top.getStyleClass().add("settings-top");
        return top;
    }

    private static ScrollPane scrolling(Region page) {
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
