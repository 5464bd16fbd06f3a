package app.maquette.simulator.drawing.canvas;

import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/// A gradient whose steps are stippled, as in a print: each pixel looks up its colour a little before or after its
/// place.
public final class GrainPaint implements Paint {
    private static final int STEPS = 256;
    private static final ColorModel MODEL = ColorModel.getRGBdefault();

    private final double x0;
    private final double y0;
    private final double x1;
    private final double y1;
    private final boolean radial;
    private final int[] ramp;
    private final double jitter;

    private GrainPaint(double[] line, boolean radial, double stipple, Tone... stops) {
        this.x0 = line[0];
        this.y0 = line[1];
        this.x1 = line[2];
        this.y1 = line[3];
        this.radial = radial;
        this.ramp = ramp(stops);
        this.jitter = stipple / 128 * (STEPS - 1);
    }

    public static GrainPaint linear(double x0, double y0, double x1, double y1, double stipple, Tone... stops) {
        return new GrainPaint(new double[] {x0, y0, x1, y1}, false, stipple, stops);
    }

    /// From the centre to a distance.
    public static GrainPaint radial(double x, double y, double radius, double stipple, Tone... stops) {
        return new GrainPaint(new double[] {x, y, x + radius, y}, true, stipple, stops);
    }

    private static int[] ramp(Tone... stops) {
        int[] ramp = new int[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double place = (double) i / (STEPS - 1) * (stops.length - 1);
            int stop = Math.min((int) place, stops.length - 2);
            ramp[i] = stops.length == 1
                    ? stops[0].argb()
                    : stops[stop].mix(stops[stop + 1], place - stop).argb();
        }
        return ramp;
    }

    @Override
    public PaintContext createContext(
            ColorModel model, Rectangle device, Rectangle2D user, AffineTransform transform, RenderingHints hints) {
        try {
            return new Context(transform.createInverse());
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("a canvas has a size", e);
        }
    }

    @Override
    public int getTransparency() {
        for (int argb : ramp) {
            if (argb >>> 24 != 255) {
                return Transparency.TRANSLUCENT;
            }
        }
        return Transparency.OPAQUE;
    }

    private final class Context implements PaintContext {
        private final AffineTransform back;
        private final ColorModel model =
                getTransparency() == OPAQUE ? new DirectColorModel(24, 0xff0000, 0xff00, 0xff) : MODEL;
        private @Nullable WritableRaster raster;
        private int[] pixels = new int[0];

        Context(AffineTransform back) {
            this.back = back;
        }

        @Override
        public ColorModel getColorModel() {
            return model;
        }

        @Override
        public Raster getRaster(int x, int y, int width, int height) {
            WritableRaster target = raster;
            if (target == null || target.getWidth() < width || target.getHeight() < height) {
                target = model.createCompatibleWritableRaster(Math.max(64, width), Math.max(64, height));
                raster = target;
            }
            if (pixels.length < width * height) {
                pixels = new int[width * height];
            }
            fill(x, y, width, height);
            target.setDataElements(0, 0, width, height, pixels);
            return target;
        }

        private void fill(int x, int y, int width, int height) {
            double length = Math.hypot(x1 - x0, y1 - y0);
            double unit = (STEPS - 1) / length;
            double dx = (x1 - x0) / length * unit;
            double dy = (y1 - y0) / length * unit;
            double alongX = back.getScaleX();
            double alongY = back.getShearY();
            for (int j = 0; j < height; j++) {
                double u = x * alongX + (y + j) * back.getShearX() + back.getTranslateX() - x0;
                double v = x * alongY + (y + j) * back.getScaleY() + back.getTranslateY() - y0;
                if (radial) {
                    ring(x, y + j, j * width, width, new double[] {u * unit, v * unit, alongX * unit, alongY * unit});
                } else {
                    line(x, y + j, j * width, width, u * dx + v * dy, alongX * dx + alongY * dy);
                }
            }
        }

        private void line(int x, int y, int at, int width, double from, double step) {
            double place = from + 0.5;
            for (int i = 0; i < width; i++) {
                pixels[at + i] = ramp[step((int) (place + Grain.at(x + i, y) * jitter))];
                place += step;
            }
        }

        private void ring(int x, int y, int at, int width, double[] line) {
            double u = line[0];
            double v = line[1];
            for (int i = 0; i < width; i++) {
                double place = Math.sqrt(u * u + v * v) + 0.5;
                pixels[at + i] = ramp[step((int) (place + Grain.at(x + i, y) * jitter))];
                u += line[2];
                v += line[3];
            }
        }

        private static int step(int place) {
            return place < 0 ? 0 : Math.min(place, STEPS - 1);
        }

        @Override
        public void dispose() {
            raster = null;
        }
    }
}
