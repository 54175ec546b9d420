package lectern.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An organization made for one test, the way people make one: created by the platform's admin, joined by invitation. */
public final class OwnOrganization {

    /** The password of everyone in it. */
    public static final String PASSWORD = "a lantern in the fog";

    private static final AtomicInteger MADE = new AtomicInteger((int) (System.currentTimeMillis() % 1_000_000));

    private final Lectern lectern;
    private final String slug;
    private final Visitor admin;

    private OwnOrganization(Lectern lectern, String slug, Visitor admin) {
        this.lectern = lectern;
        this.slug = slug;
        this.admin = admin;
    }

    /** Makes an English organization with one admin. */
    public static OwnOrganization at(Lectern lectern) {
        var slug = "own-" + MADE.incrementAndGet();
        var root = Visitor.of(lectern).signIn("root@lectern.test");
        var answer = root.submit(root.get("/platform/organizations/new").formWith("slug"), Map.of("name", "Own " + slug, "slug", slug, "language", "en",
            "zone", "Europe/London", "accent", "#224466", "admin_name", "Ona Admin", "admin_email", "ona@" + slug + ".test"));
        if (answer.status() != 303) {
            throw new AssertionError("No organization: " + answer.status() + "\n" + answer.text());
        }
        return new OwnOrganization(lectern, slug, accept(lectern, "ona@" + slug + ".test"));
    }

    /** Its word in addresses. */
    public String slug() {
        return slug;
    }

    /** A path in it. */
    public String path(String below) {
        return "/" + slug + below;
    }

    /** Who looks after it. */
    public Visitor admin() {
        return admin;
    }

    /** An address of it. */
    public String email(String name) {
        return name + "@" + slug + ".test";
    }

    /** Someone who is invited with these roles, joins, and is signed in. */
    public Visitor join(String name, String... roles) {
        invite(name, roles);
        return accept(lectern, email(name.toLowerCase()));
    }

    /** Invites someone and answers where they stand among the people. */
    public String invite(String name, String... roles) {
        var answer = admin.submit(admin.get(path("/people/invite")).formWith("email"),
            Map.of("email", email(name.toLowerCase()), "name", name, "roles", List.of(roles)));
        if (answer.status() != 303) {
            throw new AssertionError("No invitation: " + answer.status() + "\n" + answer.text());
        }
        return answer.location();
    }

    /** The link of an open invitation, as the platform's admin sees it. */
    public static String link(Lectern lectern, String email) {
        var page = Visitor.of(lectern).signIn("root@lectern.test").get("/platform/invitations").document();
        return page.select("li").stream().filter(row -> row.text().contains(email)).findFirst()
            .orElseThrow(() -> new AssertionError("No invitation for " + email + " in " + page.text())).select("code").text();
    }

    /** Accepts an invitation with a new account. */
    public static Visitor accept(Lectern lectern, String email) {
        var newcomer = Visitor.of(lectern);
        var answer = newcomer.submit(newcomer.get(link(lectern, email)).formWith("password"), Map.of("password", PASSWORD));
        if (answer.status() != 303) {
            throw new AssertionError("Not accepted: " + answer.status() + "\n" + answer.text());
        }
        return newcomer;
    }
}
