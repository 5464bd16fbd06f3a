package app.maquette.pictures.likeness;

/// How strong an edge is at each place, and which way it runs.
final class Edges {
    static final int SIDE = 64;
    /// An edge is weighed against those so far around it.
    private static final int AROUND = 16;

    private static final double SOFT = 2;
    private static final double FLOOR = 8;

    private final double[] strengths = new double[SIDE * SIDE];
    private final double[] ways = new double[SIDE * SIDE];
    private final double[] sums = new double[(SIDE + 1) * (SIDE + 1)];

    Edges(Planes planes) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                measure(planes, x, y);
                int at = (y + 1) * (SIDE + 1) + x + 1;
                sums[at] = strengths[y * SIDE + x] + sums[at - 1] + sums[at - SIDE - 1] - sums[at - SIDE - 2];
            }
        }
    }

    /// By the channel that shows it best; a light edge on dark is the same as a dark one on light.
    private void measure(Planes planes, int x, int y) {
        int at = y * SIDE + x;
        for (int channel = 0; channel < 3; channel++) {
            double across = planes.at(channel, x + 1, y) - planes.at(channel, x - 1, y);
            double down = planes.at(channel, x, y + 1) - planes.at(channel, x, y - 1);
            double strength = Math.hypot(across, down);
            if (strength > strengths[at]) {
                strengths[at] = strength;
                ways[at] = (Math.atan2(down, across) / Math.PI + 1) % 1;
            }
        }
    }

    /// For each cell of a grid how much of its edges runs each way; an edge counts in the cells and ways next to it.
    double[] histograms(int grid, int count) {
        var all = new double[grid * grid * count];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double column = (x + 0.5) * grid / SIDE - 0.5;
                double row = (y + 0.5) * grid / SIDE - 0.5;
                for (int corner = 0; corner < 4; corner++) {
                    int cellX = (int) Math.floor(column) + corner % 2;
                    int cellY = (int) Math.floor(row) + corner / 2;
                    double part = (1 - Math.abs(column - cellX)) * (1 - Math.abs(row - cellY)) * weight(x, y);
                    if (cellX >= 0 && cellY >= 0 && cellX < grid && cellY < grid) {
                        add(all, (cellY * grid + cellX) * count, ways[y * SIDE + x] * count, part, count);
                    }
                }
            }
        }
        return all;
    }

    private static void add(double[] all, int cell, double way, double part, int count) {
        int first = (int) way % count;
        double beyond = way - Math.floor(way);
        all[cell + first] += part * (1 - beyond);
        all[cell + (first + 1) % count] += part * beyond;
    }

    private double weight(int x, int y) {
        int left = Math.max(0, x - AROUND);
        int top = Math.max(0, y - AROUND);
        int right = Math.min(SIDE, x + AROUND + 1);
        int bottom = Math.min(SIDE, y + AROUND + 1);
        double sum = sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
        double strength = strengths[y * SIDE + x];
        return strength / (strength + SOFT * sum / ((right - left) * (bottom - top)) + FLOOR);
    }

    private double sum(int x, int y) {
        return sums[y * (SIDE + 1) + x];
    }
}
