package app.maquette.store.files;

import app.maquette.domain.CallId;
import app.maquette.store.disk.Disk;
import app.maquette.store.disk.DurableFile;
import app.maquette.store.disk.Sha256;
import app.maquette.store.disk.Uninterrupted;
import app.maquette.store.format.JournalJson;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.UnreadableException;
import app.maquette.store.journal.Trial;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import app.maquette.studio.port.Answers;
import app.maquette.studio.port.RawAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One file per answer: a line of JSON with status, headers and hash, then the body as it came. Blocking; thread-safe.
public final class FileAnswers implements Answers {
    private static final int ROOM = 1 << 20;
    private final Disk disk;
    private final Path folder;
    private final Trial trial;

    public FileAnswers(Path folder) {
        this(Disk.REAL, folder);
    }

    public FileAnswers(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
        this.trial = new Trial(folder, System::nanoTime);
    }

    private record Head(
            int status,
            @Nullable String retryAfter,
            @Nullable Instant vendorDate,
            boolean complete,
            int length,
            String sha256) {
        static Head of(JsonObject in) {
            return new Head(
                    in.count("status"),
                    in.textOrNull("retryAfter"),
                    in.instantOrNull("vendorDate"),
                    in.flag("complete"),
                    in.count("length"),
                    in.text("sha256"));
        }
    }

    @Override
    public String save(CallId call, RawAnswer answer) {
        var body = answer.body();
        var head = new Head(
                answer.status(),
                answer.retryAfter(),
                answer.vendorDate(),
                answer.isComplete(),
                body.length,
                Sha256.of(body));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(JournalJson.MAPPER.writeValueAsBytes(head));
        bytes.write('\n');
        bytes.writeBytes(body);
        try {
            return Uninterrupted.call(() -> {
                trial.demandFolder();
                write(file(call), bytes.toByteArray());
                trial.holds(file(call));
                return head.sha256();
            });
        } catch (IOException e) {
            throw new StorageException("The answer of call " + call + " cannot be kept.", e, folder);
        }
    }

    /// A disk that has become full gets the room that was put by.
    private void write(Path file, byte[] bytes) throws IOException {
        try {
            new DurableFile(disk).write(file, bytes);
        } catch (IOException e) {
            trial.doubt();
            if (!Files.deleteIfExists(room())) {
                throw e;
            }
            new DurableFile(disk).write(file, bytes);
        }
    }

    /// Puts room by for the answers of calls under way.
    @Override
    public void tryOut() {
        trial.run(() -> {
            Files.deleteIfExists(room());
            new DurableFile(disk).write(room(), new byte[ROOM]);
            return room();
        });
    }

    private Path room() {
        return folder.resolve(".room");
    }

    /// Empty also when the file is damaged: then nothing in it can be trusted. While the folder is away, nobody knows.
    @Override
    public Optional<RawAnswer> load(CallId call) {
        var file = file(call);
        byte[] bytes;
        try {
            trial.demandFolder();
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            bytes = Uninterrupted.call(() -> Files.readAllBytes(file));
        } catch (IOException e) {
            throw new StorageException("The answer of call " + call + " cannot be read.", e, folder);
        }
        var answer = parse(bytes);
        if (answer.isEmpty()) {
            Log.of(FileAnswers.class).log(Level.ERROR, "the answer of call " + call + " is damaged on the disk");
        }
        return answer;
    }

    private static Optional<RawAnswer> parse(byte[] bytes) {
        int line = 0;
        while (line < bytes.length && bytes[line] != '\n') {
            line++;
        }
        if (line == bytes.length) {
            return Optional.empty();
        }
        var body = Arrays.copyOfRange(bytes, line + 1, bytes.length);
        try {
            var head = JsonObject.read(Arrays.copyOf(bytes, line), Head::of);
            return head.length() == body.length && head.sha256().equals(Sha256.of(body))
                    ? Optional.of(
                            new RawAnswer(head.status(), head.retryAfter(), head.vendorDate(), body, head.complete()))
                    : Optional.empty();
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }

    private Path file(CallId call) {
        return folder.resolve(call + ".json");
    }
}
