package app.maquette.simulator.answer;

import app.maquette.simulator.bill.Basis;
import app.maquette.simulator.drawing.References;
import app.maquette.simulator.route.GenerationOrder;
import app.maquette.simulator.route.Upload;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the pictures of an order are made from: its files are looked at or kept.
final class Bases {
    /// The vendor's palettes have names only; these are this server's own colours for them.
    private static final Map<String, List<Integer>> PALETTES = Map.of(
            "ember", List.of(0x2b0f0e, 0x8c2f1b, 0xe2571e, 0xf6a13a, 0xfbe2b0),
            "fresh", List.of(0x0f3d3e, 0x2a9d8f, 0x8fd694, 0xe9f5a1, 0xffffff),
            "jungle", List.of(0x0c2a1a, 0x1f5d35, 0x5c9a3e, 0xc3c24b, 0xf0e9c0),
            "magic", List.of(0x1b1040, 0x5a2ca0, 0xb14fd8, 0x4fd8e0, 0xf4e8ff),
            "melon", List.of(0x3b2a2a, 0xe85d75, 0xff9f80, 0x9fd8a4, 0xfff1dc),
            "mosaic", List.of(0x1f2a44, 0xc8472f, 0xe0a32e, 0x3f7f8c, 0xf3ead6),
            "pastel", List.of(0x7a7aa8, 0xb8a9d9, 0xf4b8c8, 0xb8e0d2, 0xfdf6e3),
            "ultramarine", List.of(0x0a0f3c, 0x1b2fa0, 0x3f5fe0, 0x9fb4f5, 0xf0f3ff));

    private Bases() {}

    static Basis of(GenerationOrder order, Sources sources) {
        return made(order, sources).shown(inks(order), figure(order));
    }

    private static Basis made(GenerationOrder order, Sources sources) {
        if (order.route().isClear()) {
            return new Basis(Basis.Way.CLEAR, null, null, 0, List.of(), List.of());
        }
        String way = order.route().way();
        if (!way.isEmpty()) {
            return new Basis(
                    Basis.Way.valueOf(way.toUpperCase(Locale.ROOT)),
                    order.source().map(source -> sources.keep(source.bytes())).orElse(null),
                    order.mask().map(mask -> sources.keep(mask.bytes())).orElse(null),
                    0,
                    List.of(),
                    List.of());
        }
        return order.source()
                .map(source -> Basis.remix(sources.keep(source.bytes()), order.weight()))
                .orElse(Basis.NOTHING);
    }

    private static List<Integer> inks(GenerationOrder order) {
        List<Integer> colours = order.colours();
        if (!colours.isEmpty()) {
            return colours;
        }
        return order.palette()
                .map(name -> PALETTES.getOrDefault(name, List.of()))
                .orElseGet(() -> References.inks(
                        order.styles().stream().map(Upload::bytes).toList()));
    }

    private static List<Integer> figure(GenerationOrder order) {
        return order.character()
                .map(upload -> References.figure(upload.bytes()))
                .orElse(List.of());
    }
}
