package lectern.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    // Made by the reference implementation: echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 24
    private static final String REFERENCE = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void passwordBelongsToItsHashAndNoOtherDoes() {
        var hash = Passwords.hash("a quiet harbour");
        assertTrue(Passwords.verify("a quiet harbour", hash));
        assertFalse(Passwords.verify("a quiet harbor", hash));
        assertNotEquals(hash, Passwords.hash("a quiet harbour"));
    }

    @Test
    void hashOfTheReferenceImplementationIsUnderstood() {
        assertTrue(Passwords.verify("password", REFERENCE));
        assertFalse(Passwords.needsRehash(REFERENCE));
    }

    @Test
    void sameLettersMatchHoweverTheyWereTyped() {
        assertTrue(Passwords.verify("e\u0301cole du soir", Passwords.hash("\u00e9cole du soir")));
    }

    @Test
    void weakHashWantsRehashAndTodaysDoesNot() {
        assertFalse(Passwords.needsRehash(Passwords.hash("x")));
        assertTrue(Passwords.needsRehash("$argon2id$v=19$m=4096,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
        assertTrue(Passwords.needsRehash("plain"));
    }

    @Test
    void anythingElseThanAHashMatchesNothing() {
        assertFalse(Passwords.verify("", ""));
        assertFalse(Passwords.verify("plain", "plain"));
        assertEquals(4, Passwords.hash("x").chars().filter(c -> c == '$').count() - 1);
    }
}
