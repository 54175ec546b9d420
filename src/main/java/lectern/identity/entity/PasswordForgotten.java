package lectern.identity.entity;

import java.util.UUID;

/** Somebody asked for a new password; whoever sends mail tells the owner of the address the link. */
public record PasswordForgotten(UUID personId, String address, String link) {
}
