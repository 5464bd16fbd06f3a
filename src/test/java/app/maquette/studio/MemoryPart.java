package app.maquette.studio;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/// A part in memory that counts how often it was begun anew.
public final class MemoryPart implements PictureStore.Part {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PictureId picture;
    private int restarts;

    /// Of any picture.
    public MemoryPart() {
        this(new PictureId(new CallId("call-1"), 0));
    }

    MemoryPart(PictureId picture) {
        this.picture = picture;
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public int restarts() {
        return restarts;
    }

    @Override
    public PictureId picture() {
        return picture;
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public OutputStream append() {
        return bytes;
    }

    @Override
    public void restart() {
        restarts++;
        bytes.reset();
    }
}
