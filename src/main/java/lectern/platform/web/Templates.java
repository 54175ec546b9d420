package lectern.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import lectern.platform.tenancy.Current;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The template engine: templates read the record {@code page}, the surrounding {@code frame}, and message keys. */
@ApplicationScoped
public class Templates {

    @Inject
    Assets assets;

    @Inject
    Messages messages;

    @Inject
    Frames frames;

    @Inject
    Current current;

    @Inject
    Clock clock;

    private final TemplateEngine engine = new TemplateEngine();

    @PostConstruct
    void configure() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        engine.setTemplateResolver(resolver);
        engine.setLinkBuilder(new Links(assets));
        engine.setMessageResolver(new TemplateWords(messages));
        engine.addDialect(new TimesDialect(clock, messages));
    }

    /** Renders a view, or one fragment of it. */
    String render(View view, String fragment) {
        Context context = new Context(current.locale(), Map.of("frame", frames.now(), "page", view.page(), "zone", current.zone()));
        StringWriter html = new StringWriter(16_384);
        if (fragment == null) {
            engine.process(view.template(), context, html);
        } else {
            engine.process(view.template(), Set.of(fragment), context, html);
            if (html.toString().isBlank()) {
                throw new IllegalArgumentException("The template " + view.template() + " shows nothing as " + fragment);
            }
        }
        return html.toString();
    }

    private static final class TemplateWords extends AbstractMessageResolver {

        private final Messages messages;

        private TemplateWords(Messages messages) {
            this.messages = messages;
        }

        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            return messages.text(context.getLocale(), key, arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            return "??" + key + "??";
        }
    }
}
