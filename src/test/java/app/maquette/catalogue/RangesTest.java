package app.maquette.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.MediaType;
import app.maquette.domain.Size;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Value;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever random values the rules let pass lie within every range, whatever the route.
class RangesTest {
    private static final int PER_ROUTE = 600;
    private static final List<Integer> SIDES = List.of(255, 256, 1024, 2048, 4096, 8192);
    private final Random random = new Random(17);

    @Test
    void whatPassesIsWithinEveryRange() {
        int passed = 0;
        for (var route : Catalogue.standard().routes()) {
            for (int i = 0; i < PER_ROUTE; i++) {
                var values = values(route);
                if (Rules.check(route, values).isEmpty()) {
                    passed++;
                    route.fields().forEach(field -> isWithin(field, values));
                    assertThat(route.fields()).extracting(Field::name).containsAll(values.keySet());
                }
            }
        }
        assertThat(passed).isGreaterThan(Catalogue.standard().routes().size() * PER_ROUTE / 50);
    }

    private static void isWithin(Field field, Map<String, Value> values) {
        var value = values.get(field.name());
        var limits = field.limits();
        if (value == null) {
            assertThat(field.required()).isFalse();
            return;
        }
        switch (field.kind()) {
            case CHOICE -> assertThat(field.choices()).contains(value.asText());
            case TEXT -> {
                assertThat(value).isInstanceOf(Value.Text.class);
                assertThat(value.asText().codePoints().count())
                        .isLessThanOrEqualTo(limits.maxLength() == null ? Long.MAX_VALUE : limits.maxLength());
                if (field.pattern() != null) {
                    assertThat(value.asText()).matches(field.pattern());
                }
            }
            case TEXTS -> assertThat(((Value.Texts) value).texts()).allMatch(text -> text.matches("[0-9a-fA-F]{8}"));
            case WHOLE, DECIMAL -> {
                var number = new BigDecimal(value.asText());
                if (limits.min() != null) {
                    assertThat(number).isGreaterThanOrEqualTo(limits.min());
                }
                if (limits.max() != null) {
                    assertThat(number).isLessThanOrEqualTo(limits.max());
                }
                if (limits.step() != null) {
                    assertThat(number.longValueExact() % limits.step()).isZero();
                }
            }
            case FLAG -> assertThat(value).isInstanceOf(Value.Flag.class);
            case COLOURS -> {
                if (((Value.Colours) value).palette() instanceof Palette.Colours(var members)) {
                    assertThat(members).hasSizeBetween(1, 8);
                }
            }
            case PICTURES -> {
                var pictures = ((Value.Pictures) value).pictures();
                assertThat(pictures.size())
                        .isLessThanOrEqualTo(limits.maxCount() == null ? Integer.MAX_VALUE : limits.maxCount());
                assertThat(pictures)
                        .allMatch(picture -> limits.maxBytes() == null || picture.bytes() <= limits.maxBytes());
            }
        }
    }

    /// Mostly plain, so that some pass: what is needed, and now and then something else.
    private Map<String, Value> values(Route route) {
        Map<String, Value> values = new HashMap<>();
        int oddness = 2 + random.nextInt(20);
        for (var field : route.fields()) {
            if (field.required() || random.nextInt(oddness) == 0) {
                values.put(field.name(), random.nextInt(12) == 0 ? odd() : value(field));
            }
        }
        if (random.nextInt(30) == 0) {
            values.put("nobody_knows", Value.of("x"));
        }
        return values;
    }

    private Value value(Field field) {
        return switch (field.kind()) {
            case TEXT ->
                Value.of(any(List.of("a fox", "1024x1024", "auto", "source", "2048x1024", "model/a/version/b")));
            case TEXTS -> new Value.Texts(List.of("deadbeef"));
            case CHOICE -> Value.of(any(field.choices()));
            case WHOLE -> Value.of(any(List.of(1, 4, 8, 16)));
            case DECIMAL -> new Value.Decimal(any(List.of(BigDecimal.ONE, new BigDecimal("0.5"), BigDecimal.ZERO)));
            case FLAG -> Value.of(random.nextBoolean());
            case COLOURS -> new Value.Colours(new Palette.Colours(List.of(new Palette.Member("#abcdef", 50))));
            case PICTURES -> Value.of(new Value.Picture(new Size(1024, 1024), 9_000, MediaType.PNG, true));
        };
    }

    private Value odd() {
        return switch (random.nextInt(6)) {
            case 0 -> Value.of(any(List.of(-1L, 0L, 9L, 101L, 2_147_483_648L)));
            case 1 -> Value.of(any(List.of("", "x".repeat(10_001), "1x1", "AUTO")));
            case 2 -> new Value.Decimal(any(List.of(new BigDecimal("-0.01"), new BigDecimal("10.5"))));
            case 3 -> new Value.Colours(new Palette.Colours(List.of()));
            case 4 -> new Value.Texts(List.of("xyz"));
            default -> {
                var picture = new Value.Picture(
                        new Size(any(SIDES), any(SIDES)),
                        any(List.of(1L, 10_000_001L, 25_000_001L, 50_000_001L)),
                        any(List.of(MediaType.values())),
                        random.nextBoolean());
                yield new Value.Pictures(Collections.nCopies(random.nextInt(13), picture));
            }
        };
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
