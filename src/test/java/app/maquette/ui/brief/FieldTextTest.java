package app.maquette.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Field;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Value;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// A field of a brief as text, whatever its kind and engine.
class FieldTextTest {
    private final ObjectProperty<Fields> fields = new SimpleObjectProperty<>(this, "fields", Fields.NONE);

    private static Field field(String engine, String name) {
        return Catalogue.standard()
                .route(new EngineId(engine), OperationKind.GENERATE)
                .flatMap(route -> route.find(name))
                .orElseThrow();
    }

    private FieldText text(String engine, String name) {
        return new FieldText(fields, field(engine, name));
    }

    @Test
    void whatTheVendorDoesByItselfIsShownAndNotKept() {
        var ratio = text("3.0-turbo", "aspect_ratio");
        assertThat(ratio.get()).isEqualTo("1x1");

        ratio.set("16x9");
        assertThat(fields.get().text("aspect_ratio")).isEqualTo("16x9");

        ratio.set("1x1");
        assertThat(fields.get()).isEqualTo(Fields.NONE);
    }

    @Test
    void whatAnotherEngineDoesNotOfferIsKeptAndComesBack() {
        var style = text("2.0-turbo", "style_type");
        style.set("anime");

        style.offer(field("3.0-turbo", "style_type"));
        assertThat(style.get()).isEqualTo("general");
        assertThat(fields.get().text("style_type")).isEqualTo("anime");

        style.offer(field("2.0-turbo", "style_type"));
        assertThat(style.get()).isEqualTo("anime");
    }

    @Test
    void coloursAndCodesAreReadAsTheyAreTyped() {
        text("3.0-turbo", "color_palette").set("#0a3d3a, #e8836b");
        text("3.0-turbo", "style_codes").set("0123abcd  89abcdef");

        assertThat(fields.get().find("color_palette"))
                .hasValue(new Value.Colours(new Palette.Colours(
                        List.of(new Palette.Member("#0a3d3a", null), new Palette.Member("#e8836b", null)))));
        assertThat(fields.get().find("style_codes")).hasValue(new Value.Texts(List.of("0123abcd", "89abcdef")));

        text("3.0-turbo", "color_palette").set("ember");
        assertThat(fields.get().find("color_palette")).hasValue(new Value.Colours(new Palette.Preset("ember")));
    }

    @Test
    void aBriefThatIsPutBackIsShown() {
        var palette = text("3.0-turbo", "color_palette");
        var check = text("3.0-turbo", "copyright_check");

        fields.set(Fields.NONE
                .with("color_palette", new Value.Colours(new Palette.Preset("ember")))
                .with("copyright_check", Value.of(true)));

        assertThat(palette.get()).isEqualTo("ember");
        assertThat(check.get()).isEqualTo("true");
    }
}
