package app.maquette.domain.request;

import app.maquette.domain.SameText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The vendor's published rules for an [ImageRequest], checked before anything is paid or sent.
public final class RequestRules {
    public static final int MAX_PROMPT = 10_000;
    public static final long MAX_SEED = Integer.MAX_VALUE;
    public static final int MAX_IMAGES = 8;
    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");

    private RequestRules() {}

    /// A broken rule: the wire name of the field and what the vendor demands of it.
    public record Breach(String field, String rule) {}

    /// All broken rules, in the order of the fields; empty when the request may be sent.
    public static List<Breach> check(ImageRequest request) {
        var breaches = new ArrayList<Breach>();
        checkPrompt(request, breaches);
        checkSize(request, breaches);
        checkRanges(request, breaches);
        checkModel(request, breaches);
        if (request.palette() != null) {
            checkPalette(request.palette(), breaches);
        }
        return List.copyOf(breaches);
    }

    private static void checkPrompt(ImageRequest request, List<Breach> breaches) {
        var prompt = request.prompt();
        if (SameText.isEmpty(prompt)) {
            breaches.add(new Breach("prompt", "must not be empty"));
        } else if (prompt.codePointCount(0, prompt.length()) > MAX_PROMPT) {
            breaches.add(new Breach("prompt", "has at most 10,000 characters"));
        }
        var version = request.magicPromptVersion();
        if (version != null && request.magicPrompt() == MagicPrompt.OFF) {
            breaches.add(new Breach("magic_prompt_version", "goes with magic prompt AUTO or ON only"));
        }
        if (version != null && !Published.MAGIC_PROMPT_VERSIONS.contains(version)) {
            breaches.add(new Breach("magic_prompt_version", "is V_0 or V_0_1 to V_0_8"));
        }
    }

    private static void checkSize(ImageRequest request, List<Breach> breaches) {
        var resolution = request.resolution();
        if (resolution == null) {
            return;
        }
        if (request.aspectRatio() != null) {
            breaches.add(new Breach("resolution", "cannot be given together with aspect_ratio"));
        }
        if (!Published.hasResolution(resolution)) {
            breaches.add(new Breach("resolution", "is none of the sizes the vendor draws"));
        }
    }

    private static void checkRanges(ImageRequest request, List<Breach> breaches) {
        var seed = request.seed();
        if (seed != null && (seed < 0 || seed > MAX_SEED)) {
            breaches.add(new Breach("seed", "is a whole number from 0 to 2147483647"));
        }
        if (request.images() < 1 || request.images() > MAX_IMAGES) {
            breaches.add(new Breach("num_images", "is a whole number from 1 to 8"));
        }
    }

    private static void checkModel(ImageRequest request, List<Breach> breaches) {
        var model = request.model();
        if (request.style() != null && !model.takesStyle()) {
            breaches.add(new Breach("style_type", "is not taken by model " + model.label()));
        }
        if (request.negativePrompt() != null && !model.takesNegativePrompt()) {
            breaches.add(new Breach("negative_prompt", "is not taken by model " + model.label()));
        }
        if (request.resolution() != null && !model.takesResolution()) {
            breaches.add(new Breach("resolution", "is taken by model 2.0 only"));
        }
        if (request.palette() != null && !model.takesPalette()) {
            breaches.add(new Breach("color_palette", "is taken by model 2.0 only"));
        }
    }

    private static void checkPalette(Palette palette, List<Breach> breaches) {
        switch (palette) {
            case Palette.Preset(var name) -> {
                if (!Published.PALETTES.contains(name)) {
                    breaches.add(new Breach("color_palette", "is none of the vendor's palettes"));
                }
            }
            case Palette.Colours(var members) -> checkColours(members, breaches);
        }
    }

    private static void checkColours(List<Palette.Member> members, List<Breach> breaches) {
        if (members.isEmpty() || members.size() > 8) {
            breaches.add(new Breach("color_palette", "has one to eight colours"));
        }
        for (var member : members) {
            if (!HEX.matcher(member.hex()).matches()) {
                breaches.add(new Breach("color_palette", "colours are written #rgb or #rrggbb"));
            }
            var weight = member.weightPercent();
            if (weight != null && (weight < 5 || weight > 100)) {
                breaches.add(new Breach("color_palette", "weights are from 5 to 100 percent"));
            }
        }
    }
}
