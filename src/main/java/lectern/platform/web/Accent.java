package lectern.platform.web;

import java.util.Locale;

/**
 * An organization's accent colour and what follows from it, as the style sheet that sets the five accent tokens. The
 * chosen colour stays as it is where text of it can be read on every ground; else it is darkened or lightened until it can.
 */
public final class Accent {

    /** What WCAG asks of text. */
    static final double READABLE = 4.5;

    private static final double STEP = .005;

    /** The grounds that lie nearest to text in lightness, from tokens.css: sunken by day, surface by night. */
    private static final Colour DAY = new Colour(.962, .008, 85);
    private static final Colour NIGHT = new Colour(.24, .008, 75);

    private Accent() {
    }

    /** The tokens of one theme. */
    record Tokens(Colour accent, Colour hover, Colour ink, Colour tint, Colour line) {
    }

    /** The style sheet for a colour written as {@code #rrggbb}. */
    public static String css(String hex) {
        Colour chosen = Colour.of(hex);
        Tokens day = day(chosen);
        Tokens night = night(chosen);
        return ":root{" + token("accent", day.accent, night.accent) + token("accent-hover", day.hover, night.hover)
            + token("accent-ink", day.ink, night.ink) + token("accent-tint", day.tint, night.tint)
            + token("accent-line", day.line, night.line) + "}\n";
    }

    static Tokens day(Colour chosen) {
        Colour tint = new Colour(.952, Math.min(.02, chosen.chroma * .25), chosen.hue);
        Colour ink = new Colour(.99, Math.min(.005, chosen.chroma), chosen.hue);
        Colour accent = chosen;
        while (!(accent.reads(tint) && accent.reads(DAY) && accent.reads(ink))) {
            accent = accent.lighter(-STEP);
        }
        Colour hover = accent.lighter(-.06);
        if (accent.lightness < .2) {
            hover = accent.lighter(.1);
        }
        return new Tokens(accent, hover, ink, tint, new Colour(.86, Math.min(.045, chosen.chroma * .5), chosen.hue));
    }

    static Tokens night(Colour chosen) {
        Colour tint = new Colour(.27, Math.min(.035, chosen.chroma * .4), chosen.hue);
        Colour ink = new Colour(.17, Math.min(.03, chosen.chroma * .4), chosen.hue);
        Colour accent = new Colour(Math.max(chosen.lightness, .7), Math.min(chosen.chroma, .14), chosen.hue);
        while (!(accent.reads(tint) && accent.reads(NIGHT) && accent.reads(ink))) {
            accent = accent.lighter(STEP);
        }
        return new Tokens(accent, accent.lighter(accent.lightness > .92 ? -.06 : .06), ink, tint,
            new Colour(.37, Math.min(.05, chosen.chroma * .5), chosen.hue));
    }

    private static String token(String name, Colour day, Colour night) {
        return "--" + name + ":light-dark(" + day.hex() + "," + night.hex() + ");";
    }

    /** A colour in OKLCH, where equal steps of lightness look equal. */
    record Colour(double lightness, double chroma, double hue) {

        static Colour of(String hex) {
            if (!hex.matches("#[0-9a-fA-F]{6}")) {
                throw new IllegalArgumentException("Not a colour: " + hex);
            }
            double red = linear(Integer.parseInt(hex.substring(1, 3), 16) / 255.0);
            double green = linear(Integer.parseInt(hex.substring(3, 5), 16) / 255.0);
            double blue = linear(Integer.parseInt(hex.substring(5, 7), 16) / 255.0);
            double l = Math.cbrt(.4122214708 * red + .5363325363 * green + .0514459929 * blue);
            double m = Math.cbrt(.2119034982 * red + .6806995451 * green + .1073969566 * blue);
            double s = Math.cbrt(.0883024619 * red + .2817188376 * green + .6299787005 * blue);
            double a = 1.9779984951 * l - 2.4285922050 * m + .4505937099 * s;
            double b = .0259040371 * l + .7827717662 * m - .8086757660 * s;
            return new Colour(.2104542553 * l + .7936177850 * m - .0040720468 * s, Math.hypot(a, b), Math.toDegrees(Math.atan2(b, a)));
        }

        Colour lighter(double by) {
            return new Colour(Math.min(1, Math.max(0, lightness + by)), chroma, hue);
        }

        boolean reads(Colour ground) {
            return contrast(ground) >= READABLE;
        }

        double contrast(Colour other) {
            double mine = luminance();
            double its = other.luminance();
            return (Math.max(mine, its) + .05) / (Math.min(mine, its) + .05);
        }

        /** As browsers get it: rounded, and with as much of the chroma as a screen can show. */
        String hex() {
            double[] shown = shown();
            return String.format(Locale.ROOT, "#%02x%02x%02x", byteOf(shown[0]), byteOf(shown[1]), byteOf(shown[2]));
        }

        private double luminance() {
            double[] shown = shown();
            return .2126 * rounded(shown[0]) + .7152 * rounded(shown[1]) + .0722 * rounded(shown[2]);
        }

        private double[] shown() {
            for (double less = chroma; less > 0; less -= .002) {
                double[] channels = new Colour(lightness, less, hue).channels();
                if (isShowable(channels)) {
                    return channels;
                }
            }
            return new Colour(lightness, 0, hue).channels();
        }

        private double[] channels() {
            double a = chroma * Math.cos(Math.toRadians(hue));
            double b = chroma * Math.sin(Math.toRadians(hue));
            double l = Math.pow(lightness + .3963377774 * a + .2158037573 * b, 3);
            double m = Math.pow(lightness - .1055613458 * a - .0638541728 * b, 3);
            double s = Math.pow(lightness - .0894841775 * a - 1.2914855480 * b, 3);
            return new double[] {
                4.0767416621 * l - 3.3077115913 * m + .2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - .3413193965 * s,
                -.0041960863 * l - .7034186147 * m + 1.7076147010 * s};
        }

        private static boolean isShowable(double[] channels) {
            for (double channel : channels) {
                if (channel < -.0005 || channel > 1.0005) {
                    return false;
                }
            }
            return true;
        }

        private static int byteOf(double linear) {
            double light = Math.min(1, Math.max(0, linear));
            double coded = light <= .0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - .055;
            return (int) Math.round(coded * 255);
        }

        private static double rounded(double linear) {
            return linear(byteOf(linear) / 255.0);
        }

        private static double linear(double coded) {
            return coded <= .04045 ? coded / 12.92 : Math.pow((coded + .055) / 1.055, 2.4);
        }
    }
}
