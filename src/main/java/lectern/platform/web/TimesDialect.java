package lectern.platform.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@code #times}: instants in the reader's zone and language. */
final class TimesDialect extends AbstractDialect implements IExpressionObjectDialect {

    private final Clock clock;
    private final Messages messages;

    TimesDialect(Clock clock, Messages messages) {
        super("times");
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {

            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("times");
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                ZoneId zone = context.getVariable("zone") instanceof ZoneId id ? id : ZoneId.of("UTC");
                return new Times(clock, zone, context.getLocale(), messages);
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
