package lectern.platform.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The browser's side of a request: its address, its form token, and what the step before said. */
@RequestScoped
public class Visit {

    private String path = "/";
    private String csrfToken = "";
    private Flash flash;
    private Flash next;
    private String newSessionToken;
    private boolean isSessionEnded;

    public String path() {
        return path;
    }

    public String csrfToken() {
        return csrfToken;
    }

    public Optional<Flash> flash() {
        return Optional.ofNullable(flash);
    }

    /** Says a sentence on the page that follows the redirect. */
    public void say(String kind, String text) {
        next = new Flash(kind, text, null);
    }

    /** Says a sentence with a way back: a POST to {@code undo} takes the step back. */
    public void sayWithUndo(String text, String undo) {
        next = new Flash("good", text, undo);
    }

    /** The browser is signed in with this token from the next answer on. */
    public void startSession(String token) {
        newSessionToken = token;
    }

    public void endSession() {
        isSessionEnded = true;
    }

    void began(String atPath, String token, Flash said) {
        path = atPath;
        csrfToken = token;
        flash = said;
    }

    Optional<Flash> next() {
        return Optional.ofNullable(next);
    }

    Optional<String> newSessionToken() {
        return Optional.ofNullable(newSessionToken);
    }

    boolean isSessionEnded() {
        return isSessionEnded;
    }
}
