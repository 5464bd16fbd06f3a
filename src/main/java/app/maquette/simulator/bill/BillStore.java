package app.maquette.simulator.bill;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.maquette.simulator.contract.Hashes;
import app.maquette.simulator.contract.JsonTree;
import app.maquette.simulator.contract.Ware;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The simulator's memory: every paid POST with its end, every picture, the secret that signs links. What it has said
/// is on disk. Opening takes and checks the file; its lines are read when somebody asks for more than the port, which
/// most runs never do. Thread-safe.
public final class BillStore implements AutoCloseable {
    private static final HexFormat HEX = HexFormat.of();

    /// How the lines of a port begin; a number and a brace follow.
    private static final String PORT = "{\"kind\":\"port\",\"port\":";
    private static final List<String> KNOWN = List.of(
            PORT, "{\"kind\":\"secret\",", "{\"kind\":\"call\",", "{\"kind\":\"accepted\",", "{\"kind\":\"end\",");

    private final BookFile file;
    private final List<byte[]> unread = new ArrayList<>();
    private final Map<Long, LedgerRow> rows = new TreeMap<>();
    private final Map<String, Plate> plates = new HashMap<>();
    private final GenerationTable generations = new GenerationTable();
    private @Nullable String secret;
    private int port;
    private long lastId;
    private long billedMicros;
    private long images;
    private long billedBefore;
    private boolean isRead;

    private BillStore(Path path) throws IOException {
        file = BookFile.open(path, unread::add);
    }

    public static BillStore open(Path path) throws IOException {
        BillStore book = new BillStore(path);
        book.look();
        return book;
    }

    /// Finds the port by its words. What this program never writes is read at once, and refused.
    private synchronized void look() {
        for (byte[] line : unread) {
            if (begins(line, PORT)) {
                port = Integer.parseInt(new String(line, PORT.length(), line.length - PORT.length() - 1, UTF_8));
            } else if (KNOWN.stream().noneMatch(words -> begins(line, words))) {
                recall();
                return;
            }
        }
    }

    private static boolean begins(byte[] line, String words) {
        int length = words.length();
        return line.length > length && Arrays.equals(line, 0, length, words.getBytes(UTF_8), 0, length);
    }

    private void recall() {
        if (isRead) {
            return;
        }
        unread.forEach(line -> apply(JsonTree.read(line)));
        unread.clear();
        rows.replaceAll((_, row) -> row.ending().outcome().equals("in progress")
                ? ended(row, LedgerRow.Ending.none("unfinished", 0))
                : row);
        billedBefore = billedMicros;
        if (secret == null) {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            write(JsonTree.object().put("kind", "secret").put("secret", HEX.formatHex(random)), true);
        }
        isRead = true;
    }

    public synchronized byte[] secret() {
        recall();
        if (secret == null) {
            throw new IllegalStateException("the book has no secret");
        }
        return HEX.parseHex(secret);
    }

    /// The port served last, 0 if none was.
    public synchronized int port() {
        return port;
    }

    public synchronized void served(int other) {
        if (other != port) {
            recall();
            write(JsonTree.object().put("kind", "port").put("port", other), true);
        }
    }

    /// A paid POST has arrived complete.
    public synchronized long arrived(Instant at, String path, String bodySha256) {
        recall();
        long id = lastId + 1;
        write(
                JsonTree.object()
                        .put("kind", "call")
                        .put("id", id)
                        .put("at", at.toString())
                        .put("path", path)
                        .put("bodySha256", bodySha256),
                false);
        return id;
    }

    public synchronized void ended(long id, String outcome, int status) {
        write(
                JsonTree.object()
                        .put("kind", "end")
                        .put("id", id)
                        .put("outcome", outcome)
                        .put("status", status),
                true);
    }

    public synchronized void billed(long id, int status, Ware ware, List<Plate> made) {
        write(bill(id, status, ware.name(), ware.micros() * made.size(), made), true);
    }

    /// Bills what is no picture.
    public synchronized void billed(long id, int status, Ware ware) {
        write(bill(id, status, ware.name(), ware.micros(), List.of()), true);
    }

