package lectern.courses.cartridge;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lectern.courses.cartridge.BrokenPackage.Flaw;
import org.junit.jupiter.api.Test;

class CartridgeMessagesTest {

    @Test
    void everyCodeHasItsSentenceInBothLanguages() throws IOException {
        Set<String> keys = new TreeSet<>();
        Stream.of(Flaw.values()).forEach(flaw -> keys.add(new BrokenPackage(flaw).messageKey()));
        Stream.of(Outcome.values()).forEach(outcome -> keys.add(outcome.messageKey()));
        Stream.of(Reason.values()).forEach(reason -> keys.add(reason.messageKey()));
        Stream.of(Note.Kind.values()).forEach(kind -> keys.add(Note.of(kind, "").messageKey()));
        for (String file : List.of("cartridge.properties", "cartridge_de.properties")) {
            Properties messages = messages(file);
            assertEquals(keys, new TreeSet<>(messages.stringPropertyNames()), file);
            for (String key : messages.stringPropertyNames()) {
                String sentence = messages.getProperty(key);
                assertFalse(sentence.contains("'"), "a straight apostrophe switches arguments off: " + key);
                assertDoesNotThrow(() -> new MessageFormat(sentence), key);
            }
        }
    }

    private static Properties messages(String name) throws IOException {
        Properties messages = new Properties();
        try (Reader in = new InputStreamReader(CartridgeMessagesTest.class.getResourceAsStream("/messages/" + name), StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return messages;
    }
}
