package app.maquette.simulator.route;

import app.maquette.simulator.contract.ImageOrder.Size;
import app.maquette.simulator.contract.Refusal;
import app.maquette.simulator.contract.Sizes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// How large the pictures of a request become, by the kind of its route.
final class Shapes {
    private static final List<String> FREE = List.of("1x1", "16x9", "4x5", "3x2", "9x16");
    private static final Pattern SIZE = Pattern.compile("[1-9]\\d{1,4}x[1-9]\\d{1,4}");
    private static final int MOST_SIDE = 8192;
    private static final long BUDGET = 2048L * 2048;

    private Shapes() {}

    static Size of(String kind, Wish wish) throws Refusal {
        return switch (kind) {
            case "ratio-2" ->
                Sizes.ofShape(wish.text("aspect_ratio", "1x1"), wish.text("prompt", ""))
                        .orElseThrow(() -> Refusal.invalid("not a ratio - 'aspect_ratio'"));
            case "ratio-1" ->
                wish.has("resolution") ? Sizes.size(wish.text("resolution", "")) : byRatio("ratios-3", wish, "1x1");
            case "ratio-3" -> times(third(wish), wish.text("upscale_factor", "x1"));
            case "named-4" -> named(wish);
            case "tier-4" -> times(byRatio("ratios-4-1k", wish, "auto"), tier(wish));
            case "size-4-5" -> exact(wish, false);
            case "size-4-6" -> exact(wish, true);
            case "enlarged" -> enlarged(wish);
            case "source" -> wish.files("image").getFirst().size();
            case "source-3" ->
                nearest(List.of("resolutions-3"), wish.files("image").getFirst().size());
            case "edited" -> {
                Size size = wish.files("image").getFirst().size();
                yield wish.text("context_window", "none").equals("none") ? within(size, BUDGET) : size;
            }
            default -> throw new IllegalStateException("no shape is named " + kind);
        };
    }

    private static Size third(Wish wish) throws Refusal {
        if (wish.has("resolution")) {
            return Sizes.size(wish.text("resolution", ""));
        }
        List<Upload> source = wish.files("image");
        if (!source.isEmpty() && !wish.has("aspect_ratio")) {
            return nearest(List.of("resolutions-3"), source.getFirst().size());
        }
        return byRatio("ratios-3", wish, "1x1");
    }

    private static Size named(Wish wish) throws Refusal {
        if (wish.has("resolution")) {
            return Sizes.size(wish.text("resolution", ""));
        }
        List<Upload> source = wish.files("image");
        return source.isEmpty()
                ? byPrompt(wish)
                : nearest(List.of("resolutions-4-2k"), source.getFirst().size());
    }

    private static Size enlarged(Wish wish) throws Refusal {
        Size size = times(wish.files("image").getFirst().size(), wish.text("upscale_factor", "x2"));
        if (Math.max(size.width(), size.height()) > MOST_SIDE) {
            throw Refusal.invalid("a side would be longer than " + MOST_SIDE + " pixels");
        }
        return size;
    }

    private static String tier(Wish wish) {
        return switch (wish.text("output_resolution", "1k")) {
            case "2k" -> "x2";
            case "4k" -> "x4";
            case "8k" -> "x8";
            default -> "x1";
        };
    }

    /// The size of 4.5, or of 4.6, which also makes larger ones.
    private static Size exact(Wish wish, boolean large) throws Refusal {
        List<Upload> sources = wish.files("images");
        String text = wish.text("size", "auto");
        if (wish.has("mask")) {
            return sources.getFirst().size();
        }
        if (text.equals("auto")) {
            return sources.isEmpty()
                    ? byPrompt(wish)
                    : nearest(List.of("resolutions-4-2k"), sources.getFirst().size());
        }
        if (text.equals("source")) {
            return within(sources.getFirst().size(), large ? 4 * BUDGET : BUDGET);
        }
        if (!SIZE.matcher(text).matches()) {
            throw Refusal.invalid("'size' is auto, source or a width and a height such as 1024x1024");
        }
        Size size = Sizes.size(text);
        if (!large && sources.isEmpty()) {
            if (!presets().contains(text)) {
                throw Refusal.invalid("'size' is not one of the sizes without source images");
            }
            return size;
        }
        grid(size, large ? 4096 : BUDGET);
        long pixels = (long) size.width() * size.height();
        if (pixels > (large ? 4 * BUDGET : BUDGET)) {
            throw Refusal.invalid("'size' has too many pixels");
        }
        if (large && wish.text("quality", "").equals("very_low") && pixels > BUDGET) {
            throw Refusal.invalid("'quality' very_low makes 4194304 pixels at most");
        }
        return size;
    }

    private static void grid(Size size, long side) throws Refusal {
        int longer = Math.max(size.width(), size.height());
        int shorter = Math.min(size.width(), size.height());
        if (size.width() % 32 != 0 || size.height() % 32 != 0 || shorter < 256 || longer > side) {
            throw Refusal.invalid("the sides of 'size' are multiples of 32, from 256 on");
        }
        if (longer > 6 * shorter) {
            throw Refusal.invalid("the sides of 'size' are 1 to 6 at most");
        }
    }

    private static List<String> presets() {
        List<String> sizes = new ArrayList<>(Menu.CARD.values("resolutions-4-2k"));
        sizes.addAll(Menu.CARD.values("resolutions-4-1k"));
        sizes.removeAll(List.of("512x1536", "1536x512"));
        return sizes;
    }

    private static Size within(Size size, long pixels) {
        double scale = Math.sqrt((double) pixels / ((long) size.width() * size.height()));
        return scale >= 1
                ? size
                : new Size(Math.max(1, (int) (size.width() * scale)), Math.max(1, (int) (size.height() * scale)));
    }

    private static Size byRatio(String table, Wish wish, String otherwise) {
        String ratio = wish.text("aspect_ratio", otherwise);
        JsonNode sizes = Menu.CARD.sheet().required("sizes").required(table);
        return Sizes.size(
                sizes.required(ratio.equals("auto") ? free(wish) : ratio).asString());
    }

    private static Size byPrompt(Wish wish) {
        return Sizes.size(Menu.CARD
                .sheet()
                .required("sizes")
                .required("ratios-4-2k")
                .required(free(wish))
                .asString());
    }

    private static String free(Wish wish) {
        return FREE.get(Math.floorMod(wish.text("prompt", "").hashCode(), FREE.size()));
    }

    /// The one of the lists whose shape is the nearest.
    private static Size nearest(List<String> lists, Size source) {
        double wanted = Math.log((double) source.width() / source.height());
        return lists.stream()
                .flatMap(list -> Menu.CARD.values(list).stream())
                .map(Sizes::size)
                .min(Comparator.comparingDouble(
                        size -> Math.abs(Math.log((double) size.width() / size.height()) - wanted)))
                .orElse(source);
    }

    private static Size times(Size size, String factor) {
        int times = Integer.parseInt(factor.substring(1));
        return new Size(size.width() * times, size.height() * times);
    }
}
