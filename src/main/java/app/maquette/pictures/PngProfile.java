package app.maquette.pictures;

import app.maquette.domain.MediaType;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// The colour profile inside a PNG, which the JDK's reader leaves aside. At most a megabyte is inflated.
final class PngProfile {
    private static final int LIMIT = 1 << 20;
    private static final int FIRST_CHUNK = 8;

    private PngProfile() {}

    /// The same samples, named by the profile the file carries; unchanged when it carries none that fits.
    static BufferedImage applied(BufferedImage image, byte[] bytes, Header header) {
        if (header.type() != MediaType.PNG || !(image.getColorModel() instanceof ComponentColorModel model)) {
            return image;
        }
        var profile = model.getNumColorComponents() == 3 ? profile(new ByteView(bytes)) : null;
        if (profile == null || profile.getColorSpaceType() != ColorSpace.TYPE_RGB) {
            return image;
        }
        var named = new ComponentColorModel(
                new ICC_ColorSpace(profile),
                model.hasAlpha(),
                model.isAlphaPremultiplied(),
                model.getTransparency(),
                model.getTransferType());
        return new BufferedImage(named, image.getRaster(), model.isAlphaPremultiplied(), null);
    }

    private static @Nullable ICC_Profile profile(ByteView bytes) {
        for (long at = FIRST_CHUNK; at + 12 <= bytes.length() && !bytes.is(at + 4, "IDAT"); ) {
            long size = bytes.u32(at);
            if (bytes.is(at + 4, "iCCP")) {
                return inflated(bytes, at + 8, Math.min(size, bytes.length() - at - 8));
            }
            at += size + 12;
        }
        return null;
    }

    private static @Nullable ICC_Profile inflated(ByteView bytes, long at, long size) {
        int name = 0;
        while (name < size && bytes.u8(at + name) != 0) {
            name++;
        }
        if (name + 2 >= size) {
            return null;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes.bytes(), (int) at + name + 2, (int) size - name - 2);
            var data = new byte[LIMIT];
            int length = inflater.inflate(data);
            return inflater.finished() ? ICC_Profile.getInstance(Arrays.copyOf(data, length)) : null;
        } catch (DataFormatException | IllegalArgumentException _) {
            return null;
        }
    }
}
