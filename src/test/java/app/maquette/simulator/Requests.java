package app.maquette.simulator;

import app.maquette.simulator.Customer.Part;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Named;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that were typed from the documents, in JSON or in parts; a part that begins with `@` is a picture.
final class Requests {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Requests() {}

    static Stream<Named<JsonNode>> rows(String name) throws IOException {
        try (InputStream in = Requests.class.getResourceAsStream(name)) {
            return MAPPER
                    .readTree(Objects.requireNonNull(in).readAllBytes())
                    .valueStream()
                    .map(row -> Named.of(row.required("says").asString(), row))
                    .toList()
                    .stream();
        }
    }

    static HttpResponse<String> send(Customer customer, JsonNode row, String query, boolean async)
            throws IOException, InterruptedException {
        String path = "/v2/image/" + row.required("to").asString() + query;
        JsonNode parts = row.get("parts");
        if (parts == null) {
            var body = row.required("body").deepCopy().asObject();
            return customer.post(path, (async ? body.put("async", true) : body).toString(), "any-key");
        }
        List<Part> sent = new ArrayList<>();
        if (async) {
            sent.add(new Part("async", "true".getBytes(StandardCharsets.UTF_8)));
        }
        for (var part : parts.properties()) {
            if (part.getValue().isArray()) {
                for (JsonNode file : part.getValue()) {
                    sent.add(new Part(part.getKey(), file(file.asString())));
                }
            } else {
                sent.add(new Part(part.getKey(), part.getValue().asString().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return customer.parts(path, sent);
    }

    static byte[] file(String name) throws IOException {
        return switch (name) {
            case "@square" -> png(256, 256, Color.ORANGE);
            case "@wide" -> png(512, 256, Color.BLUE);
            case "@strip" -> png(700, 100, Color.BLUE);
            case "@black" -> png(256, 256, Color.BLACK);
            case "@mask" -> mask();
            case "@hole" -> hole();
            case "@stripes" -> stripes();
            case "@large" -> png(2100, 2100, Color.BLUE);
            default -> "no picture at all".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] png(int width, int height, Color colour) throws IOException {
        return png(painted(width, height, colour));
    }

    private static byte[] mask() throws IOException {
        BufferedImage image = painted(256, 256, Color.WHITE);
        image.setRGB(100, 100, Color.BLACK.getRGB());
        return png(image);
    }

    private static byte[] hole() throws IOException {
        BufferedImage image = painted(256, 256, Color.WHITE);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.fillRect(88, 64, 80, 128);
        graphics.dispose();
        return png(image);
    }

    private static byte[] stripes() throws IOException {
        BufferedImage image = painted(256, 256, Color.RED);
        var graphics = image.createGraphics();
        graphics.setColor(Color.CYAN);
        for (int y = 0; y < 256; y += 32) {
            graphics.fillRect(0, y, 256, 16);
        }
        graphics.dispose();
        return png(image);
    }

    private static BufferedImage painted(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
