package lectern.enrollments.boundary;

import java.util.List;
import lectern.enrollments.control.EnrolResult;

/** What became of the people who were to be put into a course, line by line. */
public record EnrolledPage(List<Crumb> trail, String courseTitle, String people, List<Line> lines) {

    /** One line of the list. */
    public record Line(String text, String name, String href, EnrolResult.Outcome outcome) {

        public String key() {
            return "enrollments.outcome." + outcome.word();
        }

        public String kind() {
            return switch (outcome) {
                case ENROLLED, BACK -> "good";
                case ALREADY, TWICE -> "plain";
                default -> "warn";
            };
        }

        /** Whether the person's name says more than the line. */
        public boolean hasOtherName() {
            return name != null && !text.contains(name);
        }
    }

    public long admitted() {
        return lines.stream().filter(line -> line.kind().equals("good")).count();
    }

    public long unused() {
        return lines.stream().filter(line -> line.kind().equals("warn")).count();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public String summaryKind() {
        return unused() > 0 ? "warn" : "good";
    }
}
