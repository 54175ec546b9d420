package lectern.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;

/**
 * Builds the addresses of templates: {@code @{/{org}/courses(org=…, q=…)}} fills names in the path and appends the rest
 * as a query; {@code @{asset:css/app.css}} is an asset under its fingerprinted name.
 */
final class Links extends AbstractLinkBuilder {

    private static final String ASSET = "asset:";

    private final Assets assets;

    Links(Assets assets) {
        this.assets = assets;
    }

    @Override
    public String buildLink(IExpressionContext context, String base, Map<String, Object> parameters) {
        if (base == null) {
            return "";
        }
        if (base.startsWith(ASSET)) {
            return assets.url(base.substring(ASSET.length()));
        }
        if (parameters == null || parameters.isEmpty()) {
            return base;
        }
        return withParameters(base, parameters);
    }

    private static String withParameters(String base, Map<String, Object> parameters) {
        String path = base;
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            String place = "{" + parameter.getKey() + "}";
            if (path.contains(place)) {
                path = path.replace(place, encoded(parameter.getValue()).replace("+", "%20"));
            } else if (parameter.getValue() != null) {
                query.append(query.isEmpty() && !path.contains("?") ? '?' : '&')
                    .append(encoded(parameter.getKey())).append('=').append(encoded(parameter.getValue()));
            }
        }
        return path + query;
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
