package lectern.reviews.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lectern.platform.web.Decimals;
import lectern.platform.web.Initials;
import lectern.platform.web.Words;
import lectern.reviews.control.ReviewRow;
import lectern.reviews.control.Tally;

/** Says reviews and their figures in words. */
@ApplicationScoped
class ReviewLines {

    @Inject
    Addresses addresses;

    @Inject
    Decimals decimals;

    @Inject
    Words words;

    /** {@code isManaged} says whether the reader looks after the course. */
    ReviewLine line(ReviewRow row, String courseSlug, boolean isManaged) {
        String by = row.answeredBy() == null ? words.text("reviews.somebody") : row.answeredBy();
        String hiddenBy = row.hiddenBy() == null ? words.text("reviews.somebody") : row.hiddenBy();
        return new ReviewLine(isManaged ? addresses.review(courseSlug, row.id()) : null, row.name(), Initials.of(row.name()), Initials.hue(row.studentId()),
            row.hasLeft(), stars(row.stars()), row.body(), row.submittedAt(), row.editedAt(), isManaged ? statusKey(row) : null,
            row.answer() == null ? null : new ReviewLine.Answer(by, row.answeredAt(), row.answer()),
            row.isHidden() ? new ReviewLine.Hiding(hiddenBy, row.hiddenAt(), row.hiddenReason()) : null);
    }

    Stars stars(int stars) {
        return Stars.of(stars, words.text("reviews.stars.of", stars));
    }

    Stars average(Tally tally) {
        return Stars.of(tally.average(), words.text("reviews.stars.average", number(tally)));
    }

    /** The average with one decimal, as the reader writes numbers. */
    String number(Tally tally) {
        return decimals.one(tally.average());
    }

    private static String statusKey(ReviewRow row) {
        return row.isEscalated() ? "reviews.status.escalated" : row.isResolved() ? "reviews.status.resolved" : null;
    }
}
