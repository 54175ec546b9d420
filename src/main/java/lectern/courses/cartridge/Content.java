package lectern.courses.cartridge;

import java.util.List;

/** What an item of the package becomes. */
public sealed interface Content {

    Reason reason();

    /** A page of text; {@link Cartridge#html} gives its body. */
    record Article(String source, boolean isDiscussion) implements Content {

        @Override
        public Reason reason() {
            return isDiscussion ? Reason.DISCUSSION : source.isEmpty() ? Reason.FOLDER_PAGE : Reason.ARTICLE;
        }
    }

    /** An address on the web. */
    record Link(String url, String description) implements Content {

        @Override
        public Reason reason() {
            return Reason.LINK;
        }

        /** Whether the address is a video of a known site, which can be shown in place. */
        public boolean isVideo() {
            return VideoSites.isVideo(url);
        }
    }

    /** A document, an image, a sound or any other file that is not a video. */
    record FileLesson(PackageFile file) implements Content {

        @Override
        public Reason reason() {
            return Reason.FILE;
        }
    }

    /** A video file of the package. */
    record Video(PackageFile file) implements Content {

        @Override
        public Reason reason() {
            return Reason.VIDEO;
        }
    }

    /** Something that has no home yet, or is broken; its source files are kept for a later import. */
    record LeftOut(Reason reason, String argument, List<String> sources) implements Content {

        public LeftOut {
            sources = List.copyOf(sources);
        }

        boolean isBroken() {
            return switch (reason) {
                case MISSING_RESOURCE, MISSING_FILE, UNREADABLE, BAD_LINK, EMPTY_RESOURCE -> true;
                default -> false;
            };
        }
    }
}
