package org.guatu;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the product: one process that serves the screens and holds the figures.
 */
@SpringBootApplication
public class GuatuApplication {

    /**
     * @param arguments Spring Boot's own options, as {@code --server.port=8081}
     */
    public static void main(String[] arguments) {
        // Days and months are those of the city, wherever the machine stands.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication application = new SpringApplication(GuatuApplication.class);
        application.addListeners(new StartChecks(), new ReadyLine());
        application.run(arguments);
    }
}
