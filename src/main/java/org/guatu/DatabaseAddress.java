package org.guatu;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Completes the JDBC URL of a MySQL server, wherever it was given, by what the figures depend on: times are those of
 * Beijing (+08:00) on both sides of the connection, and Chinese text travels as UTF-8. What the URL says itself stays.
 */
public class DatabaseAddress implements EnvironmentPostProcessor {

    private static final String URL = "spring.datasource.url";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String given = environment.getProperty(URL);
        if (given != null && !given.equals(complete(given))) {
            environment.getPropertySources()
                    .addFirst(new MapPropertySource("guatu database address", Map.of(URL, complete(given))));
        }
    }

    /**
     * @param url any JDBC URL; only those of MySQL are changed
     * @return the URL with the missing connection settings appended
     */
    static String complete(String url) {
        if (!url.startsWith("jdbc:mysql:")) {
            return url;
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("connectionTimeZone", "%2B08:00");
        settings.put("forceConnectionTimeZoneToSession", "true");
        settings.put("characterEncoding", "utf8");
        settings.put("rewriteBatchedStatements", "true");
        settings.put("connectTimeout", "5000");
        StringBuilder complete = new StringBuilder(url);
        settings.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
            }
        });
        return complete.toString();
    }
}
