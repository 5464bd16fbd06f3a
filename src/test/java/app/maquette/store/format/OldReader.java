package app.maquette.store.format;

import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.request.RequestKey;
import app.maquette.store.index.RecordJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How Maquette read its JSON before [JsonObject]: by databind, from the records themselves.
final class OldReader {
    private static final JsonMapper MAPPER =
            RecordJson.MAPPER.rebuild().addModule(words()).build();

    private OldReader() {}

    static Object read(byte[] json, Class<?> type) {
        return MAPPER.readValue(json, type);
    }

    private static SimpleModule words() {
        var module = new SimpleModule("old words");
        text(module, CallId.class, CallId::new);
        text(module, ImageKey.class, ImageKey::new);
        text(module, RequestKey.class, RequestKey::new);
        text(module, LedgerDay.class, day -> new LedgerDay(LocalDate.parse(day)));
        module.addDeserializer(Money.class, new ValueDeserializer<>() {
            @Override
            public Money deserialize(JsonParser in, DeserializationContext context) {
                return Money.ofMicros(in.getLongValue());
            }
        });
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addDeserializer(type, new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                try {
                    return read.apply(in.getString());
                } catch (IllegalArgumentException | DateTimeException _) {
                    throw context.weirdStringException("?", type, "not one of these");
                }
            }
        });
    }
}
