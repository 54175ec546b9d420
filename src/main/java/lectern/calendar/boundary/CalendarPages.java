package lectern.calendar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.calendar.control.CalendarSource;
import lectern.calendar.control.Calendars;
import lectern.calendar.control.Entry;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Option;
import lectern.platform.web.Words;

/** Makes the page of a month, whose days are those of the reader's time zone. */
@ApplicationScoped
public class CalendarPages {

    /** A day of the table shows as many; the rest are in the list. */
    private static final int IN_A_DAY = 3;

    /** The list of the present month goes on for so many days, whenever the month ends. */
    private static final int AHEAD = 14;

    /** A month with more is to be narrowed to one course. */
    private static final int IN_THE_LIST = 300;

    @Inject
    Calendars calendars;

    @Inject
    Current current;

    @Inject
    Words words;

    CalendarPage page(String month, String topic, Instant now) {
        LocalDate today = now.atZone(current.zone()).toLocalDate();
        YearMonth present = YearMonth.from(today);
        CalendarQuery asked = CalendarQuery.of(month, topic, present);
        LocalDate first = asked.month().atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = asked.month().atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        LocalDate listedTo = asked.month().equals(present) ? later(today.plusDays(AHEAD), asked.month().atEndOfMonth()) : asked.month().atEndOfMonth();
        CalendarSource.Share share = calendars.between(begin(first), begin(later(listedTo, last).plusDays(1)), now);
        boolean isKnown = share.topics().stream().anyMatch(one -> one.word().equals(asked.topic()));
        CalendarQuery query = isKnown ? asked : asked.about("");
        Map<LocalDate, List<Entry>> days = narrowed(share.entries(), query)
            .collect(Collectors.groupingBy(this::day));
        List<Entry> late = query.month().equals(present) ? narrowed(share.late(), query).toList() : List.of();
        String address = "/" + current.slug() + "/calendar";
        return new CalendarPage(address, query.month().toString(), title(query.month()), turn(query.in(query.month().minusMonths(1)), address),
            turn(query.in(query.month().plusMonths(1)), address), query.month().equals(present) ? null : query.in(present).address(address), weekdays(),
            weeks(first, last, query, days, today), agenda(query.month(), listedTo, days, late, today),
            share.topics().stream().map(one -> new Option(one.word(), one.title())).toList(), query.topic(), "/" + current.slug() + "/courses");
    }

    private static Stream<Entry> narrowed(List<Entry> entries, CalendarQuery query) {
        return entries.stream().filter(entry -> query.topic().isEmpty() || entry.topic().equals(query.topic()));
    }

    private CalendarPage.Turn turn(CalendarQuery query, String address) {
        return new CalendarPage.Turn(query.address(address), title(query.month()));
    }

    private List<List<CalendarPage.Day>> weeks(LocalDate first, LocalDate last, CalendarQuery query, Map<LocalDate, List<Entry>> days, LocalDate today) {
        List<List<CalendarPage.Day>> weeks = new ArrayList<>();
        for (LocalDate monday = first; monday.isBefore(last); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                .map(date -> day(date, query, days.getOrDefault(date, List.of()), today)).toList());
        }
        return weeks;
    }

    private CalendarPage.Day day(LocalDate date, CalendarQuery query, List<Entry> entries, LocalDate today) {
        // One entry fits where the line that says "one more" would stand.
        int shown = entries.size() <= IN_A_DAY + 1 ? entries.size() : IN_A_DAY;
        return new CalendarPage.Day(date.toString(), date.getDayOfMonth(), date.equals(today), !YearMonth.from(date).equals(query.month()),
            entries.subList(0, shown), entries.size() - shown, date.isAfter(today) && YearMonth.from(date).equals(query.month()) ? "#" + id(date) : "#agenda");
    }

    // Of the present month, what waits comes first, then the days from now on; those gone by are folded away.
    private CalendarPage.Agenda agenda(YearMonth month, LocalDate to, Map<LocalDate, List<Entry>> days, List<Entry> late, LocalDate today) {
        boolean isPresent = month.equals(YearMonth.from(today));
        List<CalendarPage.ListedDay> earlier = new ArrayList<>();
        List<CalendarPage.ListedDay> listed = new ArrayList<>();
        List<Entry> waiting = late.subList(0, Math.min(IN_THE_LIST, late.size()));
        int left = IN_THE_LIST - waiting.size();
        int cut = late.size() - waiting.size();
        for (LocalDate date : month.atDay(1).datesUntil(to.plusDays(1)).filter(days::containsKey).toList()) {
            List<Entry> entries = days.get(date).stream().filter(entry -> !isPresent || !entry.isLate()).toList();
            List<Entry> shown = entries.subList(0, Math.min(left, entries.size()));
            left -= shown.size();
            cut += entries.size() - shown.size();
            if (!shown.isEmpty()) {
                (isPresent && date.isBefore(today) ? earlier : listed).add(new CalendarPage.ListedDay(id(date), words(date, today), shown));
            }
        }
        return new CalendarPage.Agenda(waiting, earlier, listed, cut);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private String words(LocalDate date, LocalDate today) {
        String pattern = current.locale().getLanguage().equals("de") ? "EEEE, d. MMMM" : "EEEE, d MMMM";
        String day = DateTimeFormatter.ofPattern(pattern, current.locale()).format(date);
        if (date.equals(today)) {
            return words.text("calendar.today-is", day);
        }
        return date.equals(today.plusDays(1)) ? words.text("calendar.tomorrow-is", day) : day;
    }

    private List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.SHORT, current.locale())).toList();
    }

    private String title(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", current.locale()).format(month);
    }

    private static String id(LocalDate date) {
        return "day-" + date;
    }

    private LocalDate day(Entry entry) {
        return entry.at().atZone(current.zone()).toLocalDate();
    }

    private Instant begin(LocalDate date) {
        ZoneId zone = current.zone();
        return date.atStartOfDay(zone).toInstant();
    }
}
