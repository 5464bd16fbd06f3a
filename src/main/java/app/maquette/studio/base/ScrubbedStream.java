package app.maquette.studio.base;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;

/// Holds what is written until it is flushed, and lets it go without [Secrets]. Thread-safe.
final class ScrubbedStream extends ByteArrayOutputStream {
    private final PrintStream out;

    ScrubbedStream(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void flush() throws IOException {
        var text = toString(out.charset());
        var scrubbed = Secrets.scrub(text);
        out.write(scrubbed.equals(text) ? toByteArray() : scrubbed.getBytes(out.charset()));
        reset();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
