package lectern.platform.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.platform.web.Accent.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calculates that the colours of tokens.css can be read on each other. */
class TokensTest {

    private static final Pattern TOKEN = Pattern.compile("--([\\w-]+): light-dark\\(oklch\\(([^)]+)\\), oklch\\(([^)]+)\\)\\);");

    private final Map<String, List<Colour>> tokens = tokens();

    @ParameterizedTest
    @CsvSource({"ink", "ink-2", "ink-3", "accent", "accent-hover", "good", "warn", "bad", "info"})
    void textIsReadableOnEveryGround(String text) {
        List.of("paper", "surface", "sunken", "accent-tint").forEach(ground -> assertContrast(text, ground, 4.5));
    }

    @ParameterizedTest
    @CsvSource({"accent-ink,accent", "accent-ink,accent-hover", "bad-ink,bad", "bad-ink,bad-hover", "good,good-tint", "warn,warn-tint", "bad,bad-tint",
        "info,info-tint", "ink,good-tint", "ink,warn-tint", "ink,bad-tint", "ink,info-tint", "ink,mark", "ink-2,mark", "ink,mark-yellow", "ink,mark-green", "ink,mark-blue", "ink,mark-pink", "paper,ink"})
    void wordsAreReadableOnWhatTheyStandOn(String text, String ground) {
        assertContrast(text, ground, 4.5);
    }

    @ParameterizedTest
    @CsvSource({"edge,paper", "edge,surface", "accent,paper", "accent,surface", "accent,line"})
    void controlsAndMarksStandOut(String mark, String ground) {
        assertContrast(mark, ground, 3);
    }

    @Test
    void coloursAreWrittenInTokensOnly() throws IOException {
        try (var files = Files.walk(Rendering.RESOURCES.resolve("static/css"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".css")).filter(file -> !file.endsWith("tokens.css") && !file.endsWith("hues.css")).toList()) {
                Matcher colour = Pattern.compile("(oklch|oklab|rgba?|hsla?)\\((?!from var)|#[0-9a-fA-F]{3,8}\\b").matcher(Files.readString(file));
                assertFalse(colour.find(), () -> file + ": " + colour.group());
            }
        }
    }

    private void assertContrast(String text, String ground, double least) {
        for (int theme = 0; theme < 2; theme++) {
            double contrast = tokens.get(text).get(theme).contrast(tokens.get(ground).get(theme));
            assertTrue(contrast >= least, text + " on " + ground + (theme == 0 ? " by day " : " by night ") + contrast);
        }
    }

    private static Map<String, List<Colour>> tokens() {
        Map<String, List<Colour>> tokens = new HashMap<>();
        try {
            Matcher found = TOKEN.matcher(Files.readString(Rendering.RESOURCES.resolve("static/css/base/tokens.css")));
            while (found.find()) {
                if (!found.group(2).contains("/")) {
                    tokens.put(found.group(1), List.of(colour(found.group(2)), colour(found.group(3))));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return tokens;
    }

    private static Colour colour(String oklch) {
        String[] parts = oklch.split(" ");
        return new Colour(Double.parseDouble(parts[0].replace("%", "")) / 100, Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
}
