package app.maquette.store.disk;

import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// A channel that can do no more than a journal needs.
abstract class PlainChannel extends FileChannel {
    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("journals do not need this");
    }

    @Override
    public int read(ByteBuffer bytes) {
        throw unused();
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) {
        throw unused();
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw unused();
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
        throw unused();
    }

    @Override
    public long position() {
        throw unused();
    }

    @Override
    public FileChannel position(long position) {
        throw unused();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw unused();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw unused();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw unused();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw unused();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw unused();
    }

    @Override
    protected void implCloseChannel() {}
}
