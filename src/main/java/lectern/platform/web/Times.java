package lectern.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes instants as a reader says them: relative, or exact in the reader's zone and language. */
public final class Times {

    private final Clock clock;
    private final ZoneId zone;
    private final Locale locale;
    private final Messages messages;

    Times(Clock clock, ZoneId zone, Locale locale, Messages messages) {
        this.clock = clock;
        this.zone = zone;
        this.locale = locale;
        this.messages = messages;
    }

    /** "just now", "4 minutes ago", "yesterday", "in 3 days", and a date when it is further away than a week. */
    public String relative(Instant instant) {
        Duration away = Duration.between(instant, clock.instant());
        String side = away.isNegative() ? "in" : "ago";
        long minutes = away.abs().toMinutes();
        long days = Math.abs(ChronoUnit.DAYS.between(date(instant), date(clock.instant())));
        if (minutes < 1) {
            return messages.text(locale, "platform.time.now");
        }
        if (minutes < 60) {
            return messages.text(locale, "platform.time.minutes-" + side, minutes);
        }
        if (days == 0 || minutes < 360) {
            return messages.text(locale, "platform.time.hours-" + side, minutes / 60);
        }
        if (days <= 7) {
            return messages.text(locale, "platform.time.days-" + side, days);
        }
        return day(instant);
    }

    /** The date and time in full, with the zone. */
    public String exact(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(locale).format(instant.atZone(zone))
            + " " + zone.getId();
    }

    /** The date, with its year unless that is this year. */
    public String day(Instant instant) {
        LocalDate date = date(instant);
        boolean isThisYear = date.getYear() == date(clock.instant()).getYear();
        String pattern = locale.getLanguage().equals("de") ? (isThisYear ? "d. MMMM" : "d. MMMM yyyy") : (isThisYear ? "d MMMM" : "d MMMM yyyy");
        return DateTimeFormatter.ofPattern(pattern, locale).format(date);
    }

    /** The day of the month alone, as on a leaf of a calendar. */
    public String dayOfMonth(Instant instant) {
        return String.valueOf(date(instant).getDayOfMonth());
    }

    /** The month, short, with its year unless that is this year. */
    public String month(Instant instant) {
        LocalDate date = date(instant);
        return DateTimeFormatter.ofPattern(date.getYear() == date(clock.instant()).getYear() ? "LLL" : "LLL yyyy", locale).format(date);
    }

    /** Hours and minutes. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(zone));
    }

    /** Today's hours and minutes, or the date of another day. */
    public String moment(Instant instant) {
        return date(instant).equals(date(clock.instant())) ? clock(instant) : day(instant);
    }

    /** A moment to come or gone by: the date, and the time where it is not midnight; of today the time alone. */
    public String point(Instant instant) {
        boolean isMidnight = instant.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
        if (date(instant).equals(date(clock.instant()))) {
            return clock(instant);
        }
        return isMidnight ? day(instant) : day(instant) + ", " + clock(instant);
    }

    /** For the {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A length of time in words, from seconds: "4 h 40", "9 min". */
    public String length(long seconds) {
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60 ? messages.text(locale, "platform.time.length-minutes", minutes)
            : messages.text(locale, "platform.time.length-hours", minutes / 60, minutes % 60);
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
