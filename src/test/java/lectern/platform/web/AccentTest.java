package lectern.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lectern.platform.web.Accent.Colour;
import lectern.platform.web.Accent.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

    private static final Colour[] DAY = {new Colour(.984, .006, 85), new Colour(.997, .002, 85), new Colour(.962, .008, 85)};
    private static final Colour[] NIGHT = {new Colour(.205, .008, 75), new Colour(.24, .008, 75), new Colour(.175, .008, 75)};

    @ParameterizedTest
    @ValueSource(strings = {"#0a5568", "#ffff00", "#00ff00", "#ff0000", "#0000ff", "#000000", "#ffffff", "#808080", "#ff69b4", "#7a5cff", "#8b4513"})
    void everyAccentIsReadableInBothThemes(String hex) {
        assertReadable(Accent.day(Colour.of(hex)), DAY);
        assertReadable(Accent.night(Colour.of(hex)), NIGHT);
    }

    @Test
    void aColourThatCarriesTextStaysAsChosen() {
        assertEquals("#0a5568", Accent.day(Colour.of("#0a5568")).accent().hex());
    }

    @Test
    void aPaleColourIsDarkenedInItsOwnHue() {
        Colour darkened = Accent.day(Colour.of("#ffd400")).accent();
        assertTrue(darkened.lightness() < .6);
        assertEquals(Colour.of("#ffd400").hue(), darkened.hue(), .001);
    }

    @Test
    void theStyleSheetSetsTheFiveTokensAndNothingElse() {
        String colours = "light-dark\\(#[0-9a-f]{6},#[0-9a-f]{6}\\);";
        assertTrue(Accent.css("#0A5568").matches(":root\\{--accent:" + colours + "--accent-hover:" + colours + "--accent-ink:" + colours
            + "--accent-tint:" + colours + "--accent-line:" + colours + "}\n"));
    }

    @Test
    void anythingButAColourIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Accent.css("red;}body{display:none"));
    }

    private static void assertReadable(Tokens tokens, Colour[] grounds) {
        for (Colour ground : grounds) {
            assertTrue(tokens.accent().contrast(ground) >= 4.5, () -> tokens + " on " + ground);
        }
        assertTrue(tokens.accent().contrast(tokens.tint()) >= 4.5, tokens::toString);
        assertTrue(tokens.ink().contrast(tokens.accent()) >= 4.5, tokens::toString);
        assertTrue(tokens.ink().contrast(tokens.hover()) >= 4.5, tokens::toString);
    }
}
