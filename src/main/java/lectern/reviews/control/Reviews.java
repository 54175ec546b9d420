package lectern.reviews.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.reviews.control.CourseReviews.Chance;
import lectern.reviews.entity.Review;
import lectern.reviews.entity.ReviewStatus;

/** What students think of courses. */
@ApplicationScoped
public class Reviews {

    private static final String REVIEW = """
        r.id, r.student_id, m.full_name, m.left_at is not null or m.deleted_at is not null, r.stars, r.body, r.status, r.submitted_at, r.edited_at, r.withdrawn_at,
        r.answer, a.full_name as answered_by, r.answered_at, r.hidden_reason, h.full_name as hidden_by, r.hidden_at
        """;

    private static final String NAMES = """
        join memberships m on m.organization_id = ?1 and m.id = r.student_id
        left join memberships a on a.organization_id = ?1 and a.id = r.answered_by_id
        left join memberships h on h.organization_id = ?1 and h.id = r.hidden_by_id
        """;

    private static final String OF_COURSE = """
        select coalesce(k.one_star_count, 0), coalesce(k.two_star_count, 0), coalesce(k.three_star_count, 0), coalesce(k.four_star_count, 0),
               coalesce(k.five_star_count, 0), e.status as standing, coalesce(e.completed_lesson_count, 0), coalesce(e.exempt_lesson_count, 0),
               coalesce(e.completed_weight, 0), coalesce(e.exempt_weight, 0), e.completed_at is not null, e.last_lesson_id is not null,
               r.id is not null,
        """ + REVIEW + """
          from (select 1) one
          left join course_review_counts k on k.organization_id = ?1 and k.course_id = ?2
          left join enrollments e on e.organization_id = ?1 and e.course_id = ?2 and e.student_id = ?3
          left join (course_reviews r
        """ + NAMES + """
          ) on r.organization_id = ?1 and r.course_id = ?2 and r.student_id = ?3
        """;

