package lectern.courses.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.organizations.control.EmbedSites;
import lectern.organizations.entity.EmbedList;
import lectern.organizations.entity.KnownPlayer;
import lectern.organizations.entity.SiteAddress;
import lectern.platform.tenancy.Current;

/** What the lessons of the organization may show from elsewhere; its list is read once a request, where somebody asks. */
@RequestScoped
public class Embeds {

    private static final int NAMED = 12;

    @Inject
    EmbedSites sites;

    @Inject
    Current current;

    EmbedList list;

    /** What a lesson shows in a frame, or empty where it leads nowhere, or where the organization does not allow that. */
    Optional<Embed> of(LessonFacts lesson) {
        list = list == null && lesson.sites() != null ? sites.read(lesson.sites()) : list;
        return lesson.content().targetUrl() == null ? Optional.empty() : of(lesson.content().targetUrl());
    }

    /** What an address shows in a frame, or empty where the organization does not allow that. */
    Optional<Embed> of(String address) {
        Optional<VideoLink> video = VideoLink.of(address);
        if (video.isPresent()) {
            return video.filter(link -> list().allows(link.player())).map(Embed::of);
        }
        return SiteAddress.of(address).flatMap(elsewhere -> list().of(elsewhere).map(site -> Embed.of(site, elsewhere)));
    }

    /** What an author is told about it; {@code isRefused} where the lesson shows something that is not allowed. */
    Help help(boolean isRefused) {
        List<String> all = Stream.concat(Stream.of(KnownPlayer.values()).filter(list()::allows).map(KnownPlayer::title),
            list().sites().stream().map(site -> site.name() + " (" + site.place().written() + ")")).toList();
        return new Help(String.join(", ", all.subList(0, Math.min(NAMED, all.size()))), Math.max(0, all.size() - NAMED), isRefused,
            current.may("organization.settings") ? "/" + current.slug() + "/settings/embeds" : null);
    }

    private EmbedList list() {
        list = list == null ? sites.list() : list;
        return list;
    }

    /**
     * What an author is told.
     *
     * @param sites the allowed sites, or empty where there is none
     * @param more how many there are besides
     * @param listHref where to change them, or null for those who may not
     */
    public record Help(String sites, int more, boolean isRefused, String listHref) {

        public boolean isNone() {
            return sites.isEmpty();
        }

        public boolean isLong() {
            return more > 0;
        }
    }
}
