package app.maquette.ui.brief;

import app.maquette.catalogue.Field;
import app.maquette.catalogue.Route;
import app.maquette.domain.Size;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Operation;
import app.maquette.ui.kit.control.AspectShapes;
import app.maquette.ui.kit.control.ChipGroup;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.CallTexts;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.text.Hint;
import app.maquette.ui.kit.text.OneLine;
import app.maquette.ui.kit.text.Strings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// A control for each field that the draft engine takes, made of the catalogue's row: a new field needs nothing here.
/// FX thread only.
final class FieldControls extends VBox {
    /// With places of their own, or nobody's choice.
    private static final Set<String> ELSEWHERE =
            Set.of(Operation.PROMPT, Operation.SEED, Operation.IMAGES, Fields.NEGATIVE_PROMPT);
    private static final List<String> FIRST = List.of(
            Fields.ASPECT_RATIO,
            "resolution",
            "size",
            Fields.STYLE_TYPE,
            "style_preset",
            "style_reference_images",
            "character_reference_images",
            Inputs.IMAGES);
    /// More choices than these are searched.
    private static final int MOST_LISTED = 12;
    /// Wide ones, then tall ones, each from plain to extreme; what is no ratio comes first.
    private static final Comparator<String> WIDE_FIRST = Comparator.comparing(FieldControls::slope);
    private final BriefViewModel model;
    private final CallTexts words;
    private final Strings strings;
    private final Thumbnails thumbnails;
    /// Made once, since they follow the brief for as long as it lasts.
    private final Map<Field, PictureSlot> slots = new HashMap<>();
    private @Nullable Route shown;

