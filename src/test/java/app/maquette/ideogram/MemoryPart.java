package app.maquette.ideogram;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.studio.PictureStore;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/// A part in memory that counts how often it was begun anew.
final class MemoryPart implements PictureStore.Part {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int restarts;

    byte[] bytes() {
        return bytes.toByteArray();
    }

    int restarts() {
        return restarts;
    }

    @Override
    public PictureId picture() {
        return new PictureId(new CallId("call-1"), 0);
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
