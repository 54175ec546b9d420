package lectern.courses.entity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said in a film, with its times, as WebVTT files hold it. SubRip files, which differ from them in little, are
 * understood as well. Notes and styles are left out.
 */
public record WebVtt(List<Cue> cues) {

    /** More than a day of talking. */
    private static final int MOST = 10_000;
    private static final int LATEST = 24 * 3600 * 1000;
    private static final String ARROW = "-->";
    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{3})";
    private static final Pattern TIMES = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s+(.*))?");
    private static final Pattern HEAD = Pattern.compile("WEBVTT(?:[ \\t].*)?");
    private static final Pattern ASIDE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ \\t>]*)?[ \\t]+([^>]+)>");
    private static final Pattern TAG = Pattern.compile("</?[^>]*>");

    /**
     * What is said from one moment to another, in thousandths of a second.
     *
     * @param settings where it stands on the picture
     * @param text with the marks of the format in it
     */
    public record Cue(int start, int end, String settings, String text) {

        /** What is said, as plain words. */
        public String words() {
            String named = VOICE.matcher(text).replaceAll(voice -> Matcher.quoteReplacement(voice.group(1).strip() + ": "));
            return TAG.matcher(named).replaceAll("").replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&lrm;", "").replace("&rlm;", "")
                .replace("&amp;", "&").replaceAll("\\s+", " ").strip();
        }

        private String written() {
            return time(start) + " --> " + time(end) + (settings.isEmpty() ? "" : " " + settings) + "\n" + text + "\n";
        }

        private static String time(int millis) {
            return "%02d:%02d:%02d.%03d".formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
        }
    }

    /** Reads a file as it was sent; what is wrong with it is said in a sentence. */
    public static WebVtt read(byte[] file) throws NoCaptions {
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            throw new NoCaptions("courses.captions.not-utf8");
        }
    }

    /** Reads the text of such a file. */
    public static WebVtt read(String file) throws NoCaptions {
        if (file.indexOf('\0') >= 0) {
            throw new NoCaptions("courses.captions.not-utf8");
        }
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        String[] lines = text.split("\r\n|\n|\r", -1);
        int at = afterHead(lines);
        List<Cue> cues = new ArrayList<>();
        while (at < lines.length) {
            int end = at;
            while (end < lines.length && !lines[end].isBlank()) {
                end++;
            }
            if (end > at && !ASIDE.matcher(lines[at]).matches()) {
                cue(lines, at, end, cues);
            }
            at = end + 1;
        }
        if (cues.isEmpty()) {
            throw new NoCaptions("courses.captions.nothing-said");
        }
        cues.sort(Comparator.comparingInt(Cue::start));
        return new WebVtt(List.copyOf(cues));
    }

    /** The file as it is kept and handed out. */
    public String written() {
        StringBuilder file = new StringBuilder("WEBVTT\n");
        cues.forEach(cue -> file.append('\n').append(cue.written()));
        return file.toString();
    }

    private static int afterHead(String[] lines) throws NoCaptions {
        int at = 0;
        while (at < lines.length && lines[at].isBlank()) {
            at++;
        }
        if (at < lines.length && HEAD.matcher(lines[at]).matches()) {
            while (at < lines.length && !lines[at].isBlank()) {
                at++;
            }
            return at;
        }
        boolean isSubRip = at + 1 < lines.length && lines[at].strip().matches("\\d{1,6}") && TIMES.matcher(lines[at + 1]).matches();
        if (!isSubRip) {
            throw new NoCaptions("courses.captions.not-webvtt");
        }
        return at;
    }

    // A name may stand before the times; what follows them is said.
    private static void cue(String[] lines, int from, int end, List<Cue> cues) throws NoCaptions {
        int at = lines[from].contains(ARROW) || from + 1 == end ? from : from + 1;
        Matcher times = TIMES.matcher(lines[at]);
        if (!times.matches()) {
            throw new NoCaptions("courses.captions.no-times", at + 1);
        }
        int start = millis(times, 1, at);
        int stop = millis(times, 5, at);
        if (stop <= start) {
            throw new NoCaptions("courses.captions.ends-early", at + 1);
        }
        List<String> said = List.of(lines).subList(at + 1, end);
        for (int line = 0; line < said.size(); line++) {
            if (said.get(line).contains(ARROW)) {
                throw new NoCaptions("courses.captions.no-gap", at + line + 2);
            }
        }
        if (said.isEmpty()) {
            return;
        }
        if (cues.size() == MOST) {
            throw new NoCaptions("courses.captions.too-many", MOST);
        }
        String settings = times.group(9) == null ? "" : times.group(9).strip();
        cues.add(new Cue(start, stop, settings, String.join("\n", said)));
    }

    private static int millis(Matcher times, int group, int line) throws NoCaptions {
        int hours = times.group(group) == null ? 0 : Integer.parseInt(times.group(group));
        int minutes = Integer.parseInt(times.group(group + 1));
        int seconds = Integer.parseInt(times.group(group + 2));
        int millis = ((hours * 60 + minutes) * 60 + seconds) * 1000 + Integer.parseInt(times.group(group + 3));
        if (minutes > 59 || seconds > 59 || millis > LATEST || millis < 0) {
            throw new NoCaptions("courses.captions.no-times", line + 1);
        }
        return millis;
    }
}
