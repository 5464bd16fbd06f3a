package app.maquette.pictures.likeness;

import app.maquette.studio.port.Pixels;

/// Red, green and blue of a picture stretched to a square, each value the mean of what it covers.
final class Planes {
    private final int side;
    private final double[][] planes;

    Planes(Pixels pixels, int side) {
        this.side = side;
        this.planes = new double[3][side * side];
        for (int y = 0; y < side; y++) {
            int top = y * pixels.height() / side;
            int bottom = Math.max(top + 1, (y + 1) * pixels.height() / side);
            for (int x = 0; x < side; x++) {
                int left = x * pixels.width() / side;
                int right = Math.max(left + 1, (x + 1) * pixels.width() / side);
                mean(pixels, y * side + x, new int[] {left, top, right, bottom});
            }
        }
    }

    private void mean(Pixels pixels, int at, int[] box) {
        int count = (box[2] - box[0]) * (box[3] - box[1]);
        for (int y = box[1]; y < box[3]; y++) {
            for (int x = box[0]; x < box[2]; x++) {
                int argb = pixels.argb()[y * pixels.width() + x];
                planes[0][at] += (double) (argb >> 16 & 0xff) / count;
                planes[1][at] += (double) (argb >> 8 & 0xff) / count;
                planes[2][at] += (double) (argb & 0xff) / count;
            }
        }
    }

    double at(int channel, int index) {
        return planes[channel][index];
    }

    /// Beyond an edge what lies on it.
    double at(int channel, int x, int y) {
        return planes[channel][Math.clamp(y, 0, side - 1) * side + Math.clamp(x, 0, side - 1)];
    }
}
