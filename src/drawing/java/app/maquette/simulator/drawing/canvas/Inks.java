package app.maquette.simulator.drawing.canvas;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Palettes by the words that call for them, and the colours that have names.
final class Inks {
    private static final Map<String, Integer> COLOURS = colours();
    private static final List<Mood> MOODS = List.of(
            new Mood(
                    "dusk sunset evening twilight golden warm romantic",
                    PaintPalette.of(0x211c41, 0x513064, 0xa4517c, 0xec8f6c, 0xfbdcae, 0xffb44a, 0x7a5fb0)),
            new Mood(
                    "dawn sunrise morning spring gentle mountain mountains alps hills landscape",
                    PaintPalette.of(0x22405c, 0x567a98, 0xb49aa8, 0xf2b9a2, 0xfdebd3, 0xf0694c, 0x7fb0bf)),
            new Mood(
                    "night midnight moon moonlight stars dark noir",
                    PaintPalette.of(0x0b1333, 0x182a5e, 0x34528f, 0x7b98c4, 0xdfe7ef, 0xf5d680, 0x5f7fd0)),
            new Mood(
                    "forest jungle green garden botanical leaf leaves plant nature moss",
                    PaintPalette.of(0x10251e, 0x1e4c3a, 0x4f7f55, 0xabc086, 0xf2eed4, 0xe2893b, 0xd8c25a)),
            new Mood(
                    "sea ocean water lake river coast beach summer marine lighthouse harbour harbor port boat sail",
                    PaintPalette.of(0x0b2c46, 0x135a80, 0x3f97ac, 0xa7d4d0, 0xf6f0df, 0xf1784a, 0xf2c14e)),
            new Mood(
                    "desert dune dunes sand canyon mars western savanna cactus camel",
                    PaintPalette.of(0x3c1e1c, 0x7d3928, 0xc66e40, 0xecb06e, 0xfbe7c6, 0x2f8087, 0xd6503a)),
            new Mood(
                    "autumn fall harvest rust cosy pumpkin fox coffee wood",
                    PaintPalette.of(0x2d1b1e, 0x6d2c28, 0xb6562d, 0xe2a043, 0xf8e5bd, 0x3f7072, 0xd9442f)),
            new Mood(
                    "winter snow ice cold arctic frost nordic",
                    PaintPalette.of(0x1e2e42, 0x46637f, 0x8dabbe, 0xcbdde3, 0xf8fafa, 0xd9544f, 0xe9b872)),
            new Mood(
                    "pastel soft baby dreamy candy spa wedding delicate",
                    PaintPalette.of(0x5b5987, 0x9a90c0, 0xd8b6d2, 0xf6d2d1, 0xfdf3e8, 0x7cc7c1, 0xf2a48c)),
            new Mood(
                    "neon cyberpunk synthwave techno club electric laser future futuristic",
                    PaintPalette.of(0x130b30, 0x3b1166, 0x8c1f90, 0xf23f93, 0xffd5ea, 0x22dfe0, 0xffc23d)),
            new Mood(
                    "ink minimal monochrome mono brutalist swiss editorial newspaper black",
                    PaintPalette.of(0x16181b, 0x3c4147, 0x80868d, 0xbfc2c3, 0xf4f2ec, 0xcb3a2d, 0xd9b24c)),
            new Mood(
                    "bauhaus geometric modernist constructivist abstract retro poster midcentury",
                    PaintPalette.of(0x1d1f24, 0x23457f, 0xb98f62, 0xe9d5ae, 0xf7eed9, 0xd73d2c, 0xf1b62c)),
            new Mood(
                    "rose love valentine perfume fashion silk cosmetic flower flowers bouquet",
                    PaintPalette.of(0x3a1631, 0x7c2b57, 0xc55d87, 0xf2a6b0, 0xfde8e2, 0xf1b84c, 0x6f9e8f)),
            new Mood(
                    "mustard vintage seventies earthy jazz folk old antique",
                    PaintPalette.of(0x25271b, 0x525832, 0x948d42, 0xd6b655, 0xf6ecca, 0xb8472d, 0x3e7374)),
            new Mood(
                    "space galaxy planet cosmic nebula astronaut rocket",
                    PaintPalette.of(0x0d0a26, 0x2b1d5b, 0x5f3f9e, 0xb28bd6, 0xf1e4f7, 0xff8a5c, 0x4fc3d9)));

    /// A palette and the words that call for it.
    private record Mood(List<String> words, PaintPalette palette) {
        Mood(String words, PaintPalette palette) {
            this(Arrays.asList(words.split(" ", -1)), palette);
        }
    }

    private Inks() {}

    static PaintPalette of(PromptWords words) {
        Optional<PaintPalette> mood = words.inOrder().stream()
                .flatMap(word -> MOODS.stream().filter(some -> some.words.contains(word)))
                .map(some -> some.palette)
                .findFirst();
        List<Tone> colours = words.inOrder().stream()
                .map(COLOURS::get)
                .filter(Objects::nonNull)
                .distinct()
                .limit(2)
                .map(Tone::of)
                .toList();
        if (colours.isEmpty()) {
            return mood.orElseGet(() -> MOODS.get(Math.floorMod(words.beginning(), MOODS.size())).palette);
        }
        Tone first = colours.getFirst();
        Tone other = colours.size() > 1 ? colours.getLast() : first.turned(70);
        PaintPalette named = PaintPalette.of(first, other);
        return mood.map(some -> named.mix(some, 0.25)).orElse(named);
    }

    private static Map<String, Integer> colours() {
        String table = """
                red d93a30 crimson b3203a scarlet e03c28 burgundy 6f1d35 coral f0725c salmon f29484 peach f6b18b
                orange ee8233 amber f0a62e terracotta c4623f rust a84a2a brown 7a4f33 ochre c8922f gold dcab3c
                golden dcab3c yellow f2c83d lemon f5dd5c lime a5cf45 olive 7d8240 green 3f8f57 emerald 1f8f6a
                mint 8fd6b8 sage 9bb08e teal 1f7f80 turquoise 35b3b0 cyan 2bb8d0 aqua 5cc8cf sky 76b7e3 blue 2f68c4
                cobalt 1f4fb0 azure 3a8fe0 navy 1b2f5f indigo 3c3a8f violet 7a4fb5 purple 7b3f98 lavender b3a0dc
                lilac c0a3d8 magenta c9308c fuchsia d8359a pink ec7fa8 rose e0708c maroon 6b1f2e beige d9c6a5
                cream efe3c8 charcoal 3a3f45 grey 80868d gray 80868d silver b5bcc3
                """;
        Map<String, Integer> colours = new LinkedHashMap<>();
        String[] words = table.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            colours.put(words[i], Integer.parseInt(words[i + 1], 16));
        }
        return Map.copyOf(colours);
    }
}
