package lectern.notes.boundary;

/** A moment of a video as players write it. */
final class VideoTime {

    private VideoTime() {
    }

    /** "3:12", "1:02:09". */
    static String of(int seconds) {
        int hours = seconds / 3600;
        int minutes = seconds / 60 % 60;
        return hours == 0 ? "%d:%02d".formatted(minutes, seconds % 60) : "%d:%02d:%02d".formatted(hours, minutes, seconds % 60);
    }
}
