package lectern.questions.boundary;

import lectern.platform.web.Ids;

/** The addresses of questions, as routes. */
final class Paths {

    static final String COURSE = "{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}";
    static final String AT_LESSON = COURSE + "/lessons/{lesson:[a-z0-9-]+}/questions";
    static final String IN_COURSE = COURSE + "/questions";
    static final String POST = IN_COURSE + "/" + Ids.PATH;

    private Paths() {
    }
}
