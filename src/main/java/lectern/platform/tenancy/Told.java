package lectern.platform.tenancy;

/** What every transaction tells the database about the request: who acts, where, as what, and why. */
final class Told {

    static final String STATEMENT = """
        select set_config('app.organization_id', ?1, true), set_config('app.user_id', ?2, true),
               set_config('app.member_id', ?3, true), set_config('app.reach', ?4, true),
               set_config('app.actor_kind', ?5, true), set_config('app.actor_role', ?6, true),
               set_config('app.action', ?7, true), set_config('app.reason', ?8, true),
               set_config('app.request_id', ?9, true), set_config('app.ip', ?10, true),
               set_config('app.user_agent', ?11, true)
        """;

    private Told() {
    }

    static String[] of(Current current) {
        return new String[] {
            current.organization().map(o -> o.id().toString()).orElse(""),
            current.person().map(p -> p.id().toString()).orElse(""),
            current.member().map(m -> m.id().toString()).orElse(""),
            current.reachesEveryone() ? "all" : "own",
            current.actorKind(),
            current.member().map(m -> String.join(",", m.roles())).orElse(""),
            current.action(),
            current.reason() == null ? "" : current.reason(),
            current.requestId(),
            current.address(),
            current.userAgent()};
    }
}
