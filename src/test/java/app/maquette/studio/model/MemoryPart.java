package app.maquette.studio.model;

import app.maquette.domain.CallId;
import app.maquette.domain.PictureId;
import app.maquette.studio.base.DiskTrouble;
import app.maquette.studio.call.Arrived;
import app.maquette.studio.port.PictureStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// A part in memory that counts how often it was begun anew.
public final class MemoryPart implements PictureStore.Part {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PictureId picture;
    private final boolean onlyPictures;
    private int restarts;

    /// Of any picture; anything is one.
    public MemoryPart() {
        this(false);
    }

    /// `onlyPictures` when what does not begin like a picture is none.
    public MemoryPart(boolean onlyPictures) {
        this(new PictureId(new CallId("call-1"), 0), onlyPictures);
    }

    public MemoryPart(PictureId picture) {
        this(picture, false);
    }

    private MemoryPart(PictureId picture, boolean onlyPictures) {
        this.picture = picture;
        this.onlyPictures = onlyPictures;
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
    public InputStream open() {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public @Nullable MissingReason missing() {
        var kind = Arrived.of(bytes.toByteArray());
        return kind.isPicture() || !onlyPictures ? null : new MissingReason.NotAPicture(kind.words(), size());
    }

    /// Only its end can tell.
    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public DiskTrouble trouble(IOException failure) {
        return DiskTrouble.OTHER;
    }

    @Override
    public void replace(byte[] plain) {
        bytes.reset();
        bytes.writeBytes(plain);
    }

    @Override
    public void recall() {
        // Nothing lies aside.
    }

    @Override
    public void restart() {
        restarts++;
        bytes.reset();
    }
}
