package lectern.questions.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.View;
import lectern.platform.web.Words;
import lectern.questions.control.Asked;
import lectern.questions.control.Posting;
import lectern.questions.control.Questions.After;
import lectern.questions.control.Threads;
import lectern.questions.control.Threads.Reported;
import lectern.questions.entity.Spot;

/** Makes the page of a question, as its reader may see it. */
@ApplicationScoped
class QuestionPages {

    private static final int ANSWERS = 30;
    private static final int REPORTS = 50;

    @Inject
    Threads threads;

    @Inject
    Posters posters;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    View view(Room room, UUID id, After after, Fields form) {
        Asked asked = threads.question(room.course().id(), id).orElseThrow(NotFoundException::new);
        if (asked.posting().isDeleted() && asked.answers() == 0 && !isOpened(room, asked.posting())) {
            throw new NotFoundException();
        }
        List<Posting> found = threads.answers(asked, after, room.isTeacher(), ANSWERS + 1);
        List<Posting> shown = found.subList(0, Math.min(ANSWERS, found.size()));
        Map<UUID, List<PostView.ReportView>> reports = reports(room, asked, shown);
        String more = found.size() > ANSWERS ? addresses.post(room.slug(), id) + "?after=" + Places.write(shown.get(ANSWERS - 1).votes(), shown.get(ANSWERS - 1).id()) : null;
        return View.of("questions/question", page(room, asked, shown, reports, more, form));
    }

    private QuestionPage page(Room room, Asked asked, List<Posting> answers, Map<UUID, List<PostView.ReportView>> reports, String more, Fields form) {
        Posting question = asked.posting();
        boolean isShown = !question.isDeleted() || isOpened(room, question);
        Spot spot = isShown ? asked.spot() : Spot.NONE;
        boolean isFound = spot.quote() != null && !asked.isLessonGone() && Spot.isIn(spot.quote(), asked.lessonTitle() + " " + asked.lessonText());
        // What was written while somebody locked the question is shown again.
        boolean isAnswerable = (!asked.isLocked() || !form.isValid()) && !question.isDeleted() && current.may("questions.write");
        return new QuestionPage(trail(room, asked), isShown ? asked.title() : words.text("questions.removed.question"), post(room, asked, question, reports),
            spot.quote(), isFound ? addresses.passage(room.slug(), asked.lessonSlug(), spot) : null,
            spot.seconds() == null ? null : Moment.write(spot.seconds()),
            spot.seconds() == null || asked.isLessonGone() ? null : addresses.moment(room.slug(), asked.lessonSlug(), spot.seconds()),
            asked.isLocked(), asked.answers(), answers.stream().map(answer -> post(room, asked, answer, reports)).toList(), more,
            addresses.post(room.slug(), question.id()) + "/answers", isAnswerable ? form : null, asked.allowsAnonymity() && !room.isTeacher());
    }

    private List<Crumb> trail(Room room, Asked asked) {
        List<Crumb> trail = new ArrayList<>(List.of(new Crumb(addresses.course(room.slug()), room.course().title())));
        if (!asked.isLessonGone()) {
            trail.add(new Crumb(addresses.lesson(room.slug(), asked.lessonSlug()), asked.lessonTitle()));
        }
        trail.add(new Crumb(asked.isLessonGone() ? addresses.inCourse(room.slug()) : addresses.atLesson(room.slug(), asked.lessonSlug()), words.text("questions.title")));
        return trail;
    }

    private PostView post(Room room, Asked asked, Posting posting, Map<UUID, List<PostView.ReportView>> reports) {
        boolean isShown = !posting.isDeleted() || isOpened(room, posting);
        boolean isOwn = current.memberId().equals(posting.postedById());
        boolean isVotable = !isOwn && !posting.isDeleted() && !asked.posting().isDeleted() && !asked.isLocked() && current.may("questions.write");
        return new PostView(posting.id(), addresses.post(room.slug(), posting.id()), isShown ? TextPart.of(posting.body()) : List.of(),
            isShown ? posters.of(posting.postedById(), posting.name(), posting.isAnonymous(), room.isTeacher()) : null, posting.postedAt(), posting.editedAt() != null,
            posting.isStaff(), posting.id().equals(asked.acceptedId()), posting.votes(), posting.isVoted(), isVotable ? PostView.Voting.OPEN : PostView.Voting.CLOSED,
            posting.isDeleted() ? removal(posting, isShown) : null, may(room, asked, posting, isOwn), reports.getOrDefault(posting.id(), List.of()));
    }

    private PostView.May may(Room room, Asked asked, Posting posting, boolean isOwn) {
        boolean isQuestion = posting.id().equals(asked.posting().id());
        if (!current.may("questions.write")) {
            return PostView.May.NOTHING;
        }
        if (posting.isDeleted()) {
            boolean isBack = room.isTeacher() || current.memberId().equals(posting.deletedById());
            return new PostView.May(false, false, false, false, false, isBack, false, false, false, false);
        }
        boolean isChoosing = !isQuestion && !asked.posting().isDeleted() && (room.isTeacher() || current.memberId().equals(asked.posting().postedById()));
        boolean isAccepted = posting.id().equals(asked.acceptedId());
        boolean isHead = isQuestion && room.isTeacher();
        return new PostView.May(isChoosing && !isAccepted, isChoosing && isAccepted, isOwn, isOwn, room.isTeacher() && !isOwn, false, !isOwn, isHead && !asked.isLocked(),
            isHead && asked.isLocked(), isHead);
    }

    // A removed post is open to those who look after the course and to whoever wrote it.
    private boolean isOpened(Room room, Posting posting) {
        return room.isTeacher() || current.memberId().equals(posting.postedById());
    }

    private String removal(Posting posting, boolean isShown) {
        if (isShown && posting.deletionReason() != null) {
            return words.text("questions.removed.because", posting.deletionReason());
        }
        return words.text(isShown ? "questions.removed.seen" : "questions.removed.text");
    }

    private Map<UUID, List<PostView.ReportView>> reports(Room room, Asked asked, List<Posting> answers) {
        List<UUID> reported = Stream.concat(Stream.of(asked.posting()), answers.stream()).filter(posting -> posting.reports() > 0).map(Posting::id).toList();
        if (!room.isTeacher() || reported.isEmpty()) {
            return Map.of();
        }
        return threads.reports(reported, REPORTS).stream()
            .collect(Collectors.groupingBy(Reported::postId, Collectors.mapping(one -> new PostView.ReportView(one.name(), one.at(), one.reason()), Collectors.toList())));
    }
}
