package lectern.platform.web;

/** Ids in addresses. */
public final class Ids {

    /** The path parameter {@code id}; anything that is no id is no address of ours. */
    public static final String PATH = "{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private Ids() {
    }
}
