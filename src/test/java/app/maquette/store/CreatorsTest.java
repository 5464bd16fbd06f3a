package app.maquette.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.domain.Totals;
import app.maquette.studio.ledger.Entry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

class CreatorsTest {
    static List<Class<?>> records() {
        return List.copyOf(Creators.ALL.keySet());
    }

    /// Each component differs from every other of its type, so that two that change places are seen.
    @ParameterizedTest
    @MethodSource("records")
    void everyComponentGetsToItsPlace(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        for (int odd = 0; odd < components.length; odd++) {
            var values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(components[i].getType(), i == odd ? 1 : 0);
            }

            assertThat(Creators.ALL.get(type).apply(values)).isEqualTo(canonical(type, components, values));
        }
    }

    @Test
    void everyEntryIsMadeDirectly() {
        assertThat(Json.ENTRIES).allSatisfy(entry -> assertThat(Creators.ALL).containsKey(entry.getType()));
    }

    @Test
    void whatAConstructorRefusesIsDamageOfTheFile() {
        assertThatThrownBy(() -> Json.MAPPER.readValue("{\"type\":\"SETTLE\"}", Entry.class))
                .isInstanceOf(JacksonException.class);
        assertThat(Json.MAPPER
                        .readValue("{\"settled\":1}", Totals.class)
                        .settled()
                        .micros())
                .isEqualTo(1);
    }

    /// One of two different values of a type.
    private static Object value(Class<?> type, int which) throws ReflectiveOperationException {
        if (type == int.class || type == Integer.class) {
            return 1 + which;
        } else if (type == long.class || type == Long.class) {
            return 1L + which;
        } else if (type == boolean.class) {
            return which == 1;
        } else if (type == String.class) {
            return "0123456789abcdef".repeat(4).substring(which, which + 60) + "abcd";
        } else if (type == Instant.class) {
            return Given.NOON.plusSeconds(which);
        } else if (type == Duration.class) {
            return Duration.ofSeconds(which);
        } else if (type == LocalDate.class) {
            return Given.DAY.date().plusDays(which);
        } else if (type == LocalTime.class) {
            return LocalTime.of(which, 0);
        } else if (type == ZoneId.class) {
            return ZoneOffset.ofHours(which);
        } else if (type == URI.class) {
            return URI.create("https://example.com/" + which);
        } else if (type == List.class) {
            return which == 0 ? List.of() : List.of("one");
        } else if (type == Map.class) {
            return which == 0 ? Map.of() : Map.of("one", "two");
        } else if (type.isEnum()) {
            return type.getEnumConstants()[which];
        } else if (type.isSealed()) {
            return value(type.getPermittedSubclasses()[which], which);
        }
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(components[i].getType(), which);
        }
        return canonical(type, components, values);
    }

    private static Object canonical(Class<?> type, RecordComponent[] components, Object[] values)
            throws ReflectiveOperationException {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new AssertionError(Map.of(type, Arrays.toString(values)).toString(), e);
        }
    }
}
