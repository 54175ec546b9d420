package lectern.questions.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;
import lectern.questions.control.Posts;
import lectern.questions.entity.Post;

/** The posts somebody is about to do something with, and the way back to the page they stand on. */
@ApplicationScoped
class OpenPosts {

    @Inject
    Posts posts;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    /** A post that stands, to show it in a form. */
    Post seen(Room room, UUID id) {
        return posts.find(room.course().id(), id).filter(post -> !post.isDeleted()).orElseThrow(NotFoundException::new);
    }

    /** A post that stands, to do something with it. */
    Post standing(Room room, UUID id) {
        Post post = any(room, id);
        if (post.isDeleted()) {
            throw new NotFoundException();
        }
        return post;
    }

    /** A post, removed or not, to do something with it. */
    Post any(Room room, UUID id) {
        return posts.forChange(room.course().id(), id).orElseThrow(NotFoundException::new);
    }

    boolean isOwn(Post post) {
        return post.isBy(current.memberId());
    }

    Response back(Room room, Post post) {
        return Response.seeOther(URI.create(addresses.onPage(room.slug(), post))).build();
    }

    /** Leads back with a sentence. */
    Response said(Room room, Post post, String kind, String key) {
        visit.say(kind, words.text(key));
        return back(room, post);
    }
}
