package app.maquette.pictures;

import app.maquette.domain.MoneyKind;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.ImageRequest;
import app.maquette.studio.port.Exports.Disclosure;
import app.maquette.studio.port.Library.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an exported file tells of its making. Nothing else of the call gets out: no key, no path, no amount, no
/// collection.
///
/// @param isSimulated whether no model made it, but the simulator
/// @param system the vendor and its model
/// @param settings seed, size and the like, as `Name: value`; empty when not told
/// @param prompt null when not told
/// @param negativePrompt null when not told or not given
record ExportMetadata(
        boolean isSimulated,
        String system,
        List<String> settings,
        @Nullable String prompt,
        @Nullable String negativePrompt) {
    ExportMetadata {
        settings = List.copyOf(settings);
    }

    static ExportMetadata of(Shown shown, Disclosure disclosure, MoneyKind money) {
        var reserve = shown.call().reserve();
        boolean isSimulated = money.isSimulated();
        var model = "Ideogram " + reserve.order().request().model().label();
        var system = isSimulated ? "Maquette simulator in place of " + model : model;
        var produced = shown.picture().produced();
        return switch (disclosure) {
            case ORIGIN -> new ExportMetadata(isSimulated, system, List.of(), null, null);
            case SETTINGS ->
                new ExportMetadata(
                        isSimulated,
                        system,
                        settings(
                                system, reserve.order().brief(), reserve.order().request(), produced),
                        null,
                        null);
            case PROMPT ->
                new ExportMetadata(
                        isSimulated,
                        system,
                        settings(
                                system, reserve.order().brief(), reserve.order().request(), produced),
                        produced.prompt(),
                        reserve.order().request().negativePrompt());
        };
    }

    /// The same without prompts.
    ExportMetadata withoutPrompts() {
        return new ExportMetadata(isSimulated, system, settings, null, null);
    }

    /// Prompt, negative prompt and settings in the line order that picture browsers read; empty when nothing is told.
    String parameters() {
        var lines = new ArrayList<String>();
        if (prompt != null) {
            lines.add(prompt);
        }
        if (negativePrompt != null) {
            lines.add("Negative prompt: " + negativePrompt);
        }
        if (!settings.isEmpty()) {
            lines.add(String.join(", ", settings));
        }
        return String.join("\n", lines);
    }

    private static List<String> settings(String system, Brief brief, ImageRequest request, AnsweredPicture produced) {
        var settings = new ArrayList<String>();
        settings.add("Seed: " + (produced.isSeedTold() ? produced.seed() : "not told"));
        if (!produced.resolution().isBlank()) {
            settings.add("Size: " + produced.resolution());
        }
        settings.add("Model: " + system);
        settings.add("Aspect ratio: " + brief.aspectRatio().label());
        if (request.style() != null) {
            settings.add("Style: " + request.style().name());
        }
        settings.add("Magic prompt: " + request.magicPrompt().name());
        return settings;
    }
}
