package app.maquette.simulator.contract;

import app.maquette.simulator.contract.ImageOrder.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The vendor's picture sizes by aspect ratio, and the resolutions that may be asked for by name.
public final class Sizes {
    private static final Map<String, Size> FIRST = sizes("""
            ASPECT_1_1 1024x1024, ASPECT_16_9 1280x720, ASPECT_9_16 720x1280, ASPECT_3_4 768x1024, ASPECT_4_3 1024x768,
            ASPECT_10_16 768x1232, ASPECT_16_10 1232x768, ASPECT_2_3 832x1248, ASPECT_3_2 1152x768,
            ASPECT_1_3 512x1536, ASPECT_3_1 1536x512""");
    private static final Map<String, Size> SECOND = sizes("""
            ASPECT_1_1 1024x1024, ASPECT_16_9 1312x736, ASPECT_9_16 736x1312, ASPECT_3_4 864x1152, ASPECT_4_3 1152x864,
            ASPECT_10_16 768x1232, ASPECT_16_10 1232x768, ASPECT_2_3 832x1248, ASPECT_3_2 1248x832,
            ASPECT_1_3 512x1536, ASPECT_3_1 1536x512""");
    /// Those that the later routes have besides.
    private static final Map<String, Size> LATER = sizes("""
            ASPECT_1_2 704x1408, ASPECT_2_1 1408x704, ASPECT_4_5 896x1120, ASPECT_5_4 1120x896""");
    private static final List<String> FREE = List.of("1x1", "16x9", "4x5", "3x2", "9x16");
    private static final Set<String> RESOLUTIONS = Set.of("""
            512x1536 576x1408 576x1472 576x1536 640x1024 640x1344 640x1408 640x1472 640x1536 704x1152 704x1216 704x1280
            704x1344 704x1408 704x1472 720x1280 736x1312 768x1024 768x1088 768x1152 768x1216 768x1232 768x1280 768x1344
            832x960 832x1024 832x1088 832x1152 832x1216 832x1248 864x1152 896x960 896x1024 896x1088 896x1120 896x1152
            960x832 960x896 960x1024 960x1088 1024x640 1024x768 1024x832 1024x896 1024x960 1024x1024 1088x768 1088x832
            1088x896 1088x960 1120x896 1152x704 1152x768 1152x832 1152x864 1152x896 1216x704 1216x768 1216x832 1232x768
            1248x832 1280x704 1280x720 1280x768 1280x800 1312x736 1344x640 1344x704 1344x768 1408x576 1408x640 1408x704
            1472x576 1472x640 1472x704 1536x512 1536x576 1536x640""".split("\\s+"));

    private Sizes() {}

    static Optional<Size> ofRatio(ServedModel model, String ratio) {
        return Optional.ofNullable((model.isFirst() ? FIRST : SECOND).get(ratio));
    }

    /// By a ratio of the later routes, `16x9` or `auto`, which goes by the prompt.
    public static Optional<Size> ofShape(String ratio, String prompt) {
        String shape = ratio.equals("auto") ? FREE.get(Math.floorMod(prompt.hashCode(), FREE.size())) : ratio;
        String name = "ASPECT_" + shape.replace('x', '_');
        return Optional.ofNullable(SECOND.getOrDefault(name, LATER.get(name)));
    }

    static Optional<Size> ofResolution(String name) {
        String plain = name.replaceFirst("^RESOLUTION_", "").replace('_', 'x');
        return name.startsWith("RESOLUTION_") && RESOLUTIONS.contains(plain)
                ? Optional.of(size(plain))
                : Optional.empty();
    }

    /// Whether two sizes have one shape, but for the rounding of sides.
    public static boolean isAlike(Size size, Size other) {
        double ratio = (double) size.width() / size.height();
        return Math.abs(ratio * other.height() / other.width() - 1) < 0.02;
    }

    /// The same shape with a longer side of so many pixels; 0 leaves the size as it is.
    public static Size scaled(Size size, int side) {
        if (side == 0) {
            return size;
        }
        int longer = Math.max(size.width(), size.height());
        return new Size(
                Math.max(1, (size.width() * side + longer / 2) / longer),
                Math.max(1, (size.height() * side + longer / 2) / longer));
    }

    private static Map<String, Size> sizes(String text) {
        return Arrays.stream(text.split(",\\s*"))
                .map(pair -> pair.split(" ", -1))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> size(pair[1])));
    }

    /// From `1024x768`.
    public static Size size(String text) {
        int x = text.indexOf('x');
        return new Size(Integer.parseInt(text.substring(0, x)), Integer.parseInt(text.substring(x + 1)));
    }
}
