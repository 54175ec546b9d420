package lectern.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysTest {

    private final Keys keys = Keys.of("0123456789abcdef".repeat(4));

    @Test
    void everyPurposeHasItsOwnKeyAndTheSameOneAgain() {
        assertArrayEquals(keys.derive("sessions"), Keys.of("0123456789ABCDEF".repeat(4)).derive("sessions"));
        assertNotEquals(HexFormat.of().formatHex(keys.derive("sessions")), HexFormat.of().formatHex(keys.derive("secrets")));
        assertNotEquals(keys.password("lectern_app"), keys.password("lectern_operator"));
    }

    @Test
    void signedValueComesBackOnlyForItsPurpose() {
        var token = keys.sign("unsubscribe", "ada@acme.test ü");
        assertEquals(Optional.of("ada@acme.test ü"), keys.verify("unsubscribe", token));
        assertEquals(Optional.empty(), keys.verify("invitation", token));
        assertEquals(Optional.empty(), keys.verify("unsubscribe", token.substring(0, token.length() - 2) + "AA"));
    }

    @Test
    void tokenOfAnyOtherFormIsRefusedQuietly() {
        for (var token : new String[] {null, "", ".", "a", "a.b.c", "!.!", "YQ.", ".YQ"}) {
            assertEquals(Optional.empty(), keys.verify("x", token));
        }
    }

    @Test
    void storedSecretIsReadOnlyByItsPurposeAndKey() {
        var stored = keys.encrypt("oauth", "refresh-token");
        assertEquals("refresh-token", keys.decrypt("oauth", stored));
        assertNotEquals(stored, keys.encrypt("oauth", "refresh-token"));
        assertThrows(SecretUnreadable.class, () -> keys.decrypt("smtp", stored));
        assertThrows(SecretUnreadable.class, () -> Keys.of("f".repeat(64)).decrypt("oauth", stored));
        assertThrows(SecretUnreadable.class, () -> keys.decrypt("oauth", "YWJj"));
    }

    @Test
    void keyIsSixtyFourHexadecimalCharacters() {
        assertTrue(Keys.isKey(Keys.generate()));
        assertFalse(Keys.isKey("short"));
        assertFalse(Keys.isKey(null));
    }
}
