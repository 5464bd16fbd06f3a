package app.maquette.pictures;

import java.util.Optional;

/// Puts a [ExportMetadata] into the bytes of a picture by adding and taking out blocks; coded pixels stay bit for bit.
/// What the
/// file told before of its making is taken out, since it may tell more than was asked for. A file with a signed
/// manifest of origin is left untouched: any change would break the signature, and the manifest tells the same.
final class MetadataWriter {
    private MetadataWriter() {}

    /// The same bytes when the format has no place for a note or the file is not put together as it should be.
    static byte[] bytes(byte[] picture, ExportMetadata note) {
        var view = new ByteView(picture);
        Optional<byte[]> noted = switch (Header.of(picture).type()) {
            case PNG -> PngMetadata.of(view, note);
            case JPEG -> JpegMetadata.of(view, note);
            case WEBP -> WebpMetadata.of(view, note);
            case UNKNOWN -> Optional.empty();
        };
        return noted.orElse(picture);
    }
}
