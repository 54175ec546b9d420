package lectern.courses.control;

import lectern.organizations.entity.EmbedList;
import lectern.organizations.entity.SiteAddress;

/**
 * Something on another site that a lesson may show in a frame.
 *
 * @param site the site's name
 * @param source the site as a source of frames, for the page's security policy
 * @param frame the address that is framed
 * @param page the address people know it by
 */
public record Embed(String site, String source, String frame, String page) {

    static Embed of(VideoLink video) {
        return new Embed(video.player().title(), video.player().source(), video.frame(), video.page());
    }

    static Embed of(EmbedList.Site site, SiteAddress address) {
        return new Embed(site.name(), address.source(), address.url(), address.url());
    }
}
