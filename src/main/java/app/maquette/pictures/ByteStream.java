package app.maquette.pictures;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;

/// Bytes in memory for an image reader, without copies and without a cache file. A reader that asks again and again for
/// what lies behind the end, as the WebP reader does over a lie, is stopped.
final class ByteStream extends ImageInputStreamImpl {
    private static final int PATIENCE = 100_000;
    private final byte[] bytes;
    private int pastEnd;

    ByteStream(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : end();
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        bitOffset = 0;
        if (streamPos >= bytes.length) {
            return end();
        }
        int read = (int) Math.min(length, bytes.length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, from, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private int end() throws IOException {
        pastEnd++;
        if (pastEnd > PATIENCE) {
            throw new IOException("the picture ends too early");
        }
        return -1;
    }
}
