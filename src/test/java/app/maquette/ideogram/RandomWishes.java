package app.maquette.ideogram;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.catalogue.Field;
import app.maquette.catalogue.Route;
import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.Size;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Value;
import app.maquette.studio.port.Vendor.Attachment;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Requests for drafts and remixes on any engine, most of them sensible, some of them not.
final class RandomWishes {
    private static final String STRUCTURED =
            "{\"high_level_description\":\"a fox\",\"compositional_deconstruction\":{\"background\":\"snow\",\"elements\":[]}}";
    private static final List<Size> SIZES =
            List.of(new Size(512, 512), new Size(640, 480), new Size(1024, 1024), new Size(96, 768));
    private final Map<String, byte[]> drawn = new HashMap<>();
    private final List<Route> routes;
    private final Random random;

    record Wish(Route route, Map<String, Value> values, Map<String, List<Attachment>> attachments) {}

    RandomWishes(Random random) {
        this.random = random;
        this.routes = Catalogue.standard().routes().stream()
                // Resold engines are data only: nobody plays their vendor.
                .filter(route -> route.engine().listing() != Engine.Listing.APART)
                .filter(route -> route.kind() == OperationKind.GENERATE || route.kind() == OperationKind.REMIX)
                .toList();
    }

    Wish next() {
        var route = routes.get(random.nextInt(routes.size()));
        Map<String, Value> values = new TreeMap<>();
        Map<String, List<Attachment>> attachments = new TreeMap<>();
        // Few fields at once, so that many requests are good.
        int chance = 4 + random.nextInt(20);
        for (var field : route.fields()) {
            boolean isSaid = field.required() ? random.nextInt(40) > 0 : random.nextInt(chance) == 0;
            if (isSaid && !field.filing()) {
                if (field.kind() == Field.Kind.PICTURES) {
                    attachments.put(field.name(), pictures(field));
                } else {
                    values.put(field.name(), value(field));
                }
            }
        }
        attachments.forEach((part, pictures) -> values.put(
                part, new Value.Pictures(pictures.stream().map(Attachment::fact).toList())));
        return new Wish(route, values, attachments);
    }

    private Value value(Field field) {
        return switch (field.kind()) {
            case CHOICE -> Value.of(random.nextInt(30) == 0 ? "nonsense" : pick(field.choices()));
            case TEXT -> Value.of(text(field));
            case TEXTS -> new Value.Texts(List.of(random.nextInt(10) == 0 ? "XYZ" : "0123ABCD"));
            case WHOLE -> Value.of(whole(field));
            case DECIMAL -> new Value.Decimal(BigDecimal.valueOf(whole(field)));
            case FLAG -> Value.of(random.nextBoolean());
            case COLOURS -> new Value.Colours(palette(field));
            case PICTURES -> throw new IllegalArgumentException(field.name());
        };
    }

    private String text(Field field) {
        return switch (field.name()) {
            case "prompt" -> pick(List.of("a fox", "a fox", "a fox in snow", STRUCTURED, "{\"a\": 1}", "{broken"));
            case "size" ->
                pick(List.of(
                        "auto",
                        "source",
                        "1024x1024",
                        "2048x2048",
                        "1664x2496",
                        "512x1536",
                        "1000x1000",
                        "4096x4096",
                        "256x1536",
                        "224x512"));
            case "custom_model_uri" -> pick(List.of("model/house/version/2", "model/house/version/2", "house"));
            case "resolution" -> pick(List.of("1024x1024", "1024x768", "1k", "1040x1040"));
            case "aspect_ratio" -> pick(List.of("auto", "1x1", "16x9", "4x3"));
            default -> "a plain word";
        };
    }

    private long whole(Field field) {
        var limits = field.limits();
        long min = limits.min() == null ? 0 : limits.min().longValue();
        long max = limits.max() == null ? 1000 : limits.max().longValue();
        return switch (random.nextInt(12)) {
            case 0 -> min - 1;
            case 1 -> max + 1;
            case 2 -> max;
            default -> {
                long step = limits.step() == null ? 1 : limits.step();
                yield Math.ceilDiv(min, step) * step + step * random.nextLong((max - min) / step + 1);
            }
        };
    }

    private Palette palette(Field field) {
        return random.nextBoolean() && !field.choices().isEmpty()
                ? new Palette.Preset(pick(field.choices()))
                : new Palette.Colours(IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(_ -> new Palette.Member("#%06x".formatted(random.nextInt(0x1000000)), null))
                        .toList());
    }

    private List<Attachment> pictures(Field field) {
        var most = field.limits().maxCount();
        int count = most == null || random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(most + 1);
        boolean isMask = field.name().contains("mask");
        List<Attachment> pictures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pictures.add(
                    picture(random.nextInt(6) == 0 ? pick(SIZES) : SIZES.getFirst(), isMask && random.nextInt(6) > 0));
        }
        return pictures;
    }

    private Attachment picture(Size size, boolean isMask) {
        var bytes = drawn.computeIfAbsent(size + " " + isMask, _ -> draw(size, isMask));
        var file = new StoredFile(
                new ImageKey("0".repeat(64)), MediaType.PNG, bytes.length, size.width(), size.height(), true);
        return new Attachment(file, isMask, () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] draw(Size size, boolean isMask) {
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(isMask ? Color.WHITE : Color.ORANGE);
        pen.fillRect(0, 0, size.width(), isMask ? size.height() / 2 : size.height());
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
