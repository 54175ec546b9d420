package lectern.identity.boundary;

/**
 * What someone reads who asked for a new password.
 *
 * @param link the way to it, shown in the demo world only, or null
 */
public record ForgottenPage(String email, boolean isDemo, String link) {
}
