package lectern.organizations.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Invitations that wait, with their links; {@code next} is the address of the next rows, or null. */
public record WaitingPage(List<Row> invitations, String next) {

    /** An invitation that waits. */
    public record Row(UUID id, String organization, String name, String email, Instant expiresAt, String link) {
    }

    public boolean isEmpty() {
        return invitations.isEmpty();
    }
}
