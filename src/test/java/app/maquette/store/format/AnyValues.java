package app.maquette.store.format;

import app.maquette.domain.CallId;
import app.maquette.domain.CollectionId;
import app.maquette.domain.GenerationId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.Result;
import app.maquette.domain.request.Value;
import app.maquette.store.disk.Sha256;
import app.maquette.studio.ledger.Entry;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Random values of any record: each component of its type, and null now and then where it may be.
final class AnyValues {
    private static final List<String> SIGNS =
            List.of("a", "Z", " ", "\"", "\\", "/", "\n", "\u0000", "\u007f", "é", "№", "中", "\ud83c\udf35", "\u2028");
    private final Random random;

    private boolean isOld;
    /// Version 1 quotes the engine that is ordered.
    private EngineId quoted = FirstEngine.V_2.id();

    AnyValues(long seed) {
        random = new Random(seed);
    }

    /// Nothing that version 1 of the journal has no word for.
    AnyValues ofVersionOne() {
        isOld = true;
        return this;
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(generic) : map(generic);
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            var all = plain.getEnumConstants();
            return all[random.nextInt(all.length)];
        } else if (plain == CallId.class) {
            return Given.call(random.nextInt(1_000_000));
        } else if (plain == AccountId.class) {
            return new AccountId("%016x".formatted(random.nextLong()));
        } else if (plain == GenerationId.class) {
            return new GenerationId("g-" + random.nextInt(1_000_000));
        } else if (plain == ImageKey.class) {
            return new ImageKey(Sha256.of(new byte[] {(byte) random.nextInt()}));
        } else if (plain == Judgement.class) {
            return new Judgement((Verdict) value(Verdict.class), random.nextInt(6));
        } else if (plain == Quote.class) {
            return quote();
        } else if (plain == Palette.Preset.class) {
            return new Palette.Preset(text().toLowerCase(Locale.ROOT));
        } else if (isOld && plain == Order.class) {
            return oldOrder();
        } else if (isOld && plain == Brief.class) {
            return oldAsked().brief();
        } else if (isOld && plain == EngineId.class) {
            return ((FirstEngine) value(FirstEngine.class)).id();
        } else if (plain.isSealed() && plain != ZoneId.class) {
            var all = Arrays.stream(plain.getPermittedSubclasses())
                    .filter(kind -> kind != Value.Pictures.class && !(isOld && kind == Result.Text.class))
                    .toArray(Class<?>[]::new);
            return value(all[random.nextInt(all.length)]);
        }
        return plain.isRecord() ? record(plain) : simple(plain);
    }

    /// Amounts that can be multiplied.
    private Quote quote() {
        return isOld
                ? new Quote(quoted.value(), random.nextInt(1, 9), Money.ofMicros(random.nextInt(1_000_000)), text())
                : new Quote(
                        text(),
                        random.nextInt(1, 1000),
                        Money.ofMicros(random.nextInt()),
                        Money.ofMicros(random.nextInt()),
                        text());
    }

    /// What the first programs could type.
    private Asked oldAsked() {
        return Asked.of(text())
                .engine((EngineId) value(EngineId.class))
                .negative(random.nextBoolean() ? text() : "")
                .ratio(random.nextBoolean() ? "16x9" : "")
                .style(random.nextBoolean() ? "render_3d" : "")
                .magic(random.nextBoolean() ? "off" : "")
                .seed(random.nextBoolean() ? (Long) random.nextLong(1L << 31) : null)
                .collection(text());
    }

    private Order oldOrder() {
        var parent = random.nextBoolean() ? (PictureId) value(PictureId.class) : null;
        var asked = oldAsked();
        quoted = asked.brief().engine();
        if (random.nextBoolean()) {
            return asked.remix((ImageKey) value(ImageKey.class), random.nextInt(1, 101), parent);
        }
        return asked.order(random.nextBoolean() ? Purpose.DRAFT : Purpose.FINAL, random.nextInt(1, 9), parent);
    }

    private Object simple(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return random.nextInt();
        } else if (type == long.class || type == Long.class) {
            return random.nextLong() >> random.nextInt(64);
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextLong(), random.nextInt(9));
        } else if (type == String.class) {
            return text();
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L), nanos());
        } else if (type == Duration.class) {
            return Duration.ofSeconds(random.nextInt(), nanos());
        } else if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(-700_000, 2_900_000));
        } else if (type == YearMonth.class) {
            return YearMonth.of(random.nextInt(1, 10_000), random.nextInt(1, 13));
        } else if (type == LocalTime.class) {
            return LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000_000L));
        } else if (type == ZoneId.class) {
            return ZoneId.of(List.of("Europe/Vienna", "Z", "UTC", "+05:30", "America/New_York")
                    .get(random.nextInt(5)));
        } else if (type == CollectionId.class) {
            return new CollectionId(text());
        } else if (type == URI.class) {
            return URI.create("https://example.com/" + random.nextInt() + "?sig=%20" + random.nextInt());
        }
        throw new IllegalArgumentException("no value of " + type);
    }

    /// Whole seconds and milliseconds have shorter words.
    private long nanos() {
        return switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> random.nextInt(1000) * 1_000_000L;
            default -> random.nextInt(1_000_000_000);
        };
    }

    private String text() {
        var text = new StringBuilder();
        int length = random.nextInt(10) == 0 ? random.nextInt(9_000) : random.nextInt(20);
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.get(random.nextInt(SIGNS.size())));
        }
        return text.toString();
    }

    private List<Object> list(ParameterizedType type) {
        var list = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            list.add(value(type.getActualTypeArguments()[0]));
        }
        return list;
    }

    private Object map(ParameterizedType type) {
        var map = new HashMap<Object, Object>();
        for (int left = random.nextInt(4); left > 0; left--) {
            map.put(value(type.getActualTypeArguments()[0]), value(type.getActualTypeArguments()[1]));
        }
        return type.getRawType() == SortedMap.class ? new TreeMap<>(map) : map;
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components).map(this::component).toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + Arrays.toString(values), e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        AnnotatedElement annotated = component.getAnnotatedType();
        boolean mayMiss = annotated.isAnnotationPresent(Nullable.class);
        boolean isNew = component.getType() == AccountId.class || component.getType() == Entry.Accepted.class;
        if (isOld && component.getName().equals("tree")) {
            return List.of();
        }
        return mayMiss && ((isOld && isNew) || random.nextInt(3) == 0) ? null : value(component.getGenericType());
    }
}
