package app.maquette.domain.request;

import app.maquette.domain.CollectionId;
import org.jspecify.annotations.Nullable;

/// The prompt and all settings of a request, as the designer edits them.
///
/// @param pair the engines that draft and that finalize
/// @param fields what was set otherwise than the vendor does by itself; what the engine does not take is put aside
/// @param inputs references sent along
/// @param seed null for a random one
/// @param images pictures of one drafting call, 1 to 8
/// @param collection what pays and keeps, [CollectionId#UNFILED] by default
public record Brief(
        String prompt,
        Engines pair,
        Fields fields,
        Inputs inputs,
        @Nullable Long seed,
        int images,
        CollectionId collection) {
    /// Pictures of one drafting call, at first.
    public static final int DRAFTS = 4;

    public static final Brief EMPTY =
            new Brief("", Engines.STANDARD, Fields.NONE, Inputs.NONE, null, DRAFTS, CollectionId.UNFILED);

    /// A cheap engine to choose on and the one that makes what is chosen.
    public record Engines(EngineId draft, EngineId last) {
        /// 2.0 Turbo, then 2.0.
        public static final Engines STANDARD = new Engines(FirstEngine.V_2_TURBO.id(), FirstEngine.V_2.id());
    }

    public EngineId engine() {
        return pair.draft();
    }

    public Brief withPrompt(String other) {
        return new Brief(other, pair, fields, inputs, seed, images, collection);
    }

    public Brief withPair(Engines other) {
        return new Brief(prompt, other, fields, inputs, seed, images, collection);
    }

    /// The same drafted on another engine.
    public Brief on(EngineId engine) {
        return withPair(new Engines(engine, pair.last()));
    }

    public Brief withFields(Fields other) {
        return new Brief(prompt, pair, other, inputs, seed, images, collection);
    }

    public Brief with(String field, String text) {
        return withFields(fields.with(field, text));
    }

    public Brief withSeed(@Nullable Long other) {
        return new Brief(prompt, pair, fields, inputs, other, images, collection);
    }

    public Brief withImages(int other) {
        return new Brief(prompt, pair, fields, inputs, seed, other, collection);
    }

    public Brief withInputs(Inputs other) {
        var set = fields;
        for (var part : other.pictures().entrySet()) {
            set = part.getValue().equals(inputs.of(part.getKey())) ? set : set.touched(part.getKey());
        }
        return new Brief(prompt, pair, set, other, seed, images, collection);
    }

    public Brief in(CollectionId other) {
        return new Brief(prompt, pair, fields, inputs, seed, images, other);
    }

    /// The brief of the final of a draft: its returned prompt and seed, magic prompt off, one picture on the final
    /// engine, all else kept. A seed that no request takes becomes a random one.
    public Brief finalOf(String returnedPrompt, long returnedSeed) {
        return withPrompt(returnedPrompt)
                .on(pair.last())
                .with(Fields.MAGIC_PROMPT, "off")
                .withSeed(returnedSeed >= 0 && returnedSeed <= Operation.MAX_SEED ? returnedSeed : null);
    }
}