    FieldControls(BriefViewModel model, CallTexts words, Thumbnails thumbnails) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.words = words;
        this.strings = words.strings();
        getStyleClass().add("field-controls");
        model.engineProperty().subscribe(engine -> Engines.route(engine).ifPresent(this::show));
    }

    private void show(Route route) {
        if (route.equals(shown)) {
            return;
        }
        boolean isSame = shown != null && shown.fields().equals(route.fields());
        shown = route;
        if (isSame) {
            return;
        }
        var fields = ordered(route).filter(FieldControls::isChosen).toList();
        getChildren()
                .setAll(fields.stream()
                        .filter(field -> isUsual(field, route))
                        .map(this::made)
                        .toList());
        var rare = fields.stream().filter(field -> !isUsual(field, route)).toList();
        if (!rare.isEmpty()) {
            getChildren().add(more(rare));
        }
    }

    private Region made(Field field) {
        var control = control(field);
        control.setMinHeight(USE_PREF_SIZE);
        return control;
    }

    /// Those that people set often, and those that must be set.
    private static boolean isUsual(Field field, Route route) {
        return switch (field.name()) {
            case Fields.ASPECT_RATIO, Fields.STYLE_TYPE, Fields.MAGIC_PROMPT, "size", "style_preset" -> true;
            case "style_reference_images", Inputs.IMAGES -> true;
            case "resolution" -> route.find(Fields.ASPECT_RATIO).isEmpty();
            default -> field.required();
        };
    }

    /// The rarer ones, made when they are asked for; shown at once where one of them says something.
    private Region more(List<Field> rare) {
        var made = new VBox();
        made.getStyleClass().add("field-controls");
        var open = new ToggleButton();
        open.setId("more-fields");
        open.getStyleClass().setAll("button", Styles.LINK);
        open.selectedProperty().subscribe(isOpen -> {
            open.setText(
                    isOpen ? strings.get("workbench.fields.hide") : strings.get("workbench.fields.show", rare.size()));
            open.setAccessibleText(strings.get("workbench.fields.more") + ": " + open.getText());
            made.getChildren().setAll(isOpen ? rare.stream().map(this::made).toList() : List.of());
            made.setVisible(isOpen);
            made.setManaged(isOpen);
        });
        open.setSelected(rare.stream().anyMatch(field -> model.says(field)));
        return group(new SectionHeading(strings.get("workbench.fields.more")).with(open), made);
    }

    private static Stream<Field> ordered(Route route) {
        return Stream.concat(
                FIRST.stream().flatMap(name -> route.find(name).stream()),
                route.fields().stream().filter(field -> !FIRST.contains(field.name())));
    }

    private static boolean isChosen(Field field) {
        return !ELSEWHERE.contains(field.name()) && !field.filing();
    }

    private Region control(Field field) {
        if (field.kind() == Field.Kind.PICTURES) {
            return slots.computeIfAbsent(
                    field, _ -> new PictureSlot(field, name(field), model.pictures(), thumbnails, strings));
        }
        var text = model.field(field);
        return switch (field.kind()) {
            case CHOICE ->
                switch (field.name()) {
                    case Fields.ASPECT_RATIO -> shapes(field, text);
                    case Fields.STYLE_TYPE -> chips(field, text);
                    default -> field.choices().size() > MOST_LISTED ? searched(field, text) : listed(field, text);
                };
            case FLAG -> picker(field, text, List.of("false", "true"));
            case COLOURS, TEXT, TEXTS, WHOLE, DECIMAL -> typed(field, text);
            case PICTURES -> throw new IllegalArgumentException(field.name());
        };
    }

    private Region shapes(Field field, StringProperty text) {
        var heading = new SectionHeading(name(field));
        heading.noteProperty().bind(text.map(AspectShapes::label));
        var shapes = new AspectShapes();
        shapes.setId("aspect-ratio");
        shapes.setItems(field.choices().stream().sorted(WIDE_FIRST).toList());
        Hint.on(shapes, strings.get("workbench.aspect.tip"));
        join(shapes.valueProperty(), text);
        return group(heading, shapes);
    }

    private static double slope(String ratio) {
        return Size.parse(ratio)
                .map(size -> size.width() >= size.height()
                        ? (double) size.width() / size.height()
                        : 100.0 * size.height() / size.width())
                .orElse(0.0);
    }

    private Region chips(Field field, StringProperty text) {
        var chips = new ChipGroup<String>(value -> words.choice(field.name(), value));
        chips.setId("style");
        chips.setItems(field.choices());
        Hint.on(chips, strings.get("workbench.style.tip"));
        join(chips.valueProperty(), text);
        return group(new SectionHeading(name(field)), chips);
    }

    private Region listed(Field field, StringProperty text) {
        var values = new ArrayList<>(field.choices());
        if (field.preset() == null) {
            values.addFirst("");
        }
        return picker(field, text, values);
    }

    private Region picker(Field field, StringProperty text, List<String> values) {
        var picker = new Picker<String>(name(field), text, value -> said(field, value));
        picker.setId(id(field));
        picker.setValues(values);
        tip(field, picker);
        return new SectionHeading(name(field)).with(picker);
    }

    private Region searched(Field field, StringProperty text) {
        var box = new SearchableComboBox<String>();
        box.getItems().setAll(field.choices());
        if (field.preset() == null) {
            box.getItems().addFirst("");
        }
        box.setId(id(field));
        box.setAccessibleText(name(field));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Spoken(value -> said(field, value)));
        box.setValue(text.get());
        text.subscribe(value -> box.setValue(value));
        box.valueProperty().subscribe(value -> {
            if (value != null) {
                text.set(value);
            }
        });
        return group(new SectionHeading(name(field)), box);
    }

    private Region typed(Field field, StringProperty text) {
        var line = OneLine.on(new TextField());
        line.setId(id(field));
        line.setAccessibleText(name(field));
        line.setPromptText(FieldHints.of(field, strings));
        line.textProperty().bindBidirectional(text);
        return group(new SectionHeading(name(field)), line);
    }

    private static VBox group(Node... parts) {
        var group = new VBox(parts);
        group.getStyleClass().add("brief-group");
        return group;
    }

    private void tip(Field field, Node control) {
        // keys: workbench.field-tip.*
        var key = "workbench.field-tip." + field.name();
        if (strings.has(key)) {
            Hint.on(control, strings.get(key));
        }
    }

    private static String id(Field field) {
        return field.name().replace('_', '-');
    }

    private String name(Field field) {
        return AsideLine.name(field.name(), strings);
    }

    private String said(Field field, String value) {
        return switch (field.kind()) {
            case FLAG -> strings.get(value.equals("true") ? "workbench.flag.on" : "workbench.flag.off");
            default -> value.isEmpty() ? strings.get("workbench.choice.none") : words.choice(field.name(), value);
        };
    }

    /// Two ways, for a control whose value may be missing.
    private static void join(ObjectProperty<@Nullable String> control, StringProperty property) {
        property.subscribe(control::set);
        control.subscribe(value -> {
            if (value != null) {
                property.set(value);
            }
        });
    }
}
