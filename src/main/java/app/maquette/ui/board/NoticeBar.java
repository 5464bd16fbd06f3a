package app.maquette.ui.board;

import app.maquette.studio.model.CallRecord;
import app.maquette.ui.board.CallNotice.Act;
import app.maquette.ui.kit.control.Badge.Tone;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.control.LateChildren;
import app.maquette.ui.kit.control.Rest;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.text.Wrapping;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One line about a call and its one button, which goes below where the text would have no room beside it. FX thread
/// only.
final class NoticeBar extends HBox {
    private static final double ICON = 15;
    private static final double LEAST_TEXT = 220;

    private final BoardViewModel board;
    private final CallTexts words;
    private final Runnable resolve;
    private final Label text = new Label();
    private final Button button = new Button();
    private @Nullable CallRecord call;

    /// @param resolve opens the tray of doubts
    NoticeBar(BoardViewModel board, CallTexts words, Runnable resolve) {
        this.board = board;
        this.words = words;
        this.resolve = resolve;
        Wrapping.wrap(text);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.SOMETIMES);
        button.getStyleClass().add("notice-button");
        button.setMinWidth(USE_PREF_SIZE);
        Rest.of(button, System::nanoTime);
        button.managedProperty().bind(button.visibleProperty());
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        setVisible(false);
        button.setVisible(false);
        LateChildren.set(this, getChildren(), text, between, button);
        getStyleClass().add("notice");
        managedProperty().bind(visibleProperty());
    }

    void show(CallRecord shown) {
        call = shown;
        var notice = notice(shown);
        setVisible(!notice.text().isEmpty());
        text.setText(notice.text());
        text.getStyleClass().setAll("label", style(notice.tone()));
        text.setGraphic(notice.tone() == Tone.NEUTRAL ? null : icon(notice.tone()));
        button.setVisible(notice.act() != Act.NONE);
        button.setText(notice.label());
        button.setOnAction(_ -> notice.act(shown, board.orders(), resolve));
    }

    @Override
    protected double computeMinHeight(double width) {
        return isBelow(width) ? heightBelow(width) : super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isBelow(width) ? heightBelow(width) : super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (isBelow(getWidth())) {
            double lines = text.prefHeight(getWidth());
            text.resizeRelocate(0, 0, getWidth(), lines);
            button.resizeRelocate(
                    0,
                    lines + getSpacing(),
                    Math.min(getWidth(), button.prefWidth(USE_COMPUTED_SIZE)),
                    button.prefHeight(USE_COMPUTED_SIZE));
        } else {
            super.layoutChildren();
        }
    }

    private boolean isBelow(double width) {
        double room = width - getSpacing() - button.prefWidth(USE_COMPUTED_SIZE);
        return button.isVisible() && width >= 0 && room < LEAST_TEXT && text.prefWidth(USE_COMPUTED_SIZE) > room;
    }

    private double heightBelow(double width) {
        return text.prefHeight(width) + getSpacing() + button.prefHeight(USE_COMPUTED_SIZE);
    }

    /// The elapsed time has changed.
    void tick() {
        if (call != null && call.state().isUnderWay()) {
            text.setText(notice(call).text());
        }
    }

    private CallNotice notice(CallRecord shown) {
        var again = board.orders().priceAgain(shown);
        return board.waitsFor(shown)
                .filter(_ -> shown.state().isUnderWay())
                .map(account -> CallNotice.ofAnother(account, words))
                .orElseGet(() -> CallNotice.of(shown, board.placeInLine(shown), again, words));
    }

    private static String style(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Styles.MUTED;
            case OK -> Styles.MONEY_OK;
            case WARN -> Styles.MONEY_WARN;
            case BAD -> Styles.MONEY_BAD;
        };
    }

    private static Region icon(Tone tone) {
        return (tone == Tone.WARN ? Icon.DOUBT : Icon.WARNING).node(ICON);
    }
}
