package app.maquette.ui.desk;

import app.maquette.domain.CapScope;
import app.maquette.domain.request.OperationKind;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.command.Command;
import app.maquette.ui.kit.command.Context;
import app.maquette.ui.kit.command.Keymap;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.control.Theme;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.Strings;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The desk's screen: what can be done, the picture, what it is told, what came of it. FX thread only.
public final class DeskView extends BorderPane {
    private static final Map<MaskViewModel.Tool, Command> TOOLS = Map.of(
            MaskViewModel.Tool.BRUSH, Command.BRUSH,
            MaskViewModel.Tool.ERASER, Command.ERASER,
            MaskViewModel.Tool.BOX, Command.BOX,
            MaskViewModel.Tool.OVAL, Command.OVAL,
            MaskViewModel.Tool.LASSO, Command.LASSO,
            MaskViewModel.Tool.WAND, Command.WAND,
            MaskViewModel.Tool.HAND, Command.HAND);

    private final DeskViewModel model;
    private final Strings strings = new Strings();
    private final MaskPane picture;
    private final BeforeAfter compare;
    private final WorkPanel panel;
    private final Runnable back;
    private final Consumer<Picture> picks;
    private final FlowPane tools = new FlowPane();
    private final Label size = new Label();
    private @Nullable Picture looked;

    /// @param back goes to where the desk was opened
    /// @param picks marks a result as picked, or no longer
    public DeskView(DeskViewModel model, Thumbnails thumbnails, Clock clock, Runnable back, Consumer<Picture> picks) {
        this.model = model;
        this.back = back;
        this.picks = picks;
        Theme.wear(this, "desk.css");
        var words = new CallTexts(strings, clock);
        picture = new MaskPane(model.mask(), thumbnails);
        compare = new BeforeAfter(thumbnails);
        compare.setVisible(false);
        panel = new WorkPanel(model, words);
        var results = new ResultRow(model, words, thumbnails, this::look);
        var middle = new StackPane(picture, compare);
        var centre = new BorderPane(middle);
        centre.setTop(new VBox(head(), tools));
        centre.setBottom(results);
        centre.getStyleClass().add("desk-centre");
        setLeft(new OperationList(model, strings));
        setCenter(centre);
        setRight(panel);
        setId("desk");
        buildTools();
        model.sourceProperty().subscribe(source -> {
            if (source != null) {
                compare.setVisible(false);
                picture.show(source.file());
                size.setText(strings.get(
                        "desk.size", source.file().width(), source.file().height()));
            }
        });
        model.workProperty().subscribe(work -> paints(work.takes(Work.MASK)));
        listen();
        model.orders().till().watch(this);
    }

    /// Takes the cap that is in the way.
    public void onChangeCap(Consumer<CapScope> change) {
        panel.onChangeCap(change);
    }

    private HBox head() {
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        size.getStyleClass().addAll(Styles.MUTED, Styles.NUMBERS);
        var title = new Label(strings.get("desk.title"));
        title.getStyleClass().add(Styles.PAGE_TITLE);
        var fit = button("desk-fit", "desk.fit", picture.zoom()::fit);
        var actual = button("desk-actual", "desk.actual", picture.zoom()::actualSize);
        var close =
                Command.CLOSE_DESK.action(Context.DESK, strings, this::close).iconButton();
        close.setId("desk-close");
        var head = new HBox(title, size, between, fit, actual, close);
        head.getStyleClass().add("desk-head");
        return head;
    }

    private Button button(String id, String key, Runnable what) {
        var button = new Button(strings.get(key));
        button.setId(id);
        button.setOnAction(_ -> what.run());
        return button;
    }

    private void buildTools() {
        var mask = model.mask();
        var group = new ToggleGroup();
        for (var tool : MaskViewModel.Tool.values()) {
            var command = Objects.requireNonNull(TOOLS.get(tool));
            var button = new ToggleButton(command.text(strings));
            button.setId("tool-" + command.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                mask.toolProperty().set(tool);
            });
            mask.toolProperty().subscribe(now -> button.setSelected(now == tool));
            Hint.on(button, command.tip(Context.DESK, strings));
            tools.getChildren().add(button);
        }
        var part = new Label();
        part.setId("mask-part");
        part.getStyleClass().addAll(Styles.MUTED, Styles.NUMBERS);
        Runnable say = () -> part.setText(strings.get(
                "desk.mask",
                Math.round(mask.brushProperty().get().size()),
                Math.round(mask.brushProperty().get().hardness() * 100),
                String.format(Locale.ROOT, "%.1f", mask.partProperty().get() * 100)));
        mask.partProperty().subscribe(say);
        mask.brushProperty().subscribe(say);
        var invert = Command.INVERT.action(Context.DESK, strings, mask::invert).button();
        var clear =
                Command.CLEAR_MASK.action(Context.DESK, strings, mask::clear).button();
        tools.getChildren().addAll(invert, clear, part);
        tools.getStyleClass().add("desk-tools");
    }

    private void paints(boolean isPainting) {
        picture.setPainting(isPainting);
        tools.setVisible(isPainting);
        tools.setManaged(isPainting);
    }

    private void look(Picture result) {
        var source = model.sourceProperty().get();
        if (source != null && result.state() instanceof Picture.State.Stored(var file)) {
            looked = result;
            compare.show(source.file().key(), file.key());
            compare.setVisible(true);
        }
    }

    private void close() {
        if (compare.isVisible()) {
            compare.setVisible(false);
            looked = null;
        } else {
            back.run();
        }
    }

    private void listen() {
        var mask = model.mask();
        var keys = new Keymap(Context.DESK);
        TOOLS.forEach((tool, command) -> keys.bindIf(command, _ -> {
            boolean paints = tools.isVisible();
            if (paints) {
                mask.toolProperty().set(tool);
            }
            return paints;
        }));
        keys.bind(Command.SMALLER, () -> mask.larger(false))
                .bind(Command.LARGER, () -> mask.larger(true))
                .bind(Command.SOFTER, () -> mask.harder(false))
                .bind(Command.HARDER, () -> mask.harder(true))
                .bind(Command.INVERT, mask::invert)
                .bind(Command.CLEAR_MASK, mask::clear)
                .bind(Command.GROW, mask::grow)
                .bind(Command.SHRINK, mask::shrink)
                .bind(Command.HIDE_MASK, () -> picture.setVeiled(!picture.isVeiled()))
                .bind(Command.CUT_OUT, () -> model.choose(OperationKind.REMOVE_BACKGROUND))
                .bind(Command.PICK, () -> {
                    if (looked != null) {
                        picks.accept(looked);
                    }
                })
                .hold(Command.FLIP, () -> compare.flip(true), () -> compare.flip(false))
                .bind(Command.BUY, model::buy)
                .bind(Command.CLOSE_DESK, this::close)
                .bind(Command.UNDO, mask::undo)
                .bind(Command.REDO, mask::redo)
                .on(this);
    }
}
