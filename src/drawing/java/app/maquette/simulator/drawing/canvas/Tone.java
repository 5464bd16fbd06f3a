package app.maquette.simulator.drawing.canvas;

/// A colour by lightness and two opponent axes (OKLab), where mixing looks even, and its opacity.
public record Tone(double light, double a, double b, double alpha) {
    private static final double[] DISPLAY = display();

    public static Tone of(int rgb) {
        double red = linear((rgb >> 16 & 255) / 255.0);
        double green = linear((rgb >> 8 & 255) / 255.0);
        double blue = linear((rgb & 255) / 255.0);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Tone(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
                1);
    }

    public Tone mix(Tone other, double part) {
        return new Tone(
                light + (other.light - light) * part,
                a + (other.a - a) * part,
                b + (other.b - b) * part,
                alpha + (other.alpha - alpha) * part);
    }

    public Tone lighter(double by) {
        return new Tone(Math.clamp(light + by, 0, 1), a, b, alpha);
    }

    Tone lit(double lightness) {
        return new Tone(lightness, a, b, alpha);
    }

    Tone chroma(double factor) {
        return new Tone(light, a * factor, b * factor, alpha);
    }

    public Tone turned(double degrees) {
        double turn = Math.toRadians(degrees);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        return new Tone(light, a * cos - b * sin, a * sin + b * cos, alpha);
    }

    public Tone alpha(double value) {
        return new Tone(light, a, b, value);
    }

    int argb() {
        double l = cube(light + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(light - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(light - 0.0894841775 * a - 1.2914855480 * b);
        return channel(alpha) << 24
                | channel(display(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)) << 16
                | channel(display(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)) << 8
                | channel(display(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static int channel(double value) {
        return (int) Math.round(Math.clamp(value, 0, 1) * 255);
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double display(double value) {
        return DISPLAY[(int) (Math.clamp(value, 0, 1) * (DISPLAY.length - 1) + 0.5)];
    }

    private static double[] display() {
        double[] table = new double[8192];
        for (int i = 0; i < table.length; i++) {
            double value = (double) i / (table.length - 1);
            table[i] = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        }
        return table;
    }
}
