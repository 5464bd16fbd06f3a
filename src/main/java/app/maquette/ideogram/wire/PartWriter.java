package app.maquette.ideogram.wire;

import app.maquette.studio.call.Arrived;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.port.DownloadException;
import app.maquette.studio.port.PictureStore;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes what a server sends for a link into the part: from the start, or after what is there. One thread.
final class PartWriter {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    /// Weak tags do not promise the same bytes.
    private static final Pattern STRONG_TAG = Pattern.compile("\"[\\x21\\x23-\\x7e]{1,256}\"");

    private final PictureStore.Part part;
    private final long most;
    private @Nullable String tag;
    private String encoding = "";

    PartWriter(PictureStore.Part part, long most) {
        this.part = part;
        this.most = most;
    }

    /// The tag of the picture the part holds a piece of; null when another piece could be of another picture.
    @Nullable
    String tag() {
        return tag;
    }

    void remember(String tag) {
        this.tag = tag;
    }

    /// Ends with the whole picture in the part, or says whether trying again can help.
    void take(int status, HttpHeaders headers, TimedBody body, Supplier<Duration> patience)
            throws DownloadException, PassingException, InterruptedException {
        switch (status) {
            case 200, 203 -> {
                restart();
                tag = strongTag(headers);
                encoding = headers.firstValue("Content-Encoding").orElse("");
                fill(body, length(headers), patience);
            }
            case 206 -> fill(body, continued(headers), patience);
            case 416 -> {
                restart();
                throw new PassingException("The picture changed on its way.");
            }
            case 403, 404, 410 -> throw new DownloadException(new MissingReason.LinkDead(status));
            case 408, 425, 429 -> throw passing(status, headers);
            default -> {
                if (status >= 500) {
                    throw passing(status, headers);
                }
                throw new DownloadException(new MissingReason.Answered(status));
            }
        }
    }

    /// Ends with the picture in the part, unpacked where a proxy packed it; what is no picture goes aside.
    void arrive() throws DownloadException, PassingException {
        try {
            var reason = part.missing();
            if (reason != null && unpack(false)) {
                reason = part.missing();
            }
            if (reason != null) {
                restart();
                throw new PassingException(packed(reason), null);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// Bytes that nothing here knows are what the server says they are.
    private MissingReason packed(MissingReason reason) {
        if (reason instanceof MissingReason.NotAPicture(var what, long bytes)) {
            var how = Encodings.unread(encoding, what);
            return how == null ? reason : new MissingReason.Packed(how, bytes);
        }
        return reason;
    }

    /// Whether an earlier fetch brought the whole picture, packed, and the disk did not take it unpacked.
    boolean isHere() throws DownloadException {
        try {
            return part.size() > 0 && unpack(true) && part.isWhole();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /// The packed picture stays until the plain one is there.
    private boolean unpack(boolean onlyWhole) throws IOException {
        byte[] packed;
        try (var in = part.open()) {
            packed = in.readAllBytes();
        }
        var plain =
                Encodings.undo(packed, (int) most, bytes -> Arrived.of(bytes).isPicture());
        if (plain.bytes() == packed || (onlyWhole && !plain.whole())) {
            return false;
        }
        part.replace(plain.bytes());
        tag = null;
        return true;
    }

    /// Checks that a partial answer goes on where the part ends, and says how long the whole picture is.
    private long continued(HttpHeaders headers) throws DownloadException, PassingException {
        var range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        var now = headers.firstValue("ETag").orElse(tag);
        if (!range.matches()
                || Long.parseLong(range.group(1)) != part.size()
                || (part.size() > 0 && (now == null || !now.equals(tag)))) {
            restart();
            throw new PassingException("The picture changed on its way.");
        }
        tag = strongTag(headers) == null ? tag : strongTag(headers);
        return range.group(2).equals("*") ? -1 : Long.parseLong(range.group(2));
    }

    private void fill(TimedBody body, long total, Supplier<Duration> patience)
            throws DownloadException, PassingException, InterruptedException {
        long size = part.size();
        boolean isTooLarge = total > most;
        try (var out = part.append()) {
            while (!isTooLarge) {
                var buffers = body.next(patience.get());
                if (buffers == null) {
                    break;
                }
                size += remaining(buffers);
                isTooLarge = size > most;
                for (var buffer : buffers) {
                    var bytes = new byte[isTooLarge ? 0 : buffer.remaining()];
                    buffer.get(bytes);
                    out.write(bytes);
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        if (isTooLarge) {
            restart();
            throw new DownloadException(new MissingReason.TooLarge(most));
        }
        if (size == 0 || (total >= 0 && size != total)) {
            throw new PassingException(new MissingReason.Cut(size, total), null);
        }
    }

    private void restart() throws DownloadException {
        tag = null;
        if (part.size() > 0) {
            try {
                part.restart();
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }

    private static long remaining(List<ByteBuffer> buffers) {
        return buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    }

    private static long length(HttpHeaders headers) {
        return headers.firstValue("Content-Length")
                .filter(text -> LENGTH.matcher(text).matches())
                .map(Long::parseLong)
                .orElse(-1L);
    }

    private static @Nullable String strongTag(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .filter(text -> STRONG_TAG.matcher(text).matches())
                .orElse(null);
    }

    private static PassingException passing(int status, HttpHeaders headers) {
        var wait = RetryAfter.parse(headers.firstValue("Retry-After").orElse(null), null, Clock.systemUTC());
        return new PassingException(new MissingReason.Answered(status), wait);
    }

    private DownloadException unwritable(IOException failure) {
        return new DownloadException(MissingReason.Disk.of(part.trouble(failure)));
    }
}
