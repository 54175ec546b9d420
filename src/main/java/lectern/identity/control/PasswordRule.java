package lectern.identity.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import lectern.platform.web.Fields;

/** What a new password must be: long, and not one that everybody tries first. What it is made of is free. */
@ApplicationScoped
public class PasswordRule {

    static final int LEAST = 12;
    static final int MOST = 200;

    private final Set<String> common = new HashSet<>();

    @PostConstruct
    void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRule.class.getResourceAsStream("/identity/common-passwords.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(common::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says at the field what is wrong with a new password, if anything is. */
    public void check(Fields form, String field, String password, String address) {
        int length = password.codePointCount(0, password.length());
        String lower = password.toLowerCase(Locale.ROOT);
        if (length < LEAST) {
            form.reject(field, "identity.password.too-short", LEAST, length);
        } else if (length > MOST) {
            form.reject(field, "identity.password.too-long", MOST);
        } else if (common.contains(lower)) {
            form.reject(field, "identity.password.common");
        } else if (lower.equals(address)) {
            form.reject(field, "identity.password.address");
        }
    }
}
