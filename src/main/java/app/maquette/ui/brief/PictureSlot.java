package app.maquette.ui.brief;

import app.maquette.catalogue.Field;
import app.maquette.domain.ImageKey;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.picture.PictureView;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The pictures of one part of the request: small, in their order, each with a menu to move and remove it, and the way
/// to add one. FX thread only.
final class PictureSlot extends VBox {
    private static final double ICON = 16;
    private final String part;
    private final int most;
    private final String name;
    private final BriefPictures pictures;
    private final Thumbnails thumbnails;
    private final Strings strings;
    private final SectionHeading heading;
    private final FlowPane row = new FlowPane();
    private final Label leaving = new Label();
    private final Label count = new Label();
    private final Button first = new Button();
    private final Button more = new Button();

    PictureSlot(Field field, String name, BriefPictures pictures, Thumbnails thumbnails, Strings strings) {
        this.part = field.name();
        this.most = Optional.ofNullable(field.limits().maxCount()).orElse(1);
        this.name = name;
        this.pictures = pictures;
        this.thumbnails = thumbnails;
        this.strings = strings;
        heading = new SectionHeading(name);
        row.setId("pictures-" + part.replace('_', '-'));
        row.getStyleClass().add("picture-row");
        row.setVisible(false);
        row.managedProperty().bind(row.visibleProperty());
        count.getStyleClass().add("section-note");
        first.setId("add-" + part.replace('_', '-'));
        first.getStyleClass().setAll("button", Styles.LINK);
        first.setText(strings.get("workbench.pictures.add"));
        more.setId("add-more-" + part.replace('_', '-'));
        more.getStyleClass().addAll(Styles.QUIET, "picture-add");
        more.setGraphic(Icon.PLUS.node(ICON));
        for (var add : List.of(first, more)) {
            add.setAccessibleText(strings.get("workbench.pictures.add-to", name));
            add.setOnAction(_ -> pictures.open(part, name));
        }
        Hint.on(more, strings.get("workbench.pictures.add"));
        leaving.setText(strings.get("workbench.pictures.leaves"));
        leaving.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Wrapping.wrap(leaving);
        leaving.setVisible(false);
        leaving.managedProperty().bind(leaving.visibleProperty());
        getStyleClass().add("brief-group");
        LateChildren.set(this, getChildren(), heading, row, leaving);
        new PictureTransfer(pictures).dropOn(this, () -> part);
        pictures.inputsProperty().map(inputs -> inputs.of(part)).subscribe(this::show);
        pictures.namedProperty()
                .subscribe(() -> show(pictures.inputsProperty().get().of(part)));
    }

    /// With nothing in it one quiet line.
    private void show(List<ImageKey> keys) {
        var parts = new ArrayList<Node>();
        keys.forEach(key -> parts.add(chip(key, keys.indexOf(key), keys.size())));
        if (most == 1) {
            keys.forEach(key -> parts.add(named(key)));
        }
        if (keys.size() < most) {
            parts.add(more);
        }
        boolean isEmpty = keys.isEmpty();
        boolean hadFocus = row.getChildren().stream().anyMatch(Node::isFocused);
        count.setText(most == 1 ? "" : strings.get("workbench.pictures.count", keys.size(), most));
        heading.with(isEmpty ? first : count);
        row.getChildren().setAll(isEmpty ? List.of() : parts);
        row.setVisible(!isEmpty);
        leaving.setVisible(!isEmpty && pictures.leaves());
        if (hadFocus) {
            (isEmpty ? first : row.getChildren().getFirst()).requestFocus();
        }
    }

    private Label named(ImageKey key) {
        var label = new Label(name(key));
        label.getStyleClass().addAll(Styles.MUTED, "picture-name");
        return label;
    }

    private Button chip(ImageKey key, int place, int count) {
        var picture = new PictureView(thumbnails, PictureView.Fit.COVER);
        picture.getStyleClass().add("picture-small");
        picture.show(key);
        var chip = new Button(null, picture);
        chip.getStyleClass().addAll(Styles.QUIET, "picture-chip");
        chip.setAccessibleText(strings.get("workbench.pictures.one", name, place + 1, name(key)));
        Hint.on(chip, name(key));
        var menu = menu(key, place, count);
        chip.setContextMenu(menu);
        chip.setOnAction(_ -> menu.show(chip, Side.BOTTOM, 0, 0));
        return chip;
    }

    private ContextMenu menu(ImageKey key, int place, int count) {
        var menu = new ContextMenu();
        if (place > 0) {
            menu.getItems().add(item("workbench.pictures.earlier", Icon.CHEVRON_LEFT, () -> move(key, -1)));
        }
        if (place < count - 1) {
            menu.getItems().add(item("workbench.pictures.later", Icon.CHEVRON_RIGHT, () -> move(key, 1)));
        }
        menu.getItems().add(item("workbench.pictures.remove", Icon.CLOSE, () -> pictures.remove(part, key)));
        return menu;
    }

    private MenuItem item(String text, Icon icon, Runnable what) {
        // keys: workbench.pictures.*
        return new Action(strings.get(text), icon, null, what).menuItem();
    }

    private void move(ImageKey key, int by) {
        pictures.move(part, key, by);
    }

    private String name(ImageKey key) {
        var file = pictures.name(key);
        return file.isEmpty() ? strings.get("workbench.pictures.unnamed") : file;
    }
}
