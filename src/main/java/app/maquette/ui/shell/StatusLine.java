package app.maquette.ui.shell;

import app.maquette.studio.port.Library;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Badge;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.Strings;
import java.util.function.IntSupplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The foot of the window. FX thread only.
public final class StatusLine extends HBox {
    private static final double DOT = 10;
    private static final long KIB = 1024;

    private final Label size;
    private final Button money;

    /// @param most how many images may be in flight
    public StatusLine(StatusViewModel model, boolean realMoney, IntSupplier most, Action keys, Strings strings) {
        getStyleClass().add(Styles.STATUS_LINE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var badge = realMoney
                ? new Badge(strings.get("shell.badge.real"), Badge.Tone.WARN)
                : new Badge(strings.get("shell.badge.simulator"), Badge.Tone.OK);
        badge.setId("money-badge");
        money = new Button(null, badge);
        money.setId("money-choice");
        money.getStyleClass().add("badge-button");
        money.setAccessibleText(badge.getText());
        money.setMinWidth(USE_PREF_SIZE);
        money.setFocusTraversable(false);
        Hint.on(money, strings.get(realMoney ? "shell.badge.real-tip" : "shell.badge.simulator-tip"));
        var flight = text(
                model.inFlightProperty().map(images -> strings.get("shell.status.flight", images, most.getAsInt())));
        var awaited = text(model.awaitedProperty().map(pictures -> strings.get("shell.status.awaited", pictures)));
        awaited.setId("awaited");
        awaited.getStyleClass().add(Styles.MONEY_WARN);
        shownWhile(awaited, model.awaitedProperty().map(pictures -> pictures.intValue() > 0));
        size = text(model.sizeProperty().map(now -> size(now, strings)));
        var keysButton = keys.button();
        keysButton.setGraphic(null);
        keysButton.getStyleClass().add(Styles.LINK);
        LateChildren.set(this, getChildren(), line(model, strings), flight, money, awaited, gap, size, keysButton);
    }

    /// Where the badge leads; before that it only says what it says.
    public void onMoney(Runnable choose) {
        money.setFocusTraversable(true);
        money.setOnAction(_ -> choose.run());
    }

    /// Offers something beside the library's size while the condition holds.
    public void offer(Action action, ObservableValue<Boolean> condition) {
        var button = action.button();
        button.getStyleClass().add(Styles.LINK);
        shownWhile(button, condition);
        LateChildren.whenVisible(
                this, button, () -> getChildren().add(getChildren().indexOf(size), button));
    }

    private static Node line(StatusViewModel model, Strings strings) {
        var online = new Label(strings.get("shell.status.online"), Icon.DOT.node(DOT));
        online.getStyleClass().add(Styles.MONEY_OK);
        var offline = new Label(strings.get("shell.status.offline"), Icon.OFFLINE.node(DOT + 2));
        offline.getStyleClass().add(Styles.MONEY_WARN);
        shownWhile(online, model.onlineProperty());
        shownWhile(offline, model.onlineProperty().map(on -> !on));
        var either = new HBox();
        LateChildren.set(either, either.getChildren(), online, offline);
        either.setAlignment(Pos.CENTER_LEFT);
        return either;
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private static Label text(ObservableValue<String> words) {
        var label = new Label();
        label.textProperty().bind(words);
        label.setMinWidth(0);
        return label;
    }

    private static String size(Library.Size size, Strings strings) {
        return strings.get("shell.status.size", size.pictures(), bytes(size.bytes()));
    }

    /// One decimal by integers: 18.2 GB.
    private static String bytes(long bytes) {
        var units = new String[] {"KB", "MB", "GB", "TB"};
        long tenths = bytes * 10 / KIB;
        int unit = 0;
        while (tenths >= 10 * KIB && unit < units.length - 1) {
            tenths /= KIB;
            unit++;
        }
        return tenths / 10 + "." + tenths % 10 + " " + units[unit];
    }
}
