package app.maquette.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.RequestRules.Breach;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestRulesTest {
    @Test
    void everyModelTakesAPlainBrief() {
        for (var model : Model.values()) {
            var brief = Asked.of("a lighthouse")
                    .negative("people")
                    .ratio(AspectRatio.ASPECT_16_9)
                    .style(StyleType.DESIGN)
                    .model(model)
                    .seed(7L)
                    .brief();

            assertThat(RequestRules.check(ImageRequest.of(brief, 4)))
                    .as(model.name())
                    .isEmpty();
        }
    }

    @Test
    void fieldsThatAModelDoesNotTakeAreNamed() {
        assertThat(fields(request(Model.V_1, 1L, 4, StyleType.DESIGN, null, null)))
                .containsExactly("style_type");
        assertThat(fields(request(Model.V_2A, 1L, 4, null, "people", null))).containsExactly("negative_prompt");
        assertThat(fields(request(Model.V_2A_TURBO, 1L, 4, null, null, new Palette.Preset("EMBER"))))
                .containsExactly("color_palette");
    }

    @Test
    void numbersHaveTheirRanges() {
        assertThat(fields(request(Model.V_2, -1L, 4, null, null, null))).containsExactly("seed");
        assertThat(fields(request(Model.V_2, RequestRules.MAX_SEED + 1, 4, null, null, null)))
                .containsExactly("seed");
        assertThat(fields(request(Model.V_2, null, 9, null, null, null))).containsExactly("num_images");
        assertThat(fields(request(Model.V_2, null, 0, null, null, null))).containsExactly("num_images");
    }

    @Test
    void aPaletteHasOneToEightWellWrittenColours() {
        var bad = new Palette.Colours(List.of(new Palette.Member("#12", null), new Palette.Member("#aabbcc", 4)));

        assertThat(RequestRules.check(request(Model.V_2, null, 1, null, null, bad)))
                .containsExactly(
                        new Breach("color_palette", "colours are written #rgb or #rrggbb"),
                        new Breach("color_palette", "weights are from 5 to 100 percent"));
        assertThat(fields(request(Model.V_2, null, 1, null, null, new Palette.Colours(List.of()))))
                .containsExactly("color_palette");
    }

    @Test
    void anEmptyPromptIsNotSent() {
        assertThat(fields(ImageRequest.of(Brief.EMPTY, 4))).containsExactly("prompt");
    }

    @Test
    void aResolutionExcludesTheAspectRatioAndNeedsModelTwo() {
        var both = new ImageRequest(
                "a",
                Model.V_2A,
                AspectRatio.ASPECT_1_1,
                "1024x1024",
                MagicPrompt.OFF,
                "V_0",
                null,
                1,
                null,
                null,
                null);

        assertThat(RequestRules.check(both))
                .extracting(Breach::rule)
                .containsExactly(
                        "goes with magic prompt AUTO or ON only",
                        "cannot be given together with aspect_ratio",
                        "is none of the sizes the vendor draws",
                        "is taken by model 2.0 only");
    }

    private static List<String> fields(ImageRequest request) {
        return RequestRules.check(request).stream().map(Breach::field).toList();
    }

    private static ImageRequest request(
            Model model,
            @Nullable Long seed,
            int images,
            @Nullable StyleType style,
            @Nullable String negative,
            @Nullable Palette palette) {
        return new ImageRequest(
                "a lighthouse",
                model,
                AspectRatio.ASPECT_1_1,
                null,
                MagicPrompt.AUTO,
                null,
                seed,
                images,
                style,
                negative,
                palette);
    }

    @Test
    void aPromptWithNothingToSeeIsEmpty() {
        for (var prompt :
                List.of("", " ", "\u200B\u00A0", "\uFEFF", "\u00AD\u2060", "\u3000\u200D", "\u3164", "\uFE0F")) {
            var request = Asked.of(prompt).request(4);

            assertThat(RequestRules.check(request))
                    .containsExactly(new RequestRules.Breach("prompt", "must not be empty"));
        }
    }
}
