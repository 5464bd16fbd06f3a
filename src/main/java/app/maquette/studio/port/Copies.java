package app.maquette.studio.port;

import app.maquette.domain.ImageKey;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.port.Vendor.Attachment;

/// Makes what leaves the machine of stored pictures: upright, in sRGB, with nothing but their pixels in it. Blocking;
/// thread-safe. [StudioException] with NotHere, NoPicture or PictureTooLarge where there is no such copy.
@FunctionalInterface
public interface Copies {
    /// The same for the same question, whenever it is asked.
    Attachment copy(ImageKey key, Room room);

    /// What a copy must keep to.
    record Room(long mostBytes, Use use) {}

    /// What may be done to it for that.
    enum Use {
        /// It may become smaller.
        PICTURE,
        /// It keeps its size, since another picture must have the same.
        SIZED,
        /// It keeps its size and becomes black and white.
        MASK
    }

    /// The stored bytes as they are, of a store whose pictures hold nothing else.
    static Copies asStored(PictureStore store) {
        return (key, room) -> {
            var file = store.find(key).orElseThrow(() -> new StudioException(new Failure.NotHere(key.toString())));
            if (file.bytes() > room.mostBytes()) {
                throw new StudioException(new Failure.PictureTooLarge(file.bytes(), room.mostBytes()));
            }
            return new Attachment(file, () -> store.open(key));
        };
    }
}
