package app.maquette.ui.spend;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Clip;
import app.maquette.domain.Money;
import app.maquette.studio.ledger.LedgerMark.OpenDoubt;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Action;
import app.maquette.ui.kit.control.Badge;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.Caps;
import app.maquette.ui.kit.money.FailureTexts;
import app.maquette.ui.kit.picture.MissingTexts;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import app.maquette.ui.kit.text.Wrong;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One call in doubt: what is known of it, and the three answers, each asked for twice. FX thread only.
final class DoubtRow extends VBox {
    private static final int TITLE = 90;

    private final OpenDoubt doubt;
    private final DoubtTray tray;
    private final Strings strings;
    private final FlowPane answers = new FlowPane();
    private final Label known = new Label();
    private final Button fetch;
    private final Badge waiting;
    private @Nullable Runnable stepOut;

    DoubtRow(OpenDoubt doubt, DoubtTray tray, Strings strings) {
        this.doubt = doubt;
        this.tray = tray;
        this.strings = strings;
        waiting = new Badge(strings.get("spend.doubt.waiting"), Badge.Tone.WARN).quiet();
        waiting.managedProperty().bind(waiting.visibleProperty());
        answers.getStyleClass().add("answer-line");
        Wrapping.wrap(known);
        known.setMinHeight(USE_PREF_SIZE);
        known.getStyleClass().add(Styles.MUTED);
        fetch = new Action(strings.get("spend.doubt.fetch"), () -> tray.fetch(doubt))
                .disabledWhile(tray.fetchingProperty())
                .button();
        fetch.setId("doubt-fetch");
        getChildren().setAll(title(), known, answers);
        getStyleClass().add("spend-doubt");
        new Keymap(Context.EVERYWHERE).bindIf(Command.STEP_OUT, _ -> stepsOut()).on(answers);
        ask();
        refresh();
    }

    private boolean stepsOut() {
        var back = stepOut;
        if (back != null) {
            back.run();
        }
        return back != null;
    }

    void refresh() {
        waiting.setVisible(tray.isWaiting(doubt));
        known.setText(known());
        showFetch();
    }

    private HBox title() {
        var reserve = doubt.reserve();
        var texts = new RowTexts(strings);
        var what = new Label(strings.get(
                "spend.row.what",
                texts.purpose(reserve.order().purpose(), reserve.order().images()),
                Catalogue.standard().label(reserve.order().engine())));
        what.getStyleClass().add(Styles.STRONG);
        what.setMinWidth(USE_PREF_SIZE);
        var prompt = new Label(shortened(reserve.order().brief().prompt()));
        prompt.getStyleClass().add(Styles.MUTED);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        prompt.setMaxWidth(Double.MAX_VALUE);
        var held = new Label(doubt.doubt().held().format());
        held.getStyleClass().addAll(Styles.STRONG, Styles.NUMBERS, Styles.MONEY_WARN);
        held.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(what, prompt, waiting, held);
        line.getStyleClass().add("spend-doubt-line");
        return line;
    }

    private String known() {
        var reserve = doubt.reserve();
        return String.join(
                " ",
                strings.get(
                        "spend.doubt.sent",
                        new RowTexts(strings).time(reserve.at()),
                        reserve.collection().firstName()),
                new FailureTexts(strings)
                        .sentence(doubt.doubt().code(), doubt.doubt().reason()),
                pictures());
    }

    /// Which pictures there might be, and where those are that the answer listed.
    private String pictures() {
        int listed = doubt.doubt().produced().size();
        int missing = Math.max(0, doubt.reserve().order().images() - listed);
        if (listed == 0) {
            return strings.get("spend.doubt.pictures", missing);
        }
        var known = listed();
        long here = known.pictures().stream().filter(Picture::isStored).count();
        return strings.get("spend.doubt.pictures-listed", listed, missing)
                + (known.pictures().isEmpty()
                        ? ""
                        : " " + strings.get("spend.doubt.pictures-here", here, known.awaited()) + reasons(known));
    }

