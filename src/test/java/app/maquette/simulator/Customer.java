package app.maquette.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A plain client of the simulator for tests: it says what it is told to and checks nothing.
public final class Customer implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String BOUNDARY = "a-line-between-parts";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;

    public Customer(Simulator simulator) {
        this.url = simulator.url();
    }

    public HttpResponse<String> generate(String imageRequest) throws IOException, InterruptedException {
        return post("{\"image_request\":" + imageRequest + "}", "any-key");
    }

    HttpResponse<String> post(String body, String key) throws IOException, InterruptedException {
        return post("/generate", body, key);
    }

    HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Api-Key", key);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// To the later routes; `path` follows `/v2/image/generate/`.
    public HttpResponse<String> order(String path, String body, String key) throws IOException, InterruptedException {
        return post("/v2/image/generate/" + path, body, key);
    }

    /// To any paid route in parts.
    HttpResponse<String> parts(String path, List<Part> parts) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Api-Key", "any-key")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /// A part of a body.
    static final class Part {
        private final String name;
        private final byte[] bytes;

        Part(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }
    }

    HttpResponse<String> poll(String id, String key) throws IOException, InterruptedException {
        return get("/v2/generations/" + id, "Api-Key", key);
    }

    /// As real clients do: no content type for the request, octets for the file.
    HttpResponse<String> remix(String imageRequest, byte[] picture) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image_request\"\r\n\r\n"
                        + imageRequest + "\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"image_file\"; filename=\"draft.png\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(picture);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/remix"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Api-Key", "any-key")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> picture(String link, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(link));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(url.resolve(path))
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return MAPPER.readTree(response.body());
    }

    public static List<JsonNode> entries(HttpResponse<String> response) {
        return json(response).required("data").valueStream().toList();
    }

    public static String link(JsonNode entry) {
        return entry.required("url").asString();
    }

    static String request(Map<String, Object> fields) {
        return MAPPER.writeValueAsString(fields);
    }

    @Override
    public void close() {
        client.close();
    }
}