    private static ObjectNode bill(long id, int status, String ware, long micros, List<Plate> made) {
        ArrayNode pictures = JsonTree.array();
        made.forEach(plate -> pictures.add(plate.json()));
        ObjectNode line = JsonTree.object()
                .put("kind", "end")
                .put("id", id)
                .put("outcome", "billed")
                .put("status", status)
                .put("model", ware)
                .put("micros", micros);
        line.set("pictures", pictures);
        return line;
    }

    /// It will be made, whatever happens to this process.
    public synchronized void accepted(Generation generation) {
        ObjectNode line = JsonTree.object().put("kind", "accepted");
        line.setAll(generation.json());
        write(line, true);
    }

    /// Ends all that is made by now.
    public synchronized void complete(Instant now) {
        recall();
        for (Generation due : generations.due(now)) {
            Generation.Result result = due.result();
            if (result.failure() != null) {
                ended(due.call(), "failed", due.status());
            } else {
                write(bill(due.call(), due.status(), result.ware().name(), result.micros(), result.plates()), true);
            }
        }
    }

    public synchronized Optional<Generation> generation(String id) {
        recall();
        return generations.find(id);
    }

    public synchronized Generation.State state(Generation generation) {
        return generations.state(generation);
    }

    synchronized GenerationTable.Load load() {
        return generations.load();
    }

    /// Tells the buyers' keys apart without keeping them.
    public synchronized String mark(String key) {
        return Hashes.sha256((HEX.formatHex(secret()) + key).getBytes(UTF_8));
    }

    public synchronized Optional<Plate> plate(String id) {
        recall();
        return Optional.ofNullable(plates.get(id));
    }

    /// What was billed since the book was opened.
    synchronized long billedNow() {
        recall();
        return billedMicros - billedBefore;
    }

    public synchronized LedgerSnapshot snapshot(int peakImages) {
        recall();
        return new LedgerSnapshot(billedMicros, rows.size(), images, peakImages, new ArrayList<>(rows.values()));
    }

    private void write(ObjectNode line, boolean durable) {
        try {
            file.append(line, durable);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the simulator's book", e);
        }
        apply(line);
    }

    private void apply(JsonNode line) {
        switch (line.required("kind").asString()) {
            case "secret" -> secret = line.required("secret").asString();
            case "port" -> port = line.required("port").asInt();
            case "call" -> {
                lastId = line.required("id").asLong();
                rows.put(
                        lastId,
                        new LedgerRow(
                                lastId,
                                Instant.parse(line.required("at").asString()),
                                line.required("path").asString(),
                                line.required("bodySha256").asString(),
                                LedgerRow.Ending.none("in progress", 0)));
            }
            case "accepted" -> {
                Generation generation = Generation.of(line);
                generations.add(generation);
                LedgerRow.Ending open = LedgerRow.Ending.none("accepted", generation.status());
                rows.computeIfPresent(generation.call(), (_, row) -> ended(row, open));
            }
            case "end" -> {
                long id = line.required("id").asLong();
                rows.computeIfPresent(id, (_, row) -> ended(row, ending(line)));
                generations.end(id);
            }
            default -> throw new IllegalStateException("the simulator's book is of a later version");
        }
    }

    private static LedgerRow ended(LedgerRow row, LedgerRow.Ending ending) {
        return new LedgerRow(row.id(), row.at(), row.path(), row.bodySha256(), ending);
    }

    private LedgerRow.Ending ending(JsonNode line) {
        JsonNode pictures = line.get("pictures");
        String outcome = line.required("outcome").asString();
        int status = line.required("status").asInt();
        if (pictures == null) {
            return LedgerRow.Ending.none(outcome, status);
        }
        List<Plate> made = pictures.valueStream().map(Plate::of).toList();
        made.forEach(plate -> plates.put(plate.id(), plate));
        long micros = line.required("micros").asLong();
        billedMicros += micros;
        images += made.size();
        return new LedgerRow.Ending(
                outcome,
                status,
                line.required("model").asString(),
                made.size(),
                micros,
                made.isEmpty() ? null : made.getFirst().subject().prompt(),
                made.stream().map(plate -> plate.subject().seed()).toList());
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
