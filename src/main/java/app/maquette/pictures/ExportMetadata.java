package app.maquette.pictures;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.MoneyKind;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.Operation;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Value;
import app.maquette.studio.port.Exports.Disclosure;
import app.maquette.studio.port.Library.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private static final List<String> FIRST = List.of(Fields.ASPECT_RATIO, Fields.STYLE_TYPE, Fields.MAGIC_PROMPT);
    /// Said elsewhere, or nobody's business.
    private static final Set<String> UNTOLD = Set.of(
            Operation.PROMPT,
            Operation.SEED,
            Operation.IMAGES,
            Fields.NEGATIVE_PROMPT,
            "async",
            "private",
            "webhook_url",
            "target_collection_id",
            "custom_model_uri");

    ExportMetadata {
        settings = List.copyOf(settings);
    }

    static ExportMetadata of(Shown shown, Disclosure disclosure, MoneyKind money) {
        var reserve = shown.call().reserve();
        boolean isSimulated = money.isSimulated();
        var model = "Ideogram " + Catalogue.standard().label(reserve.order().engine());
        var system = isSimulated ? "Maquette simulator in place of " + model : model;
        var produced = shown.picture().produced();
        var negative = reserve.order().fields().text(Fields.NEGATIVE_PROMPT);
        return switch (disclosure) {
            case ORIGIN -> new ExportMetadata(isSimulated, system, List.of(), null, null);
            case SETTINGS ->
                new ExportMetadata(isSimulated, system, settings(system, reserve.order(), produced), null, null);
            case PROMPT ->
                new ExportMetadata(
                        isSimulated,
                        system,
                        settings(system, reserve.order(), produced),
                        produced.prompt(),
                        negative.isEmpty() ? null : negative);
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

    private static List<String> settings(String system, Order order, AnsweredPicture produced) {
        var settings = new ArrayList<String>();
        settings.add("Seed: " + (produced.isSeedTold() ? produced.seed() : "not told"));
        if (!produced.resolution().isBlank()) {
            settings.add("Size: " + produced.resolution());
        }
        settings.add("Model: " + system);
        sent(order).forEach((name, value) -> settings.add(setting(name, value)));
        return settings;
    }

    /// What the vendor was told, the shape first.
    private static Map<String, Value> sent(Order order) {
        var values = Catalogue.standard()
                .route(order.engine(), order.operation().kind())
                .map(route -> route.completed(order.values()))
                .orElseGet(order::values);
        Map<String, Value> sent = new LinkedHashMap<>();
        for (var name : FIRST) {
            if (values.containsKey(name)) {
                sent.put(name, values.get(name));
            }
        }
        values.forEach((name, value) -> {
            if (!UNTOLD.contains(name) && !value.asText().isEmpty()) {
                sent.putIfAbsent(name, value);
            }
        });
        return sent;
    }

    private static String setting(String name, Value value) {
        return switch (name) {
            case Fields.ASPECT_RATIO -> "Aspect ratio: " + value.asText().replace('x', ':');
            case Fields.STYLE_TYPE -> "Style: " + value.asText().toUpperCase(Locale.ROOT);
            case Fields.MAGIC_PROMPT -> "Magic prompt: " + value.asText().toUpperCase(Locale.ROOT);
            default -> {
                var words = name.replace('_', ' ');
                yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ": " + value.asText();
            }
        };
    }
}
