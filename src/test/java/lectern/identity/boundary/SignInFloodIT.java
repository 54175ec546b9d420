package lectern.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Many sign-ins at once: a few wait, the rest are sent away at once, and pages stay quick. */
class SignInFloodIT {

    private static final int FLOOD = 48;

    private final Lectern lectern = Lectern.running();

    @Test
    void floodIsBoundedAndPagesStayQuick() throws Exception {
        var ada = Visitor.of(lectern).signIn("ada@acme.test");
        ada.get("/acme");
        var statuses = new ArrayList<Integer>();
        var pages = new ArrayList<Long>();
        var pool = Executors.newFixedThreadPool(FLOOD);
        try {
            List<Callable<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < FLOOD; i++) {
                var visitor = Visitor.of(lectern);
                var form = visitor.get("/sign-in").formWith("password");
                var email = "flood" + i + "@nowhere.test";
                attempts.add(() -> visitor.submit(form, Map.of("email", email, "password", "a wrong password")).status());
            }
            var answers = attempts.stream().map(pool::submit).toList();
            while (answers.stream().anyMatch(answer -> !answer.isDone())) {
                long began = System.nanoTime();
                ada.get("/acme");
                pages.add((System.nanoTime() - began) / 1_000_000);
            }
            for (var answer : answers) {
                statuses.add(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        long checked = statuses.stream().filter(status -> status == 422).count();
        long sentAway = statuses.stream().filter(status -> status == 429).count();
        assertTrue(checked + sentAway == FLOOD, statuses::toString);
        assertTrue(sentAway > FLOOD / 4, () -> "sent away: " + sentAway);
        Collections.sort(pages);
        assertTrue(pages.get(pages.size() / 2) < 500, () -> "pages took " + pages + " ms");
    }
}
