package app.maquette.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.AspectRatio;
import app.maquette.domain.request.ImageRequest;
import app.maquette.domain.request.MagicPrompt;
import app.maquette.domain.request.Model;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.RequestRules;
import app.maquette.domain.request.StyleType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The catalogue and the rules of the legacy route give the same verdict on the same request, field by field.
class LegacyRulesTest {
    private static final int REQUESTS = 20_000;
    private static final List<String> PROMPTS =
            List.of("a fox", "", "  ", "x".repeat(10_000), "x".repeat(10_001), "\uD83E\uDD8A".repeat(10_000));
    private static final List<String> SIZES = List.of(
            "RESOLUTION_1024_1024", "RESOLUTION_512_1536", "RESOLUTION_800_1280", "1024x1024", "RESOLUTION_1_1", "");
    private static final List<String> VERSIONS = List.of("V_0", "V_0_8", "V_0_9", "v_0", "");
    private static final List<String> HEXES = List.of("#abc", "#AABBCC", "#ab", "abc", "#ggg");
    private static final List<String> PALETTES = List.of("EMBER", "ULTRAMARINE", "ember", "NONE");
    private final Random random = new Random(11);

    @Test
    void bothRefuseTheSameFields() {
        int refused = 0;
        for (int i = 0; i < REQUESTS; i++) {
            var request = request();
            var old = RequestRules.check(request).stream()
                    .map(RequestRules.Breach::field)
                    .collect(Collectors.toSet());
            var route = Catalogue.standard()
                    .route(
                            Catalogue.standard()
                                    .named(request.model().name())
                                    .orElseThrow()
                                    .id(),
                            OperationKind.GENERATE,
                            Route.Api.LEGACY)
                    .orElseThrow();

            assertThat(Rules.check(route, values(route, request)).stream()
                            .map(Rules.Breach::field)
                            .collect(Collectors.toSet()))
                    .as(request.toString())
                    .isEqualTo(old);
            refused += old.isEmpty() ? 0 : 1;
        }
        assertThat(refused).isBetween(REQUESTS / 10, REQUESTS * 9 / 10);
    }

    private ImageRequest request() {
        return new ImageRequest(
                oneIn(4) ? any(PROMPTS) : "a fox",
                any(List.of(Model.values())),
                oneIn(2) ? any(List.of(AspectRatio.values())) : null,
                oneIn(6) ? any(SIZES) : null,
                any(List.of(MagicPrompt.values())),
                oneIn(6) ? any(VERSIONS) : null,
                oneIn(3) ? any(List.of(-1L, 0L, 7L, 2_147_483_647L, 2_147_483_648L)) : null,
                any(List.of(0, 1, 4, 8, 8, 4, 1, 9)),
                oneIn(4) ? any(List.of(StyleType.values())) : null,
                oneIn(6) ? any(List.of("people", "")) : null,
                oneIn(6) ? palette() : null);
    }

    private Palette palette() {
        if (oneIn(2)) {
            return new Palette.Preset(any(PALETTES));
        }
        return new Palette.Colours(random.ints(random.nextInt(10), 0, 9)
                .mapToObj(_ -> new Palette.Member(
                        oneIn(6) ? any(HEXES) : "#abc", oneIn(4) ? any(List.of(4, 5, 100, 101)) : null))
                .toList());
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Map<String, Value> values(Route route, ImageRequest request) {
        Map<String, Value> values = new HashMap<>();
        values.put("prompt", Value.of(request.prompt()));
        put(values, route, "aspect_ratio", request.aspectRatio());
        put(values, route, "resolution", request.resolution());
        put(values, route, "magic_prompt", request.magicPrompt());
        put(values, route, "magic_prompt_version", request.magicPromptVersion());
        put(values, route, "style_type", request.style());
        put(values, route, "negative_prompt", request.negativePrompt());
        if (request.seed() != null) {
            values.put("seed", Value.of(request.seed()));
        }
        values.put("num_images", Value.of(request.images()));
        if (request.palette() != null) {
            values.put("color_palette", new Value.Colours(ours(request.palette())));
        }
        return values;
    }

    private static void put(Map<String, Value> values, Route route, String name, @Nullable Object wire) {
        if (wire != null) {
            var field = route.find(name);
            values.put(
                    name,
                    Value.of(
                            field.isEmpty()
                                    ? wire.toString()
                                    : field.get().read(wire.toString()).orElse("not in this spelling: " + wire)));
        }
    }

    private static Palette ours(Palette palette) {
        return palette instanceof Palette.Preset(var name)
                ? new Palette.Preset(
                        name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : "unknown")
                : palette;
    }
}
