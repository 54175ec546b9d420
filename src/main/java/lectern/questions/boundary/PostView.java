package lectern.questions.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question or an answer on its page, with what the reader may do with it.
 *
 * @param address where its buttons lead
 * @param text its words, empty when it was removed and the reader is not to see them
 * @param poster who wrote it, or null when it was removed for the reader
 * @param removal a sentence on its removal, or null while it stands
 * @param voting what the button for votes does
 * @param reports what others have said about it, for those who look after it
 */
public record PostView(UUID id, String address, List<TextPart> text, Poster poster, Instant at, boolean isEdited, boolean isStaff, boolean isAccepted, int votes, boolean isVoted,
                       Voting voting, String removal, May may, List<ReportView> reports) {

    /** What a vote would do. */
    enum Voting {
        /** It counts, or is taken back. */
        OPEN,
        /** One's own, locked or removed: the number alone is shown. */
        CLOSED
    }

    /** What the reader may do with the post. */
    public record May(boolean accept, boolean withdraw, boolean edit, boolean deleteOwn, boolean remove, boolean restore, boolean report, boolean lock, boolean unlock,
                      boolean move) {

        static final May NOTHING = new May(false, false, false, false, false, false, false, false, false, false);

        public boolean hasMenu() {
            return edit || deleteOwn || remove || report || lock || unlock || move;
        }
    }

    /** What somebody said about the post. */
    public record ReportView(String name, Instant at, String reason) {
    }

    /** Where the button for votes leads. */
    public String voteHref() {
        return address + (isVoted ? "/vote/undo" : "/vote");
    }

    public String menuId() {
        return "menu-" + id;
    }

    public boolean isVotable() {
        return voting == Voting.OPEN;
    }

    public boolean isRemoved() {
        return removal != null;
    }

    public boolean hasText() {
        return !text.isEmpty();
    }

    public boolean hasPoster() {
        return poster != null;
    }

    public boolean hasReports() {
        return !reports.isEmpty();
    }
}
