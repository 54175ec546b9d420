package lectern.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import lectern.platform.web.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private final PasswordRule rule = new PasswordRule();

    PasswordRuleTest() {
        rule.read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a lantern in the fog", "xkqjzvwpmtrb", "ÄÖÜäöüßÄÖÜäö", "🦊🦊🦊 und ein Hase"})
    void lengthIsEnough(String password) {
        assertNull(problem(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "🦊🦊🦊🦊🦊🦊"})
    void tooShortIsRefused(String password) {
        assertEquals("identity.password.too-short", problem(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "PassWord1234", "qwertyuiop12", "iloveyou1234", "123456789012", "passwortpasswort", "lectern-demo", "aaaaaaaaaaaa"})
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertEquals("identity.password.common", problem(password));
    }

    @Test
    void onesOwnAddressIsRefused() {
        assertEquals("identity.password.address", problem("Ada.Marlow@acme.test"));
    }

    @Test
    void novelsAreRefused() {
        assertEquals("identity.password.too-long", problem("ab".repeat(150)));
    }

    private String problem(String password) {
        Fields form = Fields.of(Map.of());
        rule.check(form, "password", password, "ada.marlow@acme.test");
        return form.isValid() ? null : form.problem("password").key();
    }
}
