package app.maquette.domain.request;

import java.util.Set;

/// The values that the vendor's specification lists for fields which are kept as text.
final class Published {
    static final Set<String> MAGIC_PROMPT_VERSIONS =
            Set.of("V_0", "V_0_1", "V_0_2", "V_0_3", "V_0_4", "V_0_5", "V_0_6", "V_0_7", "V_0_8");
    static final Set<String> PALETTES =
            Set.of("EMBER", "FRESH", "JUNGLE", "MAGIC", "MELON", "MOSAIC", "PASTEL", "ULTRAMARINE");
    private static final String PREFIX = "RESOLUTION_";
    /// Width and height in pixels.
    private static final Set<String> RESOLUTIONS = Set.of("""
            512x1536 576x1408 576x1472 576x1536 640x1024 640x1344 640x1408 640x1472 640x1536 704x1152 704x1216
            704x1280 704x1344 704x1408 704x1472 720x1280 736x1312 768x1024 768x1088 768x1152 768x1216 768x1232
            768x1280 768x1344 832x960 832x1024 832x1088 832x1152 832x1216 832x1248 864x1152 896x960 896x1024
            896x1088 896x1120 896x1152 960x832 960x896 960x1024 960x1088 1024x640 1024x768 1024x832 1024x896
            1024x960 1024x1024 1088x768 1088x832 1088x896 1088x960 1120x896 1152x704 1152x768 1152x832 1152x864
            1152x896 1216x704 1216x768 1216x832 1232x768 1248x832 1280x704 1280x720 1280x768 1280x800 1312x736
            1344x640 1344x704 1344x768 1408x576 1408x640 1408x704 1472x576 1472x640 1472x704 1536x512 1536x576
            1536x640
            """.split("\\s+"));

    private Published() {}

    /// Whether the vendor draws this size, written `RESOLUTION_width_height`.
    static boolean hasResolution(String name) {
        return name.startsWith(PREFIX)
                && RESOLUTIONS.contains(name.substring(PREFIX.length()).replace('_', 'x'));
    }
}
