package lectern.platform.web;

import java.util.List;

/**
 * A page to render: its template, the record the template reads as {@code page}, and, where the page is asked for in
 * part by htmx, the fragment to render instead of the whole.
 *
 * @param template the template's path below {@code templates/}, without its ending
 * @param page the record built inside the boundary method, never an entity
 * @param part the fragment that answers htmx, or null
 * @param frameSources other sites this page may show in a frame, as CSP sources
 */
public record View(String template, Object page, String part, List<String> frameSources) {

    public static View of(String template, Object page) {
        return new View(template, page, null, List.of());
    }

    /** Answers htmx with this fragment of the template alone. */
    public View part(String fragment) {
        return new View(template, page, fragment, frameSources);
    }

    /** Lets this page frame another site, for instance a video a person has chosen to load. */
    public View framing(List<String> sources) {
        return new View(template, page, part, List.copyOf(sources));
    }
}
