package lectern.identity.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.identity.control.Sessions;

/** The browsers in which a person is signed in, this one first. */
public record SessionsPage(Browser here, List<Browser> others) {

    /** A signed-in browser. */
    public record Browser(UUID id, BrowserName name, String ip, Instant startedAt, Instant seenAt) {

        static Browser of(Sessions.Open session) {
            return new Browser(session.id(), BrowserName.of(session.userAgent()), session.ip(), session.startedAt(), session.seenAt());
        }
    }

    static SessionsPage of(List<Sessions.Open> open, UUID here) {
        List<Browser> all = open.stream().map(Browser::of).toList();
        return new SessionsPage(
            all.stream().filter(browser -> browser.id().equals(here)).findFirst().orElse(null),
            all.stream().filter(browser -> !browser.id().equals(here)).toList());
    }

    public boolean isAlone() {
        return others.isEmpty();
    }
}
