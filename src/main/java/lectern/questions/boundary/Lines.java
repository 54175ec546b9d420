package lectern.questions.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lectern.platform.web.Words;
import lectern.questions.control.QuestionLine;

/** Makes the lines of lists of questions. */
@ApplicationScoped
class Lines {

    /** What a list is over. */
    enum Scope {
        LESSON, COURSE, COURSES
    }

    /**
     * A page of a list.
     *
     * @param more where it goes on, or null at its end
     */
    record Page(List<Line> lines, String more) {
    }

    static final int PAGE = 30;

    @Inject
    Addresses addresses;

    @Inject
    Posters posters;

    @Inject
    Words words;

    /** A page of what was found, one more than is shown; {@code base} is its address, to which the place is added. */
    Page page(List<QuestionLine> found, Scope scope, boolean isTeacher, String base) {
        List<QuestionLine> shown = found.subList(0, Math.min(PAGE, found.size()));
        QuestionLine last = found.size() > PAGE ? shown.get(PAGE - 1) : null;
        String more = last == null ? null : base + (base.contains("?") ? "&" : "?") + "after=" + Places.write(last.votes(), last.id());
        return new Page(shown.stream().map(question -> line(question, scope, isTeacher)).toList(), more);
    }

    private Line line(QuestionLine question, Scope scope, boolean isTeacher) {
        String href = addresses.onPage(question.courseSlug(), question.questionId(), question.id());
        boolean isRemoved = question.isDeleted();
        String title = isRemoved ? words.text("questions.removed.question") : question.title();
        Poster poster = posters.of(question.postedById(), question.name(), question.isAnonymous(), isTeacher);
        return new Line(href, title, isRemoved ? "" : question.beginning(), isRemoved ? null : poster, question.postedAt(), where(question, scope), question.quote(),
            question.seconds() == null ? null : Moment.write(question.seconds()), question.votes(), question.answers(), question.isAccepted(), question.isLocked(), isRemoved,
            question.isAnswer(), isTeacher ? question.reports() : 0);
    }

    private static String where(QuestionLine question, Scope scope) {
        return switch (scope) {
            case LESSON -> null;
            case COURSE -> question.lessonTitle();
            case COURSES -> question.courseTitle() + " · " + question.lessonTitle();
        };
    }
}