    private String reasons(DoubtTray.Listed known) {
        return known.reasons().stream()
                .map(reason -> " " + new MissingTexts(strings).sentence(reason))
                .distinct()
                .collect(Collectors.joining());
    }

    private DoubtTray.Listed listed() {
        return tray.picturesProperty().get().getOrDefault(doubt.doubt().call(), DoubtTray.Listed.NONE);
    }

    /// Beside the answers, but for while one of them is being given.
    private void showFetch() {
        boolean isAsking = answers.getChildren().stream().anyMatch(node -> "doubt-billed".equals(node.getId()));
        answers.getChildren().remove(fetch);
        if (isAsking && listed().awaited() > 0) {
            answers.getChildren().addFirst(fetch);
        }
    }

    private void ask() {
        stepOut = null;
        show(List.of(
                answer(true),
                answer(false),
                new Action(strings.get("spend.doubt.wait"), () -> tray.keepWaiting(doubt)).button()));
    }

    private Button answer(boolean isBilled) {
        var words = isBilled ? strings.get("spend.doubt.billed") : strings.get("spend.doubt.not-billed");
        var button = new Action(words, () -> confirm(isBilled)).button();
        button.setId(isBilled ? "doubt-billed" : "doubt-not-billed");
        return button;
    }

    /// The focus goes back to the answer that was not given.
    private void leave(boolean isBilled) {
        ask();
        var id = isBilled ? "doubt-billed" : "doubt-not-billed";
        answers.getChildren().stream().filter(node -> id.equals(node.getId())).forEach(Node::requestFocus);
    }

    private void confirm(boolean isBilled) {
        var held = doubt.doubt().held();
        var amount = OneLine.on(new TextField(held.format()));
        amount.setAccessibleText(strings.get("spend.doubt.amount"));
        amount.getStyleClass().add("amount-field");
        var note = OneLine.on(new TextField());
        note.setPromptText(strings.get("spend.doubt.note"));
        note.setAccessibleText(strings.get("spend.doubt.note"));
        note.getStyleClass().add("reason-field");
        var record = new Action(strings.get("spend.doubt.record"), () -> {
            if (isBilled) {
                tray.billedPartly(
                        doubt, within(amount.getText(), held), note.getText().strip());
            } else {
                tray.notBilled(doubt, note.getText().strip());
            }
        });
        var button = record.button();
        button.setId("doubt-record");
        button.getStyleClass().add(Styles.OUTLINED);
        var wrong = new Label();
        wrong.getStyleClass().add(Styles.MONEY_BAD);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        amount.textProperty().subscribe(typed -> {
            record.disableProperty().set(!isWithin(typed, held));
            wrong.setText(isWithin(typed, held) ? "" : strings.get("spend.doubt.wrong", held.format()));
            Wrong.mark(amount, wrong.getText());
        });
        var question = new Label(strings.get(isBilled ? "spend.doubt.ask-billed" : "spend.doubt.ask-not-billed"));
        var back = new Action(strings.get("spend.doubt.back"), () -> leave(isBilled)).button();
        note.setOnAction(_ -> record.run());
        stepOut = () -> leave(isBilled);
        show(isBilled ? List.of(question, amount, note, button, back, wrong) : List.of(question, note, button, back));
        note.requestFocus();
    }

    private void show(List<Node> nodes) {
        answers.getChildren().setAll(nodes);
        showFetch();
    }

    private static boolean isWithin(String typed, Money held) {
        return Caps.parse(typed).filter(amount -> !amount.isMoreThan(held)).isPresent();
    }

    private static Money within(String typed, Money held) {
        return Caps.parse(typed).orElse(held).min(held);
    }

    private static String shortened(String prompt) {
        var line = prompt.strip().replaceAll("\\s+", " ");
        return Clip.to(line, TITLE);
    }
}
