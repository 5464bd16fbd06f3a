package app.maquette.simulator.contract;

import app.maquette.simulator.contract.ImageOrder.Rewriting;
import java.util.List;
import java.util.SplittableRandom;

/// Rewrites a prompt in other words at every call, as the vendor's magic prompt does.
public final class PromptRewriter {
    /// So that a rewritten prompt can be sent back as it is.
    private static final int LONGEST = 9_000;

    private static final List<String> LIGHT = List.of(
            "Soft directional light rakes across the scene and leaves long, quiet shadows",
            "Low light enters from one side and models every shape gently",
            "A luminous haze separates the planes, the nearest one the darkest",
            "The light is even and clear, with one brighter area that draws the eye",
            "Light glows from behind the main subject and softens its edges",
            "The scene is lit as if on a stage, with a calm gradient behind it");
    private static final List<String> ORDER = List.of(
            "The composition is balanced on a strong diagonal, with generous empty space around the subject",
            "Large simple shapes are stacked in layers, so that the picture reads at a glance",
            "The subject sits on the lower third, the upper part is left open for type",
            "A steady rhythm of repeated forms leads into the depth of the picture",
            "Everything is arranged around one centre, with smaller details towards the edges",
            "A wide, low viewpoint gives the main forms weight and calm");
    private static final List<String> FINISH = List.of(
            "Fine grain and slightly uneven ink give it the warmth of a print",
            "Edges are crisp where forms meet and dissolve into texture elsewhere",
            "The surface has a delicate tooth, like heavy uncoated paper",
            "Careful tonal steps keep the large areas alive",
            "The finish is matte, restrained and precise",
            "Small accents of contrast are used sparingly, where they count");

    private PromptRewriter() {}

    public static String rewrite(String prompt, Rewriting rewriting, SplittableRandom random) {
        return switch (rewriting) {
            case NONE -> prompt;
            case EXPANDED -> expand(prompt, random);
            case STRUCTURED -> StructuredPrompt.is(prompt) ? prompt : StructuredPrompt.of(prompt, "");
            case STRUCTURED_ANEW -> StructuredPrompt.of(StructuredPrompt.plain(prompt), one(LIGHT, random));
        };
    }

    private static String expand(String prompt, SplittableRandom random) {
        String plain = prompt.strip();
        if (plain.length() > LONGEST) {
            return prompt;
        }
        String end = plain.endsWith(".") || plain.endsWith("!") || plain.endsWith("?") ? " " : ". ";
        return plain + end + one(ORDER, random) + ". " + one(LIGHT, random) + ". " + one(FINISH, random) + ".";
    }

    private static String one(List<String> sentences, SplittableRandom random) {
        return sentences.get(random.nextInt(sentences.size()));
    }
}
