package app.maquette.domain.request;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is done, with what the program itself reasons about; all else that a route can be told is in [Fields].
/// Seeds are 0 to [#MAX_SEED], null for a random one; images are the pictures asked for.
public sealed interface Operation {
    long MAX_SEED = Integer.MAX_VALUE;
    String PROMPT = "prompt";
    String SEED = "seed";
    String IMAGES = "num_images";
    String WEIGHT = "image_weight";
    String FACTOR = "upscale_factor";

    record Generate(String prompt, @Nullable Long seed, int images) implements Operation {}

    /// A picture redrawn by its words.
    ///
    /// @param weight how much of the picture stays, 1 to 100
    record Remix(String prompt, @Nullable Long seed, int images, int weight) implements Operation {
        /// Keeps the draft's composition while the final engine redraws it.
        public static final int KEEPING = 80;
    }

    /// Only what is marked is painted anew.
    record EditRegion(String prompt, @Nullable Long seed, int images) implements Operation {}

    /// The picture changed as the words say.
    record PreciseEdit(String prompt, @Nullable Long seed, int images) implements Operation {}

    record Reframe(String prompt, @Nullable Long seed, int images) implements Operation {}

    record ReplaceBackground(String prompt, @Nullable Long seed, int images) implements Operation {}

    record RemoveBackground() implements Operation {}

    record RemoveObject(@Nullable Long seed, int images) implements Operation {}

    /// The picture at more pixels.
    ///
    /// @param factor `x2`, empty where the engine has one of its own
    record Upscale(String prompt, @Nullable Long seed, int images, String factor) implements Operation {}

    /// Words for a picture.
    record Describe() implements Operation {}

    default OperationKind kind() {
        return switch (this) {
            case Generate _ -> OperationKind.GENERATE;
            case Remix _ -> OperationKind.REMIX;
            case EditRegion _ -> OperationKind.EDIT_REGION;
            case PreciseEdit _ -> OperationKind.PRECISE_EDIT;
            case Reframe _ -> OperationKind.REFRAME;
            case ReplaceBackground _ -> OperationKind.REPLACE_BACKGROUND;
            case RemoveBackground _ -> OperationKind.REMOVE_BACKGROUND;
            case RemoveObject _ -> OperationKind.REMOVE_OBJECT;
            case Upscale _ -> OperationKind.UPSCALE;
            case Describe _ -> OperationKind.DESCRIBE;
        };
    }

    /// Empty where there is none.
    default String prompt() {
        return "";
    }

    default @Nullable Long seed() {
        return null;
    }

    /// Pictures, or texts, asked for.
    default int images() {
        return 1;
    }

    /// The same with other words.
    default Operation withPrompt(String other) {
        var values = values();
        if (values.containsKey(PROMPT)) {
            values.put(PROMPT, Value.of(other));
        }
        return of(kind(), values);
    }

    /// What it says, under the catalogue's names; a default of the vendor's is not said.
    default SortedMap<String, Value> values() {
        var values = new TreeMap<String, Value>();
        var seed = seed();
        if (!prompt().isEmpty()) {
            values.put(PROMPT, Value.of(prompt()));
        }
        if (seed != null) {
            values.put(SEED, Value.of(seed));
        }
        if (images() != 1) {
            values.put(IMAGES, Value.of(images()));
        }
        if (this instanceof Remix remix) {
            values.put(WEIGHT, Value.of(remix.weight));
        }
        if (this instanceof Upscale upscale && !upscale.factor.isEmpty()) {
            values.put(FACTOR, Value.of(upscale.factor));
        }
        return values;
    }

    /// The operation of this kind that says this; `rest` is what it has no place for.
    static Operation of(OperationKind kind, Map<String, Value> values) {
        var prompt = text(values, PROMPT);
        var seed = values.containsKey(SEED) ? (Long) whole(values, SEED, 0) : null;
        int images = Math.toIntExact(whole(values, IMAGES, 1));
        return switch (kind) {
            case GENERATE -> new Generate(prompt, seed, images);
            case REMIX -> new Remix(prompt, seed, images, Math.toIntExact(whole(values, WEIGHT, 50)));
            case EDIT_REGION -> new EditRegion(prompt, seed, images);
            case PRECISE_EDIT -> new PreciseEdit(prompt, seed, images);
            case REFRAME -> new Reframe(prompt, seed, images);
            case REPLACE_BACKGROUND -> new ReplaceBackground(prompt, seed, images);
            case REMOVE_BACKGROUND -> new RemoveBackground();
            case REMOVE_OBJECT -> new RemoveObject(seed, images);
            case UPSCALE -> new Upscale(prompt, seed, images, text(values, FACTOR));
            case DESCRIBE -> new Describe();
        };
    }

    /// What an operation of this kind leaves to the fields.
    static Fields rest(OperationKind kind, Map<String, Value> values) {
        var said = of(kind, values).values().keySet();
        return Fields.of(values).only(name -> !said.contains(name) && !name.equals(IMAGES));
    }

    private static String text(Map<String, Value> values, String name) {
        return values.get(name) instanceof Value.Text(var text) ? text : "";
    }

    private static long whole(Map<String, Value> values, String name, long otherwise) {
        return values.get(name) instanceof Value.Whole(var number) ? number : otherwise;
    }
}
