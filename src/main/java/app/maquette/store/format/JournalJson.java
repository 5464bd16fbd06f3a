package app.maquette.store.format;

import app.maquette.domain.CallId;
import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.FiledAs;
import app.maquette.domain.GenerationId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;

/// Writes the records of the studio as JSON: ids and days as text, amounts as whole micro-dollars, sealed types with a
/// `type` from the lists here. [Entries] and [ValueReaders] read it.
public final class JournalJson {
    /// The name of each kind of entry. Names are for ever: journals hold them.
    static final List<NamedType> ENTRIES = List.of(
            new NamedType(Entry.Reserve.class, "RESERVE"),
            new NamedType(Entry.Sent.class, "SENT"),
            new NamedType(Entry.Accepted.class, "ACCEPTED"),
            new NamedType(Entry.Answer.class, "ANSWER"),
            new NamedType(Entry.Stored.class, "STORED"),
            new NamedType(Entry.Gone.class, "GONE"),
            new NamedType(Entry.Settle.class, "SETTLE"),
            new NamedType(Entry.Release.class, "RELEASE"),
            new NamedType(Entry.Doubt.class, "DOUBT"),
            new NamedType(Entry.Resolve.class, "RESOLVE"),
            new NamedType(Entry.CacheHit.class, "CACHE_HIT"),
            new NamedType(Entry.Judged.class, "VERDICT"),
            new NamedType(Entry.BroughtIn.class, "BROUGHT_IN"),
            new NamedType(Entry.Cap.class, "CAP"),
            new NamedType(Entry.Day.class, "DAY"),
            new NamedType(Entry.Price.class, "PRICE"),
            new NamedType(Entry.Collection.class, "COLLECTION"),
            new NamedType(Entry.Filed.class, FiledJson.TYPE));

    private static final List<NamedType> OTHERS = List.of(
            new NamedType(CapScope.OneDay.class, "ONE_DAY"),
            new NamedType(CapScope.EveryDay.class, "EVERY_DAY"),
            new NamedType(CapScope.EveryMonth.class, "EVERY_MONTH"),
            new NamedType(CapScope.OneCollection.class, "ONE_COLLECTION"),
            new NamedType(Palette.Preset.class, "PRESET"),
            new NamedType(Palette.Colours.class, "COLOURS"),
            new NamedType(CallState.Waiting.class, "WAITING"),
            new NamedType(CallState.InFlight.class, "IN_FLIGHT"),
            new NamedType(CallState.Collecting.class, "COLLECTING"),
            new NamedType(CallState.Settled.class, "SETTLED"),
            new NamedType(CallState.Released.class, "RELEASED"),
            new NamedType(CallState.InDoubt.class, "IN_DOUBT"),
            new NamedType(Picture.State.Awaited.class, "AWAITED"),
            new NamedType(Picture.State.Stored.class, "STORED"),
            new NamedType(Picture.State.Withheld.class, "WITHHELD"),
            new NamedType(Picture.State.Gone.class, "GONE"),
            new NamedType(Picture.State.Deleted.class, "DELETED"));

    private static final List<Class<?>> SEALED =
            List.of(Entry.class, CapScope.class, Palette.class, CallState.class, Picture.State.class);

    public static final JsonMapper MAPPER = mapper(JsonInclude.Include.NON_NULL);
    /// The same with missing values written as null, for files that people read.
    public static final JsonMapper FULL = mapper(JsonInclude.Include.ALWAYS);

    private JournalJson() {}

    /// Marks a type as one of several, told by its `type`.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    public interface Tagged {}

    /// Its id was its name when this was first written.
    private interface CappedCollection {
        @JsonProperty("name")
        CollectionId collection();
    }

    private static JsonMapper mapper(JsonInclude.Include include) {
        var builder = JsonMapper.builder()
                .addModule(words())
                .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.construct(include, include))
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE));
        for (var sealed : SEALED) {
            builder.addMixIn(sealed, Tagged.class);
        }
        builder.addMixIn(CapScope.OneCollection.class, CappedCollection.class);
        return builder.registerSubtypes(ENTRIES.toArray(NamedType[]::new))
                .registerSubtypes(OTHERS.toArray(NamedType[]::new))
                .build();
    }

    private static SimpleModule words() {
        var module = new SimpleModule("words");
        text(module, CallId.class, CallId::value);
        text(module, CollectionId.class, CollectionId::text);
        text(module, AccountId.class, AccountId::value);
        text(module, GenerationId.class, GenerationId::value);
        text(module, EngineId.class, EngineId::value);
        text(module, ImageKey.class, ImageKey::sha256);
        text(module, RequestKey.class, RequestKey::sha256);
        text(module, LedgerDay.class, LedgerDay::toString);
        number(module, Money.class, Money::micros);
        form(module, Entry.Reserve.class, WriterV2::order);
        form(module, Entry.CacheHit.class, WriterV2::hit);
        form(module, Entry.Settle.class, ResultJson::settled);
        form(module, Entry.Doubt.class, ResultJson::doubted);
        form(module, Entry.Filed.class, FiledJson::write);
        form(module, FiledAs.class, FiledJson::write);
        form(module, Brief.class, BriefJson::write);
        return module;
    }

    /// A type that is written as this says, its own name of what it is included.
    static <T> void form(SimpleModule module, Class<T> type, Function<T, Map<String, ?>> write) {
        module.addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                context.writeValue(out, write.apply(value));
            }

            @Override
            public void serializeWithType(
                    T value, JsonGenerator out, SerializationContext context, TypeSerializer typed) {
                serialize(value, out, context);
            }
        });
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> write) {
        module.addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(write.apply(value));
            }
        });
    }

    private static <T> void number(SimpleModule module, Class<T> type, ToLongFunction<T> write) {
        module.addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeNumber(write.applyAsLong(value));
            }
        });
    }
}
