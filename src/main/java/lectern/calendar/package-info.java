/**
 * The calendar of a person: what happens when, over everything they have to do with. Owns no table.
 *
 * <p>Whoever has dates tells them by {@link lectern.calendar.control.CalendarSource}, found by CDI; each source asks the
 * database at most twice. An {@link lectern.calendar.control.Entry} is a date in words: modules that show dates on pages of
 * their own make the same entries and show them by the same fragment, {@code calendar/entry}, so that all pages say the same.
 *
 * <p>A month is looked at in the reader's time zone: on wide screens as a table beside the days in a list, on small ones as
 * the list alone. Everything is in the address, and nothing needs a script. Fires and hears no events; refuses nothing: a
 * month or a choice that makes no sense is the present month, or everything.
 */
package lectern.calendar;
