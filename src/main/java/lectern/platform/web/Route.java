package lectern.platform.web;

import jakarta.enterprise.context.RequestScoped;

/** Which route answers the request, by its template, so that logs and figures do not grow with the number of addresses. */
@RequestScoped
public class Route {

    private String template = "(none)";
    private boolean isQuiet;

    public String template() {
        return template;
    }

    boolean isQuiet() {
        return isQuiet;
    }

    void matched(String routeTemplate) {
        template = routeTemplate;
        isQuiet = routeTemplate.startsWith("/assets/") || routeTemplate.startsWith("/-/");
    }
}
