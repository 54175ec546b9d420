package lectern.courses.boundary;

/** The addresses of what belongs to a course, as routes. */
final class Paths {

    static final String COURSE = "{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}";
    static final String EDIT = COURSE + "/edit";
    static final String LESSONS = EDIT + "/lessons";
    static final String LESSON = LESSONS + "/{lesson:[0-9a-f-]{36}}";
    static final String SECTIONS = EDIT + "/sections";
    static final String SECTION = SECTIONS + "/{section:[0-9a-f-]{36}}";

    private Paths() {
    }
}