    // Of those who teach, the courses they teach; of an administrator, all. Open ones are few: they go once somebody has settled them.
    private static final String WAITING = """
        select r.id, c.slug, c.title, m.full_name, r.stars, left(r.body, 400), r.submitted_at, r.answer is not null,
               cast(cast(extract(epoch from r.submitted_at) * 1000000 as bigint) as text) || ',' || r.id
          from course_reviews r
          join courses c on c.organization_id = ?1 and c.id = r.course_id and c.deleted_at is null
          join memberships m on m.organization_id = ?1 and m.id = r.student_id
         where r.organization_id = ?1 and r.status = 'escalated'
           and (?3 = 'all' or c.instructor_id = ?2 or exists (
             select from course_instructors i where i.organization_id = ?1 and i.course_id = c.id and i.member_id = ?2))
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The figures of a course, and how the person of this request stands to them. */
    public CourseReviews of(CourseFacts course) {
        return Row.first(entities.createNativeQuery(OF_COURSE).setParameter(1, current.organizationId()).setParameter(2, course.id())
            .setParameter(3, current.memberId()), row -> read(course, row)).orElseThrow();
    }

    /** Some reviews of a course after a mark; those who look after the course also see what is hidden. */
    public List<ReviewRow> page(UUID courseId, ReviewOrder order, String after, boolean withHidden, int most) {
        Optional<Place> place = Place.of(after);
        String text = "select " + REVIEW + ", " + order.mark() + " as mark from course_reviews r " + NAMES + """
             where r.organization_id = ?1 and r.course_id = ?2 and r.submitted_at is not null and r.withdrawn_at is null
               and (?3 = 'yes' or r.hidden_at is null)
            """ + place.map(mark -> " and " + order.after()).orElse("") + " order by " + order.columns() + " limit ?4";
        Query query = entities.createNativeQuery(text).setParameter(1, current.organizationId()).setParameter(2, courseId)
            .setParameter(3, withHidden ? "yes" : "no").setParameter(4, most);
        place.ifPresent(mark -> query.setParameter(5, mark.number()).setParameter(6, mark.id()));
        return Row.list(query, row -> read(row, true));
    }

    /** A posted review of a course. */
    public Optional<ReviewRow> find(UUID courseId, UUID id) {
        return Row.first(entities.createNativeQuery("select " + REVIEW + " from course_reviews r " + NAMES + """
                 where r.organization_id = ?1 and r.course_id = ?2 and r.id = ?3 and r.submitted_at is not null and r.withdrawn_at is null
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, id), row -> read(row, false));
    }

    /** A posted review of a course, to change it; others who want to do the same wait. */
    public Optional<Review> forChange(UUID courseId, UUID id) {
        return held("id = ?3 and submitted_at is not null and withdrawn_at is null", courseId, id);
    }

    /** What the person of this request wrote about a course, to change it. */
    public Optional<Review> mineForChange(UUID courseId) {
        return held("student_id = ?3", courseId, current.memberId());
    }

    /** Some reviews that wait for the person of this request, the oldest first. */
    public List<WaitingReview> waiting(String after, int most) {
        Optional<Place> place = Place.of(after);
        Query query = entities.createNativeQuery(WAITING
                + (place.isPresent() ? " and (r.submitted_at, r.id) > (timestamptz 'epoch' + cast(?5 as bigint) * interval '1 microsecond', cast(?6 as uuid))" : "")
                + " order by r.submitted_at, r.id limit ?4")
            .setParameter(1, current.organizationId()).setParameter(2, current.memberId())
            .setParameter(3, current.may("courses.edit-all") ? "all" : "own").setParameter(4, most);
        place.ifPresent(mark -> query.setParameter(5, mark.number()).setParameter(6, mark.id()));
        return Row.list(query, row -> new WaitingReview(row.uuid(), row.text(), row.text(), row.text(), row.number(), row.text(), row.instant(), row.flag(), row.text()));
    }

    /** Puts the reviews of a course away with it. */
    public void archive(UUID courseId) {
        change("update course_reviews set status = 'archived' where organization_id = ?1 and course_id = ?2 and status <> 'archived'", courseId);
    }

    /** Takes the reviews of a course out of the archive with it; each stands where it stood, as {@link Review} settles it. */
    public void reopen(UUID courseId) {
        change("""
            update course_reviews
               set status = case when submitted_at is null then 'pending' when resolved_at is not null then 'resolved' when stars <= %d then 'escalated' else 'submitted' end
             where organization_id = ?1 and course_id = ?2 and status = 'archived' and withdrawn_at is null
            """.formatted(Review.BAD), courseId);
    }

    private void change(String statement, UUID courseId) {
        entities.createNativeQuery(statement).setParameter(1, current.organizationId()).setParameter(2, courseId).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Optional<Review> held(String condition, UUID courseId, UUID key) {
        List<Review> found = entities.createNativeQuery("select * from course_reviews where organization_id = ?1 and course_id = ?2 and " + condition
                + " for no key update", Review.class)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, key).getResultList();
        return found.stream().findFirst();
    }

    private static CourseReviews read(CourseFacts course, Row row) {
        Tally tally = new Tally(List.of(row.number(), row.number(), row.number(), row.number(), row.number()));
        String standing = row.text();
        int completed = row.number();
        int required = course.requiredLessonCount() - row.number();
        int weight = row.number();
        int whole = course.requiredWeight() - row.number();
        boolean isComplete = row.flag();
        boolean hasBegun = row.flag();
        boolean hasReview = row.flag();
        ReviewRow mine = hasReview ? read(row, false) : null;
        boolean isHalfThrough = isComplete || (whole == 0 ? hasBegun : weight * 2L >= whole);
        boolean isIn = standing != null && EnrollmentStatus.of(standing) != EnrollmentStatus.DROPPED;
        return new CourseReviews(tally, mine, chance(course, isIn, isHalfThrough), Math.min(completed, required), required);
    }

    private static Chance chance(CourseFacts course, boolean isIn, boolean isHalfThrough) {
        if (course.isTaught()) {
            return Chance.TEACHES;
        }
        if (!isIn) {
            return Chance.OUTSIDE;
        }
        if (course.isArchived()) {
            return Chance.CLOSED;
        }
        return isHalfThrough ? Chance.OPEN : Chance.EARLY;
    }

    private static ReviewRow read(Row row, boolean hasMark) {
        return new ReviewRow(row.uuid(), row.uuid(), row.text(), row.flag(), row.number(), row.text(), ReviewStatus.of(row.text()), row.instant(), row.instant(),
            row.instant(), row.text(), row.text(), row.instant(), row.text(), row.text(), row.instant(), hasMark ? row.text() : null);
    }
}
