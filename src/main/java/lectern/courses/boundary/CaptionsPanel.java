package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.CaptionTrack;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * The captions of a film, for its author.
 *
 * @param href where they are sent
 * @param form what was typed with captions that were not taken
 */
public record CaptionsPanel(String href, List<CaptionTrack> tracks, List<Option> languages, Fields form) {

    public boolean isEmpty() {
        return tracks.isEmpty();
    }

    public boolean isOpen() {
        return !form.isValid();
    }
}
